package models_test

import (
	"strings"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

// peopled is a story with somebody in most roles: a practice with a lead and a member, another practice with its lead, an
// operator and a facilitator.
type peopled struct {
	*story
	operator, facilitator, lead, member, otherLead audit.Actor
	practice, other                                audit.PracticeID
}

func tellPeople(t *testing.T, run func(p *peopled)) {
	t.Helper()
	tell(t, func(s *story) { run(s.peopled()) })
}

func (s *story) peopled() *peopled {
	s.t.Helper()
	p := &peopled{story: s}
	p.operator = p.join(p.made(s.SetupLink(s.t.Context())), "Olu Adeyemi")
	p.facilitator = p.join(p.made(s.InviteToInstallation(s.t.Context(), p.operator, audit.RoleFacilitator, "", key())), "Fen Abara")
	p.practice, p.other = s.practice(p.facilitator, "A81001"), s.practice(p.facilitator, "A81002")
	p.lead = p.join(p.made(p.inviteLead(p.practice)), "Sam Okoro")
	p.member = p.join(p.made(p.inviteColleague(audit.RolePracticeMember, false)), "Dee Marsh")
	p.otherLead = p.join(p.made(p.inviteLead(p.other)), "Nia Rees")
	return p
}

func (p *peopled) inviteLead(practice audit.PracticeID) (models.NewLink, error) {
	return p.InviteLead(p.t.Context(), p.facilitator, p.facilitator.Group, practice, "", key())
}

func (p *peopled) inviteColleague(role audit.Role, takeOver bool) (models.NewLink, error) {
	return p.InviteColleague(p.t.Context(), p.lead, p.practice, role, takeOver, "", key())
}

func (p *peopled) addPlacement(practice audit.PracticeID, starts, ends audit.Date) models.NewLink {
	p.t.Helper()
	return p.made(p.AddPlacement(p.t.Context(), p.facilitator, p.facilitator.Group, practice, starts, ends, "", key()))
}

// made ends the test unless the link was made.
func (p *peopled) made(link models.NewLink, err error) models.NewLink {
	p.t.Helper()
	p.want(err)
	return link
}

// join accepts a link with a new account, and gives the person in the hat that it gave.
func (p *peopled) join(link models.NewLink, name string) audit.Actor {
	p.t.Helper()
	session, err := p.AcceptLink(p.t.Context(), models.AcceptLink{
		Token: link.Token, Name: name, SignInName: strings.ReplaceAll(name, " ", "."), Password: goodPassword,
	})
	p.want(err)
	actors := p.hats(session)
	if len(actors) != 1 {
		p.t.Fatalf("%s has %d hats", name, len(actors))
	}
	return actors[0]
}

// accept accepts a link as somebody who has an account, and gives them in every hat that they have.
func (p *peopled) accept(link models.NewLink, person audit.PersonID) []audit.Actor {
	p.t.Helper()
	session, err := p.AcceptLink(p.t.Context(), models.AcceptLink{Token: link.Token, SignedIn: person})
	p.want(err)
	return p.hats(session)
}

// hats gives a session's person in every hat that can be worn now.
func (p *peopled) hats(session models.Session) (actors []audit.Actor) {
	p.t.Helper()
	visitor, err := p.Visit(p.t.Context(), session.Token)
	p.want(err)
	for _, hat := range visitor.Hats {
		if !hat.Begun(p.clock.Now()) {
			continue
		}
		actor := audit.Actor{Person: visitor.Person, Role: hat.Role, Hat: hat.ID, Practice: hat.Practice, Group: hat.Group, Placement: hat.Placement}
		if hat.Role.InPractice() {
			actor.As = audit.RelationOwnPractice
		}
		if hat.Role == audit.RoleTrainee {
			actor.Group = ""
		}
		actors = append(actors, actor)
	}
	return actors
}

// people are the names in a practice, leads marked with a star.
func (p *peopled) people(lead audit.Actor) string {
	p.t.Helper()
	holders, err := p.PracticePeople(p.t.Context(), lead, lead.Practice)
	p.want(err)
	return named(holders)
}

func named(holders []models.Holder) string {
	var names []string
	for _, holder := range holders {
		name := holder.Name
		if holder.Role == audit.RolePracticeLead {
			name += "*"
		}
		if holder.Paused {
			name += " (paused)"
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// trail is what a chain tells, in order.
func (p *peopled) trail(chain string) string {
	p.t.Helper()
	rows, err := p.database.SQL(p.t).Query("SELECT what FROM trail WHERE chain = '" + chain + "' ORDER BY seq")
	p.want(err)
	defer func() { _ = rows.Close() }()
	var entries []string
	for rows.Next() {
		var what string
		p.want(rows.Scan(&what))
		entries = append(entries, what)
	}
	p.want(rows.Err())
	return strings.Join(entries, " ")
}

// asPerson is somebody without a hat, for what concerns their own account.
func asPerson(actor audit.Actor) audit.Actor {
	return audit.Actor{Person: actor.Person, Role: audit.RolePerson}
}

// signIn begins a session of somebody who joined under a name.
func (p *peopled) signIn(name string) models.Session {
	p.t.Helper()
	session, err := p.SignIn(p.t.Context(), models.SignIn{Name: strings.ReplaceAll(name, " ", "."), Password: goodPassword})
	p.want(err)
	return session
}

const week = 7 * 24 * time.Hour
