package models

import (
	"context"
	"crypto/rand"
	"time"

	"doorway/audit"
)

// Session is a session just begun. The token is given out this once and kept nowhere: the table has its SHA-256.
type Session struct {
	Token     string
	Person    audit.PersonID
	ExpiresAt time.Time
}

// Visitor is who is signed in, with every hat that they have now.
type Visitor struct {
	Person    audit.PersonID
	Name      string
	Hats      []Hat
	ExpiresAt time.Time
}

const (
	// SessionIdle is how long a session lasts without a request.
	SessionIdle = time.Hour
	// SessionLongest is how long a session lasts at most.
	SessionLongest = 7 * 24 * time.Hour
	// sessionSeen is how exact it is: not every request writes.
	sessionSeen = time.Minute
)

func (t *tx) beginSession(person audit.PersonID) (Session, error) {
	session := Session{Token: rand.Text(), Person: person, ExpiresAt: t.now.Add(SessionIdle)}
	_, err := t.exec("INSERT INTO sessions (id, token_hash, person_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
		newID[audit.SessionID](), sha256Hex(session.Token), person, stamp{t.now}, stamp{t.now}, stamp{session.ExpiresAt})
	return session, err
}

// visitRow is one hat of a session's person; a person without a hat has one row without a role.
type visitRow struct {
	PersonID    audit.PersonID
	Name        string
	CreatedAt   stamp
	SeenAt      stamp
	ExpiresAt   stamp
	HatID       *audit.HatID
	Role        *audit.Role
	Kind        *audit.MemberKind
	PracticeID  *audit.PracticeID
	GroupID     *audit.GroupID
	PlacementID *audit.PlacementID
	Place       *string
	Since       stamp
	PausedAt    stamp
}

func (r *visitRow) columns() []any {
	return []any{
		&r.PersonID, &r.Name, &r.CreatedAt, &r.SeenAt, &r.ExpiresAt, &r.HatID, &r.Role, &r.Kind, &r.PracticeID, &r.GroupID,
		&r.PlacementID, &r.Place, &r.Since, &r.PausedAt,
	}
}

// Visit gives who a session belongs to, in one statement, and keeps the session going. Every request calls it.
// Errors: audit.CodeSignIn.
func (s *Store) Visit(ctx context.Context, token string) (Visitor, error) {
	t := s.reading(ctx, installation())
	rows, err := all[visitRow](t, `SELECT s.person_id, p.name, s.created_at, s.seen_at, s.expires_at, h.id, h.role, h.kind,
		h.practice_id, h.group_id, h.placement_id, COALESCE(o.shown_name, g.name), h.since, h.paused_at
		FROM sessions s JOIN people p ON p.id = s.person_id LEFT JOIN hats h ON h.person_id = p.id AND h.until IS NULL
		LEFT JOIN placements e ON e.id = h.placement_id LEFT JOIN practices o ON o.id = COALESCE(h.practice_id, e.practice_id)
		LEFT JOIN groups g ON g.id = h.group_id
		WHERE s.token_hash = ? AND s.expires_at > ? ORDER BY o.shown_name, h.id`, sha256Hex(token), stamp{t.now})
	if err != nil {
		return Visitor{}, translate(err)
	}
	if len(rows) == 0 {
		return Visitor{}, &audit.Error{Code: audit.CodeSignIn, Message: "Sign in to go on. Nothing that you saved is lost."}
	}
	first := rows[0]
	visitor := Visitor{Person: first.PersonID, Name: first.Name, ExpiresAt: first.ExpiresAt.Time}
	for _, row := range rows {
		if row.Role != nil {
			visitor.Hats = append(visitor.Hats, row.hat())
		}
	}
	if t.now.Sub(first.SeenAt.Time) >= sessionSeen {
		visitor.ExpiresAt, err = s.keepSession(ctx, token, first.CreatedAt.Time)
	}
	return visitor, err
}

func (r visitRow) hat() Hat {
	return Hat{
		ID: *r.HatID, Role: *r.Role, Kind: orNone(r.Kind), Practice: orNone(r.PracticeID), Group: orNone(r.GroupID),
		Placement: orNone(r.PlacementID), Place: orNone(r.Place), Since: r.Since.Time, Paused: !r.PausedAt.IsZero(),
	}
}

func (s *Store) keepSession(ctx context.Context, token string, began time.Time) (expires time.Time, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		expires = t.now.Add(SessionIdle)
		if last := began.Add(SessionLongest); expires.After(last) {
			expires = last
		}
		_, err := t.exec("UPDATE sessions SET seen_at = ?, expires_at = ? WHERE token_hash = ?",
			stamp{t.now}, stamp{expires}, sha256Hex(token))
		return err
	})
	return expires, err
}

// SignOut ends a session; one that has ended already is no error.
func (s *Store) SignOut(ctx context.Context, token string) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		_, err := t.exec("DELETE FROM sessions WHERE token_hash = ?", sha256Hex(token))
		return err
	})
}
