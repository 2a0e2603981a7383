package api

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// newCode makes a sign-up code as a facilitator.
func (p *caller) newCode() wireNewSignUpCode {
	p.w.Helper()
	var made wireNewSignUpCode
	p.send("POST", "/groups/"+string(p.group)+"/sign-up-codes", nil).is(201).into(&made)
	return made
}

// signUpBody is what somebody with a code sends; a signed-in one has no name.
func signUpBody(code string, practice audit.PracticeID, starts, ends, name string) []byte {
	signInName, password := "", ""
	if name != "" {
		signInName, password = strings.ReplaceAll(name, " ", ".")+"@canary.example", passPhrase
	}
	return fmt.Appendf(nil, `{"code":%q,"practiceId":%q,"starts":%q,"ends":%q,"name":%q,"signInName":%q,"password":%q,"email":""}`,
		code, practice, starts, ends, name, signInName, password)
}

// A trainee signs up with a code, sees the placement, and the practice can tell nothing.
func TestATraineeSignsUpWithACode(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead, facilitator := w.lead("DEMO01"), w.facilitator()
		seen := func() string {
			var all strings.Builder
			for _, path := range []string{"", "/people", "/trail", "/invitations", "/mine", "/audits"} {
				all.Write(lead.send("GET", lead.home()+path, nil).body)
			}
			return all.String()
		}
		before, code := seen(), facilitator.newCode()
		typed := strings.ToLower(strings.ReplaceAll(code.Code, "-", " "))
		who := w.nobody()
		who.send("POST", "/sign-up/look", fmt.Appendf(nil, `{"code":%q}`, typed)).is(200).holds("groupName", "expiresAt").lacks("Fen Abara")
		who.send("POST", "/sign-up/practices", fmt.Appendf(nil, `{"code":%q,"q":"demo01"}`, typed)).is(200).holds("The DEMO01 Surgery").lacks("Sam Okoro")
		got := who.send("POST", "/sign-up", signUpBody(typed, lead.practice, "2026-11-02", "2027-01-31", "Tam Okeke")).is(200).
			holds("Tam Okeke", `"role":"trainee"`, "The DEMO01 Surgery", `"stage":"in"`)
		var session wireSession
		got.into(&session)
		who.token = cookieOf(t, got).Value
		own := "/placements/" + string(session.Hats[0].PlacementID)
		who.send("GET", own, nil).is(200).holds("The DEMO01 Surgery", `"opensOn":"2026-11-09"`, `"state":"open"`)
		who.send("GET", own+"/trail", nil).is(200).holds("signed up with a code")

		listed := facilitator.send("GET", "/groups/"+string(facilitator.group)+"/placements", nil).is(200).holds("Tam Okeke", "The DEMO01 Surgery", `"invitation":null`)
		listed.lacks("canary.example")
		var placements []wireListedPlacement
		listed.into(&placements)
		confirm := "/groups/" + string(facilitator.group) + "/placements/" + placements[0].ID + "/confirm"
		if placements[0].Confirmed {
			t.Error("a placement that began with a code is known before anybody said so")
		}
		facilitator.send("POST", confirm, nil).is(200).holds(`"confirmed":true`)
		lead.send("POST", confirm, nil).refuses(404, "not_found")
		who.send("GET", own+"/trail", nil).is(200).holds("said that the placement is real")
		facilitator.send("GET", "/groups/"+string(facilitator.group)+"/trail", nil).is(200).holds("made a sign-up code").lacks("signed up", "Tam Okeke", string(lead.practice), string(session.Hats[0].PlacementID))
		lead.send("GET", own, nil).refuses(404, "not_found")
		if after := seen(); after != before {
			t.Errorf("the practice can tell: %s, before %s", after, before)
		}
	})
}

// What is refused makes nothing: no account, no placement.
func TestWhoCannotSignUp(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead, facilitator := w.lead("DEMO01"), w.facilitator()
		code, closed := facilitator.newCode().Code, w.practice("DEMO09", "The Closed Surgery")
		w.exec("UPDATE practices SET status = 'closed', closed_on = '2026-01-01' WHERE id = ?", string(closed))
		who, before := w.nobody(), w.digest()
		ask := func(code string, practice audit.PracticeID, starts, ends, name string) answer {
			return who.send("POST", "/sign-up", signUpBody(code, practice, starts, ends, name))
		}
		ask("0000-0000-0000", lead.practice, "2026-11-02", "2027-01-31", "Tam Okeke").refuses(404, "not_found")
		ask("", lead.practice, "2026-11-02", "2027-01-31", "Tam Okeke").refuses(404, "not_found")
		ask(code, lead.practice, "2026-11-02", "2026-11-01", "Tam Okeke").refuses(422, "invalid").mustName(t, "ends")
		ask(code, lead.practice, "2026-02-02", "2026-07-31", "Tam Okeke").refuses(422, "invalid").mustName(t, "ends")
		ask(code, lead.practice, "", "2026-07-31", "Tam Okeke").refuses(422, "invalid").mustName(t, "starts")
		ask(code, audit.PracticeID(uuid.NewString()), "2026-11-02", "2027-01-31", "Tam Okeke").refuses(422, "invalid").mustName(t, "practiceId")
		ask(code, "the surgery", "2026-11-02", "2027-01-31", "Tam Okeke").refuses(422, "invalid").mustName(t, "practiceId")
		ask(code, closed, "2026-11-02", "2027-01-31", "Tam Okeke").refuses(409, "conflict")
		ask(code, lead.practice, "2026-11-02", "2027-01-31", "").refuses(422, "invalid").mustName(t, "name")
		who.send("POST", "/sign-up/practices", []byte(`{"code":"0000-0000-0000","q":"demo"}`)).refuses(404, "not_found")
		who.send("POST", "/sign-up/practices", fmt.Appendf(nil, `{"code":%q,"q":"closed"}`, code)).is(200).holds("[]")

		lead.send("POST", "/sign-up", signUpBody(code, lead.practice, "2026-11-02", "2027-01-31", "")).refuses(409, "conflict")
		if w.digest() != before {
			t.Error("a refused sign-up made something")
		}
		gone := w.member(lead.practice)
		w.exec("UPDATE hats SET until = ? WHERE id = ?", w.clock.Now().AddDate(0, -11, 0), string(gone.hat))
		w.exec("UPDATE hats SET since = ? WHERE id = ?", w.clock.Now().AddDate(-2, 0, 0), string(gone.hat))
		before = w.digest()
		gone.send("POST", "/sign-up", signUpBody(code, lead.practice, "2026-11-02", "2027-01-31", "")).refuses(409, "conflict")
		if w.digest() != before {
			t.Error("a refusal changed something")
		}
		for _, table := range []string{"placements", "idempotency_keys"} {
			if rows := w.rows("SELECT COUNT(*) FROM " + table); rows[0] != map[string]string{"placements": "0", "idempotency_keys": "1"}[table] {
				t.Errorf("%s: %s", table, rows)
			}
		}
	})
}

// The same request again makes nothing more: whoever is signed in goes on, and whoever is not is told to sign in.
func TestSigningUpTwice(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		facilitator := w.facilitator()
		practice, code, key := w.practice("DEMO01", "The Harbour Surgery"), facilitator.newCode().Code, uuid.NewString()
		kim := w.somebody("Kim Lee")
		for range 2 {
			got := kim.send("POST", "/sign-up", signUpBody(code, practice, "2026-11-02", "2027-01-31", ""), keyHeader, key).is(200).holds("Kim Lee", "trainee")
			kim.token = cookieOf(t, got).Value
		}
		told := kim.send("POST", "/sign-up", signUpBody(code, practice, "2027-01-31", "2027-06-30", "")).refuses(409, "conflict")
		if !strings.Contains(told.Detail, "already") {
			t.Errorf("told %q", told.Detail)
		}
		body, key := signUpBody(code, practice, "2026-11-02", "2027-01-31", "Tam Okeke"), uuid.NewString()
		w.nobody().send("POST", "/sign-up", body, keyHeader, key).is(200)
		if told := w.nobody().send("POST", "/sign-up", body, keyHeader, key).refuses(409, "conflict"); !strings.Contains(told.Detail, "Sign in") {
			t.Errorf("told %q", told.Detail)
		}
		w.nobody().send("POST", "/sign-up", body).refuses(422, "invalid").mustName(t, "signInName")
		if placements := w.rows("SELECT id FROM placements"); len(placements) != 2 {
			t.Errorf("%d placements", len(placements))
		}
	})
}

// Facilitators make and end codes; what was ended, or is too old, is like one that never was.
func TestSignUpCodes(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		facilitator := w.facilitator()
		elsewhere := w.somebody("Eve Thorne").wears(models.Hat{Role: audit.RoleFacilitator, Group: w.otherGroup()})
		codes := "/groups/" + string(facilitator.group) + "/sign-up-codes"
		first, second, key := facilitator.newCode(), facilitator.newCode(), uuid.NewString()
		var one, again wireNewSignUpCode
		facilitator.send("POST", codes, nil, keyHeader, key).is(201).into(&one)
		facilitator.send("POST", codes, nil, keyHeader, key).is(201).into(&again)
		if one.ID != again.ID || one.Code == again.Code {
			t.Errorf("the same request made %+v and %+v", one, again)
		}
		look := func(code string) answer {
			return w.nobody().send("POST", "/sign-up/look", fmt.Appendf(nil, `{"code":%q}`, code))
		}
		look(one.Code).refuses(404, "not_found")
		look(again.Code).is(200)
		facilitator.send("GET", codes, nil).is(200).holds(first.ID, second.ID, "Fen Abara", `"ended":false`).lacks(first.Code, `"ended":true`)

		elsewhere.send("GET", "/groups/"+string(elsewhere.group)+"/sign-up-codes", nil).is(200).holds("[]")
		elsewhere.send("DELETE", "/groups/"+string(elsewhere.group)+"/sign-up-codes/"+first.ID, nil).refuses(404, "not_found")
		elsewhere.send("GET", codes, nil).refuses(404, "not_found")
		w.groupMember(audit.KindClinician).send("POST", codes, nil).refuses(403, "forbidden")
		w.lead("DEMO01").send("POST", codes, nil).refuses(404, "not_found")

		facilitator.send("DELETE", codes+"/"+first.ID, nil).is(204)
		facilitator.send("DELETE", codes+"/"+first.ID, nil).refuses(404, "not_found")
		look(first.Code).refuses(404, "not_found")
		look(second.Code).is(200)
		facilitator.send("GET", codes, nil).is(200).holds(`"ended":true`)
		for _, row := range w.rows("SELECT code_hash FROM sign_up_codes") {
			if strings.Contains(row, second.Code) || len(row) < 64 {
				t.Errorf("the database holds %s", row)
			}
		}
		w.clock.advance(90 * 24 * time.Hour)
		look(second.Code).refuses(404, "not_found")
		w.clock.advance(90*24*time.Hour + time.Second)
		if err := w.store.PurgeExpired(t.Context()); err != nil {
			t.Fatal(err)
		}
		if left := w.rows("SELECT id FROM sign_up_codes"); len(left) != 0 {
			t.Errorf("%d codes are left", len(left))
		}
	})
}

// A facilitator says whether trainees may share while the placement lasts; two at once do not overwrite each other.
func TestAGroupsSetting(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		facilitator, member := w.facilitator(), w.groupMember(audit.KindLivedExperience)
		at, key := "/groups/"+string(facilitator.group), uuid.NewString()
		member.send("GET", at, nil).is(200).holds(`"shareEarly":false`, `"version":1`)
		change := func(who *caller, body, seen, key string) answer {
			return who.send("PATCH", at, []byte(body), seenHeader, seen, keyHeader, key)
		}
		change(facilitator, `{"shareEarly":true}`, `"1"`, key).is(200).holds(`"shareEarly":true`, `"version":2`)
		change(facilitator, `{"shareEarly":true}`, `"1"`, key).is(200).holds(`"version":2`)
		change(facilitator, `{"shareEarly":false}`, `"1"`, uuid.NewString()).refuses(412, "stale")
		facilitator.send("GET", at, nil).is(200).holds(`"shareEarly":true`)
		change(member, `{"shareEarly":false}`, `"2"`, uuid.NewString()).refuses(403, "forbidden")
		change(w.lead("DEMO01"), `{"shareEarly":false}`, `"2"`, uuid.NewString()).refuses(404, "not_found")
		facilitator.send("GET", at+"/trail", nil).is(200).holds("changed what trainees may share")
	})
}
