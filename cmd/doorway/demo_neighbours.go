package main

import (
	"context"
	"fmt"

	"doorway/audit"
)

// demoNeighbours are the practices that make the group's picture of many practices together: with fewer of them nothing of
// it would be shown. Each answered and shares all of it.
func demoNeighbours() []demoPractice {
	leads := []struct {
		practice string
		lead     demoPerson
	}{
		{"Elm Row Surgery", demoPerson{"Sol Example", "sol", "ferry-candle-pebble"}},
		{"Ferry Road Practice", demoPerson{"Uma Example", "uma", "meadow-saddle-river"}},
		{"Mill Brook Health Centre", demoPerson{"Ned Example", "ned", "kettle-garden-cloud"}},
		{"Quarry Lane Surgery", demoPerson{"Zoë Example", "zoe", "biscuit-harbour-tulip"}},
		{"Saltmarsh Practice", demoPerson{"Jas Example", "jas", "window-orchard-barley"}},
		{"Thistle Hill Surgery", demoPerson{"Pip Example", "pip", "lantern-mitten-copper"}},
	}
	neighbours := make([]demoPractice, len(leads))
	for i, each := range leads {
		neighbours[i] = demoPractice{
			code: fmt.Sprintf("DEMO1%d", i+1), name: each.practice + " (invented)", postcode: fmt.Sprintf("ZZ98 %dDM", i+1),
			lead: each.lead, joined: demoJoined, state: "a self-assessment submitted and shared",
			story: func(ctx context.Context, b *demoBuilder, lead *demoLead) error {
				return sharedByNeighbour(ctx, b, lead, i)
			},
		}
	}
	return neighbours
}

// sharedByNeighbour is a lead who submitted, took an action on, and lets the group see all of it.
func sharedByNeighbour(ctx context.Context, b *demoBuilder, lead *demoLead, nth int) error {
	b.clock.set(b.daysAgo(demoSubmitted - nth))
	submitted, err := b.submit(ctx, lead, "", neighbourAnswers(nth))
	if err != nil {
		return err
	}
	if err := b.plan(ctx, lead, submitted, demoActions()[:2], demoSubmitted-nth); err != nil {
		return err
	}
	return b.share(ctx, lead, submitted, everything())
}

// neighbourAnswers are a whole self-assessment without words: each neighbour stands a little lower in some parts than the
// third practice, and a little higher in others.
func neighbourAnswers(nth int) []demoAnswer {
	answers := allAnswers()
	for i := range answers {
		like := answers[i].answer("")
		if like.Choice == audit.ChoiceLevel {
			level := int(like.Level) + (i/4+nth)%3 - 1
			answers[i].answer = rated(audit.Level(min(max(level, 0), 2)), "")
		}
	}
	return answers
}
