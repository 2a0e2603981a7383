package models

import (
	"context"

	"doorway/audit"
)

// EvidenceReport is where a practice stands, to be laid beside statements from outside.
type EvidenceReport struct {
	Results
	Practice Practice
	AsOf     audit.Date // the day on which it is made, in England
}

// Evidence gives what evidence by quality statement is made from. Errors: audit.CodeNotFound.
func (s *Store) Evidence(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (EvidenceReport, error) {
	if err := inPracticeAtAll(actor, audit.ReportRead, practice); err != nil {
		return EvidenceReport{}, err
	}
	t := s.reading(ctx, within(practice))
	results, err := t.results(actor, audit.ReportRead, id)
	if err != nil {
		return EvidenceReport{}, translate(err)
	}
	row, err := t.practice(practice, "")
	return EvidenceReport{results, row.whole(), t.today()}, translate(err)
}
