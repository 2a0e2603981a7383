package models

import (
	"context"

	"doorway/audit"
)

// Plan is what a practice will do: the actions that an audit lists, and suggestions for its gaps that were not taken.
type Plan struct {
	Results
	Actions   []SavedAction
	Proposals []audit.Proposal
}

// Plan gives the action plan of an audit. Errors: audit.CodeNotFound.
func (s *Store) Plan(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (Plan, error) {
	if err := inPracticeAtAll(actor, audit.PlanRead, practice); err != nil {
		return Plan{}, err
	}
	plan, err := s.reading(ctx, within(practice)).plan(actor, audit.PlanRead, id)
	return plan, translate(err)
}

func (t *tx) plan(actor audit.Actor, permission audit.Permission, id audit.AuditID) (Plan, error) {
	results, err := t.results(actor, permission, id)
	if err != nil {
		return Plan{}, err
	}
	plan := Plan{Results: results}
	if plan.Actions, err = t.listedActions(id); err != nil {
		return Plan{}, err
	}
	taken, err := t.practiceActions()
	if err != nil {
		return Plan{}, err
	}
	plan.Proposals = audit.Propose(results.Sheet, taken)
	return plan, nil
}

// PlanReport is everything that the action plan and progress report shows.
type PlanReport struct {
	Plan
	Practice Practice
	AsOf     audit.Date // the day on which the report is made, in England
}

// ActionPlanReport gives what a report shows. Unless it is a draft's, its actions have been in a report from now on and
// can no longer be removed. Errors: audit.CodeNotFound.
func (s *Store) ActionPlanReport(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (PlanReport, error) {
	if err := inPracticeAtAll(actor, audit.ReportRead, practice); err != nil {
		return PlanReport{}, err
	}
	t := s.reading(ctx, within(practice))
	plan, err := t.plan(actor, audit.ReportRead, id)
	if err != nil {
		return PlanReport{}, translate(err)
	}
	row, err := t.practice(practice, "")
	if err != nil {
		return PlanReport{}, translate(err)
	}
	report := PlanReport{plan, row.whole(), t.today()}
	if report.Draft {
		return report, nil
	}
	return report, s.markReported(ctx, actor, practice, id, report.Actions)
}

// markReported notes the first report that shows an action; later ones write nothing.
func (s *Store) markReported(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, actions []SavedAction) error {
	first := false
	for i := range actions {
		first = first || actions[i].Removable
		actions[i].Removable = false
	}
	if !first {
		return nil
	}
	return s.inTx(ctx, within(practice), func(t *tx) error {
		marked, err := t.exec(`UPDATE actions SET reported_at = ? WHERE practice_id = ? AND reported_at IS NULL AND id IN
			(SELECT action_id FROM audit_actions WHERE practice_id = ? AND audit_id = ?)`, stamp{t.now}, practice, practice, id)
		if err != nil || marked == 0 {
			return err
		}
		return t.record(actor, "report.first", string(id))
	})
}
