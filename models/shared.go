package models

import (
	"context"

	"doorway/audit"
)

// SharedAssessment is a conversation that a trainee shared with a practice, as the practice sees it.
type SharedAssessment struct {
	ID       audit.SharedID
	Version  audit.VersionID
	Shared   audit.Shared // with the name as it is now
	SharedOn audit.Date
}

// SharedAssessments lists whole what trainees shared with a practice, the latest first, for its lead.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) SharedAssessments(ctx context.Context, actor audit.Actor, practice audit.PracticeID) ([]SharedAssessment, error) {
	if err := inPractice(actor, audit.SharedRead, practice); err != nil {
		return nil, err
	}
	shared, err := s.reading(ctx, within(practice)).sharedAssessments()
	return shared, translate(err)
}

type sharedRow struct {
	ID        audit.SharedID
	VersionID audit.VersionID
	PersonID  audit.PersonID
	Name      string
	Content   []byte
	SharedOn  audit.Date
}

// sharedAssessments gives what trainees shared with the scope's practice, the latest first. Who was erased has no name.
func (t *tx) sharedAssessments() ([]SharedAssessment, error) {
	rows, err := all[sharedRow](t, `SELECT s.id, s.version_id, s.person_id, p.name, s.content, s.shared_on FROM shared_assessments s
		JOIN people p ON p.id = s.person_id WHERE s.practice_id = ? ORDER BY s.shared_on DESC, s.id`, t.scope.practice)
	if err != nil {
		return nil, err
	}
	shared := make([]SharedAssessment, len(rows))
	for i, row := range rows {
		if shared[i], err = row.whole(); err != nil {
			return nil, err
		}
	}
	return shared, nil
}

func (r sharedRow) whole() (SharedAssessment, error) {
	shared, err := audit.ReadShared(r.Content)
	shared.Name = r.Name
	if r.PersonID == erasedPerson {
		shared.Name = audit.ErasedTrainee
	}
	return SharedAssessment{r.ID, r.VersionID, shared, r.SharedOn}, err
}

// addShared gives the scope's practice what a trainee confirmed. The name stays with the account, so that it goes with it.
func (t *tx) addShared(person audit.PersonID, version audit.VersionID, shared audit.Shared) error {
	shared.Name = ""
	content, _, err := shared.Freeze()
	if err != nil {
		return err
	}
	_, err = t.exec("INSERT INTO shared_assessments (practice_id, id, version_id, person_id, content, shared_on) VALUES (?, ?, ?, ?, ?, ?)",
		t.scope.practice, newID[audit.SharedID](), version, person, content, t.today())
	return err
}
