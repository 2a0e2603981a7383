package models

import (
	"context"
	"slices"

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
	benchmark.Benchmark, err = s.reading(ctx, within(practice)).benchmark(actor, id)
	benchmark.Sentence = benchmark.Why.Sentence(s.small)
	return benchmark, translate(err)
}

func (t *tx) benchmark(actor audit.Actor, id audit.AuditID) (audit.Benchmark, error) {
	own, err := t.ownScores(actor, id)
	if err != nil {
		return audit.Benchmark{}, err
	}
	of := own[0]
	set, err := t.criteriaSet(of.VersionID)
	if err != nil {
		return audit.Benchmark{}, err
	}
	if of.Submissions == 0 {
		return audit.Benchmark{Set: set, Form: of.Form, Why: audit.NoBenchmarkDraft}, nil
	}
	others, err := t.others(of, actor.Person)
	return audit.CompareWithOthers(set, of.Form, scoresInOrder(set, own), others, t.store.small), err
}

// othersRow is a line of the roll-ups, or a practice that is to be taken out of them.
type othersRow struct {
	rollupRow
	interestRow
}

func (r *othersRow) columns() []any { return append(r.rollupRow.columns(), r.interestRow.columns()...) }

// rollupInterest marks the practices to take out among the lines of the roll-ups.
const rollupInterest rollupKind = "interest"

// others gives what other practices say that let themselves be compared. What is counted and what is taken out are read by
// one statement, and so as they stand at one moment: between two of them, what is taken out could change.
func (t *tx) others(of ownScoreRow, reader audit.PersonID) (counts audit.BenchmarkCounts, err error) {
	var interest []interestRow
	err = each(t, func(row *othersRow) {
		if row.Kind == rollupInterest {
			interest = append(interest, row.interestRow)
		} else {
			takeBenchmark(&counts, &row.rollupRow)
		}
	}, heldPlaces+`SELECT 'interest' AS kind, '' AS subject, '' AS value, 0 AS practices, `+interestColumns+interestRows+`
		UNION ALL SELECT 'interest', '', '', 0, CAST(practice_id AS TEXT), NULL, NULL, icb_code, lines FROM practice_counted
			WHERE practice_id = ? AND group_id = ?
		UNION ALL SELECT kind, subject, value, practices, '', NULL, NULL, '', NULL FROM rollups WHERE group_id = ? AND version_id = ? AND form = ?
			AND icb_code = '' AND kind IN ('benchmark', 'practices')
		ORDER BY kind, subject, value`,
		reader, of.GroupID, t.scope.practice, of.GroupID, of.GroupID, of.VersionID, of.Form)
	for i := range counts.Domains {
		sortScores(counts.Domains[i].Scores)
	}
	return counts.Less(benchmarkCountsOf(t.ownCounted(interest, t.scope.practice), of.VersionID, of.Form)), err
}

// ownScoreRow is one domain of a self-assessment's submission in force. Of a draft there is one row, without a domain.
type ownScoreRow struct {
	State       audit.State
	Submissions int
	VersionID   audit.VersionID // that was submitted; a draft that it was reopened as may be of another
	Form        audit.Form
	GroupID     audit.GroupID
	DomainID    string
	Score       *int
}

func (r *ownScoreRow) columns() []any {
	return []any{&r.State, &r.Submissions, &r.VersionID, &r.Form, &r.GroupID, &r.DomainID, &r.Score}
}

// ownScores reads what was stored of a self-assessment when it was submitted, and never its answers. There is always a row.
// Errors: audit.CodeNotFound.
func (t *tx) ownScores(actor audit.Actor, id audit.AuditID) ([]ownScoreRow, error) {
	rows, err := all[ownScoreRow](t, `SELECT a.state, a.submissions, COALESCE(n.version_id, a.version_id), COALESCE(n.form, a.form), s.group_id,
		COALESCE(n.domain_id, ''), n.score FROM audits a
		LEFT JOIN submission_counts n ON n.practice_id = a.practice_id AND n.audit_id = a.id AND n.number = a.submissions
		JOIN criteria_versions v ON v.id = COALESCE(n.version_id, a.version_id) JOIN criteria_sets s ON s.id = v.set_id
		WHERE a.practice_id = ? AND a.id = ?`, t.scope.practice, id)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, audit.NotFound()
	}
	mine, err := t.partOf(actor, audit.BenchmarkRead, id, rows[0].State)
	if err == nil && !mine.whole {
		err = audit.NotFound()
	}
	return rows, err
}

func scoresInOrder(set *audit.CriteriaSet, own []ownScoreRow) (scores []audit.OwnScore) {
	for _, domain := range set.Domains {
		if at := slices.IndexFunc(own, func(row ownScoreRow) bool { return row.DomainID == domain.ID }); at >= 0 {
			scores = append(scores, audit.OwnScore{ID: domain.ID, Title: domain.Title, Score: own[at].Score})
		}
	}
	return scores
}
