package models

import (
	"context"
	"slices"
	"time"

	"doorway/audit"
)

// SavedAction is an action as it stands.
type SavedAction struct {
	ID        audit.ActionID
	Action    audit.Action
	Reasons   []audit.TextReason
	Moved     int  // how often its due date was moved
	Removable bool // no report has shown it yet
	CreatedAt time.Time
	UpdatedAt time.Time
	Version   int64
}

// ActionInput is an action to save, with the reasons why texts that the guard asks about may stay.
type ActionInput struct {
	Action  audit.Action
	Reasons []audit.TextReason
}

// ActionChange is one line of an action's history. By is a role, never a person.
type ActionChange struct {
	audit.ActionChange
	At time.Time
	By audit.Role
}

type actionRow struct {
	ID           audit.ActionID
	PracticeID   audit.PracticeID
	CriterionID  string
	SuggestionID string
	What         string
	FirstStep    string
	OwnerRole    string
	OwnerPerson  string
	OwnerID      *audit.HatID
	Due          audit.Date
	Effort       audit.Effort
	Benefit      string
	HowWeKnow    string
	Status       audit.ActionStatus
	StatusReason string
	EvidenceNote string
	DoneOn       audit.Date
	Pledge       bool
	ReportedAt   stamp
	Reasons      list[audit.TextReason]
	CreatedAt    stamp
	UpdatedAt    stamp
	Version      int64
	WriteKey     string
}

const actionColumns = `a.id, a.practice_id, a.criterion_id, a.suggestion_id, a.what, a.first_step, a.owner_role, a.owner_person,
	(SELECT o.hat_id FROM action_owners o WHERE o.practice_id = a.practice_id AND o.action_id = a.id) AS owner_id, a.due, a.effort, a.benefit, a.how_we_know, a.status, a.status_reason, a.evidence_note, a.done_on, a.pledge, a.reported_at,
	a.reasons, a.created_at, a.updated_at, a.version, a.write_key`

func (r actionRow) action() audit.Action {
	return audit.Action{
		CriterionID: r.CriterionID, SuggestionID: r.SuggestionID, What: r.What, FirstStep: r.FirstStep, OwnerRole: r.OwnerRole,
		OwnerPerson: r.OwnerPerson, Owner: orNone(r.OwnerID), Due: r.Due, Effort: r.Effort, Benefit: r.Benefit, HowWeKnow: r.HowWeKnow, Status: r.Status,
		StatusReason: r.StatusReason, EvidenceNote: r.EvidenceNote, DoneOn: r.DoneOn, Pledge: r.Pledge,
	}
}

func (r *actionRow) put(in audit.Action) {
	r.CriterionID, r.SuggestionID, r.What, r.FirstStep = in.CriterionID, in.SuggestionID, in.What, in.FirstStep
	r.OwnerRole, r.OwnerPerson, r.OwnerID, r.Due, r.Effort = in.OwnerRole, in.OwnerPerson, orNull(in.Owner), in.Due, in.Effort
	r.Benefit, r.HowWeKnow, r.Status, r.StatusReason = in.Benefit, in.HowWeKnow, in.Status, in.StatusReason
	r.EvidenceNote, r.DoneOn, r.Pledge = in.EvidenceNote, in.DoneOn, in.Pledge
}

func (r actionRow) saved(changes []changeRow) SavedAction {
	return SavedAction{
		ID: r.ID, Action: r.action(), Reasons: r.Reasons, Moved: audit.TimesMoved(changesOf(changes, r.ID)),
		Removable: r.ReportedAt.IsZero(), CreatedAt: r.CreatedAt.Time, UpdatedAt: r.UpdatedAt.Time, Version: r.Version,
	}
}

type changeRow struct {
	ActionID  audit.ActionID
	Seq       int64
	Field     string
	Before    string
	After     string
	Role      audit.Role
	ChangedAt stamp
}

func changesOf(rows []changeRow, id audit.ActionID) []audit.ActionChange {
	var changes []audit.ActionChange
	for _, row := range rows {
		if row.ActionID == id {
			changes = append(changes, audit.ActionChange{Field: row.Field, Before: row.Before, After: row.After})
		}
	}
	return changes
}

func (t *tx) actionRow(id audit.ActionID, lock string) (actionRow, error) {
	return must[actionRow](t, "SELECT "+actionColumns+" FROM actions a WHERE a.practice_id = ? AND a.id = ?"+lock, t.scope.practice, id)
}

// changeRows gives the history of one action, oldest first.
func (t *tx) changeRows(id audit.ActionID) ([]changeRow, error) {
	return all[changeRow](t, `SELECT action_id, seq, field, before, after, role, changed_at FROM action_changes
		WHERE practice_id = ? AND action_id = ? ORDER BY seq`, t.scope.practice, id)
}

// practiceActions gives all actions of the practice, whatever audit lists them.
func (t *tx) practiceActions() ([]audit.Action, error) {
	rows, err := all[actionRow](t, "SELECT "+actionColumns+" FROM actions a WHERE a.practice_id = ? ORDER BY a.created_at, a.id", t.scope.practice)
	actions := make([]audit.Action, len(rows))
	for i, row := range rows {
		actions[i] = row.action()
	}
	return actions, err
}

// listedActions gives the actions that an audit lists, in the order in which they were taken on.
func (t *tx) listedActions(id audit.AuditID) ([]SavedAction, error) {
	rows, err := all[actionRow](t, "SELECT "+actionColumns+` FROM audit_actions l
		JOIN actions a ON a.practice_id = l.practice_id AND a.id = l.action_id
		WHERE l.practice_id = ? AND l.audit_id = ? ORDER BY l.listed_at, a.created_at, a.id`, t.scope.practice, id)
	if err != nil {
		return nil, err
	}
	changes, err := all[changeRow](t, `SELECT c.action_id, c.seq, c.field, c.before, c.after FROM audit_actions l
		JOIN action_changes c ON c.practice_id = l.practice_id AND c.action_id = l.action_id
		WHERE l.practice_id = ? AND l.audit_id = ? AND c.field = 'due' ORDER BY c.seq`, t.scope.practice, id)
	if err != nil {
		return nil, err
	}
	actions := make([]SavedAction, len(rows))
	for i, row := range rows {
		actions[i] = row.saved(changes)
	}
	return actions, nil
}

// Action gives one action of the practice: to a member one that a submitted audit lists or that they take on.
// Errors: audit.CodeNotFound.
func (s *Store) Action(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.ActionID) (SavedAction, error) {
	if err := inPracticeAtAll(actor, audit.PlanRead, practice); err != nil {
		return SavedAction{}, err
	}
	t := s.reading(ctx, within(practice))
	row, err := t.seenAction(actor, audit.PlanRead, id, "")
	if err != nil {
		return SavedAction{}, translate(err)
	}
	changes, err := t.changeRows(id)
	return row.saved(changes), translate(err)
}

// ActionChanges gives the history of an action, newest first. Errors: audit.CodeNotFound.
func (s *Store) ActionChanges(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.ActionID) ([]ActionChange, error) {
	if err := inPracticeAtAll(actor, audit.PlanRead, practice); err != nil {
		return nil, err
	}
	t := s.reading(ctx, within(practice))
	if _, err := t.seenAction(actor, audit.PlanRead, id, ""); err != nil {
		return nil, translate(err)
	}
	rows, err := t.changeRows(id)
	slices.Reverse(rows)
	changes := make([]ActionChange, len(rows))
	for i, row := range rows {
		changes[i] = ActionChange{audit.ActionChange{Field: row.Field, Before: row.Before, After: row.After}, row.ChangedAt.Time, row.Role}
	}
	return changes, translate(err)
}
