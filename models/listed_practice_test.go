package models_test

import (
	"strings"
	"sync"
	"testing"

	"doorway/audit"
	"doorway/models"
)

func (p *peopled) succeed(practice, successor audit.PracticeID) (models.ListedPractice, error) {
	return p.NameSuccessor(p.t.Context(), p.facilitator, p.facilitator.Group, practice, successor)
}

func TestNamingASuccessor(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		third := p.story.practice(p.facilitator, "C87018")
		for range 2 {
			listed, err := p.succeed(p.practice, p.other)
			p.want(err)
			if listed.Successor == nil || listed.Successor.ID != p.other {
				p.t.Errorf("got %+v", listed)
			}
		}
		_, err := p.succeed(p.other, third)
		p.want(err)
		for practice, successor := range map[audit.PracticeID]audit.PracticeID{p.practice: p.practice, p.other: p.practice, third: p.practice} {
			_, err := p.succeed(practice, successor)
			p.refused(err, audit.CodeInvalid)
		}
		_, err = p.succeed(third, audit.PracticeID(key()))
		p.refused(err, audit.CodeInvalid)
		_, err = p.succeed(audit.PracticeID(key()), third)
		p.refused(err, audit.CodeNotFound)
		_, err = p.NameSuccessor(p.t.Context(), p.lead, p.facilitator.Group, p.practice, third)
		p.refused(err, audit.CodeNotFound)
		listed, err := p.succeed(p.practice, "")
		p.want(err)
		if listed.Successor != nil {
			p.t.Errorf("got %+v", listed)
		}
		if got := p.trail("practice:" + string(p.practice)); strings.Count(got, "successor.name") != 2 {
			p.t.Errorf("the practice's trail tells %s", got)
		}
		if got := p.trail("group:" + string(p.facilitator.Group)); strings.Count(got, "successor.name") != 3 {
			p.t.Errorf("the group's trail tells %s", got)
		}
	})
}

// Two who at once name each practice the other's successor close no circle.
func TestSuccessorsNeverGoRound(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		var refusals [2]error
		var both sync.WaitGroup
		both.Go(func() { _, refusals[0] = p.succeed(p.practice, p.other) })
		both.Go(func() { _, refusals[1] = p.succeed(p.other, p.practice) })
		both.Wait()
		if (refusals[0] == nil) == (refusals[1] == nil) {
			p.t.Errorf("got %v", refusals)
		}
	})
}

// A list of invitations is of one place, and one invitation cannot be taken back from another place.
func TestInvitationsAreTakenBackWhereTheyLead(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx, group := p.t.Context(), p.facilitator.Group
		colleague := p.made(p.inviteColleague(audit.RolePracticeMember, false))
		lead := p.made(p.inviteLead(p.practice))
		member := p.made(p.InviteToGroup(ctx, p.facilitator, group, audit.RoleGroupMember, audit.KindLivedExperience, "lin@example.org", key()))
		p.refused(p.EndPracticeInvitation(ctx, p.lead, p.practice, lead.ID, key()), audit.CodeNotFound)
		p.refused(p.EndPracticeInvitation(ctx, p.otherLead, p.other, colleague.ID, key()), audit.CodeNotFound)
		p.refused(p.EndLeadInvitation(ctx, p.facilitator, group, p.practice, colleague.ID, key()), audit.CodeNotFound)
		p.refused(p.EndLeadInvitation(ctx, p.facilitator, group, p.other, lead.ID, key()), audit.CodeNotFound)
		p.refused(p.EndGroupInvitation(ctx, p.facilitator, group, lead.ID, key()), audit.CodeNotFound)
		p.refused(p.EndInstallationInvitation(ctx, p.operator, member.ID, key()), audit.CodeNotFound)
		for _, end := range []func(key string) error{
			func(key string) error { return p.EndPracticeInvitation(ctx, p.lead, p.practice, colleague.ID, key) },
			func(key string) error {
				return p.EndLeadInvitation(ctx, p.facilitator, group, p.practice, lead.ID, key)
			},
			func(key string) error { return p.EndGroupInvitation(ctx, p.facilitator, group, member.ID, key) },
		} {
			repeated := key()
			p.want(end(repeated))
			p.want(end(repeated))
			p.refused(end(key()), audit.CodeNotFound)
		}
		for _, link := range []models.NewLink{colleague, lead, member} {
			_, err := p.LookAtLink(ctx, link.Token)
			p.refused(err, audit.CodeNotFound)
		}
		member = p.made(p.InviteToGroup(ctx, p.facilitator, group, audit.RoleGroupMember, audit.KindLivedExperience, "lin@example.org", key()))
		p.join(member, "Lin Moss")
		p.refused(p.EndGroupInvitation(ctx, p.facilitator, group, member.ID, key()), audit.CodeConflict)
		var kept int
		p.want(p.database.SQL(p.t).QueryRow("SELECT COUNT(*) FROM links WHERE email <> ''").Scan(&kept))
		if kept != 0 {
			p.t.Errorf("%d addresses are kept of invitations that are over", kept)
		}
	})
}

func TestGroupInvitationsAreChecked(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx, group := p.t.Context(), p.facilitator.Group
		for _, wrong := range []struct {
			role  audit.Role
			kind  audit.MemberKind
			email string
		}{
			{audit.RoleGroupMember, "", ""}, {audit.RoleGroupMember, "other", ""}, {audit.RoleFacilitator, audit.KindCharity, ""},
			{audit.RolePracticeLead, "", ""}, {audit.RoleOperator, "", ""}, {audit.RoleFacilitator, "", "no address"},
			{audit.RoleFacilitator, "", "Fen <fen@example.org>"},
		} {
			_, err := p.InviteToGroup(ctx, p.facilitator, group, wrong.role, wrong.kind, wrong.email, key())
			p.refused(err, audit.CodeInvalid)
		}
		member := p.join(p.made(p.InviteToGroup(ctx, p.facilitator, group, audit.RoleGroupMember, audit.KindResearcher, "", key())), "Rae Lund")
		page, err := p.GroupPage(ctx, member, group)
		p.want(err)
		if page.Kind != audit.KindResearcher || len(page.Facilitators) != 1 || page.Facilitators[0] != "Fen Abara" || len(page.Criteria) != 1 {
			p.t.Errorf("got %+v", page)
		}
		_, err = p.GroupPeople(ctx, member, group)
		p.refused(err, audit.CodeForbidden)
		_, err = p.GroupPage(ctx, p.lead, group)
		p.refused(err, audit.CodeNotFound)
	})
}
