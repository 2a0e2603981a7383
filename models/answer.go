package models

import (
	"context"
	"slices"
	"time"

	"doorway/audit"
)

// SavedAnswer is an answer as it stands. Version 0 is no answer yet.
type SavedAnswer struct {
	CriterionID   string
	Answer        audit.Answer
	Reasons       []audit.TextReason
	Version       int64
	SavedAt       time.Time
	Complete      bool // counts as answered
	EvidenceToAdd bool // at the top level, and its proof is not all there today
}

// AnswerInput is an answer to save, with the reasons why texts that the guard asks about may stay.
type AnswerInput struct {
	Answer  audit.Answer
	Reasons []audit.TextReason
}

type answerRow struct {
	PracticeID   audit.PracticeID
	AuditID      audit.AuditID
	CriterionID  string
	Choice       audit.Choice
	Level        audit.Level
	Note         string
	Reason       string
	WhoCouldTell string
	HowChecked   string
	Evidence     list[audit.Evidence]
	Reasons      list[audit.TextReason]
	LowerBecause audit.LowerBecause
	Version      int64
	WriteKey     string
	Sitting      stamp
	UpdatedBy    audit.PersonID
	UpdatedAt    stamp
}

const answerColumns = `criterion_id, choice, level, note, reason, who_could_tell, how_checked, evidence, reasons, lower_because,
	version, write_key, sitting, updated_by, updated_at`

func (r *answerRow) columns() []any {
	return []any{
		&r.CriterionID, &r.Choice, &r.Level, &r.Note, &r.Reason, &r.WhoCouldTell, &r.HowChecked, &r.Evidence, &r.Reasons,
		&r.LowerBecause, &r.Version, &r.WriteKey, &r.Sitting, &r.UpdatedBy, &r.UpdatedAt,
	}
}

func (r answerRow) answer() audit.Answer {
	return audit.Answer{
		Choice: r.Choice, Level: r.Level, Note: r.Note, Reason: r.Reason, WhoCouldTell: r.WhoCouldTell,
		HowChecked: r.HowChecked, Evidence: r.Evidence, LowerBecause: r.LowerBecause,
	}
}

// saved gives the answer as it stands on a scale, now.
func (t *tx) saved(r answerRow, scale audit.Scale) SavedAnswer {
	answer := r.answer()
	return SavedAnswer{
		CriterionID: r.CriterionID, Answer: answer, Reasons: r.Reasons, Version: r.Version, SavedAt: r.UpdatedAt.Time,
		Complete: answer.Complete(scale), EvidenceToAdd: audit.EvidenceToAdd(answer, scale, t.today()),
	}
}

func (r *answerRow) put(in audit.Answer) {
	r.Choice, r.Level, r.Note, r.Reason = in.Choice, in.Level, in.Note, in.Reason
	r.WhoCouldTell, r.HowChecked, r.Evidence, r.LowerBecause = in.WhoCouldTell, in.HowChecked, in.Evidence, in.LowerBecause
}

// Answer gives one answer; a criterion of the set that has none yet gives version 0.
// Errors: audit.CodeNotFound.
func (s *Store) Answer(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, criterion string) (SavedAnswer, error) {
	if err := inPracticeAtAll(actor, audit.AnswerRead, practice); err != nil {
		return SavedAnswer{}, err
	}
	t := s.reading(ctx, within(practice))
	page, err := t.seenAnswer(actor, audit.AnswerRead, id, criterion, "")
	if err != nil {
		return SavedAnswer{}, translate(err)
	}
	return t.saved(page.before, page.set.Scale), nil
}

// SaveAnswer saves one answer. seen is the version that the actor saw, 0 for the first; repeated with the same key it
// answers as the first time. The first save of a sitting keeps what the answer was before.
// Errors: audit.CodeNotFound; audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from the guard;
// audit.CodeConflict when the audit is no draft; audit.CodeStale with the SavedAnswer as it stands.
func (s *Store) SaveAnswer(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, criterion string,
	in AnswerInput, seen int64, key string,
) (saved SavedAnswer, err error) {
	if err := inPracticeAtAll(actor, audit.AnswerWrite, practice); err != nil {
		return SavedAnswer{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		saved, err = t.saveAnswer(actor, id, criterion, in, seen, key)
		return err
	})
	return saved, err
}

func (t *tx) saveAnswer(actor audit.Actor, id audit.AuditID, criterion string, in AnswerInput, seen int64, key string) (SavedAnswer, error) {
	page, err := t.seenAnswer(actor, audit.AnswerWrite, id, criterion, t.store.dialect.forShare)
	if err != nil {
		return SavedAnswer{}, err
	}
	scale, writeKey := page.set.Scale, writeKey(actor, key)
	if page.before.WriteKey == writeKey {
		return t.saved(page.before, scale), nil
	}
	if err := audit.CheckDraft(page.state); err != nil {
		return SavedAnswer{}, err
	}
	if page.before.Version != seen {
		return SavedAnswer{}, stale(t.saved(page.before, scale))
	}
	after, err := page.answered(in)
	if err != nil {
		return SavedAnswer{}, err
	}
	after.Version, after.WriteKey, after.UpdatedBy, after.UpdatedAt = seen+1, writeKey, actor.Person, stamp{t.now}
	current, err := t.writeAnswer(actor, page.before, after)
	if err != nil {
		return SavedAnswer{}, err
	}
	if current.WriteKey != writeKey {
		return SavedAnswer{}, stale(t.saved(current, scale))
	}
	return t.saved(current, scale), nil
}

// answered checks what was entered and puts it in the place of what was there.
func (p answerPage) answered(in AnswerInput) (answerRow, error) {
	answer, err := audit.NewAnswer(p.set.Scale, in.Answer)
	if err != nil {
		return answerRow{}, err
	}
	texts, after := answer.Texts(), p.before
	after.put(answer)
	after.Reasons = mergeReasons(texts, p.before.Reasons, in.Reasons)
	return after, audit.CheckTexts(texts, p.facts, after.Reasons)
}

// writeAnswer stores an answer if nobody was faster, and gives the one that stands. Whose sitting it is follows from
// who saved it last, and when.
func (t *tx) writeAnswer(actor audit.Actor, before, after answerRow) (answerRow, error) {
	sitting := before.UpdatedBy == actor.Person && t.now.Sub(before.UpdatedAt.Time) < audit.SittingGap
	if !sitting {
		after.Sitting = stamp{t.now}
	}
	written, err := t.upsertAnswer(after)
	if err != nil || sitting && written {
		return after, err
	}
	if !written {
		return t.answerRow(after)
	}
	if before.Version > 0 && before.answer().Said() {
		if err := t.keepEarlier(before); err != nil {
			return answerRow{}, err
		}
	}
	return after, t.record(actor, "answer.write", string(after.AuditID)+" "+after.CriterionID)
}

// answerRow reads an answer again that changed between reading and writing: the same request came twice at once, or
// somebody else was faster.
func (t *tx) answerRow(wanted answerRow) (answerRow, error) {
	return must[answerRow](t, "SELECT "+answerColumns+` FROM answers
		WHERE practice_id = ? AND audit_id = ? AND criterion_id = ?`, wanted.PracticeID, wanted.AuditID, wanted.CriterionID)
}

func (t *tx) upsertAnswer(a answerRow) (written bool, err error) {
	rows, err := t.exec(`INSERT INTO answers (practice_id, audit_id, criterion_id, choice, level, note, reason, who_could_tell,
		how_checked, evidence, reasons, lower_because, version, write_key, sitting, updated_by, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (practice_id, audit_id, criterion_id) DO UPDATE SET choice = excluded.choice, level = excluded.level,
		note = excluded.note, reason = excluded.reason, who_could_tell = excluded.who_could_tell,
		how_checked = excluded.how_checked, evidence = excluded.evidence, reasons = excluded.reasons, lower_because = excluded.lower_because,
		version = excluded.version, write_key = excluded.write_key, sitting = excluded.sitting,
		updated_by = excluded.updated_by, updated_at = excluded.updated_at WHERE answers.version = excluded.version - 1`,
		a.PracticeID, a.AuditID, a.CriterionID, a.Choice, a.Level, a.Note, a.Reason, a.WhoCouldTell, a.HowChecked,
		a.Evidence, a.Reasons, a.LowerBecause, a.Version, a.WriteKey, a.Sitting, a.UpdatedBy, a.UpdatedAt)
	return rows == 1, err
}

// writeKey is what a row remembers of the last request that changed it.
func writeKey(actor audit.Actor, key string) string { return key + " " + string(actor.Person) }

// mergeReasons adds newly given reasons to those on file; a field and kind is asked about once. Reasons for fields that
// are no longer there go.
func mergeReasons(texts []audit.Text, onFile, given []audit.TextReason) []audit.TextReason {
	var merged []audit.TextReason
	for _, reason := range slices.Concat(given, onFile) {
		known := slices.ContainsFunc(texts, func(t audit.Text) bool { return t.Field == reason.Field })
		if known && !hasReason(merged, reason) {
			merged = append(merged, reason)
		}
	}
	return merged
}

func hasReason(reasons []audit.TextReason, wanted audit.TextReason) bool {
	return slices.ContainsFunc(reasons, func(r audit.TextReason) bool {
		return r.Field == wanted.Field && r.Kind == wanted.Kind
	})
}
