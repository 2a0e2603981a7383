package main

import (
	"context"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// demoSaid is what one of the invented group said, in answer to the open question or to nothing.
type demoSaid struct {
	by       string // the given name with which they sign in
	daysAgo  int
	toAsked  bool
	said     audit.Contribution
	state    audit.ContributionState
	because  string
	answered audit.Heard // instead of saying something
}

// demoTalk is how the group has been talking: different ways to be shown, one answer that is a pass, one thing that changed.
func demoTalk() []demoSaid {
	about := func(kind audit.ContributionKind, criterion, body string, visible audit.Visibility, as audit.Attribution, name string) audit.Contribution {
		return audit.Contribution{Kind: kind, CriterionID: criterion, Body: body, Visibility: visible, Attribution: as, ShownName: name}
	}
	return []demoSaid{
		{
			by: "may", daysAgo: 30, state: audit.ContributionChanged, because: "The next version will say that a card is enough.",
			said: about(audit.ContributionChange, "CON-2", "A card that I can hand over would be easier than words.", audit.VisibleToPractices, audit.AsRole, ""),
		},
		{
			by: "hal", daysAgo: 28, state: audit.ContributionNotChanged, because: "Small practices cannot keep a line free for this. We keep it in mind.",
			said: about(audit.ContributionNew, "", "Every practice could have a telephone line for people who find waiting hard.", audit.VisibleToGroup, audit.AsName, "Hal"),
		},
		{
			by: "gil", daysAgo: 5, toAsked: true, state: audit.ContributionDiscussed,
			said: about(audit.ContributionComment, "CON-2", "We ask for a reason so that urgent things come first. We could say so on the form.", audit.VisibleToGroup, audit.AsRole, ""),
		},
		{
			by: "rue", daysAgo: 4, toAsked: true, state: audit.ContributionHeard,
			said: about(audit.ContributionChange, "CON-2", "Please let “I would rather not say” be one of the answers.", audit.VisibleToPractices, audit.AsAnonymous, ""),
		},
		{
			by: "wes", daysAgo: 4, toAsked: true, state: audit.ContributionHeard,
			said: about(audit.ContributionComment, "CON-2", "There is a study of forms that do this. I will bring it along.", audit.VisibleToGroup, audit.AsName, "Wes"),
		},
		{by: "ivy", daysAgo: 3, toAsked: true, answered: audit.HeardPass},
	}
}

// talk lets the invented group speak: a question that a facilitator asked, and what became of earlier words.
func (b *demoBuilder) talk(ctx context.Context, facilitator audit.Actor) error {
	members, err := b.groupMembers(ctx, facilitator)
	if err != nil {
		return err
	}
	joined := b.clock.now()
	defer func() { b.clock.set(joined) }()
	var asked audit.ConsultationID
	for _, one := range demoTalk() {
		if one.toAsked && asked == "" {
			if asked, err = b.ask(ctx, facilitator); err != nil {
				return err
			}
		}
		b.clock.set(b.daysAgo(one.daysAgo))
		if err := b.say(ctx, facilitator, members[one.by], one, asked); err != nil {
			return err
		}
	}
	return nil
}

// groupMembers gives the members in their hats, by the name with which they sign in.
func (b *demoBuilder) groupMembers(ctx context.Context, facilitator audit.Actor) (map[string]audit.Actor, error) {
	holders, err := b.store.GroupPeople(ctx, facilitator, facilitator.Group)
	members := map[string]audit.Actor{}
	for _, holder := range holders {
		for _, member := range demoMembers() {
			if member.person.name == holder.Name {
				members[member.person.signInName] = audit.Actor{
					Person: b.joined[holder.Name], Role: audit.RoleGroupMember, Hat: holder.Hat, Group: facilitator.Group,
				}
			}
		}
	}
	return members, err
}

func (b *demoBuilder) ask(ctx context.Context, facilitator audit.Actor) (audit.ConsultationID, error) {
	b.clock.set(b.daysAgo(6))
	asked, err := b.store.OpenConsultation(ctx, facilitator, facilitator.Group, models.ConsultationInput{Consultation: audit.Consultation{
		Question: "How should a practice ask why you need to be seen?", Criteria: []string{"CON-2"},
		Words:       "Some forms ask for the reason, and some front desks ask aloud. What would make it easier? A sentence is enough.",
		ContentNote: "Mentions being asked private things.",
	}}, uuid.NewString())
	return asked.ID, err
}

func (b *demoBuilder) say(ctx context.Context, facilitator, member audit.Actor, one demoSaid, asked audit.ConsultationID) error {
	if one.answered != "" {
		_, err := b.store.AnswerConsultation(ctx, member, member.Group, asked, one.answered)
		return err
	}
	input := models.ContributionInput{Contribution: one.said}
	if one.toAsked {
		input.Consultation = asked
	}
	said, err := b.store.Contribute(ctx, member, member.Group, input, uuid.NewString())
	if err != nil || one.state == audit.ContributionHeard {
		return err
	}
	_, err = b.store.SettleContribution(ctx, facilitator, facilitator.Group, said.ID, one.state, one.because, nil, said.Version, uuid.NewString())
	return err
}
