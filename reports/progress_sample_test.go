package reports

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"doorway/audit"
)

// sampleProgress is what became of an invented practice over so many self-assessments, half a year apart, with so many
// actions. Before the last but one the wording of three criteria changed.
func sampleProgress(t testing.TB, audits, actions int) ProgressData {
	t.Helper()
	older, newer := sampleVersions(t)
	in := audit.ProgressInput{AsOf: "2026-11-22", Versions: []*audit.CriteriaSet{older, newer}}
	for i := range audits {
		set := newer
		if audits > 2 && i < audits-2 {
			set = older
		}
		in.Submitted = append(in.Submitted, sampleSubmission(t, set, i, audits))
	}
	for i, a := range sampleActions(newer, actions) {
		if a.Status == audit.ActionDone {
			a.DoneOn = audit.Date("2026-11-14").AddMonths(-2 * (i % 7))
		}
		in.Actions = append(in.Actions, audit.ProgressAction{
			ID: audit.ActionID(a.ID), Action: a.Action, Since: audit.Date("2025-03-01").AddMonths(i % 9), Moved: a.Moved})
	}
	progress, err := audit.ProgressOf(in)
	if err != nil {
		t.Fatal(err)
	}
	return ProgressData{PracticeName: "The Densham Surgery", Town: "Densham", ODSCode: "DEMO01", Progress: progress,
		LookAgainFrom: "2027-05-20", LookAgainFullFrom: "2027-11-20", Signed: signedSample()}
}

// sampleVersions are the starter set and one after it, in which three criteria ask something else.
func sampleVersions(t testing.TB) (older, newer *audit.CriteriaSet) {
	t.Helper()
	older = starter(t)
	next := *older
	next.Version, next.Checksum = "0.2.0", strings.Repeat("5d", 32)
	next.Criteria = append([]audit.Criterion(nil), older.Criteria...)
	for _, i := range []int{2, 9, 20} {
		next.Criteria[i].Statement += " This is checked with people who use it."
		next.Changes = append(next.Changes, audit.Change{CriterionID: next.Criteria[i].ID, Kind: audit.ChangeMaterial, Reason: "It asks for more."})
	}
	return older, &next
}

func sampleSubmission(t testing.TB, set *audit.CriteriaSet, nth, of int) audit.SubmittedAudit {
	t.Helper()
	at := time.Date(2026, time.November, 20, 12, 0, 0, 0, time.UTC).AddDate(0, -6*(of-1-nth), 0)
	sheet := audit.Sheet{Set: set, Form: audit.FormFull, Answers: laterAnswers(set, nth, of)}
	s, err := audit.Submit(audit.SubmissionInput{Sheet: sheet, State: audit.StateDraft, Number: 1, By: audit.RolePracticeLead}, at)
	if err != nil {
		t.Fatal(err)
	}
	return audit.SubmittedAudit{ID: audit.AuditID(fmt.Sprintf("00000000-0000-4000-9000-%012d", nth)), Submission: s}
}

// laterAnswers are the sample's answers as they stood in the nth of so many self-assessments: most rise slowly, some
// stay, and a few go down, with and without a reason.
func laterAnswers(set *audit.CriteriaSet, nth, of int) map[string]audit.Answer {
	answers := sampleAnswers(set)
	reasons := []audit.LowerBecause{audit.LowerLookedHarder, audit.LowerUnsaid, audit.LowerStaffChanged, audit.LowerWeStopped}
	for i, c := range set.Criteria {
		a := answers[c.ID]
		if a.Choice != audit.ChoiceLevel {
			continue
		}
		a.Level = audit.Level(i*5%3) + audit.Level(min((nth*4+i%3)/max(of-1, 1)/2, 2))*audit.Level(min(i%4, 1))
		a.Level = min(a.Level, set.Scale.Top())
		if i%7 == 4 && nth == of-1 && nth > 0 {
			a.Level, a.LowerBecause = 0, reasons[i/7%4]
		}
		if a.Level == set.Scale.Top() {
			a.HowChecked = "Two of us read the last twenty."
			a.Evidence = []audit.Evidence{{ID: fmt.Sprintf("00000000-0000-4000-a000-%012d", i), What: "Notes of the meeting",
				Date: audit.Date("2026-10-20").AddMonths(-6 * (of - 1 - nth)), Where: "The shared folder"}}
		}
		answers[c.ID] = a
	}
	return answers
}
