package audit

import "maps"

// UpgradeOutcome is what becomes of an answer when its draft is taken to a newer version of the criteria.
type UpgradeOutcome string

// The outcomes.
const (
	UpgradeKept      UpgradeOutcome = "kept"       // copied whole
	UpgradeLookAgain UpgradeOutcome = "look_again" // unrated, because the words mean something else now
	UpgradeNew       UpgradeOutcome = "new"        // nothing was asked before
	UpgradeRetired   UpgradeOutcome = "retired"    // not asked any more; what was said can still be read
)

// UpgradedLine is a criterion with what becomes of its answer. Answer is what the newer version begins with, and empty for
// a criterion that is new or retired.
type UpgradedLine struct {
	Descent
	Outcome UpgradeOutcome
	Answer  Answer
}

// Upgrade tells what becomes of a draft's answers from the first version of a path to its last, one step after the other.
// Unchanged, editorial, clarified: the answer as it is. Material: all but the level, or the other choice. Split: the note,
// in each part. Merged: nothing, because nobody said it of the whole. No text is ever put together from two.
func Upgrade(path Path, answers map[string]Answer) []UpgradedLine {
	first, last := path[0], path[len(path)-1]
	answers = maps.Clone(answers)
	for i := 1; i < len(path); i++ {
		next := make(map[string]Answer, len(answers))
		for _, step := range Descents(path[i-1], path[i]) {
			if step.Kind != ChangeRetired && len(step.From) == 1 {
				next[step.CriterionID] = upgraded(step.Kind, answers[step.From[0]])
			}
		}
		answers = next
	}
	return each(path.Descents(first, last), func(d Descent) UpgradedLine {
		line := UpgradedLine{Descent: d, Outcome: outcomeOf(d.Kind)}
		if d.Kind != ChangeRetired {
			line.Answer = answers[d.CriterionID]
		}
		return line
	})
}

// upgraded is what is left of an answer after one change.
func upgraded(kind ChangeKind, answer Answer) Answer {
	switch kind {
	case ChangeNone, ChangeEditorial, ChangeClarified:
		return answer
	case ChangeMaterial:
		answer.Choice, answer.Level, answer.LowerBecause = ChoiceNone, 0, LowerUnsaid
		return answer
	case ChangeSplit:
		return Answer{Note: answer.Note}
	}
	return Answer{}
}

func outcomeOf(kind ChangeKind) UpgradeOutcome {
	switch kind {
	case ChangeNone, ChangeEditorial, ChangeClarified:
		return UpgradeKept
	case ChangeNew:
		return UpgradeNew
	case ChangeRetired:
		return UpgradeRetired
	}
	return UpgradeLookAgain
}

// CheckUpgrade refuses to change the criteria of what is no draft, or of one that was submitted before: what was submitted
// keeps its words, and all submissions of a self-assessment are of the same. Errors: CodeConflict.
func CheckUpgrade(state State, submissions int) error {
	if err := CheckDraft(state); err != nil {
		return err
	}
	if submissions > 0 {
		return Conflict("This self-assessment was submitted before, so it keeps its wording. A new one uses the newer criteria.")
	}
	return nil
}
