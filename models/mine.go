package models

import (
	"context"
	"slices"
	"strings"
	"time"

	"doorway/audit"
)

// Mine is what a person was asked, and which actions they take on, in one hat.
type Mine struct {
	Requests []AskedOfMe
	Actions  []MyAction
}

// AskedOfMe is a domain of an open draft that one was asked to answer. Answered of Total criteria of the draft's form
// have a complete answer; Next is the first that has none, empty when all have one.
type AskedOfMe struct {
	ID              audit.RequestID
	Audit           audit.AuditID
	Set             *audit.CriteriaSet
	Domain          string
	AskedAt         time.Time
	Answered, Total int
	Done            bool // one has said so
	Next            string
}

// MyAction is an action that one takes on, in the newest audit that lists it.
type MyAction struct {
	Audit audit.AuditID
	SavedAction
}

// Mine gives what the actor was asked to answer in the open draft, in the order of its domains, and the actions that
// they take on: first those still to be carried out, the earliest due first. Errors: audit.CodeNotFound.
func (s *Store) Mine(ctx context.Context, actor audit.Actor, practice audit.PracticeID) (mine Mine, err error) {
	if err := inPractice(actor, audit.MineRead, practice); err != nil {
		return Mine{}, err
	}
	t := s.reading(ctx, within(practice))
	if mine.Requests, err = t.askedOf(actor); err != nil {
		return Mine{}, translate(err)
	}
	mine.Actions, err = t.actionsOf(actor.Hat)
	return mine, translate(err)
}

func (t *tx) askedOf(actor audit.Actor) ([]AskedOfMe, error) {
	draft, found, err := one[auditRow](t, "SELECT "+auditColumns+" FROM audits WHERE practice_id = ? AND state = ?",
		t.scope.practice, audit.StateDraft)
	if err != nil || !found {
		return nil, err
	}
	rows, err := all[requestRow](t, requestQuery+"r.hat_id = ? AND r.ended_at IS NULL", t.scope.practice, draft.ID, orNull(actor.Hat))
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	whole, err := t.withAnswers(draft)
	if err != nil {
		return nil, err
	}
	var asked []AskedOfMe
	for _, domain := range whole.Set.Domains {
		for _, row := range rows {
			if row.DomainID == domain.ID {
				whole.Domains = []string{domain.ID}
				asked = append(asked, row.askedOfMe(whole)...)
			}
		}
	}
	return asked, nil
}

// askedOfMe counts what was asked, in the domain alone; a form that has nothing of the domain asks for nothing.
func (r requestRow) askedOfMe(draft Audit) []AskedOfMe {
	sheet := draft.Sheet()
	asked := make([]AskedOfMe, 0, 1)
	for _, line := range audit.ProgressByDomain(sheet) {
		asked = append(asked, AskedOfMe{
			ID: r.ID, Audit: draft.ID, Set: draft.Set, Domain: r.DomainID, AskedAt: r.AskedAt.Time, Answered: line.Answered,
			Total: line.Criteria, Done: !r.DoneAt.IsZero(), Next: audit.FirstUnanswered(sheet),
		})
	}
	return asked
}

// listedRow says which audit lists an action.
type listedRow struct {
	AuditID  audit.AuditID
	ActionID audit.ActionID
}

func (t *tx) actionsOf(hat audit.HatID) ([]MyAction, error) {
	rows, err := all[actionRow](t, "SELECT "+actionColumns+` FROM action_owners w JOIN actions a ON a.practice_id = w.practice_id
		AND a.id = w.action_id WHERE w.practice_id = ? AND w.hat_id = ? ORDER BY a.created_at, a.id`, t.scope.practice, orNull(hat))
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	listed, err := all[listedRow](t, `SELECT l.audit_id, l.action_id FROM action_owners w JOIN audit_actions l
		ON l.practice_id = w.practice_id AND l.action_id = w.action_id WHERE w.practice_id = ? AND w.hat_id = ?
		ORDER BY l.listed_at`, t.scope.practice, orNull(hat))
	if err != nil {
		return nil, err
	}
	changes, err := all[changeRow](t, `SELECT c.action_id, c.seq, c.field, c.before, c.after FROM action_owners w
		JOIN action_changes c ON c.practice_id = w.practice_id AND c.action_id = w.action_id
		WHERE w.practice_id = ? AND w.hat_id = ? AND c.field = 'due' ORDER BY c.seq`, t.scope.practice, orNull(hat))
	newest := map[audit.ActionID]audit.AuditID{}
	for _, row := range listed {
		newest[row.ActionID] = row.AuditID
	}
	actions := make([]MyAction, len(rows))
	for i, row := range rows {
		actions[i] = MyAction{newest[row.ID], row.saved(changes)}
	}
	slices.SortStableFunc(actions, func(a, b MyAction) int { return strings.Compare(a.order(), b.order()) })
	return actions, err
}

// order is a text by which actions are sorted: open ones first, the earliest due first, those without a date last.
func (a MyAction) order() string {
	due := string(a.Action.Due)
	if due == "" {
		due = "9999-99-99"
	}
	if a.Action.Open() {
		return "1 " + due
	}
	return "2 " + due
}
