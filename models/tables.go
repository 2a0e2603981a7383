package models

import (
	"context"
	"slices"
	"time"

	"doorway/audit"
)

// Tables are a practice's submitted self-assessments and its actions, row by row, as they all stand at one moment. They
// can be read again and again until the function that was given them returns.
type Tables struct {
	t        *tx
	versions map[audit.AuditID]audit.VersionID
	sets     []*audit.CriteriaSet // all that a submission may be of
}

// SubmittedAudit is the submission in force of a self-assessment, as it was frozen.
type SubmittedAudit struct {
	ID audit.AuditID
	audit.Submission
}

// TableAction is an action in a table. Set is the criteria that it grew from; nil when that self-assessment is gone.
type TableAction struct {
	ID                   audit.ActionID
	Set                  *audit.CriteriaSet
	Action               audit.Action
	Moved                int // how often its due date was moved
	CreatedAt, UpdatedAt time.Time
}

// TableChange is one line of the history of an action. By is a role, never a person.
type TableChange struct {
	ID   audit.ActionID
	What string // the action
	ActionChange
}

// ReadTables gives what is for tables: read takes the rows as they come, and keeps none, so that what this holds does
// not grow with them. Errors: audit.CodeNotFound, audit.CodeForbidden, and those of read.
func (s *Store) ReadTables(ctx context.Context, actor audit.Actor, practice audit.PracticeID, read func(*Tables) error) error {
	if err := inPractice(actor, audit.TablesRead, practice); err != nil {
		return err
	}
	return s.atOneMoment(ctx, within(practice), func(t *tx) error {
		tables := &Tables{t: t, versions: map[audit.AuditID]audit.VersionID{}}
		if err := tables.readVersions(); err != nil {
			return err
		}
		return read(tables)
	})
}

// readVersions finds out which criteria the self-assessments are about, and reads those: while rows are being read,
// nothing else can be.
func (ts *Tables) readVersions() error {
	type pinned struct {
		ID        audit.AuditID
		VersionID audit.VersionID
	}
	rows, err := all[pinned](ts.t, "SELECT id, version_id FROM audits WHERE practice_id = ?", ts.t.scope.practice)
	if err != nil {
		return err
	}
	upgraded, err := all[pinned](ts.t, "SELECT audit_id AS id, from_version AS version_id FROM audit_upgrades WHERE practice_id = ?", ts.t.scope.practice)
	if err != nil {
		return err
	}
	for _, row := range slices.Concat(upgraded, rows) {
		ts.versions[row.ID] = row.VersionID
		set, err := ts.t.criteriaSet(row.VersionID)
		if err != nil {
			return err
		}
		if !slices.Contains(ts.sets, set) {
			ts.sets = append(ts.sets, set)
		}
	}
	return nil
}

// set gives the criteria of a self-assessment, which have been read; nil when it is gone.
func (ts *Tables) set(id audit.AuditID) (*audit.CriteriaSet, error) {
	version, found := ts.versions[id]
	if !found {
		return nil, nil
	}
	return ts.t.criteriaSet(version)
}

type submittedRow struct {
	AuditID  audit.AuditID
	Snapshot []byte
}

func (r *submittedRow) columns() []any { return []any{&r.AuditID, &r.Snapshot} }

// Submissions gives the submission in force of each self-assessment, oldest first. A few are unpacked ahead, each by itself:
// that is most of the work. Errors: those of visit.
func (ts *Tables) Submissions(visit func(SubmittedAudit) error) error {
	ahead := make([]chan unpacked, 0, unpackAhead)
	next := func() error {
		first := <-ahead[0]
		ahead = append(ahead[:0], ahead[1:]...)
		if first.err != nil {
			return first.err
		}
		return visit(first.SubmittedAudit)
	}
	err := eachUntil(ts.t, func(row *submittedRow) error {
		if len(ahead) == unpackAhead {
			if err := next(); err != nil {
				return err
			}
		}
		ahead = append(ahead, unpack(*row, ts.sets))
		return nil
	}, `SELECT s.audit_id, s.snapshot FROM audits a
		JOIN submissions s ON s.practice_id = a.practice_id AND s.audit_id = a.id AND s.number = a.submissions
		WHERE a.practice_id = ? ORDER BY s.submitted_at, s.audit_id`, ts.t.scope.practice)
	for err == nil && len(ahead) > 0 {
		err = next()
	}
	return err
}

// unpackAhead is how many submissions are unpacked at once.
const unpackAhead = 4

// unpacked is a submission that was read, or why it could not be.
type unpacked struct {
	SubmittedAudit
	err error
}

func unpack(row submittedRow, sets []*audit.CriteriaSet) chan unpacked {
	done := make(chan unpacked, 1)
	go func() {
		submission, err := audit.ReadSnapshotOf(row.Snapshot, sets)
		done <- unpacked{SubmittedAudit{row.AuditID, submission}, err}
	}()
	return done
}

type tableActionRow struct {
	Origin audit.AuditID
	actionRow
}

func (r *tableActionRow) columns() []any {
	return []any{
		&r.Origin, &r.ID, &r.CriterionID, &r.SuggestionID, &r.What, &r.FirstStep, &r.OwnerRole, &r.OwnerPerson, &r.Due, &r.Effort,
		&r.Benefit, &r.HowWeKnow, &r.Status, &r.StatusReason, &r.EvidenceNote, &r.DoneOn, &r.Pledge, &r.CreatedAt, &r.UpdatedAt,
	}
}

// Actions gives every action, in the order in which they were taken on. Errors: those of visit.
func (ts *Tables) Actions(visit func(TableAction) error) error {
	moved, err := ts.timesMoved()
	if err != nil {
		return err
	}
	return eachUntil(ts.t, func(row *tableActionRow) error {
		set, err := ts.set(row.Origin)
		if err != nil {
			return err
		}
		return visit(TableAction{row.ID, set, row.action(), moved[row.ID], row.CreatedAt.Time, row.UpdatedAt.Time})
	}, `SELECT origin_audit_id, id, criterion_id, suggestion_id, what, first_step, owner_role, owner_person, due, effort, benefit,
		how_we_know, status, status_reason, evidence_note, done_on, pledge, created_at, updated_at
		FROM actions WHERE practice_id = ? ORDER BY created_at, id`, ts.t.scope.practice)
}

type movedRow struct {
	ID     audit.ActionID
	change audit.ActionChange
}

func (r *movedRow) columns() []any { return []any{&r.ID, &r.change.Before, &r.change.After} }

// timesMoved counts how often each action's date was moved; of those whose date stayed it says nothing.
func (ts *Tables) timesMoved() (map[audit.ActionID]int, error) {
	moved := map[audit.ActionID]int{}
	err := each(ts.t, func(row *movedRow) {
		row.change.Field = "due"
		if n := audit.TimesMoved([]audit.ActionChange{row.change}); n > 0 {
			moved[row.ID] += n
		}
	}, "SELECT action_id, before, after FROM action_changes WHERE practice_id = ? AND field = 'due'", ts.t.scope.practice)
	return moved, err
}

type tableChangeRow struct {
	what string
	changeRow
}

func (r *tableChangeRow) columns() []any {
	return []any{&r.what, &r.ActionID, &r.Field, &r.Before, &r.After, &r.Role, &r.ChangedAt}
}

// Changes gives the history of the actions, oldest first. Errors: those of visit.
func (ts *Tables) Changes(visit func(TableChange) error) error {
	return eachUntil(ts.t, func(row *tableChangeRow) error {
		change := audit.ActionChange{Field: row.Field, Before: row.Before, After: row.After}
		return visit(TableChange{row.ActionID, row.what, ActionChange{change, row.ChangedAt.Time, row.Role}})
	}, `SELECT a.what, c.action_id, c.field, c.before, c.after, c.role, c.changed_at FROM action_changes c
		JOIN actions a ON a.practice_id = c.practice_id AND a.id = c.action_id
		WHERE c.practice_id = ? ORDER BY c.changed_at, c.action_id, c.seq`, ts.t.scope.practice)
}
