package audit

import (
	"cmp"
	"slices"
)

// Question is something that the practice is not sure about, with who could tell it, if anybody was named.
type Question struct {
	Criterion    Criterion
	WhoCouldTell string
}

// Strengths gives the criteria rated in the upper half of the scale, the highest level first, then in the set's order.
func Strengths(s Sheet) []Criterion {
	strong := filter(s.Criteria(), func(c Criterion) bool {
		answer := s.Answers[c.ID]
		return answer.Rated(s.Set.Scale) && s.Set.Scale.High(answer.Level)
	})
	slices.SortStableFunc(strong, func(a, b Criterion) int { return cmp.Compare(s.Answers[b.ID].Level, s.Answers[a.ID].Level) })
	return strong
}

// EssentialToDo gives the essential criteria that apply and are not yet a strength: the lowest level first, then those
// the practice is not sure about, then those it has not answered; within each in the set's order.
func EssentialToDo(s Sheet) []Criterion {
	scale := s.Set.Scale
	toDo := filter(s.Criteria(), func(c Criterion) bool {
		answer := s.Answers[c.ID]
		switch {
		case !c.Essential:
			return false
		case !answer.Complete(scale):
			return true
		case answer.Choice == ChoiceLevel:
			return !scale.High(answer.Level)
		default:
			return answer.Choice == ChoiceNotSure
		}
	})
	slices.SortStableFunc(toDo, func(a, b Criterion) int {
		return cmp.Compare(s.gapOrder(s.Answers[a.ID]), s.gapOrder(s.Answers[b.ID]))
	})
	return toDo
}

// gapOrder puts levels first, from the lowest, then what the practice is not sure about, then what is not answered:
// a known gap can be worked on, an unknown one has to be found out first.
func (s Sheet) gapOrder(answer Answer) int {
	switch {
	case answer.Rated(s.Set.Scale):
		return int(answer.Level)
	case answer.Choice == ChoiceNotSure:
		return len(s.Set.Scale.Levels)
	default:
		return len(s.Set.Scale.Levels) + 1
	}
}

// Questions gives what the practice is not sure about, in the set's order, to print as questions to ask.
func Questions(s Sheet) []Question {
	var questions []Question
	for _, criterion := range s.Criteria() {
		if answer := s.Answers[criterion.ID]; answer.Choice == ChoiceNotSure {
			questions = append(questions, Question{criterion, answer.WhoCouldTell})
		}
	}
	return questions
}
