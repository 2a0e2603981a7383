package audit

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func peopleTables() *rapid.Generator[[][]int] {
	return rapid.Custom(func(t *rapid.T) [][]int {
		rows, columns := rapid.IntRange(1, 4).Draw(t, "rows"), rapid.IntRange(1, 4).Draw(t, "columns")
		few, many := rapid.IntRange(0, 7), rapid.IntRange(8, 30)
		return rapid.SliceOfN(rapid.SliceOfN(rapid.OneOf(few, many, many), columns, columns), rows, rows).Draw(t, "counts")
	})
}

// between is what an attacker knows of a number.
type between struct{ least, most int }

func (b between) narrowed(least, most int) between {
	return between{max(b.least, least), min(b.most, most)}
}

// boundCells is the attack: given only the table as it is shown, and the rules, it takes what is known of the other cells
// of each row, of each column and of the whole table from its total, again and again, until nothing gets narrower.
func boundCells(shown PeopleTable, threshold int) [][]between {
	const plenty = 1 << 20
	known := make([][]between, len(shown.Cells))
	for r, row := range shown.Cells {
		for _, cell := range row {
			bounds := between{0, threshold - 1}
			if cell.Shown {
				bounds = between{max(threshold, cell.About-2), cell.About + 2}
			}
			known[r] = append(known[r], bounds)
		}
	}
	for range 20 {
		for _, line := range linesOf(shown) {
			total := between{0, plenty}
			if line.total.Shown { // whichever way it was rounded: the cells together, or each by itself
				total = between{line.total.About - 2*len(line.cells), line.total.About + 2*len(line.cells)}
			}
			var least, most int
			for _, at := range line.cells {
				least, most = least+known[at[0]][at[1]].least, most+known[at[0]][at[1]].most
			}
			for _, at := range line.cells {
				cell := &known[at[0]][at[1]]
				*cell = cell.narrowed(total.least-(most-cell.most), total.most-(least-cell.least))
			}
		}
	}
	return known
}

// tableLine is a row, a column or the whole of a table, with its total.
type tableLine struct {
	cells [][2]int
	total PeopleCount
}

func linesOf(shown PeopleTable) []tableLine {
	lines := make([]tableLine, len(shown.Rows)+len(shown.Columns)+1)
	for r, row := range shown.Cells {
		for c := range row {
			for _, line := range []int{r, len(shown.Rows) + c, len(lines) - 1} {
				lines[line].cells = append(lines[line].cells, [2]int{r, c})
			}
		}
	}
	for i, total := range slices.Concat(shown.Rows, shown.Columns, []PeopleCount{shown.Total}) {
		lines[i].total = total
	}
	return lines
}

func TestAHiddenCellCannotBeHadFromTheTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts, threshold := peopleTables().Draw(t, "counts"), rapid.IntRange(8, 12).Draw(t, "threshold")
		shown := SuppressTable(counts, threshold)
		known := boundCells(shown, threshold)
		for r, row := range counts {
			for c, people := range row {
				if hidden := !shown.Cells[r][c].Shown; hidden != (people < threshold) {
					t.Fatalf("%d people, hidden: %v", people, hidden)
				}
				if people < threshold && known[r][c] != (between{0, threshold - 1}) {
					t.Fatalf("%v: cell %d %d is known to be %v", counts, r, c, known[r][c])
				}
			}
		}
	})
}

// What is hidden may be anything from nobody up to one below the threshold, all hidden cells at once, and the table is
// the same to the last number: so no attack can do better than to know the rule.
func TestATableIsTheSameWhateverItHides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts, threshold := peopleTables().Draw(t, "counts"), rapid.IntRange(8, 12).Draw(t, "threshold")
		other := make([][]int, len(counts))
		for r, row := range counts {
			for _, people := range row {
				switch {
				case people < threshold:
					people = rapid.IntRange(0, threshold-1).Draw(t, "hidden")
				default: // any other number that is rounded to the same
					about := CountPeople(people, threshold).About
					people = rapid.IntRange(max(threshold, about-2), about+2).Draw(t, "rounded")
				}
				other[r] = append(other[r], people)
			}
		}
		if a, b := SuppressTable(counts, threshold), SuppressTable(other, threshold); !reflect.DeepEqual(a, b) {
			t.Fatalf("%v shows %+v, and %v shows %+v", counts, a, other, b)
		}
	})
}

// scoresOf counts how many practices have each score.
func scoresOf(values []int) []ScoreCount {
	var scores []ScoreCount
	for _, value := range slices.Sorted(slices.Values(values)) {
		if last := len(scores) - 1; last >= 0 && scores[last].Score == value {
			scores[last].Practices++
			continue
		}
		scores = append(scores, ScoreCount{value, 1})
	}
	return scores
}

func TestAMiddleBandPrintsNobodysValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.IntRange(0, 100), 0, 40).Draw(t, "scores")
		band, shown := MiddleBand(scoresOf(values), 7)
		if shown != (len(values) >= 7) {
			t.Fatalf("%d practices, shown: %v", len(values), shown)
		}
		if !shown {
			return
		}
		within := len(filter(values, func(v int) bool { return v >= band.From && v <= band.To }))
		if 2*within < len(values) || band.From%5 != 0 || band.To%5 != 0 {
			t.Fatalf("%v: %+v", values, band)
		}
		slices.Sort(values)
		for place, extreme := range map[int]int{0: 0, len(values) - 1: 100} { // the most extreme could be more so, unseen
			other := slices.Clone(values)
			other[place] = extreme
			if moved, _ := MiddleBand(scoresOf(other), 7); moved != band {
				t.Fatalf("%v: the band shows an end", values)
			}
		}
	})
}
