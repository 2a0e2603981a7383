package models

import (
	"context"

	"doorway/audit"
)

// HoursInput is what somebody writes down of their hours.
type HoursInput struct {
	audit.Hours
	Reasons []audit.TextReason // why what the guard asks about may stay
}

// MyHours is a line of it.
type MyHours struct {
	ID audit.HoursID
	audit.Hours
}

// PaidHours is such a line for whoever pays: never the kind of membership, and no note.
type PaidHours struct {
	Name    string // what the group calls them
	Day     audit.Date
	Minutes int
	What    audit.HoursWhat
}

const ownHours = `SELECT o.id, o.day, o.minutes, o.what, o.note FROM hours o JOIN hats h ON h.group_id = o.group_id AND h.id = o.hat_id
	WHERE o.group_id = ? AND h.person_id = ?`

type hoursRow struct {
	ID      audit.HoursID
	Day     audit.Date
	Minutes int
	What    audit.HoursWhat
	Note    string
}

func (r hoursRow) line() MyHours {
	return MyHours{r.ID, audit.Hours{Day: r.Day, Minutes: r.Minutes, What: r.What, Note: r.Note}}
}

// MyHours lists what the actor wrote down of their hours for a group, the latest day first.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) MyHours(ctx context.Context, actor audit.Actor, group audit.GroupID) ([]MyHours, error) {
	if err := inGroup(actor, audit.HoursOwn, group); err != nil {
		return nil, err
	}
	rows, err := all[hoursRow](s.reading(ctx, ofGroup(group)), ownHours+" ORDER BY o.day DESC, o.added_at DESC, o.id", group, actor.Person)
	lines := make([]MyHours, len(rows))
	for i, row := range rows {
		lines[i] = row.line()
	}
	return lines, translate(err)
}

// AddHours writes down hours of the actor's own. No trail has them. Repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeConflict for who keeps no log; audit.CodeInvalid;
// audit.CodeRefusedText, also for what looks like bank details; audit.CodeReasonNeeded from the guard.
func (s *Store) AddHours(ctx context.Context, actor audit.Actor, group audit.GroupID, in HoursInput, key string) (line MyHours, err error) {
	if err := inGroup(actor, audit.HoursOwn, group); err != nil {
		return MyHours{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		first, repeated, err := t.once(actor, key, newID[string](), "hours.add", group, in)
		if err != nil {
			return err
		}
		if !repeated {
			if err := t.addHours(actor, audit.HoursID(first), in); err != nil {
				return err
			}
		}
		row, err := must[hoursRow](t, ownHours+" AND o.id = ?", group, actor.Person, first)
		line = row.line()
		return err
	})
	return line, err
}

func (t *tx) addHours(actor audit.Actor, id audit.HoursID, in HoursInput) error {
	care, err := t.memberCare(actor)
	switch {
	case err != nil:
		return err
	case !care.KeepsHours:
		return audit.Conflict("You keep no log of your hours. You can begin one on the page about your place in the group.")
	}
	if err := in.Check(t.today()); err != nil {
		return err
	}
	reasons := mergeReasons(in.Texts(), nil, in.Reasons)
	if err := audit.CheckTexts(in.Texts(), groupGuard(), reasons); err != nil {
		return err
	}
	_, err = t.exec("INSERT INTO hours (group_id, id, hat_id, day, minutes, what, note, reasons, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		t.scope.group, id, actor.Hat, in.Day, in.Minutes, in.What, in.Note, list[audit.TextReason](reasons), stamp{t.now})
	return err
}

// RemoveHours removes a line of the actor's own. Repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) RemoveHours(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.HoursID, key string) error {
	if err := inGroup(actor, audit.HoursOwn, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error {
		return t.unlessDone(actor, key, func() error {
			gone, err := t.exec("DELETE FROM hours WHERE group_id = ? AND id = ? AND hat_id IN (SELECT id FROM hats WHERE group_id = ? AND person_id = ?)",
				group, id, group, actor.Person)
			if err == nil && gone == 0 {
				err = audit.NotFound()
			}
			return err
		}, "hours.remove", group, id)
	})
}

// keepsHoursNow is whether the person p of an hours line o keeps a log in a role of the group that they have still, and not none
// in the one that they act in.
const keepsHoursNow = `EXISTS (SELECT 1 FROM hats h JOIN member_care m ON m.group_id = h.group_id AND m.hat_id = h.id
	WHERE h.group_id = o.group_id AND h.person_id = p.id AND h.until IS NULL AND m.keeps_hours)
	AND NOT EXISTS (SELECT 1 FROM hats h LEFT JOIN member_care m ON m.group_id = h.group_id AND m.hat_id = h.id
	WHERE h.group_id = o.group_id AND h.person_id = p.id AND h.role IN ('facilitator', 'group_member') AND ` + actsInGroup + ` AND NOT COALESCE(m.keeps_hours, FALSE))`

// HoursToPay gives a facilitator the hours of those who keep a log, by name and day, for whoever pays them. Whoever has stopped
// keeping one, or left the group, is not among them.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) HoursToPay(ctx context.Context, actor audit.Actor, group audit.GroupID) ([]PaidHours, error) {
	if err := inGroup(actor, audit.HoursRead, group); err != nil {
		return nil, err
	}
	found, err := all[PaidHours](s.reading(ctx, ofGroup(group)), `SELECT `+calledInGroup+` AS name, o.day, o.minutes, o.what FROM hours o
		JOIN hats h ON h.group_id = o.group_id AND h.id = o.hat_id JOIN people p ON p.id = h.person_id
		WHERE o.group_id = ? AND `+keepsHoursNow+` ORDER BY 1, p.id, o.day, o.added_at, o.id`, group)
	return found, translate(err)
}
