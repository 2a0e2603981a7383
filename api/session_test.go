package api

import (
	"crypto/sha256"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

const (
	passPhrase = "seven quiet ferries canary"
	newPhrase  = "eight quiet ferries canary"
)

// cookieOf gives the session cookie that an answer sets.
func cookieOf(t *testing.T, got answer) *http.Cookie {
	t.Helper()
	for _, cookie := range (&http.Response{Header: got.header}).Cookies() {
		if cookie.Name == "doorway" {
			return cookie
		}
	}
	t.Fatalf("no cookie in %v", got.header)
	return nil
}

// The whole way in: set-up link, operator, invitation, lead, sign-out, sign-in, new password.
func TestFromSetUpLinkToPracticeLead(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		practice := w.practice("DEMO01", "The Harbour Surgery")
		setup, err := w.store.SetupLink(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		operator := w.nobody()
		operator.send("POST", "/links/look", []byte(`{"token":"`+setup.Token+`"}`)).is(200).holds(`"kind":"setup"`)
		joined := operator.send("POST", "/links/accept", accept(setup.Token, "Olu Adeyemi", "olu@canary.example")).is(200)
		operator.token = w.arrived(cookieOf(t, joined).Value)
		operator.send("POST", "/links/accept", accept(setup.Token, "Again", "again@canary.example")).refuses(404, "not_found")

		token := invited(operator.send("POST", "/installation/invitations", []byte(`{"role":"facilitator","email":""}`)))
		facilitator := w.nobody()
		facilitator.send("POST", "/links/look", []byte(`{"token":"`+token+`"}`)).is(200).holds(`"role":"facilitator"`)
		joined = facilitator.send("POST", "/links/accept", accept(token, "Fen Abara", "fen@canary.example")).is(200)
		facilitator.token = w.arrived(cookieOf(t, joined).Value)

		listed := "/groups/" + string(w.theGroup()) + "/practices"
		facilitator.send("GET", listed+"?q=harb", nil).is(200).holds("The Harbour Surgery", "DEMO01")
		listed += "/" + string(practice)
		token = invited(facilitator.send("POST", listed+"/invitations", []byte(`{"email":""}`)))
		lead := w.nobody()
		lead.send("POST", "/links/look", []byte(`{"token":"`+token+`"}`)).is(200).holds("The Harbour Surgery")
		lead.send("POST", "/links/accept", []byte(`{"token":"`+token+`","name":"Sam","signInName":"sam@canary.example","password":"short"}`)).
			refuses(422, "invalid")
		lead.token = cookieOf(t, lead.send("POST", "/links/accept", accept(token, "Sam Okoro", "sam@canary.example")).is(200)).Value
		lead.send("GET", "/session", nil).is(200).holds("Sam Okoro", "practice_lead", string(practice)).lacks("canary.example")
		facilitator.send("GET", listed, nil).is(200).holds(`"used":true`, `"leads":["Sam Okoro"]`).lacks(token)

		signOutAndIn(t, lead)
	})
}

// invited gives the token of the link that an invitation shows.
func invited(got answer) string {
	got.w.Helper()
	var invitation wireNewInvitation
	got.is(201).into(&invitation)
	token, found := strings.CutPrefix(invitation.Link, publicURL+"/join#")
	if !found || invitation.Mailed {
		got.w.Fatalf("the invitation is %+v", invitation)
	}
	return token
}

// arrived takes a session as one whose second factor was given: how that is done has tests of its own.
func (w *world) arrived(token string) string {
	w.exec("UPDATE sessions SET stage = 'in' WHERE token_hash = ?", fmt.Sprintf("%x", sha256.Sum256([]byte(token))))
	return token
}

func accept(token, name, signInName string) []byte {
	return fmt.Appendf(nil, `{"token":%q,"name":%q,"signInName":%q,"password":%q}`, token, name, signInName, passPhrase)
}

func signOutAndIn(t *testing.T, lead *caller) {
	t.Helper()
	gone := lead.send("DELETE", "/session", nil).is(204)
	if cookie := cookieOf(t, gone); cookie.MaxAge >= 0 || cookie.Value != "" {
		t.Errorf("the browser keeps %v", cookie)
	}
	if gone.header.Get("Clear-Site-Data") != `"cache"` {
		t.Error("the browser keeps what it cached")
	}
	lead.send("GET", "/session", nil).is(200).holds(`"person":null`).lacks("Sam")
	lead.send("GET", "/practices/x", nil).refuses(401, "sign_in")
	signedIn := lead.send("POST", "/session", []byte(`{"signInName":"SAM@canary.example","password":"`+passPhrase+`"}`)).is(200)
	cookie := cookieOf(t, signedIn)
	if !cookie.HttpOnly || cookie.SameSite != http.SameSiteLaxMode || cookie.Path != "/" || cookie.Domain != "" {
		t.Errorf("the cookie is %v", cookie)
	}
	other := *lead
	other.token = cookie.Value
	lead.token = cookieOf(t, lead.w.nobody().send("POST", "/session", []byte(`{"signInName":"sam@canary.example","password":"`+passPhrase+`"}`)).is(200)).Value

	lead.send("PUT", "/account/password", []byte(`{"currentPassword":"wrong wrong wrong","newPassword":"`+newPhrase+`"}`)).refuses(422, "invalid")
	lead.send("PUT", "/account/password", []byte(`{"currentPassword":"`+passPhrase+`","newPassword":"`+newPhrase+`"}`)).is(204)
	lead.send("GET", "/session", nil).is(200).holds("Sam Okoro")
	other.send("GET", "/session", nil).is(200).holds(`"person":null`)
}

// Guessing gets slower, and an unknown name is told nothing that a known one is not.
func TestGuessingPasswordsIsSlowed(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		guess := func(name string) answer {
			return w.nobody().send("POST", "/session", []byte(`{"signInName":"`+name+`","password":"canary canary canary"}`))
		}
		for range 6 {
			guess("nobody@canary.example").refuses(422, "invalid")
		}
		refused := guess("nobody@canary.example")
		refused.refuses(429, "wait")
		if refused.header.Get("Retry-After") != "1" {
			t.Errorf("Retry-After is %q", refused.header.Get("Retry-After"))
		}
		w.clock.advance(2 * time.Second)
		guess("nobody@canary.example").refuses(422, "invalid")
	})
}

func TestSessionEnds(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		lead := w.lead("DEMO01")
		lead.send("GET", "/practices/"+string(lead.practice), nil).is(200)
		w.clock.advance(3 * time.Hour)
		lead.send("GET", "/practices/"+string(lead.practice), nil).refuses(401, "sign_in")
		lead.token = "canary"
		lead.send("GET", "/practices/"+string(lead.practice), nil).refuses(401, "sign_in")
	})
}

// A page of another site cannot change anything in a signed-in person's name.
func TestOtherSitesCannotWrite(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		lead := w.lead("DEMO01")
		for _, headers := range [][]string{
			{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"},
			{"Sec-Fetch-Site", "", "Origin", "https://elsewhere.example"}, {"Sec-Fetch-Site", "", "Origin", "null"},
		} {
			lead.send("DELETE", "/session", nil, headers...).refuses(403, "forbidden")
		}
		lead.send("GET", "/session", nil).is(200).holds("Sam Okoro")
		lead.send("DELETE", "/session", nil, "Sec-Fetch-Site", "", "Origin", publicURL).is(204)
	})
}

func TestFacilitatorFindsPractices(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		w.practice("DEMO01", "The Harbour Surgery")
		facilitator := w.facilitator()
		at := "/groups/" + string(facilitator.group) + "/practices"
		facilitator.send("GET", at+"?q=harb", nil).is(200).holds("The Harbour Surgery", "DEMO01")
		facilitator.send("GET", at+"?q=nothing", nil).is(200).holds("[]")
		for _, q := range []string{"", "?q=", "?q=a", "?q=%00ab", "?q=%ffab", "?q=" + strings.Repeat("a", 101)} {
			facilitator.send("GET", at+q, nil).refuses(422, "invalid").mustName(t, "q")
		}
		w.groupMember(audit.KindCharity).send("GET", at+"?q=harb", nil).refuses(403, "forbidden")
		w.operator().send("GET", at+"?q=harb", nil).refuses(404, "not_found")
		facilitator.send("GET", "/groups/"+string(w.otherGroup())+"/practices?q=harb", nil).refuses(404, "not_found")
	})
}

func (p problem) mustName(t *testing.T, field string) {
	t.Helper()
	if len(p.Fields) == 0 || p.Fields[0].Field != field {
		t.Errorf("names %v, want %s", p.Fields, field)
	}
}

func TestLeadCorrectsThePractice(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		at := "/practices/" + string(lead.practice)
		first := lead.send("GET", at, nil).is(200).holds("The DEMO01 Surgery")
		change := []byte(`{"shownName":"Harbour 👍 العربية","sites":[{"id":"6c0e6ad1-9f0b-4b8e-8f7c-0d8f4f3a9b11","name":"Main"}]}`)
		lead.send("PATCH", at, change).refuses(422, "invalid").mustName(t, "If-Match")
		second := lead.send("PATCH", at, change, "If-Match", first.header.Get("ETag")).is(200).holds("Harbour 👍 العربية", `"name":"Main"`)
		late := lead.send("PATCH", at, []byte(`{"shownName":"Other","sites":[]}`), "If-Match", first.header.Get("ETag"))
		late.refuses(412, "stale")
		late.holds("Harbour 👍 العربية").lacks("Other")
		lead.send("GET", at, nil).is(200).holds(string(second.body))
	})
}

// Tries are counted by the address that they come from, and a caller cannot make one up.
func TestMadeUpAddressesAreNotBelieved(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		for i := range 36 {
			body := fmt.Appendf(nil, `{"signInName":"somebody%d@canary.example","password":"canary canary canary"}`, i)
			got := w.nobody().send("POST", "/session", body, "X-Forwarded-For", fmt.Sprintf("192.0.2.%d", i))
			if want := 422; got.status != want && i <= 30 {
				t.Fatalf("try %d: %d", i, got.status)
			}
			if i == 35 {
				got.refuses(429, "wait")
			}
		}
	})
}

// Somebody with two hats is one or the other, as the address says.
func TestTwoHats(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		both := w.lead("DEMO01").wears(models.Hat{Role: audit.RoleFacilitator, Group: w.theGroup()})
		elsewhere := w.practice("DEMO02", "The Hill Surgery")
		listed := "/groups/" + string(both.group) + "/practices"
		both.send("GET", listed+"?q=hill", nil).is(200).holds("The Hill Surgery")
		both.send("GET", listed+"/"+string(elsewhere), nil).is(200)
		both.send("GET", both.home()+"/audits", nil).is(200)
		both.send("GET", "/practices/"+string(elsewhere), nil).refuses(404, "not_found")
		both.send("GET", "/session", nil).is(200).holds(`"facilitator"`, `"practice_lead"`, "The DEMO01 Surgery").lacks("The Hill Surgery")
	})
}

// Accepting an invitation while signed in gives no longer a session than there was: it ends seven days after signing in.
func TestAcceptingAnInvitationDoesNotRenewTheSevenDays(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead, dee := w.lead("DEMO01"), w.somebody("Dee Marsh")
		last := w.clock.Now().Add(models.SessionIdle / 2)
		w.exec("UPDATE sessions SET created_at = ?, expires_at = ? WHERE person_id = ?", last.Add(-models.SessionLongest), last, string(dee.person))
		link := lead.send("POST", lead.home()+"/invitations", []byte(`{"role":"practice_member","takeOver":false,"email":""}`)).is(201)
		dee.token = cookieOf(t, dee.send("POST", "/links/accept", fmt.Appendf(nil, `{"token":%q}`, invited(link))).is(200)).Value
		var session wireSession
		dee.send("GET", "/session", nil).is(200).into(&session)
		if len(session.Hats) != 1 || session.ExpiresAt == nil || session.ExpiresAt.After(last) {
			t.Errorf("the session lasts until %v, want %v at most", session.ExpiresAt, last)
		}
		dee.send("POST", "/session/extend", nil).is(200)
		w.clock.advance(models.SessionIdle / 2)
		dee.send("GET", "/account", nil).refuses(401, "sign_in")
	})
}
