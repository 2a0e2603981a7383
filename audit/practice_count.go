package audit

import "fmt"

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
