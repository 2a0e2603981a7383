package models

import (
	"context"

	"doorway/audit"
)

// confirmed refuses to whoever has not lately confirmed who they are what changes how a person signs in.
func (t *tx) confirmed(actor audit.Actor) error {
	if actor.ConfirmedUntil.After(t.now) {
		return nil
	}
	return &audit.Error{Code: audit.CodeConfirm, Message: "Confirm that it is you first. Then do this again."}
}

// Confirm lets somebody who is signed in show once more who they are, with the password and, where there is one, a code
// of the second factor or a recovery code. It holds for five minutes. The session goes on under a new token.
// Errors: audit.CodeInvalid with the field that is not right, *Wait after several wrong ones.
func (s *Store) Confirm(ctx context.Context, actor audit.Actor, password, code string) (session Session, err error) {
	person, err := s.ownAccount(ctx, actor, audit.SessionConfirm)
	if err != nil {
		return Session{}, err
	}
	if err := s.checkOwnPassword(ctx, person, "password", password); err != nil {
		return Session{}, err
	}
	has, _, err := s.reading(ctx, installation()).factorOf(actor.Person)
	if err != nil {
		return Session{}, translate(err)
	}
	if has {
		if err := s.countAttempt(ctx, []attempt{factorAttempt(actor.Person)}); err != nil {
			return Session{}, err
		}
	}
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if has {
			if err := t.takeCode(actor, code); err != nil {
				return err
			}
		}
		if err := t.forgetAttempts([]attempt{nameAttempt(person.SignInName)}); err != nil {
			return err
		}
		session, err = t.riseSession(actor, true)
		return err
	})
	return session, err
}

// ownAccount reads what the actor's own account needs to be judged by.
func (s *Store) ownAccount(ctx context.Context, actor audit.Actor, permission audit.Permission) (personRow, error) {
	if err := allowed(actor, permission, audit.RelationNone); err != nil {
		return personRow{}, err
	}
	person, err := must[personRow](s.reading(ctx, installation()),
		"SELECT id, name, sign_in_name, password_hash FROM people WHERE id = ?", actor.Person)
	return person, translate(err)
}

// checkOwnPassword looks whether a password is the person's own. Errors: audit.CodeInvalid with the field, *Wait.
func (s *Store) checkOwnPassword(ctx context.Context, person personRow, field, password string) error {
	if err := s.countAttempt(ctx, []attempt{nameAttempt(person.SignInName)}); err != nil {
		return err
	}
	matches, err := s.passwordMatches(ctx, password, person.PasswordHash)
	if err == nil && !matches {
		err = audit.Invalid(field, "That is not your password at present. Try again.")
	}
	return err
}
