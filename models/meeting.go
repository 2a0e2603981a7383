package models

import (
	"context"

	"doorway/audit"
)

// MeetingInput is a meeting to write down, with the reasons why texts that the guard asks about may stay.
type MeetingInput struct {
	audit.Meeting
	Reasons []audit.TextReason
}

// Meeting is a meeting of the group. Who comes is kept nowhere.
type Meeting struct {
	audit.Meeting
	ID      audit.MeetingID
	Reasons []audit.TextReason
	Version int64
}

type meetingRow struct {
	ID          audit.MeetingID
	Title       string
	OnDay       audit.Date
	Place       string
	CheckIn     string
	CheckOut    string
	ContentNote string
	Reasons     list[audit.TextReason]
	Version     int64
	WriteKey    string
}

const meetingRows = "SELECT id, title, on_day, place, check_in, check_out, content_note, reasons, version, write_key FROM meetings WHERE group_id = ?"

func (r meetingRow) seen() Meeting {
	return Meeting{
		Meeting: audit.Meeting{Title: r.Title, Day: r.OnDay, Place: r.Place, CheckIn: r.CheckIn, CheckOut: r.CheckOut, ContentNote: r.ContentNote},
		ID:      r.ID, Reasons: r.Reasons, Version: r.Version,
	}
}

func (t *tx) meeting(id audit.MeetingID, end string) (meetingRow, error) {
	return must[meetingRow](t, meetingRows+" AND id = ?"+end, t.scope.group, id)
}

// Meetings lists the group's meetings by day: those to come, and those of the last week.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Meetings(ctx context.Context, actor audit.Actor, group audit.GroupID) ([]Meeting, error) {
	if err := inGroup(actor, audit.MeetingRead, group); err != nil {
		return nil, err
	}
	rows, err := all[meetingRow](s.reading(ctx, ofGroup(group)), meetingRows+" AND on_day >= ? ORDER BY on_day, id", group, audit.MeetingsListedFrom(s.Now()))
	found := make([]Meeting, len(rows))
	for i, row := range rows {
		found[i] = row.seen()
	}
	return found, translate(err)
}

// Meeting gives one of them, until 90 days after it. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Meeting(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.MeetingID) (Meeting, error) {
	if err := inGroup(actor, audit.MeetingRead, group); err != nil {
		return Meeting{}, err
	}
	row, err := s.reading(ctx, ofGroup(group)).meeting(id, "")
	return row.seen(), translate(err)
}

// AddMeeting writes down a meeting; repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from the guard.
func (s *Store) AddMeeting(ctx context.Context, actor audit.Actor, group audit.GroupID, in MeetingInput, key string) (meeting Meeting, err error) {
	if err := inGroup(actor, audit.MeetingWrite, group); err != nil {
		return Meeting{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		first, repeated, err := t.once(actor, key, newID[string](), "meeting.add", group, in)
		if err != nil {
			return err
		}
		if !repeated {
			if err := t.addMeeting(actor, audit.MeetingID(first), in, key); err != nil {
				return err
			}
		}
		row, err := t.meeting(audit.MeetingID(first), "")
		meeting = row.seen()
		return err
	})
	return meeting, err
}

func (t *tx) addMeeting(actor audit.Actor, id audit.MeetingID, in MeetingInput, key string) error {
	reasons, err := in.check()
	if err != nil {
		return err
	}
	until, err := in.KeptUntil()
	if err != nil {
		return err
	}
	if _, err := t.exec(`INSERT INTO meetings (group_id, id, title, on_day, place, check_in, check_out, content_note, reasons, kept_until, version, write_key)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`, t.scope.group, id, in.Title, in.Day, in.Place, in.CheckIn, in.CheckOut, in.ContentNote,
		reasons, stamp{until}, writeKey(actor, key)); err != nil {
		return err
	}
	if err := t.tellGroup(actor); err != nil {
		return err
	}
	return t.record(actor, "meeting.add", string(id))
}

// check gives the reasons that are kept with the texts.
func (in MeetingInput) check() (list[audit.TextReason], error) {
	if err := in.Check(); err != nil {
		return nil, err
	}
	reasons := mergeReasons(in.Texts(), nil, in.Reasons)
	return reasons, audit.CheckTexts(in.Texts(), groupGuard(), reasons)
}

// ChangeMeeting changes a meeting. seen is the version that the actor saw; repeated with the same key it answers as the
// first time. Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and
// audit.CodeReasonNeeded from the guard; audit.CodeStale with the Meeting as it stands.
func (s *Store) ChangeMeeting(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.MeetingID, in MeetingInput, seen int64, key string) (meeting Meeting, err error) {
	if err := inGroup(actor, audit.MeetingWrite, group); err != nil {
		return Meeting{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if err := t.changeMeeting(actor, id, in, seen, key); err != nil {
			return err
		}
		row, err := t.meeting(id, "")
		meeting = row.seen()
		return err
	})
	return meeting, err
}

func (t *tx) changeMeeting(actor audit.Actor, id audit.MeetingID, in MeetingInput, seen int64, key string) error {
	row, err := t.meeting(id, t.store.dialect.forUpdate)
	switch {
	case err != nil:
		return err
	case row.WriteKey == writeKey(actor, key):
		return nil
	case row.Version != seen:
		return stale(row.seen())
	}
	reasons, err := in.check()
	if err != nil {
		return err
	}
	until, err := in.KeptUntil()
	if err != nil {
		return err
	}
	if _, err := t.exec(`UPDATE meetings SET title = ?, on_day = ?, place = ?, check_in = ?, check_out = ?, content_note = ?, reasons = ?, kept_until = ?,
		version = version + 1, write_key = ? WHERE group_id = ? AND id = ?`, in.Title, in.Day, in.Place, in.CheckIn, in.CheckOut, in.ContentNote,
		reasons, stamp{until}, writeKey(actor, key), t.scope.group, id); err != nil {
		return err
	}
	return t.record(actor, "meeting.change", string(id))
}

// RemoveMeeting removes a meeting. Repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) RemoveMeeting(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.MeetingID, key string) error {
	if err := inGroup(actor, audit.MeetingWrite, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error {
		return t.unlessDone(actor, key, func() error {
			gone, err := t.exec("DELETE FROM meetings WHERE group_id = ? AND id = ?", group, id)
			if err == nil && gone == 0 {
				err = audit.NotFound()
			}
			if err != nil {
				return err
			}
			return t.record(actor, "meeting.remove", string(id))
		}, "meeting.remove", group, id)
	})
}
