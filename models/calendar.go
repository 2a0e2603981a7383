package models

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"time"

	"doorway/audit"
)

// Calendar is the actions with a date that somebody has still to carry out.
type Calendar struct {
	Practice     audit.PracticeID
	PracticeName string
	Entries      []CalendarEntry // the earliest due first
}

// CalendarEntry is one action of a calendar. Version rises with every change of it.
type CalendarEntry struct {
	ID        audit.ActionID
	What      string
	FirstStep string
	Due       audit.Date
	Version   int64
	UpdatedAt time.Time
}

type calendarRow struct {
	ID        audit.ActionID
	What      string
	FirstStep string
	Due       audit.Date
	Version   int64
	UpdatedAt stamp
}

// calendarTokenLength is how many random bytes the secret part of an address has.
const calendarTokenLength = 32

// Calendar gives the practice's open actions that have a date; to whoever may not read every action of it, those that they
// take on. Errors: audit.CodeNotFound.
func (s *Store) Calendar(ctx context.Context, actor audit.Actor, practice audit.PracticeID) (Calendar, error) {
	if err := inPractice(actor, audit.CalendarRead, practice); err != nil {
		return Calendar{}, err
	}
	calendar, err := s.reading(ctx, within(practice)).calendar(actor.Role, actor.Hat)
	return calendar, translate(err)
}

func (t *tx) calendar(role audit.Role, hat audit.HatID) (Calendar, error) {
	name, err := must[string](t, "SELECT shown_name FROM practices WHERE id = ?", t.scope.practice)
	if err != nil {
		return Calendar{}, err
	}
	statement, values := `SELECT a.id, a.what, a.first_step, a.due, a.version, a.updated_at FROM actions a
		WHERE a.practice_id = ? AND a.due <> '' AND a.status NOT IN (?, ?)`, []any{t.scope.practice, audit.ActionDone, audit.ActionDropped}
	if !audit.Can(role, audit.PlanRead, audit.RelationOwnPractice) {
		statement += ` AND EXISTS (SELECT 1 FROM action_owners o WHERE o.practice_id = a.practice_id AND o.action_id = a.id AND o.hat_id = ?)`
		values = append(values, orNull(hat))
	}
	rows, err := all[calendarRow](t, statement+" ORDER BY a.due, a.created_at, a.id", values...)
	calendar := Calendar{Practice: t.scope.practice, PracticeName: name, Entries: make([]CalendarEntry, len(rows))}
	for i, row := range rows {
		calendar.Entries[i] = CalendarEntry{row.ID, row.What, row.FirstStep, row.Due, row.Version, row.UpdatedAt.Time}
	}
	return calendar, err
}

// FollowCalendar gives the calendar that a secret address leads to, of the hat that made it, as that may see it now.
// Errors: audit.CodeNotFound when it is unknown or has ended, or the hat has ended or is paused.
func (s *Store) FollowCalendar(ctx context.Context, token string) (Calendar, error) {
	hat, err := must[hatRow](s.reading(ctx, installation()), "SELECT "+hatColumns+` FROM calendar_addresses c
		JOIN hats h ON h.practice_id = c.practice_id AND h.id = c.hat_id WHERE c.token_hash = ?`, sha256Hex(token))
	if err == nil && (!hat.worn(s.Now()) || hat.PracticeID == nil || !audit.Can(hat.Role, audit.CalendarRead, audit.RelationOwnPractice)) {
		err = audit.NotFound()
	}
	if err != nil {
		return Calendar{}, translate(err)
	}
	calendar, err := s.reading(ctx, within(*hat.PracticeID)).calendar(hat.Role, hat.ID)
	return calendar, translate(err)
}

// CalendarAddress tells since when the actor's hat has a secret address; never is the zero time. The address itself is kept
// nowhere. Errors: audit.CodeNotFound.
func (s *Store) CalendarAddress(ctx context.Context, actor audit.Actor, practice audit.PracticeID) (time.Time, error) {
	if err := inPractice(actor, audit.CalendarAddress, practice); err != nil {
		return time.Time{}, err
	}
	since, _, err := one[stamp](s.reading(ctx, within(practice)), "SELECT created_at FROM calendar_addresses WHERE practice_id = ? AND hat_id = ?",
		practice, orNull(actor.Hat))
	return since.Time, translate(err)
}

// MakeCalendarAddress makes the secret part of an address of the actor's calendar, given out this once; an earlier one ends.
// Repeated with the same key it gives another one, since the first is kept nowhere; that works no longer.
// Errors: audit.CodeNotFound, audit.CodeConflict when it was ended meanwhile.
func (s *Store) MakeCalendarAddress(ctx context.Context, actor audit.Actor, practice audit.PracticeID, key string) (token string, err error) {
	if err := inPractice(actor, audit.CalendarAddress, practice); err != nil {
		return "", err
	}
	random := make([]byte, calendarTokenLength)
	_, _ = rand.Read(random) // it never fails: see its documentation
	token = base64.RawURLEncoding.EncodeToString(random)
	err = s.inTx(ctx, within(practice), func(t *tx) error { return t.makeCalendarAddress(actor, sha256Hex(token), key) })
	return token, err
}

func (t *tx) makeCalendarAddress(actor audit.Actor, hash, key string) error {
	_, repeated, err := t.once(actor, key, "", "calendar.make", t.scope.practice)
	if err != nil {
		return err
	}
	if repeated {
		changed, err := t.exec("UPDATE calendar_addresses SET token_hash = ? WHERE practice_id = ? AND hat_id = ?", hash, t.scope.practice, actor.Hat)
		if err == nil && changed == 0 {
			err = audit.Conflict("This address has been ended. Make another one.")
		}
		return err
	}
	if _, err := t.exec(`INSERT INTO calendar_addresses (practice_id, hat_id, token_hash, created_at) VALUES (?, ?, ?, ?)
		ON CONFLICT (practice_id, hat_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at`,
		t.scope.practice, actor.Hat, hash, stamp{t.now}); err != nil {
		return err
	}
	return t.record(actor, "calendar.make", string(actor.Hat))
}

// EndCalendarAddress ends the secret address of the actor's calendar; where there is none, there is nothing to do.
// Errors: audit.CodeNotFound.
func (s *Store) EndCalendarAddress(ctx context.Context, actor audit.Actor, practice audit.PracticeID, key string) error {
	if err := inPractice(actor, audit.CalendarAddress, practice); err != nil {
		return err
	}
	return s.inTx(ctx, within(practice), func(t *tx) error {
		return t.unlessDone(actor, key, func() error {
			ended, err := t.exec("DELETE FROM calendar_addresses WHERE practice_id = ? AND hat_id = ?", practice, orNull(actor.Hat))
			if err != nil || ended == 0 {
				return err
			}
			return t.record(actor, "calendar.end", string(actor.Hat))
		}, "calendar.end", practice)
	})
}
