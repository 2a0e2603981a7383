package models

import (
	"context"

	"doorway/audit"
)

// SharedProgress is how a practice got on, as somebody of a group sees it.
type SharedProgress struct {
	Name string // of the practice
	audit.GroupProgress
}

// SharedProgress tells what changed from one self-assessment that a practice shares with a group to the next, from what it
// shares at this moment alone. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) SharedProgress(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID) (progress SharedProgress, err error) {
	if err := inGroup(actor, audit.SharedPracticeRead, group); err != nil {
		return SharedProgress{}, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		found, err := t.shared(group, practice, actor.Person)
		if err != nil {
			return err
		}
		progress.Name = found.ShownName
		progress.GroupProgress, err = t.sharedProgress(found)
		return err
	})
	return progress, err
}

func (t *tx) sharedProgress(found sharedPractice) (audit.GroupProgress, error) {
	rows, err := t.pathRows("")
	if err != nil {
		return audit.GroupProgress{}, err
	}
	versions, err := t.pathOf(rows)
	if err != nil {
		return audit.GroupProgress{}, err
	}
	var shared []audit.SharedSubmission
	for _, one := range found.Audits {
		whole, err := t.sharedSubmission(one)
		if err != nil {
			return audit.GroupProgress{}, err
		}
		shared = append(shared, whole)
	}
	return audit.ProgressSeenByGroup(shared, versions, t.today())
}
