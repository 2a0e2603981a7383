package main

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// What three trainees over two rotations chose to have counted together, before the quarter, is released soon after a start.
func TestAStartReleasesTheQuarter(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		clock := &movedClock{}
		store, err := models.Open(t.Context(), database, models.Options{Now: clock.now})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = store.Close() }()
		b := newDemoBuilder(store, clock, time.Now())
		trainees, err := pooledTrainees(t.Context(), b)
		if err != nil {
			t.Fatal(err)
		}
		clock.set(time.Now())
		released := func() (found int) {
			for _, trainee := range trainees {
				whole, err := store.Assessment(t.Context(), trainee, trainee.Placement)
				if err != nil {
					t.Fatal(err)
				}
				if !whole.ReleasedAt.IsZero() {
					found++
				}
			}
			return found
		}
		if found := released(); found != 0 {
			t.Fatalf("%d are released before the start", found)
		}
		startProcess(t, database, "serve")
		for deadline := time.Now().Add(time.Minute); released() != len(trainees); {
			if time.Now().After(deadline) {
				t.Fatal("the quarter was not released")
			}
			time.Sleep(20 * time.Millisecond)
		}
	})
}

// pooledTrainees makes three trainees of one practice whose placements ended 120 days ago, before any quarter that is now.
func pooledTrainees(ctx context.Context, b *demoBuilder) (trainees []audit.Actor, err error) {
	b.clock.set(b.daysAgo(400))
	if err := b.store.LoadStarter(ctx); err != nil {
		return nil, err
	}
	operator, err := b.addOperator(ctx)
	if err != nil {
		return nil, err
	}
	facilitator, err := b.addFacilitator(ctx, operator)
	if err != nil {
		return nil, err
	}
	lead, err := b.addPractice(ctx, facilitator, demoPractices()[0])
	if err != nil {
		return nil, err
	}
	for i, began := range []int{350, 340, 150} {
		trainee, err := b.pooledTrainee(ctx, facilitator, lead.actor.Practice, began, i)
		if err != nil {
			return nil, err
		}
		trainees = append(trainees, trainee)
	}
	return trainees, nil
}

func (b *demoBuilder) pooledTrainee(ctx context.Context, facilitator audit.Actor, practice audit.PracticeID, began, number int) (audit.Actor, error) {
	b.clock.set(b.daysAgo(110))
	link, err := b.store.AddPlacement(ctx, facilitator, facilitator.Group, practice, audit.LondonDate(b.daysAgo(began)), audit.LondonDate(b.daysAgo(120)), "", uuid.NewString())
	if err != nil {
		return audit.Actor{}, err
	}
	session, err := b.store.AcceptLink(ctx, models.AcceptLink{
		Token: link.Token, Name: "Tam Okeke", SignInName: fmt.Sprintf("tam.%d", number), Password: "three quiet words",
	})
	if err != nil {
		return audit.Actor{}, err
	}
	visitor, err := b.store.Visit(ctx, session.Token)
	if err != nil {
		return audit.Actor{}, err
	}
	trainee := audit.Actor{Person: session.Person, Role: audit.RoleTrainee, Placement: visitor.Hats[0].Placement}
	said := models.ObservationInput{Observation: audit.Observation{Choice: audit.ChoiceLevel, Level: 1}}
	if _, err := b.store.SaveObservation(ctx, trainee, trainee.Placement, "REG-1", said, 0, uuid.NewString()); err != nil {
		return audit.Actor{}, err
	}
	submitted, err := b.store.SubmitAssessment(ctx, trainee, trainee.Placement, uuid.NewString())
	if err != nil {
		return audit.Actor{}, err
	}
	_, err = b.store.ReleaseAssessment(ctx, trainee, trainee.Placement, models.ReleaseInput{Release: audit.ReleasePooled}, submitted.Version, uuid.NewString())
	return trainee, err
}
