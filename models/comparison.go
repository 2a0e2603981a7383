package models

import (
	"context"
	"slices"

	"doorway/audit"
)

// ComparisonReport is a self-assessment beside the views that may be shown of it: colleagues' spreads, what trainees said
// together, and what trainees shared by name.
type ComparisonReport struct {
	Results    // whose Sheet is compared: the submission in force, or the draft while nothing was submitted
	Comparison audit.Comparison
	Practice   Practice
	AsOf       audit.Date // the day on which it is made, in England
}

// Comparison gives what the comparison shows, as a page, a PDF and a table alike.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Comparison(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (ComparisonReport, error) {
	if err := inPractice(actor, audit.ComparisonRead, practice); err != nil {
		return ComparisonReport{}, err
	}
	t := s.reading(ctx, within(practice))
	report, err := t.comparison(actor, id)
	return report, translate(err)
}

func (t *tx) comparison(actor audit.Actor, id audit.AuditID) (ComparisonReport, error) {
	row, err := t.auditRow(id, "")
	if err != nil {
		return ComparisonReport{}, err
	}
	results, err := t.results(actor, audit.ComparisonRead, id)
	if err != nil {
		return ComparisonReport{}, err
	}
	sources, err := t.comparedSources(actor, row)
	if err != nil {
		return ComparisonReport{}, err
	}
	practice, err := t.practice(t.scope.practice, "")
	return ComparisonReport{results, audit.Compare(results.Sheet, sources), practice.whole(), t.today()}, err
}

// comparedSources gathers the views that may be shown beside a self-assessment, colleagues' first.
func (t *tx) comparedSources(actor audit.Actor, row auditRow) ([]audit.ComparedSource, error) {
	staff, err := t.staffSource(actor, row.ID)
	if err != nil {
		return nil, err
	}
	pooled, err := t.pooledSources(row.VersionID)
	return slices.Concat(staff, pooled), err
}

// staffSource is what colleagues said before the answers were agreed, as far as this reader may see it.
func (t *tx) staffSource(actor audit.Actor, id audit.AuditID) ([]audit.ComparedSource, error) {
	spreads, err := t.spreads(actor, id)
	said := map[string]audit.ComparedSaid{}
	for criterion, row := range spreads {
		if row.Mine {
			said[criterion] = audit.ComparedSaid{Spread: row.spread(), HasSpread: true}
		}
	}
	if len(said) == 0 {
		return nil, err
	}
	return []audit.ComparedSource{{ID: "staff", Kind: audit.ComparedStaff, Said: said}}, err
}

// pooledRow is what trainees said together of one criterion.
type pooledRow struct {
	GroupID     string
	CriterionID string
	Lowest      audit.Level
	Highest     audit.Level
	Most        *int
	Quarter     audit.Quarter
}

// pooledSources is what was released of trainees' ratings of the same criteria, one source for each group.
func (t *tx) pooledSources(version audit.VersionID) ([]audit.ComparedSource, error) {
	rows, err := all[pooledRow](t, `SELECT group_id, criterion_id, lowest, highest, most, quarter FROM pooled_spreads
		WHERE practice_id = ? AND version_id = ? ORDER BY group_id, quarter, criterion_id`, t.scope.practice, version)
	var sources []audit.ComparedSource
	for _, row := range rows {
		id := "pooled " + row.GroupID
		if len(sources) == 0 || sources[len(sources)-1].ID != id {
			sources = append(sources, audit.ComparedSource{ID: id, Kind: audit.ComparedPooled, Said: map[string]audit.ComparedSaid{}})
		}
		source := &sources[len(sources)-1]
		source.When = row.Quarter.Words() // the latest is left
		spread := spreadRow{Lowest: row.Lowest, Highest: row.Highest, Most: row.Most}.spread()
		source.Said[row.CriterionID] = audit.ComparedSaid{Spread: spread, HasSpread: true}
	}
	return sources, err
}
