package audit

import (
	"cmp"
	"slices"
)

// Propose gives the suggested actions for the gaps of a sheet: criteria of the form rated below the top level, and
// those the practice is not sure about. Essential criteria come first, then lower levels, then less effort, then the
// set's order. What the practice is not sure about comes after every rated gap, in the same order: there the first
// step is to find out, and a known gap can be worked on today. Criteria that do not apply or are not answered have no
// proposals. Suggestions that an action was made from already are left out, whatever has become of that action.
func Propose(s Sheet, taken []Action) []Proposal {
	var proposals []Proposal
	for _, criterion := range s.Criteria() {
		answer := s.Answers[criterion.ID]
		if !s.isGap(answer) {
			continue
		}
		for _, suggestion := range criterion.SuggestedActions {
			if !isTaken(taken, suggestion.ID) {
				proposals = append(proposals, Proposal{criterion, suggestion, answer})
			}
		}
	}
	slices.SortStableFunc(proposals, s.compareProposals)
	return proposals
}

func (s Sheet) isGap(answer Answer) bool {
	return answer.Choice == ChoiceNotSure || answer.Rated(s.Set.Scale) && answer.Level < s.Set.Scale.Top()
}

func isTaken(actions []Action, suggestionID string) bool {
	return slices.ContainsFunc(actions, func(a Action) bool { return a.SuggestionID == suggestionID })
}

func (s Sheet) compareProposals(a, b Proposal) int {
	return cmp.Or(
		cmp.Compare(last(a.Answer.Choice == ChoiceNotSure), last(b.Answer.Choice == ChoiceNotSure)),
		cmp.Compare(last(!a.Criterion.Essential), last(!b.Criterion.Essential)),
		cmp.Compare(s.gapOrder(a.Answer), s.gapOrder(b.Answer)),
		cmp.Compare(slices.Index(efforts(), a.Suggestion.Effort), slices.Index(efforts(), b.Suggestion.Effort)),
	)
}

// last orders what is so after what is not.
func last(is bool) int {
	if is {
		return 1
	}
	return 0
}

func efforts() []Effort { return []Effort{EffortLow, EffortMedium, EffortHigh} }
