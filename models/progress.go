package models

import (
	"context"
	"slices"

	"doorway/audit"
)

// Progress tells what changed from one self-assessment of a practice to the next: those given, or all that cover the same
// sites as the latest. A member gets what is submitted, and the actions that come with it or that they take on. It takes
// three statements, however many self-assessments there are.
// Errors: audit.CodeNotFound, also when one that was given is not there; audit.CodeInvalid when nothing was submitted yet.
func (s *Store) Progress(ctx context.Context, actor audit.Actor, practice audit.PracticeID, audits []audit.AuditID) (audit.Progress, error) {
	if err := inPractice(actor, audit.ProgressRead, practice); err != nil {
		return audit.Progress{}, err
	}
	progress, _, err := s.reading(ctx, within(practice)).progress(actor, audits)
	return progress, translate(err)
}

// progress gives with it the submissions that it was chosen from.
func (t *tx) progress(actor audit.Actor, audits []audit.AuditID) (audit.Progress, []audit.SubmittedAudit, error) {
	rows, err := t.submissionsInForce(actor)
	if err != nil {
		return audit.Progress{}, nil, err
	}
	versions, err := t.pathRows("")
	if err != nil {
		return audit.Progress{}, nil, err
	}
	in := audit.ProgressInput{Chosen: audits, AsOf: t.today()}
	if in.Versions, err = t.pathOf(versions); err != nil {
		return audit.Progress{}, nil, err
	}
	for _, row := range rows {
		submission, err := audit.ReadSnapshotOf(row.Snapshot, in.Versions)
		if err != nil {
			return audit.Progress{}, nil, err
		}
		in.Submitted = append(in.Submitted, audit.SubmittedAudit{ID: row.AuditID, Submission: submission})
	}
	if in.Actions, err = t.progressActions(actor); err != nil {
		return audit.Progress{}, nil, err
	}
	progress, err := audit.ProgressOf(in)
	return progress, in.Submitted, err
}

// seesDrafts tells whether the actor sees more of the practice than what is submitted.
func seesDrafts(actor audit.Actor) bool {
	return actor.As != audit.RelationPredecessor && audit.Can(actor.Role, audit.SubmissionRead, audit.RelationOwnPractice)
}

type inForceRow struct {
	AuditID  audit.AuditID
	Snapshot []byte
}

// submissionsInForce reads the latest submission of every self-assessment that was not put away. One that was reopened
// keeps it in force until the next, for whoever sees drafts.
func (t *tx) submissionsInForce(actor audit.Actor) ([]inForceRow, error) {
	states := []any{audit.StateSubmitted, audit.StateSubmitted}
	if seesDrafts(actor) {
		states[1] = audit.StateDraft
	}
	return all[inForceRow](t, `SELECT s.audit_id, s.snapshot FROM audits a
		JOIN submissions s ON s.practice_id = a.practice_id AND s.audit_id = a.id AND s.number = a.submissions
		WHERE a.practice_id = ? AND a.state IN (?, ?)`, append([]any{t.scope.practice}, states...)...)
}

// movingRow is an action beside one change of its due date, or none.
type movingRow struct {
	ID                                          audit.ActionID
	CriterionID, SuggestionID, What, FirstStep  string
	OwnerRole, Benefit, HowWeKnow, StatusReason string
	EvidenceNote                                string
	Due, DoneOn                                 audit.Date
	Effort                                      audit.Effort
	Status                                      audit.ActionStatus
	Pledge                                      bool
	CreatedAt                                   stamp
	Before, After                               *string
}

func (r *movingRow) columns() []any {
	return []any{
		&r.ID, &r.CriterionID, &r.SuggestionID, &r.What, &r.FirstStep, &r.OwnerRole, &r.Benefit, &r.HowWeKnow, &r.StatusReason,
		&r.EvidenceNote, &r.Due, &r.DoneOn, &r.Effort, &r.Status, &r.Pledge, &r.CreatedAt, &r.Before, &r.After,
	}
}

// action leaves out who takes it on: what changed is told by roles.
func (r *movingRow) action() audit.ProgressAction {
	return audit.ProgressAction{ID: r.ID, Since: audit.LondonDate(r.CreatedAt.Time), Action: audit.Action{
		CriterionID: r.CriterionID, SuggestionID: r.SuggestionID, What: r.What, FirstStep: r.FirstStep, OwnerRole: r.OwnerRole,
		Due: r.Due, Effort: r.Effort, Benefit: r.Benefit, HowWeKnow: r.HowWeKnow, Status: r.Status, StatusReason: r.StatusReason,
		EvidenceNote: r.EvidenceNote, DoneOn: r.DoneOn, Pledge: r.Pledge,
	}}
}

// progressActions gives the practice's actions in the order in which they were added: to whoever sees no drafts those
// that something submitted lists or that they take on, as with seenAction.
func (t *tx) progressActions(actor audit.Actor) ([]audit.ProgressAction, error) {
	where, values := "", []any{t.scope.practice}
	if !seesDrafts(actor) {
		where = ` AND (EXISTS (SELECT 1 FROM audit_actions l JOIN audits s ON s.practice_id = l.practice_id AND s.id = l.audit_id
			WHERE l.practice_id = a.practice_id AND l.action_id = a.id AND s.state = ?)
			OR EXISTS (SELECT 1 FROM action_owners o WHERE o.practice_id = a.practice_id AND o.action_id = a.id AND o.hat_id = ?))`
		values = append(values, audit.StateSubmitted, orNull(actor.Hat))
	}
	var actions []audit.ProgressAction
	var moves []audit.ActionChange
	err := each(t, func(row *movingRow) {
		if last := len(actions) - 1; last < 0 || actions[last].ID != row.ID {
			actions, moves = append(actions, row.action()), nil
		}
		moves = append(moves, audit.ActionChange{Field: "due", Before: orNone(row.Before), After: orNone(row.After)})
		actions[len(actions)-1].Moved = audit.TimesMoved(moves)
	}, `SELECT a.id, a.criterion_id, a.suggestion_id, a.what, a.first_step, a.owner_role, a.benefit, a.how_we_know, a.status_reason,
		a.evidence_note, a.due, a.done_on, a.effort, a.status, a.pledge, a.created_at, c.before, c.after FROM actions a
		LEFT JOIN action_changes c ON c.practice_id = a.practice_id AND c.action_id = a.id AND c.field = 'due'
		WHERE a.practice_id = ?`+where+" ORDER BY a.created_at, a.id, c.seq", values...)
	return actions, err
}

// ProgressReport is everything that a progress report shows.
type ProgressReport struct {
	audit.Progress
	Practice    Practice
	PublicLines map[audit.ActionID]string // what the practice says to everybody about an action, where it does
	Snapshots   [][]byte                  // of the submissions shown, in the order of Audits
}

// ProgressReport gives what a progress report and its summary show. The actions have been in a report from now on and can
// no longer be removed. Errors: as Progress.
func (s *Store) ProgressReport(ctx context.Context, actor audit.Actor, practice audit.PracticeID, audits []audit.AuditID) (ProgressReport, error) {
	if err := inPractice(actor, audit.ProgressRead, practice); err != nil {
		return ProgressReport{}, err
	}
	t := s.reading(ctx, within(practice))
	report, err := t.progressReport(actor, audits)
	if err != nil {
		return ProgressReport{}, translate(err)
	}
	unseen, err := t.neverReported(report.Actions)
	if err != nil || len(unseen) == 0 {
		return report, translate(err)
	}
	return report, s.inTx(ctx, within(practice), func(t *tx) error {
		marked, err := t.exec("UPDATE actions SET reported_at = ? WHERE practice_id = ? AND reported_at IS NULL AND id IN ?", stamp{t.now}, practice, unseen)
		if err != nil || marked == 0 {
			return err
		}
		return t.record(actor, "report.first", string(report.Audits[len(report.Audits)-1].ID))
	})
}

func (t *tx) progressReport(actor audit.Actor, audits []audit.AuditID) (ProgressReport, error) {
	progress, submitted, err := t.progress(actor, audits)
	if err != nil {
		return ProgressReport{}, err
	}
	row, err := t.practice(t.scope.practice, "")
	if err != nil {
		return ProgressReport{}, err
	}
	report := ProgressReport{progress, row.whole(), map[audit.ActionID]string{}, make([][]byte, len(progress.Audits))}
	for i, shown := range progress.Audits {
		at := slices.IndexFunc(submitted, func(s audit.SubmittedAudit) bool { return s.ID == shown.ID })
		report.Snapshots[i] = submitted[at].Snapshot
	}
	lines, err := all[struct {
		ActionID audit.ActionID
		Answer   string
	}](t, `SELECT l.action_id, l.answer FROM public_lines l JOIN actions a ON a.practice_id = l.practice_id AND a.id = l.action_id
		WHERE l.practice_id = ? AND l.shown AND a.status IN (?, ?)`, t.scope.practice, audit.ActionDone, audit.ActionDropped)
	for _, line := range lines {
		report.PublicLines[line.ActionID] = line.Answer
	}
	return report, err
}

// neverReported gives those of some actions that no report has shown yet.
func (t *tx) neverReported(actions []audit.ProgressAction) ([]string, error) {
	unseen, err := all[string](t, "SELECT id FROM actions WHERE practice_id = ? AND reported_at IS NULL", t.scope.practice)
	return slices.DeleteFunc(unseen, func(id string) bool {
		return !slices.ContainsFunc(actions, func(a audit.ProgressAction) bool { return string(a.ID) == id })
	}), err
}
