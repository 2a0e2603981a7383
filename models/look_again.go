package models

import (
	"context"

	"doorway/audit"
)

// lookAgainFrom notes which submitted self-assessment a new one looks again from, and lists in it every action of the
// practice that is still open: each stays the one action that it is.
func (t *tx) lookAgainFrom(id, earlier audit.AuditID) error {
	if earlier == "" {
		return nil
	}
	row, found, err := one[auditRow](t, "SELECT "+auditColumns+" FROM audits WHERE practice_id = ? AND id = ?", t.scope.practice, earlier)
	switch {
	case err != nil:
		return err
	case !found, row.State == audit.StateDiscarded, row.Submissions == 0:
		return audit.Invalid("earlierAuditId", "Choose a self-assessment of your practice that has been submitted.")
	}
	if _, err := t.exec("INSERT INTO earlier_audits (practice_id, audit_id, earlier_id) VALUES (?, ?, ?)",
		t.scope.practice, id, earlier); err != nil {
		return err
	}
	_, err = t.exec(`INSERT INTO audit_actions (practice_id, audit_id, action_id, listed_at)
		SELECT n.practice_id, n.id, a.id, n.created_at FROM audits n JOIN actions a ON a.practice_id = n.practice_id
		WHERE n.practice_id = ? AND n.id = ? AND a.status NOT IN (?, ?)`, t.scope.practice, id, audit.ActionDone, audit.ActionDropped)
	return err
}

// LookAgain is when a practice may want to look again, and from which self-assessment.
type LookAgain struct {
	audit.NextLook
	Earlier     audit.AuditID // the latest that was submitted; empty when there is none
	SubmittedOn audit.Date
}

// LookAgain tells when to look again. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) LookAgain(ctx context.Context, actor audit.Actor, practice audit.PracticeID) (LookAgain, error) {
	if err := inPractice(actor, audit.AuditList, practice); err != nil {
		return LookAgain{}, err
	}
	t := s.reading(ctx, within(practice))
	latest, _, err := one[auditRow](t, "SELECT "+auditColumns+` FROM audits WHERE practice_id = ? AND submissions > 0 AND state <> ?
		ORDER BY submitted_at DESC, id LIMIT 1`, practice, audit.StateDiscarded)
	again := LookAgain{Earlier: latest.ID}
	if latest.ID != "" {
		again.SubmittedOn = audit.LondonDate(latest.SubmittedAt.Time)
	}
	again.NextLook = audit.NextLookAfter(again.SubmittedOn, t.today())
	return again, translate(err)
}

// EarlierAnswers is what was answered in the self-assessment that another one looks again from; the zero value when it
// looks again from none.
type EarlierAnswers struct {
	Audit       audit.AuditID
	SubmittedOn audit.Date
	SameSites   bool
	Criteria    []EarlierCriterion // of the form, as far as the reader may see it, in the set's order
}

// EarlierCriterion is where a criterion comes from, and what was answered there.
type EarlierCriterion struct {
	audit.Descent
	Answers []AnswerBefore
}

// AnswerBefore is an answer to a criterion as an earlier version had it.
type AnswerBefore struct {
	Criterion audit.Criterion
	Answer    audit.Answer
}

// EarlierAnswers gives the earlier answers beside each criterion, by what became of the criteria since. They are those of
// the submission in force, and nothing is taken over from them.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) EarlierAnswers(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (EarlierAnswers, error) {
	if err := inPracticeAtAll(actor, audit.AnswerRead, practice); err != nil {
		return EarlierAnswers{}, err
	}
	found, err := s.reading(ctx, within(practice)).earlierAnswers(actor, id)
	return found, translate(err)
}

func (t *tx) earlierAnswers(actor audit.Actor, id audit.AuditID) (EarlierAnswers, error) {
	whole, err := t.seen(actor, audit.AnswerRead, id)
	if err != nil || whole.Earlier == "" {
		return EarlierAnswers{}, err
	}
	row, err := t.auditRow(whole.Earlier, "")
	if err != nil {
		return EarlierAnswers{}, err
	}
	before, err := t.inForce(row)
	if err != nil {
		return EarlierAnswers{}, err
	}
	path, err := t.path(whole.Set.ID)
	if err != nil {
		return EarlierAnswers{}, err
	}
	sites, err := t.coveredSites(whole.Sites)
	return EarlierAnswers{
		Audit: row.ID, SubmittedOn: audit.LondonDate(before.At), SameSites: audit.SameSites(before.Sites, sites),
		Criteria: earlierCriteria(path, before.Sheet, whole.Sheet()),
	}, err
}

// inForce reads the latest submission of an audit.
func (t *tx) inForce(row auditRow) (audit.Submission, error) {
	set, err := t.criteriaSet(row.VersionID)
	if err != nil {
		return audit.Submission{}, err
	}
	frozen, err := t.submission(row.ID, row.Submissions)
	if err != nil {
		return audit.Submission{}, err
	}
	return audit.ReadSnapshot(frozen.Snapshot, set)
}

func earlierCriteria(path audit.Path, before, now audit.Sheet) []EarlierCriterion {
	descents := map[string]audit.Descent{}
	for _, descent := range path.Descents(before.Set, now.Set) {
		if descent.Kind != audit.ChangeRetired {
			descents[descent.CriterionID] = descent
		}
	}
	criteria := now.Criteria()
	earlier := make([]EarlierCriterion, len(criteria))
	for i, criterion := range criteria {
		descent := descents[criterion.ID]
		earlier[i] = EarlierCriterion{descent, answersBefore(before, descent.From)}
	}
	return earlier
}

// answersBefore gives the answers that a sheet has to some of its criteria.
func answersBefore(sheet audit.Sheet, ids []string) []AnswerBefore {
	answers := make([]AnswerBefore, 0, len(ids))
	for _, id := range ids {
		criterion, known := sheet.Set.Criterion(id)
		if answer := sheet.Answers[id]; known && answer.Said() {
			answers = append(answers, AnswerBefore{criterion, answer})
		}
	}
	return answers
}
