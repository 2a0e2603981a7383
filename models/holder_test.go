package models_test

import (
	"strings"
	"sync"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// A lead sees the practice's people and nobody else: no trainee of a placement there, nobody of another practice.
func TestPeopleOfAPracticeAreItsOwn(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		p.join(p.addPlacement(p.practice, "2026-10-01", "2027-01-31"), "Tam Okeke")
		if got := p.people(p.lead); got != "Sam Okoro*, Dee Marsh" {
			p.t.Errorf("got %s", got)
		}
		_, err := p.PracticePeople(ctx, p.lead, p.other)
		p.refused(err, audit.CodeNotFound)
		_, err = p.PracticePeople(ctx, p.member, p.practice)
		p.refused(err, audit.CodeForbidden)
		invitations, err := p.PracticeInvitations(ctx, p.lead, p.practice)
		p.want(err)
		if len(invitations) != 1 || invitations[0].Role != audit.RolePracticeMember || !invitations[0].Used {
			p.t.Errorf("the lead sees %+v", invitations)
		}
		group, err := p.GroupPeople(ctx, p.facilitator, p.facilitator.Group)
		p.want(err)
		if named(group) != "Fen Abara" || !group[0].Self {
			p.t.Errorf("the group is %s", named(group))
		}
		operators, err := p.InstallationPeople(ctx, p.operator)
		p.want(err)
		if named(operators) != "Fen Abara, Olu Adeyemi" {
			p.t.Errorf("the installation's people are %s", named(operators))
		}
		if got := p.trail("practice:" + string(p.practice)); strings.Contains(got, "placement") || strings.Contains(got, "trainee") {
			p.t.Errorf("the practice's trail tells %s", got)
		}
	})
}

func TestPausingAndEndingAColleaguesRole(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		session := p.signIn("Dee Marsh")
		for _, paused := range []bool{true, true, false} {
			holder, err := p.PausePracticeHat(ctx, p.lead, p.practice, p.member.Hat, paused)
			p.want(err)
			if holder.Paused != paused || holder.Name != "Dee Marsh" || holder.Self {
				p.t.Errorf("got %+v", holder)
			}
			if worn := len(p.hats(session)) == 1; worn == paused {
				p.t.Errorf("paused: %v, worn: %v", paused, worn)
			}
		}
		for _, hat := range []audit.HatID{p.otherLead.Hat, p.facilitator.Hat, p.operator.Hat} {
			_, err := p.PausePracticeHat(ctx, p.lead, p.practice, hat, true)
			p.refused(err, audit.CodeNotFound)
			p.refused(p.EndPracticeHat(ctx, p.lead, p.practice, hat, key()), audit.CodeNotFound)
		}
		p.refused(p.EndPracticeHat(ctx, p.lead, p.practice, p.lead.Hat, key()), audit.CodeConflict)
		p.refused(p.EndPracticeHat(ctx, p.lead, p.other, p.otherLead.Hat, key()), audit.CodeNotFound)
		p.refused(p.EndPracticeHat(ctx, p.member, p.practice, p.lead.Hat, key()), audit.CodeForbidden)

		repeated := key()
		p.want(p.EndPracticeHat(ctx, p.lead, p.practice, p.member.Hat, repeated))
		p.want(p.EndPracticeHat(ctx, p.lead, p.practice, p.member.Hat, repeated))
		p.refused(p.EndPracticeHat(ctx, p.lead, p.practice, p.member.Hat, key()), audit.CodeNotFound)
		_, err := p.Visit(ctx, session.Token)
		p.refused(err, audit.CodeSignIn)
		if got := p.people(p.lead); got != "Sam Okoro*" {
			p.t.Errorf("left are %s", got)
		}
		if got := p.trail("practice:" + string(p.practice)); !strings.HasSuffix(got, "hat.pause hat.resume hat.end") {
			p.t.Errorf("the trail tells %s", got)
		}
	})
}

// Somebody whose role was ended cannot let themselves in again with a link that they made before.
func TestRemovedPeopleCannotInviteThemselves(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		second := p.join(p.made(p.inviteColleague(audit.RolePracticeLead, false)), "Ada Penn")
		back := p.made(p.InviteColleague(p.t.Context(), second, p.practice, audit.RolePracticeLead, false, "", key()))
		kept := p.made(p.inviteColleague(audit.RolePracticeMember, false))
		p.want(p.EndPracticeHat(p.t.Context(), p.lead, p.practice, second.Hat, key()))
		_, err := p.LookAtLink(p.t.Context(), back.Token)
		p.refused(err, audit.CodeNotFound)
		_, err = p.LookAtLink(p.t.Context(), kept.Token)
		p.want(err)
	})
}

// What hangs on a hat ends with it: requests, actions taken on.
func TestEndedRoleLeavesItsWork(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx, db := p.t.Context(), p.database.SQL(p.t)
		draft, err := p.StartAudit(ctx, p.lead, p.practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort}}, key())
		p.want(err)
		action, err := p.AddAction(ctx, p.lead, p.practice, draft.ID, models.ActionInput{Action: audit.Action{What: "Paint", Status: audit.ActionNotStarted}}, key())
		p.want(err)
		for _, statement := range []string{
			"INSERT INTO domain_requests (practice_id, id, audit_id, domain_id, hat_id, asked_at) VALUES ('" + string(p.practice) + "', '" +
				key() + "', '" + string(draft.ID) + "', 'REG', '" + string(p.member.Hat) + "', '2026-11-22 10:00:00+00:00')",
			"INSERT INTO action_owners (practice_id, action_id, hat_id) VALUES ('" + string(p.practice) + "', '" + string(action.ID) + "', '" +
				string(p.member.Hat) + "')",
		} {
			_, err := db.Exec(statement)
			p.want(err)
		}
		p.want(p.LeaveHat(ctx, asPerson(p.member), p.member.Hat, key()))
		var open, owned int
		p.want(db.QueryRow("SELECT COUNT(*) FROM domain_requests WHERE ended_at IS NULL").Scan(&open))
		p.want(db.QueryRow("SELECT COUNT(*) FROM action_owners").Scan(&owned))
		if open != 0 || owned != 0 {
			p.t.Errorf("%d requests and %d owners are left", open, owned)
		}
	})
}

func TestLeavingARole(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		p.refused(p.LeaveHat(ctx, asPerson(p.operator), p.operator.Hat, key()), audit.CodeConflict)
		p.refused(p.LeaveHat(ctx, asPerson(p.member), p.lead.Hat, key()), audit.CodeNotFound)
		second := p.join(p.made(p.InviteToInstallation(ctx, p.operator, audit.RoleOperator, "", key())), "Ona Bell")
		_, err := p.PauseInstallationHat(ctx, p.operator, second.Hat, true)
		p.want(err)
		p.refused(p.LeaveHat(ctx, asPerson(p.operator), p.operator.Hat, key()), audit.CodeConflict)
		_, err = p.PauseInstallationHat(ctx, p.operator, second.Hat, false)
		p.want(err)
		repeated := key()
		p.want(p.LeaveHat(ctx, asPerson(p.operator), p.operator.Hat, repeated))
		p.want(p.LeaveHat(ctx, asPerson(p.operator), p.operator.Hat, repeated))
		p.refused(p.LeaveHat(ctx, asPerson(p.operator), p.operator.Hat, key()), audit.CodeNotFound)

		p.want(p.EndInstallationHat(ctx, second, p.facilitator.Hat, key()))
		for _, chain := range []string{"installation", "group:" + string(p.facilitator.Group)} {
			if got := p.trail(chain); !strings.HasSuffix(got, "hat.end") {
				p.t.Errorf("%s tells %s", chain, got)
			}
		}
		p.want(p.LeaveHat(ctx, asPerson(p.lead), p.lead.Hat, key()))
		if got := p.trail("practice:" + string(p.practice)); !strings.HasSuffix(got, "hat.leave") {
			p.t.Errorf("the practice's chain tells %s", got)
		}
	})
}

// Of two operators who end each other's role at once, or who both leave at once, one remains.
func TestSomebodyAlwaysRemains(t *testing.T) {
	for name, end := range map[string]func(p *peopled, one, other audit.Actor) error{
		"end each other's role": func(p *peopled, one, other audit.Actor) error {
			return p.EndInstallationHat(p.t.Context(), one, other.Hat, key())
		},
		"both leave": func(p *peopled, one, _ audit.Actor) error {
			return p.LeaveHat(p.t.Context(), asPerson(one), one.Hat, key())
		},
	} {
		t.Run(name, func(t *testing.T) {
			tellPeople(t, func(p *peopled) {
				second := p.join(p.made(p.SetupLink(p.t.Context())), "Ona Bell")
				var refusals [2]error
				var both sync.WaitGroup
				both.Go(func() { refusals[0] = end(p, p.operator, second) })
				both.Go(func() { refusals[1] = end(p, second, p.operator) })
				both.Wait()
				var left int
				p.want(p.database.SQL(p.t).QueryRow("SELECT COUNT(*) FROM hats WHERE role = 'operator' AND until IS NULL").Scan(&left))
				if left != 1 || (refusals[0] == nil) == (refusals[1] == nil) {
					p.t.Errorf("%d operators are left: %v", left, refusals)
				}
			})
		})
	}
}
