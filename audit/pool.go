package audit

import (
	"cmp"
	"slices"
	"time"
)

// RotationMonths is how many months lie at least between the starts of two placements of different rotations. A pool is
// of two rotations or more, so that a practice with one trainee after the other can not tell them by when they were there.
const RotationMonths = 4

// PoolRating is the level that one trainee gave one criterion of one practice, which waits to be pooled.
type PoolRating struct {
	Trainee   PersonID
	Placement Placement
	Chosen    time.Time // when the trainee chose to have it pooled
	Level     Level
}

// PoolRelease is what a release adds to the ratings of one criterion. Counted adds up in silence with what was released
// before: it is never shown, only the spread of all of it is.
type PoolRelease struct {
	Counted  map[Level]int // how many trainees are added at each level
	Released []int         // places in the list of those who waited: released now, and never counted again
}

// ReleasePool decides which of the waiting ratings of one criterion, one version of it and one practice are released in
// a quarter: all that may be, or none. A rating may be when it was chosen before the quarter began and its placement had
// ended by then. Those of a release are by themselves at least threshold trainees of two rotations. So whatever anybody
// compares, before and after, with and without, what lies between is again a pool. It is false when all go on waiting.
//
// Who was there twice has one voice in a release, that of the later placement; the earlier rating is released with it
// and not counted. Were both counted, one person could make up what "most said" tells; were the earlier one left to wait,
// it would speak a second time among fewer others.
func ReleasePool(waiting []PoolRating, quarter Quarter, threshold int) (PoolRelease, bool) {
	var release PoolRelease
	voices := map[PersonID]PoolRating{}
	for place, rating := range waiting {
		if !rating.mayBeReleased(quarter) {
			continue
		}
		release.Released = append(release.Released, place)
		if earlier, twice := voices[rating.Trainee]; !twice || rating.later(earlier) {
			voices[rating.Trainee] = rating
		}
	}
	if len(voices) < threshold || len(voices) == 0 || !twoRotations(voices) {
		return PoolRelease{}, false
	}
	release.Counted = map[Level]int{}
	for _, voice := range voices {
		release.Counted[voice.Level]++
	}
	return release, true
}

func (r PoolRating) mayBeReleased(quarter Quarter) bool {
	return r.Chosen.Before(quarter.Begins()) && r.Placement.Ends < Date(quarter)
}

func (r PoolRating) later(than PoolRating) bool {
	return cmp.Or(cmp.Compare(r.Placement.Starts, than.Placement.Starts), r.Chosen.Compare(than.Chosen)) > 0
}

func twoRotations(voices map[PersonID]PoolRating) bool {
	var starts []Date
	for _, voice := range voices {
		starts = append(starts, voice.Placement.Starts)
	}
	return slices.Max(starts) >= slices.Min(starts).AddMonths(RotationMonths)
}

// PooledSpread is the spread of everything that was ever released of one criterion. It is false below the threshold,
// which may have been raised since.
func PooledSpread(counted map[Level]int, threshold int) (Spread, bool) {
	return spreadOfCounts(counted, threshold)
}
