package models_test

import (
	"strings"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

func TestHandingThePracticeOver(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		draft, err := p.StartAudit(ctx, p.lead, p.practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort}}, key())
		p.want(err)
		p.refused(p.HandOver(ctx, p.lead, p.practice, p.otherLead.Hat, true, key()), audit.CodeNotFound)
		p.refused(p.HandOver(ctx, p.lead, p.practice, p.lead.Hat, true, key()), audit.CodeConflict)
		p.refused(p.HandOver(ctx, p.member, p.practice, p.lead.Hat, true, key()), audit.CodeForbidden)
		_, err = p.PausePracticeHat(ctx, p.lead, p.practice, p.member.Hat, true)
		p.want(err)
		p.refused(p.HandOver(ctx, p.lead, p.practice, p.member.Hat, true, key()), audit.CodeConflict)
		_, err = p.PausePracticeHat(ctx, p.lead, p.practice, p.member.Hat, false)
		p.want(err)

		repeated := key()
		p.want(p.HandOver(ctx, p.lead, p.practice, p.member.Hat, true, repeated))
		p.want(p.HandOver(ctx, p.lead, p.practice, p.member.Hat, true, repeated))
		dee := p.hats(p.signIn("Dee Marsh"))[0]
		if got := p.people(dee); got != "Dee Marsh*, Sam Okoro" {
			p.t.Errorf("the people are %s", got)
		}
		_, err = p.Audit(ctx, dee, p.practice, draft.ID)
		p.want(err)

		sam := p.hats(p.signIn("Sam Okoro"))[0]
		p.want(p.HandOver(ctx, dee, p.practice, sam.Hat, false, key()))
		sam = p.hats(p.signIn("Sam Okoro"))[0]
		if got := p.people(sam); got != "Sam Okoro*" {
			p.t.Errorf("the people are %s", got)
		}
		if got := p.trail("practice:" + string(p.practice)); !strings.HasSuffix(got, "hand.over hand.over") {
			p.t.Errorf("the trail tells %s", got)
		}
	})
}

// A colleague who is invited to take over leads from the moment they accept, and the lead stays as a member.
func TestTakingOverByInvitation(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		_, err := p.inviteColleague(audit.RolePracticeMember, true)
		p.refused(err, audit.CodeInvalid)
		next := p.join(p.made(p.inviteColleague(audit.RolePracticeLead, true)), "Ada Penn")
		if got := p.people(next); got != "Ada Penn*, Dee Marsh, Sam Okoro" {
			p.t.Errorf("the people are %s", got)
		}
	})
}

// In one practice a person has one role: a member who accepts a lead's invitation leads in the hat that they have.
func TestAMemberBecomesALeadInTheSameHat(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		hats := p.accept(p.made(p.inviteColleague(audit.RolePracticeLead, false)), p.member.Person)
		if len(hats) != 1 || hats[0].Hat != p.member.Hat || hats[0].Role != audit.RolePracticeLead {
			p.t.Errorf("got %+v", hats)
		}
		hats = p.accept(p.made(p.inviteColleague(audit.RolePracticeMember, false)), p.member.Person)
		if len(hats) != 1 || hats[0].Role != audit.RolePracticeLead {
			p.t.Errorf("a lead who accepts a member's invitation is %+v", hats)
		}
	})
}

// Where nobody is left to lead, a facilitator's invitation is effective on a member's yes.
func TestAMembersYesLetsANewLeadBegin(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		p.want(p.LeaveHat(ctx, asPerson(p.lead), p.lead.Hat, key()))
		session := p.claim("Ada Penn")
		claims, err := p.LeadClaims(ctx, p.member, p.practice)
		p.want(err)
		if len(claims) != 1 || claims[0].Name != "Ada Penn" || claims[0].Self || !claims[0].EffectiveAt.Equal(p.clock.Now().Add(week)) {
			p.t.Fatalf("got %+v", claims)
		}
		_, err = p.LeadClaims(ctx, p.otherLead, p.practice)
		p.refused(err, audit.CodeNotFound)
		p.refused(p.DecideClaim(ctx, p.otherLead, p.other, claims[0].ID, true, key()), audit.CodeNotFound)
		p.refused(p.DecideClaim(ctx, p.member, p.practice, claims[0].ID, false, key()), audit.CodeForbidden)
		if len(p.hats(session)) != 0 {
			p.t.Error("the new lead has begun already")
		}
		repeated := key()
		p.want(p.DecideClaim(ctx, p.member, p.practice, claims[0].ID, true, repeated))
		p.want(p.DecideClaim(ctx, p.member, p.practice, claims[0].ID, true, repeated))
		p.refused(p.DecideClaim(ctx, p.member, p.practice, claims[0].ID, true, key()), audit.CodeNotFound)
		hats := p.hats(session)
		if len(hats) != 1 || p.people(hats[0]) != "Ada Penn*, Dee Marsh" {
			p.t.Errorf("the new lead has %+v", hats)
		}
		if got := p.trail("practice:" + string(p.practice)); !strings.HasSuffix(got, "hat.leave link.accept claim.yes") {
			p.t.Errorf("the trail tells %s", got)
		}
	})
}

// claim lets somebody accept a facilitator's invitation to lead the practice, and have to wait.
func (p *peopled) claim(name string) models.Session {
	p.t.Helper()
	session, err := p.AcceptLink(p.t.Context(), models.AcceptLink{
		Token: p.made(p.inviteLead(p.practice)).Token, Name: name, SignInName: strings.ReplaceAll(name, " ", "."), Password: goodPassword,
	})
	p.want(err)
	return session
}

func TestALeadsNoKeepsAnotherOut(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		p.claim("Ada Penn")
		claims, err := p.LeadClaims(ctx, p.lead, p.practice)
		p.want(err)
		p.want(p.DecideClaim(ctx, p.lead, p.practice, claims[0].ID, false, key()))
		p.clock.Forward(week - time.Second)
		p.want(p.SettleClaims(ctx))
		p.clock.Forward(time.Second)
		p.want(p.SettleClaims(ctx))
		session, err := p.SignIn(ctx, models.SignIn{Name: "Ada.Penn", Password: goodPassword})
		p.want(err)
		if hats := p.hats(session); len(hats) != 0 {
			p.t.Errorf("whoever was refused has %+v", hats)
		}
		if got := p.trail("practice:" + string(p.practice)); !strings.HasSuffix(got, "link.accept claim.no") {
			p.t.Errorf("the trail tells %s", got)
		}
	})
}

// After 7 days a new lead begins by themselves, to the minute; the hourly job only notes it, once.
func TestANewLeadBeginsAfterSevenDays(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		p.want(p.LeaveHat(ctx, asPerson(p.lead), p.lead.Hat, key()))
		p.claim("Ada Penn")
		p.clock.Forward(week - time.Second)
		p.want(p.SettleClaims(ctx))
		if hats := p.hats(p.signIn("Ada Penn")); len(hats) != 0 {
			p.t.Errorf("a second before, the new lead has %+v", hats)
		}
		listed, err := p.ListedPractice(ctx, p.facilitator, p.facilitator.Group, p.practice)
		p.want(err)
		if len(listed.Leads) != 0 || !listed.Waiting.Equal(p.clock.Now().Add(time.Second)) {
			p.t.Errorf("the facilitator sees %+v", listed)
		}
		p.clock.Forward(time.Second)
		hats := p.hats(p.signIn("Ada Penn"))
		if len(hats) != 1 || hats[0].Role != audit.RolePracticeLead {
			p.t.Fatalf("after 7 days the new lead has %+v", hats)
		}
		claims, err := p.LeadClaims(ctx, p.member, p.practice)
		p.want(err)
		if len(claims) != 0 {
			p.t.Errorf("still waiting: %+v", claims)
		}
		p.want(p.SettleClaims(ctx))
		p.want(p.SettleClaims(ctx))
		if got := p.trail("practice:" + string(p.practice)); !strings.HasSuffix(got, "link.accept claim.time") {
			p.t.Errorf("the trail tells %s", got)
		}
	})
}

// A member whom a facilitator invites to lead goes on as a member until somebody else says yes, or 7 days have passed.
func TestAMemberWhoIsToLeadWaitsToo(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		hats := p.accept(p.made(p.inviteLead(p.practice)), p.member.Person)
		if len(hats) != 1 || hats[0].Role != audit.RolePracticeMember {
			p.t.Fatalf("at once they are %+v", hats)
		}
		claims, err := p.LeadClaims(ctx, p.member, p.practice)
		p.want(err)
		if len(claims) != 1 || !claims[0].Self {
			p.t.Fatalf("their own claim is %+v", claims)
		}
		p.refused(p.DecideClaim(ctx, p.member, p.practice, claims[0].ID, true, key()), audit.CodeForbidden)
		p.clock.Forward(week)
		p.want(p.SettleClaims(ctx))
		if got := p.people(p.lead); got != "Dee Marsh*, Sam Okoro*" {
			p.t.Errorf("after 7 days the people are %s", got)
		}
	})
}

// A practice that never had anybody begins at once, and the last of its people may come back without waiting for anybody.
func TestNobodyWaitsForNobody(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		p.want(p.LeaveHat(ctx, asPerson(p.otherLead), p.otherLead.Hat, key()))
		hats := p.accept(p.made(p.inviteLead(p.other)), p.otherLead.Person)
		if len(hats) != 1 || hats[0].Role != audit.RolePracticeLead {
			p.t.Errorf("got %+v", hats)
		}
	})
}

// Those who are in a practice, and whoever led it last, are told by mail where they want to be.
func TestThePracticeIsToldOfANewLead(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx, db := p.t.Context(), p.database.SQL(p.t)
		p.want(p.LeaveHat(ctx, asPerson(p.lead), p.lead.Hat, key()))
		_, err := db.Exec("UPDATE people SET email = sign_in_name || '@example.org', contact = 'email', email_confirmed_at = created_at")
		p.want(err)
		mailed := p.database.Open(p.t, models.Options{Now: p.clock.Now, Mail: true})
		link, err := mailed.InviteLead(ctx, p.facilitator, p.facilitator.Group, p.practice, "ada@example.org", key())
		p.want(err)
		if !link.Mailed || link.Token != "" {
			p.t.Errorf("the link is shown: %+v", link)
		}
		link, err = mailed.InviteLead(ctx, p.facilitator, p.facilitator.Group, p.practice, "", key())
		p.want(err)
		_, err = mailed.AcceptLink(ctx, models.AcceptLink{Token: link.Token, Name: "Ada Penn", SignInName: "ada", Password: goodPassword})
		p.want(err)
		rows, err := db.Query("SELECT address FROM outbox WHERE kind = 'notice' ORDER BY address")
		p.want(err)
		defer func() { _ = rows.Close() }()
		var told []string
		for rows.Next() {
			var address string
			p.want(rows.Scan(&address))
			told = append(told, address)
		}
		p.want(rows.Err())
		if got := strings.Join(told, " "); got != "Dee.Marsh@example.org Sam.Okoro@example.org" {
			p.t.Errorf("told are %s", got)
		}
	})
}
