package models_test

import (
	"strings"
	"sync"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// decided is the record of a decision in which everybody took part.
func decided(what string) audit.Decision {
	return audit.Decision{
		What: what, Why: "It is easier to read.", TookPart: []audit.DecisionRole{audit.TookLivedExperience, audit.TookClinician},
		How: audit.HowConsent, DecidedOn: "2026-03-02", Outcome: audit.OutcomeChanged,
	}
}

func (p *peopled) decide(in models.DecisionInput) models.RecordedDecision {
	p.t.Helper()
	recorded, err := p.RecordDecision(p.t.Context(), p.facilitator, p.facilitator.Group, in, key())
	p.want(err)
	return recorded
}

func TestDecisionsAreKeptForEver(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx, group := p.t.Context(), p.facilitator.Group
		without := decided("Meet on Thursdays")
		without.TookPart, without.WithoutBecause, without.Dissent = []audit.DecisionRole{audit.TookFacilitator}, "Nobody was well enough to come.", "One of us would like Mondays."
		first, same := models.DecisionInput{About: audit.DecisionOther, Decision: without}, key()
		recorded, err := p.RecordDecision(ctx, p.facilitator, group, first, same)
		p.want(err)
		again, err := p.RecordDecision(ctx, p.facilitator, group, first, same)
		if p.want(err); again.ID != recorded.ID || recorded.Number != 1 {
			p.t.Errorf("got %d %s, then %d %s", recorded.Number, recorded.ID, again.Number, again.ID)
		}
		_, err = p.RecordDecision(ctx, p.facilitator, group, models.DecisionInput{About: audit.DecisionOther, Decision: decided("Else")}, same)
		p.refused(err, audit.CodeConflict)
		log, err := p.Decisions(ctx, p.facilitator, group)
		p.want(err)
		got := log.Decisions[0].Decision
		if len(log.Decisions) != 1 || !got.WithoutLivedExperience() || got.WithoutBecause != without.WithoutBecause || got.Dissent != without.Dissent {
			p.t.Errorf("the log holds %+v", log.Decisions)
		}
		for _, statement := range []string{"UPDATE decisions SET why = 'x'", "DELETE FROM decisions"} {
			if _, err := p.database.SQL(p.t).Exec(statement); err == nil || !strings.Contains(err.Error(), "append-only") {
				p.t.Errorf("%s: %v", statement, err)
			}
		}
	})
}

func TestTheRuleChangesByADecisionAlone(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx, group := p.t.Context(), p.facilitator.Group
		in := models.DecisionInput{About: audit.DecisionRule, Decision: decided("Two are enough"), Rule: audit.EndorsementRule{Clinicians: 1}}
		_, err := p.RecordDecision(ctx, p.facilitator, group, in, key())
		p.refused(err, audit.CodeInvalid)
		log, err := p.Decisions(ctx, p.facilitator, group)
		if p.want(err); log.Rule != audit.DefaultEndorsementRule() || len(log.Decisions) != 0 {
			p.t.Errorf("after a refusal: %+v", log)
		}
		in.Rule.LivedExperience = 2
		p.decide(in)
		kept := in
		kept.Rule, kept.Decision.Outcome = audit.EndorsementRule{LivedExperience: 9}, audit.OutcomeNotChanged
		p.decide(kept)
		log, err = p.Decisions(ctx, p.facilitator, group)
		if p.want(err); log.Rule != in.Rule || len(log.Decisions) != 2 || log.Decisions[0].Number != 2 {
			p.t.Errorf("got %+v", log)
		}
	})
}

// Of many who write down at once, each gets a number of its own.
func TestDecisionsAtOnceAreNumberedOneAfterTheOther(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		var wait sync.WaitGroup
		for range 8 {
			wait.Go(func() {
				in := models.DecisionInput{About: audit.DecisionOther, Decision: decided("Something")}
				if _, err := p.RecordDecision(p.t.Context(), p.facilitator, p.facilitator.Group, in, key()); err != nil {
					p.t.Error(err)
				}
			})
		}
		wait.Wait()
		log, err := p.Decisions(p.t.Context(), p.facilitator, p.facilitator.Group)
		if p.want(err); len(log.Decisions) != 8 || log.Decisions[0].Number != 8 || log.Decisions[7].Number != 1 {
			p.t.Errorf("%d decisions", len(log.Decisions))
		}
	})
}
