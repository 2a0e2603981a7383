package models

import (
	"context"

	"doorway/audit"
)

// AnswersReport is everything that a practice said in one self-assessment, to print.
type AnswersReport struct {
	Results
	Practice Practice
	AsOf     audit.Date // the day on which it is made, in England
}

// AnswersOnPaper gives what the page of all answers shows: of what was submitted, or of the draft. Errors: audit.CodeNotFound.
func (s *Store) AnswersOnPaper(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (AnswersReport, error) {
	if err := inPracticeAtAll(actor, audit.ReportRead, practice); err != nil {
		return AnswersReport{}, err
	}
	t := s.reading(ctx, within(practice))
	results, err := t.results(actor, audit.ReportRead, id)
	if err != nil {
		return AnswersReport{}, translate(err)
	}
	row, err := t.practice(practice, "")
	return AnswersReport{results, row.whole(), t.today()}, translate(err)
}
