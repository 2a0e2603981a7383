package api

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"doorway/audit"
)

func ownAction(what string) wireActionInput {
	return wireActionInput{What: what, Status: audit.ActionNotStarted, TextReasons: []wireTextReason{}}
}

// add takes on an action.
func (s *sheet) add(in wireActionInput) (out wireAction) {
	s.w.Helper()
	s.send("POST", s.at+"/actions", encode(s.w, in)).is(201).into(&out)
	return out
}

func (s *sheet) action(a wireAction) string { return s.home() + "/actions/" + string(a.ID) }

// From a gap to an action that is done, and to the plan on paper.
func TestPlanFromProposalToPaper(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		id := shortForm(t)[0]
		sheet.save(id, atLevel(0, "The door is heavy."), 0).is(200)
		var plan wirePlan
		sheet.send("GET", sheet.at+"/plan", nil).is(200).into(&plan)
		if len(plan.Proposals) == 0 || plan.Proposals[0].CriterionID != id || !plan.Draft {
			t.Fatalf("proposed: %+v", plan)
		}
		proposal := plan.Proposals[0]
		taken := ownAction(proposal.Text)
		taken.CriterionID, taken.SuggestionID, taken.Effort, taken.Due = id, proposal.SuggestionID, proposal.Effort, "2027-01-31"
		first := sheet.add(taken)
		second := sheet.add(ownAction("Paint the door, Zoë & Łukasz 👍"))
		sheet.send("GET", sheet.at+"/plan", nil).is(200).holds("Zoë & Łukasz 👍").lacks(`"suggestionId":"` + proposal.SuggestionID + `","text"`)
		moveAndRemove(t, sheet, first, second)
		onPaper(t, sheet)
	})
}

func moveAndRemove(t *testing.T, sheet *sheet, first, second wireAction) {
	t.Helper()
	change := wireActionInput{
		CriterionID: first.CriterionID, SuggestionID: first.SuggestionID, What: first.What, Due: "2027-03-31",
		Effort: first.Effort, Status: audit.ActionDone, TextReasons: []wireTextReason{}, Pledge: true,
	}
	at := sheet.action(first)
	sheet.send("PUT", at, encode(t, change), "If-Match", etag(first.Version)).refuses(422, "invalid")
	change.EvidenceNote, change.DoneOn = "It opens by itself.", "2026-11-20"
	sheet.send("PUT", at, encode(t, change), "If-Match", etag(first.Version)).is(200).holds(`"moved":1`, `"status":"done"`)
	late := sheet.send("PUT", at, encode(t, change), "If-Match", etag(first.Version))
	late.refuses(412, "stale")
	late.holds(`"current":{"id"`)
	sheet.send("GET", at+"/changes", nil).is(200).holds(`"by":"practice_lead"`, `"before":"2027-01-31"`, `"after":"2027-03-31"`).lacks("Sam Okoro")
	sheet.send("DELETE", sheet.action(second), nil).is(204)
	sheet.send("GET", sheet.action(second), nil).refuses(404, "not_found")
}

func onPaper(t *testing.T, sheet *sheet) {
	t.Helper()
	draft := sheet.send("GET", sheet.at+"/action-plan.pdf", nil).is(200)
	if !bytes.HasPrefix(draft.body, []byte("%PDF-")) || draft.header.Get("Content-Disposition") != `inline; filename="action-plan.pdf"` {
		t.Errorf("the PDF: %v", draft.header)
	}
	sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
	first := sheet.send("GET", sheet.at+"/action-plan.pdf", nil).is(200)
	again := sheet.send("GET", sheet.at+"/action-plan.pdf", nil).is(200)
	if !bytes.Equal(first.body, again.body) {
		t.Error("the same plan gives another PDF")
	}
	page := sheet.send("GET", sheet.at+"/action-plan.html", nil).is(200).holds("It opens by itself.", "The DEMO01 Surgery")
	if policy := page.header.Get("Content-Security-Policy"); !strings.Contains(policy, "style-src 'sha256-") || strings.Contains(policy, "unsafe") {
		t.Errorf("the page may load: %s", policy)
	}
	var plan wirePlan
	sheet.send("GET", sheet.at+"/plan", nil).is(200).into(&plan)
	sheet.send("DELETE", sheet.action(plan.Actions[0]), nil).refuses(http.StatusConflict, "conflict")
}
