package audit

import (
	"cmp"
	"fmt"
	"slices"
)

// PracticeCount is how many practices there are, as far as it may be told. The zero value tells nothing.
type PracticeCount struct {
	Shown   bool
	AtLeast int // the threshold, or a multiple of 5 above it; meaningful only when Shown
}

// practiceRounding is what counts of practices are rounded down to.
const practiceRounding = 5

// CountPractices tells that there are so many practices or more, and nothing for fewer than threshold, none included.
func CountPractices(practices, threshold int) PracticeCount {
	threshold = max(threshold, 1)
	if practices < threshold {
		return PracticeCount{}
	}
	return PracticeCount{Shown: true, AtLeast: max(practices/practiceRounding*practiceRounding, threshold)}
}

// Words say the count: "10 practices or more", and the same words for all that is not told.
func (c PracticeCount) Words() string {
	if !c.Shown {
		return "too few to show"
	}
	return fmt.Sprintf("%d practices or more", c.AtLeast)
}

// ShownBoards gives the integrated care boards, by code, to which a picture of one version and form may be narrowed.
// grain says which of a slice's counts the picture is made of. A board needs threshold practices; and so do all
// that are not in the boards given, together, unless there are none: else what is left when one takes the boards from
// the whole would be too few. Then the smallest board is left out as well, and so on. Without enough practices in all
// boards together, nothing may be shown, and all is false.
func ShownBoards(counted []CountedSlice, version VersionID, form Form, grain func(CountedSlice) int, threshold int) (boards []string, all bool) {
	whole, shown := 0, []CountedSlice{}
	for _, slice := range counted {
		switch {
		case slice.Version != version || slice.Form != form:
		case slice.ICB == "":
			whole = grain(slice)
		case grain(slice) >= max(threshold, 1):
			shown = append(shown, slice)
		}
	}
	if whole < max(threshold, 1) {
		return nil, false
	}
	slices.SortFunc(shown, func(a, b CountedSlice) int {
		return cmp.Or(cmp.Compare(grain(b), grain(a)), cmp.Compare(a.ICB, b.ICB))
	})
	for len(shown) > 0 && tooFew(whole, shown, grain, threshold) {
		shown = shown[:len(shown)-1]
	}
	for _, slice := range shown {
		boards = append(boards, slice.ICB)
	}
	slices.Sort(boards)
	return boards, true
}

// tooFew tells whether some practices, but fewer than threshold, are in none of the boards shown.
func tooFew(whole int, shown []CountedSlice, grain func(CountedSlice) int, threshold int) bool {
	left := whole
	for _, slice := range shown {
		left -= grain(slice)
	}
	return left > 0 && left < threshold
}
