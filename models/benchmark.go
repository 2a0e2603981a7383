package models

import (
	"context"

	"doorway/audit"
)

// Benchmark is what a practice sees of itself beside others, and why there is nothing to see, in a sentence.
type Benchmark struct {
	audit.Benchmark
	Sentence string
}

// Benchmark puts a practice's scores beside the middle of other practices that let themselves be compared: of the
// submission in force of one of its self-assessments. Neither the practice itself nor any other in which the reader has a
// role, or lately had one, is among the others.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Benchmark(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (benchmark Benchmark, err error) {
	if err := inPractice(actor, audit.BenchmarkRead, practice, audit.RelationOwnSubmitted); err != nil {
		return Benchmark{}, err
	}
	err = s.atOneMoment(ctx, within(practice), func(t *tx) error {
		benchmark.Benchmark, err = t.benchmark(actor, id)
		benchmark.Sentence = benchmark.Why.Sentence(s.small)
		return err
	})
	return benchmark, err
}

func (t *tx) benchmark(actor audit.Actor, id audit.AuditID) (audit.Benchmark, error) {
	results, err := t.results(actor, audit.BenchmarkRead, id)
	if err != nil {
		return audit.Benchmark{}, err
	}
	sheet := results.Sheet
	if results.Draft {
		return audit.Benchmark{Set: sheet.Set, Form: sheet.Form, Why: audit.NoBenchmarkDraft}, nil
	}
	version, err := must[struct {
		ID      audit.VersionID
		GroupID audit.GroupID
	}](t, `SELECT v.id, s.group_id FROM audits a JOIN criteria_versions v ON v.id = a.version_id JOIN criteria_sets s ON s.id = v.set_id
		WHERE a.practice_id = ? AND a.id = ?`, t.scope.practice, id)
	if err != nil {
		return audit.Benchmark{}, err
	}
	own, err := t.countedOfInterest(version.GroupID, actor.Person, t.scope.practice)
	if err != nil {
		return audit.Benchmark{}, err
	}
	others, err := t.benchmarkCounts(version.GroupID, version.ID, sheet.Form)
	if err != nil {
		return audit.Benchmark{}, err
	}
	return audit.CompareWithOthers(sheet, results.Scores, others.Less(benchmarkCountsOf(own, version.ID, sheet.Form)), t.store.small), nil
}
