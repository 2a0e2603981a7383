package models_test

import (
	"fmt"
	"slices"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// storedCounts reads the counts of every submission as lines.
func (s *story) storedCounts() []string {
	s.t.Helper()
	lines := query(s.t, s.database.SQL(s.t), "SELECT number, domain_id, form, rated, applicable, not_sure, does_not_apply, score FROM submission_counts")
	slices.Sort(lines)
	return lines
}

// expectedCounts says what has to be stored of a submission, from the one function that scores.
func expectedCounts(number int, sheet audit.Sheet) []string {
	var lines []string
	for _, domain := range audit.Score(sheet, false).Domains {
		score := "<nil>"
		if domain.Score != nil {
			score = fmt.Sprint(*domain.Score)
		}
		lines = append(lines, fmt.Sprintf(" number=%d  domain_id=%s  form=%s  rated=%d  applicable=%d  not_sure=%d  does_not_apply=%d  score=%s ",
			number, domain.ID, sheet.Form, domain.Rated, domain.Applicable, domain.NotSure, domain.DoesNotApply, score))
	}
	slices.Sort(lines)
	return lines
}

func TestWhatASubmissionComesToIsStoredWithIt(t *testing.T) {
	tellAudit(t, func(a *audited) {
		for i, criterion := range a.get().Set.Criteria[:20] {
			answer := level(audit.Level(i%3), "note")
			if i%7 == 3 {
				answer = models.AnswerInput{Answer: audit.Answer{Choice: audit.ChoiceNotSure}}
			}
			a.save(a.lead, criterion.ID, answer, 0)
		}
		if got := a.storedCounts(); len(got) != 0 {
			t.Errorf("a draft is counted: %v", got)
		}
		a.submit()
		results, err := a.Results(a.t.Context(), a.lead, a.practice, a.audit)
		a.want(err)
		want := expectedCounts(1, results.Sheet)
		if got := a.storedCounts(); !slices.Equal(got, want) || len(want) != 10 {
			t.Errorf("got %v, want %v", got, want)
		}

		// Before counts were kept there were none: the next start makes them, and none are made twice.
		_, err = a.database.SQL(t).Exec("DELETE FROM submission_counts")
		a.want(err)
		for range 2 {
			a.database.Open(t, models.Options{Now: a.clock.Now})
			if got := a.storedCounts(); !slices.Equal(got, want) {
				t.Errorf("after a start: got %v, want %v", got, want)
			}
		}
	})
}
