package main

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// A member whom a facilitator invited to lead eight days ago, and whom nobody refused, leads soon after a start.
func TestAStartLetsANewLeadBegin(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		clock := &movedClock{}
		store, err := models.Open(t.Context(), database, models.Options{Now: clock.now})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = store.Close() }()
		lead := claimDaysAgo(t, newDemoBuilder(store, clock, time.Now()), 8)
		leads := func() (found int) {
			people, err := store.PracticePeople(t.Context(), lead, lead.Practice)
			if err != nil {
				t.Fatal(err)
			}
			for _, one := range people {
				if one.Role == audit.RolePracticeLead {
					found++
				}
			}
			return found
		}
		if leads() != 1 {
			t.Fatalf("%d lead before the start", leads())
		}
		startProcess(t, database, "serve")
		for deadline := time.Now().Add(time.Minute); leads() != 2; {
			if time.Now().After(deadline) {
				t.Fatal("the new lead has not begun")
			}
			time.Sleep(20 * time.Millisecond)
		}
	})
}

// claimDaysAgo makes a practice with a lead and a member who is to lead too.
func claimDaysAgo(t *testing.T, b *demoBuilder, days int) audit.Actor {
	t.Helper()
	ctx := t.Context()
	b.clock.set(b.daysAgo(days))
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(b.store.LoadStarter(ctx))
	operator, err := b.addOperator(ctx)
	must(err)
	facilitator, err := b.addFacilitator(ctx, operator)
	must(err)
	lead, err := b.addPractice(ctx, facilitator, demoPractices()[0])
	must(err)
	practice := lead.actor.Practice
	link, err := b.store.InviteColleague(ctx, lead.actor, practice, audit.RolePracticeMember, false, "", uuid.NewString())
	must(err)
	person, err := b.accept(ctx, link, demoColleague())
	must(err)
	link, err = b.store.InviteLead(ctx, facilitator, facilitator.Group, practice, "", uuid.NewString())
	must(err)
	_, err = b.store.AcceptLink(ctx, models.AcceptLink{Token: link.Token, SignedIn: person})
	must(err)
	return lead.actor
}
