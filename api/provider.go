package api

import (
	"crypto/rand"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireSignInWays struct {
	Provider string `json:"provider"`
	Mail     bool   `json:"mail"`
}

type wireProviderVisit struct {
	Purpose  models.ProviderPurpose `json:"purpose"`
	Token    string                 `json:"token"`
	ReturnTo string                 `json:"returnTo"`
}

type wireProviderAddress struct {
	Address string `json:"address"`
}

// providerReturn is where the sign-in service sends browsers back to.
const providerReturn = base + "/session/provider/return"

// visitCookieLasts is a little longer, in seconds, than a visit may take.
const visitCookieLasts = 11 * 60

func (s *server) getSignInWays(c *gin.Context) error {
	return writeJSON(c, http.StatusOK, wireSignInWays{s.provider.name(), s.store.SendsMail()})
}

// visitProvider notes that the browser goes to the organisation's sign-in service, and says where that is. One that cannot
// be reached is no refusal: the page that the browser goes to instead says so.
func (s *server) visitProvider(c *gin.Context) error {
	if s.provider == nil {
		return audit.NotFound()
	}
	in, err := decode[wireProviderVisit](c)
	if err != nil {
		return err
	}
	actor, err := s.whoVisits(c, in.Purpose)
	if err != nil {
		return err
	}
	ctx, browser := c.Request.Context(), s.visitSecret(c)
	visit, err := s.store.BeginProviderVisit(ctx, models.ProviderVisitor{Actor: actor, Browser: browser}, in.Purpose, in.Token,
		s.provider.Issuer, localPage(in.ReturnTo))
	if err != nil {
		return err
	}
	address, err := s.provider.address(ctx, visit)
	if err != nil {
		address = s.faultPage(c, visit, err)
	}
	s.setVisitSecret(c, browser)
	return writeJSON(c, http.StatusOK, wireProviderAddress{address})
}

// whoVisits is whose session a visit begins in: nobody's for what needs none. Errors: audit.CodeSignIn.
func (s *server) whoVisits(c *gin.Context, purpose models.ProviderPurpose) (audit.Actor, error) {
	if purpose == models.ProviderSignIn || purpose == models.ProviderAccept {
		return audit.Actor{Role: audit.RoleNobody}, nil
	}
	return s.signedIn(c)
}

// signedIn is who is signed in, on a route that others may use too. Errors: audit.CodeSignIn.
func (s *server) signedIn(c *gin.Context) (audit.Actor, error) {
	visitor, err := s.visitor(c)
	if err == nil && visitor.Stage != models.StageIn {
		err = &audit.Error{Code: audit.CodeSignIn, Message: "Please sign in. What you typed is still on your page."}
	}
	return actorOf(visitor), err
}

// visitSecret is what binds a visit to the browser. One browser may be on several visits, in several tabs.
func (s *server) visitSecret(c *gin.Context) string {
	cookie, err := c.Request.Cookie(s.cookieName() + "-visit")
	if err != nil || cookie.Value == "" {
		return rand.Text()
	}
	return cookie.Value
}

func (s *server) setVisitSecret(c *gin.Context, secret string) {
	http.SetCookie(c.Writer, &http.Cookie{ // #nosec G124 -- Secure wherever the page itself is
		Name: s.cookieName() + "-visit", Value: secret, Path: "/", MaxAge: visitCookieLasts,
		Secure: s.secureCookie(), HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
}

// localPage keeps an address that is a page of Doorway, and nothing else.
func localPage(address string) string {
	parsed, err := url.Parse(address)
	if err != nil || parsed.IsAbs() || parsed.Host != "" || !strings.HasPrefix(address, "/") || strings.HasPrefix(address, "//") ||
		strings.ContainsAny(address, "\\\r\n\t") || strings.HasPrefix(parsed.Path, "/api") {
		return ""
	}
	return address
}

// returnFromProvider takes the browser on to a page, whatever came of the visit.
func (s *server) returnFromProvider(c *gin.Context) error {
	if s.provider == nil {
		return audit.NotFound()
	}
	visit, err := s.store.TakeProviderVisit(c.Request.Context(), c.Query("state"), s.visitSecret(c))
	if err != nil {
		err = s.wordFor(c, err, faultExpired)
	} else {
		err = s.finishVisit(c, visit)
	}
	page := visit.ReturnTo
	switch {
	case err != nil:
		page = s.faultPage(c, visit, err)
	case page == "":
		page = "/"
	}
	c.Redirect(http.StatusSeeOther, page)
	return nil
}

// finishVisit does what the person went to the service for. Errors: a providerFault.
func (s *server) finishVisit(c *gin.Context, visit models.ProviderVisit) error {
	if c.Query("error") != "" || c.Query("code") == "" {
		return faultRefused
	}
	ctx := c.Request.Context()
	account, err := s.provider.account(ctx, c.Query("code"), visit)
	if err != nil {
		return err
	}
	device := deviceOf(c.Request.UserAgent())
	switch visit.Purpose {
	case models.ProviderSignIn:
		session, err := s.store.SignInWithProvider(ctx, account, device)
		return s.arrive(c, session, err, faultUnknown)
	case models.ProviderAccept:
		session, err := s.store.AcceptWithProvider(ctx, visit, account, device)
		return s.arrive(c, session, err, faultExpired)
	}
	actor, err := s.signedIn(c)
	if err != nil || actor.Person != visit.Person {
		return faultExpired
	}
	if visit.Purpose == models.ProviderLink {
		return s.wordFor(c, s.store.LinkProvider(ctx, actor, account), faultRefused)
	}
	return s.confirmWithProvider(c, actor, account)
}

func (s *server) confirmWithProvider(c *gin.Context, actor audit.Actor, account models.ProviderAccount) error {
	session, err := s.store.ConfirmWithProvider(c.Request.Context(), actor, account)
	if err != nil {
		return s.wordFor(c, err, faultRefused)
	}
	s.setCookie(c, session.Token)
	return nil
}

// arrive puts a new session in the place of the one that the browser had, if any.
func (s *server) arrive(c *gin.Context, session models.Session, err error, missing providerFault) error {
	if err != nil {
		return s.wordFor(c, err, missing)
	}
	if old := s.token(c); old != "" {
		if err := s.store.SignOut(c.Request.Context(), old); err != nil {
			return s.wordFor(c, err, faultTrouble)
		}
	}
	s.setCookie(c, session.Token)
	return nil
}

// wordFor is what a page is told of a refusal: missing stands for what is not found, and what is no refusal is logged
// here, as its cause is shown to nobody.
func (s *server) wordFor(c *gin.Context, err error, missing providerFault) error {
	known := refusal(err)
	switch {
	case err == nil:
		return nil
	case known == nil:
		s.log.LogAttrs(c.Request.Context(), slog.LevelError, "fault", slog.String("cause", withoutValues(err.Error())),
			slog.String("route", c.FullPath()), slog.String("request_id", scopeOf(c).requestID))
		return faultTrouble
	case known.Code == audit.CodeNotFound:
		return missing
	case known.Code == audit.CodeSignIn:
		return faultExpired
	}
	return faultRefused
}

// faultPage says in its address, in a fixed word, what came of a visit: on the page that it began on, as far as whoever
// comes back can see that.
func (s *server) faultPage(c *gin.Context, visit models.ProviderVisit, err error) string {
	word := faultTrouble
	errors.As(err, &word)
	address, err := url.Parse(s.beganOn(c, visit))
	if err != nil {
		address = &url.URL{Path: "/sign-in"}
	}
	query := address.Query()
	query.Set("provider", string(word))
	address.RawQuery = query.Encode()
	return address.String()
}

func (s *server) beganOn(c *gin.Context, visit models.ProviderVisit) string {
	if visit.Purpose == models.ProviderAccept {
		return "/join" // which keeps the invitation in the browser meanwhile
	}
	switch _, err := s.signedIn(c); {
	case err != nil:
		return "/sign-in"
	case visit.ReturnTo == "":
		return "/account"
	}
	return visit.ReturnTo
}

func (s *server) unlinkProvider(c *gin.Context) error {
	if s.provider == nil {
		return audit.NotFound()
	}
	if err := s.store.UnlinkProvider(c.Request.Context(), scopeOf(c).actor, s.provider.Issuer); err != nil {
		return err
	}
	return writeNothing(c)
}
