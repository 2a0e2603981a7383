package models

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"doorway/audit"
)

// CriteriaDraft is a group's draft of a version of its criteria.
type CriteriaDraft struct {
	ID           audit.DraftID
	From         audit.VersionID // the version that it comes from: Work.Base
	State        audit.DraftState
	Work         audit.Draft
	Criteria     []DraftCriterion // of Work.Changes, in the same order, how each came about
	FrameReasons []audit.TextReason
	Version      int64 // counts every change
	FrameVersion int64 // the Version at which number or frame last changed
	CreatedAt    time.Time
	UpdatedAt    time.Time
}

// DraftCriterion is what a draft says of one criterion, with who wrote it last.
type DraftCriterion struct {
	audit.DraftCriterion
	Reasons   []audit.TextReason // why texts that the guard asked about may stay
	Version   int64              // the draft's Version when it was written; never used twice
	UpdatedBy string             // the name of who wrote it last
	UpdatedAt time.Time
}

// Open tells whether the draft can be changed.
func (d CriteriaDraft) Open() bool {
	return d.State == audit.DraftOpen || d.State == audit.DraftInReview
}

// Criterion finds what the draft changes about a criterion.
func (d CriteriaDraft) Criterion(id string) (DraftCriterion, bool) {
	for _, criterion := range d.Criteria {
		if criterion.Criterion.ID == id {
			return criterion, true
		}
	}
	return DraftCriterion{}, false
}

type draftRow struct {
	ID           audit.DraftID
	SetID        string
	FromVersion  audit.VersionID
	Number       string
	State        audit.DraftState
	Frame        string
	Imported     []byte
	Reasons      list[audit.TextReason]
	Version      int64
	FrameVersion int64
	CreatedAt    stamp
	UpdatedAt    stamp
}

type draftCriterionRow struct {
	Content     string
	Kind        audit.ChangeKind
	Why         string
	Retired     bool
	Position    int
	PlainFor    string
	EasyReadFor string
	Reasons     list[audit.TextReason]
	Version     int64
	UpdatedBy   string
	UpdatedAt   stamp
}

const draftRows = `SELECT id, set_id, from_version, number, state, frame, imported, reasons, version, frame_version, created_at, updated_at
	FROM criteria_drafts WHERE group_id = ? AND `

// Draft gives a draft to the people of its group. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Draft(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.DraftID) (CriteriaDraft, error) {
	if err := inGroup(actor, audit.DraftRead, group); err != nil {
		return CriteriaDraft{}, err
	}
	draft, err := s.reading(ctx, ofGroup(group)).draft(id, "")
	return draft, translate(err)
}

// Drafts lists the drafts of a group, the newest first. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Drafts(ctx context.Context, actor audit.Actor, group audit.GroupID) ([]CriteriaDraft, error) {
	if err := inGroup(actor, audit.DraftRead, group); err != nil {
		return nil, err
	}
	drafts, err := s.reading(ctx, ofGroup(group)).drafts()
	return drafts, translate(err)
}

func (t *tx) drafts() ([]CriteriaDraft, error) {
	rows, err := all[draftRow](t, draftRows+"TRUE ORDER BY created_at DESC, id", t.scope.group)
	if err != nil {
		return nil, err
	}
	drafts := make([]CriteriaDraft, len(rows))
	for i, row := range rows {
		if drafts[i], err = t.draftOf(row); err != nil {
			return nil, err
		}
	}
	return drafts, nil
}

// draft reads a draft of the scope's group, and locks it when lock says so. Errors: audit.CodeNotFound.
func (t *tx) draft(id audit.DraftID, lock string) (CriteriaDraft, error) {
	row, err := must[draftRow](t, draftRows+"id = ?"+lock, t.scope.group, id)
	if err != nil {
		return CriteriaDraft{}, err
	}
	return t.draftOf(row)
}

// openDraft finds the draft of a set of the group that can be changed, by the id of the set's row; there is at most one.
func (t *tx) openDraft(group audit.GroupID, setID string) (draft CriteriaDraft, found bool, err error) {
	row, found, err := one[draftRow](t, draftRows+"set_id = ? AND state IN (?, ?)", group, setID, audit.DraftOpen, audit.DraftInReview)
	if err != nil || !found {
		return CriteriaDraft{}, false, err
	}
	draft, err = t.in(ofGroup(group)).draftOf(row)
	return draft, err == nil, err
}

func (t *tx) draftOf(row draftRow) (CriteriaDraft, error) {
	base, err := t.criteriaSet(row.FromVersion)
	if err != nil {
		return CriteriaDraft{}, err
	}
	draft := CriteriaDraft{
		ID: row.ID, From: row.FromVersion, State: row.State, FrameReasons: row.Reasons, Version: row.Version, FrameVersion: row.FrameVersion,
		CreatedAt: row.CreatedAt.Time, UpdatedAt: row.UpdatedAt.Time,
		Work: audit.Draft{Base: base, Number: row.Number, File: row.Imported},
	}
	if err := json.Unmarshal([]byte(row.Frame), &draft.Work.Frame); err != nil {
		return CriteriaDraft{}, fmt.Errorf("frame of draft %s: %w", row.ID, err)
	}
	rows, err := all[draftCriterionRow](t, `SELECT c.content, c.kind, c.why, c.retired, c.position, c.plain_for, c.easy_read_for, c.reasons, c.version,
		`+writerInGroup+` AS updated_by, c.updated_at FROM draft_criteria c JOIN people p ON p.id = c.updated_by
		WHERE c.group_id = ? AND c.draft_id = ? ORDER BY c.position, c.criterion_id`, t.scope.group, row.ID)
	if err != nil {
		return CriteriaDraft{}, err
	}
	for _, one := range rows {
		criterion, err := one.criterion()
		if err != nil {
			return CriteriaDraft{}, fmt.Errorf("draft %s: %w", row.ID, err)
		}
		draft.Criteria, draft.Work.Changes = append(draft.Criteria, criterion), append(draft.Work.Changes, criterion.DraftCriterion)
	}
	return draft, nil
}

func (r draftCriterionRow) criterion() (DraftCriterion, error) {
	criterion := DraftCriterion{
		DraftCriterion: audit.DraftCriterion{Kind: r.Kind, Why: r.Why, Retired: r.Retired, Position: r.Position, PlainFor: r.PlainFor, EasyReadFor: r.EasyReadFor},
		Reasons:        r.Reasons, Version: r.Version, UpdatedBy: r.UpdatedBy, UpdatedAt: r.UpdatedAt.Time,
	}
	return criterion, json.Unmarshal([]byte(r.Content), &criterion.Criterion)
}

// DraftCriterion gives a draft for one of its criteria, and what its published versions changed about that one so far.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) DraftCriterion(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.DraftID, criterion string) (draft CriteriaDraft, steps []audit.Step, err error) {
	if err := inGroup(actor, audit.DraftRead, group); err != nil {
		return CriteriaDraft{}, nil, err
	}
	t := s.reading(ctx, ofGroup(group))
	if draft, err = t.draft(id, ""); err != nil {
		return CriteriaDraft{}, nil, translate(err)
	}
	_, has := draft.Work.Criterion(criterion)
	if _, changed := draft.Criterion(criterion); !has && !changed {
		return CriteriaDraft{}, nil, audit.NotFound()
	}
	path, err := t.path(draft.Work.Base.ID)
	return draft, path.History(criterion), translate(err)
}
