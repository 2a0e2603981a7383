package models

import (
	"context"
	"time"

	"doorway/audit"
)

// ListedPractice is a practice in the list of England as a facilitator sees it: nothing of what it wrote.
type ListedPractice struct {
	PracticeFound
	Leads       []string     // by name
	Waiting     time.Time    // when somebody who was invited begins to lead; zero when nobody waits
	Invitations []Invitation // those of the group, newest first
	Successor   *PracticeFound
}

// ListedPractice gives a practice of the list to a facilitator. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) ListedPractice(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID) (ListedPractice, error) {
	if err := inGroup(actor, audit.PracticesSearch, group); err != nil {
		return ListedPractice{}, err
	}
	listed, err := s.reading(ctx, ofGroup(group)).listedPractice(group, practice)
	return listed, translate(err)
}

const foundColumns = `p.id, p.ods_code, p.shown_name, p.town, p.postcode, p.status,
	COALESCE((SELECT name FROM icbs WHERE code = p.icb_code), '') AS icb_name`

func (t *tx) listedPractice(group audit.GroupID, id audit.PracticeID) (listed ListedPractice, err error) {
	row, err := must[practiceRow](t, "SELECT "+foundColumns+" FROM practices p WHERE p.id = ?", id)
	if err != nil {
		return listed, err
	}
	listed.PracticeFound = row.found()
	if listed.Leads, err = all[string](t, `SELECT p.name FROM hats h JOIN people p ON p.id = h.person_id WHERE h.practice_id = ?
		AND h.role = ? AND h.until IS NULL AND h.since <= ? ORDER BY p.name, h.id`, id, audit.RolePracticeLead, stamp{t.now}); err != nil {
		return listed, err
	}
	claims, err := t.waitingClaims(id)
	if err != nil {
		return listed, err
	}
	if len(claims) > 0 {
		listed.Waiting = claims[0].EffectiveAt.Time
	}
	if listed.Invitations, err = t.invitations(leadInvitations(group, id)); err != nil {
		return listed, err
	}
	successor, found, err := one[practiceRow](t, "SELECT "+foundColumns+" FROM practices p JOIN practices b ON b.successor_id = p.id WHERE b.id = ?", id)
	if found {
		shown := successor.found()
		listed.Successor = &shown
	}
	return listed, err
}

// NameSuccessor says which practice took over from one that merged or closed, or that none did: the lead of the successor
// reads what the practice submitted. Naming the same one again changes nothing.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeInvalid for the practice itself or one that it took over from.
func (s *Store) NameSuccessor(ctx context.Context, actor audit.Actor, group audit.GroupID, practice, successor audit.PracticeID) (listed ListedPractice, err error) {
	if err := inGroup(actor, audit.SuccessorName, group); err != nil {
		return listed, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if err := t.nameSuccessor(actor, practice, successor); err != nil {
			return err
		}
		listed, err = t.listedPractice(group, practice)
		return err
	})
	return listed, err
}

func (t *tx) nameSuccessor(actor audit.Actor, practice, successor audit.PracticeID) error {
	// One at a time: two at once could close a circle that neither of them sees.
	if lock := t.store.dialect.lockPractices; lock != "" {
		if _, err := t.exec(lock); err != nil {
			return err
		}
	}
	before, err := must[*audit.PracticeID](t, "SELECT successor_id FROM practices WHERE id = ?", practice)
	if err != nil || orNone(before) == successor {
		return err
	}
	if err := t.checkSuccessor(practice, successor); err != nil {
		return err
	}
	held, err := t.held(actor.Person)
	if err != nil {
		return err
	}
	if successor != "" && audit.HasInterest(held, successor, t.now) {
		return audit.Conflict("You have, or had, a role in the practice that is to take over. Please ask another facilitator.")
	}
	var since stamp
	if successor != "" {
		since = stamp{t.now}
	}
	if _, err := t.exec("UPDATE practices SET successor_id = ?, succeeded_at = ? WHERE id = ?", orNull(successor), since, practice); err != nil {
		return err
	}
	if err := t.record(actor, "successor.name", string(practice)); err != nil {
		return err
	}
	if successor != "" {
		if err := t.in(within(successor)).record(actor, "successor.name", string(practice)); err != nil {
			return err
		}
	}
	if err := t.in(within(practice)).record(actor, "successor.name", string(successor)); err != nil {
		return err
	}
	return t.in(within(practice)).tellPractice(actor.Person)
}

// checkSuccessor follows the practices that took over, one from the other, to the last: none may be the first.
func (t *tx) checkSuccessor(practice, successor audit.PracticeID) error {
	for next := successor; next != ""; {
		if next == practice {
			return audit.Invalid("practiceId", "A practice cannot take over from itself, nor from one that took over from it.")
		}
		after, found, err := one[*audit.PracticeID](t, "SELECT successor_id FROM practices WHERE id = ?", next)
		if err != nil {
			return err
		}
		if !found {
			return audit.Invalid("practiceId", "Choose a practice from the list.")
		}
		next = orNone(after)
	}
	return nil
}
