package models

import (
	"context"
	"slices"

	"doorway/audit"
)

// AddAction takes on an action, from a suggestion or in the practice's own words, and lists it in the audit. Repeated
// with the same key it gives the same action.
// Errors: audit.CodeNotFound; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from the guard;
// audit.CodeConflict when the audit is put away or a pledge would name a third action.
func (s *Store) AddAction(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, in ActionInput, key string) (saved SavedAction, err error) {
	if err := inPractice(actor, audit.ActionWrite, practice); err != nil {
		return SavedAction{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		if saved, err = t.addAction(actor, id, in, key); err != nil {
			return err
		}
		return t.recount(practice)
	})
	return saved, err
}

func (t *tx) addAction(actor audit.Actor, id audit.AuditID, in ActionInput, key string) (SavedAction, error) {
	row := actionRow{ID: newID[audit.ActionID](), PracticeID: t.scope.practice, Version: 1, CreatedAt: stamp{t.now}, UpdatedAt: stamp{t.now}}
	first, repeated, err := t.once(actor, key, string(row.ID), "action.add", id, in)
	if err != nil {
		return SavedAction{}, err
	}
	if repeated {
		row, err := t.actionRow(audit.ActionID(first), "")
		return row.saved(nil), err
	}
	if err := t.oneActionAtATime(); err != nil {
		return SavedAction{}, err
	}
	listing, err := t.auditRow(id, t.store.dialect.forShare)
	if err != nil {
		return SavedAction{}, err
	}
	if listing.State == audit.StateDiscarded {
		return SavedAction{}, audit.CheckDraft(listing.State)
	}
	action, err := t.newAction(listing, in.Action)
	if err != nil {
		return SavedAction{}, err
	}
	row.put(action)
	if row.Reasons, err = t.guardAction(action, nil, in.Reasons); err != nil {
		return SavedAction{}, err
	}
	if err := t.insertAction(actor, listing, row); err != nil {
		return SavedAction{}, err
	}
	if row.ReportedAt, err = t.shownAtOnce(listing.ID); err != nil {
		return SavedAction{}, err
	}
	if _, err := t.changeOwner("", row); err != nil {
		return SavedAction{}, err
	}
	if err := t.checkPledge(row); err != nil {
		return SavedAction{}, err
	}
	return row.saved(nil), t.record(actor, "action.add", string(row.ID))
}

// oneActionAtATime makes all changes of a practice's actions follow one another: two people could each put one into the
// pledge.
func (t *tx) oneActionAtATime() error {
	_, err := t.practice(t.scope.practice, t.store.dialect.forUpdate)
	return err
}

// newAction checks an action and where it says it comes from.
func (t *tx) newAction(listing auditRow, in audit.Action) (audit.Action, error) {
	set, err := t.criteriaSet(listing.VersionID)
	if err != nil {
		return audit.Action{}, err
	}
	if _, known := set.Criterion(in.CriterionID); in.CriterionID != "" && !known {
		return audit.Action{}, audit.Invalid("criterionId", "Choose one of the criteria of this self-assessment.")
	}
	if _, of, known := set.Suggestion(in.SuggestionID); in.SuggestionID != "" && (!known || of.ID != in.CriterionID) {
		return audit.Action{}, audit.Invalid("suggestionId", "Choose one of the suggestions for this criterion.")
	}
	return audit.NewAction(in)
}

func (t *tx) guardAction(action audit.Action, onFile, given []audit.TextReason) ([]audit.TextReason, error) {
	facts, err := t.guardFacts()
	if err != nil {
		return nil, err
	}
	reasons := mergeReasons(action.Texts(), onFile, given)
	return reasons, audit.CheckTexts(action.Texts(), facts, reasons)
}

func (t *tx) insertAction(actor audit.Actor, listing auditRow, a actionRow) error {
	if _, err := t.exec(`INSERT INTO actions (id, practice_id, origin_audit_id, origin_submission, criterion_id, suggestion_id,
		what, first_step, owner_role, owner_person, due, effort, benefit, how_we_know, status, status_reason, evidence_note,
		done_on, pledge, reasons, created_at, updated_by, updated_at, version)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, a.ID, a.PracticeID, listing.ID,
		listing.Submissions, a.CriterionID, a.SuggestionID, a.What, a.FirstStep, a.OwnerRole, a.OwnerPerson, a.Due, a.Effort,
		a.Benefit, a.HowWeKnow, a.Status, a.StatusReason, a.EvidenceNote, a.DoneOn, a.Pledge, a.Reasons, a.CreatedAt,
		actor.Person, a.UpdatedAt, a.Version); err != nil {
		return err
	}
	_, err := t.exec("INSERT INTO audit_actions (practice_id, audit_id, action_id, listed_at) VALUES (?, ?, ?, ?)",
		a.PracticeID, listing.ID, a.ID, a.CreatedAt)
	return err
}

// checkPledge looks, after an action has been written, whether an audit that lists it has a pledge of too many.
func (t *tx) checkPledge(changed actionRow) error {
	if !changed.Pledge {
		return nil
	}
	rows, err := all[actionRow](t, "SELECT "+actionColumns+` FROM actions a WHERE a.practice_id = ? AND a.pledge = ? AND a.id IN
		(SELECT o.action_id FROM audit_actions l JOIN audit_actions o ON o.practice_id = l.practice_id AND o.audit_id = l.audit_id
		WHERE l.practice_id = ? AND l.action_id = ?)`, t.scope.practice, true, t.scope.practice, changed.ID)
	if err != nil {
		return err
	}
	actions := make([]audit.Action, len(rows))
	for i, row := range rows {
		actions[i] = row.action()
	}
	return audit.CheckPledge(actions)
}

// ChangeAction changes an action and keeps each change of a field with its time. Whoever takes it on may say how it is
// getting on, and no more. seen is the version that the actor saw; repeated with the same key it answers as the first
// time. Errors: those of AddAction, audit.CodeForbidden, and audit.CodeStale with the SavedAction as it stands.
func (s *Store) ChangeAction(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.ActionID, in ActionInput, seen int64, key string) (saved SavedAction, err error) {
	if err := inPracticeAtAll(actor, audit.ActionWrite, practice); err != nil {
		return SavedAction{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		if saved, err = t.changeAction(actor, id, in, seen, key); err != nil {
			return err
		}
		return t.recount(practice)
	})
	return saved, err
}

func (t *tx) changeAction(actor audit.Actor, id audit.ActionID, in ActionInput, seen int64, key string) (SavedAction, error) {
	if err := t.oneActionAtATime(); err != nil {
		return SavedAction{}, err
	}
	row, err := t.seenAction(actor, audit.ActionWrite, id, t.store.dialect.forUpdate)
	if err != nil {
		return SavedAction{}, err
	}
	history, err := t.changeRows(id)
	if err != nil {
		return SavedAction{}, err
	}
	writeKey := writeKey(actor, key)
	switch {
	case row.WriteKey == writeKey:
		return row.saved(history), nil
	case row.Version != seen:
		return SavedAction{}, stale(row.saved(history))
	}
	changes, err := t.decideChange(actor, &row, in)
	if err != nil {
		return SavedAction{}, err
	}
	row.Version, row.WriteKey, row.UpdatedAt = row.Version+1, writeKey, stamp{t.now}
	if err := t.updateAction(actor, row); err != nil {
		return SavedAction{}, err
	}
	if slices.ContainsFunc(changes, func(c audit.ActionChange) bool { return c.Field == "status" }) {
		if err := t.hidePublicLine(actor, id); err != nil {
			return SavedAction{}, err
		}
	}
	for _, change := range changes {
		added := changeRow{id, int64(len(history)) + 1, change.Field, change.Before, change.After, actor.Role, stamp{t.now}}
		if err := t.keepChange(actor, added); err != nil {
			return SavedAction{}, err
		}
		history = append(history, added)
	}
	if err := t.checkPledge(row); err != nil {
		return SavedAction{}, err
	}
	return row.saved(history), t.record(actor, "action.change", string(id))
}

// decideChange puts a change into the row, as far as the actor may make it, and gives its lines of history.
func (t *tx) decideChange(actor audit.Actor, row *actionRow, in ActionInput) ([]audit.ActionChange, error) {
	before := row.action()
	if inPractice(actor, audit.ActionWrite, t.scope.practice) != nil {
		if err := audit.CheckOwnersChange(before, in.Action); err != nil {
			return nil, err
		}
	}
	action, changes, err := audit.ChangeAction(before, in.Action)
	if err != nil {
		return nil, err
	}
	if row.Reasons, err = t.guardAction(action, row.Reasons, in.Reasons); err != nil {
		return nil, err
	}
	row.put(action)
	owner, err := t.changeOwner(before.Owner, *row)
	return append(changes, owner...), err
}

func (t *tx) updateAction(actor audit.Actor, a actionRow) error {
	_, err := t.exec(`UPDATE actions SET what = ?, first_step = ?, owner_role = ?, owner_person = ?, due = ?, effort = ?,
		benefit = ?, how_we_know = ?, status = ?, status_reason = ?, evidence_note = ?, done_on = ?, pledge = ?, reasons = ?,
		updated_by = ?, updated_at = ?, version = ?, write_key = ? WHERE practice_id = ? AND id = ?`, a.What, a.FirstStep,
		a.OwnerRole, a.OwnerPerson, a.Due, a.Effort, a.Benefit, a.HowWeKnow, a.Status, a.StatusReason, a.EvidenceNote, a.DoneOn,
		a.Pledge, a.Reasons, actor.Person, a.UpdatedAt, a.Version, a.WriteKey, a.PracticeID, a.ID)
	return err
}

func (t *tx) keepChange(actor audit.Actor, c changeRow) error {
	_, err := t.exec(`INSERT INTO action_changes (id, practice_id, action_id, seq, field, before, after, role, changed_by, changed_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, newID[string](), t.scope.practice, c.ActionID, c.Seq, c.Field, c.Before, c.After,
		c.Role, actor.Person, c.ChangedAt)
	return err
}

// RemoveAction removes an action that no report has shown. Repeated, it finds nothing to remove, and that is no error
// for the same key. Errors: audit.CodeNotFound, audit.CodeConflict when a report has shown it.
func (s *Store) RemoveAction(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.ActionID, key string) error {
	if err := inPractice(actor, audit.ActionRemove, practice); err != nil {
		return err
	}
	return s.inTx(ctx, within(practice), func(t *tx) error {
		_, repeated, err := t.once(actor, key, string(id), "action.remove", practice, id)
		if err != nil || repeated {
			return err
		}
		row, err := t.actionRow(id, t.store.dialect.forUpdate)
		if err != nil {
			return err
		}
		if !row.ReportedAt.IsZero() {
			return audit.Conflict("This action has been in a report, so it stays. You can drop it and say why.")
		}
		if _, err := t.exec("DELETE FROM actions WHERE practice_id = ? AND id = ?", practice, id); err != nil {
			return err
		}
		if err := t.record(actor, "action.remove", string(id)); err != nil {
			return err
		}
		return t.recount(practice)
	})
}
