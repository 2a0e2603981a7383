package main

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// grouped is a group whose facilitator has something to say to a member, who is written to by day.
type grouped struct {
	*sorting
	facilitator, ada audit.Actor
	place            models.MyPlace
}

const oldPassword = "three quiet words"

func (s *sorting) grouped() *grouped {
	s.Helper()
	must := func(err error) {
		s.Helper()
		if err != nil {
			s.Fatal(err)
		}
	}
	must(s.store.LoadStarter(s.Context()))
	join := func(link models.NewLink, err error, name string) audit.Actor {
		must(err)
		session, err := s.store.AcceptLink(s.Context(), models.AcceptLink{Token: link.Token, Name: name, SignInName: name, Password: oldPassword})
		must(err)
		visitor, err := s.store.Visit(s.Context(), session.Token)
		must(err)
		hat := visitor.Hats[0]
		return audit.Actor{Person: visitor.Person, Role: hat.Role, Hat: hat.ID, Group: hat.Group}
	}
	link, err := s.store.InviteToInstallation(s.Context(), s.operator, audit.RoleFacilitator, "", uuid.NewString())
	g := &grouped{sorting: s, facilitator: join(link, err, "fen")}
	link, err = s.store.InviteToGroup(s.Context(), g.facilitator, g.facilitator.Group, audit.RoleGroupMember, audit.KindCharity, "", uuid.NewString())
	g.ada = join(link, err, "ada")
	_, err = s.database.SQL(s).Exec("UPDATE people SET email = '" + canary + "', contact = 'email', email_confirmed_at = created_at WHERE sign_in_key = 'ada'")
	must(err)
	g.asks(models.MyPlaceInput{Mail: true, Quiet: audit.QuietHours{From: 20, Until: 8}})
	return g
}

// asks changes what the member asks for.
func (g *grouped) asks(in models.MyPlaceInput) {
	g.Helper()
	place, err := g.store.ChangeMyPlace(g.Context(), g.ada, g.ada.Group, in, g.place.Version, uuid.NewString())
	if err != nil {
		g.Fatal(err)
	}
	g.place = place
}

// at moves the clock to the next time that it shows the hour.
func (g *grouped) at(hour int) {
	now := g.clock.Now()
	next := time.Date(now.Year(), now.Month(), now.Day(), hour, 0, 0, 0, time.UTC)
	if !next.After(now) {
		next = next.AddDate(0, 0, 1)
	}
	g.clock.Forward(next.Sub(now))
}

func (g *grouped) says() {
	g.Helper()
	question := models.ConsultationInput{Consultation: audit.Consultation{Question: "What is a warm welcome?"}}
	if _, err := g.store.OpenConsultation(g.Context(), g.facilitator, g.facilitator.Group, question, uuid.NewString()); err != nil {
		g.Fatal(err)
	}
}

// waiting is how much of what is in the outbox tells of a group.
func (g *grouped) waiting() (count int) {
	g.Helper()
	if err := g.database.SQL(g).QueryRow("SELECT COUNT(*) FROM outbox WHERE group_id IS NOT NULL").Scan(&count); err != nil {
		g.Fatal(err)
	}
	return count
}

// What the group wrote in the evening waits for the morning, and does not come if by then its reader wants none.
func TestNoMailComesFromTheGroupOnceItIsNotWanted(t *testing.T) {
	quiet := audit.QuietHours{From: 20, Until: 8}
	for change, do := range map[string]func(g *grouped) error{
		"a rest": func(g *grouped) error {
			g.asks(models.MyPlaceInput{Resting: true, Mail: true, Quiet: quiet})
			return nil
		},
		"no mail": func(g *grouped) error { g.asks(models.MyPlaceInput{Quiet: quiet}); return nil },
		"a pause": func(g *grouped) error {
			_, err := g.store.PauseGroupHat(g.Context(), g.facilitator, g.ada.Group, g.ada.Hat, true)
			return err
		},
		"leaving": func(g *grouped) error { return g.store.LeaveHat(g.Context(), g.ada, g.ada.Hat, uuid.NewString()) },
	} {
		t.Run(change, func(t *testing.T) {
			eachSorting(t, func(s *sorting) {
				g := s.grouped()
				g.at(21)
				g.says()
				g.at(22)
				if err := do(g); err != nil {
					t.Fatal(err)
				}
				g.at(8)
				g.send()
				g.office.expectNone()
				if left := g.waiting(); left != 0 {
					t.Errorf("%d mails of the group wait", left)
				}
			})
		})
	}
}

// Who goes on wanting mail gets it in the morning; afterwards the row no longer knows of which group it told.
func TestMailFromTheGroupComesInTheMorning(t *testing.T) {
	eachSorting(t, func(s *sorting) {
		g := s.grouped()
		g.at(21)
		g.says()
		g.send()
		g.office.expectNone()
		if left := g.waiting(); left != 1 {
			t.Errorf("%d mails of the group wait", left)
		}
		g.at(8)
		g.send()
		if got := g.office.next(); got.to != canary {
			t.Errorf("it went to %s", got.to)
		}
		g.office.expectNone()
		if left := g.waiting(); left != 0 {
			t.Errorf("%d mails know of which group they told", left)
		}
	})
}

// What is written to somebody about their account does not go with what they no longer want from the group.
func TestMailAboutTheAccountComesToWhoRests(t *testing.T) {
	eachSorting(t, func(s *sorting) {
		g := s.grouped()
		g.at(21)
		g.says()
		if err := g.store.ChangePassword(g.Context(), audit.Actor{Person: g.ada.Person, Role: audit.RolePerson}, oldPassword, "four other quiet words"); err != nil {
			t.Fatal(err)
		}
		g.asks(models.MyPlaceInput{Resting: true, Mail: true})
		g.at(8)
		g.send()
		if got := g.office.next(); got.to != canary {
			t.Errorf("it went to %s", got.to)
		}
		g.office.expectNone()
	})
}
