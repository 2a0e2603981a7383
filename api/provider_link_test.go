package api

import (
	"testing"
	"time"

	"doorway/models"
)

// withPassword is a lead with a password, who has just confirmed who they are.
func (w *trust) withPassword(t *testing.T) *caller {
	t.Helper()
	token := w.invitedLead("DEMO02")
	who := w.nobody()
	who.token = cookieOf(t, who.send("POST", "/links/accept", accept(token, "Sam Okoro", "sam")).is(200)).Value
	return who
}

func TestAccountIsLinkedAndParted(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		who := w.withPassword(t)
		const link = `{"purpose":"link","token":"","returnTo":"/account"}`
		who.send("POST", "/session/provider", []byte(link)).refuses(403, "confirm")
		w.nobody().send("POST", "/session/provider", []byte(link)).refuses(401, "sign_in")
		who.confirms(t, "")
		if page := w.goes(who, models.ProviderLink, "", "/account"); page != "/account" {
			t.Errorf("led to %s", page)
		}
		who.send("GET", "/account", nil).is(200).holds(`"provider":"Example Trust"`, `"hasPassword":true`)
		there := w.nobody()
		w.goes(there, models.ProviderSignIn, "", "")
		there.send("GET", "/session", nil).is(200).holds("Sam Okoro").lacks("Noor")
		there.send("DELETE", "/account/provider", nil).refuses(403, "confirm")
		there.confirms(t, "")
		there.send("DELETE", "/account/provider", nil).is(204)
		there.send("DELETE", "/account/provider", nil).is(204)
		there.send("GET", "/account", nil).is(200).holds(`"provider":""`)
		if page := w.goes(w.nobody(), models.ProviderSignIn, "", ""); page != "/sign-in?provider=unknown" {
			t.Errorf("after it was parted, led to %s", page)
		}
	})
}

// What is begun in one person's session is not finished in another's.
func TestLinkIsFinishedWhereItBegan(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		who := w.withPassword(t)
		who.confirms(t, "")
		browser, back := w.visits(who, models.ProviderLink, "", "/account")
		browser.caller = w.lead("DEMO03")
		if page := browser.returns(back); page != "/account?provider=expired" {
			t.Errorf("led to %s", page)
		}
		browser, back = w.visits(who, models.ProviderLink, "", "/account")
		browser.caller = w.nobody()
		if page := browser.returns(back); page != "/sign-in?provider=expired" {
			t.Errorf("led to %s", page)
		}
	})
}

func TestAccountOfSomebodyElseIsNotLinked(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		w.joined()
		who := w.withPassword(t)
		who.confirms(t, "")
		if page := w.goes(who, models.ProviderLink, "", "/account?tab=2"); page != "/account?provider=refused&tab=2" {
			t.Errorf("led to %s", page)
		}
	})
}

// Without a password one confirms at the service, by signing in there anew, and cannot part from it.
func TestConfirmingWithoutAPassword(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		who := w.joined()
		before := *who
		if page := w.goes(who, models.ProviderConfirm, "", "/account"); page != "/account" || who.token == before.token {
			t.Errorf("led to %s", page)
		}
		before.send("GET", "/session", nil).is(200).holds(`"stage":"out"`)
		who.send("GET", "/session", nil).is(200).lacks(`"confirmedUntil":null`)
		who.send("DELETE", "/account/provider", nil).refuses(409, "conflict")
		w.service.adds("ola", "Ola", "Other")
		w.service.next("ola")
		if page := w.goes(who, models.ProviderConfirm, "", "/account"); page != "/account?provider=refused" {
			t.Errorf("with another account, led to %s", page)
		}
		w.withPassword(t).send("POST", "/session/provider", []byte(`{"purpose":"confirm","token":"","returnTo":""}`)).refuses(409, "conflict")
	})
}

// A service that did not ask the person to sign in again has confirmed nothing.
func TestConfirmingNeedsAFreshSignIn(t *testing.T) {
	eachTrust(t, func(t *testing.T, w *trust) {
		who := w.joined()
		w.clock.advance(3 * time.Minute) // of the service's, which signs in "now", three minutes ago
		browser, back := w.visits(who, models.ProviderConfirm, "", "/account")
		if page := browser.returns(back); page != "/account?provider=refused" {
			t.Errorf("led to %s", page)
		}
	})
}

func TestOnlyPagesOfDoorwayAreReturnedTo(t *testing.T) {
	for address, want := range map[string]string{
		"/practices/1?x=2#y": "/practices/1?x=2#y", "/": "/", "": "", "practices": "", "//evil.example": "", "/\\evil.example": "",
		"https://evil.example/": "", "/api/v1/session": "", "javascript:alert(1)": "", "/\tx": "", "/%zz": "",
	} {
		if got := localPage(address); got != want {
			t.Errorf("%q leads to %q, want %q", address, got, want)
		}
	}
}
