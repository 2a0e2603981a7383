package main

import (
	"context"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// addTrainee makes a placement that is open today, and the trainee, who has begun to write.
func (b *demoBuilder) addTrainee(ctx context.Context, facilitator audit.Actor, practice audit.PracticeID) error {
	starts, ends := audit.LondonDate(b.daysAgo(demoPlacement)), audit.LondonDate(b.daysAgo(-demoEnds))
	link, err := b.store.AddPlacement(ctx, facilitator, facilitator.Group, practice, starts, ends, "", uuid.NewString())
	if err != nil {
		return err
	}
	person, err := b.accept(ctx, link, demoTrainee())
	if err != nil {
		return err
	}
	placements, err := b.store.Placements(ctx, facilitator, facilitator.Group)
	if err != nil {
		return err
	}
	for _, placement := range placements {
		trainee := audit.Actor{Person: person, Role: audit.RoleTrainee, Placement: placement.ID}
		if err := b.observe(ctx, trainee); err != nil {
			return err
		}
	}
	return nil
}

// observe is a trainee who has looked at a few things so far, the day before yesterday, and written one thought down.
func (b *demoBuilder) observe(ctx context.Context, trainee audit.Actor) error {
	joined := b.clock.now()
	b.clock.set(b.daysAgo(demoAnswered))
	defer b.clock.set(joined)
	for _, one := range demoObservations() {
		input := models.ObservationInput{Observation: one.observation}
		if _, err := b.store.SaveObservation(ctx, trainee, trainee.Placement, one.criterion, input, 0, uuid.NewString()); err != nil {
			return err
		}
	}
	thought := models.ReflectionInput{Reflection: audit.Reflection{Noticed: "How much depends on whoever answers first."}}
	_, err := b.store.SaveReflection(ctx, trainee, trainee.Placement, thought, 0, uuid.NewString())
	return err
}

// demoObservation is what the invented trainee says of one criterion.
type demoObservation struct {
	criterion   string
	observation audit.Observation
}

func demoObservations() []demoObservation {
	seen := func(level audit.Level, note string) audit.Observation {
		return audit.Observation{Choice: audit.ChoiceLevel, Level: level, Note: note}
	}
	return []demoObservation{
		{"REG-1", seen(1, "The page says that papers are not needed. Two of us asked at the desk and heard two answers.")},
		{"CON-1", seen(2, "Telephone, online form and front door all worked when I tried them.")},
		{"CON-2", seen(0, "The queue hears everything at the front desk.")},
		{"REC-1", seen(2, "")},
		{"APT-3", audit.Observation{Choice: audit.ChoiceNotSeen}},
		{"PRV-1", audit.Observation{Note: "Ask the data lead next week."}},
	}
}
