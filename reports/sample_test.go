package reports

import (
	"fmt"
	"strings"
	"testing"

	"doorway/audit"
)

// starter is the starter set, as practices use it.
func starter(t testing.TB) *audit.CriteriaSet {
	t.Helper()
	set, err := audit.StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// sample is a submitted full self-assessment of an invented practice, with so many actions.
func sample(t testing.TB, actions int) ActionPlanData {
	t.Helper()
	set := starter(t)
	sheet := audit.Sheet{Set: set, Form: audit.FormFull, Answers: sampleAnswers(set)}
	return resolve(ActionPlanData{
		PracticeName: "The Densham Surgery", Town: "Densham", ODSCode: "DEMO01", AsOf: "2026-11-22",
		SubmissionNumber: 1, SubmissionHash: strings.Repeat("3fa9c17b02de", 5) + "3fa9", Sheet: sheet,
		TrailAnchor: "practice:DEMO01:17:" + strings.Repeat("b4c81d05e7f2", 5) + "b4c8",
		Actions:     sampleActions(set, actions),
	})
}

// resolve fills in what the caller of a report computes from the sheet.
func resolve(d ActionPlanData) ActionPlanData {
	d.Scores = audit.Score(d.Sheet, false)
	d.Strengths = audit.Strengths(d.Sheet)
	d.EssentialToDo = audit.EssentialToDo(d.Sheet)
	d.Questions = audit.Questions(d.Sheet)
	return d
}

// sampleAnswers has every kind of answer; two domains have too few rated criteria for a score.
func sampleAnswers(set *audit.CriteriaSet) map[string]audit.Answer {
	answers := map[string]audit.Answer{}
	for i, c := range set.Criteria {
		a := audit.Answer{Choice: audit.ChoiceLevel, Level: audit.Level((i*7 + i/3) % 4)}
		switch {
		case i%9 == 4 || c.Domain == "REF" && i%2 == 0:
			a = audit.Answer{Choice: audit.ChoiceNotSure}
			if i%2 == 0 {
				a.WhoCouldTell = "Siân, who looks after the telephone system, or the care coordinator"
			}
		case i%17 == 11:
			a = audit.Answer{Choice: audit.ChoiceDoesNotApply, Reason: "We have no branch surgery."}
		}
		answers[c.ID] = a
	}
	return answers
}

func sampleActions(set *audit.CriteriaSet, count int) []PlanAction {
	statuses := []audit.ActionStatus{audit.ActionUnderWay, audit.ActionNotStarted, audit.ActionNotStarted, audit.ActionDone,
		audit.ActionBlocked, audit.ActionUnderWay, audit.ActionNotStarted, audit.ActionNotStarted, audit.ActionDropped}
	people := []string{"", "Zoë Łukasz", "", "Siân Puw", "Ngũgĩ Mwangi"}
	var actions []PlanAction
	for i := range count {
		c := set.Criteria[i*5%len(set.Criteria)]
		s := c.SuggestedActions[i/len(set.Criteria)%len(c.SuggestedActions)]
		a := PlanAction{ID: fmt.Sprintf("00000000-0000-4000-8000-%012d", i), Moved: []int{0, 0, 2, 0, 1, 3}[i%6],
			CreatedOn: "2026-11-20", Action: audit.Action{
				CriterionID: c.ID, SuggestionID: s.ID, What: s.Text, OwnerRole: s.OwnerRole, OwnerPerson: people[i%len(people)],
				FirstStep: "Bring it to the next team meeting and agree who does what.", Effort: s.Effort,
				HowWeKnow: "People who join tell us that it was easy, and we hear fewer questions at the desk.",
				Due:       audit.Date("2026-12-04").AddMonths(i % 11), Status: statuses[i%len(statuses)], Pledge: i < 2}}
		switch a.Status {
		case audit.ActionDone:
			a.DoneOn, a.EvidenceNote = "2026-11-14", "The new page is on our website, and two colleagues have read it aloud."
		case audit.ActionBlocked:
			a.StatusReason = "The telephone contract runs until April; the supplier will not change the message before."
		case audit.ActionDropped:
			a.StatusReason = "The network already does this for all its practices."
		}
		if i%7 == 6 {
			a.Due = ""
		}
		actions = append(actions, a)
	}
	return actions
}

// empty is a draft in which nothing has been answered yet.
func empty(t testing.TB) ActionPlanData {
	t.Helper()
	return resolve(ActionPlanData{
		PracticeName: "High Street Surgery", ODSCode: "DEMO02", AsOf: "2026-11-22", Draft: true,
		Sheet: audit.Sheet{Set: starter(t), Form: audit.FormShort, Answers: map[string]audit.Answer{}},
	})
}
