package models

import (
	"context"

	"doorway/audit"
)

// ResetFactor takes the second factor away from a person who has lost it and their recovery codes, and ends their
// sessions. It is a command at the machine: whoever gives it has made sure who asks. A person whose role needs a second
// factor sets up another when they sign in next. Errors: audit.CodeNotFound.
func (s *Store) ResetFactor(ctx context.Context, signInName string) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		person, err := must[audit.PersonID](t, "SELECT id FROM people WHERE sign_in_key = ?", signInKey(signInName))
		if err != nil {
			return err
		}
		if err := t.endFactor(person); err != nil {
			return err
		}
		if err := t.endSessions(person, ""); err != nil {
			return err
		}
		if err := t.endOwnLinks(person, LinkReset, LinkEmail); err != nil {
			return err
		}
		if err := t.record(audit.Actor{Role: audit.RoleOperator}, "factor.reset", ""); err != nil {
			return err
		}
		return t.notify(person)
	})
}

func (t *tx) endFactor(person audit.PersonID) error {
	for _, table := range []string{"second_factors", "recovery_codes"} {
		if _, err := t.exec("DELETE FROM "+table+" WHERE person_id = ?", person); err != nil {
			return err
		}
	}
	return nil
}
