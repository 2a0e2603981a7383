package audit

// AnswerProgress is how far a domain's questions have been answered.
type AnswerProgress string

// The kinds of progress. A domain is in progress once anything has been said in it, even a note.
const (
	ProgressNotStarted AnswerProgress = "not_started"
	ProgressInProgress AnswerProgress = "in_progress"
	ProgressDone       AnswerProgress = "done"
)

// DomainProgress is one line of the task list.
type DomainProgress struct {
	Domain   Domain
	Criteria int // of the form
	Answered int // of those, complete
	Progress AnswerProgress
}

// CheckList is what the check-your-answers page points out. It is a nudge, not a wall: any sheet can be submitted.
// Criteria are named by id, in the set's order.
type CheckList struct {
	Unanswered       []string
	LowWithoutAction []string // rated low, and no open action is about them
	EvidenceToAdd    []string // at the top level, and its proof is not all there: would be submitted at the level below
	NotSure          []string
	Domains          []DomainProgress
}

// Check looks a sheet over on the day on which it would be submitted, beside the practice's actions.
func Check(s Sheet, actions []Action, on Date) CheckList {
	list := CheckList{Domains: ProgressByDomain(s)}
	scale := s.Set.Scale
	for _, criterion := range s.Criteria() {
		id, answer := criterion.ID, s.Answers[criterion.ID]
		if !answer.Complete(scale) {
			list.Unanswered = append(list.Unanswered, id)
			continue
		}
		if answer.Choice == ChoiceNotSure {
			list.NotSure = append(list.NotSure, id)
		}
		if answer.Rated(scale) && scale.Low(answer.Level) && !hasOpenAction(actions, id) {
			list.LowWithoutAction = append(list.LowWithoutAction, id)
		}
		if EvidenceToAdd(answer, scale, on) {
			list.EvidenceToAdd = append(list.EvidenceToAdd, id)
		}
	}
	return list
}

func hasOpenAction(actions []Action, criterionID string) bool {
	_, found := find(actions, func(a Action) bool { return a.CriterionID == criterionID && a.Open() })
	return found
}

// ProgressByDomain gives the task list: every domain with a criterion in the form, in the set's order.
func ProgressByDomain(s Sheet) []DomainProgress {
	var list []DomainProgress
	asked := s.Criteria()
	for _, domain := range s.Set.Domains {
		if line := s.progress(domain, asked); line.Criteria > 0 {
			list = append(list, line)
		}
	}
	return list
}

func (s Sheet) progress(domain Domain, asked []Criterion) DomainProgress {
	line := DomainProgress{Domain: domain, Progress: ProgressNotStarted}
	for i := range asked {
		if asked[i].Domain != domain.ID {
			continue
		}
		line.Criteria++
		answer := s.Answers[asked[i].ID]
		if answer.Said() {
			line.Progress = ProgressInProgress
		}
		if answer.Complete(s.Set.Scale) {
			line.Answered++
		}
	}
	if line.Answered == line.Criteria {
		line.Progress = ProgressDone
	}
	return line
}

// FirstUnanswered is where a person who comes back goes on: the id of the first criterion of the form without a
// complete answer, or empty when every one has one.
func FirstUnanswered(s Sheet) string {
	asked := s.Criteria()
	for i := range asked {
		if !s.Answers[asked[i].ID].Complete(s.Set.Scale) {
			return asked[i].ID
		}
	}
	return ""
}
