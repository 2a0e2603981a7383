package audit

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func domainsGrain(c CountedSlice) int { return c.Practices }

func slicesOf(boards map[string]int) []CountedSlice {
	counted := []CountedSlice{{Practices: boards[""]}} // those of no board
	for icb, practices := range boards {
		if icb != "" {
			counted[0].Practices += practices
			counted = append(counted, CountedSlice{ICB: icb, Practices: practices})
		}
	}
	return counted
}

func TestNoSequenceOfBoardsLeavesAFew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		boards := rapid.MapOfN(rapid.SampledFrom([]string{"", "QAA", "QBB", "QCC", "QDD", "QEE"}), rapid.IntRange(0, 16), 0, 6).Draw(t, "boards")
		threshold := rapid.IntRange(7, 9).Draw(t, "threshold")
		shown, all := ShownBoards(slicesOf(boards), "", "", domainsGrain, threshold)
		left := 0
		for icb, practices := range boards {
			if !slices.Contains(shown, icb) {
				left += practices
			} else if practices < threshold {
				t.Fatalf("%s is shown with %d", icb, practices)
			}
		}
		whole := slicesOf(boards)[0].Practices
		if all != (whole >= threshold) || !all && len(shown) > 0 || all && left > 0 && left < threshold {
			t.Fatalf("%v: of %d shown %v, and %d left: %v", boards, whole, shown, left, all)
		}
	})
}

func TestOtherVersionsAndFormsAreCountedApart(t *testing.T) {
	counted := []CountedSlice{
		{Version: "one", Form: FormFull, Practices: 7}, {Version: "one", Form: FormShort, Practices: 40}, {Version: "two", Form: FormFull, Practices: 6},
		{ICB: "QAA", Version: "one", Form: FormFull, Practices: 7}, {ICB: "QAA", Version: "one", Form: FormShort, Practices: 34},
	}
	if boards, all := ShownBoards(counted, "one", FormFull, domainsGrain, 7); !all || !slices.Equal(boards, []string{"QAA"}) {
		t.Error(boards, all)
	}
	if boards, all := ShownBoards(counted, "one", FormShort, domainsGrain, 7); !all || len(boards) > 0 {
		t.Error(boards, all)
	}
	if boards, all := ShownBoards(counted, "two", FormFull, domainsGrain, 7); all || len(boards) > 0 {
		t.Error(boards, all)
	}
}

// ways gives every way in which so many practices can stand at so many levels.
func ways(practices, levels int) [][]int {
	if levels == 1 {
		return [][]int{{practices}}
	}
	var all [][]int
	for here := range practices + 1 {
		for _, rest := range ways(practices-here, levels-1) {
			all = append(all, append([]int{here}, rest...))
		}
	}
	return all
}

// TestNobodysWordFollowsFromEveryBoard thinks of every way in which the practices of three boards could stand in a
// domain, and puts those together that would show the same pages, whole and board by board. Whoever looks at all of them
// knows how many practices each board has. A practice's word is told where all practices of its board had that word in
// all of those ways; that is meant to be only where everybody on one of the pages had the same, or everybody in the
// boards without a page: ShownBoards makes sure that those are enough to have had one.
func TestNobodysWordFollowsFromEveryBoard(t *testing.T) {
	set := starter(t)
	const levels = 3 // of them are enough to be wrong about
	for _, sizes := range [][3]int{{7, 3, 0}, {7, 7, 1}, {8, 7, 3}, {7, 4, 3}, {9, 6, 0}, {7, 7, 0}} {
		told := map[string]*boardsKnown{}
		for _, first := range ways(sizes[0], levels) {
			for _, second := range ways(sizes[1], levels) {
				for _, third := range ways(sizes[2], levels) {
					pages, alike := pagesOf(set, sizes, [3][]int{first, second, third})
					if told[pages] == nil {
						told[pages] = &boardsKnown{alike: true}
					}
					told[pages].add([3][]int{first, second, third}, alike)
				}
			}
		}
		for pages, known := range told {
			for board, size := range sizes {
				if size > 0 && !known.alike && known.certain(board) {
					t.Errorf("%v: board %d is told by %s", sizes, board, pages)
				}
			}
		}
	}
}

// boardsKnown are the levels that somebody of each board may have, as bits, in all ways that show the same.
type boardsKnown struct {
	levels [3]uint
	alike  bool // in each of these ways, everybody on one of the pages has the same
}

func (k *boardsKnown) add(boards [3][]int, alike bool) {
	k.alike = k.alike && alike
	for board, atLevel := range boards {
		for level, practices := range atLevel {
			if practices > 0 {
				k.levels[board] |= 1 << level
			}
		}
	}
}

func (k *boardsKnown) certain(board int) bool { return k.levels[board]&(k.levels[board]-1) == 0 }

// pagesOf is every page that may be looked at, and whether everybody on one of them has the same level.
func pagesOf(set *CriteriaSet, sizes [3]int, boards [3][]int) (pages string, alike bool) {
	names := []string{"QAA", "QBB", "QCC"}
	counted := []CountedSlice{{Practices: sizes[0] + sizes[1] + sizes[2]}}
	together := make([]int, len(boards[0]))
	for i, atLevel := range boards {
		counted = append(counted, CountedSlice{ICB: names[i], Practices: sizes[i]})
		for level, practices := range atLevel {
			together[level] += practices
		}
	}
	shown, _ := ShownBoards(counted, "", "", domainsGrain, 7)
	look := func(atLevel []int) {
		counts := GroupCounts{Domains: []DomainCounts{{DomainID: set.Domains[0].ID}}}
		for level, practices := range atLevel {
			counts.Practices += practices
			counts.Domains[0].Scores = append(counts.Domains[0].Scores, ScoreCount{level * 33, practices})
		}
		picture := Picture(set, FormFull, counts, everything(set), DefaultSmallNumbers())
		pages += fmt.Sprintf("%v %v; ", picture.Practices, picture.Domains[0])
		alike = alike || slices.Contains(atLevel, counts.Practices)
	}
	look(together)
	rest, left := slices.Clone(together), counted[0].Practices
	for _, icb := range shown {
		board := slices.Index(names, icb)
		look(boards[board])
		for level, practices := range boards[board] {
			rest[level], left = rest[level]-practices, left-practices
		}
	}
	return pages, alike || left > 0 && slices.Contains(rest, left)
}
