package reports

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"doorway/audit"
)

// sampleDecisionLog is of so many decisions of every kind, the newest first.
func sampleDecisionLog(count int) DecisionLogData {
	what := []string{"Say first when the practice is open", "Ask about text messages too", "Leave the question about the waiting room as it is"}
	d := DecisionLogData{GroupName: "Co-production group", AsOf: "2026-11-23"}
	for number := count; number > 0; number-- {
		each := LoggedDecision{Number: number, Decision: audit.Decision{
			What: what[number%len(what)], Why: "It was hard to read, and people said that they gave up before they found it.",
			TookPart: []audit.DecisionRole{audit.TookLivedExperience, audit.TookClinician, audit.TookFacilitator},
			How:      audit.DecisionHows()[number%3], DecidedOn: audit.Date("2021-10-14").AddMonths(number), Outcome: audit.OutcomeChanged,
		}}
		if number%3 == 1 {
			each.Decision.OptionsNotTaken = "To ask for a map as well. Few would draw one."
			each.Criteria = []LoggedCriterion{{ID: "FIND-01"}, {ID: "FIND-05", New: true}, {ID: "FIND-03", Gone: true}}
			each.Contributions = []LoggedContribution{"b51c0d3e-0000-4000-8000-000000000001", "", "77aa00ff-0000-4000-8000-000000000002"}
		}
		if number%7 == 1 {
			each.Decision.Dissent = "One of us would have liked to ask it of everybody, not only of larger practices."
		}
		if number%10 == 0 {
			each.Decision.TookPart = []audit.DecisionRole{audit.TookClinician}
			each.Decision.WithoutBecause, each.Decision.Outcome = "A fault had to be put right before the next practice began.", audit.OutcomeNotChanged
		}
		d.Decisions = append(d.Decisions, each)
	}
	return d
}

// hostileDecisionLog has every text at its longest or strangest.
func hostileDecisionLog() DecisionLogData {
	texts, d := hostileTexts(), sampleDecisionLog(len(hostileTexts()))
	d.GroupName = "Grŵp {nb} Łąka <b>" + strings.Repeat("Unbroken", 20)
	for i := range d.Decisions {
		each := &d.Decisions[i].Decision
		at := func(n int) string { return texts[(i+n)%len(texts)] }
		each.What, each.Why, each.OptionsNotTaken, each.Dissent, each.WithoutBecause = at(0), at(1), at(2), at(3), at(4)
		each.TookPart = nil
	}
	return d
}

func TestTheLogOfDecisionsSaysAllThatWasWrittenDown(t *testing.T) {
	d := sampleDecisionLog(60)
	page := pageText(t, drawPage(t, d))
	for _, each := range d.Decisions {
		heading := fmt.Sprintf("Decision %d, %s %s", each.Number, each.Decision.DecidedOn.Long(), each.Decision.What)
		if !strings.Contains(page, heading) {
			t.Errorf("the log does not say %q", heading)
		}
	}
	for _, words := range []string{
		"Why: It was hard to read", "What came of it: Not changed", "How it was decided: By a vote",
		"Who took part: People with lived experience, clinicians, facilitators", "Options not taken: To ask for a map as well.",
		"Who saw it differently: One of us would have liked", "Criteria: FIND-01, FIND-05 (new), FIND-03 (no longer asked)",
		"What people said about it, by number: b51c0d3e, a contribution was withdrawn, 77aa00ff", "Decisions 10, 20, 30, 40, 50, 60.",
	} {
		if !strings.Contains(page, words) {
			t.Errorf("the log does not say %q", words)
		}
	}
	const flag = "Decided without people with lived experience. The reason: A fault had to be put right"
	if got := strings.Count(page, flag); got != 6 {
		t.Errorf("%d decisions are flagged, want 6", got)
	}
	if strings.Contains(page, "0000-4000") {
		t.Error("a whole id is printed")
	}
	if newest, oldest := strings.Index(page, "Decision 60,"), strings.Index(page, "Decision 1,"); newest > oldest {
		t.Error("the oldest decision comes first")
	}
}

func TestALogWithoutDecisionsSaysWhatWillBeThere(t *testing.T) {
	page := pageText(t, drawPage(t, sampleDecisionLog(0)))
	if !strings.Contains(page, "When the group has taken one, it will stand here.") || strings.Contains(page, "The decisions") {
		t.Errorf("an empty log says %q", page)
	}
	one := pageText(t, drawPage(t, sampleDecisionLog(1)))
	for _, words := range []string{"People with lived experience took part in every decision.", "Seen differently by some 1 of them Decision 1."} {
		if !strings.Contains(one, words) {
			t.Errorf("a log of one decision does not say %q: %s", words, one)
		}
	}
}

// The first page holds the summary whole, so that it can be read in a minute.
func TestTheFirstPageOfTheLogIsASummary(t *testing.T) {
	_, path := drawPDF(t, sampleDecisionLog(60))
	first, _, _ := strings.Cut(tool(t, "pdftotext", path, "-"), "\f")
	for _, words := range []string{"It names roles, never people.", "In a minute", "Without people with lived experience", "Seen differently by some"} {
		if !strings.Contains(flat(first), words) {
			t.Errorf("the first page does not say %q", words)
		}
	}
}

func TestALogNeedsItsDay(t *testing.T) {
	var out bytes.Buffer
	d := sampleDecisionLog(1)
	d.AsOf = ""
	if DecisionLog(&out, d) == nil || DecisionLogPage(&out, d) == nil {
		t.Error("a log of no day was written")
	}
}
