package models

import "doorway/audit"

// PooledSpread is what a practice sees of the ratings of all its trainees that were released so far, of one criterion.
type PooledSpread struct {
	Version     audit.VersionID // of the criteria that they rated
	CriterionID string
	Spread      audit.Spread
	Quarter     audit.Quarter // when it was last added to
}

type pooledSpreadRow struct {
	VersionID       audit.VersionID
	CriterionID     string
	Lowest, Highest audit.Level
	Most            *audit.Level
	Quarter         audit.Quarter
}

// pooledSpreads gives what the scope's practice sees of pooled ratings: nothing unless enough were released together.
func (t *tx) pooledSpreads() ([]PooledSpread, error) {
	rows, err := all[pooledSpreadRow](t, `SELECT version_id, criterion_id, lowest, highest, most, quarter FROM pooled_spreads
		WHERE practice_id = ? ORDER BY version_id, criterion_id, group_id`, t.scope.practice)
	spreads := make([]PooledSpread, len(rows))
	for i, row := range rows {
		spreads[i] = PooledSpread{row.VersionID, row.CriterionID, row.spread(), row.Quarter}
	}
	return spreads, err
}

// spokeInPool tells whether ratings of a person's own were pooled about the scope's practice. Whoever knows one of them would
// learn of the others from a spread, so they are shown none there, whatever role they have since taken.
func (t *tx) spokeInPool(person audit.PersonID) (bool, error) {
	if person == "" { // whoever runs the machine
		return false, nil
	}
	_, spoke, err := one[int](t, `SELECT 1 FROM placements e JOIN placement_assessments a ON a.group_id = e.group_id AND a.placement_id = e.id
		JOIN observations o ON o.group_id = a.group_id AND o.placement_id = a.placement_id
		WHERE e.practice_id = ? AND a.person_id = ? AND o.pooled_on <> '' LIMIT 1`, t.scope.practice, person)
	return spoke, err
}

func (r pooledSpreadRow) spread() audit.Spread {
	spread := audit.Spread{Lowest: r.Lowest, Highest: r.Highest}
	if r.Most != nil {
		spread.Most, spread.HasMost = *r.Most, true
	}
	return spread
}
