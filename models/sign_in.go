package models

import (
	"context"
	"time"

	"doorway/audit"
)

// SignIn is what somebody enters to sign in. Address is the network address that it came from, Device a short word for
// the list of sessions, such as "Firefox on Windows".
type SignIn struct{ Name, Password, Address, Device string }

// Wait is a refusal because of too many tries: it can be tried again after a while. It is an *audit.Error too.
type Wait struct {
	refusal *audit.Error
	After   time.Duration // whole seconds, at least one
}

// Error gives the plain sentence.
func (w *Wait) Error() string { return w.refusal.Message }

// Unwrap gives the *audit.Error.
func (w *Wait) Unwrap() error { return w.refusal }

// SignIn begins a session; its stage says whether a second factor is still to be given or set up. Unknown names and wrong
// passwords get the same answer after the same work.
// Errors: audit.CodeInvalid, *Wait after several wrong ones.
func (s *Store) SignIn(ctx context.Context, in SignIn) (Session, error) {
	subjects := []attempt{nameAttempt(in.Name), addressAttempt(in.Address)}
	if err := s.countAttempt(ctx, subjects); err != nil {
		return Session{}, err
	}
	person, _, err := one[personRow](s.reading(ctx, installation()),
		"SELECT id, name, sign_in_name, password_hash FROM people WHERE sign_in_key = ?", signInKey(in.Name))
	if err != nil {
		return Session{}, translate(err)
	}
	matches, err := s.passwordMatches(ctx, in.Password, person.PasswordHash)
	if err != nil {
		return Session{}, err
	}
	if !matches {
		return Session{}, wrongPassword()
	}
	return s.signIn(ctx, in, person, subjects)
}

// signIn begins the session of somebody whose password was right, unless it was changed meanwhile.
func (s *Store) signIn(ctx context.Context, in SignIn, person personRow, subjects []attempt) (session Session, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		_, same, err := one[string](t, "SELECT id FROM people WHERE id = ? AND password_hash = ?"+t.store.dialect.forShare,
			person.ID, person.PasswordHash)
		if err != nil {
			return err
		}
		if !same {
			return wrongPassword()
		}
		if err := t.forgetAttempts(subjects); err != nil {
			return err
		}
		session, err = t.beginSession(person.ID, in.Device, false)
		return err
	})
	return session, err
}

func wrongPassword() error {
	return &audit.Error{Code: audit.CodeInvalid, Message: "The sign-in name or the password is not right. Try again."}
}

// attempt is what tries are counted by: a sign-in name or a network address, as a hash. free is how many wrong tries
// cost nothing: several people share one address.
type attempt struct {
	subject string
	free    int64
}

func nameAttempt(name string) attempt { return attempt{sha256Hex("name " + signInKey(name)), 5} }

func addressAttempt(address string) attempt { return attempt{sha256Hex("address " + address), 30} }

const (
	longestWait     = 5 * time.Minute
	attemptsExpired = time.Hour // after so long without a try, counting begins again
)

type attemptRow struct {
	Failures  int64
	LastAt    stamp
	WaitUntil stamp
}

// countAttempt counts a try as a wrong one before the password is looked at, so that many tries at once are no way
// around. Errors: *Wait.
func (s *Store) countAttempt(ctx context.Context, subjects []attempt) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		for _, subject := range subjects {
			if err := t.countAttempt(subject); err != nil {
				return err
			}
		}
		return nil
	})
}

// countAttempt writes the subject's row before it reads it: a row that is not there cannot be locked, and the first of
// many tries at once would all read that there were none.
func (t *tx) countAttempt(subject attempt) error {
	row, err := must[attemptRow](t, `INSERT INTO sign_in_attempts (subject, failures, last_at, wait_until) VALUES (?, 0, ?, ?)
		ON CONFLICT (subject) DO UPDATE SET failures = sign_in_attempts.failures RETURNING failures, last_at, wait_until`,
		subject.subject, stamp{t.now}, stamp{t.now})
	if err != nil {
		return err
	}
	if left := row.WaitUntil.Sub(t.now); left > 0 {
		return waitFor(left, "That was tried several times. Wait a little, then try again.")
	}
	if t.now.Sub(row.LastAt.Time) > attemptsExpired {
		row.Failures = 0
	}
	_, err = t.exec("UPDATE sign_in_attempts SET failures = ?, last_at = ?, wait_until = ? WHERE subject = ?", row.Failures+1,
		stamp{t.now}, stamp{t.now.Add(waitAfter(row.Failures + 1 - subject.free))}, subject.subject)
	return err
}

// waitAfter doubles from one second.
func waitAfter(failures int64) time.Duration {
	if failures <= 0 {
		return 0
	}
	return min(time.Second<<min(failures-1, 20), longestWait)
}

// forgetAttempts takes back what countAttempt counted: of a name all, of an address this one.
func (t *tx) forgetAttempts(subjects []attempt) error {
	if _, err := t.exec("DELETE FROM sign_in_attempts WHERE subject = ?", subjects[0].subject); err != nil {
		return err
	}
	for _, subject := range subjects[1:] {
		if _, err := t.exec("UPDATE sign_in_attempts SET failures = failures - 1 WHERE subject = ? AND failures > 0",
			subject.subject); err != nil {
			return err
		}
	}
	return nil
}
