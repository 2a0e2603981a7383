package models

import (
	"context"
	"time"

	"doorway/audit"
)

// MyPlaceInput is what somebody asks for themselves in a group.
type MyPlaceInput struct {
	Resting bool   // one is written to about nothing meanwhile; reading and writing stay, and nobody can tell
	Called  string // what others in the group read; empty for the name of the account
	Mail    bool   // one is written to when there is something to read in the group, at most once a day
	Quiet   audit.QuietHours
	Hours   bool // one keeps a log of hours, which a facilitator may download for whoever pays
}

// MyPlace is that as it stands, with the name of the account. Version 0 is nothing asked for yet.
type MyPlace struct {
	MyPlaceInput
	Name       string
	RestsSince audit.Date
	Version    int64
}

// calledInGroup is what a person p with a hat h of a group is called there, in whichever hat they chose it.
const calledInGroup = "COALESCE((SELECT n.called FROM member_names n WHERE n.group_id = h.group_id AND n.person_id = p.id AND n.called <> ''), p.name)"

// writerInGroup is what the person p who wrote a row c of a group is called there.
const writerInGroup = "COALESCE((SELECT n.called FROM member_names n WHERE n.group_id = c.group_id AND n.person_id = p.id AND n.called <> ''), p.name)"

// actsInGroup is whether a hat h of a group is one in which its person acts there: see Visitor.LooksAfterToo.
const actsInGroup = `h.until IS NULL AND h.paused_at IS NULL AND (h.role = 'facilitator' OR NOT EXISTS (SELECT 1 FROM hats f
	WHERE f.group_id = h.group_id AND f.person_id = h.person_id AND f.role = 'facilitator' AND f.until IS NULL AND f.paused_at IS NULL))`

// wantsGroupMail is whether somebody who asked m for themselves in a hat h of a group is written to about it.
const wantsGroupMail = "m.wants_mail AND m.rests_since IS NULL AND " + actsInGroup

type memberCareRow struct {
	Name       string
	RestsSince stamp
	Called     string
	WantsMail  bool
	QuietFrom  int
	QuietUntil int
	KeepsHours bool
	Version    int64 // of what is asked for in this hat and of the name together: neither is changed unseen
	WriteKey   string
}

func (r memberCareRow) place() MyPlace {
	place := MyPlace{
		MyPlaceInput: MyPlaceInput{!r.RestsSince.IsZero(), r.Called, r.WantsMail, audit.QuietHours{From: r.QuietFrom, Until: r.QuietUntil}, r.KeepsHours},
		Name:         r.Name, Version: r.Version,
	}
	if place.Resting {
		place.RestsSince = audit.LondonDate(r.RestsSince.Time)
	}
	return place
}

func (t *tx) memberCare(actor audit.Actor) (memberCareRow, error) {
	return must[memberCareRow](t, `SELECT p.name, m.rests_since, COALESCE(n.called, '') AS called, COALESCE(m.wants_mail, false) AS wants_mail, COALESCE(m.quiet_from, 0) AS quiet_from,
		COALESCE(m.quiet_until, 0) AS quiet_until, COALESCE(m.keeps_hours, false) AS keeps_hours, COALESCE(m.version, 0) + COALESCE(n.version, 0) AS version,
		COALESCE(m.write_key, '') AS write_key FROM hats h JOIN people p ON p.id = h.person_id LEFT JOIN member_care m ON m.group_id = h.group_id AND m.hat_id = h.id
		LEFT JOIN member_names n ON n.group_id = h.group_id AND n.person_id = h.person_id
		WHERE h.group_id = ? AND h.id = ?`, t.scope.group, actor.Hat)
}

// MyPlace gives what the actor asked for in a group. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) MyPlace(ctx context.Context, actor audit.Actor, group audit.GroupID) (MyPlace, error) {
	if err := inGroup(actor, audit.CareOwn, group); err != nil {
		return MyPlace{}, err
	}
	row, err := s.reading(ctx, ofGroup(group)).memberCare(actor)
	return row.place(), translate(err)
}

// ChangeMyPlace keeps what the actor asks for in a group. Nobody is told, and no trail: why and when somebody rests is
// theirs. seen is the version that the actor saw, 0 for the first; repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid, also for a name that somebody else in the group goes by;
// audit.CodeRefusedText from the guard; audit.CodeConflict for something else with the same key; audit.CodeStale with MyPlace as it stands.
func (s *Store) ChangeMyPlace(ctx context.Context, actor audit.Actor, group audit.GroupID, in MyPlaceInput, seen int64, key string) (place MyPlace, err error) {
	if err := inGroup(actor, audit.CareOwn, group); err != nil {
		return MyPlace{}, err
	}
	in.Called = singleSpaced(in.Called)
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if err := t.changeMyPlace(actor, in, seen, key); err != nil {
			return err
		}
		row, err := t.memberCare(actor)
		place = row.place()
		return err
	})
	return place, err
}

func (t *tx) changeMyPlace(actor audit.Actor, in MyPlaceInput, seen int64, key string) error {
	if err := t.lockHatsOf(actor.Person); err != nil {
		return err
	}
	row, err := t.memberCare(actor)
	switch before := row.place(); {
	case err != nil:
		return err
	case row.WriteKey == writeKey(actor, key) && before.MyPlaceInput != in:
		return anotherRequest()
	case row.WriteKey == writeKey(actor, key):
		return nil
	case row.Version != seen:
		return stale(before)
	}
	if err := in.Quiet.Check(); err != nil {
		return err
	}
	if in.Called != row.Called {
		if err := t.call(actor, in.Called, row.Name); err != nil {
			return err
		}
	}
	since := stamp{}
	if in.Resting {
		since = row.RestsSince
		if since.IsZero() {
			since = stamp{t.now}
		}
	}
	_, err = t.exec(`INSERT INTO member_care (group_id, hat_id, rests_since, wants_mail, quiet_from, quiet_until, keeps_hours, version, write_key)
		VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (group_id, hat_id) DO UPDATE SET rests_since = excluded.rests_since, wants_mail = excluded.wants_mail, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, keeps_hours = excluded.keeps_hours, version = member_care.version + 1, write_key = excluded.write_key`,
		t.scope.group, actor.Hat, since, in.Mail, in.Quiet.From, in.Quiet.Until, in.Hours, writeKey(actor, key))
	return err
}

// tellGroup tells everybody else in the group that there is something to read.
func (t *tx) tellGroup(actor audit.Actor) error {
	return t.tell("h.person_id <> ?", actor.Person)
}

// tell writes to those of the group's people who want that, and do not rest, that there is something to read: when the hours
// are over in which they want no mail, and to nobody twice within a day.
func (t *tx) tell(whom string, person audit.PersonID) error {
	if !t.store.mail {
		return nil
	}
	rows, err := all[struct {
		PersonID              audit.PersonID
		Email                 string
		QuietFrom, QuietUntil int
	}](t, `SELECT h.person_id, p.email, m.quiet_from, m.quiet_until FROM member_care m JOIN hats h ON h.group_id = m.group_id AND h.id = m.hat_id
		JOIN people p ON p.id = h.person_id WHERE m.group_id = ? AND `+wantsGroupMail+`
		AND `+whom+` AND p.contact = 'email' AND p.email_confirmed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outbox o
		WHERE o.person_id = h.person_id AND o.kind = ? AND o.created_at > ?) ORDER BY h.person_id`,
		t.scope.group, person, MailNotice, stamp{t.now.Add(-24 * time.Hour)})
	if err != nil {
		return err
	}
	for _, row := range rows {
		due := audit.QuietHours{From: row.QuietFrom, Until: row.QuietUntil}.End(t.now)
		if _, err := t.exec(`INSERT INTO outbox (id, kind, person_id, group_id, address, created_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT DO NOTHING`, newID[string](), MailNotice, row.PersonID, t.scope.group, row.Email, stamp{t.now}, stamp{due}); err != nil {
			return err
		}
	}
	return nil
}
