package main

import (
	"context"

	"github.com/google/uuid"

	"doorway/audit"
)

// Days before today on which the fourth practice joined and submitted twice: the latest is a year ago and more, so that
// it is time to look again.
const (
	demoLongAgo = 800
	demoFirst   = 780
	demoSecond  = 400
)

// lookedTwice is a lead whose practice looked, carried out most of its plan, and looked again a year later.
// The group sees a word for each domain of both.
func lookedTwice(ctx context.Context, b *demoBuilder, lead *demoLead) error {
	b.clock.set(b.daysAgo(demoFirst))
	first, err := b.submit(ctx, lead, "", answersWith(firstYear()))
	if err != nil {
		return err
	}
	if err := b.plan(ctx, lead, first, yearsActions(), demoFirst); err != nil {
		return err
	}
	b.clock.set(b.daysAgo(demoSecond))
	second, err := b.submit(ctx, lead, first, answersWith(secondYear()))
	if err != nil {
		return err
	}
	if err := b.plan(ctx, lead, second, secondActions(), demoSecond); err != nil {
		return err
	}
	if err := b.share(ctx, lead, first, domainWords()); err != nil {
		return err
	}
	return b.share(ctx, lead, second, domainWords())
}

// submit answers a whole self-assessment and submits it on the day that the clock shows.
func (b *demoBuilder) submit(ctx context.Context, lead *demoLead, earlier audit.AuditID, answers []demoAnswer) (audit.AuditID, error) {
	draft, err := b.answer(ctx, lead, earlier, answers)
	if err != nil {
		return "", err
	}
	_, err = b.store.SubmitAudit(ctx, lead.actor, lead.actor.Practice, draft, nil, uuid.NewString())
	return draft, err
}

// answersWith are a whole self-assessment, but for what differs.
func answersWith(differs []demoAnswer) []demoAnswer {
	all := allAnswers()
	for _, other := range differs {
		for i := range all {
			if all[i].criterion == other.criterion {
				all[i] = other
			}
		}
	}
	return all
}

// firstYear is where the practice began: lower in most places, and kinder to itself in three.
func firstYear() []demoAnswer {
	return []demoAnswer{
		{"REG-1", rated(1, "We ask for papers, and bend the rule when somebody explains.")},
		{"REG-2", rated(0, "")},
		{"CON-1", rated(1, "The telephone works. Nobody had tried the other ways in.")},
		{"CON-3", rated(0, "")},
		{"CON-4", rated(1, "")},
		{"REC-1", rated(1, "It depends on who is at the desk.")},
		{"APT-4", rated(1, "")},
		{"APT-5", rated(2, "We thought that everybody did this.")},
		{"CTY-2", rated(1, "")},
		{"STA-1", rated(0, "A letter goes out after two missed appointments.")},
		{"REF-3", rated(1, "")},
		{"TEA-2", rated(2, "")},
		{"TEA-3", rated(1, "")},
		{"LEA-1", rated(0, "Nobody leads on this yet.")},
		{"LEA-2", rated(2, "")},
	}
}

// secondYear is what the practice says of the levels that are lower than a year before.
func secondYear() []demoAnswer {
	return []demoAnswer{
		{"APT-5", lower(1, audit.LowerLookedHarder, "We asked everybody this time. Half of us do it.")},
		{"TEA-2", lower(1, audit.LowerStaffChanged, "Two of the people who were trained have moved on.")},
		{"LEA-2", lower(1, audit.LowerUnsaid, "")},
	}
}

func lower(level audit.Level, because audit.LowerBecause, note string) func(audit.Date) audit.Answer {
	return func(audit.Date) audit.Answer {
		return audit.Answer{Choice: audit.ChoiceLevel, Level: level, LowerBecause: because, Note: note}
	}
}

// yearsActions are what was agreed the first time: three done, one dropped, one still open.
func yearsActions() []demoAction {
	return []demoAction{
		agreed("LEA-1", "Ask one of the nurses to lead on this, with two hours a week", "Practice manager", 40,
			doneAfter(35, "It is in her job plan. The team knows whom to ask.")),
		agreed("STA-1", "Replace the letter about missed appointments with a kind message", "Reception lead", 90,
			doneAfter(120, "The new message went out for the first time in spring. Three people rang back to say thank you.")),
		agreed("CON-1", "Try every way in ourselves, and ask people with lived experience to try them too", "Practice manager", 180,
			doneAfter(260, "Three people tried each way in and were paid for their time. Their summary is in the quality folder.")),
		agreed("REC-2", "Move the telephones away from the front desk", "GP partner", 200,
			demoChange{210, func(a *audit.Action, _ audit.Date) {
				a.Status, a.StatusReason = audit.ActionDropped, "There is no other room with lines. We will look at it when the building changes."
			}}),
		agreed("CTY-1", "Choose one place in the record for a short note on what helps", "Data lead", 300,
			demoChange{150, func(a *audit.Action, _ audit.Date) { a.Status = audit.ActionUnderWay }},
			demoChange{290, func(a *audit.Action, on audit.Date) { a.Due = daysFrom(on, 600) }}),
	}
}

// secondActions are what was agreed the second time: one done since, one still open.
func secondActions() []demoAction {
	return []demoAction{
		agreed("TEA-1", "Give reception the same session that clinical staff had", "Practice manager", 120,
			doneAfter(140, "Both halves of reception took part, on two afternoons.")),
		agreed("CON-2", "Take the reason for coming off the online form", "Reception lead", 430,
			demoChange{300, func(a *audit.Action, _ audit.Date) { a.Status = audit.ActionUnderWay }}),
	}
}

// agreed is an action that is due so many days after the submission, and what became of it.
func agreed(criterion, what, ownerRole string, dueAfter int, changes ...demoChange) demoAction {
	return demoAction{
		first: func(on audit.Date) audit.Action {
			return audit.Action{
				CriterionID: criterion, What: what, OwnerRole: ownerRole, Due: daysFrom(on, dueAfter),
				Effort: audit.EffortMedium, Status: audit.ActionNotStarted,
			}
		},
		changes: changes,
	}
}

func doneAfter(days int, evidence string) demoChange {
	return demoChange{days, func(a *audit.Action, on audit.Date) {
		a.Status, a.DoneOn, a.EvidenceNote = audit.ActionDone, on, evidence
	}}
}
