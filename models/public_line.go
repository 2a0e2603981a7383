package models

import (
	"context"
	"time"

	"doorway/audit"
)

// SavedPublicLine is what a practice says to everybody about an action, as it stands. Version 0 is none yet.
type SavedPublicLine struct {
	Action  audit.ActionID
	Kind    audit.PublicKind
	Line    audit.PublicLine
	Reasons []audit.TextReason
	Shown   bool
	On      audit.Date // when the action was done, or when the practice wrote why it could not
	SavedAt time.Time
	Version int64
}

// PublicLineInput is a line to save, with the reasons why texts that the guard asks about may stay.
type PublicLineInput struct {
	Line    audit.PublicLine
	Reasons []audit.TextReason
	Shown   bool
}

// PublicLines are what a practice says to everybody, and whether everybody can read it. Version is the practice's.
type PublicLines struct {
	PracticeName, Code, Town string
	Open                     bool
	Lines                    []SavedPublicLine // newest first
	Version                  int64
	AsOf                     audit.Date // today, in Europe/London
}

// publicLineRow is an action with its line. A line that was taken back keeps its version and no words, so that a tab that
// still shows them cannot write over a newer one.
type publicLineRow struct {
	ActionID  audit.ActionID
	Status    audit.ActionStatus
	DoneOn    audit.Date
	Said      string
	Answer    string
	Reasons   list[audit.TextReason]
	Shown     bool
	Version   int64
	WriteKey  string
	UpdatedAt stamp
}

const publicLineColumns = "l.action_id, a.status, a.done_on, l.said, l.answer, l.reasons, l.shown, l.version, l.write_key, l.updated_at"

func (r publicLineRow) saved() SavedPublicLine {
	out := SavedPublicLine{
		Action: r.ActionID, Kind: audit.Action{Status: r.Status}.PublicKind(), Line: audit.PublicLine{Said: r.Said, Answer: r.Answer},
		Reasons: r.Reasons, Shown: r.Shown, On: r.DoneOn, SavedAt: r.UpdatedAt.Time, Version: r.Version,
	}
	if out.Kind != audit.PublicDid && r.Version > 0 {
		out.On = audit.LondonDate(r.UpdatedAt.Time)
	}
	return out
}

// publicLine reads the line of an action that is locked; one that there is none of has version 0.
func (t *tx) publicLine(of actionRow) (publicLineRow, error) {
	row, found, err := one[publicLineRow](t, "SELECT "+publicLineColumns+` FROM public_lines l
		JOIN actions a ON a.practice_id = l.practice_id AND a.id = l.action_id WHERE l.practice_id = ? AND l.action_id = ?`, t.scope.practice, of.ID)
	if !found {
		row = publicLineRow{ActionID: of.ID, Status: of.Status, DoneOn: of.DoneOn}
	}
	return row, err
}

// SavePublicLine says to everybody what became of an action that is done or dropped, or keeps it from the page. seen is the
// version that the actor saw, 0 for the first; repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from
// the guard; audit.CodeConflict for an action that is still open; audit.CodeStale with the SavedPublicLine as it stands.
func (s *Store) SavePublicLine(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.ActionID, in PublicLineInput, seen int64, key string) (saved SavedPublicLine, err error) {
	if err := inPractice(actor, audit.PublicLineWrite, practice); err != nil {
		return SavedPublicLine{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		saved, err = t.savePublicLine(actor, id, in, seen, key)
		return err
	})
	return saved, err
}

func (t *tx) savePublicLine(actor audit.Actor, id audit.ActionID, in PublicLineInput, seen int64, key string) (SavedPublicLine, error) {
	action, err := t.actionRow(id, t.store.dialect.forUpdate)
	if err != nil {
		return SavedPublicLine{}, err
	}
	row, err := t.publicLine(action)
	if err != nil {
		return SavedPublicLine{}, err
	}
	writeKey := writeKey(actor, key)
	switch {
	case row.WriteKey == writeKey:
		return row.saved(), row.saved().checkRepeat(in)
	case row.Version != seen && (seen > 0 || row.Said != ""): // of one that was taken back there is nothing to write over
		return SavedPublicLine{}, stale(row.saved())
	}
	line, err := audit.NewPublicLine(action.action(), in.Line)
	if err != nil {
		return SavedPublicLine{}, err
	}
	facts, err := t.guardFacts()
	if err != nil {
		return SavedPublicLine{}, err
	}
	row.Reasons = mergeReasons(line.Texts(), row.Reasons, in.Reasons)
	if err := audit.CheckTexts(line.Texts(), facts, row.Reasons); err != nil {
		return SavedPublicLine{}, err
	}
	row.Said, row.Answer, row.Shown, row.WriteKey = line.Said, line.Answer, in.Shown, writeKey
	if err := t.writePublicLine(actor, &row); err != nil {
		return SavedPublicLine{}, err
	}
	return row.saved(), t.record(actor, "public_line.write", string(id))
}

// checkRepeat looks that a request with the key of the last change says the same. Errors: audit.CodeConflict.
func (l SavedPublicLine) checkRepeat(in PublicLineInput) error {
	if in.Line != l.Line || in.Shown != l.Shown {
		return anotherRequest()
	}
	return nil
}

func (t *tx) writePublicLine(actor audit.Actor, row *publicLineRow) error {
	row.Version, row.UpdatedAt = row.Version+1, stamp{t.now}
	_, err := t.exec(`INSERT INTO public_lines (practice_id, action_id, said, answer, reasons, shown, version, write_key, updated_by, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (practice_id, action_id) DO UPDATE SET said = excluded.said, answer = excluded.answer,
		reasons = excluded.reasons, shown = excluded.shown, version = excluded.version, write_key = excluded.write_key,
		updated_by = excluded.updated_by, updated_at = excluded.updated_at`, t.scope.practice, row.ActionID, row.Said, row.Answer, row.Reasons,
		row.Shown, row.Version, row.WriteKey, actor.Person, row.UpdatedAt)
	return err
}

// RemovePublicLine takes a line back with its words. Repeated, or where there is none, it does nothing.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) RemovePublicLine(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.ActionID, key string) error {
	if err := inPractice(actor, audit.PublicLineWrite, practice); err != nil {
		return err
	}
	return s.inTx(ctx, within(practice), func(t *tx) error {
		_, repeated, err := t.once(actor, key, string(id), "public_line.remove", practice, id)
		if err != nil || repeated {
			return err
		}
		action, err := t.actionRow(id, t.store.dialect.forUpdate)
		if err != nil {
			return err
		}
		row, err := t.publicLine(action)
		if err != nil || row.Said == "" {
			return err
		}
		taken := publicLineRow{ActionID: id, Version: row.Version}
		if err := t.writePublicLine(actor, &taken); err != nil {
			return err
		}
		return t.record(actor, "public_line.remove", string(id))
	})
}

// hidePublicLine takes the line of an action whose status changed from every page: it was written about another outcome.
// Its words stay for the lead, who may show them again.
func (t *tx) hidePublicLine(actor audit.Actor, id audit.ActionID) error {
	hidden, err := t.exec("UPDATE public_lines SET shown = ?, version = version + 1, write_key = '' WHERE practice_id = ? AND action_id = ? AND shown = ?",
		false, t.scope.practice, id, true)
	if err != nil || hidden == 0 {
		return err
	}
	return t.record(actor, "public_line.hide", string(id))
}
