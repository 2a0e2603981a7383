package models_test

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

// reminding is a practice with a lead and a member who want to be written to, and an action that the member takes on.
type reminding struct {
	*post
	practice, action, lead, member, hat string
}

func tellReminding(t *testing.T, run func(r *reminding)) {
	t.Helper()
	tellPost(t, func(p *post) {
		own := p.settle(p.database.SQL(p.t), "DEMO01")
		text := func(kind reflect.Type) string { return reflect.ValueOf(own.practice[kind]).String() }
		r := &reminding{post: p, lead: string(own.lead.Person), practice: text(reflect.TypeFor[audit.PracticeID]()),
			action: text(reflect.TypeFor[audit.ActionID]()), hat: text(reflect.TypeFor[audit.HatID]())}
		p.want(p.database.SQL(p.t).QueryRow("SELECT person_id FROM hats WHERE id = '" + r.hat + "'").Scan(&r.member))
		r.do("UPDATE people SET email = ':member@example.org', contact = 'email', email_confirmed_at = created_at WHERE id = ':member'")
		r.do("UPDATE people SET email = ':lead@example.org', contact = 'email', email_confirmed_at = created_at WHERE id = ':lead'")
		r.do("INSERT INTO action_owners (practice_id, action_id, hat_id) VALUES (':practice', ':action', ':hat')")
		run(r)
	})
}

func (r *reminding) do(statement string) {
	r.t.Helper()
	statement = strings.NewReplacer(":practice", r.practice, ":action", r.action, ":lead", r.lead, ":member", r.member, ":hat", r.hat).Replace(statement)
	if _, err := r.database.SQL(r.t).Exec(statement); err != nil {
		r.t.Fatalf("%s: %v", statement, err)
	}
}

func (r *reminding) due(day audit.Date) {
	r.t.Helper()
	r.do("UPDATE actions SET due = '" + string(day) + "' WHERE id = ':action'")
}

// at moves the clock forward to a moment, which is given in UTC.
func (p *post) at(moment string) {
	p.t.Helper()
	to, err := time.Parse(time.DateTime, moment)
	p.want(err)
	p.clock.Forward(to.Sub(p.clock.Now()))
}

// reminded reminds, and lists who gets a mail.
func (r *reminding) reminded() (who []string) {
	r.t.Helper()
	r.want(r.Remind(r.t.Context()))
	for {
		mail, found, err := r.ClaimMail(r.t.Context())
		r.want(err)
		if !found {
			slices.Sort(who)
			return who
		}
		if mail.Kind != models.MailReminder || mail.Token != "" {
			r.t.Errorf("got a mail of kind %s", mail.Kind)
		}
		r.want(r.MailSent(r.t.Context(), mail))
		who = append(who, map[string]string{r.lead + "@example.org": "lead", r.member + "@example.org": "member"}[mail.Address])
	}
}

func (r *reminding) expect(when string, want ...string) {
	r.t.Helper()
	if got := r.reminded(); !slices.Equal(got, want) {
		r.t.Errorf("%s: %q were reminded, want %q", when, got, want)
	}
}

// The clock begins on a Tuesday.
func TestWhoTakesAnActionOnIsReminded(t *testing.T) {
	tellReminding(t, func(r *reminding) {
		r.due("2026-04-23")
		r.expect("30 days before", "member")
		r.expect("the same day")
		r.at("2026-03-25 10:00:00")
		r.expect("the next day")
		r.due("2026-04-01")
		r.expect("moved: 7 days before", "member")
		r.at("2026-03-26 10:00:00")
		r.due("2026-03-27")
		r.expect("moved: the day before", "member")
		r.at("2026-03-27 10:00:00")
		r.expect("the day itself")
		r.do("UPDATE actions SET status = 'done', due = '2026-03-28' WHERE id = ':action'")
		r.expect("done")
		r.do("UPDATE actions SET status = 'dropped' WHERE id = ':action'")
		r.expect("dropped")
		r.do("UPDATE actions SET status = 'blocked' WHERE id = ':action'")
		r.expect("open again", "member")
	})
}

func TestMondaysBringTheWeek(t *testing.T) {
	tellReminding(t, func(r *reminding) {
		r.due("2026-03-20")
		r.expect("late, on a Tuesday")
		r.at("2026-03-30 07:00:00")
		r.expect("on Monday at eight in summer time", "lead", "member")
		r.at("2026-03-30 12:00:00")
		r.expect("later that day")
		r.do("UPDATE actions SET status = 'done' WHERE id = ':action'")
		r.do("UPDATE audits SET state = 'submitted', submitted_at = '2025-10-07 10:00:00+00:00' WHERE practice_id = ':practice'")
		r.at("2026-04-06 12:00:00")
		r.expect("five months after looking")
		r.at("2026-04-13 12:00:00")
		r.expect("six months after looking", "lead")
		r.at("2026-04-20 12:00:00")
		r.expect("a week later")
		r.at("2026-10-12 12:00:00")
		r.expect("twelve months after looking", "lead")
	})
}

func TestNobodyIsRemindedAtNight(t *testing.T) {
	tellReminding(t, func(r *reminding) {
		r.due("2026-03-30")
		for _, quiet := range []string{"2026-03-26 18:00:00", "2026-03-27 07:59:59"} {
			r.at(quiet)
			r.expect(quiet)
		}
		r.at("2026-03-27 17:59:00")
		r.want(r.Remind(r.t.Context()))
		mail := r.claim()
		givenUp, err := r.MailNotSent(r.t.Context(), mail, false)
		r.want(err)
		for _, quiet := range []string{"2026-03-27 18:00:00", "2026-03-28 12:00:00", "2026-03-29 12:00:00", "2026-03-30 06:59:59"} {
			r.at(quiet)
			r.expectNothingToSend()
		}
		r.at("2026-03-30 07:00:00") // eight o'clock: summer time began on Sunday
		if again := r.claim(); givenUp || again.ID != mail.ID {
			t.Errorf("given up: %v, and another mail came", givenUp)
		}
	})
}

func TestClaimThatRunsOutInTheEveningWaits(t *testing.T) {
	tellReminding(t, func(r *reminding) {
		r.due("2026-03-25")
		r.at("2026-03-24 17:59:00")
		r.want(r.Remind(r.t.Context()))
		first := r.claim() // and the process ends
		r.at("2026-03-24 18:30:00")
		r.expectNothingToSend()
		r.at("2026-03-25 08:00:00")
		if again := r.claim(); again.ID != first.ID {
			t.Error("another mail came")
		}
	})
}

func TestWhoWantsNoReminderGetsNone(t *testing.T) {
	tellReminding(t, func(r *reminding) {
		r.due("2026-03-25")
		member := audit.Actor{Person: audit.PersonID(r.member), Role: audit.RolePerson}
		change := func(to models.Reminders) {
			account, err := r.ChangeReminders(r.t.Context(), member, to)
			if r.want(err); account.Reminders != to {
				t.Errorf("the account says %q", account.Reminders)
			}
		}
		change(models.RemindersOff)
		r.expect("off")
		change(models.RemindersOn)
		for _, never := range []string{"people SET contact = 'none'", "people SET email_confirmed_at = NULL", "hats SET paused_at = since", "hats SET until = since"} {
			where := map[bool]string{true: " WHERE id = ':member'", false: " WHERE id = ':hat'"}[strings.HasPrefix(never, "people")]
			r.do("UPDATE " + never + where)
			r.expect(never)
			r.do("UPDATE people SET contact = 'email', email_confirmed_at = created_at WHERE id = ':member'")
			r.do("UPDATE hats SET until = NULL, paused_at = NULL WHERE id = ':hat'")
		}
		r.want(r.Remind(r.t.Context())) // what waits in the outbox goes only as long as it is wanted
		change(models.RemindersOff)
		r.expectNothingToSend()
		if left := r.addresses(); len(left) != 0 {
			t.Errorf("the outbox still knows %q", left)
		}
	})
}

func TestReminderWithoutMailIsKeptForLater(t *testing.T) {
	tellReminding(t, func(r *reminding) {
		r.due("2026-03-25")
		without := r.database.Open(t, models.Options{Now: r.clock.Now})
		r.want(without.Remind(t.Context()))
		r.expect("with mail", "member")
	})
}

func TestTwoProcessesRemindOnce(t *testing.T) {
	tellReminding(t, func(r *reminding) {
		r.due("2026-04-03")
		r.at("2026-03-30 09:00:00")
		other := r.database.Open(t, models.Options{Now: r.clock.Now, Mail: true})
		var working sync.WaitGroup
		for _, store := range []*models.Store{r.Store, other, r.Store, other, r.Store, other} {
			working.Go(func() {
				if err := store.Remind(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		working.Wait()
		r.expect("by six at once", "lead", "member")
	})
}

func TestRemindersAreForgottenAfter90Days(t *testing.T) {
	tellReminding(t, func(r *reminding) {
		r.due("2026-03-25")
		r.expect("tomorrow", "member")
		count := func() (n int) {
			r.want(r.database.SQL(t).QueryRow("SELECT COUNT(*) FROM reminders").Scan(&n))
			return n
		}
		r.clock.Forward(90 * 24 * time.Hour)
		r.want(r.PurgeExpired(t.Context()))
		if n := count(); n != 2 {
			t.Errorf("%d are left, want the day and the action", n)
		}
		r.clock.Forward(time.Microsecond)
		r.want(r.PurgeExpired(t.Context()))
		if n := count(); n != 0 {
			t.Errorf("%d are left", n)
		}
	})
}
