package models

import (
	"context"

	"doorway/audit"
)

// Released is an assessment that a trainee lets the group see: without a name, a date, or what would lead to the placement.
type Released struct {
	ID           audit.AssessmentID
	PracticeName string
	Set          *audit.CriteriaSet
	Lines        []audit.SharedLine // in the set's order
}

// Rated and NotSeen are how many criteria have a level, and how many the trainee had no chance to see.
func (r Released) Rated() int { return r.count(audit.ChoiceLevel) }

// NotSeen is the other count; see Rated.
func (r Released) NotSeen() int { return r.count(audit.ChoiceNotSeen) }

func (r Released) count(choice audit.Choice) (lines int) {
	for _, line := range r.Lines {
		if line.Choice == choice {
			lines++
		}
	}
	return lines
}

type releasedRow struct {
	ID          audit.AssessmentID
	PlacementID audit.PlacementID
	PracticeID  audit.PracticeID
	ShownName   string
	VersionID   audit.VersionID
}

const releasedRows = `SELECT a.id, a.placement_id, e.practice_id, o.shown_name, a.version_id FROM placement_assessments a
	JOIN placements e ON e.group_id = a.group_id AND e.id = a.placement_id JOIN practices o ON o.id = e.practice_id
	WHERE a.group_id = ? AND a.state = ? AND a.release = ?`

// ReleasedAssessments lists what trainees let the group see, by practice; those of one practice in an order that tells nothing. Those
// at a practice where the facilitator has a role, or lately had one, are left out.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) ReleasedAssessments(ctx context.Context, actor audit.Actor, group audit.GroupID) (released []Released, err error) {
	if err := inGroup(actor, audit.ReleasedRead, group); err != nil {
		return nil, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		rows, err := all[releasedRow](t, releasedRows+" ORDER BY o.shown_name, o.id, a.id", group, audit.AssessmentSubmitted, audit.ReleaseGroup)
		if err != nil {
			return err
		}
		held, err := t.held(actor.Person)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if audit.HasInterest(held, row.PracticeID, t.now) {
				continue
			}
			one, err := t.released(row)
			if err != nil {
				return err
			}
			released = append(released, one)
		}
		return nil
	})
	return released, err
}

// ReleasedAssessment gives one of them. One that was taken back is gone at once.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) ReleasedAssessment(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.AssessmentID) (released Released, err error) {
	if err := inGroup(actor, audit.ReleasedRead, group); err != nil {
		return Released{}, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		row, err := must[releasedRow](t, releasedRows+" AND a.id = ?", group, audit.AssessmentSubmitted, audit.ReleaseGroup, id)
		if err != nil {
			return err
		}
		held, err := t.held(actor.Person)
		if err != nil {
			return err
		}
		if audit.HasInterest(held, row.PracticeID, t.now) {
			return allowed(actor, audit.ReleasedRead, audit.RelationOwnInterest)
		}
		released, err = t.released(row)
		return err
	})
	return released, err
}

// released gives what the group sees of a row.
func (t *tx) released(row releasedRow) (Released, error) {
	set, err := t.criteriaSet(row.VersionID)
	if err != nil {
		return Released{}, err
	}
	said, err := all[audit.SharedLine](t, "SELECT criterion_id, choice, level, note FROM observations WHERE group_id = ? AND placement_id = ?",
		t.scope.group, row.PlacementID)
	if err != nil {
		return Released{}, err
	}
	shown, err := audit.Share(set, "", said, nil, nil)
	return Released{row.ID, row.ShownName, set, shown.Lines}, err
}
