package api

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// trust is a world with an organisation's sign-in service.
type trust struct {
	*world
	service *signInService
}

// eachTrust runs a test on both databases, with a service that runs already.
func eachTrust(t *testing.T, run func(t *testing.T, w *trust)) {
	t.Helper()
	eachDatabase(t, func(t *testing.T, database testdb.Database) {
		w := newTrust(t, database)
		w.service.start()
		run(t, w)
	})
}

func newTrust(t *testing.T, database testdb.Database) *trust {
	t.Helper()
	w := &trust{newWorld(t, database), newSignInService(t)}
	w.clock.now = time.Now() // the service has a clock of its own
	w.service.adds("noor", "Noor", "Haddad")
	w.service.next("noor")
	w.use(w.service.config())
	return w
}

// use lets Doorway run with a service.
func (w *trust) use(service *Provider) {
	w.Helper()
	config := testConfig(w.store, w.logs)
	config.Provider = service
	handler, err := New(config)
	if err != nil {
		w.Fatal(err)
	}
	w.handler = handler
}

// tab is a browser on a visit to the service.
type tab struct {
	*caller
	secret string // the visit's cookie
}

// visits goes to the service and gives where the service sends the browser back to.
func (w *trust) visits(who *caller, purpose models.ProviderPurpose, token, returnTo string) (*tab, *url.URL) {
	w.Helper()
	body := fmt.Appendf(nil, `{"purpose":%q,"token":%q,"returnTo":%q}`, purpose, token, returnTo)
	var there wireProviderAddress
	got := who.send("POST", "/session/provider", body).is(200).into(&there)
	browser := &tab{caller: who, secret: cookieNamed(got, "doorway-visit")}
	return browser, w.service.visited(there.Address)
}

func cookieNamed(got answer, name string) string {
	for _, cookie := range (&http.Response{Header: got.header}).Cookies() {
		if cookie.Name == name {
			return cookie.Value
		}
	}
	return ""
}

// returns comes back from the service and gives the page that it is led to.
func (b *tab) returns(back *url.URL) string {
	b.w.Helper()
	r := b.request("GET", back.RequestURI(), nil)
	r.AddCookie(&http.Cookie{Name: "doorway-visit", Value: b.secret})
	got := b.w.serve(r)
	b.w.checkContract(r, got)
	got.is(http.StatusSeeOther)
	if token := cookieNamed(got, "doorway"); token != "" {
		b.token = token
	}
	return got.header.Get("Location")
}

// goes is a whole visit.
func (w *trust) goes(who *caller, purpose models.ProviderPurpose, token, returnTo string) string {
	w.Helper()
	browser, back := w.visits(who, purpose, token, returnTo)
	return browser.returns(back)
}

// invited makes a link that gives a role.
func (w *trust) invited(role audit.Role) string {
	w.Helper()
	operator := audit.Actor{Person: w.operator().person, Role: audit.RoleOperator}
	link, err := w.store.InviteToInstallation(w.Context(), operator, role, "", "11111111-1111-4111-8111-111111111111")
	if err != nil {
		w.Fatal(err)
	}
	return link.Token
}

// invitedLead makes a link to lead a new practice.
func (w *trust) invitedLead(code string) string {
	w.Helper()
	who := w.facilitator()
	facilitator := audit.Actor{Person: who.person, Role: audit.RoleFacilitator, Group: w.theGroup()}
	link, err := w.store.InviteLead(w.Context(), facilitator, facilitator.Group, w.practice(code, "The "+code), "", "11111111-1111-4111-8111-111111111112")
	if err != nil {
		w.Fatal(err)
	}
	return link.Token
}

// joined is somebody who accepted an invitation with the organisation's account.
func (w *trust) joined() *caller {
	w.Helper()
	who := w.nobody()
	if page := w.goes(who, models.ProviderAccept, w.invitedLead("DEMO01"), ""); page != "/" {
		w.Fatalf("led to %s", page)
	}
	return who
}

func TestInvitationIsAcceptedWithTheOrganisationsAccount(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		w.nobody().send("GET", "/sign-in-ways", nil).is(200).holds(`"provider":"Example Trust"`)
		w.joined().send("GET", "/session", nil).is(200).holds(`"stage":"in"`, `"name":"Noor Haddad"`, `"role":"practice_lead"`)
		again := w.nobody()
		if page := w.goes(again, models.ProviderSignIn, "", "/practices?x=1"); page != "/practices?x=1" {
			t.Errorf("led to %s", page)
		}
		again.send("GET", "/session", nil).is(200).holds(`"stage":"in"`, `"name":"Noor Haddad"`)
	})
}

func TestInvitationIsUsedUpOnce(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		token := w.invitedLead("DEMO01")
		first, firstBack := w.visits(w.nobody(), models.ProviderAccept, token, "")
		second, secondBack := w.visits(w.nobody(), models.ProviderAccept, token, "")
		if page := first.returns(firstBack); page != "/" {
			t.Errorf("led to %s", page)
		}
		if page := second.returns(secondBack); page != "/join?provider=expired" {
			t.Errorf("led to %s", page)
		}
		w.nobody().send("POST", "/session/provider", fmt.Appendf(nil, `{"purpose":"accept","token":%q,"returnTo":""}`, token)).
			refuses(404, "not_found")
	})
}

func TestRoleThatNeedsASecondFactorNeedsItAllTheSame(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		who := w.nobody()
		w.goes(who, models.ProviderAccept, w.invited(audit.RoleOperator), "")
		who.send("GET", "/session", nil).is(200).holds(`"stage":"set_up_factor"`).lacks("Noor")
		secret, _ := who.setsUpFactor(t)
		who.send("GET", "/installation/people", nil)
		w.goes(who, models.ProviderSignIn, "", "")
		who.send("GET", "/session", nil).is(200).holds(`"stage":"second_factor"`).lacks("Noor")
		w.clock.advance(time.Minute)
		got := who.gives(codeOf(t, secret, w.clock.Now())).is(200)
		who.token = cookieOf(t, got).Value
		who.send("GET", "/session", nil).is(200).holds(`"stage":"in"`, "Noor")
	})
}

// An account that is nobody's here opens nothing, also when its address is that of somebody here.
func TestUnknownAccountIsNobody(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		lead := w.lead("DEMO01")
		w.exec("UPDATE people SET email = ?, sign_in_key = ? WHERE id = ?", "noor@"+canary+".example", "noor", string(lead.person))
		who := w.nobody()
		if page := w.goes(who, models.ProviderSignIn, "", ""); page != "/sign-in?provider=unknown" || who.token != "" {
			t.Errorf("led to %s", page)
		}
		lead.send("GET", "/session", nil).is(200).holds(`"stage":"in"`)
	})
}

func TestStateComesBackOnceAndInTheSameBrowser(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		w.joined()
		browser, back := w.visits(w.nobody(), models.ProviderSignIn, "", "")
		other := &tab{caller: w.nobody(), secret: "another"}
		for name, thief := range map[string]*tab{"another browser": other, "none": {caller: w.nobody()}} {
			if page := thief.returns(back); page != "/sign-in?provider=expired" || thief.token != "" {
				t.Errorf("%s is led to %s", name, page)
			}
		}
		if page := browser.returns(back); page != "/" || browser.token == "" {
			t.Errorf("led to %s", page)
		}
		replay := &tab{caller: w.nobody(), secret: browser.secret}
		if page := replay.returns(back); page != "/sign-in?provider=expired" || replay.token != "" {
			t.Errorf("replayed, it is led to %s", page)
		}
		late, back := w.visits(w.nobody(), models.ProviderSignIn, "", "")
		w.clock.advance(10 * time.Minute)
		if err := w.store.PurgeExpired(t.Context()); err != nil || len(w.rows("SELECT nonce FROM provider_visits")) != 0 {
			t.Errorf("a visit that took too long is kept: %v", err)
		}
		if page := late.returns(back); page != "/sign-in?provider=expired" {
			t.Errorf("late, it is led to %s", page)
		}
	})
}

// A code that the service gave for one visit is worth nothing in another: neither its verifier nor its nonce fits.
func TestCodeOfAnotherVisitIsRefused(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		w.joined()
		_, stolen := w.visits(w.nobody(), models.ProviderSignIn, "", "")
		victim, back := w.visits(w.nobody(), models.ProviderSignIn, "", "")
		query := back.Query()
		query.Set("code", stolen.Query().Get("code"))
		back.RawQuery = query.Encode()
		if page := victim.returns(back); page != "/sign-in?provider=refused" || victim.token != "" {
			t.Errorf("led to %s", page)
		}
		for column, value := range map[string]string{"nonce": "another", "verifier": strings.Repeat("a", 52)} {
			browser, back := w.visits(w.nobody(), models.ProviderSignIn, "", "")
			w.exec("UPDATE provider_visits SET "+column+" = ?", value)
			if page := browser.returns(back); page != "/sign-in?provider=refused" || browser.token != "" {
				t.Errorf("with another %s it is led to %s", column, page)
			}
		}
	})
}

func TestSayingNoThereChangesNothing(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		token := w.invitedLead("DEMO01")
		w.service.next("")
		who := w.nobody()
		if page := w.goes(who, models.ProviderAccept, token, "/"); page != "/join?provider=refused" || who.token != "" {
			t.Errorf("led to %s", page)
		}
		if _, err := w.store.LookAtLink(t.Context(), token); err != nil {
			t.Errorf("the invitation was used up: %v", err)
		}
	})
}

func TestWrongSecretIsRefused(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		w.joined()
		wrong := w.service.config()
		wrong.ClientSecret = "another"
		w.use(wrong)
		if page := w.goes(w.nobody(), models.ProviderSignIn, "", ""); page != "/sign-in?provider=refused" {
			t.Errorf("led to %s", page)
		}
	})
}

// A service that is down keeps nobody from anything else, and is found once it runs.
func TestServiceThatComesUpLater(t *testing.T) {
	eachDatabase(t, func(t *testing.T, database testdb.Database) {
		w := newTrust(t, database)
		const visit = `{"purpose":"sign_in","token":"","returnTo":""}`
		who := w.nobody()
		who.send("POST", "/session/provider", []byte(visit)).is(200).holds(`{"address":"/sign-in?provider=unreachable"}`)
		if page := (&tab{caller: who, secret: "x"}).returns(&url.URL{Path: providerReturn, RawQuery: "state=x&code=y"}); page != "/sign-in?provider=expired" {
			t.Errorf("led to %s", page)
		}
		w.service.start()
		w.joined()
		browser, back := w.visits(w.nobody(), models.ProviderSignIn, "", "")
		if err := w.service.server.Close(); err != nil {
			t.Fatal(err)
		}
		if page := browser.returns(back); page != "/sign-in?provider=unreachable" || browser.token != "" {
			t.Errorf("led to %s", page)
		}
	})
}
