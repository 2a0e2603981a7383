package models

import (
	"context"
	"crypto/rand"
	"time"

	"doorway/audit"
)

// signUpCodesKept is how long the list tells of a code that can no longer be used.
const signUpCodesKept = 90 * 24 * time.Hour

// SignUpCode is a code with which trainees sign up by themselves. The code itself is kept nowhere.
type SignUpCode struct {
	ID        audit.SignUpCodeID
	MadeBy    string // by name
	CreatedAt time.Time
	ExpiresAt time.Time
	Ended     bool // by a facilitator
}

// NewSignUpCode is a code just made, given out this once: the table has its SHA-256.
type NewSignUpCode struct {
	ID        audit.SignUpCodeID
	Code      string
	ExpiresAt time.Time
}

type signUpCodeRow struct {
	ID        audit.SignUpCodeID
	GroupID   audit.GroupID
	GroupName string
	MadeBy    string
	CreatedAt stamp
	ExpiresAt stamp
	EndedAt   stamp
}

// SignUpCodes lists a group's codes, also those that ended in the last 90 days, newest first.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) SignUpCodes(ctx context.Context, actor audit.Actor, group audit.GroupID) ([]SignUpCode, error) {
	if err := inGroup(actor, audit.SignUpCodes, group); err != nil {
		return nil, err
	}
	rows, err := all[signUpCodeRow](s.reading(ctx, ofGroup(group)), `SELECT c.id, p.name AS made_by, c.created_at, c.expires_at, c.ended_at
		FROM sign_up_codes c JOIN people p ON p.id = c.created_by WHERE c.group_id = ? ORDER BY c.created_at DESC, c.id`, group)
	codes := make([]SignUpCode, len(rows))
	for i, row := range rows {
		codes[i] = SignUpCode{row.ID, row.MadeBy, row.CreatedAt.Time, row.ExpiresAt.Time, !row.EndedAt.IsZero()}
	}
	return codes, translate(err)
}

// MakeSignUpCode makes a code that any number of trainees can use for 90 days. Repeated with the same key it gives the same
// one other characters, since the first are kept nowhere; those work no longer.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeConflict when it was ended meanwhile.
func (s *Store) MakeSignUpCode(ctx context.Context, actor audit.Actor, group audit.GroupID, key string) (made NewSignUpCode, err error) {
	if err := inGroup(actor, audit.SignUpCodes, group); err != nil {
		return made, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		made, err = t.makeSignUpCode(actor, key)
		return err
	})
	return made, err
}

func (t *tx) makeSignUpCode(actor audit.Actor, key string) (NewSignUpCode, error) {
	random := make([]byte, audit.SignUpCodeLength)
	_, _ = rand.Read(random) // it never fails: see its documentation
	code := audit.NewSignUpCode(random)
	hash := signUpHash(code)
	id, repeated, err := t.once(actor, key, string(newID[audit.SignUpCodeID]()), "sign_up.make", t.scope.group)
	if err != nil {
		return NewSignUpCode{}, err
	}
	made := NewSignUpCode{audit.SignUpCodeID(id), code, t.now.Add(audit.SignUpCodeLasts)}
	if repeated {
		changed, err := t.exec(`UPDATE sign_up_codes SET code_hash = ?, expires_at = ? WHERE group_id = ? AND id = ? AND ended_at IS NULL`,
			hash, stamp{made.ExpiresAt}, t.scope.group, id)
		if err == nil && changed == 0 {
			err = audit.Conflict("This code has been ended. Make another one.")
		}
		return made, err
	}
	if _, err := t.exec(`INSERT INTO sign_up_codes (group_id, id, code_hash, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)`,
		t.scope.group, id, hash, actor.Person, stamp{t.now}, stamp{made.ExpiresAt}); err != nil {
		return NewSignUpCode{}, err
	}
	return made, t.record(actor, "sign_up.make", id)
}

// EndSignUpCode ends a code: nobody else signs up with it. Those who did keep their placement.
// Errors: audit.CodeNotFound, also when it was ended before, audit.CodeForbidden.
func (s *Store) EndSignUpCode(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.SignUpCodeID, key string) error {
	if err := inGroup(actor, audit.SignUpCodes, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error {
		return t.unlessDone(actor, key, func() error {
			ended, err := t.exec("UPDATE sign_up_codes SET ended_at = ? WHERE group_id = ? AND id = ? AND ended_at IS NULL", stamp{t.now}, group, id)
			if err == nil && ended == 0 {
				err = audit.NotFound()
			}
			if err != nil {
				return err
			}
			return t.record(actor, "sign_up.end", string(id))
		}, "sign_up.end", id)
	})
}

// signUpHash is what is kept of a code; what can be no code has the hash of none.
func signUpHash(typed string) string {
	code, _ := audit.ReadSignUpCode(typed)
	return sha256Hex(code)
}

// usableCode finds the code that somebody typed. Errors: audit.CodeNotFound when it is unknown, ended or too old.
func (t *tx) usableCode(typed string) (signUpCodeRow, error) {
	hash := signUpHash(typed)
	return must[signUpCodeRow](t, `SELECT c.id, c.group_id, g.name AS group_name, c.expires_at FROM sign_up_codes c
		JOIN groups g ON g.id = c.group_id WHERE c.code_hash = ? AND c.ended_at IS NULL AND c.expires_at > ?`, hash, stamp{t.now})
}
