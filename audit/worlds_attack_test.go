package audit

import (
	"fmt"
	"testing"
	"time"
)

// The attacks here think of every way in which it could have been, keep those that would show the very same, and look for
// somebody who said one and the same thing in all of them. Nothing is left to chance. One thing can be told, and is meant
// to be: where everybody who was put together said the same, a spread of one level says so.

// everyWorld calls with each way in which people can each have done one of a number of things.
func everyWorld(people, things int, with func(did []int)) {
	did := make([]int, people)
	for {
		with(did)
		at := 0
		for ; at < people; at++ {
			if did[at]++; did[at] < things {
				break
			}
			did[at] = 0
		}
		if at == people {
			return
		}
	}
}

// known is what can be told of each person from everything that would show the same: the levels that they may have given
// (as bits), and whether they may have given none.
type known struct {
	levels  []uint
	without []bool
	alike   []bool // in each of these worlds, everybody they were put together with said the same as they
}

func newKnown(people int) *known {
	k := &known{make([]uint, people), make([]bool, people), make([]bool, people)}
	for i := range k.alike {
		k.alike[i] = true
	}
	return k
}

func (k *known) certain(person int) bool {
	return !k.without[person] && k.levels[person]&(k.levels[person]-1) == 0
}

func TestASpreadDoesNotTellWhoSaidWhat(t *testing.T) {
	const threshold, levels = 3, 4 // things: level 0 to 3, not sure, nothing at all
	for invited := threshold; invited <= 6; invited++ {
		shows := map[string]*known{}
		everyWorld(invited, levels+2, func(did []int) {
			opinions := opinionsDone(did, levels)
			spread, shown := SpreadOf(opinions, threshold)
			if !shown {
				return
			}
			page := fmt.Sprint(spread, ForAll(opinions, threshold))
			if shows[page] == nil {
				shows[page] = newKnown(invited)
			}
			for person, thing := range did {
				shows[page].add(person, thing, levels, spread.Width() == 0)
			}
		})
		for page, known := range shows {
			for person := range invited {
				if known.certain(person) && !known.alike[person] {
					t.Errorf("%d asked: %s tells what one of them said", invited, page)
				}
			}
		}
		if len(shows) < 10 {
			t.Errorf("%d asked: only %d pages to look at", invited, len(shows))
		}
	}
}

func (k *known) add(person, thing, levels int, alike bool) {
	if thing >= levels {
		k.without[person] = true
		return
	}
	k.levels[person] |= 1 << thing
	k.alike[person] = k.alike[person] && alike
}

func opinionsDone(did []int, levels int) []Opinion {
	var opinions []Opinion
	for _, thing := range did {
		switch {
		case thing < levels:
			opinions = append(opinions, Opinion{ChoiceLevel, Level(thing)})
		case thing == levels:
			opinions = append(opinions, Opinion{Choice: ChoiceNotSure})
		}
	}
	return opinions
}

func TestASpreadForAllDoesNotTellItsOwnPeopleWhoSaidWhat(t *testing.T) {
	const threshold, levels = 3, 4
	for invited := threshold; invited <= 6; invited++ {
		shows := map[string]*known{}
		everyWorld(invited, levels+2, func(did []int) {
			opinions := opinionsDone(did, levels)
			spread, _ := SpreadOf(opinions, threshold)
			if !ForAll(opinions, threshold) {
				return
			}
			page := fmt.Sprint(spread, "read by one who said ", did[0])
			if shows[page] == nil {
				shows[page] = newKnown(invited)
			}
			others, enough := SpreadOf(opinionsDone(did[1:], levels), threshold)
			if !enough {
				t.Fatalf("%v: who takes their own view out of it is left with too few", did)
			}
			for person, thing := range did {
				shows[page].add(person, thing, levels, others.Width() == 0)
			}
		})
		for page, known := range shows {
			for person := 1; person < invited; person++ {
				if known.certain(person) && !known.alike[person] {
					t.Errorf("%d asked: %s tells what another said", invited, page)
				}
			}
		}
		if invited > threshold && len(shows) < 10 {
			t.Errorf("%d asked: only %d pages to look at", invited, len(shows))
		}
	}
}

// The practice knows its own trainees: who was there and when. Three were there in one rotation, two and one in the next.
// It sees the spread of one criterion after each of two releases. Each trainee may not have taken part, or have chosen the
// pool before the first or before the second release, with one of three levels.
func TestPooledSpreadsDoNotTellWhoSaidWhat(t *testing.T) {
	const levels = 3
	starts := []Date{"2026-02-01", "2026-02-01", "2026-08-01", "2026-08-01", "2026-12-01", "2026-12-01"}
	quarters := []Quarter{"2027-07-01", "2027-10-01"}
	shows := map[string]*known{}
	everyWorld(len(starts), 1+2*levels, func(did []int) {
		page, batch := releasesOf(starts, quarters, did, levels)
		if shows[page] == nil {
			shows[page] = newKnown(len(starts))
		}
		for person, thing := range did {
			if thing == 0 {
				shows[page].add(person, levels, levels, false)
			} else {
				shows[page].add(person, (thing-1)%levels, levels, batch[person].alike)
			}
		}
	})
	for page, known := range shows {
		for person := range starts {
			if known.certain(person) && !known.alike[person] {
				t.Errorf("%s tells what trainee %d said", page, person)
			}
		}
	}
	if len(shows) < 20 {
		t.Errorf("only %d pages to look at", len(shows))
	}
}

type poolBatch struct{ alike bool }

// releasesOf gives what the practice sees, and for each trainee whether all of their release said the same.
func releasesOf(starts []Date, quarters []Quarter, did []int, levels int) (page string, batch []poolBatch) {
	batch = make([]poolBatch, len(did))
	counted := map[Level]int{}
	taken := make([]bool, len(did))
	for turn, quarter := range quarters {
		var waiting []PoolRating
		var whose []int
		for person, thing := range did {
			if thing == 0 || taken[person] {
				continue
			}
			chosen := quarters[(thing-1)/levels].Begins().Add(-time.Hour)
			waiting = append(waiting, PoolRating{PersonID(fmt.Sprint(person)), Placement{starts[person], "2027-06-01"}, chosen, Level((thing - 1) % levels)})
			whose = append(whose, person)
		}
		release, released := ReleasePool(waiting, quarter, 3)
		if released {
			for _, place := range release.Released {
				taken[whose[place]], batch[whose[place]].alike = true, len(release.Counted) == 1
			}
			for level, count := range release.Counted {
				counted[level] += count
			}
		}
		spread, shown := PooledSpread(counted, 3)
		page += fmt.Sprintln(turn, spread, shown, released)
	}
	return page, batch
}
