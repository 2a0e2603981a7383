package audit

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// shownBoards are the boards that have a page of words, and whether all together have one.
func shownBoards(counted []CountedSlice, version VersionID, form Form, threshold int) ([]string, bool) {
	shows := Narrowing{Counted: counted, Set: &CriteriaSet{}, Version: version, Form: form, Threshold: threshold}.Shows("")
	return shows.Boards, shows.Domains
}

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
		shown, all := shownBoards(slicesOf(boards), "", "", threshold)
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
	if boards, all := shownBoards(counted, "one", FormFull, 7); !all || !slices.Equal(boards, []string{"QAA"}) {
		t.Error(boards, all)
	}
	if boards, all := shownBoards(counted, "one", FormShort, 7); !all || len(boards) > 0 {
		t.Error(boards, all)
	}
	if boards, all := shownBoards(counted, "two", FormFull, 7); all || len(boards) > 0 {
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

// answering is how many practices a board has, and how many of those have a score in the first domain.
type answering struct{ practices, scored int }

// TestNobodysWordFollowsFromEveryBoard thinks of every way in which the practices of three boards could stand in a
// domain, and puts those together that would show the same pages, whole and board by board. Whoever looks at all of them
// knows how many practices each board has, and how many of them have a score there. A practice's word is told where all practices of its board had that word in
// all of those ways; that is meant to be only where everybody on one of the pages had the same, or everybody in the
// boards without a page: Narrowing makes sure that those are enough to have had one.
func TestNobodysWordFollowsFromEveryBoard(t *testing.T) {
	set := starter(t)
	const levels = 3 // of them are enough to be wrong about
	for _, boards := range [][3]answering{
		{{7, 7}, {3, 3}, {}}, {{7, 7}, {7, 7}, {1, 1}}, {{8, 8}, {7, 7}, {3, 3}}, {{7, 7}, {4, 4}, {3, 3}}, {{9, 9}, {6, 6}, {}}, {{7, 7}, {7, 7}, {}},
		{{13, 13}, {7, 1}, {}}, {{13, 13}, {8, 1}, {1, 1}}, {{9, 9}, {7, 2}, {7, 1}}, {{8, 8}, {7, 7}, {7, 2}}, {{8, 7}, {7, 7}, {}}, {{9, 8}, {9, 9}, {7, 0}},
	} {
		told := map[string]*boardsKnown{}
		for _, first := range ways(boards[0].scored, levels) {
			for _, second := range ways(boards[1].scored, levels) {
				for _, third := range ways(boards[2].scored, levels) {
					pages, alike := pagesOf(set, boards, [3][]int{first, second, third})
					if told[pages] == nil {
						told[pages] = &boardsKnown{alike: true}
					}
					told[pages].add([3][]int{first, second, third}, alike)
				}
			}
		}
		for pages, known := range told {
			for board, size := range boards {
				if size.scored > 0 && !known.alike && known.certain(board) {
					t.Errorf("%v: board %d is told by %s", boards, board, pages)
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

// pagesOf is what every page says that may be looked at, and whether everybody on one of them has the same level, or
// everybody of seven or more who are on none.
func pagesOf(set *CriteriaSet, boards [3]answering, levels [3][]int) (told string, alike bool) {
	names, first := []string{"QAA", "QBB", "QCC"}, set.Domains[0].ID
	var whole, left answering
	var counted []CountedSlice
	for i, board := range boards {
		whole = answering{whole.practices + board.practices, whole.scored + board.scored}
		counted = append(counted, CountedSlice{ICB: names[i], Practices: board.practices, NoScore: map[string]int{first: board.practices - board.scored}})
	}
	counted = append(counted, CountedSlice{Practices: whole.practices, NoScore: map[string]int{first: whole.practices - whole.scored}})
	pages := Narrowing{Counted: counted, Set: set, Threshold: 7}
	look := func(icb string, size answering, atLevel []int) (shown bool) {
		counts := GroupCounts{Practices: size.practices, Domains: []DomainCounts{{DomainID: first, NoScore: size.practices - size.scored}}}
		for level, practices := range atLevel {
			counts.Domains[0].Scores = append(counts.Domains[0].Scores, ScoreCount{level * 33, practices})
		}
		picture := Picture(set, FormFull, counts, pages.Shows(icb), DefaultSmallNumbers())
		domain := DomainPicture{}
		if len(picture.Domains) > 0 {
			domain = picture.Domains[0]
		}
		told += fmt.Sprintf("%v %v; ", picture.Practices, domain)
		alike = alike || domain.Scored.Shown && slices.Contains(atLevel, size.scored)
		return domain.Scored.Shown
	}
	together, rest := make([]int, len(levels[0])), make([]int, len(levels[0]))
	for board, atLevel := range levels {
		shown := look(names[board], boards[board], atLevel)
		if !shown {
			left.scored += boards[board].scored
		}
		for level, practices := range atLevel {
			if together[level] += practices; !shown {
				rest[level] += practices
			}
		}
	}
	look("", whole, together)
	return told, alike || left.scored >= 7 && slices.Contains(rest, left.scored)
}
