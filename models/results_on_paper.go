package models

import (
	"context"

	"doorway/audit"
)

// ResultsOnPaper is where a practice stands with everything that it said in one self-assessment, to print or to lay beside
// statements from outside.
type ResultsOnPaper struct {
	Results
	Practice Practice
	AsOf     audit.Date // the day on which it is made, in England
}

// ResultsOnPaper gives what was submitted, or the draft. Errors: audit.CodeNotFound.
func (s *Store) ResultsOnPaper(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (ResultsOnPaper, error) {
	if err := inPracticeAtAll(actor, audit.ReportRead, practice); err != nil {
		return ResultsOnPaper{}, err
	}
	t := s.reading(ctx, within(practice))
	results, err := t.results(actor, audit.ReportRead, id)
	if err != nil {
		return ResultsOnPaper{}, translate(err)
	}
	row, err := t.practice(practice, "")
	return ResultsOnPaper{results, row.whole(), t.today()}, translate(err)
}
