package models

import (
	"doorway/audit"
)

// takeInvitation gives a person the hat of an invitation, and records it where the hat is held.
// Errors: audit.CodeConflict when the practice has closed meanwhile, or when one person would both make a placement at a
// practice and have a role there.
func (t *tx) takeInvitation(person audit.PersonID, link linkRow, leavesWords bool) error {
	given := Hat{Role: link.Role, Kind: link.MemberKind, Group: orNone(link.GroupID)}
	at := installation()
	var err error
	switch {
	case link.PracticeID != nil:
		at = within(*link.PracticeID)
		err = t.in(at).takePracticeHat(person, link, leavesWords)
	case link.PlacementID != nil:
		at, given.Placement = ofPlacement(*link.PlacementID), *link.PlacementID
		if err = t.noInterest(person, *link.PlacementID); err == nil {
			_, err = t.giveHat(person, given)
		}
	default:
		if link.GroupID != nil {
			at = ofGroup(*link.GroupID)
		}
		if err = t.lockPerson(person); err == nil { // the role may need a second factor, which they may be about to give up
			_, err = t.giveHat(person, given)
		}
	}
	if err != nil {
		return err
	}
	return t.in(at).record(audit.Actor{Person: person, Role: link.Role}, "link.accept", string(link.ID))
}

// takePracticeHat gives a hat in the scope's practice. In one practice a person has one hat: a member who is to lead
// becomes the lead in the hat that they have.
func (t *tx) takePracticeHat(person audit.PersonID, link linkRow, leavesWords bool) error {
	practice := t.scope.practice
	if err := t.stillOpen(practice); err != nil {
		return err
	}
	if err := t.leavePlacements(person, practice, leavesWords); err != nil {
		return err
	}
	own, held, err := t.openHat(person, practice)
	switch {
	case err != nil || held && own.leads(t.now):
		return err
	case link.Role == audit.RolePracticeMember:
		return t.beginMember(person, own, held)
	}
	if claims, err := t.mustClaim(person, link); err != nil || claims {
		if err != nil {
			return err
		}
		return t.claimLead(person, own, held)
	}
	if err := t.beginLead(person, own, held); err != nil || link.TakeOver == nil {
		return err
	}
	_, err = t.exec("UPDATE hats SET role = ? WHERE practice_id = ? AND id = ? AND role = ? AND until IS NULL",
		audit.RolePracticeMember, practice, *link.TakeOver, audit.RolePracticeLead)
	return err
}

// stillOpen is for a practice that somebody was invited to while it was open. It lets one transaction at a time give a role
// there: whoever is to lead sees whether somebody else has begun.
func (t *tx) stillOpen(practice audit.PracticeID) error {
	status, err := must[PracticeStatus](t, "SELECT status FROM practices WHERE id = ?"+t.store.dialect.forOneAtOnce, practice)
	if err == nil && status == PracticeClosed {
		err = audit.Conflict("This practice has closed since you were invited. Please ask whoever invited you what comes next.")
	}
	return err
}

// beginMember makes a person a member now. A hat that waits to lead begins as a member's, and goes on waiting to lead.
func (t *tx) beginMember(person audit.PersonID, own hatRow, held bool) error {
	if !held {
		_, err := t.giveHat(person, Hat{Role: audit.RolePracticeMember, Practice: t.scope.practice})
		return err
	}
	if !own.Since.After(t.now) {
		return nil
	}
	_, err := t.exec("UPDATE hats SET role = ?, since = ? WHERE practice_id = ? AND id = ?", audit.RolePracticeMember,
		stamp{t.now}, t.scope.practice, own.ID)
	return err
}

// beginLead makes a person a lead now, whoever waited.
func (t *tx) beginLead(person audit.PersonID, own hatRow, held bool) error {
	if !held {
		_, err := t.giveHat(person, Hat{Role: audit.RolePracticeLead, Practice: t.scope.practice})
		return err
	}
	if err := t.leadNow(own.ID); err != nil {
		return err
	}
	return t.decideClaims(own.ID, claimYes)
}

// leadNow lets a hat of the scope's practice lead from now on, or from when it began.
func (t *tx) leadNow(hat audit.HatID) error {
	_, err := t.exec(`UPDATE hats SET role = ?, since = CASE WHEN since > ? THEN ? ELSE since END
		WHERE practice_id = ? AND id = ? AND until IS NULL`, audit.RolePracticeLead, stamp{t.now}, stamp{t.now}, t.scope.practice, hat)
	return err
}

// leavePlacements ends the placements that somebody has at a practice where they take a role, or at one that it took over
// from. It is refused while there is something of theirs that they could take back, and until they have said that they know
// what becomes of their words: nobody but they can tell, the invitation looks like any other and can still be used.
func (t *tx) leavePlacements(person audit.PersonID, practice audit.PracticeID, leavesWords bool) error {
	if err := t.lockPerson(person); err != nil {
		return err
	}
	placements, err := all[placementRow](t, `WITH RECURSIVE taken_over (id) AS (SELECT id FROM practices WHERE id = ?
		UNION SELECT p.id FROM practices p JOIN taken_over w ON p.successor_id = w.id)
		SELECT e.id, e.group_id FROM placements e WHERE e.practice_id IN (SELECT id FROM taken_over) AND EXISTS (SELECT 1 FROM hats h
		WHERE h.group_id = e.group_id AND h.placement_id = e.id AND h.person_id = ? AND h.until IS NULL) ORDER BY e.id`+
		t.store.dialect.forUpdate, practice, person)
	if err != nil {
		return err
	}
	for _, placement := range placements {
		if err := t.in(ofPlacement(placement.ID)).leavePlacement(person, placement.GroupID, leavesWords); err != nil {
			return err
		}
	}
	return nil
}

// leavePlacement ends the hat of the scope's placement, which is locked.
func (t *tx) leavePlacement(person audit.PersonID, group audit.GroupID, leavesWords bool) error {
	page, err := t.writtenBy(person, group, t.store.dialect.forUpdate)
	if err != nil {
		return err
	}
	before, err := t.decided(page)
	if err != nil {
		return err
	}
	if before.KeepsRoleOut() {
		return audit.Conflict("You have written an assessment of a placement at this practice. Withdraw it first, or leave this invitation unanswered. Only you are told.")
	}
	if !leavesWords && (before.Said || page.row.reflection().Reflection.Said()) {
		return audit.LeavesWords()
	}
	hat, err := must[hatRow](t, "SELECT "+hatColumns+" FROM hats h WHERE h.group_id = ? AND h.placement_id = ? AND h.person_id = ? AND h.until IS NULL",
		group, t.scope.placement, person)
	if err != nil {
		return err
	}
	if err := t.endHat(hat); err != nil {
		return err
	}
	return t.recordOf(audit.Actor{Person: person, Role: audit.RoleTrainee}, "hat.leave", person)
}

// lockPerson lets one transaction at a time give a person a role where another role would be in its way: each sees what
// the one before it gave.
func (t *tx) lockPerson(person audit.PersonID) error {
	_, err := must[string](t, "SELECT id FROM people WHERE id = ?"+t.store.dialect.forOneAtOnce, person)
	return err
}

// noInterest refuses a placement to whoever has, or lately had, a role in its practice.
func (t *tx) noInterest(person audit.PersonID, placement audit.PlacementID) error {
	practice, err := must[audit.PracticeID](t, "SELECT practice_id FROM placements WHERE id = ?", placement)
	if err != nil {
		return err
	}
	if err := t.lockPerson(person); err != nil {
		return err
	}
	held, err := t.held(person)
	if err == nil && audit.HasInterest(held, practice, t.now) {
		err = inTheirOwnPractice()
	}
	return err
}

func inTheirOwnPractice() error {
	return audit.Conflict("You have a role in this practice, or had one in the last 12 months, so this placement cannot be yours.")
}

// held are a person's roles in practices, past and present. A role in a practice counts in every one that it took over from,
// however many steps ago: what is said there is said of people who may work with them now.
func (t *tx) held(person audit.PersonID) (held []audit.Held, err error) {
	err = each(t, func(row *heldRow) { held = append(held, row.held()) },
		heldPlaces+"SELECT w.practice_id, h.since, h.until FROM places w JOIN hats h ON h.id = w.hat_id", person)
	return held, err
}

// heldPlaces are the practices of a person's roles, and those that took over from them.
const heldPlaces = `WITH RECURSIVE places (hat_id, practice_id) AS (
	SELECT h.id, h.practice_id FROM hats h WHERE h.person_id = ? AND h.practice_id IS NOT NULL
	UNION SELECT w.hat_id, p.id FROM places w JOIN practices p ON p.successor_id = w.practice_id) `

type heldRow struct {
	PracticeID   audit.PracticeID
	Since, Until stamp
}

func (r *heldRow) columns() []any { return []any{&r.PracticeID, &r.Since, &r.Until} }

func (r *heldRow) held() audit.Held {
	return audit.Held{Practice: r.PracticeID, Since: r.Since.Time, Until: r.Until.Time}
}
