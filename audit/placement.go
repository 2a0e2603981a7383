package audit

import "time"

// Placement is a trainee's time at a practice, by its first and its last day.
type Placement struct{ Starts, Ends Date }

// PlacementState is how far a placement has come. It follows from the calendar alone: nobody has to end one.
type PlacementState string

// The states of a placement.
const (
	PlacementToCome PlacementState = "to_come"
	PlacementOpen   PlacementState = "open" // to be answered
	PlacementClosed PlacementState = "closed"
)

const (
	placementOpens   = 7  // days after the first: from the second week on
	placementCloses  = 28 // days after the last
	longestPlacement = 24 // months
)

// NewPlacement reads the first and the last day of a placement. Errors: CodeInvalid, with the field at fault.
func NewPlacement(starts, ends Date) (Placement, error) {
	if day, err := ParseDate(string(starts)); err != nil || day == "" {
		return Placement{}, Invalid("starts", "Enter the first day of the placement, such as 27 3 2026.")
	}
	if day, err := ParseDate(string(ends)); err != nil || day == "" {
		return Placement{}, Invalid("ends", "Enter the last day of the placement, such as 27 9 2026.")
	}
	switch {
	case ends <= starts:
		return Placement{}, Invalid("ends", "The last day comes after the first day.")
	case ends > starts.AddMonths(longestPlacement):
		return Placement{}, Invalid("ends", "A placement lasts two years at most.")
	}
	return Placement{starts, ends}, nil
}

// OpensOn is the first day on which the trainee can answer.
func (p Placement) OpensOn() Date { return p.Starts.addDays(placementOpens) }

// ClosesOn is the last day on which the trainee can answer.
func (p Placement) ClosesOn() Date { return p.Ends.addDays(placementCloses) }

// EndedWhenClosedBefore is the day before which a placement's last day is, exactly when the placement had closed before
// the given day.
func EndedWhenClosedBefore(day Date) Date { return day.addDays(-placementCloses) }

// State tells how far the placement has come on a day.
func (p Placement) State(on Date) PlacementState {
	switch {
	case on < p.OpensOn():
		return PlacementToCome
	case on > p.ClosesOn():
		return PlacementClosed
	}
	return PlacementOpen
}

// Relation is how the placement stands to its trainee on a day.
func (p Placement) Relation(on Date) Relation {
	if p.State(on) == PlacementClosed {
		return RelationPlacementClosed
	}
	return RelationPlacement
}

// InterestMonths is how many months a hat in a practice goes on mattering after it has ended.
const InterestMonths = 12

// Held is one time of having a role in a practice. Until is zero while it lasts.
type Held struct {
	Practice     PracticeID
	Since, Until time.Time
}

// HasInterest tells whether somebody with these roles, past and present, has one in the practice, is waiting for one, or
// had one in the last 12 months. They never see anything about a placement there, whatever hat they wear.
func HasInterest(held []Held, practice PracticeID, now time.Time) bool {
	for _, one := range held {
		began := one.Until.IsZero() || !one.Since.After(one.Until)
		matters := one.Until.IsZero() || one.Until.After(now.AddDate(0, -InterestMonths, 0))
		if one.Practice == practice && began && matters {
			return true
		}
	}
	return false
}
