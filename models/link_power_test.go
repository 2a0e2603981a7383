package models_test

import (
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// Nobody who was asked to go, or went, lets themselves in again by a link that they made before.
func TestAnInvitationNeedsItsMakersRole(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		link := p.made(p.inviteColleague(audit.RolePracticeLead, false))
		p.want(p.LeaveHat(ctx, p.lead, p.lead.Hat, key()))
		_, err := p.AcceptLink(ctx, models.AcceptLink{Token: link.Token, Name: "Back Again", SignInName: "back", Password: goodPassword})
		p.refused(err, audit.CodeNotFound)
	})
}

// Whoever read the mail before a password was changed has nothing left to change it with.
func TestAChangedPasswordEndsOlderLinks(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		older := p.made(p.ResetLink(ctx, "Sam.Okoro"))
		session, err := p.SignIn(ctx, models.SignIn{Name: "Sam.Okoro", Password: goodPassword})
		p.want(err)
		visitor, err := p.Visit(ctx, session.Token)
		p.want(err)
		actor := audit.Actor{Person: visitor.Person, Role: audit.RolePerson, Session: visitor.Session}
		p.want(p.ChangePassword(ctx, actor, goodPassword, "another quiet phrase"))
		_, err = p.AcceptLink(ctx, models.AcceptLink{Token: older.Token, Password: "yet one more phrase"})
		p.refused(err, audit.CodeNotFound)
	})
}

// The group's trail is read by people of practices too: it tells nothing of placements.
func TestTheGroupsTrailTellsNothingOfPlacements(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		before := p.trail("group:" + string(p.facilitator.Group))
		trainee := p.join(p.addPlacement(p.practice, "2026-09-01", "2027-01-31"), "Tam Okeke")
		p.changed(p.ChangePlacement(p.t.Context(), p.facilitator, p.facilitator.Group, trainee.Placement, "2026-09-01", "2027-02-28", 1, key()))
		if after := p.trail("group:" + string(p.facilitator.Group)); after != before {
			p.t.Errorf("the group's trail tells %s", strings.TrimPrefix(after, before))
		}
	})
}

func (p *peopled) changed(_ models.ListedPlacement, err error) {
	p.t.Helper()
	p.want(err)
}
