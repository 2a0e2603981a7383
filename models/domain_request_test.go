package models_test

import (
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// colleague adds a member to the practice, who can be written to at an address.
func (a *audited) colleague(address string) audit.Actor {
	a.t.Helper()
	db, person, hat := a.database.SQL(a.t), uuid.NewString(), uuid.NewString()
	now := a.clock.Now().Format("2006-01-02 15:04:05+00:00")
	for _, statement := range []string{
		`INSERT INTO people (id, trail_id, name, sign_in_name, sign_in_key, password_hash, email, email_confirmed_at, contact, created_at, updated_at)
			VALUES ('PERSON', 'PERSON', 'Dee Marsh', 'PERSON', 'PERSON', '', 'ADDRESS', 'NOW', 'email', 'NOW', 'NOW')`,
		"INSERT INTO hats (id, person_id, role, practice_id, since) VALUES ('HAT', 'PERSON', 'practice_member', 'PRACTICE', 'NOW')",
	} {
		_, err := db.Exec(strings.NewReplacer("PERSON", person, "HAT", hat, "NOW", now, "ADDRESS", address, "PRACTICE", string(a.practice)).Replace(statement))
		a.want(err)
	}
	return audit.Actor{
		Person: audit.PersonID(person), Role: audit.RolePracticeMember, Hat: audit.HatID(hat), Practice: a.practice, As: audit.RelationOwnPractice,
	}
}

func (a *audited) ask(domain string, of audit.Actor, key string) models.DomainRequest {
	a.t.Helper()
	request, err := a.AskForDomain(a.t.Context(), a.lead, a.practice, a.audit, domain, of.Hat, key)
	a.want(err)
	return request
}

// However often and however many at once ask for the same, there is one request; a repeated request answers as the
// first time, also when it was taken back in between.
func TestAskingTwiceIsOneRequest(t *testing.T) {
	tellAudit(t, func(a *audited) {
		member, again := a.colleague("dee@example.org"), key()
		first := a.ask("REG", member, again)
		var leads sync.WaitGroup
		for range 16 {
			leads.Go(func() {
				if _, err := a.AskForDomain(a.t.Context(), a.lead, a.practice, a.audit, "REG", member.Hat, key()); err != nil {
					a.t.Error(err)
				}
			})
		}
		leads.Wait()
		open, err := a.DomainRequests(a.t.Context(), a.lead, a.practice, a.audit)
		a.want(err)
		if len(open) != 1 || open[0].ID != first.ID {
			a.t.Errorf("open are %+v", open)
		}
		_, err = a.AskForDomain(a.t.Context(), a.lead, a.practice, a.audit, "CON", member.Hat, again)
		a.refused(err, audit.CodeConflict)
		end := key()
		for range 2 {
			a.want(a.EndDomainRequest(a.t.Context(), a.lead, a.practice, a.audit, first.ID, end))
		}
		if repeated := a.ask("REG", member, again); repeated.ID != first.ID {
			a.t.Errorf("repeated, it is %+v", repeated)
		}
		if open, err := a.DomainRequests(a.t.Context(), a.lead, a.practice, a.audit); err != nil || len(open) != 0 {
			a.t.Errorf("the repeat asked again: %+v, %v", open, err)
		}
		if renewed := a.ask("REG", member, key()); renewed.ID == first.ID {
			a.t.Error("what was taken back is open again under its old id")
		}
	})
}

// Requests are listed in the order of the criteria's domains, whatever order they were made in.
func TestRequestsInTheOrderOfDomains(t *testing.T) {
	tellAudit(t, func(a *audited) {
		member := a.colleague("")
		for _, domain := range []string{"LEA", "CON", "REG"} {
			a.ask(domain, member, key())
			a.clock.Forward(time.Minute)
		}
		list, err := a.DomainRequests(a.t.Context(), a.lead, a.practice, a.audit)
		a.want(err)
		mine, err := a.Mine(a.t.Context(), member, a.practice)
		a.want(err)
		for i, domain := range []string{"REG", "CON", "LEA"} {
			if list[i].Domain != domain || mine.Requests[i].Domain != domain {
				a.t.Errorf("%d is %s in the list and %s in mine", i, list[i].Domain, mine.Requests[i].Domain)
			}
		}
	})
}

// Who is asked is told by mail that there is something in Doorway, once, and nobody is told of what they do themselves.
func TestTheAskedAreTold(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		clock := testdb.NewClock()
		s := &story{database.Open(t, models.Options{Now: clock.Now, Mail: true}), t, clock, database}
		s.want(s.LoadStarter(t.Context()))
		own := s.settle(database.SQL(t), "DEMO01")
		draft := own.practice[reflect.TypeFor[audit.AuditID]()].(audit.AuditID) // one of two self-assessments: the other was submitted
		a := &audited{story: s, lead: own.lead, practice: own.lead.Practice, audit: draft}
		p := &post{story: s}
		a.ask("CON", a.lead, key())
		p.expectNothingToSend()
		member := a.colleague("dee@example.org")
		a.ask("REG", member, key())
		a.ask("REG", member, key())
		if mail := p.claim(); mail.Kind != models.MailNotice || mail.Address != "dee@example.org" {
			t.Errorf("queued: %+v", mail)
		}
		p.expectNothingToSend()
	})
}

// What a lead does costs as many statements as if nobody else could see anything; a member's costs one more, and only
// in a draft.
func TestWhatTheLeadDoesCostsNoMore(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx, member := a.t.Context(), a.colleague("")
		a.ask("REG", member, key())
		saved := a.save(a.lead, firstCriterion, level(1, "words"), 0)
		count, err := models.CountStatements(a.Store)
		a.want(err)
		open := func(actor audit.Actor) { _, err := a.Audit(ctx, actor, a.practice, a.audit); a.want(err) }
		read := func(actor audit.Actor) {
			_, err := a.Answer(ctx, actor, a.practice, a.audit, firstCriterion)
			a.want(err)
		}
		save := func(actor audit.Actor) { saved = a.save(actor, firstCriterion, level(1, "words"), saved.Version) }
		costs := func(what string, actor audit.Actor, do func(audit.Actor), want int64) {
			a.t.Helper()
			before := count()
			do(actor)
			if got := count() - before; got != want {
				a.t.Errorf("%s as %s: %d statements, want %d", what, actor.Role, got, want)
			}
		}
		costs("opening a draft", a.lead, open, 2)
		costs("reading an answer", a.lead, read, 1)
		costs("saving in a sitting", a.lead, save, 2)
		costs("opening a draft", member, open, 3)
		costs("reading an answer", member, read, 2)
		save(member) // begins a sitting
		costs("saving in a sitting", member, save, 3)
		a.submit()
		costs("opening what was submitted", a.lead, open, 2)
		costs("opening what was submitted", member, open, 2)
	})
}
