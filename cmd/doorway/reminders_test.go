package main

import (
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// takesOn gives the operator a practice to lead, and an action there that is due.
func (s *sorting) takesOn(what string, due audit.Date) {
	s.Helper()
	ctx, hat := s.Context(), audit.HatID(uuid.NewString())
	if err := s.store.LoadStarter(ctx); err != nil {
		s.Fatal(err)
	}
	practice, err := s.store.AddInventedPractice(ctx, models.InventedPractice{Code: "DEMO01", Name: "canary Surgery", Town: "Anytown", Postcode: "ZZ1 1ZZ"})
	if err != nil {
		s.Fatal(err)
	}
	for _, statement := range []string{
		"UPDATE people SET email = '" + canary + "', contact = 'email', email_confirmed_at = created_at WHERE sign_in_key = 'olu'",
		"INSERT INTO hats (id, person_id, role, practice_id, since) SELECT '" + string(hat) + "', id, 'practice_lead', '" + string(practice) +
			"', created_at FROM people WHERE sign_in_key = 'olu'",
	} {
		if _, err := s.database.SQL(s.T).Exec(statement); err != nil {
			s.Fatal(err)
		}
	}
	lead := audit.Actor{Person: s.operator.Person, Role: audit.RolePracticeLead, Hat: hat, Practice: practice, As: audit.RelationOwnPractice}
	draft, err := s.store.StartAudit(ctx, lead, practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort}}, uuid.NewString())
	if err != nil {
		s.Fatal(err)
	}
	in := models.ActionInput{Action: audit.Action{What: what, Due: due, Owner: hat}}
	if _, err := s.store.AddAction(ctx, lead, practice, draft.ID, in, uuid.NewString()); err != nil {
		s.Fatal(err)
	}
}

// at moves the clock forward to a moment, which is given in UTC, reminds, and sends what is due.
func (s *sorting) at(moment string) {
	s.Helper()
	to, err := time.Parse(time.DateTime, moment)
	if err != nil {
		s.Fatal(err)
	}
	s.clock.Forward(to.Sub(s.clock.Now()))
	if err := s.store.Remind(s.Context()); err != nil {
		s.Fatal(err)
	}
	s.send()
}

func TestReminderSaysNothing(t *testing.T) {
	eachSorting(t, func(s *sorting) {
		s.takesOn("canary: paint the door", "2026-03-25")
		s.at("2026-03-24 10:00:00")
		got := s.office.next()
		want := "Hello,\r\n\r\nThis is a good day to have a look at Doorway:\r\n\r\n" + mailAddress + "/\r\n\r\nNothing has gone wrong. " +
			"In your account there, you can choose not to be reminded.\r\n\r\nDoorway\r\n"
		if body := decoded(s, got.body); body != want || got.to != canary || got.header.Get("Subject") != "A message from Doorway" {
			s.Errorf("to %s, %q: %q, want %q", got.to, got.header.Get("Subject"), body, want)
		}
		s.at("2026-03-24 11:00:00")
		s.office.expectNone()
	})
}

// A server that is away on Friday evening gets the reminder on Monday at eight, in summer time, and is not asked at night.
func TestReminderIsNotTriedAgainAtNight(t *testing.T) {
	eachSorting(t, func(s *sorting) {
		s.takesOn("Paint the door", "2026-03-30")
		s.office.answers(&smtp.SMTPError{Code: 451, EnhancedCode: smtp.EnhancedCode{4, 3, 0}, Message: "later"})
		s.at("2026-03-27 17:59:00")
		if !strings.Contains(s.logs.String(), "the server answered 451") {
			s.Fatalf("it was not tried on Friday:\n%s", s.logs)
		}
		s.office.answers(nil)
		for _, quiet := range []string{"2026-03-27 18:00:00", "2026-03-27 18:05:00", "2026-03-28 12:00:00", "2026-03-29 12:00:00", "2026-03-30 06:59:59"} {
			s.at(quiet)
			s.office.expectNone()
		}
		s.at("2026-03-30 07:00:00")
		s.office.next()
		s.at("2026-03-30 08:00:00")
		s.office.expectNone()
	})
}
