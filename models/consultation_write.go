package models

import (
	"context"

	"doorway/audit"
)

// OpenConsultation asks the group a question; repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from the guard.
func (s *Store) OpenConsultation(ctx context.Context, actor audit.Actor, group audit.GroupID, in ConsultationInput, key string) (asked Consultation, err error) {
	if err := inGroup(actor, audit.ConsultationRun, group); err != nil {
		return Consultation{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		first, repeated, err := t.once(actor, key, newID[string](), "consultation.open", group, in)
		if err != nil {
			return err
		}
		id := audit.ConsultationID(first)
		if !repeated {
			if err := t.addConsultation(actor, id, in, key); err != nil {
				return err
			}
		}
		row, err := t.consultation(actor, id)
		asked = row.seen()
		return err
	})
	return asked, err
}

func (t *tx) addConsultation(actor audit.Actor, id audit.ConsultationID, in ConsultationInput, key string) error {
	question, err := audit.NewConsultation(in.Consultation)
	if err != nil {
		return err
	}
	reasons := mergeReasons(question.Texts(), nil, in.Reasons)
	if err := audit.CheckTexts(question.Texts(), groupGuard(), reasons); err != nil {
		return err
	}
	if _, err := t.exec(`INSERT INTO consultations (group_id, id, question, words, criteria, content_note, reasons, opened_by, opened_at, version, write_key)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`, t.scope.group, id, question.Question, question.Words, list[string](question.Criteria), question.ContentNote,
		list[audit.TextReason](reasons), actor.Person, stamp{t.now}, writeKey(actor, key)); err != nil {
		return err
	}
	if err := t.tellGroup(actor); err != nil {
		return err
	}
	return t.record(actor, "consultation.open", string(id))
}

// ChangeConsultation pauses a question, with words for people to read meanwhile, lets it go on, or closes it. seen is the
// version that the actor saw; repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from the guard;
// audit.CodeStale with the Consultation as it stands.
func (s *Store) ChangeConsultation(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ConsultationID, state audit.ConsultationState,
	words string, reasons []audit.TextReason, seen int64, key string,
) (asked Consultation, err error) {
	if err := inGroup(actor, audit.ConsultationRun, group); err != nil {
		return Consultation{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if err := t.changeConsultation(actor, id, state, words, reasons, seen, key); err != nil {
			return err
		}
		row, err := t.consultation(actor, id)
		asked = row.seen()
		return err
	})
	return asked, err
}

func (t *tx) changeConsultation(actor audit.Actor, id audit.ConsultationID, state audit.ConsultationState, words string, reasons []audit.TextReason, seen int64, key string) error {
	row, err := t.lockedConsultation(actor, id)
	switch {
	case err != nil:
		return err
	case row.WriteKey == writeKey(actor, key):
		return nil
	case row.Version != seen:
		return stale(row.seen())
	}
	if err := state.CheckPause(words); err != nil {
		return err
	}
	if err := audit.CheckTexts([]audit.Text{{Field: "pauseWords", Text: words}}, groupGuard(), reasons); err != nil {
		return err
	}
	pausedAt, closedAt := stamp{}, stamp{}
	switch state {
	case audit.ConsultationPaused:
		pausedAt = stamp{t.now}
	case audit.ConsultationClosed:
		closedAt = stamp{t.now}
	}
	if state != audit.ConsultationPaused {
		words = ""
	}
	if _, err := t.exec(`UPDATE consultations SET paused_at = ?, pause_words = ?, closed_at = ?, version = version + 1, write_key = ?
		WHERE group_id = ? AND id = ?`, pausedAt, words, closedAt, writeKey(actor, key), t.scope.group, id); err != nil {
		return err
	}
	return t.record(actor, "consultation."+string(state), string(id))
}

// AnswerConsultation notes that the actor passes, or says not now; the last answer stands.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeConflict when the question rests or has ended.
func (s *Store) AnswerConsultation(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ConsultationID, answer audit.Heard) (page ConsultationPage, err error) {
	if err := inGroup(actor, audit.ContributionWrite, group); err != nil {
		return ConsultationPage{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if err := t.answerable(actor, id); err != nil {
			return err
		}
		answer, err := audit.NewHeard(answer)
		if err != nil {
			return err
		}
		if err := t.answerConsultation(actor, id, answer); err != nil {
			return err
		}
		page, err = t.consultationPage(actor, id)
		return err
	})
	return page, err
}

func (t *tx) answerConsultation(actor audit.Actor, id audit.ConsultationID, answer audit.Heard) error {
	_, err := t.exec(`INSERT INTO consultation_answers (group_id, consultation_id, hat_id, answer, answered_at) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (group_id, consultation_id, hat_id) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at`,
		t.scope.group, id, actor.Hat, answer, stamp{t.now})
	return err
}
