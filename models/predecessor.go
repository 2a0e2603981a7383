package models

import (
	"context"

	"doorway/audit"
)

// withPredecessors gives a practice with those that it took over from, one step back, if the actor may see their pages.
func (t *tx) withPredecessors(actor audit.Actor, row practiceRow) (Practice, error) {
	practice := row.whole()
	if actor.As == audit.RelationPredecessor || !audit.Can(actor.Role, audit.PracticeRead, audit.RelationPredecessor) {
		return practice, nil
	}
	rows, err := all[practiceRow](t, `SELECT p.id, p.ods_code, p.shown_name, p.town, p.postcode, p.status,
		COALESCE(i.name, '') AS icb_name FROM practices p LEFT JOIN icbs i ON i.code = p.icb_code
		WHERE p.successor_id = ? AND p.erased_at IS NULL ORDER BY p.shown_name, p.id`, row.ID)
	for _, before := range rows {
		practice.Predecessors = append(practice.Predecessors, before.found())
	}
	return practice, err
}

// SuccessorHat gives the hat in which a visitor may look at a practice that their own took over from: a lead's, in the
// practice that was named its successor, one step only; found is false when there is none. It takes one statement,
// whether the practice is another's, a predecessor's or does not exist.
func (s *Store) SuccessorHat(ctx context.Context, visitor Visitor, practice audit.PracticeID) (hat Hat, found bool, err error) {
	t := s.reading(ctx, within(practice))
	successor, found, err := one[audit.PracticeID](t, `SELECT successor_id FROM practices WHERE id = ? AND successor_id IS NOT NULL
		AND erased_at IS NULL`, practice)
	if err != nil || !found {
		return Hat{}, false, translate(err)
	}
	for _, hat := range visitor.Hats {
		if hat.Practice == successor && hat.Role == audit.RolePracticeLead && hat.Begun(t.now) {
			return hat, true, nil
		}
	}
	return Hat{}, false, nil
}
