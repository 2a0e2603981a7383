package models_test

import (
	"strconv"
	"sync"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// post is a story where mail is configured, with an operator who invites by mail.
type post struct {
	*story
	operator audit.Actor
}

func tellPost(t *testing.T, run func(p *post)) {
	t.Helper()
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		clock := testdb.NewClock()
		s := &story{database.Open(t, models.Options{Now: clock.Now, Mail: true}), t, clock, database}
		s.want(s.LoadStarter(t.Context()))
		run(&post{s, s.operator("olu")})
	})
}

// invite invites an operator by mail.
func (p *post) invite(address, key string) models.NewLink {
	p.t.Helper()
	link, err := p.InviteToInstallation(p.t.Context(), p.operator, audit.RoleOperator, address, key)
	p.want(err)
	return link
}

// claim takes a mail that has to be there.
func (p *post) claim() models.Mail {
	p.t.Helper()
	mail, found, err := p.ClaimMail(p.t.Context())
	p.want(err)
	if !found {
		p.t.Fatal("there is no mail to send")
	}
	return mail
}

func (p *post) expectNothingToSend() {
	p.t.Helper()
	mail, found, err := p.ClaimMail(p.t.Context())
	p.want(err)
	if found {
		p.t.Fatalf("there is mail to send: %s", mail.Kind)
	}
}

// addresses lists what the outbox knows of where mail goes.
func (p *post) addresses() (list []string) {
	p.t.Helper()
	rows, err := p.database.SQL(p.t).Query("SELECT address FROM outbox ORDER BY address")
	p.want(err)
	defer rows.Close()
	for rows.Next() {
		var address string
		p.want(rows.Scan(&address))
		list = append(list, address)
	}
	p.want(rows.Err())
	return list
}

func TestInvitationIsMailedInsteadOfShown(t *testing.T) {
	tellPost(t, func(p *post) {
		ctx, once := p.t.Context(), key()
		if link := p.invite("", key()); link.Mailed || link.Token == "" {
			p.t.Errorf("without an address: mailed %v", link.Mailed)
		}
		p.expectNothingToSend()
		first := p.invite("new@example.org", once)
		if again := p.invite("new@example.org", once); !first.Mailed || first.Token != "" || again != first {
			p.t.Errorf("got %v, and repeated %v", first, again)
		}
		mail := p.claim()
		if mail.Kind != models.MailInvitation || mail.Address != "new@example.org" {
			p.t.Errorf("got a mail of kind %s", mail.Kind)
		}
		p.expectNothingToSend()
		p.want(p.MailSent(ctx, mail))
		if left := p.addresses(); len(left) != 1 || left[0] != "" {
			p.t.Errorf("the outbox still knows %q", left)
		}
		accept := models.AcceptLink{Token: mail.Token, Name: "Noor", SignInName: "noor", Password: goodPassword}
		_, err := p.AcceptLink(ctx, accept)
		p.want(err)
		_, err = p.AcceptLink(ctx, accept)
		p.refused(err, audit.CodeNotFound)
	})
}

func TestAddressThatNoMailReachesIsRefused(t *testing.T) {
	tellPost(t, func(p *post) {
		for _, address := range []string{"new", "New <new@example.org>", "new@example.org\r\nBcc: x@example.org", "a b@example.org", "é@example.org"} {
			_, err := p.InviteToInstallation(p.t.Context(), p.operator, audit.RoleOperator, address, key())
			if refusal := p.refused(err, audit.CodeInvalid); len(refusal.Fields) != 1 || refusal.Fields[0].Field != "email" {
				p.t.Errorf("%q: %+v", address, refusal)
			}
		}
	})
}

// A mail that its process never heard of again is tried by another one, as the same mail with another token; both work,
// and one use ends both.
func TestClaimOfACrashedProcessRunsOut(t *testing.T) {
	tellPost(t, func(p *post) {
		ctx := p.t.Context()
		p.invite("new@example.org", key())
		first := p.claim()
		p.clock.Forward(2*time.Minute - time.Microsecond)
		p.expectNothingToSend()
		p.clock.Forward(time.Microsecond)
		second := p.claim()
		if second.ID != first.ID || second.Token == first.Token {
			p.t.Error("it is another mail, or has the same token")
		}
		if _, err := p.MailNotSent(ctx, first, true); err != nil { // too late to count
			p.t.Fatal(err)
		}
		p.want(p.MailSent(ctx, second))
		_, err := p.AcceptLink(ctx, models.AcceptLink{Token: first.Token, Name: "Noor", SignInName: "noor", Password: goodPassword})
		p.want(err)
		_, err = p.LookAtLink(ctx, second.Token)
		p.refused(err, audit.CodeNotFound)
	})
}

func TestMailIsTriedLaterEachTimeAndGivenUpAfterADay(t *testing.T) {
	tellPost(t, func(p *post) {
		p.invite("new@example.org", key())
		began, attempts := p.clock.Now(), 0
		waits := []time.Duration{time.Minute, 5 * time.Minute, 15 * time.Minute, time.Hour, 2 * time.Hour}
		for givenUp := false; !givenUp; attempts++ {
			var err error
			givenUp, err = p.MailNotSent(p.t.Context(), p.claim(), false)
			p.want(err)
			p.clock.Forward(waits[min(attempts, len(waits)-1)] - time.Microsecond)
			p.expectNothingToSend()
			p.clock.Forward(time.Microsecond)
		}
		if took := p.clock.Now().Sub(began); attempts < 10 || took < 24*time.Hour || took > 26*time.Hour {
			p.t.Errorf("given up after %d attempts in %s", attempts, took)
		}
		if left := p.addresses(); left[0] != "" {
			p.t.Error("the outbox still knows the address")
		}
		p.expectNothingToSend()
	})
}

func TestMailThatTheServerWillNeverTakeIsGivenUpAtOnce(t *testing.T) {
	tellPost(t, func(p *post) {
		p.invite("new@example.org", key())
		givenUp, err := p.MailNotSent(p.t.Context(), p.claim(), true)
		p.want(err)
		if left := p.addresses(); !givenUp || left[0] != "" {
			p.t.Errorf("given up: %v, the outbox knows %q", givenUp, left)
		}
	})
}

func TestMailOfALinkThatHasEndedIsNotSent(t *testing.T) {
	tellPost(t, func(p *post) {
		p.invite("new@example.org", key())
		p.clock.Forward(14 * 24 * time.Hour)
		p.expectNothingToSend()
		if left := p.addresses(); len(left) != 0 {
			p.t.Errorf("the outbox still knows %q", left)
		}
	})
}

// What the outbox already holds for a person goes only as long as that person wants to be written to, there.
func TestMailToAPersonWhoNoLongerWantsAnyIsNotSent(t *testing.T) {
	tellPost(t, func(p *post) {
		db := p.database.SQL(p.t)
		for _, change := range []string{"contact = 'none'", "email_confirmed_at = NULL", "email = 'other@example.org'"} {
			for _, statement := range []string{
				"UPDATE people SET contact = 'email', email = 'olu@example.org', email_confirmed_at = created_at",
				`INSERT INTO outbox (id, kind, person_id, address, created_at, due_at) SELECT '` + key() + `', 'notice', id, email,
					created_at, created_at FROM people WHERE sign_in_key = 'olu'`,
				"UPDATE people SET " + change,
			} {
				_, err := db.Exec(statement)
				p.want(err)
			}
			p.expectNothingToSend()
			if left := p.addresses(); len(left) != 0 {
				p.t.Errorf("%s: the outbox still knows %q", change, left)
			}
		}
	})
}

func TestTwoProcessesNeverClaimTheSameMail(t *testing.T) {
	tellPost(t, func(p *post) {
		const mails = 24
		for i := range mails {
			p.invite("new"+strconv.Itoa(i)+"@example.org", key())
		}
		other := p.database.Open(p.t, models.Options{Now: p.clock.Now, Mail: true})
		var mutex sync.Mutex
		claimed := map[string]int{}
		var working sync.WaitGroup
		for _, store := range []*models.Store{p.Store, other, p.Store, other} {
			working.Go(func() {
				for {
					mail, found, err := store.ClaimMail(p.t.Context())
					if err != nil {
						p.t.Error(err)
					}
					if err != nil || !found {
						return
					}
					mutex.Lock()
					claimed[mail.Address]++
					mutex.Unlock()
				}
			})
		}
		working.Wait()
		for address, times := range claimed {
			if times != 1 {
				p.t.Errorf("%s was claimed %d times", address, times)
			}
		}
		if len(claimed) != mails {
			p.t.Errorf("%d of %d mails were claimed", len(claimed), mails)
		}
	})
}

func TestMailsAreForgottenAfterAMonth(t *testing.T) {
	tellPost(t, func(p *post) {
		p.invite("new@example.org", key())
		p.want(p.MailSent(p.t.Context(), p.claim()))
		p.invite("newer@example.org", key())
		_, err := p.MailNotSent(p.t.Context(), p.claim(), true)
		p.want(err)
		p.clock.Forward(30 * 24 * time.Hour)
		p.want(p.PurgeExpired(p.t.Context()))
		if left := p.addresses(); len(left) != 2 {
			p.t.Errorf("%d mails are left, want both", len(left))
		}
		p.clock.Forward(time.Microsecond)
		p.want(p.PurgeExpired(p.t.Context()))
		if left := p.addresses(); len(left) != 0 {
			p.t.Errorf("%d mails are left", len(left))
		}
	})
}
