package models_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// attackStep is one thing that happens: trainees join and choose to be pooled, think better of it, are erased, a quarter passes.
type attackStep struct {
	What             string
	Who, Which       int // of six trainees; of what there is
	Practice         int // of two
	Since, Until     int // days before now that the placement began, and after now that it ends
	Levels           [2]int
	Days, Late, Runs int // of a quarter's release: how late, and how often
}

func attackSteps() *rapid.Generator[[]attackStep] {
	step := rapid.Custom(func(t *rapid.T) attackStep {
		pick := func(name string, from ...int) int { return rapid.SampledFrom(from).Draw(t, name) }
		return attackStep{
			What: rapid.SampledFrom([]string{"join", "join", "join", "join", "join", "withdraw", "think again", "erase", "quarter", "quarter"}).Draw(t, "what"),
			Who:  pick("who", 0, 1, 2, 3, 4, 5), Which: rapid.IntRange(0, 1000).Draw(t, "which"), Practice: pick("practice", 0, 0, 0, 1),
			Since: pick("since", 30, 80, 120, 125, 200, 360), Until: pick("until", -25, -2, -1, 0, 40), Days: pick("days", 0, 1, 20),
			Levels: [2]int{pick("level", -1, 0, 1, 2, 3, 3), pick("level", -1, -1, 0, 3)}, Late: pick("late", 0, 0, 1, 50), Runs: pick("runs", 1, 2),
		}
	})
	return rapid.SliceOfN(step, 15, 35)
}

// attacked is what a test knows of one assessment, beside what the database does.
type attacked struct {
	rated
	practice     int
	starts, ends audit.Date
	chosen       time.Time
	levels       map[string]audit.Level
	waits        bool // submitted, pooled
	released     map[string]bool
}

// attack is a practice's lead who keeps every answer that they were ever given.
type attack struct {
	*pooling
	practices [2]audit.PracticeID
	people    map[int]audit.PersonID
	all       []*attacked
	counted   map[string][]audit.Level // by practice and criterion: what was released of it, one level of each person in each release
}

func (a *attack) happens(step attackStep) {
	a.clock.Forward(time.Duration(step.Days) * 24 * time.Hour)
	var present []*attacked
	for _, one := range a.all {
		if a.people[a.who(one)] == one.Person {
			present = append(present, one)
		}
	}
	switch {
	case step.What == "join":
		a.join(step)
	case step.What == "quarter":
		a.quarter(step)
	case len(present) == 0:
	case step.What == "erase":
		a.erase(present[step.Which%len(present)])
	default:
		a.leaves(present[step.Which%len(present)], step.What == "withdraw")
	}
}

// who finds a person's number; -1 for one who was erased.
func (a *attack) who(one *attacked) int {
	for number, person := range a.people {
		if person == one.Person {
			return number
		}
	}
	return -1
}

func (a *attack) join(step attackStep) {
	if a.people[step.Who] == "" {
		a.people[step.Who] = a.newTrainee()
	}
	day := func(days int) audit.Date { return audit.LondonDate(a.clock.Now().AddDate(0, 0, days)) }
	one := &attacked{
		practice: step.Practice, starts: day(-step.Since), ends: day(step.Until), chosen: a.clock.Now(), waits: true,
		levels: map[string]audit.Level{}, released: map[string]bool{},
	}
	var lines []string
	for i, criterion := range []string{"REG-1", "REG-2"} {
		lines = append(lines, fmt.Sprintf("%s %d", criterion, step.Levels[i]))
		if step.Levels[i] >= 0 {
			one.levels[criterion] = audit.Level(step.Levels[i])
		}
	}
	one.rated = a.rates(a.people[step.Who], a.practices[step.Practice], one.starts, one.ends, one.chosen, strings.Join(lines, ", "))
	a.all = append(a.all, one)
}

func (a *attack) erase(one *attacked) {
	_, err := a.ErasePerson(a.t.Context(), string(one.Person))
	a.want(err)
	delete(a.people, a.who(one))
	for _, other := range a.all {
		other.waits = other.waits && other.Person != one.Person
	}
}

// leaves withdraws, or has the group see it instead and then thinks again. That is refused once anything was released;
// withdrawing, once everything was.
func (a *attack) leaves(one *attacked, forGood bool) {
	var err error
	if forGood {
		_, err = a.WithdrawAssessment(a.t.Context(), one.Actor, one.Placement, key())
	} else if one.waits {
		for _, to := range []audit.Release{audit.ReleaseGroup, audit.ReleasePooled} {
			var now models.Assessment
			now, err = a.Assessment(a.t.Context(), one.Actor, one.Placement)
			a.want(err)
			_, err = a.ReleaseAssessment(a.t.Context(), one.Actor, one.Placement, models.ReleaseInput{Release: to}, now.Version, key())
		}
	}
	released := len(one.released)
	if released > 0 && (forGood && released == len(one.levels) || !forGood && one.waits) {
		a.refused(err, audit.CodeConflict)
		return
	}
	a.want(err)
	one.waits = one.waits && !forGood
	one.chosen = a.clock.Now()
}

// quarter lets the next quarter begin and releases it; then the attacker looks at what changed.
func (a *attack) quarter(step attackStep) {
	quarter := audit.QuarterOf(a.clock.Now()).Next()
	before := map[string]string{}
	a.eachPool(func(pool string, practice int, criterion string) { before[pool] = a.shown(practice, criterion) })
	a.at(quarter.Begins().AddDate(0, 0, step.Late))
	for range step.Runs {
		a.release()
	}
	a.eachPool(func(pool string, practice int, criterion string) {
		added := a.added(practice, criterion, quarter)
		after := a.shown(practice, criterion)
		switch {
		case len(added) == 0 && after != before[pool]:
			a.t.Fatalf("%s went from %q to %q and nobody was added", pool, before[pool], after)
		case len(added) > 0:
			a.isAPool(pool, added, quarter)
			a.counts(pool, added)
			if want := a.spread(pool) + " " + string(quarter); after != want {
				a.t.Fatalf("%s shows %q, want %q", pool, after, want)
			}
		}
	})
}

func (a *attack) eachPool(look func(pool string, practice int, criterion string)) {
	for practice := range a.practices {
		for _, criterion := range []string{"REG-1", "REG-2"} {
			look(fmt.Sprint(practice, " ", criterion), practice, criterion)
		}
	}
}

func (a *attack) shown(practice int, criterion string) string {
	for line := range strings.SplitSeq(a.seen(a.practices[practice]), "\n") {
		if rest, found := strings.CutPrefix(line, criterion+" "); found {
			return rest
		}
	}
	return ""
}

// added are the assessments of which a release counted the criterion. Nobody is left waiting who could have been.
func (a *attack) added(practice int, criterion string, quarter audit.Quarter) (added []*attacked) {
	may := map[audit.PersonID]audit.Date{}
	for _, one := range a.all {
		level, said := one.levels[criterion]
		if one.practice != practice || !said || level < 0 {
			continue
		}
		if strings.Contains(a.state(one.rated), criterion+":"+string(quarter)) {
			if one.released[criterion] {
				a.t.Fatalf("practice %d, %s: %+v was counted twice", practice, criterion, one)
			}
			added = append(added, one)
			one.released[criterion] = true
			continue
		}
		if one.waits && !one.released[criterion] && one.chosen.Before(quarter.Begins()) && one.ends < audit.Date(quarter) {
			may[one.Person] = max(may[one.Person], one.starts)
		}
	}
	if len(may) >= 3 {
		starts := slices.Sorted(maps.Values(may))
		if starts[len(starts)-1] >= starts[0].AddMonths(audit.RotationMonths) {
			a.t.Fatalf("practice %d, %s: %v were left waiting", practice, criterion, may)
		}
	}
	return added
}

// isAPool is what must never break: whoever is behind a change is three people over two rotations, who are gone from there
// and had chosen in time.
func (a *attack) isAPool(pool string, added []*attacked, quarter audit.Quarter) {
	people, first, last := map[audit.PersonID]bool{}, added[0].starts, added[0].starts
	for _, one := range added {
		people[one.Person] = true
		first, last = min(first, one.starts), max(last, one.starts)
		if !one.waits || !one.chosen.Before(quarter.Begins()) || one.ends >= audit.Date(quarter) {
			a.t.Fatalf("%s: %+v was released in %s", pool, one, quarter)
		}
	}
	if len(people) < 3 || last < first.AddMonths(audit.RotationMonths) {
		a.t.Fatalf("%s: a change by %d people, who began between %s and %s", pool, len(people), first, last)
	}
}

// counts adds one level of each person, that of the placement that began last.
func (a *attack) counts(pool string, added []*attacked) {
	voices := map[audit.PersonID]*attacked{}
	for _, one := range added {
		before := voices[one.Person]
		if before == nil || one.starts > before.starts || one.starts == before.starts && one.chosen.After(before.chosen) {
			voices[one.Person] = one
		}
	}
	_, criterion, _ := strings.Cut(pool, " ")
	for _, one := range voices {
		a.counted[pool] = append(a.counted[pool], one.levels[criterion])
	}
}

// spread is what may be shown of all that was counted: "lowest (most) highest".
func (a *attack) spread(pool string) string {
	times, most, often := map[audit.Level]int{}, "-", 1
	for _, level := range a.counted[pool] {
		times[level]++
	}
	for level, count := range times {
		switch {
		case count > often:
			most, often = fmt.Sprint(int(level)), count
		case count == often:
			most = "-"
		}
	}
	return fmt.Sprintf("%d (%s) %d", slices.Min(a.counted[pool]), most, slices.Max(a.counted[pool]))
}

// Whatever happens, whoever sees all that the practice is ever shown faces no change that fewer than three people over two
// rotations made. On SQLite alone: it is the same rule that other tests run on both.
func TestNobodyCanBeSubtractedFromAPool(t *testing.T) {
	database := testdb.SQLite(t)
	world := newStory(t, database).peopled().pooling()
	world.at(time.Date(2026, 4, 7, 9, 0, 0, 0, time.UTC))
	released := 0
	for seed := range 25 {
		steps := attackSteps().Example(seed)
		a := &attack{
			pooling: world, practices: [2]audit.PracticeID{world.newPractice(), world.newPractice()}, people: map[int]audit.PersonID{},
			counted: map[string][]audit.Level{},
		}
		for _, step := range steps {
			a.happens(step)
			if t.Failed() {
				t.Fatalf("after %+v", steps)
			}
		}
		released += len(a.counted)
		world.exec("DELETE FROM placement_assessments")
	}
	if released < 10 {
		t.Errorf("only %d pools were released: nothing was tried", released)
	}
}
