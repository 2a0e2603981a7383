package audit

// NewView checks what a colleague says of one criterion before the practice agrees its answer: a level of the scale, that
// they are not sure, or nothing any more. A level that the choice does not use is cleared.
// Errors: CodeInvalid with the field at fault.
func NewView(scale Scale, in Opinion) (Opinion, error) {
	var faults fieldFaults
	switch in.Choice {
	case ChoiceLevel:
		if in.Level < 0 || in.Level > scale.Top() {
			faults.add("level", "Choose one of the levels.")
		}
	case ChoiceNone, ChoiceNotSure:
		in.Level = 0
	default:
		faults.add("choice", "Choose one of the levels, or that you are not sure.")
	}
	return in, faults.err()
}

// CheckOpenRound refuses a view where nothing is to be added any more: the round was closed, or the self-assessment is no
// draft. What was given before stays with whoever gave it.
// Errors: CodeConflict.
func CheckOpenRound(state State, closed bool) error {
	switch {
	case closed:
		return Conflict("The views have been put together, so yours stays as you last saved it. You can say more when you all talk.")
	case state != StateDraft:
		return Conflict("The self-assessment has been submitted, so your view stays as you last saved it.")
	}
	return nil
}

// CheckCloseRound refuses to put views together where the self-assessment has been put away: it may come back as it was.
// Errors: CodeConflict.
func CheckCloseRound(state State) error {
	if state == StateDiscarded {
		return CheckDraft(state)
	}
	return nil
}
