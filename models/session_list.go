package models

import (
	"context"
	"time"

	"doorway/audit"
)

// OwnSession is one of a person's own sessions, as the list of them shows it.
type OwnSession struct {
	ID              audit.SessionID
	Device          string // such as "Firefox on Windows"
	BeganAt, SeenAt time.Time
	Current         bool
}

// Sessions lists the actor's own sessions: the one in use first, then those seen last. Errors: audit.CodeForbidden.
func (s *Store) Sessions(ctx context.Context, actor audit.Actor) ([]OwnSession, error) {
	if err := allowed(actor, audit.SessionsOwn, audit.RelationNone); err != nil {
		return nil, err
	}
	t := s.reading(ctx, installation())
	rows, err := all[struct {
		ID                audit.SessionID
		Device            string
		CreatedAt, SeenAt stamp
	}](t, `SELECT id, device, created_at, seen_at FROM sessions WHERE person_id = ? AND expires_at > ?
		ORDER BY CASE WHEN id = ? THEN 0 ELSE 1 END, seen_at DESC, id`, actor.Person, stamp{t.now}, orNull(actor.Session))
	sessions := make([]OwnSession, len(rows))
	for i, row := range rows {
		sessions[i] = OwnSession{row.ID, row.Device, row.CreatedAt.Time, row.SeenAt.Time, row.ID == actor.Session}
	}
	return sessions, translate(err)
}

// EndSession ends one of the actor's own sessions. Errors: audit.CodeNotFound.
func (s *Store) EndSession(ctx context.Context, actor audit.Actor, session audit.SessionID, key string) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		if err := allowed(actor, audit.SessionsOwn, audit.RelationNone); err != nil {
			return err
		}
		ended, err := t.exec("DELETE FROM sessions WHERE id = ? AND person_id = ?", session, actor.Person)
		if err != nil {
			return err
		}
		_, repeated, err := t.once(actor, key, string(session), "session.end", session)
		if err == nil && ended == 0 && !repeated {
			err = audit.NotFound()
		}
		return err
	})
}

// EndOtherSessions ends all of the actor's own sessions but the one in use. Errors: audit.CodeForbidden.
func (s *Store) EndOtherSessions(ctx context.Context, actor audit.Actor) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		if err := allowed(actor, audit.SessionsOwn, audit.RelationNone); err != nil {
			return err
		}
		return t.endSessions(actor.Person, actor.Session)
	})
}

// endSessions ends a person's sessions, but for one that may be kept.
func (t *tx) endSessions(person audit.PersonID, but audit.SessionID) error {
	_, err := t.exec("DELETE FROM sessions WHERE person_id = ? AND id IS DISTINCT FROM ?", person, orNull(but))
	return err
}
