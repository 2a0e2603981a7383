package models

import (
	"context"
	"slices"

	"doorway/audit"
)

// LeaveHat gives up a hat of one's own; repeated with the same key it answers the same. A lead may leave a practice
// without one: a facilitator then invites somebody.
// Errors: audit.CodeNotFound, audit.CodeConflict for the last operator.
func (s *Store) LeaveHat(ctx context.Context, actor audit.Actor, id audit.HatID, key string) error {
	if err := allowed(actor, audit.HatLeave, audit.RelationNone); err != nil {
		return err
	}
	hat, err := must[hatRow](s.reading(ctx, installation()), "SELECT "+hatColumns+" FROM hats h WHERE h.person_id = ? AND h.id = ?", actor.Person, id)
	if err != nil {
		return translate(err)
	}
	return s.inTx(ctx, hat.scope(), func(t *tx) error {
		return t.unlessDone(actor, key, func() error { return t.leaveHat(actor, id) }, "hat.leave", id)
	})
}

func (t *tx) leaveHat(actor audit.Actor, id audit.HatID) error {
	hat, err := must[hatRow](t, "SELECT "+hatColumns+" FROM hats h WHERE h.person_id = ? AND h.id = ? AND h.until IS NULL"+
		t.store.dialect.forUpdate, actor.Person, id)
	if err != nil {
		return err
	}
	if hat.Role == audit.RoleOperator {
		if err := t.otherOperator(actor); err != nil {
			return err
		}
	}
	if err := t.endHat(hat); err != nil {
		return err
	}
	return t.recordOf(audit.Actor{Person: actor.Person, Role: hat.Role}, "hat.leave", actor.Person)
}

// otherOperator looks that somebody else can run the installation.
func (t *tx) otherOperator(actor audit.Actor) error {
	operators, err := t.lockHats(heldInInstallation())
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(operators, func(h hatRow) bool {
		return h.Role == audit.RoleOperator && h.PersonID != actor.Person && h.worn(t.now)
	}) {
		return audit.Conflict("You are the only operator. Invite another one first.")
	}
	return nil
}

// HandOver makes a member of the practice its lead, and the lead a member (stay) or nobody there. The practice's
// self-assessments stay as they are. Repeated with the same key it answers the same.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeConflict when the member's role is paused or one's own.
func (s *Store) HandOver(ctx context.Context, actor audit.Actor, practice audit.PracticeID, to audit.HatID, stay bool, key string) error {
	if err := inPractice(actor, audit.HandOver, practice); err != nil {
		return err
	}
	return s.inTx(ctx, within(practice), func(t *tx) error {
		return t.unlessDone(actor, key, func() error { return t.handOver(actor, to, stay) }, "hand.over", to, stay)
	})
}

func (t *tx) handOver(actor audit.Actor, to audit.HatID, stay bool) error {
	next, err := t.othersHat(actor, heldInPractice(t.scope.practice), to)
	if err != nil {
		return err
	}
	if !next.worn(t.now) {
		return audit.Conflict("This role is paused. Let it go on first.")
	}
	if err := t.leadNow(next.ID); err != nil {
		return err
	}
	if err := t.decideClaims(next.ID, claimYes); err != nil {
		return err
	}
	own, _, err := t.openHat(actor.Person, t.scope.practice)
	if err != nil {
		return err
	}
	if stay {
		_, err = t.exec("UPDATE hats SET role = ? WHERE practice_id = ? AND id = ?", audit.RolePracticeMember, t.scope.practice, own.ID)
	} else {
		err = t.endHat(own)
	}
	if err != nil {
		return err
	}
	if err := t.recordOf(actor, "hand.over", next.PersonID); err != nil {
		return err
	}
	return t.notify(next.PersonID)
}
