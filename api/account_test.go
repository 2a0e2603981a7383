package api

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
)

// account makes a practice lead with a password, signed in.
func (w *world) account(t *testing.T, signInName string) *caller {
	t.Helper()
	facilitator := w.facilitator()
	practice := w.practice("DEMO"+strings.ToUpper(uuid.NewString()[:8]), "The Hill Surgery")
	link, err := w.store.InviteLead(t.Context(), audit.Actor{
		Person: facilitator.person, Role: audit.RoleFacilitator, Group: facilitator.group,
	}, facilitator.group, practice, "", uuid.NewString())
	if err != nil {
		t.Fatal(err)
	}
	who := w.nobody()
	who.token = cookieOf(t, who.send("POST", "/links/accept", accept(link.Token, "Sam Okoro", signInName)).is(200)).Value
	who.practice = practice
	return who
}

// mailed gives the token of the one mail that waits, as the mailer would send it, and takes it off the queue.
func (w *world) mailed(t *testing.T, kind, address string) string {
	t.Helper()
	mail, found, err := w.store.ClaimMail(t.Context())
	if err != nil || !found || string(mail.Kind) != kind || mail.Address != address {
		t.Fatalf("the mail is %+v, %v, %v", mail, found, err)
	}
	if err := w.store.MailSent(t.Context(), mail); err != nil {
		t.Fatal(err)
	}
	return mail.Token
}

func (w *world) noMail(t *testing.T) {
	t.Helper()
	if mail, found, err := w.store.ClaimMail(t.Context()); err != nil || found {
		t.Fatalf("there is mail: %+v, %v", mail, err)
	}
}

func TestOwnAccount(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sam := w.account(t, "sam@canary.example")
		sam.send("GET", "/account", nil).is(200).holds(`"name":"Sam Okoro"`, `"email":""`, `"contact":"none"`, `"hasPassword":true`,
			`"secondFactor":false`, `"secondFactorNeeded":false`, `"eraseOn":null`)
		sam.send("PATCH", "/account", []byte(`{"name":"Sam Adeyemi","contact":"none"}`)).is(200).holds("Sam Adeyemi")
		sam.send("PATCH", "/account", []byte(`{"name":"Sam","contact":"email"}`)).refuses(422, "invalid").mustName(t, "contact")
		sam.send("PATCH", "/account", []byte(`{"name":"\u200b","contact":"none"}`)).refuses(422, "invalid").mustName(t, "name")
		sam.send("PUT", "/account/reminders", []byte(`{"reminders":"off"}`)).is(200).holds(`"reminders":"off"`)
		sam.send("PUT", "/account/reminders", []byte(`{"reminders":"now and then"}`)).refuses(422, "invalid")
		sam.send("GET", "/account", nil).is(200).holds("Sam Adeyemi", `"reminders":"off"`)

		other := w.account(t, "kim")
		sam.send("PUT", "/account/sign-in-name", []byte(`{"signInName":"sam"}`)).refuses(403, "confirm")
		sam.confirms(t, "")
		sam.send("PUT", "/account/sign-in-name", []byte(`{"signInName":"KIM "}`)).refuses(422, "invalid").mustName(t, "signInName")
		sam.send("PUT", "/account/sign-in-name", []byte(`{"signInName":"sam.adeyemi"}`)).is(200).holds(`"sam.adeyemi"`)
		w.signsIn(t, "sam.adeyemi")
		w.nobody().send("POST", "/session", []byte(`{"signInName":"sam@canary.example","password":"`+passPhrase+`"}`)).refuses(422, "invalid")
		other.send("GET", "/account", nil).is(200).holds(`"kim"`).lacks("Adeyemi")
	})
}

// A new address counts when its link is used, and the one before it is told. The link signs nobody in.
func TestEmailAddressIsConfirmed(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		w = w.process(t, nil)
		sam := w.account(t, "sam")
		sam.send("PUT", "/account/email", []byte(`{"email":"a@canary.example"}`)).refuses(403, "confirm")
		sam.confirms(t, "")
		sam.send("PUT", "/account/email", []byte(`{"email":"not an address"}`)).refuses(422, "invalid").mustName(t, "email")
		sam.send("PUT", "/account/email", []byte(`{"email":"a@canary.example"}`)).is(200).holds(`"email":"a@canary.example","emailConfirmed":false`)
		first := w.mailed(t, "email", "a@canary.example")
		sam.send("PUT", "/account/email", []byte(`{"email":"b@canary.example"}`)).is(200).holds(`"email":"b@canary.example","emailConfirmed":false`)
		second := w.mailed(t, "email", "b@canary.example")
		w.nobody().send("POST", "/links/accept", []byte(`{"token":"`+first+`"}`)).refuses(404, "not_found")
		w.nobody().send("POST", "/links/look", []byte(`{"token":"`+second+`"}`)).is(200).holds(`"kind":"email"`)
		used := w.nobody().send("POST", "/links/accept", []byte(`{"token":"`+second+`"}`)).is(200).holds(`"stage":"out"`)
		if used.header.Get("Set-Cookie") != "" {
			t.Error("the link of an e-mail address signs in")
		}
		sam.send("GET", "/account", nil).is(200).holds(`"email":"b@canary.example","emailConfirmed":true`)
		w.noMail(t)

		sam.send("PATCH", "/account", []byte(`{"name":"Sam","contact":"email"}`)).is(200)
		sam.send("PUT", "/account/email", []byte(`{"email":"c@canary.example"}`)).is(200)
		third := w.mailed(t, "email", "c@canary.example")
		sam.send("POST", "/links/accept", []byte(`{"token":"`+third+`"}`)).is(200).holds(`"stage":"in"`)
		w.mailed(t, "notice", "b@canary.example")
		w.noMail(t)
		sam.send("PUT", "/account/email", []byte(`{"email":""}`)).is(200).holds(`"email":""`, `"contact":"none"`)
		w.mailed(t, "notice", "c@canary.example")
	})
}

// Without mail there is no way to confirm an address, and the answer says so.
func TestEmailAddressWithoutMail(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sam := w.account(t, "sam")
		sam.confirms(t, "")
		refused := sam.send("PUT", "/account/email", []byte(`{"email":"a@canary.example"}`))
		refused.refuses(422, "invalid").mustName(t, "email")
		refused.holds("cannot send mail")
		sam.send("PUT", "/account/email", []byte(`{"email":""}`)).is(200)
	})
}

// written gives somebody a confirmed address at which they want to be written to.
func (w *world) written(signInName, address string) {
	w.exec("UPDATE people SET email = ?, contact = 'email', email_confirmed_at = ? WHERE sign_in_key = ?", address, w.clock.Now(), signInName)
}

// Whoever asks is told the same; the link goes to the person's own address, or nowhere.
func TestForgottenPassword(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		w = w.process(t, nil)
		w.account(t, "sam")
		w.account(t, "kim")
		w.written("sam", "sam@canary.example")
		ask := func(name string) {
			t.Helper()
			got := w.nobody().send("POST", "/password/forgotten", fmt.Appendf(nil, `{"signInName":%q}`, name)).is(202)
			if len(got.body) != 0 {
				t.Errorf("the answer for %s is %s", name, got.body)
			}
		}
		for _, name := range []string{" SAM ", "kim", "nobody@canary.example"} {
			ask(name)
		}
		w.noMail(t)
		if answered, err := w.store.AnswerForgotten(t.Context()); err != nil || answered != 3 {
			t.Fatalf("%d were looked into: %v", answered, err)
		}
		token := w.mailed(t, "reset", "sam@canary.example")
		w.noMail(t)
		got := w.nobody().send("POST", "/links/accept", fmt.Appendf(nil, `{"token":%q,"password":%q}`, token, newPhrase)).is(200)
		got.holds(`"stage":"in"`, "Sam Okoro")
		w.mailed(t, "notice", "sam@canary.example")
		for range 5 {
			ask("sam")
		}
		if _, err := w.store.AnswerForgotten(t.Context()); err != nil {
			t.Fatal(err)
		}
		w.mailed(t, "reset", "sam@canary.example")
		w.mailed(t, "reset", "sam@canary.example")
		w.noMail(t) // three an hour, whoever asks
		ask("sam")
		w.clock.advance(2 * time.Hour)
		if _, err := w.store.AnswerForgotten(t.Context()); err != nil {
			t.Fatal(err)
		}
		w.noMail(t) // what nobody looked into for an hour is forgotten
	})
}

func TestOwnSessions(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sam := w.account(t, "sam")
		phone := w.nobody()
		phone.token = cookieOf(t, phone.send("POST", "/session", []byte(`{"signInName":"sam","password":"`+passPhrase+`"}`), "User-Agent",
			"Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1").is(200)).Value
		kim := w.account(t, "kim")
		var listed, others []wireAccountSession
		sam.send("GET", "/account/sessions", nil).is(200).holds("Safari on iPhone").lacks("Mozilla").into(&listed)
		if len(listed) != 2 || !listed[0].Current || listed[1].Current || listed[0].Device != "Another device" {
			t.Fatalf("got %+v", listed)
		}
		kim.send("GET", "/account/sessions", nil).is(200).into(&others)
		sam.send("DELETE", "/account/sessions/"+string(others[0].ID), nil).refuses(404, "not_found")
		sam.send("DELETE", "/account/sessions/"+uuid.NewString(), nil).refuses(404, "not_found")
		key := uuid.NewString()
		sam.send("DELETE", "/account/sessions/"+string(listed[1].ID), nil, keyHeader, key).is(204)
		sam.send("DELETE", "/account/sessions/"+string(listed[1].ID), nil, keyHeader, key).is(204)
		phone.send("GET", "/account", nil).refuses(401, "sign_in")
		kim.send("GET", "/account", nil).is(200)
		again, _ := w.signsIn(t, "sam")
		again.send("DELETE", "/account/sessions", nil).is(204)
		sam.send("GET", "/account", nil).refuses(401, "sign_in")
		again.send("GET", "/account", nil).is(200)
	})
}

// Looking whether one is signed in does not make the session last longer; everything else does, and so does asking.
func TestSessionIsExtended(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sam := w.account(t, "sam")
		w.clock.advance(50 * time.Minute)
		sam.send("GET", "/session", nil).is(200).holds(`"expiresAt":"2026-11-22T11:00:00Z"`)
		sam.send("POST", "/session/extend", nil).is(200).holds(`"expiresAt":"2026-11-22T11:50:00Z"`)
		w.clock.advance(30 * time.Second)
		sam.send("POST", "/session/extend", nil).is(200).holds(`"expiresAt":"2026-11-22T11:50:30Z"`)
		w.clock.advance(20 * time.Minute)
		sam.send("GET", "/account", nil).is(200)
		sam.send("GET", "/session", nil).is(200).holds(`"expiresAt":"2026-11-22T12:10:30Z"`)
		w.clock.advance(time.Hour)
		sam.send("GET", "/session", nil).is(200).holds(`"stage":"out"`, `"expiresAt":null`)
	})
}
