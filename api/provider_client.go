package api

import (
	"context"
	"crypto/subtle"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"doorway/models"
)

// Provider is an organisation's sign-in service (OpenID Connect), as it is configured.
type Provider struct {
	Name         string // what people know it by, such as "NHSmail"
	Issuer       string // an address; what it is found by and what its accounts are told apart by
	ClientID     string
	ClientSecret string
}

// providerWait is how long the service may take for one answer.
const providerWait = 5 * time.Second

// providerFault is a fixed word for why a visit to the sign-in service did not do what was wanted; a page says it in a
// sentence.
type providerFault string

const (
	faultUnknown     providerFault = "unknown"     // the account is nobody's here
	faultRefused     providerFault = "refused"     // the person or the service said no
	faultExpired     providerFault = "expired"     // too late, a second time, or in another browser
	faultUnreachable providerFault = "unreachable" // the service does not answer
	faultTrouble     providerFault = "trouble"     // ours
)

// Error gives the word.
func (f providerFault) Error() string { return string(f) }

// provider speaks with the sign-in service. The service is looked for when it is first needed, and again until it
// answers: one that is down keeps nobody from signing in with a password.
type provider struct {
	Provider
	returnTo string
	now      func() time.Time
	log      *slog.Logger
	client   *http.Client

	mutex sync.Mutex
	found *oidc.Provider
}

func newProvider(config *Provider, returnTo string, now func() time.Time, log *slog.Logger) *provider {
	if config == nil {
		return nil
	}
	return &provider{Provider: *config, returnTo: returnTo, now: now, log: log, client: &http.Client{Timeout: providerWait}}
}

// name is what the service is called; empty without one.
func (p *provider) name() string {
	if p == nil {
		return ""
	}
	return p.Name
}

// find asks the service for its addresses, unless that is known. Errors: faultUnreachable.
func (p *provider) find(ctx context.Context) (*oidc.Provider, error) {
	p.mutex.Lock()
	found := p.found
	p.mutex.Unlock()
	if found != nil {
		return found, nil
	}
	found, err := oidc.NewProvider(ctx, p.Issuer)
	if err != nil {
		return nil, p.fault(faultUnreachable, err)
	}
	p.mutex.Lock()
	p.found = found
	p.mutex.Unlock()
	return found, nil
}

// fault logs why something did not work, and gives the word for it.
func (p *provider) fault(word providerFault, err error) error {
	cause := withoutValues(err.Error())
	var refused *oauth2.RetrieveError
	if errors.As(err, &refused) { // its text repeats the answer
		cause = "the service refused the code: " + http.StatusText(refused.Response.StatusCode)
	}
	p.log.Warn("a visit to the organisation's sign-in service did not work", "outcome", string(word), "cause", cause)
	return word
}

func (p *provider) oauth(found *oidc.Provider) *oauth2.Config {
	return &oauth2.Config{
		ClientID: p.ClientID, ClientSecret: p.ClientSecret, Endpoint: found.Endpoint(), RedirectURL: p.returnTo,
		Scopes: []string{oidc.ScopeOpenID, "profile", "email"},
	}
}

// address is where the browser goes for a visit. Errors: faultUnreachable.
func (p *provider) address(ctx context.Context, visit models.ProviderVisit) (string, error) {
	found, err := p.find(oidc.ClientContext(ctx, p.client))
	if err != nil {
		return "", err
	}
	options := []oauth2.AuthCodeOption{oidc.Nonce(visit.Nonce), oauth2.S256ChallengeOption(visit.Verifier)}
	if visit.Purpose == models.ProviderConfirm { // being signed in there is not enough
		options = append(options, oauth2.SetAuthURLParam("prompt", "login"), oauth2.SetAuthURLParam("max_age", "0"))
	}
	return p.oauth(found).AuthCodeURL(visit.State, options...), nil
}

// claims are what the service says of an account.
type claims struct {
	Name              string `json:"name"`
	PreferredUsername string `json:"preferred_username"`
	Email             string `json:"email"`
	AuthTime          int64  `json:"auth_time"`
}

// account exchanges the code that the browser brought for what it stands for, and looks whether it was meant for this
// visit. Errors: faultUnreachable, faultRefused.
func (p *provider) account(ctx context.Context, code string, visit models.ProviderVisit) (models.ProviderAccount, error) {
	ctx = oidc.ClientContext(ctx, p.client)
	found, err := p.find(ctx)
	if err != nil {
		return models.ProviderAccount{}, err
	}
	token, err := p.oauth(found).Exchange(ctx, code, oauth2.VerifierOption(visit.Verifier))
	if err != nil {
		return models.ProviderAccount{}, p.fault(exchangeFault(err), err)
	}
	raw, _ := token.Extra("id_token").(string)
	said, err := found.Verifier(&oidc.Config{ClientID: p.ClientID, Now: p.now}).Verify(ctx, raw)
	if err != nil {
		return models.ProviderAccount{}, p.fault(faultRefused, err)
	}
	var known claims
	if err := said.Claims(&known); err != nil {
		return models.ProviderAccount{}, p.fault(faultRefused, err)
	}
	if err := meantFor(visit, said.Nonce, known.AuthTime); err != nil {
		return models.ProviderAccount{}, p.fault(faultRefused, err)
	}
	if visit.Purpose == models.ProviderAccept && known.Name == "" {
		p.ask(ctx, found, token, said.Subject, &known)
	}
	return models.ProviderAccount{
		Issuer: p.Issuer, Subject: said.Subject, Name: known.Name, SignInNames: []string{known.PreferredUsername, known.Email},
	}, nil
}

// exchangeFault tells a service that says no from one that does not answer.
func exchangeFault(err error) providerFault {
	var refused *oauth2.RetrieveError
	if errors.As(err, &refused) && refused.Response.StatusCode < http.StatusInternalServerError {
		return faultRefused
	}
	return faultUnreachable
}

// clockSkew is how far the service's clock may be behind.
const clockSkew = time.Minute

// meantFor looks whether an answer belongs to the visit, and for a confirmation whether the person has just signed in.
func meantFor(visit models.ProviderVisit, nonce string, signedIn int64) error {
	if subtle.ConstantTimeCompare([]byte(nonce), []byte(visit.Nonce)) != 1 {
		return errors.New("the answer belongs to another visit")
	}
	if visit.Purpose == models.ProviderConfirm && time.Unix(signedIn, 0).Before(visit.BeganAt.Add(-clockSkew)) {
		return errors.New("the person did not sign in again")
	}
	return nil
}

// ask looks up what the service did not put into its answer. Without it, a person has to be called something else.
func (p *provider) ask(ctx context.Context, found *oidc.Provider, token *oauth2.Token, subject string, known *claims) {
	info, err := found.UserInfo(ctx, oauth2.StaticTokenSource(token))
	if err != nil || info.Subject != subject {
		return
	}
	more := *known
	if info.Claims(&more) == nil {
		*known = more
	}
}
