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

// AskAgainMonths is for how many months after colleagues' views of a domain were put together they are not asked for again.
const AskAgainMonths = 6

// CheckAskAgain refuses to ask again for views of a domain of which a spread was made: never in the same self-assessment,
// and in any other only after AskAgainMonths. Asked again sooner, but for one colleague, the difference would be that
// one's view.
// Errors: CodeConflict.
func CheckAskAgain(domain string, sameAudit bool, shownOn, today Date) error {
	from := shownOn.AddMonths(AskAgainMonths)
	switch {
	case sameAudit:
		return Conflict("The views of “" + domain + "” were put together already. Talk about them together instead.")
	case today < from:
		return Conflict("The views of “" + domain + "” were put together not long ago. You can ask again from " + from.Long() +
			". Until then, talk about them together instead.")
	}
	return nil
}
