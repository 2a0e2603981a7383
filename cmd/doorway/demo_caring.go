package main

import (
	"context"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// addGroupLife is what else goes on in the group: a meeting to come and one that was, a question that rests, hours that
// somebody keeps to be paid, a decision, and what it said to a practice that shares.
func (b *demoBuilder) addGroupLife(ctx context.Context, facilitator audit.Actor, shares *demoLead) error {
	members, err := b.groupMembers(ctx, facilitator)
	if err != nil {
		return err
	}
	for _, add := range []func() error{
		func() error { return b.rest(ctx, facilitator) },
		func() error { return b.decide(ctx, facilitator) },
		func() error { return b.meet(ctx, facilitator) },
		func() error { return b.keepHours(ctx, members["may"]) },
		func() error { return b.tell(ctx, facilitator, members["wes"], shares) },
	} {
		if err := add(); err != nil {
			return err
		}
	}
	return nil
}

// rest is a question that the facilitator let rest for a while.
func (b *demoBuilder) rest(ctx context.Context, facilitator audit.Actor) error {
	b.clock.set(b.daysAgo(21))
	asked, err := b.store.OpenConsultation(ctx, facilitator, facilitator.Group, models.ConsultationInput{Consultation: audit.Consultation{
		Question: "What helps while you wait to be seen?", Criteria: []string{"REC-2"},
		Words:       "Some waiting rooms are loud, and some have a quiet corner. What would you like to find?",
		ContentNote: "Mentions waiting among other people.",
	}}, uuid.NewString())
	if err != nil {
		return err
	}
	b.clock.set(b.daysAgo(14))
	_, err = b.store.ChangeConsultation(ctx, facilitator, facilitator.Group, asked.ID, audit.ConsultationPaused,
		"We have a lot to read at present. We come back to this in the new year.", nil, asked.Version, uuid.NewString())
	return err
}

func (b *demoBuilder) decide(ctx context.Context, facilitator audit.Actor) error {
	b.clock.set(b.daysAgo(12))
	_, err := b.store.RecordDecision(ctx, facilitator, facilitator.Group, models.DecisionInput{
		About: audit.DecisionOther,
		Decision: audit.Decision{
			What:            "We meet in the morning and by telephone as well",
			Why:             "Evenings are hard for those of us who look after somebody. Some of us would rather not be seen.",
			OptionsNotTaken: "Meeting in the evening. Meeting in one place only.",
			TookPart:        []audit.DecisionRole{audit.TookLivedExperience, audit.TookClinician, audit.TookCharity, audit.TookFacilitator},
			How:             audit.HowConsent, DecidedOn: b.day(),
			Dissent: "One person works in the mornings, and reads what was said afterwards.",
			Outcome: audit.OutcomeChanged,
		},
	}, uuid.NewString())
	return err
}

// meet is the meeting of three days ago, and the next one.
func (b *demoBuilder) meet(ctx context.Context, facilitator audit.Actor) error {
	b.clock.set(b.daysAgo(10))
	for _, meeting := range []audit.Meeting{
		{
			Title: "Getting to know each other", Day: daysFrom(b.day(), 7), Place: "10:30 to 11:30, by telephone",
			CheckIn: "You need not say anything. You can listen.", CheckOut: "Thank you for coming. Take your time with the rest of the day.",
		},
		{
			Title: "Reading the first questions together", Day: daysFrom(b.day(), 26), Place: "10:30 to 12, Exampleton library, the room on the left. Or by telephone.",
			CheckIn:     "We read three questions aloud, one at a time. You may leave at any time, and come back. Nobody is asked to tell what happened to them.",
			CheckOut:    "Thank you. Do something kind for yourself today. If something stays with you, ring Fen, tomorrow too.",
			ContentNote: "We talk about being asked private things at the front desk.",
		},
	} {
		if _, err := b.store.AddMeeting(ctx, facilitator, facilitator.Group, models.MeetingInput{Meeting: meeting}, uuid.NewString()); err != nil {
			return err
		}
	}
	return nil
}

// keepHours is a member who writes down her hours, to be paid.
func (b *demoBuilder) keepHours(ctx context.Context, member audit.Actor) error {
	b.clock.set(b.daysAgo(2))
	place := models.MyPlaceInput{Hours: true}
	if _, err := b.store.ChangeMyPlace(ctx, member, member.Group, place, 0, uuid.NewString()); err != nil {
		return err
	}
	for _, hours := range []audit.Hours{
		{Day: daysFrom(b.day(), -4), Minutes: 45, What: audit.HoursReading, Note: "The first ten questions"},
		{Day: daysFrom(b.day(), -1), Minutes: 60, What: audit.HoursMeeting, Note: "On the telephone"},
	} {
		if _, err := b.store.AddHours(ctx, member, member.Group, models.HoursInput{Hours: hours}, uuid.NewString()); err != nil {
			return err
		}
	}
	return nil
}

// tell is what a member would like the group to say to a practice that shares, as the facilitator sent it, and a reply.
func (b *demoBuilder) tell(ctx context.Context, facilitator, member audit.Actor, to *demoLead) error {
	audits, err := b.store.ListAudits(ctx, to.actor, to.actor.Practice)
	if err != nil {
		return err
	}
	say := func(ago int, kind audit.MessageKind, words string) (models.Message, error) {
		b.clock.set(b.daysAgo(ago))
		text := models.MessageInput{Words: words}
		in := models.SuggestionInput{MessageInput: text, Audit: audits[0].ID, Kind: kind}
		one, err := b.store.Suggest(ctx, member, member.Group, to.actor.Practice, in, uuid.NewString())
		if err != nil {
			return models.Message{}, err
		}
		return b.store.SendSuggestion(ctx, facilitator, facilitator.Group, one.ID, models.SendInput{MessageInput: text}, one.Version, uuid.NewString())
	}
	if _, err := say(9, audit.MessageThanks, "Thank you for looking twice, and for letting us see it. The kind message about missed appointments is good news."); err != nil {
		return err
	}
	asked, err := say(8, audit.MessageQuestion, "How did you find the time for reception to take part?")
	if err != nil {
		return err
	}
	b.clock.set(b.daysAgo(6))
	reply := models.MessageInput{Words: "We closed the desk for two afternoons, and a practice nearby took our calls."}
	_, err = b.store.ReplyToGroup(ctx, to.actor, to.actor.Practice, asked.ID, reply, uuid.NewString())
	return err
}
