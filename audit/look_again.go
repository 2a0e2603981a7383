package audit

const (
	// LookAgainShortMonths is after how many months the short form is worth looking at again.
	LookAgainShortMonths = 6
	// LookAgainFullMonths is after how many months the full form is.
	LookAgainFullMonths = 12
)

// LookAgainState is whether it is time to look again.
type LookAgainState string

// The states. None of them is ever late: looking again is suggested, and no more.
const (
	LookAgainFirst  LookAgainState = "first"   // nothing was submitted yet
	LookAgainNotYet LookAgainState = "not_yet" // less than LookAgainShortMonths ago
	LookAgainShort  LookAgainState = "short"   // from then on the short form
	LookAgainFull   LookAgainState = "full"    // from LookAgainFullMonths on the full one
)

// NextLook is when to look again: State on the day that was asked about, and from which days on the forms are suggested.
// The dates are empty when nothing was submitted yet.
type NextLook struct {
	State               LookAgainState
	ShortFrom, FullFrom Date
}

// NextLookAfter tells on a day when to look again, after the latest submission on another; empty when there is none. Months
// are of the calendar, days are of London.
func NextLookAfter(submittedOn, today Date) NextLook {
	if submittedOn == "" {
		return NextLook{State: LookAgainFirst}
	}
	again := NextLook{LookAgainNotYet, submittedOn.AddMonths(LookAgainShortMonths), submittedOn.AddMonths(LookAgainFullMonths)}
	switch {
	case today >= again.FullFrom:
		again.State = LookAgainFull
	case today >= again.ShortFrom:
		again.State = LookAgainShort
	}
	return again
}
