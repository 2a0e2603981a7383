package audit

import "time"

// State is where a self-assessment is in its life.
type State string

// The states of an audit. A reopened audit is a draft again; its submissions stay frozen.
const (
	StateDraft     State = "draft"
	StateSubmitted State = "submitted"
	StateDiscarded State = "discarded"
)

const (
	// ReopenWithin is how long after a submission its audit can be reopened.
	ReopenWithin = 14 * 24 * time.Hour
	// RestoreWithin is how long a discarded draft can come back.
	RestoreWithin = 30 * 24 * time.Hour
	// EarlierTextKept is how long the earlier texts of a submitted audit are kept.
	EarlierTextKept = 90 * 24 * time.Hour
	// SittingGap parts two sittings: after so long without a save by the same person, the next save begins a new one.
	SittingGap = 30 * time.Minute
	// EvidenceWithinMonths is how old the evidence of the top level may be at submission.
	EvidenceWithinMonths = 12
)

// Site is one of a practice's places.
type Site struct{ ID, Name string }
