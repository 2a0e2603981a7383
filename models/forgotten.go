package models

import (
	"context"
	"time"

	"doorway/audit"
)

const (
	// forgottenKept is how long a request for a new password is good for, should nothing look into it sooner.
	forgottenKept = time.Hour
	// resetsMailed is how many reset links are mailed to one person in resetsWithin.
	resetsMailed = 3
	resetsWithin = time.Hour
)

// ForgetPassword notes that somebody asked for a new password. It is the same work for every name: whether there is such
// a person is looked into later, by AnswerForgotten.
func (s *Store) ForgetPassword(ctx context.Context, signInName string) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		_, err := t.exec("INSERT INTO forgotten_passwords (id, sign_in_key, asked_at) VALUES (?, ?, ?)",
			newID[string](), signInKey(signInName), stamp{t.now})
		return err
	})
}

type forgottenRow struct {
	SignInKey string
	AskedAt   stamp
}

// AnswerForgotten looks into what ForgetPassword noted, and mails a link to each of those people who has an address and
// wants to be written to. Any number of processes may call it at once. It gives how many it looked into.
func (s *Store) AnswerForgotten(ctx context.Context) (answered int, err error) {
	for {
		found, err := s.answerForgotten(ctx)
		if err != nil || !found {
			return answered, err
		}
		answered++
	}
}

func (s *Store) answerForgotten(ctx context.Context) (found bool, err error) {
	_, found, err = one[string](s.reading(ctx, installation()), "SELECT id FROM forgotten_passwords LIMIT 1")
	if err != nil || !found {
		return false, translate(err)
	}
	err = s.inTx(ctx, installation(), func(t *tx) error {
		var asked forgottenRow
		asked, found, err = one[forgottenRow](t, `DELETE FROM forgotten_passwords WHERE id = (SELECT id FROM forgotten_passwords ORDER BY asked_at LIMIT 1`+
			t.store.dialect.skipLocked+`) RETURNING sign_in_key, asked_at`)
		if err != nil || !found || t.now.Sub(asked.AskedAt.Time) > forgottenKept {
			return err
		}
		return t.mailReset(asked.SignInKey)
	})
	return found, err
}

// mailReset mails a reset link to the person with that sign-in name, if there is one who can be written to.
func (t *tx) mailReset(key string) error {
	person, found, err := one[struct {
		ID    audit.PersonID
		Email string
	}](t, `SELECT p.id, p.email FROM people p WHERE p.sign_in_key = ? AND p.contact = 'email' AND p.email_confirmed_at IS NOT NULL
		AND (SELECT COUNT(*) FROM links l WHERE l.person_id = p.id AND l.kind = ? AND l.created_at > ?) < ?`,
		key, LinkReset, stamp{t.now.Add(-resetsWithin)}, resetsMailed)
	if err != nil || !found || !t.store.mail {
		return err
	}
	link, err := t.makeLink(linkRow{Kind: LinkReset, PersonID: &person.ID}, resetLasts)
	if err != nil {
		return err
	}
	if err := t.record(audit.Actor{Role: audit.RoleNobody}, "link.reset", string(link.ID)); err != nil {
		return err
	}
	return t.queueMail(MailReset, person.ID, person.Email, link.ID)
}
