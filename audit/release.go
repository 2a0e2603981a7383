package audit

import (
	"slices"
	"time"
)

// Releases gives every release, the most private first.
func Releases() []Release { return []Release{ReleaseKept, ReleaseGroup, ReleasePooled, ReleaseShared} }

// ConfirmAfter is how long a trainee has to think a shared conversation over before it can be confirmed.
const ConfirmAfter = 24 * time.Hour

// CheckChoice tells whether a trainee may choose a release on a day; early is the group's setting, see CheckSharing. Every
// release may be chosen again and again, and taken back, until the practice has seen something.
// Errors: CodeInvalid for what is no release; CodeConflict.
func (a Assessment) CheckChoice(to Release, placement Placement, day Date, early bool) error {
	if !slices.Contains(Releases(), to) {
		return Invalid("release", "Choose who may see it.")
	}
	switch a.State {
	case AssessmentSubmitted:
	case AssessmentWithdrawn:
		return Conflict("You withdrew this, so nobody else can see it.")
	default:
		return Conflict("You are still writing this. Finish it first, then choose who may see it.")
	}
	if err := a.checkNotReleased(); err != nil || to != ReleaseShared {
		return err
	}
	return CheckSharing(placement, day, early)
}

// SharedChoice is a shared conversation that was chosen and waits to be confirmed.
type SharedChoice struct {
	Assessment
	Hash        string    // the SHA-256 of what the trainee looked at
	ConfirmFrom time.Time // 24 hours after they chose it
}

// CheckConfirm tells whether a shared conversation may be confirmed at a moment, by the hash of what the trainee looked at.
// Exactly 24 hours after it was chosen is late enough. The group's setting and the placement's end are asked about again.
// Errors: CodeConflict.
func (c SharedChoice) CheckConfirm(hash string, placement Placement, at time.Time, early bool) error {
	if c.State != AssessmentSubmitted || c.Release != ReleaseShared {
		return Conflict("There is nothing to confirm. If you want to share this, choose it first.")
	}
	if err := c.checkNotReleased(); err != nil {
		return err
	}
	if hash != c.Hash {
		return LookAgain()
	}
	if err := CheckSharing(placement, LondonDate(at), early); err != nil {
		return err
	}
	if at.Before(c.ConfirmFrom) {
		return Conflict("You can confirm this from " + londonMinute(c.ConfirmFrom) + ". Until then the practice sees nothing, and you can change your mind.")
	}
	return nil
}

// LookAgain is the refusal of what would be shared otherwise than it was looked at.
func LookAgain() *Error {
	return Conflict("This is not the same as what you looked at. Look at it again, then choose once more.")
}

// londonMinute writes a moment as people in England say it, rounded up to the minute so that it is never too early.
func londonMinute(at time.Time) string {
	location, err := london()
	if err != nil { // As with LondonDate.
		location = time.UTC
	}
	if whole := at.Truncate(time.Minute); whole.Before(at) {
		at = whole.Add(time.Minute)
	}
	return at.In(location).Format("15:04 on 2 January 2006")
}
