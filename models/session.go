package models

import (
	"context"
	"crypto/rand"
	"slices"
	"time"

	"doorway/audit"
)

// Stage is how far signing in has come.
type Stage string

// The stages. In one that is not StageIn a session opens nothing but what is still to be given.
const (
	StageIn           Stage = "in"
	StageSecondFactor Stage = "second_factor" // the code is to be given
	StageSetUpFactor  Stage = "set_up_factor" // a role needs a second factor, and there is none yet
)

// Session is a session just begun, or one that goes on under a new token. The token is given out this once and kept
// nowhere: the table has its SHA-256. It is empty when a link was used that signs nobody in.
type Session struct {
	Token     string
	Person    audit.PersonID
	Stage     Stage
	ExpiresAt time.Time
}

// Visitor is who is signed in, with every hat that they have now.
type Visitor struct {
	Session        audit.SessionID
	Person         audit.PersonID
	Name           string
	Stage          Stage
	Hats           []Hat
	ExpiresAt      time.Time
	ConfirmedUntil time.Time // zero when the person has not lately confirmed who they are
}

// LooksAfterToo tells whether a hat is a member's of a group that the person looks after too. Nobody acts in such a hat: who
// looks after a group acts in it as that alone.
func (v Visitor) LooksAfterToo(hat Hat, now time.Time) bool {
	return hat.Role == audit.RoleGroupMember && slices.ContainsFunc(v.Hats, func(other Hat) bool {
		return other.Role == audit.RoleFacilitator && other.Group == hat.Group && other.Begun(now)
	})
}

const (
	// SessionIdle is how long a session lasts without a request.
	SessionIdle = time.Hour
	// SessionLongest is how long a session lasts at most.
	SessionLongest = 7 * 24 * time.Hour
	// sessionSeen is how exact it is: not every request writes.
	sessionSeen = time.Minute
	// arrivingLasts is how long there is to give or set up a second factor.
	arrivingLasts = 30 * time.Minute
	// confirmLasts is how long having confirmed who one is holds.
	confirmLasts = 5 * time.Minute
)

// beginSession begins a session of a person who gave a password or used a link; factorGiven says that they gave their
// second factor too.
func (t *tx) beginSession(person audit.PersonID, device string, factorGiven bool) (Session, error) {
	stage, err := t.stageOf(person, factorGiven)
	if err != nil {
		return Session{}, err
	}
	session := Session{Token: rand.Text(), Person: person, Stage: stage, ExpiresAt: t.now.Add(arrivingLasts)}
	switch stage {
	case StageIn:
		session.ExpiresAt = t.now.Add(SessionIdle)
	case StageSetUpFactor: // no session from before the role was given goes on without a second factor
		err = t.endSessions(person, "")
	}
	if err != nil {
		return Session{}, err
	}
	_, err = t.exec(`INSERT INTO sessions (id, token_hash, person_id, stage, device, created_at, seen_at, expires_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, newID[audit.SessionID](), sha256Hex(session.Token), person, stage, device,
		stamp{t.now}, stamp{t.now}, stamp{session.ExpiresAt})
	return session, err
}

// goOn begins a session of somebody who used an invitation or a code: while they were signed in, so that they gave their
// second factor before, or with an account that it made. It lasts no longer than one in use could have.
func (t *tx) goOn(person audit.PersonID, inUse audit.SessionID, device string, signedIn bool) (Session, error) {
	session, err := t.beginSession(person, device, signedIn)
	if err != nil || !signedIn || session.Stage != StageIn {
		return session, err
	}
	began, found, err := one[stamp](t, "SELECT created_at FROM sessions WHERE id = ? AND person_id = ?", orNull(inUse), person)
	if err != nil || !found {
		return session, err
	}
	session.ExpiresAt = t.sessionEnd(began.Time)
	_, err = t.exec("UPDATE sessions SET created_at = ?, expires_at = ? WHERE token_hash = ?", began, stamp{session.ExpiresAt}, sha256Hex(session.Token))
	return session, err
}

// stageOf is what a person has yet to give. A hat that has not begun or is paused needs a second factor all the same.
func (t *tx) stageOf(person audit.PersonID, factorGiven bool) (Stage, error) {
	has, needs, err := t.factorOf(person)
	switch {
	case err != nil:
		return "", err
	case has && !factorGiven:
		return StageSecondFactor, nil
	case needs && !has:
		return StageSetUpFactor, nil
	}
	return StageIn, nil
}

// visitRow is one hat of a session's person; a person without a hat has one row without a role.
type visitRow struct {
	ID          audit.SessionID
	PersonID    audit.PersonID
	Name        string
	Stage       Stage
	CreatedAt   stamp
	SeenAt      stamp
	ExpiresAt   stamp
	ConfirmedAt stamp
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
		&r.ID, &r.PersonID, &r.Name, &r.Stage, &r.CreatedAt, &r.SeenAt, &r.ExpiresAt, &r.ConfirmedAt, &r.HatID, &r.Role, &r.Kind,
		&r.PracticeID, &r.GroupID, &r.PlacementID, &r.Place, &r.Since, &r.PausedAt,
	}
}

// Visit gives who a session belongs to, in one statement, and keeps the session going. Every request but LookAtSession's
// calls it. Errors: audit.CodeSignIn.
func (s *Store) Visit(ctx context.Context, token string) (Visitor, error) {
	visitor, row, err := s.visit(ctx, token)
	if err == nil && row.Stage == StageIn && s.Now().Sub(row.SeenAt.Time) >= sessionSeen {
		visitor.ExpiresAt, err = s.keepSession(ctx, visitor.Session, row.CreatedAt.Time)
	}
	return visitor, err
}

// LookAtSession is Visit without keeping the session going: a page that only asks does not make it last longer.
// Errors: audit.CodeSignIn.
func (s *Store) LookAtSession(ctx context.Context, token string) (Visitor, error) {
	visitor, _, err := s.visit(ctx, token)
	return visitor, err
}

func (s *Store) visit(ctx context.Context, token string) (Visitor, visitRow, error) {
	t := s.reading(ctx, installation())
	rows, err := all[visitRow](t, `SELECT s.id, s.person_id, p.name, s.stage, s.created_at, s.seen_at, s.expires_at, s.confirmed_at,
		h.id, h.role, h.kind, h.practice_id, h.group_id, h.placement_id, COALESCE(o.shown_name, g.name), h.since, h.paused_at
		FROM sessions s JOIN people p ON p.id = s.person_id LEFT JOIN hats h ON h.person_id = p.id AND h.until IS NULL
		LEFT JOIN placements e ON e.id = h.placement_id LEFT JOIN practices o ON o.id = COALESCE(h.practice_id, e.practice_id)
		LEFT JOIN groups g ON g.id = h.group_id
		WHERE s.token_hash = ? AND s.expires_at > ? ORDER BY o.shown_name, h.id`, sha256Hex(token), stamp{t.now})
	if err != nil {
		return Visitor{}, visitRow{}, translate(err)
	}
	if len(rows) == 0 {
		return Visitor{}, visitRow{}, signInFirst()
	}
	first := rows[0]
	visitor := Visitor{Session: first.ID, Person: first.PersonID, Name: first.Name, Stage: first.Stage, ExpiresAt: first.ExpiresAt.Time}
	if until := first.ConfirmedAt.Add(confirmLasts); until.After(t.now) {
		visitor.ConfirmedUntil = until
	}
	for _, row := range rows {
		if row.Role != nil {
			visitor.Hats = append(visitor.Hats, row.hat())
		}
	}
	return visitor, first, nil
}

func signInFirst() error {
	return &audit.Error{Code: audit.CodeSignIn, Message: "Sign in to go on. Nothing that you saved is lost."}
}

func (r visitRow) hat() Hat {
	return Hat{
		ID: *r.HatID, Role: *r.Role, Kind: orNone(r.Kind), Practice: orNone(r.PracticeID), Group: orNone(r.GroupID),
		Placement: orNone(r.PlacementID), Place: orNone(r.Place), Since: r.Since.Time, Paused: !r.PausedAt.IsZero(),
	}
}

func (s *Store) keepSession(ctx context.Context, session audit.SessionID, began time.Time) (expires time.Time, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		expires = t.sessionEnd(began)
		_, err := t.exec("UPDATE sessions SET seen_at = ?, expires_at = ? WHERE id = ?", stamp{t.now}, stamp{expires}, session)
		return err
	})
	return expires, err
}

// sessionEnd is when a session ends that begins its hour again now.
func (t *tx) sessionEnd(began time.Time) time.Time {
	expires, last := t.now.Add(SessionIdle), began.Add(SessionLongest)
	if expires.After(last) {
		return last
	}
	return expires
}

// ExtendSession makes the session in use last another hour, up to seven days after it began. Errors: audit.CodeSignIn.
func (s *Store) ExtendSession(ctx context.Context, actor audit.Actor) error {
	if err := allowed(actor, audit.SessionsOwn, audit.RelationNone); err != nil {
		return err
	}
	began, err := must[stamp](s.reading(ctx, installation()), "SELECT created_at FROM sessions WHERE id = ? AND person_id = ?",
		orNull(actor.Session), actor.Person)
	if err != nil {
		return translate(err)
	}
	_, err = s.keepSession(ctx, actor.Session, began.Time)
	return err
}

// riseSession lets a session go on under a new token, now that more is known of who uses it: the old token ends, so that
// nobody who learned it rises too. It ends when it would have ended, or an hour from now. Errors: audit.CodeSignIn.
func (t *tx) riseSession(actor audit.Actor, confirmed bool) (Session, error) {
	row, found, err := one[struct{ CreatedAt, ConfirmedAt stamp }](t, `SELECT created_at, confirmed_at FROM sessions
		WHERE id = ? AND person_id = ? AND expires_at > ?`, orNull(actor.Session), actor.Person, stamp{t.now})
	if err != nil {
		return Session{}, err
	}
	if !found {
		return Session{}, signInFirst()
	}
	if confirmed {
		row.ConfirmedAt = stamp{t.now}
	}
	session := Session{Token: rand.Text(), Person: actor.Person, Stage: StageIn, ExpiresAt: t.sessionEnd(row.CreatedAt.Time)}
	_, err = t.exec("UPDATE sessions SET token_hash = ?, stage = ?, confirmed_at = ?, seen_at = ?, expires_at = ? WHERE id = ?",
		sha256Hex(session.Token), session.Stage, row.ConfirmedAt, stamp{t.now}, stamp{session.ExpiresAt}, actor.Session)
	return session, err
}

// SignOut ends a session; one that has ended already is no error.
func (s *Store) SignOut(ctx context.Context, token string) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		_, err := t.exec("DELETE FROM sessions WHERE token_hash = ?", sha256Hex(token))
		return err
	})
}
