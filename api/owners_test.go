package api

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
)

// change is the input that leaves an action as it is.
func change(a wireAction) wireActionInput {
	return wireActionInput{
		CriterionID: a.CriterionID, SuggestionID: a.SuggestionID, What: a.What, FirstStep: a.FirstStep, OwnerRole: a.OwnerRole,
		OwnerPerson: a.OwnerPerson, OwnerID: a.OwnerID, Due: a.Due, Effort: a.Effort, Benefit: a.Benefit, HowWeKnow: a.HowWeKnow,
		Status: a.Status, StatusReason: a.StatusReason, EvidenceNote: a.EvidenceNote, DoneOn: a.DoneOn, Pledge: a.Pledge,
		TextReasons: []wireTextReason{},
	}
}

func (s *sheet) put(a wireAction, in wireActionInput) answer {
	s.w.Helper()
	return s.send("PUT", s.action(a), encode(s.w, in), "If-Match", etag(a.Version))
}

// Whoever takes an action on says how it is getting on, and changes nothing else of it.
func TestOwnerSaysHowAnActionIsGettingOn(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormShort)
		member, other := w.member(lead.practice), w.member(lead.practice)
		in := ownAction("Paint the door")
		in.OwnerID, in.Due = member.hat, "2027-01-31"
		action := sheet.add(in)
		if action.OwnerID != member.hat {
			t.Fatalf("added: %+v", action)
		}
		theirs := sheet.of(member)
		theirs.send("GET", member.home()+"/mine", nil).is(200).holds("Paint the door", string(action.ID), sheet.at[strings.LastIndexByte(sheet.at, '/')+1:])
		theirs.send("GET", sheet.action(action), nil).is(200).holds("Paint the door")

		done := change(action)
		done.Status, done.EvidenceNote, done.DoneOn = audit.ActionDone, "It is green now.", "2026-11-20"
		missing := bare(theirs.send("PUT", sheet.home()+"/actions/"+uuid.NewString(), encode(t, done), "If-Match", etag(1)))
		if got := bare(sheet.of(other).put(action, done)); got != missing {
			t.Errorf("another member: %s, a missing one: %s", got, missing)
		}
		var now wireAction
		theirs.put(action, done).is(200).holds("It is green now.").into(&now)
		before := w.digest()
		for name, alter := range ownersMustNot(other.hat) {
			changed := change(now)
			alter(&changed)
			theirs.put(now, changed).refuses(403, "forbidden")
			if w.digest() != before {
				t.Errorf("%s was changed", name)
			}
		}
		theirs.send("DELETE", sheet.action(action), nil).refuses(403, "forbidden")
		theirs.send("POST", sheet.at+"/actions", encode(t, in)).refuses(403, "forbidden")
		theirs.send("GET", sheet.action(action)+"/changes", nil).is(200).holds(`"by":"practice_member"`, `"after":"done"`).lacks("Dee Marsh", string(member.hat))
		handOn(t, sheet, now, member, other)
	})
}

// ownersMustNot are the changes that the lead alone makes.
func ownersMustNot(other audit.HatID) map[string]func(*wireActionInput) {
	return map[string]func(*wireActionInput){
		"what":        func(in *wireActionInput) { in.What = "Paint nothing" },
		"firstStep":   func(in *wireActionInput) { in.FirstStep = "x" },
		"ownerRole":   func(in *wireActionInput) { in.OwnerRole = "x" },
		"ownerPerson": func(in *wireActionInput) { in.OwnerPerson = "x" },
		"ownerId":     func(in *wireActionInput) { in.OwnerID = other },
		"nobody":      func(in *wireActionInput) { in.OwnerID = "" },
		"due":         func(in *wireActionInput) { in.Due = "2027-05-31" },
		"effort":      func(in *wireActionInput) { in.Effort = audit.EffortLow },
		"benefit":     func(in *wireActionInput) { in.Benefit = "x" },
		"howWeKnow":   func(in *wireActionInput) { in.HowWeKnow = "x" },
		"pledge":      func(in *wireActionInput) { in.Pledge = true },
		"criterionId": func(in *wireActionInput) { in.CriterionID = "REG-1" },
	}
}

// handOn gives an action to a colleague, and to nobody; its history tells of roles.
func handOn(t *testing.T, sheet *sheet, action wireAction, from, to *caller) {
	t.Helper()
	elsewhere := sheet.w.member(sheet.w.practice("DEMO09", "Elsewhere"))
	for _, nobody := range []audit.HatID{elsewhere.hat, audit.HatID(uuid.NewString()), "x", sheet.w.member(sheet.practice).ended().hat} {
		wrong := change(action)
		wrong.OwnerID = nobody
		sheet.put(action, wrong).refuses(422, "invalid").mustName(t, "ownerId")
	}
	given := change(action)
	given.OwnerID = to.hat
	sheet.put(action, given).is(200).into(&action)
	from.send("GET", from.home()+"/mine", nil).is(200).holds(`"actions":[]`)
	to.send("GET", to.home()+"/mine", nil).is(200).holds(string(action.ID))
	sheet.of(from).put(action, change(action)).refuses(404, "not_found")
	given = change(action)
	given.OwnerID = ""
	sheet.put(action, given).is(200).holds(`"ownerId":""`)
	to.send("GET", to.home()+"/mine", nil).is(200).holds(`"actions":[]`)
	sheet.send("GET", sheet.action(action)+"/changes", nil).is(200).holds(
		`"field":"ownerId","before":"practice_member","after":"practice_member"`, `"field":"ownerId","before":"practice_member","after":""`)
}

// My actions come with those to be carried out first, the earliest due first.
func TestMyActionsInOrder(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormShort)
		for _, one := range []struct {
			what   string
			due    audit.Date
			status audit.ActionStatus
		}{
			{"dropped", "2026-12-01", audit.ActionDropped}, {"later", "2027-02-01", audit.ActionUnderWay},
			{"without a day", "", audit.ActionNotStarted}, {"sooner", "2026-12-24", audit.ActionBlocked},
		} {
			in := ownAction(one.what)
			in.Due, in.Status, in.StatusReason, in.OwnerID = one.due, one.status, "a reason", lead.hat
			sheet.add(in)
		}
		var mine wireMine
		lead.send("GET", lead.home()+"/mine", nil).is(200).into(&mine)
		var order []string
		for _, one := range mine.Actions {
			order = append(order, one.Action.What)
		}
		if got := strings.Join(order, ", "); got != "sooner, later, without a day, dropped" {
			t.Errorf("in the order %s", got)
		}
	})
}
