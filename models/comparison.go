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

// Comparison gives what the comparison shows to the reader who asks.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Comparison(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (ComparisonReport, error) {
	return s.comparison(ctx, actor, practice, id, func(r spreadRow) bool { return r.Mine })
}

// ComparisonOnPaper is the comparison as a PDF, a page to print and a table: anybody may come to read those, so colleagues'
// spreads stand there only where they may be read by everybody, as on the meeting sheet.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) ComparisonOnPaper(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (ComparisonReport, error) {
	return s.comparison(ctx, actor, practice, id, func(r spreadRow) bool { return r.ForAll })
}

func (s *Store) comparison(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, show func(spreadRow) bool) (ComparisonReport, error) {
	if err := inPractice(actor, audit.ComparisonRead, practice); err != nil {
		return ComparisonReport{}, err
	}
	t := s.reading(ctx, within(practice))
	report, err := t.comparison(actor, id, show)
	return report, translate(err)
}

func (t *tx) comparison(actor audit.Actor, id audit.AuditID, show func(spreadRow) bool) (ComparisonReport, error) {
	row, err := t.auditRow(id, "")
	if err != nil {
		return ComparisonReport{}, err
	}
	results, err := t.results(actor, audit.ComparisonRead, id)
	if err != nil {
		return ComparisonReport{}, err
	}
	sources, err := t.comparedSources(actor, row, show)
	if err != nil {
		return ComparisonReport{}, err
	}
	practice, err := t.practice(t.scope.practice, "")
	return ComparisonReport{results, audit.Compare(results.Sheet, sources), practice.whole(), t.today()}, err
}

// comparedSources gathers the views that may be shown beside a self-assessment: colleagues' first, then what trainees said
// together, then what each shared by name.
func (t *tx) comparedSources(actor audit.Actor, row auditRow, show func(spreadRow) bool) ([]audit.ComparedSource, error) {
	staff, err := t.staffSource(actor, row.ID, show)
	if err != nil {
		return nil, err
	}
	pooled, err := t.pooledSource(actor, row.VersionID)
	if err != nil {
		return nil, err
	}
	shared, err := t.sharedSources(row.VersionID)
	return slices.Concat(staff, pooled, shared), err
}

// staffSource is what colleagues said before the answers were agreed, where show lets the spread through.
func (t *tx) staffSource(actor audit.Actor, id audit.AuditID, show func(spreadRow) bool) ([]audit.ComparedSource, error) {
	spreads, err := t.spreads(actor, id)
	said := map[string]audit.ComparedSaid{}
	for criterion, row := range spreads {
		if show(row) {
			said[criterion] = audit.ComparedSaid{Spread: row.spread(), HasSpread: true}
		}
	}
	if len(said) == 0 {
		return nil, err
	}
	return []audit.ComparedSource{{ID: "staff", Kind: audit.ComparedStaff, Said: said}}, err
}

// pooledSource is what was released of trainees' ratings of the same criteria. What was said of another version counts
// where that asks the same, unless there is something of this one. Whoever is a part of it is shown nothing of it.
func (t *tx) pooledSource(actor audit.Actor, version audit.VersionID) ([]audit.ComparedSource, error) {
	if spoke, err := t.spokeInPool(actor.Person); err != nil || spoke {
		return nil, err
	}
	spreads, err := t.pooledSpreads()
	if err != nil {
		return nil, err
	}
	said, latest := map[string]audit.ComparedSaid{}, audit.Quarter("")
	for _, row := range spreads {
		same, err := t.asksTheSame(version, row.Version, row.CriterionID)
		if err != nil {
			return nil, err
		}
		if _, known := said[row.CriterionID]; same && (!known || row.Version == version) {
			said[row.CriterionID] = audit.ComparedSaid{Spread: row.Spread, HasSpread: true}
			latest = max(latest, row.Quarter)
		}
	}
	if len(said) == 0 {
		return nil, nil
	}
	return []audit.ComparedSource{{ID: "pooled", Kind: audit.ComparedPooled, When: latest.Words(), Said: said}}, nil
}

// sharedSources are the conversations that trainees shared by name, the latest first. Each is named, also where nothing in
// it is about criteria as they are now.
func (t *tx) sharedSources(version audit.VersionID) ([]audit.ComparedSource, error) {
	conversations, err := t.sharedAssessments()
	if err != nil {
		return nil, err
	}
	sources := make([]audit.ComparedSource, len(conversations))
	for i, one := range conversations {
		said := map[string]audit.ComparedSaid{}
		for _, line := range one.Shared.Lines {
			same, err := t.asksTheSame(version, one.Version, line.CriterionID)
			if err != nil {
				return nil, err
			}
			if same {
				said[line.CriterionID] = audit.ComparedSaid{Choice: line.Choice, Level: line.Level, Note: line.Note}
			}
		}
		sources[i] = audit.ComparedSource{ID: string(one.ID), Kind: audit.ComparedShared, Name: one.Shared.Name, When: one.SharedOn.Long(), Said: said,
			Lines: len(one.Shared.Lines)}
	}
	return sources, nil
}

// asksTheSame tells whether two versions ask the same of a criterion.
func (t *tx) asksTheSame(one, other audit.VersionID, criterion string) (bool, error) {
	if one == other {
		return true, nil
	}
	own, err := t.criteriaSet(one)
	if err != nil {
		return false, err
	}
	theirs, err := t.criteriaSet(other)
	return err == nil && own.AsksTheSame(theirs, criterion), err
}
