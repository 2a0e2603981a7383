package models

import (
	"context"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"doorway/audit"
)

// Hat is a role that a person has, and where. Place is what the practice or group is called, empty for the operator's.
type Hat struct {
	ID        audit.HatID
	Role      audit.Role
	Kind      audit.MemberKind // of a group member
	Practice  audit.PracticeID
	Group     audit.GroupID
	Placement audit.PlacementID
	Place     string    // of a placement: the practice's name
	Since     time.Time // may be to come: see Begun
	Paused    bool
}

// Begun tells whether the hat can be worn: it has begun, and is not paused.
func (h Hat) Begun(now time.Time) bool { return !h.Paused && !h.Since.After(now) }

const (
	maxName       = 200 // code points
	minSignInName = 3
)

// signInKey is what makes two sign-in names the same: without case, white space around it, and other ways of writing
// the same letters.
func signInKey(name string) string {
	return strings.ToLower(norm.NFKC.String(strings.TrimSpace(name)))
}

// checkName refuses names that are empty, too long or not text, or that hold a patient's number.
func checkName(field, name, empty string) error {
	switch {
	case !strings.ContainsFunc(name, isSeen):
		return audit.Invalid(field, empty)
	case !utf8.ValidString(name) || strings.ContainsFunc(name, unicode.IsControl):
		return audit.Invalid(field, "Use letters, numbers and signs only.")
	case utf8.RuneCountInString(name) > maxName:
		return audit.Invalid(field, "Use 200 characters or fewer.")
	}
	return audit.CheckName(field, name)
}

// isSeen tells whether a rune leaves a mark: a name of zero-width spaces would look like none.
func isSeen(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }

func checkSignInName(name string) error {
	if err := checkName("signInName", name, "Enter a sign-in name."); err != nil {
		return err
	}
	if utf8.RuneCountInString(strings.TrimSpace(name)) < minSignInName {
		return audit.Invalid("signInName", "Use at least 3 characters.")
	}
	return nil
}

// personRow is what signing in needs to know of a person.
type personRow struct {
	ID           audit.PersonID
	Name         string
	SignInName   string
	PasswordHash string
}

// addPerson makes an account. Errors: audit.CodeInvalid when the sign-in name is taken.
func (t *tx) addPerson(p personRow) error {
	added, err := t.exec(`INSERT INTO people (id, trail_id, name, sign_in_name, sign_in_key, password_hash, created_at, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sign_in_key) DO NOTHING`, p.ID, newID[string](), strings.TrimSpace(p.Name),
		strings.TrimSpace(p.SignInName), signInKey(p.SignInName), p.PasswordHash, stamp{t.now}, stamp{t.now})
	if err == nil && added == 0 {
		err = signInNameTaken()
	}
	return err
}

// giveHat gives a person a role; one that they have already stays as it is.
func (t *tx) giveHat(person audit.PersonID, hat Hat) (audit.HatID, error) {
	if hat.Since.IsZero() {
		hat.Since = t.now
	}
	id := newID[audit.HatID]()
	_, err := t.exec(`INSERT INTO hats (id, person_id, role, kind, practice_id, group_id, placement_id, since)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`, id, person, hat.Role, hat.Kind, orNull(hat.Practice),
		orNull(hat.Group), orNull(hat.Placement), stamp{hat.Since})
	return id, err
}

// setPassword changes a password and ends the person's sessions, but for one that may be kept.
func (t *tx) setPassword(person audit.PersonID, hash string, keep audit.SessionID) error {
	if _, err := t.exec("UPDATE people SET password_hash = ?, updated_at = ?, version = version + 1 WHERE id = ?",
		hash, stamp{t.now}, person); err != nil {
		return err
	}
	if err := t.endSessions(person, keep); err != nil {
		return err
	}
	if err := t.endOwnLinks(person, LinkReset, LinkEmail); err != nil {
		return err
	}
	return t.notify(person)
}

// endOwnLinks ends the links with which a person, or whoever reads their mail, could still change how they sign in.
func (t *tx) endOwnLinks(person audit.PersonID, kinds ...LinkKind) error {
	for _, kind := range kinds {
		if _, err := t.exec("UPDATE links SET ended_at = ?, email = '' WHERE person_id = ? AND kind = ? AND used_at IS NULL AND ended_at IS NULL",
			stamp{t.now}, person, kind); err != nil {
			return err
		}
	}
	return nil
}

// ChangePassword changes the actor's own password; every session of theirs but the one in use ends.
// Errors: audit.CodeInvalid when the current password is not right or the new one is too weak, *Wait after several
// wrong ones.
func (s *Store) ChangePassword(ctx context.Context, actor audit.Actor, current, changed string) error {
	person, err := s.ownAccount(ctx, actor, audit.AccountPassword)
	if err != nil {
		return err
	}
	if err := checkPassword("newPassword", changed, person.Name, person.SignInName); err != nil {
		return err
	}
	if err := s.checkOwnPassword(ctx, person, "currentPassword", current); err != nil {
		return err
	}
	hash, err := s.hashPassword(ctx, changed)
	if err != nil {
		return err
	}
	return s.inTx(ctx, installation(), func(t *tx) error {
		if err := t.forgetAttempts([]attempt{nameAttempt(person.SignInName)}); err != nil {
			return err
		}
		if err := t.setPassword(person.ID, hash, actor.Session); err != nil {
			return err
		}
		return t.record(actor, "password.change", "")
	})
}
