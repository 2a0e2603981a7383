package models_test

import (
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

func (a *audited) action(in audit.Action) models.SavedAction {
	a.t.Helper()
	a.clock.Forward(time.Second)
	saved, err := a.AddAction(a.t.Context(), a.lead, a.practice, a.audit, models.ActionInput{Action: in}, key())
	a.want(err)
	return saved
}

func (a *audited) plan() models.Plan {
	a.t.Helper()
	plan, err := a.Plan(a.t.Context(), a.lead, a.practice, a.audit)
	a.want(err)
	return plan
}

func TestPlanGrowsFromTheGaps(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		a.save(a.lead, firstCriterion, level(0, ""), 0)
		proposals := a.plan().Proposals
		if len(proposals) != 3 || proposals[0].Criterion.ID != firstCriterion {
			a.t.Fatalf("got %d proposals", len(proposals))
		}
		taken := audit.Action{
			CriterionID: firstCriterion, SuggestionID: proposals[0].Suggestion.ID, What: proposals[0].Suggestion.Text, Due: "2026-06-01",
		}
		again := key()
		first, err := a.AddAction(ctx, a.lead, a.practice, a.audit, models.ActionInput{Action: taken}, again)
		a.want(err)
		repeated, err := a.AddAction(ctx, a.lead, a.practice, a.audit, models.ActionInput{Action: taken}, again)
		a.want(err)
		if first.ID != repeated.ID || first.Version != 1 || !first.Removable {
			a.t.Errorf("got %+v, then %+v", first, repeated)
		}
		if plan := a.plan(); len(plan.Actions) != 1 || len(plan.Proposals) != 2 || !plan.Draft {
			a.t.Errorf("got %d actions, %d proposals", len(plan.Actions), len(plan.Proposals))
		}
		for _, wrong := range []audit.Action{
			{CriterionID: "NONE-1", What: "x"}, {CriterionID: secondCriterion, SuggestionID: taken.SuggestionID, What: "x"}, {What: " "},
		} {
			_, err = a.AddAction(ctx, a.lead, a.practice, a.audit, models.ActionInput{Action: wrong}, key())
			a.refused(err, audit.CodeInvalid)
		}
		_, err = a.AddAction(ctx, a.lead, a.practice, a.audit, models.ActionInput{Action: audit.Action{What: "ring NHS number 999 000 0018"}}, key())
		a.refused(err, audit.CodeRefusedText)
	})
}

func TestActionKeepsItsHistory(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		saved := a.action(audit.Action{What: "Put the rota up", Due: "2026-06-01", FirstStep: "Ask Kim"})
		change := func(seen int64, edit func(*audit.Action)) models.SavedAction {
			in := saved.Action
			edit(&in)
			changed, err := a.ChangeAction(ctx, a.lead, a.practice, saved.ID, models.ActionInput{Action: in}, seen, key())
			a.want(err)
			saved = changed
			return changed
		}
		change(1, func(in *audit.Action) { in.Due = "2026-07-01"; in.FirstStep = "" })
		moved := change(2, func(in *audit.Action) { in.Due = "2026-08-01"; in.Status = audit.ActionUnderWay })
		if moved.Moved != 2 || moved.Version != 3 || moved.Action.FirstStep != "" {
			a.t.Errorf("got %+v", moved)
		}
		read, err := a.Action(ctx, a.lead, a.practice, saved.ID)
		a.want(err)
		if read.Moved != 2 || read.Action.Due != "2026-08-01" || a.plan().Actions[0].Moved != 2 {
			a.t.Errorf("got %+v", read)
		}
		history, err := a.ActionChanges(ctx, a.lead, a.practice, saved.ID)
		a.want(err)
		if len(history) != 4 || history[3].Field != "firstStep" || history[3].Before != "Ask Kim" || history[0].By != audit.RolePracticeLead {
			a.t.Errorf("got %+v", history)
		}
		_, err = a.ChangeAction(ctx, a.lead, a.practice, saved.ID, models.ActionInput{Action: saved.Action}, 1, key())
		if current, ok := a.refused(err, audit.CodeStale).Current.(models.SavedAction); !ok || current.Version != 3 {
			a.t.Errorf("got %+v", current)
		}
		_, err = a.ChangeAction(ctx, a.lead, a.practice, saved.ID, models.ActionInput{Action: audit.Action{What: "x", Status: audit.ActionDone}}, 3, key())
		a.refused(err, audit.CodeInvalid)
	})
}

func TestPledgeNamesTwo(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		a.action(audit.Action{What: "one", Pledge: true})
		a.action(audit.Action{What: "two", Pledge: true})
		_, err := a.AddAction(ctx, a.lead, a.practice, a.audit, models.ActionInput{Action: audit.Action{What: "three", Pledge: true}}, key())
		a.refused(err, audit.CodeConflict)
		third := a.action(audit.Action{What: "three"})
		third.Action.Pledge = true
		_, err = a.ChangeAction(ctx, a.lead, a.practice, third.ID, models.ActionInput{Action: third.Action}, 1, key())
		a.refused(err, audit.CodeConflict)
		if plan := a.plan(); len(plan.Actions) != 3 || plan.Actions[2].Action.Pledge {
			a.t.Errorf("got %+v", plan.Actions)
		}
	})
}

func TestActionInAReportStays(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		removed, kept := a.action(audit.Action{What: "removed"}), a.action(audit.Action{What: "kept"})
		draft, err := a.ActionPlanReport(ctx, a.lead, a.practice, a.audit)
		a.want(err)
		if !draft.Draft || len(draft.Actions) != 2 || !draft.Actions[0].Removable || draft.AsOf != "2026-03-24" {
			a.t.Errorf("got %+v", draft)
		}
		again := key()
		a.want(a.RemoveAction(ctx, a.lead, a.practice, removed.ID, again))
		a.want(a.RemoveAction(ctx, a.lead, a.practice, removed.ID, again))
		a.refused(a.RemoveAction(ctx, a.lead, a.practice, removed.ID, key()), audit.CodeNotFound)
		a.submit()
		for range 2 {
			report, err := a.ActionPlanReport(ctx, a.lead, a.practice, a.audit)
			a.want(err)
			if report.Draft || len(report.Actions) != 1 || report.Actions[0].Removable || report.Practice.Name != "The Densham Surgery" {
				a.t.Errorf("got %+v", report)
			}
		}
		a.refused(a.RemoveAction(ctx, a.lead, a.practice, kept.ID, key()), audit.CodeConflict)
	})
}
