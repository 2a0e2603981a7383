package reports

import (
	"fmt"
	"testing"

	"doorway/audit"
)

// sampleProgress is what became of an invented practice over so many self-assessments, half a year apart, with so many
// actions.
func sampleProgress(t testing.TB, audits, actions int) ProgressData {
	t.Helper()
	set := starter(t)
	p := audit.Progress{AsOf: "2026-11-22", Set: set, CriteriaInAll: len(set.Criteria)}
	var sheets []audit.Sheet
	for i := range audits {
		p.Audits = append(p.Audits, audit.ProgressAudit{
			ID: audit.AuditID(fmt.Sprintf("00000000-0000-4000-9000-%012d", i)), Number: 1, Hash: fmt.Sprintf("%064x", 977*(i+1)),
			SubmittedOn: audit.Date("2026-11-20").AddMonths(-6 * (audits - 1 - i)), Form: audit.FormFull, Version: set.Version,
		})
		sheets = append(sheets, audit.Sheet{Set: set, Form: audit.FormFull, Answers: laterAnswers(set, i)})
	}
	last := sheets[audits-1]
	p.Latest = audit.Submission{Number: 1, Sheet: last, Scores: audit.Score(last, false), Hash: p.Audits[audits-1].Hash}
	p.Now = p.Latest.Scores.Domains
	for _, c := range set.Criteria {
		p.Criteria = append(p.Criteria, sampleTrend(c, p.Audits, sheets))
	}
	for _, c := range p.Criteria {
		if c.Compared {
			p.Compared++
		}
	}
	p.Comparable = p.CriteriaInAll
	for i, a := range sampleActions(set, actions) {
		p.Actions = append(p.Actions, audit.ProgressAction{
			ID: audit.ActionID(a.ID), Action: a.Action, Since: audit.Date("2025-03-01").AddMonths(i % 9), Moved: a.Moved})
	}
	return ProgressData{PracticeName: "The Densham Surgery", Town: "Densham", ODSCode: "DEMO01", Progress: p,
		LookAgainFrom: "2027-05-20", LookAgainFullFrom: "2027-11-20"}
}

// laterAnswers are the sample's answers as they stood in the nth self-assessment: most rise slowly, some go down.
func laterAnswers(set *audit.CriteriaSet, nth int) map[string]audit.Answer {
	answers := sampleAnswers(set)
	for i, c := range set.Criteria {
		a := answers[c.ID]
		if a.Choice == audit.ChoiceLevel {
			a.Level = audit.Level((int(a.Level) + nth*(i%3)) % 4)
			answers[c.ID] = a
		}
	}
	return answers
}

func sampleTrend(c audit.Criterion, audits []audit.ProgressAudit, sheets []audit.Sheet) audit.CriterionTrend {
	trend := audit.CriterionTrend{Criterion: c, Compared: true, Moved: audit.MovedNone}
	for i, sheet := range sheets {
		a := sheet.Answers[c.ID]
		trend.Compared = trend.Compared && a.Choice == audit.ChoiceLevel
		trend.Points = append(trend.Points, audit.CriterionPoint{AuditID: audits[i].ID, Choice: a.Choice, Level: a.Level})
	}
	first, last := trend.Points[0], trend.Points[len(trend.Points)-1]
	switch {
	case !trend.Compared || len(sheets) < 2:
	case last.Level > first.Level:
		trend.Moved = audit.MovedUp
	case last.Level < first.Level:
		trend.Moved = audit.MovedDown
	default:
		trend.Moved = audit.MovedSame
	}
	return trend
}
