package audit

import (
	"maps"
	"slices"
	"testing"
)

const january = Quarter("2027-01-01")

// rated is a rating that may be released in January 2027, of a placement of six months.
func rated(t *testing.T, who, starts string, level Level) PoolRating {
	t.Helper()
	placement := Placement{Date(starts), Date(starts).AddMonths(6).addDays(-1)}
	return PoolRating{PersonID(who), placement, moment(t, "2026-12-31T23:59:59.999999Z"), level}
}

func TestThreeTraineesOfTwoRotationsArePooled(t *testing.T) {
	waiting := []PoolRating{rated(t, "a", "2026-02-01", 2), rated(t, "b", "2025-10-01", 0), rated(t, "c", "2026-02-01", 2)}
	release, released := ReleasePool(waiting, january, 3)
	if !released || !maps.Equal(release.Counted, map[Level]int{0: 1, 2: 2}) || !slices.Equal(release.Released, []int{0, 1, 2}) {
		t.Errorf("%+v %v", release, released)
	}
	spread, shown := PooledSpread(release.Counted, 3)
	if !shown || spread != (Spread{Lowest: 0, Highest: 2, Most: 2, HasMost: true}) {
		t.Errorf("%+v %v", spread, shown)
	}
	if _, shown := PooledSpread(release.Counted, 4); shown {
		t.Error("the threshold was raised and the spread is shown all the same")
	}
}

func TestAllGoOnWaiting(t *testing.T) {
	a, b, c := rated(t, "a", "2026-02-01", 2), rated(t, "b", "2025-10-01", 0), rated(t, "c", "2026-02-01", 2)
	atTheInstant, stillThere := c, c
	atTheInstant.Chosen = january.Begins()
	stillThere.Placement.Ends = Date(january)
	for why, waiting := range map[string][]PoolRating{
		"nobody":                          nil,
		"two trainees":                    {a, b},
		"two trainees, one of them twice": {a, b, rated(t, "a", "2025-06-01", 1)},
		"one rotation":                    {a, c, rated(t, "d", "2026-05-31", 1)},
		"one rotation and an earlier rating of one of them": {a, c, rated(t, "d", "2026-02-01", 1), rated(t, "a", "2025-02-01", 1)},
		"one chose at the very instant":                     {a, b, atTheInstant},
		"one placement ends on the day":                     {a, b, stillThere},
	} {
		if release, released := ReleasePool(waiting, january, 3); released || release.Released != nil || release.Counted != nil {
			t.Errorf("%s: %+v", why, release)
		}
	}
	if _, released := ReleasePool([]PoolRating{a, b, c}, january, 4); released {
		t.Error("three of four")
	}
}

func TestFourMonthsApartAreTwoRotations(t *testing.T) {
	a, b := rated(t, "a", "2026-01-31", 1), rated(t, "b", "2026-01-31", 1)
	for starts, want := range map[string]bool{"2026-05-30": false, "2026-05-31": true} {
		c := rated(t, "c", starts, 1)
		if _, released := ReleasePool([]PoolRating{a, b, c}, january, 3); released != want {
			t.Errorf("%s: %v", starts, released)
		}
	}
}

func TestWhoWasThereTwiceHasOneVoice(t *testing.T) {
	waiting := []PoolRating{rated(t, "a", "2026-02-01", 3), rated(t, "a", "2025-08-01", 0), rated(t, "b", "2025-08-01", 1), rated(t, "c", "2025-08-01", 0)}
	release, released := ReleasePool(waiting, january, 3)
	if !released || !maps.Equal(release.Counted, map[Level]int{3: 1, 1: 1, 0: 1}) {
		t.Errorf("the later placement speaks: %+v", release)
	}
	if !slices.Equal(release.Released, []int{0, 1, 2, 3}) {
		t.Errorf("the earlier rating waits on: %v", release.Released)
	}
}

func TestWhatMayNotBeReleasedYetIsLeftOutOfARelease(t *testing.T) {
	late := rated(t, "d", "2026-02-01", 3)
	late.Chosen = january.Begins()
	waiting := []PoolRating{late, rated(t, "a", "2026-02-01", 2), rated(t, "b", "2025-10-01", 0), rated(t, "c", "2026-02-01", 2)}
	release, released := ReleasePool(waiting, january, 3)
	if !released || !slices.Equal(release.Released, []int{1, 2, 3}) || release.Counted[3] != 0 {
		t.Errorf("%+v", release)
	}
}
