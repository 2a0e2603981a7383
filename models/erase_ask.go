package models

import (
	"context"
	"time"

	"doorway/audit"
)

// EraseAfter is how long somebody has to think better of an erasure that they asked for.
const EraseAfter = 30 * 24 * time.Hour

// AskAccountErasure has the actor's account erased in 30 days, and gives when. Asked again, the day stays.
// Errors: audit.CodeConfirm unless the person has just confirmed who they are; audit.CodeConflict for the last operator.
func (s *Store) AskAccountErasure(ctx context.Context, actor audit.Actor, key string) (on time.Time, err error) {
	if err := allowed(actor, audit.AccountErase, audit.RelationNone); err != nil {
		return time.Time{}, err
	}
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if err := t.confirmed(actor); err != nil {
			return err
		}
		if err := t.notTheLastOperator(actor.Person); err != nil {
			return err
		}
		on, err = t.askErasure(actor, key, "people", string(actor.Person), "account.erase_asked")
		if err != nil {
			return err
		}
		return t.notify(actor.Person)
	})
	return on, err
}

// StopAccountErasure keeps the actor's account after all. It is no error when nobody asked.
func (s *Store) StopAccountErasure(ctx context.Context, actor audit.Actor, key string) error {
	if err := allowed(actor, audit.AccountErase, audit.RelationNone); err != nil {
		return err
	}
	return s.inTx(ctx, installation(), func(t *tx) error {
		return t.stopErasure(actor, key, "people", string(actor.Person), "account.erase_stopped")
	})
}

// AskPracticeErasure has the practice's things erased in 30 days, and gives when. Everybody with a role there is told.
// Asked again, the day stays. Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeConfirm unless the person has
// just confirmed who they are.
func (s *Store) AskPracticeErasure(ctx context.Context, actor audit.Actor, practice audit.PracticeID, key string) (on time.Time, err error) {
	if err := inPractice(actor, audit.PracticeErase, practice); err != nil {
		return time.Time{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		if err := t.confirmed(actor); err != nil {
			return err
		}
		if on, err = t.askErasure(actor, key, "practices", string(practice), "practice.erase_asked"); err != nil {
			return err
		}
		return t.tellThePractice()
	})
	return on, err
}

// StopPracticeErasure keeps the practice's things after all: any lead may. It is no error when nobody asked.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) StopPracticeErasure(ctx context.Context, actor audit.Actor, practice audit.PracticeID, key string) error {
	if err := inPractice(actor, audit.PracticeErase, practice); err != nil {
		return err
	}
	return s.inTx(ctx, within(practice), func(t *tx) error {
		return t.stopErasure(actor, key, "practices", string(practice), "practice.erase_stopped")
	})
}

// askErasure sets the day of an erasure, unless there is one already.
func (t *tx) askErasure(actor audit.Actor, key, table, id, what string) (time.Time, error) {
	_, repeated, err := t.once(actor, key, id, what, id)
	if err != nil {
		return time.Time{}, err
	}
	if !repeated {
		asked, err := t.exec("UPDATE "+table+" SET erase_on = ? WHERE id = ? AND erase_on IS NULL", stamp{t.now.Add(EraseAfter)}, id)
		if err != nil {
			return time.Time{}, err
		}
		if asked == 1 {
			if err := t.record(actor, what, ""); err != nil {
				return time.Time{}, err
			}
		}
	}
	on, err := must[struct{ EraseOn stamp }](t, "SELECT erase_on FROM "+table+" WHERE id = ?", id)
	return on.EraseOn.Time, err
}

func (t *tx) stopErasure(actor audit.Actor, key, table, id, what string) error {
	_, repeated, err := t.once(actor, key, id, what, id)
	if err != nil || repeated {
		return err
	}
	stopped, err := t.exec("UPDATE "+table+" SET erase_on = NULL, updated_at = ? WHERE id = ? AND erase_on IS NOT NULL", stamp{t.now}, id)
	if err != nil || stopped == 0 {
		return err
	}
	return t.record(actor, what, "")
}

// tellThePractice tells everybody with a role in the scope's practice that there is something to read.
func (t *tx) tellThePractice() error {
	people, err := all[struct{ PersonID audit.PersonID }](t, "SELECT DISTINCT person_id FROM hats WHERE practice_id = ? AND until IS NULL", t.scope.practice)
	for _, person := range people {
		if err := t.notify(person.PersonID); err != nil {
			return err
		}
	}
	return err
}

// notTheLastOperator refuses to erase the one operator that there is. The operators' hats stay locked, so that two who
// go at once do not both see the other. Errors: audit.CodeConflict.
func (t *tx) notTheLastOperator(person audit.PersonID) error {
	operators, err := all[struct{ PersonID audit.PersonID }](t, `SELECT person_id FROM hats WHERE role = ? AND until IS NULL AND paused_at IS NULL
		ORDER BY id`+t.store.dialect.forUpdate, audit.RoleOperator)
	if err == nil && len(operators) == 1 && operators[0].PersonID == person {
		err = audit.Conflict("This is the only operator. Invite another one first.")
	}
	return err
}
