package models

import (
	"cmp"
	"context"
	"slices"
	"time"

	"doorway/audit"
)

// Audit is a practice's self-assessment with its answers. Times that have not come are zero.
type Audit struct {
	ID          audit.AuditID
	Practice    audit.PracticeID
	Earlier     audit.AuditID // the submitted one that this looks again from; empty when there is none
	Set         *audit.CriteriaSet
	Form        audit.Form
	Sites       []audit.Site // those that it covers; none means all of the practice's
	State       audit.State
	Submissions int
	StartedAt   time.Time
	SubmittedAt time.Time // of the latest submission
	DiscardedAt time.Time
	Reopenings  []Reopening
	Version     int64
	Answers     map[string]SavedAnswer // by criterion id; empty in a list
	Domains     []string               // the ids of those of a draft that the reader was asked to answer; nil: all
}

// Reopening is when and why an audit became a draft again.
type Reopening struct {
	At     time.Time
	Reason string
}

// Sheet is the audit as the rules read it.
func (a Audit) Sheet() audit.Sheet {
	answers := make(map[string]audit.Answer, len(a.Answers))
	for id, saved := range a.Answers {
		answers[id] = saved.Answer
	}
	return audit.Sheet{Set: a.Set, Form: a.Form, Answers: answers, Domains: a.Domains}
}

// CanReopenUntil is the last moment at which it can be reopened; zero when it cannot.
func (a Audit) CanReopenUntil() time.Time {
	if a.State != audit.StateSubmitted {
		return time.Time{}
	}
	return a.SubmittedAt.Add(audit.ReopenWithin)
}

// CanRestoreUntil is the last moment at which it can come back; zero when it was not put away.
func (a Audit) CanRestoreUntil() time.Time {
	if a.State != audit.StateDiscarded {
		return time.Time{}
	}
	return a.DiscardedAt.Add(audit.RestoreWithin)
}

type auditRow struct {
	ID          audit.AuditID
	PracticeID  audit.PracticeID
	VersionID   audit.VersionID
	Form        audit.Form
	Sites       list[audit.Site]
	State       audit.State
	Submissions int
	SubmittedAt stamp
	DiscardedAt stamp
	Reopenings  list[Reopening]
	Reasons     list[audit.TextReason]
	CreatedAt   stamp
	Version     int64
	EarlierID   audit.AuditID

	answers    map[string]SavedAnswer // once they have been read
	submission *audit.Submission      // one to keep with this change
	told       string                 // what the trail says of this change, where that is not its permission
}

const auditColumns = `id, practice_id, version_id, form, sites, state, submissions, submitted_at, discarded_at, reopenings,
	reasons, created_at, version, COALESCE((SELECT CAST(e.earlier_id AS TEXT) FROM earlier_audits e
	WHERE e.practice_id = audits.practice_id AND e.audit_id = audits.id), '') AS earlier_id`

func (r *auditRow) columns() []any {
	return []any{
		&r.ID, &r.PracticeID, &r.VersionID, &r.Form, &r.Sites, &r.State, &r.Submissions, &r.SubmittedAt, &r.DiscardedAt,
		&r.Reopenings, &r.Reasons, &r.CreatedAt, &r.Version, &r.EarlierID,
	}
}

// auditRow reads an audit of the scope's practice; lock is the dialect's forUpdate, forShare or nothing.
func (t *tx) auditRow(id audit.AuditID, lock string) (auditRow, error) {
	return must[auditRow](t, "SELECT "+auditColumns+" FROM audits WHERE practice_id = ? AND id = ?"+lock, t.scope.practice, id)
}

func (t *tx) audit(row auditRow) (Audit, error) {
	set, err := t.criteriaSet(row.VersionID)
	return Audit{
		ID: row.ID, Practice: row.PracticeID, Earlier: row.EarlierID, Set: set, Form: row.Form, Sites: row.Sites, State: row.State,
		Submissions: row.Submissions, StartedAt: row.CreatedAt.Time, SubmittedAt: row.SubmittedAt.Time,
		DiscardedAt: row.DiscardedAt.Time, Reopenings: row.Reopenings, Version: row.Version,
	}, err
}

// withAnswers gives an audit with its answers, in one more statement unless they have been read already.
func (t *tx) withAnswers(row auditRow) (whole Audit, err error) {
	if whole, err = t.audit(row); err != nil {
		return Audit{}, err
	}
	if whole.Answers = row.answers; whole.Answers == nil {
		whole.Answers, err = t.answers(row, whole.Set)
	}
	return whole, err
}

func (t *tx) answers(row auditRow, set *audit.CriteriaSet) (map[string]SavedAnswer, error) {
	answers := make(map[string]SavedAnswer, len(set.Criteria))
	err := each(t, func(answer *answerRow) { answers[answer.CriterionID] = t.saved(*answer, set.Scale) },
		"SELECT "+answerColumns+" FROM answers WHERE practice_id = ? AND audit_id = ?", row.PracticeID, row.ID)
	return answers, err
}

// Audit gives a self-assessment with its answers. Of a draft a member sees what they were asked to answer.
// Errors: audit.CodeNotFound.
func (s *Store) Audit(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (Audit, error) {
	if err := inPracticeAtAll(actor, audit.AuditRead, practice); err != nil {
		return Audit{}, err
	}
	seen, err := s.reading(ctx, within(practice)).seen(actor, audit.AuditRead, id)
	return seen, translate(err)
}

// AuditSummary is an audit in a list: Answered of Total criteria of its form have a complete answer.
type AuditSummary struct {
	Audit
	Answered, Total int
}

// ListAudits gives the practice's self-assessments, newest first, as far as the actor may open them. Drafts that were
// put away are in it for as long as they can come back. Errors: audit.CodeNotFound.
func (s *Store) ListAudits(ctx context.Context, actor audit.Actor, practice audit.PracticeID) ([]AuditSummary, error) {
	if err := inPractice(actor, audit.AuditList, practice); err != nil {
		return nil, err
	}
	t := s.reading(ctx, within(practice))
	rows, err := all[auditRow](t, "SELECT "+auditColumns+` FROM audits WHERE practice_id = ?
		AND (state <> ? OR discarded_at >= ?) ORDER BY created_at DESC, id`, practice, audit.StateDiscarded,
		stamp{t.now.Add(-audit.RestoreWithin)})
	if err != nil {
		return nil, translate(err)
	}
	answers, err := all[answerSummaryRow](t, "SELECT audit_id, criterion_id, choice, level, reason FROM answers WHERE practice_id = ?", practice)
	if err != nil {
		return nil, translate(err)
	}
	summaries := make([]AuditSummary, 0, len(rows))
	for _, row := range rows {
		mine, err := t.partOf(actor, audit.AuditRead, row.ID, row.State)
		if refused(err) {
			continue
		}
		whole, readErr := t.audit(row)
		if err := cmp.Or(err, readErr); err != nil {
			return nil, translate(err)
		}
		whole.Domains = mine.domains
		summaries = append(summaries, summary(whole, answers))
	}
	return summaries, nil
}

// answerSummaryRow is as much of an answer as tells whether it is complete.
type answerSummaryRow struct {
	AuditID     audit.AuditID
	CriterionID string
	Choice      audit.Choice
	Level       audit.Level
	Reason      string
}

func (r answerSummaryRow) complete(scale audit.Scale) bool {
	return audit.Answer{Choice: r.Choice, Level: r.Level, Reason: r.Reason}.Complete(scale)
}

func summary(whole Audit, answers []answerSummaryRow) AuditSummary {
	sheet := whole.Sheet()
	criteria := sheet.Criteria()
	line := AuditSummary{Audit: whole, Total: len(criteria)}
	for _, answer := range answers {
		asked := slices.ContainsFunc(criteria, func(c audit.Criterion) bool { return c.ID == answer.CriterionID })
		if answer.AuditID == whole.ID && asked && answer.complete(whole.Set.Scale) {
			line.Answered++
		}
	}
	return line
}
