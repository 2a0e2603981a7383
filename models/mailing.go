package models

import (
	"context"
	"time"

	"doorway/audit"
)

// Mail is one that has been claimed to be sent now.
type Mail struct {
	ID      string // the same at every attempt
	Kind    MailKind
	Address string
	Token   string // of its link, made for this attempt; empty when it has none

	claimedUntil time.Time
	attempts     int
	createdAt    time.Time
}

const (
	// MailAttempt is how long one attempt may take at most; claims last a little longer.
	MailAttempt = time.Minute
	claimLasts  = MailAttempt + time.Minute
	// mailTriedFor is how long after it was written a mail is given up.
	mailTriedFor = 24 * time.Hour
	// reminderTriedFor is the same for a reminder, which may have to wait over a weekend.
	reminderTriedFor = 4 * 24 * time.Hour
	mailsKept        = 30 * 24 * time.Hour // without their addresses, to be counted
)

// mailDelay is how long after so many attempts the next one comes.
func mailDelay(attempts int) time.Duration {
	delays := []time.Duration{time.Minute, 5 * time.Minute, 15 * time.Minute, time.Hour, 2 * time.Hour}
	return delays[min(max(attempts, 1), len(delays))-1]
}

type outboxRow struct {
	ID           string
	Kind         MailKind
	LinkID       *audit.LinkID
	Address      string
	CreatedAt    stamp
	ClaimedUntil stamp
	Attempts     int
}

const (
	mailWaits = "sent_at IS NULL AND given_up_at IS NULL"
	mailIsDue = mailWaits + " AND due_at <= ? AND (claimed_until IS NULL OR claimed_until <= ?)"
	mayGo     = " AND (kind <> 'reminder' OR ?)" // whether people may be reminded now
)

// ClaimMail takes the next mail that is due, so that no other process sends it meanwhile, and gives its link a fresh
// token. A mail that has become pointless goes first: its link was used or has ended, or the person no longer wants
// any, or none from the group. A reminder waits while nobody is to be reminded, and a notice while the person has quiet hours in a group. found is false when there is nothing to send.
func (s *Store) ClaimMail(ctx context.Context) (mail Mail, found bool, err error) {
	now := stamp{s.Now()}
	_, due, err := one[int](s.reading(ctx, installation()), "SELECT 1 FROM outbox WHERE "+mailIsDue+mayGo, now, now, audit.MayRemind(now.Time, MailAttempt))
	if err != nil || !due {
		return Mail{}, false, translate(err)
	}
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if err := t.dropPointlessMail(); err != nil {
			return err
		}
		if err := t.holdQuietMail(); err != nil {
			return err
		}
		mail, found, err = t.claimMail()
		return err
	})
	return mail, found, err
}

func (t *tx) dropPointlessMail() error {
	_, err := t.exec("DELETE FROM outbox WHERE "+mailIsDue+` AND (link_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM links l
		WHERE l.id = outbox.link_id AND l.used_at IS NULL AND l.ended_at IS NULL AND l.expires_at > ?)
		OR kind = ? AND NOT EXISTS (SELECT 1 FROM people p JOIN hats h ON h.person_id = p.id WHERE p.id = outbox.person_id
		AND p.reminders = 'on' AND h.practice_id IS NOT NULL AND h.until IS NULL AND h.paused_at IS NULL)
		OR kind IN (?, ?, ?) AND person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM people p WHERE p.id = outbox.person_id
		AND p.contact = 'email' AND p.email = outbox.address AND p.email_confirmed_at IS NOT NULL)
		OR group_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM member_care m JOIN hats h ON h.group_id = m.group_id AND h.id = m.hat_id
		WHERE m.group_id = outbox.group_id AND h.person_id = outbox.person_id AND `+wantsGroupMail+`))`,
		stamp{t.now}, stamp{t.now}, stamp{t.now}, MailReminder, MailReset, MailNotice, MailReminder)
	return err
}

// holdQuietMail puts off notices that have become due in the quiet hours of who they are for, as those hours are now: a mail
// that is tried again, or whose person chose other hours meanwhile, keeps to them too.
func (t *tx) holdQuietMail() error {
	rows, err := all[struct {
		ID                    string
		QuietFrom, QuietUntil int
	}](t, `SELECT o.id, m.quiet_from, m.quiet_until FROM outbox o JOIN hats h ON h.person_id = o.person_id
		JOIN member_care m ON m.group_id = h.group_id AND m.hat_id = h.id WHERE `+mailIsDue+` AND o.kind = ? AND `+wantsGroupMail+`
		AND m.quiet_from <> m.quiet_until ORDER BY o.id`, stamp{t.now}, stamp{t.now}, MailNotice)
	if err != nil {
		return err
	}
	for _, row := range rows {
		end := stamp{audit.QuietHours{From: row.QuietFrom, Until: row.QuietUntil}.End(t.now)}
		if _, err := t.exec("UPDATE outbox SET due_at = ? WHERE id = ? AND due_at < ?", end, row.ID, end); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) claimMail() (Mail, bool, error) {
	row, found, err := one[outboxRow](t, `UPDATE outbox SET claimed_until = ?, attempts = attempts + 1 WHERE id =
		(SELECT id FROM outbox WHERE `+mailIsDue+mayGo+" ORDER BY due_at, id LIMIT 1"+t.store.dialect.skipLocked+`)
		RETURNING id, kind, link_id, address, created_at, claimed_until, attempts`,
		stamp{t.now.Add(claimLasts)}, stamp{t.now}, stamp{t.now}, audit.MayRemind(t.now, MailAttempt))
	if err != nil || !found {
		return Mail{}, false, err
	}
	mail := Mail{
		ID: row.ID, Kind: row.Kind, Address: row.Address, claimedUntil: row.ClaimedUntil.Time, attempts: row.Attempts,
		createdAt: row.CreatedAt.Time,
	}
	if row.LinkID != nil {
		mail.Token, err = t.newToken(*row.LinkID)
	}
	return mail, err == nil, err
}

// MailSent notes that a mail was taken by a server for delivery, and forgets its address and which group it was for.
func (s *Store) MailSent(ctx context.Context, mail Mail) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		_, err := t.exec("UPDATE outbox SET sent_at = ?, address = '', group_id = NULL, claimed_until = NULL WHERE id = ? AND sent_at IS NULL",
			stamp{t.now}, mail.ID)
		return err
	})
}

// MailNotSent notes that a mail was not taken, and when it is tried again: later each time, a reminder never at night or at
// a weekend. After a day (a reminder after four), or at once when the server will never take it (refused), it is given up and its address forgotten; givenUp says so.
func (s *Store) MailNotSent(ctx context.Context, mail Mail, refused bool) (givenUp bool, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		again := t.now.Add(mailDelay(mail.attempts))
		tried := mailTriedFor
		if mail.Kind == MailReminder {
			again, tried = audit.RemindingBegins(again), reminderTriedFor
		}
		givenUp = refused || again.After(mail.createdAt.Add(tried))
		if givenUp {
			_, err := t.exec(`UPDATE outbox SET given_up_at = ?, address = '', group_id = NULL, claimed_until = NULL
				WHERE id = ? AND claimed_until = ? AND `+mailWaits, stamp{t.now}, mail.ID, stamp{mail.claimedUntil})
			return err
		}
		_, err := t.exec("UPDATE outbox SET due_at = ?, claimed_until = NULL WHERE id = ? AND claimed_until = ? AND "+mailWaits,
			stamp{again}, mail.ID, stamp{mail.claimedUntil})
		return err
	})
	return givenUp, err
}

// mailCounts counts the mails that wait, and those that were given up in the last 30 days.
func (t *tx) mailCounts() (waiting, givenUp int64, err error) {
	counts, err := must[struct{ Waiting, GivenUp int64 }](t, "SELECT COUNT(*) FILTER (WHERE "+mailWaits+`) AS waiting,
		COUNT(*) FILTER (WHERE given_up_at > ?) AS given_up FROM outbox`, stamp{t.now.Add(-mailsKept)})
	return counts.Waiting, counts.GivenUp, err
}
