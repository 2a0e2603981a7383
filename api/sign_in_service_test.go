package api

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/zitadel/oidc/v3/example/server/storage"
	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

// signInService is a real OpenID Connect provider on this machine, whose page signs in whoever the test says.
type signInService struct {
	testing.TB
	issuer string
	people people
	store  *storage.Storage
	server *http.Server

	mutex   sync.Mutex
	account string // who signs in next, by id; empty for somebody who says no
}

// people are the service's accounts, by id.
type people map[string]*storage.User

// GetUserByID is for storage.UserStore, as are the others.
func (p people) GetUserByID(id string) *storage.User         { return p[id] }
func (p people) GetUserByUsername(name string) *storage.User { return p[name] }
func (people) ExampleClientID() string                       { return "service" }

const serviceSecret = "secret" + canary

// newSignInService makes a service that does not run yet, and knows Doorway as "doorway".
func newSignInService(t testing.TB) *signInService {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &signInService{TB: t, issuer: "http://" + listener.Addr().String(), people: people{}}
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	s.store = storage.NewStorageWithClients(s.people, map[string]*storage.Client{
		"doorway": storage.WebClient("doorway", serviceSecret, publicURL+providerReturn),
	})
	return s
}

func (s *signInService) config() *Provider {
	return &Provider{Name: "Example Trust", Issuer: s.issuer, ClientID: "doorway", ClientSecret: serviceSecret}
}

// adds gives somebody an account there.
func (s *signInService) adds(id, firstName, lastName string) {
	s.people[id] = &storage.User{
		ID: id, Username: id, Password: "any", FirstName: firstName, LastName: lastName, Email: id + "@" + canary + ".example",
	}
}

// next says who signs in there from now on.
func (s *signInService) next(account string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.account = account
}

// start lets the service run until the test ends.
func (s *signInService) start() {
	s.Helper()
	quiet := slog.New(slog.DiscardHandler)
	config := &op.Config{CryptoKeyId: "key", CodeMethodS256: true, AuthMethodPost: true}
	provider, err := op.NewProvider(config, s.store, op.StaticIssuer(s.issuer), op.WithAllowInsecure(), op.WithLogger(quiet))
	if err != nil {
		s.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/login/", op.NewIssuerInterceptor(provider.IssuerFromRequest).HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.signIn(w, r, provider)
	}))
	mux.Handle("/", provider)
	listener, err := net.Listen("tcp", strings.TrimPrefix(s.issuer, "http://"))
	if err != nil {
		s.Fatal(err)
	}
	s.server = &http.Server{Handler: mux, ReadHeaderTimeout: time.Minute}
	go func() { _ = s.server.Serve(listener) }()
	s.Cleanup(func() { _ = s.server.Close() })
}

// signIn is the service's page, filled in at once.
func (s *signInService) signIn(w http.ResponseWriter, r *http.Request, provider *op.Provider) {
	s.mutex.Lock()
	account := s.account
	s.mutex.Unlock()
	id := r.FormValue("authRequestID")
	if account == "" {
		asked, err := s.store.AuthRequestByID(r.Context(), id)
		if err != nil {
			s.Error(err)
		}
		op.AuthRequestError(w, r, asked, oidc.ErrAccessDenied(), provider)
		return
	}
	if err := s.store.CheckUsernamePassword(account, "any", id); err != nil {
		s.Error(err)
	}
	http.Redirect(w, r, op.AuthCallbackURL(provider)(r.Context(), id), http.StatusFound)
}

// visited is where a browser that goes to an address is sent back to in the end, still to be asked for.
func (s *signInService) visited(address string) *url.URL {
	s.Helper()
	client := &http.Client{Timeout: time.Minute, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		if strings.HasPrefix(r.URL.String(), publicURL) {
			return http.ErrUseLastResponse
		}
		return nil
	}}
	request, err := http.NewRequestWithContext(context.Background(), http.MethodGet, address, nil)
	if err != nil {
		s.Fatal(err)
	}
	response, err := client.Do(request)
	if err != nil {
		s.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	back, err := response.Location()
	if err != nil {
		s.Fatalf("the service answers %s and sends nobody back", response.Status)
	}
	return back
}
