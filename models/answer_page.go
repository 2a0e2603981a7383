package models

import (
	"context"
	"time"

	"doorway/audit"
)

// answerPage is all that saving an answer needs to know beforehand, read in one statement.
type answerPage struct {
	state  audit.State
	set    *audit.CriteriaSet
	facts  audit.GuardContext
	before answerRow // version 0 when there is none yet
}

// answerPageRow is that statement's row.
type answerPageRow struct {
	State        audit.State
	VersionID    audit.VersionID
	ShownName    string
	Telephone    string
	Postcode     string
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

func (r *answerPageRow) columns() []any {
	return []any{
		&r.State, &r.VersionID, &r.ShownName, &r.Telephone, &r.Postcode, &r.Choice, &r.Level, &r.Note, &r.Reason,
		&r.WhoCouldTell, &r.HowChecked, &r.Evidence, &r.Reasons, &r.LowerBecause, &r.Version, &r.WriteKey, &r.Sitting, &r.UpdatedBy, &r.UpdatedAt,
	}
}

// answerPage reads an answer beside its audit and practice. lock keeps the audit from being submitted meanwhile.
// Errors: audit.CodeNotFound for a criterion that the set does not have, too.
func (t *tx) answerPage(id audit.AuditID, criterion, lock string) (answerPage, error) {
	if lock != "" {
		lock += " OF a"
	}
	row, err := must[answerPageRow](t, `SELECT a.state, a.version_id, p.shown_name, p.telephone, p.postcode,
		COALESCE(w.choice, ''), COALESCE(w.level, 0), COALESCE(w.note, ''), COALESCE(w.reason, ''),
		COALESCE(w.who_could_tell, ''), COALESCE(w.how_checked, ''), w.evidence, w.reasons,
		COALESCE(w.lower_because, ''), COALESCE(w.version, 0),
		COALESCE(w.write_key, ''), w.sitting, COALESCE(w.updated_by, a.created_by), w.updated_at FROM audits a JOIN practices p ON p.id = a.practice_id
		LEFT JOIN answers w ON w.practice_id = a.practice_id AND w.audit_id = a.id AND w.criterion_id = ?
		WHERE a.practice_id = ? AND a.id = ?`+lock, criterion, t.scope.practice, id)
	if err != nil {
		return answerPage{}, err
	}
	set, err := t.criteriaSet(row.VersionID)
	if err != nil {
		return answerPage{}, err
	}
	if _, known := set.Criterion(criterion); !known {
		return answerPage{}, audit.NotFound()
	}
	return answerPage{
		state: row.State, set: set, before: row.answer(t.scope.practice, id, criterion),
		facts: audit.GuardContext{PracticeName: row.ShownName, Telephone: row.Telephone, Postcode: row.Postcode, SupportNumbers: audit.SupportNumbers()},
	}, nil
}

func (r answerPageRow) answer(practice audit.PracticeID, id audit.AuditID, criterion string) answerRow {
	return answerRow{
		PracticeID: practice, AuditID: id, CriterionID: criterion, Choice: r.Choice, Level: r.Level, Note: r.Note,
		Reason: r.Reason, WhoCouldTell: r.WhoCouldTell, HowChecked: r.HowChecked, Evidence: r.Evidence, Reasons: r.Reasons,
		LowerBecause: r.LowerBecause, Version: r.Version, WriteKey: r.WriteKey, Sitting: r.Sitting, UpdatedBy: r.UpdatedBy, UpdatedAt: r.UpdatedAt,
	}
}

// EarlierText is what an answer was at the end of one person's sitting, before somebody wrote over it.
type EarlierText struct {
	ID     audit.EarlierTextID
	By     string // the person's name
	At     time.Time
	Answer audit.Answer
}

type earlierRow struct {
	ID           audit.EarlierTextID
	Name         string
	WrittenAt    stamp
	Choice       audit.Choice
	Level        audit.Level
	Note         string
	Reason       string
	WhoCouldTell string
	HowChecked   string
	Evidence     list[audit.Evidence]
}

// EarlierTexts gives the earlier texts of an answer, newest first: one for each person and sitting. They can be read
// and put back until submission: a submitted audit shows none. They are purged 90 days after. Errors: audit.CodeNotFound.
func (s *Store) EarlierTexts(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, criterion string) ([]EarlierText, error) {
	if err := inPracticeAtAll(actor, audit.AnswerRead, practice); err != nil {
		return nil, err
	}
	t := s.reading(ctx, within(practice))
	page, err := t.seenAnswer(actor, audit.AnswerRead, id, criterion, "")
	if err != nil || page.state == audit.StateSubmitted {
		return nil, translate(err)
	}
	rows, err := all[earlierRow](t, `SELECT e.id, p.name, e.written_at, e.choice, e.level, e.note, e.reason, e.who_could_tell,
		e.how_checked, e.evidence FROM earlier_texts e JOIN people p ON p.id = e.person_id
		WHERE e.practice_id = ? AND e.audit_id = ? AND e.criterion_id = ? ORDER BY e.written_at DESC, e.id`, practice, id, criterion)
	texts := make([]EarlierText, len(rows))
	for i, row := range rows {
		texts[i] = EarlierText{ID: row.ID, By: row.Name, At: row.WrittenAt.Time, Answer: audit.Answer{
			Choice: row.Choice, Level: row.Level, Note: row.Note, Reason: row.Reason, WhoCouldTell: row.WhoCouldTell,
			HowChecked: row.HowChecked, Evidence: row.Evidence,
		}}
	}
	return texts, translate(err)
}

// keepEarlier keeps an answer that is about to be written over, once for its writer's sitting.
func (t *tx) keepEarlier(a answerRow) error {
	_, err := t.exec(`INSERT INTO earlier_texts (id, practice_id, audit_id, criterion_id, person_id, sitting, choice, level, note,
		reason, who_could_tell, how_checked, evidence, written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (practice_id, audit_id, criterion_id, person_id, sitting) DO NOTHING`, newID[audit.EarlierTextID](),
		a.PracticeID, a.AuditID, a.CriterionID, a.UpdatedBy, a.Sitting, a.Choice, a.Level, a.Note, a.Reason, a.WhoCouldTell,
		a.HowChecked, a.Evidence, a.UpdatedAt)
	return err
}
