package api

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"doorway/audit"
)

// codeOf is what an authenticator app shows at a time.
func codeOf(t *testing.T, secret string, at time.Time) string {
	t.Helper()
	code, err := totp.GenerateCode(secret, at)
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// signsIn signs in with the password of these tests, in a browser of its own.
func (w *world) signsIn(t *testing.T, signInName string) (*caller, answer) {
	t.Helper()
	who := w.nobody()
	got := who.send("POST", "/session", fmt.Appendf(nil, `{"signInName":%q,"password":%q}`, signInName, passPhrase)).is(200)
	who.token = cookieOf(t, got).Value
	return who, got
}

// newOperator uses a set-up link.
func (w *world) newOperator(t *testing.T, signInName string) (*caller, answer) {
	t.Helper()
	setup, err := w.store.SetupLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	who := w.nobody()
	got := who.send("POST", "/links/accept", accept(setup.Token, "Olu Adeyemi", signInName)).is(200)
	who.token = cookieOf(t, got).Value
	return who, got
}

// setsUpFactor sets a second factor up and gives its secret and the recovery codes.
func (p *caller) setsUpFactor(t *testing.T) (secret string, codes []string) {
	t.Helper()
	var begun wireFactorSecret
	p.send("POST", "/account/second-factor", nil).is(201).holds("data:image/png;base64,", "otpauth://totp/Doorway:").into(&begun)
	p.send("PUT", "/account/second-factor", []byte(`{"code":"000000"}`)).refuses(422, "invalid").mustName(t, "code")
	done := p.send("PUT", "/account/second-factor", fmt.Appendf(nil, `{"code":%q}`, codeOf(t, begun.Secret, p.w.clock.Now()))).is(200)
	var recovery wireRecoveryCodes
	done.into(&recovery)
	old := *p
	p.token = cookieOf(t, done).Value
	old.send("GET", "/session", nil).is(200).holds(`"stage":"out"`)
	p.send("GET", "/session", nil).is(200).holds(`"stage":"in"`)
	return begun.Secret, recovery.Codes
}

func (p *caller) gives(code string) answer {
	return p.send("POST", "/session/second-factor", fmt.Appendf(nil, `{"code":%q}`, code))
}

func (p *caller) confirms(t *testing.T, code string) {
	t.Helper()
	got := p.send("POST", "/session/confirm", fmt.Appendf(nil, `{"password":%q,"code":%q}`, passPhrase, code)).is(200)
	old := *p
	p.token = cookieOf(t, got).Value
	old.send("GET", "/session", nil).is(200).holds(`"stage":"out"`)
}

// Until the second factor is set up, an operator's session opens nothing else.
func TestOperatorSetsUpASecondFactorFirst(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		operator, joined := w.newOperator(t, "olu")
		joined.holds(`"stage":"set_up_factor"`, `"person":null`, `"hats":[]`).lacks("Olu")
		for _, path := range []string{"/account", "/account/sessions", "/installation", "/practices/" + string(w.practice("DEMO01", "The Hill"))} {
			operator.send("GET", path, nil).refuses(401, "sign_in")
		}
		operator.gives("123456").refuses(422, "invalid")
		operator.send("PUT", "/account/second-factor", []byte(`{"code":"123456"}`)).refuses(409, "conflict")
		_, codes := operator.setsUpFactor(t)
		if len(codes) != 10 || len(codes[0]) != 29 {
			t.Errorf("the recovery codes are %v", codes)
		}
		operator.send("POST", "/account/second-factor", nil).refuses(403, "confirm")
		operator.send("DELETE", "/account/second-factor", nil).refuses(403, "confirm")
	})
}

func TestSignInWithASecondFactor(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		operator, _ := w.newOperator(t, "olu")
		secret, codes := operator.setsUpFactor(t)
		again, signedIn := w.signsIn(t, "olu")
		signedIn.holds(`"stage":"second_factor"`, `"person":null`).lacks("Olu")
		again.send("GET", "/account", nil).refuses(401, "sign_in")
		again.send("POST", "/account/second-factor", nil).refuses(401, "sign_in")
		again.send("PUT", "/account/second-factor", []byte(`{"code":"123456"}`)).refuses(401, "sign_in")
		again.gives(codeOf(t, secret, w.clock.Now())).refuses(422, "invalid") // it was taken when setting up
		w.clock.advance(30 * time.Second)
		code := codeOf(t, secret, w.clock.Now())
		given := again.gives(code).is(200).holds(`"stage":"in"`, "Olu Adeyemi")
		old := *again
		again.token = cookieOf(t, given).Value
		old.send("GET", "/session", nil).is(200).holds(`"stage":"out"`)

		third, _ := w.signsIn(t, "olu")
		third.gives(code).refuses(422, "invalid")
		typed := strings.ToLower(strings.ReplaceAll(codes[0], "-", " "))
		third.token = cookieOf(t, third.gives(typed).is(200)).Value
		fourth, _ := w.signsIn(t, "olu")
		fourth.gives(codes[0]).refuses(422, "invalid")
		w.clock.advance(31 * time.Minute)
		fourth.gives(codes[1]).refuses(401, "sign_in") // there is half an hour to give it
	})
}

// A reset link does not get around the second factor.
func TestResetAsksForTheSecondFactorToo(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		operator, _ := w.newOperator(t, "olu")
		_, codes := operator.setsUpFactor(t)
		link, err := w.store.ResetLink(t.Context(), "olu")
		if err != nil {
			t.Fatal(err)
		}
		reset := w.nobody()
		got := reset.send("POST", "/links/accept", fmt.Appendf(nil, `{"token":%q,"password":%q}`, link.Token, newPhrase)).is(200)
		got.holds(`"stage":"second_factor"`).lacks("Olu")
		reset.token = cookieOf(t, got).Value
		operator.send("GET", "/session", nil).is(200).holds(`"stage":"out"`)
		reset.gives(codes[3]).is(200).holds(`"stage":"in"`)
	})
}

// Somebody already signed in who becomes an operator sets up a second factor before anything else, in every browser.
func TestNewRoleThatNeedsASecondFactor(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		elsewhere := *lead
		elsewhere.token = w.session(lead.person)
		setup, err := w.store.InviteToInstallation(t.Context(), audit.Actor{Person: w.operator().person, Role: audit.RoleOperator},
			audit.RoleOperator, "", "7d4c2a94-52f1-4d5e-8a0c-6b9f3f1f2a10")
		if err != nil {
			t.Fatal(err)
		}
		got := lead.send("POST", "/links/accept", []byte(`{"token":"`+setup.Token+`"}`)).is(200).holds(`"stage":"set_up_factor"`)
		lead.token = cookieOf(t, got).Value
		lead.send("GET", lead.home(), nil).refuses(401, "sign_in")
		elsewhere.send("GET", lead.home(), nil).refuses(401, "sign_in")
		lead.setsUpFactor(t)
		lead.send("GET", lead.home(), nil).is(200)
	})
}

// Guessing codes is slowed like guessing passwords, and does not get around by beginning again.
func TestGuessingCodesIsSlowed(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		operator, _ := w.newOperator(t, "olu")
		secret, _ := operator.setsUpFactor(t)
		w.clock.advance(time.Minute)
		for range 6 {
			guesser, _ := w.signsIn(t, "olu")
			guesser.gives("000000").refuses(422, "invalid")
		}
		guesser, _ := w.signsIn(t, "olu")
		guesser.gives(codeOf(t, secret, w.clock.Now())).refuses(429, "wait")
		w.clock.advance(2 * time.Second)
		guesser.gives(codeOf(t, secret, w.clock.Now())).is(200)
	})
}

func TestConfirmHoldsForFiveMinutes(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		operator, _ := w.newOperator(t, "olu")
		secret, _ := operator.setsUpFactor(t)
		w.clock.advance(time.Minute)
		operator.send("POST", "/session/confirm", []byte(`{"password":"wrong canary words","code":"000000"}`)).refuses(422, "invalid").mustName(t, "password")
		operator.send("POST", "/session/confirm", []byte(`{"password":"`+passPhrase+`","code":""}`)).refuses(422, "invalid").mustName(t, "code")
		operator.confirms(t, codeOf(t, secret, w.clock.Now()))
		operator.send("GET", "/session", nil).is(200).holds(`"confirmedUntil":"2026-11-22T10:06:00Z"`)
		operator.send("DELETE", "/account/second-factor", nil).refuses(409, "conflict") // the role needs it
		w.clock.advance(4 * time.Minute)
		var before, after wireRecoveryCodes
		operator.send("POST", "/account/recovery-codes", nil).is(201).into(&before)
		operator.send("POST", "/account/recovery-codes", nil).is(201).into(&after)
		w.clock.advance(time.Minute)
		operator.send("POST", "/account/recovery-codes", nil).refuses(403, "confirm")
		guest, _ := w.signsIn(t, "olu")
		guest.gives(before.Codes[0]).refuses(422, "invalid")
		guest.gives(after.Codes[0]).is(200)
	})
}

// Another second factor takes the place of the first once it has shown that it works, and not before.
func TestSecondFactorIsReplaced(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		operator, _ := w.newOperator(t, "olu")
		first, _ := operator.setsUpFactor(t)
		w.clock.advance(time.Minute)
		operator.confirms(t, codeOf(t, first, w.clock.Now()))
		operator.send("POST", "/account/second-factor", nil).is(201)
		w.clock.advance(time.Minute)
		elsewhere, _ := w.signsIn(t, "olu")
		elsewhere.token = cookieOf(t, elsewhere.gives(codeOf(t, first, w.clock.Now())).is(200)).Value
		second, _ := operator.setsUpFactor(t)
		elsewhere.send("GET", "/session", nil).is(200).holds(`"stage":"out"`)
		w.clock.advance(time.Minute)
		again, _ := w.signsIn(t, "olu")
		again.gives(codeOf(t, first, w.clock.Now())).refuses(422, "invalid")
		again.gives(codeOf(t, second, w.clock.Now())).is(200)
	})
}

// Who has lost the second factor and the recovery codes sets up another, once the operator has taken the first away at
// the machine.
func TestLostSecondFactor(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		operator, _ := w.newOperator(t, "olu")
		_, codes := operator.setsUpFactor(t)
		if err := w.store.ResetFactor(t.Context(), "OLU"); err != nil {
			t.Fatal(err)
		}
		operator.send("GET", "/session", nil).is(200).holds(`"stage":"out"`)
		again, signedIn := w.signsIn(t, "olu")
		signedIn.holds(`"stage":"set_up_factor"`)
		again.gives(codes[0]).refuses(422, "invalid")
		again.setsUpFactor(t)
	})
}
