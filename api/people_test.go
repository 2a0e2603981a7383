package api

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

// joins accepts the link of an invitation as somebody with a new account, and gives their browser.
func (w *world) joins(link answer, name string) *caller {
	w.Helper()
	token := invited(link)
	who := w.nobody()
	got := who.send("POST", "/links/accept", accept(token, name, strings.ReplaceAll(name, " ", ".")+"@canary.example")).is(200)
	who.token = cookieOf(w.TB.(*testing.T), got).Value
	var session wireSession
	who.send("GET", "/session", nil).is(200).into(&session)
	hat := session.Hats[0]
	who.person, who.hat, who.practice, who.group, who.placement = session.Person.ID, hat.ID, hat.PracticeID, hat.GroupID, hat.PlacementID
	return who
}

// A lead invites a colleague, who comes, is paused, comes back, and takes over.
func TestAPracticesPeople(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		other := w.lead("DEMO02")
		w.trainee(lead.practice, "2026-11-01", "2027-01-31")
		people := lead.home() + "/people"
		lead.send("POST", lead.home()+"/invitations", []byte(`{"role":"practice_member","takeOver":false,"email":"no address"}`)).refuses(422, "invalid").mustName(t, "email")
		dee := w.joins(lead.send("POST", lead.home()+"/invitations", []byte(`{"role":"practice_member","takeOver":false,"email":""}`)), "Dee Marsh")
		lead.send("GET", lead.home()+"/invitations", nil).is(200).holds(`"used":true`, `"role":"practice_member"`)
		lead.send("GET", people, nil).is(200).holds("Sam Okoro", "Dee Marsh", `"self":true`).lacks("Tam Okeke", "trainee")
		dee.send("GET", people, nil).refuses(403, "forbidden")
		other.send("GET", people, nil).refuses(404, "not_found")

		at := people + "/" + string(dee.hat)
		lead.send("PATCH", at, []byte(`{"paused":true}`)).is(200).holds(`"paused":true`)
		dee.send("GET", lead.home(), nil).refuses(404, "not_found")
		lead.send("PATCH", at, []byte(`{"paused":false}`)).is(200).holds(`"paused":false`)
		dee.send("GET", lead.home(), nil).is(200)
		lead.send("DELETE", people+"/"+string(lead.hat), nil).refuses(409, "conflict")
		lead.send("DELETE", people+"/"+string(other.hat), nil).refuses(404, "not_found")

		lead.send("POST", lead.home()+"/hand-over", fmt.Appendf(nil, `{"hatId":%q,"stay":true}`, dee.hat)).is(204)
		lead.send("GET", people, nil).refuses(403, "forbidden")
		dee.send("GET", people, nil).is(200).holds("Sam Okoro", "Dee Marsh")
		dee.send("DELETE", people+"/"+string(lead.hat), nil).is(204)
		lead.send("GET", "/session", nil).is(200).holds(`"stage":"out"`)
		dee.send("DELETE", "/account/hats/"+string(other.hat), nil).refuses(404, "not_found")
		dee.send("DELETE", "/account/hats/"+string(dee.hat), nil).is(204)
		dee.send("GET", people, nil).refuses(404, "not_found")
	})
}

// Where nobody leads any more, whoever a facilitator invites begins on a member's yes.
func TestANewLeadWaitsForAYes(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		lead := w.lead("DEMO01")
		dee, facilitator := w.member(lead.practice), w.facilitator()
		lead.ended()
		listed := "/groups/" + string(facilitator.group) + "/practices/" + string(lead.practice)
		facilitator.send("GET", listed, nil).is(200).holds(`"leads":[]`, `"waiting":null`)
		ada := w.joins(facilitator.send("POST", listed+"/invitations", []byte(`{"email":""}`)), "Ada Penn")
		begins := w.clock.Now().Add(7 * 24 * time.Hour).Format(time.RFC3339)
		ada.send("GET", "/session", nil).is(200).holds(`"practice_lead"`, begins)
		ada.send("GET", lead.home(), nil).refuses(404, "not_found")
		facilitator.send("GET", listed, nil).is(200).holds(`"waiting":"`+begins, `"leads":[]`)

		var claims []wireClaim
		dee.send("GET", lead.home()+"/claims", nil).is(200).holds("Ada Penn").into(&claims)
		claim := lead.home() + "/claims/" + claims[0].ID
		dee.send("POST", claim, []byte(`{"yes":false}`)).refuses(403, "forbidden")
		dee.send("POST", claim, []byte(`{"yes":true}`)).is(204)
		dee.send("GET", lead.home()+"/claims", nil).is(200).holds("[]").lacks("Ada")
		ada.send("GET", lead.home()+"/people", nil).is(200).holds("Ada Penn", "Dee Marsh")
		facilitator.send("GET", listed, nil).is(200).holds(`"leads":["Ada Penn"]`, `"waiting":null`)
	})
}

// Members are invited to the group by kind; only facilitators list them, and nobody of another group.
func TestTheGroupsPeople(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		facilitator := w.facilitator()
		at := "/groups/" + string(facilitator.group)
		elsewhere := w.somebody("Eve Thorne").wears(models.Hat{Role: audit.RoleFacilitator, Group: w.otherGroup()})
		w.trainee(w.practice("DEMO01", "The Harbour Surgery"), "2026-11-01", "2027-01-31")
		facilitator.send("POST", at+"/invitations", []byte(`{"role":"group_member","kind":"","email":""}`)).refuses(422, "invalid").mustName(t, "kind")
		lin := w.joins(facilitator.send("POST", at+"/invitations", []byte(`{"role":"group_member","kind":"lived_experience","email":""}`)), "Lin Moss")
		facilitator.send("GET", at+"/people", nil).is(200).holds("Fen Abara", "Lin Moss", "lived_experience").lacks("Eve Thorne", "Tam Okeke")
		elsewhere.send("GET", at+"/people", nil).refuses(404, "not_found")
		elsewhere.send("GET", "/groups/"+string(elsewhere.group)+"/people", nil).is(200).holds("Eve Thorne").lacks("Lin Moss", "Fen Abara")
		lin.send("GET", at, nil).is(200).holds("Fen Abara", `"kind":"lived_experience"`, `"role":"group_member"`, `"setId":"starter"`).lacks("Lin Moss")
		lin.send("GET", at+"/people", nil).refuses(403, "forbidden")
		lin.send("GET", at+"/invitations", nil).refuses(403, "forbidden")

		open := invitationID(facilitator.send("POST", at+"/invitations", []byte(`{"role":"facilitator","kind":"","email":""}`)))
		elsewhere.send("DELETE", "/groups/"+string(elsewhere.group)+"/invitations/"+open, nil).refuses(404, "not_found")
		facilitator.send("DELETE", at+"/invitations/"+open, nil).is(204)
		facilitator.send("GET", at+"/invitations", nil).is(200).lacks(open)
		facilitator.send("DELETE", at+"/people/"+string(lin.hat), nil).is(204)
		lin.send("GET", at, nil).refuses(401, "sign_in")
	})
}

func invitationID(got answer) string {
	got.w.Helper()
	var invitation wireNewInvitation
	got.is(201).into(&invitation)
	return string(invitation.ID)
}

// A facilitator makes a placement and moves its end; the trainee sees it and its days, the practice nothing.
func TestAPlacement(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead, facilitator := w.lead("DEMO01"), w.facilitator()
		before := string(lead.send("GET", lead.home()+"/people", nil).body) + string(lead.send("GET", lead.home()+"/trail", nil).body)
		at := "/groups/" + string(facilitator.group) + "/placements"
		body := func(starts, ends string) []byte {
			return fmt.Appendf(nil, `{"practiceId":%q,"starts":%q,"ends":%q,"email":""}`, lead.practice, starts, ends)
		}
		facilitator.send("POST", at, body("2026-11-16", "2026-11-16")).refuses(422, "invalid").mustName(t, "ends")
		tam := w.joins(facilitator.send("POST", at, body("2026-11-16", "2027-01-31")), "Tam Okeke")
		own := "/placements/" + string(tam.placement)
		tam.send("GET", own, nil).is(200).holds("The DEMO01 Surgery", `"opensOn":"2026-11-23"`, `"closesOn":"2027-02-28"`, `"state":"to_come"`)
		w.clock.advance(14 * time.Hour) // after midnight in England
		for _, who := range []*caller{tam, facilitator, lead} {
			who.token = w.session(who.person)
		}
		tam.send("GET", own, nil).is(200).holds(`"state":"open"`)
		facilitator.send("GET", at, nil).is(200).holds("Tam Okeke", "The DEMO01 Surgery", `"version":1`)
		facilitator.send("PATCH", at+"/"+string(tam.placement), []byte(`{"starts":"2026-11-16","ends":"2027-03-31"}`), "If-Match", `"1"`).is(200).holds("2027-03-31", `"version":2`)
		facilitator.send("PATCH", at+"/"+string(tam.placement), []byte(`{"starts":"2026-11-16","ends":"2027-04-30"}`), "If-Match", `"1"`).refuses(412, "stale")
		for _, who := range []*caller{lead, facilitator, w.operator(), w.trainee(lead.practice, "2026-11-01", "2027-01-31")} {
			who.send("GET", own, nil).refuses(404, "not_found")
		}
		w.groupMember(audit.KindResearcher).send("GET", at, nil).refuses(403, "forbidden")
		if after := string(lead.send("GET", lead.home()+"/people", nil).body) + string(lead.send("GET", lead.home()+"/trail", nil).body); after != before {
			t.Errorf("the practice can tell: %s, before %s", after, before)
		}
		w.clock.advance(160 * 24 * time.Hour)
		tam.token = w.session(tam.person)
		tam.send("GET", own, nil).is(200).holds(`"state":"closed"`)
	})
}

// A facilitator with a hat in the practice is told of no placement there.
func TestOwnInterestThroughTheRouter(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		facilitator := w.facilitator()
		practice := w.practice("DEMO01", "The Harbour Surgery")
		at := "/groups/" + string(facilitator.group) + "/placements"
		tam := w.trainee(practice, "2026-11-01", "2027-01-31")
		facilitator.send("GET", at, nil).is(200).holds("Tam Okeke")
		facilitator.wears(models.Hat{Role: audit.RolePracticeMember, Practice: practice, Since: w.clock.Now().AddDate(-2, 0, 0)}).ended()
		facilitator.send("GET", at, nil).is(200).holds("[]").lacks("Tam", "Harbour")
		facilitator.send("PATCH", at+"/"+string(tam.placement), []byte(`{"starts":"2026-11-01","ends":"2027-03-31"}`), "If-Match", `"1"`).refuses(404, "not_found")
		facilitator.send("POST", at, fmt.Appendf(nil, `{"practiceId":%q,"starts":"2026-11-16","ends":"2027-01-31","email":""}`, practice)).refuses(409, "conflict")
	})
}

func TestSuccessor(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		facilitator := w.facilitator()
		before, after := w.practice("DEMO01", "The Harbour Surgery"), w.practice("DEMO02", "The Hill Surgery")
		at := func(practice audit.PracticeID) string {
			return "/groups/" + string(facilitator.group) + "/practices/" + string(practice) + "/successor"
		}
		name := func(practice audit.PracticeID) []byte { return fmt.Appendf(nil, `{"practiceId":%q}`, practice) }
		facilitator.send("PUT", at(before), name(after)).is(200).holds(`"successor":{`, "The Hill Surgery")
		facilitator.send("PUT", at(after), name(before)).refuses(422, "invalid").mustName(t, "practiceId")
		facilitator.send("PUT", at(before), name(before)).refuses(422, "invalid").mustName(t, "practiceId")
		facilitator.send("PUT", at(before), name("x")).refuses(422, "invalid").mustName(t, "practiceId")
		facilitator.send("PUT", at(before), name("")).is(200).holds(`"successor":null`)
		w.groupMember(audit.KindCharity).send("PUT", at(before), name(after)).refuses(403, "forbidden")
	})
}

func TestTheInstallationsPage(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		operator, facilitator := w.operator(), w.facilitator()
		w.lead("DEMO01")
		operator.send("GET", "/installation", nil).is(200).holds(`"groupId":"`+string(facilitator.group), `"practices":1`, `"mail":false`,
			`"publicAddress":"`+publicURL+`"`, `"secure":false`).lacks("DEMO01")
		operator.send("GET", "/installation/people", nil).is(200).holds("Olu Adeyemi", "Fen Abara").lacks("Sam Okoro")
		facilitator.send("GET", "/installation", nil).refuses(403, "forbidden")
		operator.send("DELETE", "/account/hats/"+string(operator.hat), nil).refuses(409, "conflict")
		operator.send("DELETE", "/installation/people/"+string(operator.hat), nil).refuses(409, "conflict")
		operator.send("DELETE", "/installation/people/"+string(facilitator.hat), nil).is(204)
		facilitator.send("GET", "/groups/"+string(facilitator.group), nil).refuses(401, "sign_in")
	})
}

// Somebody may say where to be written to when they join: it is kept, unconfirmed.
func TestJoiningWithAnAddress(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		token := invited(lead.send("POST", lead.home()+"/invitations", []byte(`{"role":"practice_member","takeOver":false,"email":""}`)))
		body := func(email string) []byte {
			return fmt.Appendf(nil, `{"token":%q,"name":"Dee Marsh","signInName":"dee","password":%q,"email":%q}`, token, passPhrase, email)
		}
		dee := w.nobody()
		dee.send("POST", "/links/accept", body("no address")).refuses(422, "invalid").mustName(t, "email")
		dee.token = cookieOf(t, dee.send("POST", "/links/accept", body("dee@canary.example")).is(200)).Value
		dee.send("GET", "/account", nil).is(200).holds(`"email":"dee@canary.example"`, `"emailConfirmed":false`, `"contact":"email"`)
	})
}

// The page about who decides what is the table that every request is judged by.
func TestWhoDecidesWhat(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		var policy wirePolicy
		w.nobody().send("GET", "/who-decides-what", nil).is(200).into(&policy)
		if len(policy.Rows) != len(audit.Policy()) || len(policy.Roles) != len(audit.Roles()) || len(policy.Relations) != len(audit.Relations()) {
			t.Errorf("%d rows, %d roles, %d relations", len(policy.Rows), len(policy.Roles), len(policy.Relations))
		}
		if len(policy.Powers) != len(audit.Powers()) || len(policy.Beyond) != len(audit.Beyond()) {
			t.Errorf("%d powers, %d beyond them", len(policy.Powers), len(policy.Beyond))
		}
	})
}
