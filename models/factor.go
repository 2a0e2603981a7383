package models

import (
	"context"

	"doorway/audit"
)

// factorOf tells whether a person has a second factor, and whether a role of theirs needs one.
func (t *tx) factorOf(person audit.PersonID) (has, needs bool, err error) {
	row, err := must[struct{ Has, Needs bool }](t, `SELECT
		EXISTS (SELECT 1 FROM second_factors WHERE person_id = ? AND confirmed_at IS NOT NULL) AS has,
		EXISTS (SELECT 1 FROM hats WHERE person_id = ? AND until IS NULL AND role IN (?, ?)) AS needs`,
		person, person, audit.RoleOperator, audit.RoleFacilitator)
	return row.Has, row.Needs, err
}

// mayWriteFactor refuses what changes a second factor to whoever has not lately confirmed who they are, but for somebody
// who has just given the password and has none yet.
func (t *tx) mayWriteFactor(actor audit.Actor) error {
	if err := allowed(actor, audit.FactorSetUp, audit.RelationNone); err != nil {
		return err
	}
	if actor.Role != audit.RoleArriving {
		return t.confirmed(actor)
	}
	stage, err := must[Stage](t, "SELECT stage FROM sessions WHERE id = ? AND person_id = ?", orNull(actor.Session), actor.Person)
	if err != nil {
		return err
	}
	has, _, err := t.factorOf(actor.Person)
	if err == nil && (has || stage != StageSetUpFactor) {
		err = signInFirst()
	}
	return err
}

// BeginFactor makes a secret for the actor's second factor, which counts once SetUpFactor has been given a code of it.
// A second factor that is there already stays in use until then. Errors: audit.CodeConfirm, audit.CodeSignIn.
func (s *Store) BeginFactor(ctx context.Context, actor audit.Actor) (secret FactorSecret, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if err := t.mayWriteFactor(actor); err != nil {
			return err
		}
		name, err := must[string](t, "SELECT sign_in_name FROM people WHERE id = ?", actor.Person)
		if err != nil {
			return err
		}
		if secret, err = newFactorSecret(name); err != nil {
			return err
		}
		_, err = t.exec(`INSERT INTO second_factors (person_id, pending, created_at) VALUES (?, ?, ?)
			ON CONFLICT (person_id) DO UPDATE SET pending = excluded.pending`, actor.Person, secret.Secret, stamp{t.now})
		return err
	})
	return secret, err
}

// SetUpFactor finishes setting up a second factor with a first code of it. It gives ten recovery codes, shown this once,
// and the session in use under a new token; every other session of the person ends.
// Errors: audit.CodeInvalid for a code that is not right, audit.CodeConflict when nothing was begun, audit.CodeConfirm,
// audit.CodeSignIn, *Wait.
func (s *Store) SetUpFactor(ctx context.Context, actor audit.Actor, code string) (codes []string, session Session, err error) {
	if err := s.countAttempt(ctx, []attempt{factorAttempt(actor.Person)}); err != nil {
		return nil, Session{}, err
	}
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if err := t.mayWriteFactor(actor); err != nil {
			return err
		}
		if err := t.takeFirstCode(actor.Person, code); err != nil {
			return err
		}
		if codes, err = t.renewRecoveryCodes(actor.Person); err != nil {
			return err
		}
		if session, err = t.riseSession(actor, false); err != nil {
			return err
		}
		if err := t.record(actor, "factor.set_up", ""); err != nil {
			return err
		}
		return t.factorChanged(actor)
	})
	return codes, session, err
}

// takeFirstCode puts the pending secret in use.
func (t *tx) takeFirstCode(person audit.PersonID, code string) error {
	pending, _, err := one[string](t, "SELECT pending FROM second_factors WHERE person_id = ?"+t.store.dialect.forUpdate, person)
	if err != nil {
		return err
	}
	if pending == "" {
		return audit.Conflict("Begin again: there is no new second factor waiting for its first code.")
	}
	step := stepOf(pending, code, t.now)
	if step == 0 {
		return wrongCode()
	}
	_, err = t.exec(`UPDATE second_factors SET secret = pending, pending = '', confirmed_at = ?, last_step = ?
		WHERE person_id = ? AND pending = ?`, stamp{t.now}, step, person, pending)
	return err
}

// factorChanged ends what must not go on after a change of the second factor, and tells the person of it.
func (t *tx) factorChanged(actor audit.Actor) error {
	if err := t.forgetAttempts([]attempt{factorAttempt(actor.Person)}); err != nil {
		return err
	}
	if err := t.endSessions(actor.Person, actor.Session); err != nil {
		return err
	}
	return t.notify(actor.Person)
}

// EndFactor takes the actor's second factor away. Errors: audit.CodeConfirm; audit.CodeConflict when a role needs one.
func (s *Store) EndFactor(ctx context.Context, actor audit.Actor) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		if err := allowed(actor, audit.FactorEnd, audit.RelationNone); err != nil {
			return err
		}
		if err := t.confirmed(actor); err != nil {
			return err
		}
		if err := t.lockPerson(actor.Person); err != nil {
			return err
		}
		has, needs, err := t.factorOf(actor.Person)
		if err != nil || !has {
			return err
		}
		if needs {
			return audit.Conflict("Your role needs a second factor. You can set up another one in its place.")
		}
		if err := t.endFactor(actor.Person); err != nil {
			return err
		}
		if err := t.record(actor, "factor.end", ""); err != nil {
			return err
		}
		return t.factorChanged(actor)
	})
}

// GiveFactor takes a code of the second factor, or a recovery code, after the password. The session goes on under a new
// token. Errors: audit.CodeInvalid for a code that is not right or was used before, audit.CodeSignIn, *Wait.
func (s *Store) GiveFactor(ctx context.Context, actor audit.Actor, code string) (session Session, err error) {
	if err := allowed(actor, audit.FactorGive, audit.RelationNone); err != nil {
		return Session{}, err
	}
	if err := s.countAttempt(ctx, []attempt{factorAttempt(actor.Person)}); err != nil {
		return Session{}, err
	}
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if err := t.takeCode(actor, code); err != nil {
			return err
		}
		session, err = t.riseSession(actor, false)
		return err
	})
	return session, err
}

// takeCode takes a code of the second factor or a recovery code, once. Errors: audit.CodeInvalid.
func (t *tx) takeCode(actor audit.Actor, code string) error {
	secret, found, err := one[string](t, "SELECT secret FROM second_factors WHERE person_id = ? AND confirmed_at IS NOT NULL", actor.Person)
	if err != nil {
		return err
	}
	if !found {
		return wrongCode()
	}
	var taken int64
	if step := stepOf(secret, code, t.now); step != 0 {
		taken, err = t.exec("UPDATE second_factors SET last_step = ? WHERE person_id = ? AND secret = ? AND last_step < ?",
			step, actor.Person, secret, step)
	} else if taken, err = t.takeRecoveryCode(actor.Person, code); err == nil && taken > 0 {
		err = t.recoveryCodeUsed(actor)
	}
	if err != nil {
		return err
	}
	if taken == 0 {
		return wrongCode()
	}
	return t.forgetAttempts([]attempt{factorAttempt(actor.Person)})
}

func wrongCode() error {
	return audit.Invalid("code", "That code is not right, or it was used before. Wait for the next one and try again.")
}
