package models

import "doorway/audit"

// seenAction reads an action if the actor may do this to it. Whoever may not do it to every action of the practice may
// to those that a submitted audit lists, or that they take on: that costs a statement. lock is that of actionRow.
// Errors: audit.CodeNotFound for what the actor may not know of, audit.CodeForbidden for what they may see and not change.
func (t *tx) seenAction(actor audit.Actor, permission audit.Permission, id audit.ActionID, lock string) (actionRow, error) {
	row, err := t.actionRow(id, lock)
	if err != nil {
		return actionRow{}, err
	}
	whole := actor.As != audit.RelationPredecessor && audit.Can(actor.Role, permission, audit.RelationOwnPractice)
	own := actor.Hat != "" && orNone(row.OwnerID) == actor.Hat && audit.Can(actor.Role, permission, audit.RelationOwnAction)
	if whole || own {
		return row, nil
	}
	_, submitted, err := one[int](t, `SELECT 1 FROM audit_actions l JOIN audits a ON a.practice_id = l.practice_id AND a.id = l.audit_id
		WHERE l.practice_id = ? AND l.action_id = ? AND a.state = ? LIMIT 1`, t.scope.practice, id, audit.StateSubmitted)
	switch {
	case err != nil:
		return actionRow{}, err
	case !submitted:
		return actionRow{}, audit.NotFound()
	}
	return row, inPractice(actor, permission, t.scope.practice, audit.RelationOwnSubmitted)
}

// changeOwner writes who takes an action on, after the action itself, and gives the line of history: roles, never people.
func (t *tx) changeOwner(before audit.HatID, a actionRow) ([]audit.ActionChange, error) {
	after := orNone(a.OwnerID)
	if before == after {
		return nil, nil
	}
	if after == "" {
		if _, err := t.exec("DELETE FROM action_owners WHERE practice_id = ? AND action_id = ?", a.PracticeID, a.ID); err != nil {
			return nil, err
		}
	} else {
		if err := t.checkColleague("ownerId", after); err != nil {
			return nil, err
		}
		if _, err := t.exec(`INSERT INTO action_owners (practice_id, action_id, hat_id) VALUES (?, ?, ?)
			ON CONFLICT (practice_id, action_id) DO UPDATE SET hat_id = excluded.hat_id`, a.PracticeID, a.ID, after); err != nil {
			return nil, err
		}
	}
	var roles [2]string
	for i, hat := range []audit.HatID{before, after} {
		role, _, err := one[string](t, "SELECT role FROM hats WHERE practice_id = ? AND id = ?", a.PracticeID, orNull(hat))
		if err != nil {
			return nil, err
		}
		roles[i] = role
	}
	return []audit.ActionChange{{Field: "ownerId", Before: roles[0], After: roles[1]}}, nil
}
