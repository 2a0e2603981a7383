package models

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"doorway/audit"
)

// pooledCriterion is what ratings have in common that are pooled: one criterion of one version, about one practice.
type pooledCriterion struct {
	Practice  audit.PracticeID
	Version   audit.VersionID
	Criterion string
}

func (c pooledCriterion) compare(other pooledCriterion) int {
	return cmp.Or(cmp.Compare(c.Practice, other.Practice), cmp.Compare(c.Version, other.Version), cmp.Compare(c.Criterion, other.Criterion))
}

// waitingAssessment is an assessment whose trainee chose to have its ratings pooled.
type waitingAssessment struct {
	ID              audit.AssessmentID
	PlacementID     audit.PlacementID
	PersonID        audit.PersonID
	VersionID       audit.VersionID
	PracticeID      audit.PracticeID
	Starts, Ends    audit.Date
	ReleaseChosenAt stamp
}

// waitingRating is one level of such an assessment that no release has counted.
type waitingRating struct {
	of   *waitingAssessment
	rate audit.PoolRating
}

// ReleasePools releases what trainees chose to have pooled, once in each quarter and group, however often and in however
// many processes it runs; when quarters were missed, it makes up for them in one. A quarter is released whole or not at
// all. Nothing of it enters the practice's trail: only each trainee's own tells of it.
func (s *Store) ReleasePools(ctx context.Context) error {
	quarter := audit.QuarterOf(s.Now())
	due, err := all[struct{ ID audit.GroupID }](s.reading(ctx, installation()), `SELECT g.id FROM groups g WHERE NOT EXISTS
		(SELECT 1 FROM pool_releases r WHERE r.group_id = g.id AND r.quarter >= ?) ORDER BY g.id`, quarter)
	if err != nil {
		return translate(err)
	}
	for _, group := range due {
		if err := s.inTx(ctx, ofGroup(group.ID), func(t *tx) error { return t.releasePools(quarter) }); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) releasePools(quarter audit.Quarter) error {
	claimed, err := t.exec("INSERT INTO pool_releases (group_id, quarter, ran_at) VALUES (?, ?, ?) ON CONFLICT (group_id, quarter) DO NOTHING",
		t.scope.group, quarter, stamp{t.now})
	if err != nil || claimed == 0 {
		return err
	}
	waiting, err := t.waitingToBePooled()
	if err != nil {
		return err
	}
	ratings, err := t.waitingRatings(waiting)
	if err != nil {
		return err
	}
	released := map[audit.AssessmentID]bool{}
	for _, of := range slices.SortedFunc(maps.Keys(ratings), pooledCriterion.compare) {
		if err := t.releasePool(of, ratings[of], quarter, released); err != nil {
			return err
		}
	}
	for _, one := range waiting {
		if released[one.ID] {
			if err := t.markPooled(one); err != nil {
				return err
			}
		}
	}
	return nil
}

// waitingToBePooled locks the assessments that wait, with their placements: one that is withdrawn at this moment, or whose
// placement is made longer, is either released before that or not at all. The placement comes first, as wherever both are
// locked. Whoever is the trainee of it no longer, or has a role in the practice now, has nothing that waits;
// and a placement that began with a code does not count before a facilitator knows that it is real.
func (t *tx) waitingToBePooled() ([]waitingAssessment, error) {
	rows, err := all[waitingAssessment](t, `SELECT a.id, a.placement_id, a.person_id, a.version_id, a.release_chosen_at, e.practice_id, e.starts, e.ends
		FROM placements e JOIN placement_assessments a ON a.group_id = e.group_id AND a.placement_id = e.id
		WHERE a.group_id = ? AND a.state = ? AND a.release = ? AND a.pooling_ended_at IS NULL AND e.confirmed AND EXISTS (SELECT 1 FROM hats h
		WHERE h.group_id = a.group_id AND h.placement_id = a.placement_id AND h.person_id = a.person_id AND h.until IS NULL)
		ORDER BY a.id`+t.store.dialect.forUpdate, t.scope.group, audit.AssessmentSubmitted, audit.ReleasePooled)
	waiting := make([]waitingAssessment, 0, len(rows))
	for _, row := range rows {
		held, err := t.held(row.PersonID)
		if err != nil {
			return nil, err
		}
		if !audit.HasInterest(held, row.PracticeID, t.now) {
			waiting = append(waiting, row)
		}
	}
	return waiting, err
}

// waitingRatings gives the levels of those assessments that no release has counted, by what they are about.
func (t *tx) waitingRatings(waiting []waitingAssessment) (map[pooledCriterion][]waitingRating, error) {
	byPlacement := map[audit.PlacementID]*waitingAssessment{}
	for i, one := range waiting {
		byPlacement[one.PlacementID] = &waiting[i]
	}
	rows, err := all[struct {
		PlacementID audit.PlacementID
		CriterionID string
		Level       audit.Level
	}](t, `SELECT o.placement_id, o.criterion_id, o.level FROM observations o JOIN placement_assessments a
		ON a.group_id = o.group_id AND a.placement_id = o.placement_id WHERE o.group_id = ? AND a.state = ? AND a.release = ?
		AND o.choice = ? AND o.pooled_on = '' ORDER BY o.placement_id, o.criterion_id`,
		t.scope.group, audit.AssessmentSubmitted, audit.ReleasePooled, audit.ChoiceLevel)
	ratings := map[pooledCriterion][]waitingRating{}
	for _, row := range rows {
		one, locked := byPlacement[row.PlacementID]
		if !locked {
			continue // chosen since the others were locked, or out of the release
		}
		of := pooledCriterion{one.PracticeID, one.VersionID, row.CriterionID}
		ratings[of] = append(ratings[of], waitingRating{one, audit.PoolRating{
			Trainee: one.PersonID, Placement: audit.Placement{Starts: one.Starts, Ends: one.Ends}, Chosen: one.ReleaseChosenAt.Time, Level: row.Level,
		}})
	}
	return ratings, err
}

// releasePool releases the ratings of one criterion when they are enough by themselves, and notes whose they were.
func (t *tx) releasePool(of pooledCriterion, waiting []waitingRating, quarter audit.Quarter, released map[audit.AssessmentID]bool) error {
	ratings, least := make([]audit.PoolRating, len(waiting)), t.store.small.Placements
	for i, one := range waiting {
		ratings[i] = one.rate
	}
	release, due := audit.ReleasePool(ratings, quarter, least)
	if !due {
		return nil
	}
	for _, place := range release.Released {
		one := waiting[place].of
		released[one.ID] = true
		if _, err := t.exec("UPDATE observations SET pooled_on = ? WHERE group_id = ? AND placement_id = ? AND criterion_id = ?",
			quarter, t.scope.group, one.PlacementID, of.Criterion); err != nil {
			return err
		}
	}
	total, err := t.addToPool(of, release.Counted)
	if err != nil {
		return err
	}
	spread, shown := audit.PooledSpread(total, least)
	if !shown {
		return nil
	}
	return t.showPool(of, spread, quarter)
}

// markPooled notes that others have seen something of an assessment for good, and tells its trainee's own trail.
func (t *tx) markPooled(one waitingAssessment) error {
	if _, err := t.exec(`UPDATE placement_assessments SET released_at = COALESCE(released_at, ?), version = version + 1, updated_at = ?
		WHERE group_id = ? AND placement_id = ?`, stamp{t.now}, stamp{t.now}, t.scope.group, one.PlacementID); err != nil {
		return err
	}
	return t.in(ofPlacement(one.PlacementID)).record(audit.Actor{Role: audit.RoleOperator}, "assessment.pooled", string(one.ID))
}

// addToPool adds what a release counts to what was counted of the criterion before, and gives all of it.
func (t *tx) addToPool(of pooledCriterion, counted map[audit.Level]int) (map[audit.Level]int, error) {
	for level, count := range counted {
		if _, err := t.exec(`INSERT INTO pooled_counts (group_id, practice_id, version_id, criterion_id, level, count) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT (group_id, practice_id, version_id, criterion_id, level) DO UPDATE SET count = pooled_counts.count + excluded.count`,
			t.scope.group, of.Practice, of.Version, of.Criterion, level, count); err != nil {
			return nil, err
		}
	}
	rows, err := all[struct {
		Level audit.Level
		Count int
	}](t, "SELECT level, count FROM pooled_counts WHERE group_id = ? AND practice_id = ? AND version_id = ? AND criterion_id = ?",
		t.scope.group, of.Practice, of.Version, of.Criterion)
	total := map[audit.Level]int{}
	for _, row := range rows {
		total[row.Level] = row.Count
	}
	return total, err
}

// showPool writes what the practice sees of all that was counted.
func (t *tx) showPool(of pooledCriterion, spread audit.Spread, quarter audit.Quarter) error {
	most := &spread.Most
	if !spread.HasMost {
		most = nil
	}
	_, err := t.exec(`INSERT INTO pooled_spreads (practice_id, group_id, version_id, criterion_id, lowest, highest, most, quarter)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (practice_id, group_id, version_id, criterion_id) DO UPDATE SET
		lowest = excluded.lowest, highest = excluded.highest, most = excluded.most, quarter = excluded.quarter`,
		of.Practice, t.scope.group, of.Version, of.Criterion, spread.Lowest, spread.Highest, most, quarter)
	return err
}
