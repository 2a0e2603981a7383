package models

import (
	"context"
	"crypto/rand"
	"strings"

	"doorway/audit"
)

const (
	recoveryCodes = 10
	// recoveryLetters of base32 are 120 bits: enough that a plain hash keeps them (OWASP ASVS 5.0, 6.5.2).
	recoveryLetters = 24
	recoveryGroup   = 4
)

// RenewRecoveryCodes makes ten new recovery codes, shown this once; those from before no longer work.
// Errors: audit.CodeConfirm, audit.CodeConflict without a second factor.
func (s *Store) RenewRecoveryCodes(ctx context.Context, actor audit.Actor) (codes []string, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if err := allowed(actor, audit.FactorSetUp, audit.RelationNone); err != nil {
			return err
		}
		if err := t.confirmed(actor); err != nil {
			return err
		}
		has, _, err := t.factorOf(actor.Person)
		if err != nil {
			return err
		}
		if !has {
			return audit.Conflict("Set up a second factor first. Recovery codes come with it.")
		}
		if codes, err = t.renewRecoveryCodes(actor.Person); err != nil {
			return err
		}
		if err := t.record(actor, "factor.codes", ""); err != nil {
			return err
		}
		return t.notify(actor.Person)
	})
	return codes, err
}

func (t *tx) renewRecoveryCodes(person audit.PersonID) ([]string, error) {
	if _, err := t.exec("DELETE FROM recovery_codes WHERE person_id = ?", person); err != nil {
		return nil, err
	}
	codes := make([]string, recoveryCodes)
	for i := range codes {
		letters := rand.Text()[:recoveryLetters]
		if _, err := t.exec("INSERT INTO recovery_codes (person_id, code_hash) VALUES (?, ?)", person, sha256Hex(letters)); err != nil {
			return nil, err
		}
		codes[i] = inGroups(letters)
	}
	return codes, nil
}

// inGroups writes a recovery code so that it can be read out and typed: ABCD-EFGH-…
func inGroups(letters string) string {
	var groups []string
	for at := 0; at < len(letters); at += recoveryGroup {
		groups = append(groups, letters[at:at+recoveryGroup])
	}
	return strings.Join(groups, "-")
}

// takeRecoveryCode uses a recovery code up; taken is 0 when it is none, or was used before. The digits 0, 1 and 8, which
// base32 does not have, are read as the letters that they look like.
func (t *tx) takeRecoveryCode(person audit.PersonID, code string) (taken int64, err error) {
	letters := strings.NewReplacer("-", "", " ", "", "0", "O", "1", "I", "8", "B").Replace(strings.ToUpper(strings.TrimSpace(code)))
	return t.exec("UPDATE recovery_codes SET used_at = ? WHERE person_id = ? AND code_hash = ? AND used_at IS NULL",
		stamp{t.now}, person, sha256Hex(letters))
}

// recoveryCodeUsed tells of the use of a recovery code: the person should know if it was not they.
func (t *tx) recoveryCodeUsed(actor audit.Actor) error {
	if err := t.record(actor, "factor.recovery", ""); err != nil {
		return err
	}
	return t.notify(actor.Person)
}
