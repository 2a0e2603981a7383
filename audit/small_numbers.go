package audit

import "fmt"

// SmallNumbers are how many there must be before anything is said about them together. One layer, this package, applies
// them wherever Doorway counts or sums up people; see docs/adr/0008-small-numbers.md.
type SmallNumbers struct {
	People     int // people counted: fewer are not told, more are rounded
	Practices  int // practices compared with each other: fewer give no middle band
	Placements int // trainees whose ratings are pooled
	Views      int // colleagues, other than the reader, whose views make a spread
}

// DefaultSmallNumbers are the thresholds without any setting. They are the floors as well: an installation may ask for
// more, never for less.
func DefaultSmallNumbers() SmallNumbers {
	return SmallNumbers{People: 8, Practices: 7, Placements: 3, Views: 3}
}

// mostSmallNumber keeps a slip of the keyboard from hiding everything for good.
const mostSmallNumber = 1000

// Check refuses thresholds below their floors.
// Errors: CodeInvalid, with the field "people", "practices", "placements" or "views" of each at fault.
func (n SmallNumbers) Check() error {
	var faults fieldFaults
	floor := DefaultSmallNumbers()
	for _, each := range []struct {
		field      string
		got, floor int
	}{
		{"people", n.People, floor.People}, {"practices", n.Practices, floor.Practices},
		{"placements", n.Placements, floor.Placements}, {"views", n.Views, floor.Views},
	} {
		if each.got < each.floor || each.got > mostSmallNumber {
			faults.add(each.field, fmt.Sprintf("give a number from %d to %d: of fewer than %d, one could be told from the others",
				each.floor, mostSmallNumber, each.floor))
		}
	}
	return faults.err()
}
