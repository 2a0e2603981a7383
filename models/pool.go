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

func (r pooledSpreadRow) spread() audit.Spread {
	spread := audit.Spread{Lowest: r.Lowest, Highest: r.Highest}
	if r.Most != nil {
		spread.Most, spread.HasMost = *r.Most, true
	}
	return spread
}
