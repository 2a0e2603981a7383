package audit

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// lookedAgain is how many practices a board has, how many of those looked again, and how many of those have a score in both
// in the first domain.
type lookedAgain struct{ practices, changed, compared int }

// narrowing is what decides which pages there are of boards, and of those of no board.
func narrowing(set *CriteriaSet, boards map[string]lookedAgain, threshold int) Narrowing {
	var whole lookedAgain
	var counted []CountedSlice
	slice := func(icb string, board lookedAgain) CountedSlice {
		return CountedSlice{ICB: icb, Practices: board.practices, Changed: board.changed, NoChange: map[string]int{set.Domains[0].ID: board.changed - board.compared}}
	}
	for icb, board := range boards {
		whole = lookedAgain{whole.practices + board.practices, whole.changed + board.changed, whole.compared + board.compared}
		if icb != "" {
			counted = append(counted, slice(icb, board))
		}
	}
	return Narrowing{Counted: append(counted, slice("", whole)), Set: set, Threshold: threshold}
}

func TestNoSequenceOfBoardsLeavesTheChangesOfAFew(t *testing.T) {
	set := starter(t)
	some := rapid.Custom(func(t *rapid.T) (board lookedAgain) {
		board.practices = rapid.IntRange(0, 30).Draw(t, "practices")
		board.changed = rapid.IntRange(0, board.practices).Draw(t, "changed")
		board.compared = board.changed - min(board.changed, rapid.SampledFrom([]int{0, 0, 0, 0, 1, 2, 30}).Draw(t, "missing"))
		return board
	})
	rapid.Check(t, func(t *rapid.T) {
		boards := rapid.MapOfN(rapid.SampledFrom([]string{"", "QAA", "QBB", "QCC", "QDD", "QEE"}), some, 0, 6).Draw(t, "boards")
		threshold := rapid.IntRange(7, 9).Draw(t, "threshold")
		pages := narrowing(set, boards, threshold)
		grains := map[string]struct {
			of    func(lookedAgain) int
			shown func(Shows) bool
		}{
			"looked again": {func(b lookedAgain) int { return b.changed }, func(s Shows) bool { return s.Changed }},
			"can compare":  {func(b lookedAgain) int { return b.compared }, func(s Shows) bool { return slices.Contains(s.Changes, set.Domains[0].ID) }},
		}
		for what, grain := range grains {
			whole, left, shown := 0, 0, 0
			for icb, board := range boards {
				whole += grain.of(board)
				if icb == "" || !grain.shown(pages.Shows(icb)) {
					left += grain.of(board)
				} else if shown++; grain.of(board) < threshold || !pages.Shows(icb).Domains || !pages.Shows(icb).Changed {
					t.Fatalf("%s is shown with %+v", icb, board)
				}
			}
			if all := grain.shown(pages.Shows("")); all != (whole >= threshold) || !all && shown > 0 || all && shown > 0 && left > 0 && left < threshold {
				t.Fatalf("%v: %d practices that %s are left of %d", boards, left, what, whole)
			}
		}
	})
}

// What a board may show does not depend on who of another board has no score both times.
func TestABoardShowsItsChangesWhateverOthersLack(t *testing.T) {
	set := starter(t)
	boards := map[string]lookedAgain{"QAA": {9, 7, 7}, "QBB": {9, 9, 7}, "QCC": {30, 20, 8}}
	for icb := range boards {
		if shows := narrowing(set, boards, 7).Shows(icb); !slices.Equal(shows.Scored, shows.Changes) || !slices.Contains(shows.Changes, set.Domains[0].ID) {
			t.Errorf("%s: %+v", icb, shows)
		}
	}
	boards["QDD"] = lookedAgain{9, 7, 1}
	for icb, shown := range map[string]bool{"": true, "QAA": true, "QBB": false, "QCC": true, "QDD": false} {
		if shows := narrowing(set, boards, 7).Shows(icb); slices.Contains(shows.Changes, set.Domains[0].ID) != shown || !slices.Contains(shows.Changes, set.Domains[1].ID) {
			t.Errorf("with a single one of QDD, %s: %+v", icb, shows)
		}
	}
}

// TestNobodysChangeFollowsFromEveryBoard is TestNobodysWordFollowsFromEveryBoard for what is higher, about the same or lower.
// Whoever looks knows how many practices of each board looked again, and how many have a score in both.
func TestNobodysChangeFollowsFromEveryBoard(t *testing.T) {
	set := starter(t)
	for _, boards := range [][3]lookedAgain{
		{{13, 13, 13}, {7, 1, 1}, {}}, {{13, 13, 13}, {8, 8, 1}, {}}, {{13, 13, 13}, {6, 1, 1}, {}}, {{9, 9, 9}, {7, 2, 2}, {7, 1, 1}},
		{{8, 8, 8}, {7, 7, 7}, {7, 2, 2}}, {{8, 8, 7}, {7, 7, 7}, {0, 0, 0}}, {{9, 9, 8}, {9, 9, 9}, {7, 1, 0}},
	} {
		told := map[string]*boardsKnown{}
		for _, first := range ways(boards[0].compared, 3) {
			for _, second := range ways(boards[1].compared, 3) {
				for _, third := range ways(boards[2].compared, 3) {
					pages, alike := changesOf(set, boards, [3][]int{first, second, third})
					if told[pages] == nil {
						told[pages] = &boardsKnown{alike: true}
					}
					told[pages].add([3][]int{first, second, third}, alike)
				}
			}
		}
		for pages, known := range told {
			for board, looked := range boards {
				if looked.compared > 0 && !known.alike && known.certain(board) {
					t.Errorf("%v: board %d is told by %s", boards, board, pages)
				}
			}
		}
	}
}

// changesOf is what changed on every page, and whether everybody on one of them changed alike, or everybody of seven or more
// who are on none.
func changesOf(set *CriteriaSet, boards [3]lookedAgain, moved [3][]int) (told string, alike bool) {
	names, together, rest := []string{"QAA", "QBB", "QCC"}, make([]int, 3), make([]int, 3)
	pages := narrowing(set, map[string]lookedAgain{names[0]: boards[0], names[1]: boards[1], names[2]: boards[2]}, 7)
	look := func(icb string, size lookedAgain, moves []int) (shown bool) {
		first := set.Domains[0].ID
		counts := GroupCounts{
			Practices: size.practices, Changed: size.changed,
			Domains: []DomainCounts{{DomainID: first, Scores: []ScoreCount{{40, size.practices}}}},
			Changes: []ChangeCounts{{DomainID: first, Changes: []ScoreCount{{-20, moves[0]}, {0, moves[1]}, {20, moves[2]}}}},
		}
		picture := Picture(set, FormFull, counts, pages.Shows(icb), DefaultSmallNumbers())
		change := ChangePicture{}
		if len(picture.Domains) > 0 {
			change = picture.Domains[0].Change
		}
		told += fmt.Sprintf("%v %v; ", picture.Changed, change)
		alike = alike || change.Compared.Shown && slices.Contains(moves, size.compared)
		return change.Compared.Shown
	}
	var whole, left lookedAgain
	for board, moves := range moved {
		size := boards[board]
		whole = lookedAgain{whole.practices + size.practices, whole.changed + size.changed, whole.compared + size.compared}
		shown := look(names[board], size, moves)
		if !shown {
			left.compared += size.compared
		}
		for way, practices := range moves {
			if together[way] += practices; !shown {
				rest[way] += practices
			}
		}
	}
	look("", whole, together)
	return told, alike || left.compared >= 7 && slices.Contains(rest, left.compared)
}
