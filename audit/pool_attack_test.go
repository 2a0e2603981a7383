package audit

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// poolWorld is some years of one practice: trainees come, say what they saw, choose to have it pooled, withdraw it, are
// erased; at the beginning of each quarter there is a release. What a practice could see is written down after each step.
type poolWorld struct {
	now       time.Time
	last      Quarter
	threshold int
	waiting   []waitingAssessment
	counted   map[string]map[Level]int
	releases  map[string][]poolTruth // by criterion: what nobody sees
	seen      []map[string]poolSeen
	exactly   []map[string]map[Level]int // what nobody sees either, beside what is seen
}

type waitingAssessment struct {
	trainee   PersonID
	placement Placement
	chosen    time.Time
	levels    map[string]Level // those that no release has taken
	released  bool             // any of them was
}

// poolTruth is who was in a release of a criterion, and when their placements started.
type poolTruth struct {
	at     int // how many things had been seen before
	people map[PersonID]Date
}

// poolSeen is all that a practice ever sees of a criterion.
type poolSeen struct {
	spread  Spread
	quarter Quarter
}

// poolDomains is which criteria a page could add up.
func poolDomains() map[string][]string {
	return map[string][]string{"DESK": {"DESK-1", "DESK-2"}, "CALL": {"CALL-1"}, "all": {"DESK-1", "DESK-2", "CALL-1"}}
}

func newPoolWorld(t *rapid.T) *poolWorld {
	start := time.Date(2026, 1, 15, 12, 0, 0, 0, time.UTC)
	return &poolWorld{
		now: start, last: QuarterOf(start), threshold: rapid.IntRange(3, 4).Draw(t, "threshold"),
		counted: map[string]map[Level]int{}, releases: map[string][]poolTruth{},
	}
}

// join is some trainees who assess the practice and choose to have it pooled: somebody new, or somebody from before.
func (w *poolWorld) join(t *rapid.T) {
	for range rapid.SampledFrom([]int{1, 2, 3, 4}).Draw(t, "trainees") {
		w.joinOne(t)
	}
}

func (w *poolWorld) joinOne(t *rapid.T) {
	today := LondonDate(w.now)
	starts := today.addDays(-rapid.SampledFrom([]int{30, 80, 120, 125, 200, 360}).Draw(t, "since"))
	assessment := waitingAssessment{
		trainee:   PersonID(fmt.Sprint("trainee ", rapid.SampledFrom([]int{1, 2, 3, 4, 5, 6}).Draw(t, "trainee"))),
		placement: Placement{starts, today.addDays(rapid.SampledFrom([]int{-25, -1, 0, 1, 40}).Draw(t, "until"))},
		chosen:    w.now, levels: map[string]Level{},
	}
	for _, criterion := range poolDomains()["all"] {
		if level := rapid.SampledFrom([]int{-1, 0, 1, 2, 3}).Draw(t, criterion); level >= 0 {
			assessment.levels[criterion] = Level(level)
		}
	}
	w.waiting = append(w.waiting, assessment)
}

// withdraw takes back an assessment of which nothing has been released.
func (w *poolWorld) withdraw(t *rapid.T) {
	may := filter(w.waiting, func(a waitingAssessment) bool { return !a.released })
	if len(may) == 0 {
		t.Skip("nothing can be withdrawn")
	}
	chosen := rapid.IntRange(0, len(may)-1).Draw(t, "which")
	w.waiting = slices.DeleteFunc(w.waiting, func(a waitingAssessment) bool {
		return a.trainee == may[chosen].trainee && a.chosen.Equal(may[chosen].chosen)
	})
}

// erase removes all that is kept of a trainee; what was counted stays.
func (w *poolWorld) erase(t *rapid.T) {
	trainee := PersonID(fmt.Sprint("trainee ", rapid.SampledFrom([]int{1, 2, 3, 4, 5, 6}).Draw(t, "trainee")))
	w.waiting = slices.DeleteFunc(w.waiting, func(a waitingAssessment) bool { return a.trainee == trainee })
}

// wait lets days go by, and now and then stops to the instant at which a quarter begins.
func (w *poolWorld) wait(t *rapid.T) {
	w.now = w.now.Add(time.Duration(rapid.SampledFrom([]int{1, 20, 45, 92}).Draw(t, "days")) * 24 * time.Hour)
	if quarter := QuarterOf(w.now); quarter > w.last {
		if rapid.Bool().Draw(t, "at the instant") {
			w.now = quarter.Begins()
		}
		w.release(quarter)
		w.last = quarter
	}
}

// release runs the job of a quarter once, and once more, as two processes might.
func (w *poolWorld) release(quarter Quarter) {
	for range 2 {
		for _, criterion := range poolDomains()["all"] {
			w.releaseOne(criterion, quarter)
		}
	}
}

func (w *poolWorld) releaseOne(criterion string, quarter Quarter) {
	var ratings []PoolRating
	var whose []int
	for i, one := range w.waiting {
		if level, rated := one.levels[criterion]; rated {
			ratings, whose = append(ratings, PoolRating{one.trainee, one.placement, one.chosen, level}), append(whose, i)
		}
	}
	release, released := ReleasePool(ratings, quarter, w.threshold)
	if !released {
		return
	}
	if w.counted[criterion] == nil {
		w.counted[criterion] = map[Level]int{}
	}
	for level, count := range release.Counted {
		w.counted[criterion][level] += count
	}
	truth := poolTruth{len(w.seen), map[PersonID]Date{}}
	for _, place := range release.Released {
		one := &w.waiting[whose[place]]
		truth.people[one.trainee] = max(truth.people[one.trainee], one.placement.Starts)
		one.released = true
		delete(one.levels, criterion)
	}
	w.releases[criterion] = append(w.releases[criterion], truth)
}

// look is the practice opening its page.
func (w *poolWorld) look() {
	seen, exactly := map[string]poolSeen{}, map[string]map[Level]int{}
	for criterion, counted := range w.counted {
		exactly[criterion] = maps.Clone(counted)
		if spread, shown := PooledSpread(counted, w.threshold); shown {
			seen[criterion] = poolSeen{spread, w.last}
		}
	}
	w.seen, w.exactly = append(w.seen, seen), append(w.exactly, exactly)
}

// subtractPools is the attack. It is given more than any page shows: how often each level was said, to the last one, at
// every moment that somebody looked. It takes every moment from every later one, criterion by criterion and domain by
// domain, and gives the smallest number of ratings that it could lay bare; 0 when it has laid bare none.
func subtractPools(exactly []map[string]map[Level]int) (fewest int) {
	for earlier := range exactly {
		for later := earlier + 1; later < len(exactly); later++ {
			for _, criteria := range poolDomains() {
				for _, some := range [][]string{criteria, criteria[:1], criteria[len(criteria)-1:]} {
					laidBare := 0
					for _, criterion := range some {
						for level := range Level(4) {
							difference := exactly[later][criterion][level] - exactly[earlier][criterion][level]
							laidBare += max(difference, -difference)
						}
					}
					if laidBare > 0 && (fewest == 0 || laidBare < fewest) {
						fewest = laidBare
					}
				}
			}
		}
	}
	return fewest
}

// changes is the other attack, with nothing but what is shown: it names the moments between which a criterion's spread
// came, went or changed, so that somebody's being there then could be tied to it.
func changes(seen []map[string]poolSeen) (moments map[string][]int) {
	moments = map[string][]int{}
	for later := 1; later < len(seen); later++ {
		for _, criterion := range poolDomains()["all"] {
			before, after := seen[later-1][criterion].spread, seen[later][criterion].spread
			_, was := seen[later-1][criterion]
			if _, is := seen[later][criterion]; was != is || before != after {
				moments[criterion] = append(moments[criterion], later)
			}
		}
	}
	return moments
}

// check holds both attacks against what really happened.
func (w *poolWorld) check(t *rapid.T) {
	if fewest := subtractPools(w.exactly); fewest > 0 && fewest < w.threshold {
		t.Fatalf("a difference lays %d ratings bare", fewest)
	}
	for criterion, moments := range changes(w.seen) {
		for _, moment := range moments {
			behind := map[PersonID]Date{}
			for _, release := range w.releases[criterion] {
				if release.at == moment {
					maps.Copy(behind, release.people)
				}
			}
			if len(behind) < w.threshold || !overTwoRotations(slices.Collect(maps.Values(behind))) {
				t.Fatalf("behind a change of %s are %v", criterion, behind)
			}
		}
	}
	for criterion, releases := range w.releases {
		for _, release := range releases {
			if len(release.people) < w.threshold || !overTwoRotations(slices.Collect(maps.Values(release.people))) {
				t.Fatalf("a release of %s is of %v", criterion, release.people)
			}
		}
	}
}

// overTwoRotations says it in its own words: somebody began at least four months after somebody else.
func overTwoRotations(starts []Date) bool {
	return slices.ContainsFunc(starts, func(one Date) bool {
		return slices.ContainsFunc(starts, func(other Date) bool { return one.AddMonths(4) <= other })
	})
}

func TestNoReleasesCanBeTakenFromEachOther(t *testing.T) {
	released, again, changed := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		w := newPoolWorld(t)
		w.look()
		t.Repeat(map[string]func(*rapid.T){
			"join": w.join, "withdraw": w.withdraw, "erase": w.erase, "wait": w.wait, "wait longer": w.wait,
			"": func(*rapid.T) { w.look() },
		})
		w.check(t)
		for _, releases := range w.releases {
			released, again = released+len(releases), again+len(releases)-1
		}
		for _, moments := range changes(w.seen) {
			changed += len(moments)
		}
	})
	if again < 5 || changed < 20 {
		t.Errorf("hardly anything was tried")
	}
	t.Logf("%d releases, %d of them not the first of their criterion, %d changes", released, again, changed)
}
