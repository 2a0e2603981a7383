package main

import (
	"context"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// Days before today on which the invented team was asked for their views, and on which the lead put them together.
const (
	demoAsked  = 2
	demoClosed = 1
)

// demoUnsure stands for "we are not sure" in the lists of levels below, and demoSilent for no view at all.
const (
	demoUnsure audit.Level = -1
	demoSilent audit.Level = -2
)

// demoViews is what the team, in the order of demoTeam, thinks of one criterion.
type demoViews struct {
	criterion string
	levels    [4]audit.Level
}

// viewsPutTogether are of the round that is closed: alike, close, far apart, and too few to show.
func viewsPutTogether() []demoViews {
	return []demoViews{
		{"REG-1", [4]audit.Level{1, 1, 2, 2}},
		{"REG-2", [4]audit.Level{1, 1, 1, 1}},
		{"REG-3", [4]audit.Level{0, 1, 3, 1}},
		{"REG-4", [4]audit.Level{demoUnsure, demoUnsure, 1, demoUnsure}},
		{"CON-1", [4]audit.Level{1, 2, 3, 2}},
		{"CON-2", [4]audit.Level{0, 0, 1, 0}},
		{"CON-3", [4]audit.Level{0, 1, 2, 1}},
		{"CON-4", [4]audit.Level{2, 2, 2, demoSilent}},
	}
}

// viewsGivenSoFar are of the round that is open: the first of the team has given none yet.
func viewsGivenSoFar() []demoViews {
	return []demoViews{
		{"REC-1", [4]audit.Level{demoSilent, 2, 3, 2}},
		{"REC-2", [4]audit.Level{demoSilent, 0, 1, 1}},
		{"APT-1", [4]audit.Level{demoSilent, 2, demoUnsure, 1}},
	}
}

// viewsAsked is a lead who stopped in the middle, and whose team is being asked: about two domains they have been asked
// already and have begun to agree, about two more they are asked now.
func viewsAsked(ctx context.Context, b *demoBuilder, lead *demoLead) error {
	if err := halfAnswered(ctx, b, lead); err != nil {
		return err
	}
	audits, err := b.store.ListAudits(ctx, lead.actor, lead.actor.Practice)
	if err != nil {
		return err
	}
	draft := audits[0].ID
	b.clock.set(b.daysAgo(demoAsked))
	first, err := b.askTeam(ctx, lead, draft, []string{"REG", "CON"}, viewsPutTogether())
	if err != nil {
		return err
	}
	b.clock.set(b.daysAgo(demoClosed))
	if _, err := b.store.CloseViewRound(ctx, lead.actor, lead.actor.Practice, draft, first, uuid.NewString()); err != nil {
		return err
	}
	agreed := models.AnswerInput{Answer: rated(1, "We talked about Saturdays and took the lower of two.")(b.day())}
	if _, err := b.store.SaveAnswer(ctx, lead.actor, lead.actor.Practice, draft, "REG-1", agreed, 1, uuid.NewString()); err != nil {
		return err
	}
	_, err = b.askTeam(ctx, lead, draft, []string{"REC", "APT"}, viewsGivenSoFar())
	return err
}

// askTeam asks the whole team, and lets them give their views.
func (b *demoBuilder) askTeam(ctx context.Context, lead *demoLead, draft audit.AuditID, domains []string, views []demoViews) (audit.RoundID, error) {
	practice := lead.actor.Practice
	team, err := b.team(ctx, lead)
	if err != nil {
		return "", err
	}
	asked := models.ViewRoundInput{Domains: domains}
	for _, member := range team {
		asked.Hats = append(asked.Hats, member.Hat)
	}
	round, err := b.store.OpenViewRound(ctx, lead.actor, practice, draft, asked, uuid.NewString())
	if err != nil {
		return "", err
	}
	for _, view := range views {
		for i, member := range team {
			opinion := audit.Opinion{Choice: audit.ChoiceLevel, Level: view.levels[i]}
			switch view.levels[i] {
			case demoSilent:
				continue
			case demoUnsure:
				opinion = audit.Opinion{Choice: audit.ChoiceNotSure}
			}
			if _, err := b.store.SaveView(ctx, member, practice, round.ID, view.criterion, opinion, 0, uuid.NewString()); err != nil {
				return "", err
			}
		}
	}
	return round.ID, nil
}

// team gives the invented team in their roles, in the order of demoTeam.
func (b *demoBuilder) team(ctx context.Context, lead *demoLead) ([]audit.Actor, error) {
	people, err := b.store.PracticePeople(ctx, lead.actor, lead.actor.Practice)
	if err != nil {
		return nil, err
	}
	var team []audit.Actor
	for _, member := range demoTeam() {
		for _, one := range people {
			if one.Name == member.person.name {
				team = append(team, audit.Actor{
					Person: b.joined[one.Name], Role: one.Role, Hat: one.Hat, Practice: lead.actor.Practice, As: audit.RelationOwnPractice,
				})
			}
		}
	}
	return team, nil
}
