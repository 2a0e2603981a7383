package audit

import (
	"sync"
	"time"
	_ "time/tzdata" // The binary runs on machines without time zones of their own.
)

// CheckDraft refuses what only a draft allows: changing answers, form or sites, submitting, discarding.
// Errors: CodeConflict.
func CheckDraft(state State) error {
	switch state {
	case StateDraft:
		return nil
	case StateDiscarded:
		return Conflict("This self-assessment has been discarded. Bring it back first.")
	default:
		return Conflict("This self-assessment has been submitted. Reopen it first.")
	}
}

// Reopen says whether a submitted audit may become a draft again: within ReopenWithin of its latest submission, to
// the very moment.
// Errors: CodeConflict.
func Reopen(state State, submittedAt, at time.Time) error {
	switch {
	case state == StateDiscarded:
		return Conflict("This self-assessment has been discarded. Bring it back first.")
	case state != StateSubmitted:
		return Conflict("This self-assessment is open already.")
	case at.Sub(submittedAt) > ReopenWithin:
		return Conflict("A self-assessment can be reopened for 14 days after it was submitted. You can start a new one.")
	}
	return nil
}

// Discard says whether an audit may be put away. One that was submitted before is not discarded but submitted again,
// so that no audit is put away and in force at once.
// Errors: CodeConflict.
func Discard(state State, submissions int) error {
	if err := CheckDraft(state); err != nil {
		return err
	}
	if submissions > 0 {
		return Conflict("This self-assessment was submitted before. Submit it again to close it. What you submitted stays as it was.")
	}
	return nil
}

// Restore says whether a discarded draft may come back: within RestoreWithin, to the very moment.
// Errors: CodeConflict.
func Restore(state State, discardedAt, at time.Time) error {
	switch {
	case state != StateDiscarded:
		return Conflict("This self-assessment has not been discarded.")
	case at.Sub(discardedAt) > RestoreWithin:
		return Conflict("A discarded self-assessment can come back for 30 days. You can start a new one.")
	}
	return nil
}

var london = sync.OnceValues(func() (*time.Location, error) { return time.LoadLocation("Europe/London") })

// LondonDate is the calendar day that a moment falls on in England.
func LondonDate(at time.Time) Date {
	location, err := london()
	if err != nil { // The zone is built in, so this is only for a binary made without it.
		location = time.UTC
	}
	return Date(at.In(location).Format(time.DateOnly))
}

// ParseForm reads the name of a form.
// Errors: CodeInvalid.
func ParseForm(text string) (Form, error) {
	switch form := Form(text); form {
	case FormFull, FormShort:
		return form, nil
	default:
		return "", Invalid("form", "Choose the short form or the full one.")
	}
}
