package models_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

func (p *peopled) placements(facilitator audit.Actor) []models.ListedPlacement {
	p.t.Helper()
	listed, err := p.Placements(p.t.Context(), facilitator, facilitator.Group)
	p.want(err)
	return listed
}

// A trainee is invited with a placement, sees it, and nobody of the practice can tell.
func TestATraineesPlacement(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		before := p.trail("practice:" + string(p.practice))
		link := p.addPlacement(p.practice, "2026-03-18", "2026-05-31")
		looked, err := p.LookAtLink(ctx, link.Token)
		p.want(err)
		if looked.Role != audit.RoleTrainee || looked.Place != "The Densham Surgery" {
			p.t.Errorf("the link is for %+v", looked)
		}
		trainee := p.join(link, "Tam Okeke")
		for day, want := range map[time.Duration]audit.PlacementState{
			0: audit.PlacementToCome, 24 * time.Hour: audit.PlacementOpen, 96 * 24 * time.Hour: audit.PlacementOpen, 97 * 24 * time.Hour: audit.PlacementClosed,
		} {
			later := p.database.Open(p.t, models.Options{Now: func() time.Time { return p.clock.Now().Add(day) }})
			placement, err := later.Placement(ctx, trainee, trainee.Placement)
			p.want(err)
			if placement.State != want || placement.PracticeName != "The Densham Surgery" || placement.OpensOn() != "2026-03-25" {
				p.t.Errorf("after %v: %+v, want %s", day, placement, want)
			}
		}
		_, err = p.Placement(ctx, p.lead, trainee.Placement)
		p.refused(err, audit.CodeNotFound)
		_, err = p.PracticePeople(ctx, trainee, p.practice)
		p.refused(err, audit.CodeNotFound)
		_, err = p.GroupPage(ctx, trainee, p.facilitator.Group)
		p.refused(err, audit.CodeNotFound)
		if after := p.trail("practice:" + string(p.practice)); after != before {
			p.t.Errorf("the practice's trail tells %s", after)
		}
		if got := p.trail("placement:" + string(trainee.Placement)); got != "invite.trainee placement.add link.accept" {
			p.t.Errorf("the placement's trail tells %s", got)
		}
		listed := p.placements(p.facilitator)
		if len(listed) != 1 || listed[0].Trainee != "Tam Okeke" || !listed[0].Invitation.Used {
			p.t.Errorf("the facilitator sees %+v", listed)
		}
	})
}

func TestChangingAPlacementsDates(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx, group := p.t.Context(), p.facilitator.Group
		trainee := p.join(p.addPlacement(p.practice, "2026-03-18", "2026-05-31"), "Tam Okeke")
		repeated := key()
		for range 2 {
			changed, err := p.ChangePlacement(ctx, p.facilitator, group, trainee.Placement, "2026-12-01", "2027-03-31", 1, repeated)
			p.want(err)
			if changed.Starts != "2026-12-01" || changed.Ends != "2027-03-31" || changed.Version != 2 {
				p.t.Errorf("got %+v", changed)
			}
		}
		_, err := p.ChangePlacement(ctx, p.facilitator, group, trainee.Placement, "2026-12-01", "2027-04-30", 1, key())
		p.refused(err, audit.CodeStale)
		_, err = p.ChangePlacement(ctx, p.facilitator, group, trainee.Placement, "2026-12-01", "2026-12-01", 2, key())
		p.refused(err, audit.CodeInvalid)
		_, err = p.ChangePlacement(ctx, p.facilitator, group, audit.PlacementID(key()), "2026-12-01", "2027-04-30", 1, key())
		p.refused(err, audit.CodeNotFound)
		if got := p.trail("placement:" + string(trainee.Placement)); got != "invite.trainee placement.add link.accept placement.change" {
			p.t.Errorf("the placement's trail tells %s", got)
		}
	})
}

// The same request twice makes one placement; taking its invitation back leaves none.
func TestAPlacementIsMadeOnceAndTakenBack(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx, group, repeated := p.t.Context(), p.facilitator.Group, key()
		var link models.NewLink
		for range 2 {
			link = p.made(p.AddPlacement(ctx, p.facilitator, group, p.practice, "2026-03-18", "2026-05-31", "", repeated))
		}
		_, err := p.AddPlacement(ctx, p.facilitator, group, p.practice, "2026-03-18", "2026-06-30", "", repeated)
		p.refused(err, audit.CodeConflict)
		if listed := p.placements(p.facilitator); len(listed) != 1 || listed[0].Trainee != "" || listed[0].Invitation.Used {
			p.t.Errorf("got %+v", listed)
		}
		invitations, err := p.GroupInvitations(ctx, p.facilitator, group)
		p.want(err)
		for _, invitation := range invitations {
			if invitation.Role == audit.RoleTrainee {
				p.t.Errorf("the group's list tells of a trainee: %+v", invitation)
			}
		}
		repeated = key()
		p.want(p.EndGroupInvitation(ctx, p.facilitator, group, link.ID, repeated))
		p.want(p.EndGroupInvitation(ctx, p.facilitator, group, link.ID, repeated))
		if listed := p.placements(p.facilitator); len(listed) != 0 {
			p.t.Errorf("left is %+v", listed)
		}
		_, err = p.LookAtLink(ctx, link.Token)
		p.refused(err, audit.CodeNotFound)
	})
}

// A facilitator with a role in a practice, now or in the last 12 months, never sees a placement there.
func TestOwnInterestHidesPlacements(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx, group := p.t.Context(), p.facilitator.Group
		here := p.addPlacement(p.practice, "2026-03-18", "2026-05-31")
		trainee := p.join(here, "Tam Okeke")
		waiting := p.addPlacement(p.practice, "2026-03-18", "2026-05-31")
		p.addPlacement(p.other, "2026-03-18", "2026-05-31")
		both := p.accept(p.made(p.InviteToGroup(ctx, p.facilitator, group, audit.RoleFacilitator, "", "", key())), p.member.Person)
		facilitator := both[0]
		if facilitator.Role != audit.RoleFacilitator {
			facilitator = both[1]
		}
		check := func(hidden bool) {
			p.t.Helper()
			want := 3
			if hidden {
				want = 1
			}
			listed := p.placements(facilitator)
			if len(listed) != want || hidden && listed[0].Practice != p.other {
				p.t.Errorf("got %+v", listed)
			}
			_, err := p.ChangePlacement(ctx, facilitator, group, trainee.Placement, "2026-12-01", "2027-03-31", 9, key())
			wanted := audit.CodeStale
			if hidden {
				wanted = audit.CodeNotFound
			}
			p.refused(err, wanted)
		}
		check(true)
		_, err := p.AddPlacement(ctx, facilitator, group, p.practice, "2026-03-18", "2026-05-31", "", key())
		if refusal := p.refused(err, audit.CodeConflict); !strings.Contains(refusal.Message, "somebody else in the group") {
			p.t.Errorf("it says %s", refusal.Message)
		}
		p.refused(p.EndGroupInvitation(ctx, facilitator, group, waiting.ID, key()), audit.CodeNotFound)
		ended := p.clock.Now()
		p.want(p.LeaveHat(ctx, asPerson(p.member), p.member.Hat, key()))
		p.clock.Forward(ended.AddDate(1, 0, 0).Sub(ended) - time.Second)
		check(true)
		p.clock.Forward(time.Second)
		check(false)
	})
}

// An invitation to a practice that has closed meanwhile is refused with a sentence, and stays.
func TestAnInvitationToAPracticeThatClosed(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		link := p.made(p.inviteColleague(audit.RolePracticeMember, false))
		rows := strings.SplitAfter(fixture(p.t), "\r\n")
		mustImport(p.t, p.Store, strings.Join(rows[1:], ""))
		_, err := p.AcceptLink(p.t.Context(), models.AcceptLink{Token: link.Token, Name: "Ada Penn", SignInName: "ada", Password: goodPassword})
		var refusal *audit.Error
		if !errors.As(err, &refusal) || refusal.Code != audit.CodeConflict || !strings.Contains(refusal.Message, "has closed") {
			p.t.Errorf("got %v", err)
		}
		_, err = p.inviteColleague(audit.RolePracticeMember, false)
		p.refused(err, audit.CodeConflict)
		_, err = p.SignIn(p.t.Context(), models.SignIn{Name: "ada", Password: goodPassword})
		p.refused(err, audit.CodeInvalid)
	})
}
