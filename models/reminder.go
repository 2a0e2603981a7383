package models

import (
	"context"
	"maps"
	"slices"

	"doorway/audit"
)

// Reminders says whether a person who is written to at all is reminded of dates.
type Reminders string

// The choices.
const (
	RemindersOn  Reminders = "on"
	RemindersOff Reminders = "off"
)

// ChangeReminders changes whether the actor is reminded of dates by mail. Errors: audit.CodeForbidden.
func (s *Store) ChangeReminders(ctx context.Context, actor audit.Actor, reminders Reminders) (Account, error) {
	if reminders != RemindersOn {
		reminders = RemindersOff
	}
	return s.changeAccount(ctx, actor, func(t *tx) error {
		_, err := t.exec("UPDATE people SET reminders = ?, updated_at = ?, version = version + 1 WHERE id = ?", reminders, stamp{t.now}, actor.Person)
		return err
	})
}

// remindable are the people p who want to be reminded, with the hats h that they wear in a practice. Who has had the day's
// mail is left out.
const remindable = `people p JOIN hats h ON h.person_id = p.id WHERE p.contact = 'email' AND p.email_confirmed_at IS NOT NULL
	AND p.reminders = 'on' AND h.practice_id IS NOT NULL AND h.until IS NULL AND h.paused_at IS NULL AND h.since <= ?
	AND NOT EXISTS (SELECT 1 FROM reminders r WHERE r.person_id = p.id AND r.what = ?)`

// remindedOf is what one person could be reminded of.
type remindedOf struct {
	actions   []audit.DueAction
	submitted map[audit.AuditID]audit.Date
}

// Remind puts a mail into the outbox for everybody who is to be reminded of something today: one a day at most, without a
// word of what it is about. It may run at any time, in any process; between 18:00 and 8:00 in England and at weekends it
// does nothing, and nobody is reminded of the same thing twice.
func (s *Store) Remind(ctx context.Context) error {
	now := s.Now()
	if !s.mail || !audit.MayRemind(now, MailAttempt) {
		return nil
	}
	t := s.reading(ctx, installation())
	found, err := t.remindable()
	if err != nil {
		return translate(err)
	}
	for _, person := range slices.Sorted(maps.Keys(found)) {
		keys := audit.RemindersOn(t.today(), found[person].actions, found[person].submitted)
		keys, err := t.notReminded(person, keys)
		if err != nil {
			return translate(err)
		}
		if len(keys) == 0 {
			continue
		}
		if err := s.inTx(ctx, installation(), func(t *tx) error { return t.remind(person, keys) }); err != nil {
			return err
		}
	}
	return nil
}

// remindable finds everybody who could be reminded of something, in two statements, however many they are.
func (t *tx) remindable() (map[audit.PersonID]*remindedOf, error) {
	found := map[audit.PersonID]*remindedOf{}
	of := func(person audit.PersonID) *remindedOf {
		if found[person] == nil {
			found[person] = &remindedOf{submitted: map[audit.AuditID]audit.Date{}}
		}
		return found[person]
	}
	actions, err := all[struct {
		PersonID audit.PersonID
		ActionID audit.ActionID
		Due      audit.Date
		Own      bool
	}](t, `SELECT d.person_id, d.action_id, d.due, d.own FROM (SELECT h.person_id, h.role, a.id AS action_id, a.due, EXISTS
		(SELECT 1 FROM action_owners o WHERE o.practice_id = a.practice_id AND o.action_id = a.id AND o.hat_id = h.id) AS own
		FROM actions a JOIN (SELECT h.practice_id, h.id, h.role, h.person_id FROM `+remindable+`) h ON h.practice_id = a.practice_id
		WHERE a.due <> '' AND a.due <= ? AND a.status NOT IN (?, ?)) d WHERE d.own OR d.role = ?`,
		stamp{t.now}, "day "+string(t.today()), audit.LondonDate(t.now.AddDate(0, 0, audit.DigestDays+2)), audit.ActionDone, audit.ActionDropped, audit.RolePracticeLead)
	for _, row := range actions {
		of(row.PersonID).actions = append(of(row.PersonID).actions, audit.DueAction{ID: row.ActionID, Due: row.Due, Own: row.Own})
	}
	if err != nil {
		return nil, err
	}
	looks, err := all[struct {
		PersonID    audit.PersonID
		AuditID     audit.AuditID
		SubmittedAt stamp
	}](t, `SELECT h.person_id, a.id AS audit_id, a.submitted_at FROM audits a JOIN (SELECT h.practice_id, h.role, h.person_id
		FROM `+remindable+`) h ON h.practice_id = a.practice_id WHERE h.role = ? AND a.state = ? AND NOT EXISTS (SELECT 1 FROM audits o
		WHERE o.practice_id = a.practice_id AND (o.state = ? OR o.state = ? AND o.submitted_at > a.submitted_at))`,
		stamp{t.now}, "day "+string(t.today()), audit.RolePracticeLead, audit.StateSubmitted, audit.StateDraft, audit.StateSubmitted)
	for _, row := range looks {
		of(row.PersonID).submitted[row.AuditID] = audit.LondonDate(row.SubmittedAt.Time)
	}
	return found, err
}

// notReminded leaves of what a person could be reminded of what they have not been.
func (t *tx) notReminded(person audit.PersonID, keys []string) ([]string, error) {
	if len(keys) == 0 {
		return nil, nil
	}
	reminded, err := all[struct{ What string }](t, "SELECT what FROM reminders WHERE person_id = ?", person)
	for _, row := range reminded {
		keys = slices.DeleteFunc(keys, func(key string) bool { return key == row.What })
	}
	return keys, err
}

// remind claims a person's mail of the day; the process that comes second, or a second thing of the day, waits.
func (t *tx) remind(person audit.PersonID, keys []string) error {
	address, err := t.contactAddress(person)
	if err != nil || address == "" {
		return err
	}
	for i, key := range append([]string{"day " + string(t.today())}, keys...) {
		claimed, err := t.exec("INSERT INTO reminders (person_id, what, reminded_at) VALUES (?, ?, ?) ON CONFLICT (person_id, what) DO NOTHING",
			person, key, stamp{t.now})
		if err != nil || i == 0 && claimed == 0 {
			return err
		}
	}
	return t.queueMail(MailReminder, person, address, "")
}
