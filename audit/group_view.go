package audit

// GroupView is what a group sees of one self-assessment that a practice shares with it. Every page, preview, table and
// file for the group is made from it, so that none shows more than another.
type GroupView struct {
	Sharing     Sharing
	SubmittedOn Date
	Set         *CriteriaSet
	Form        Form
	Domains     []DomainWord  // from SharingDomains on, in the set's order
	ActionsDone int           // from SharingDomains on
	Stuck       []GroupAction // those that are stuck, where the practice shares that; in the order in which they were added
	Sheet       *Sheet        // SharingFull only: as it was submitted
	Actions     []GroupAction // SharingFull only
}

// DomainWord says in a word of the scale where a practice stands in a domain.
type DomainWord struct {
	ID, Title string
	Level     *Level // whose label is the word; nil when too little is rated for one
}

// GroupActionState is how far an action is, as a group sees it.
type GroupActionState string

// The states. An action that is stuck looks like any other that is to do, unless the practice shares what is stuck.
const (
	GroupActionToDo    GroupActionState = "to_do"
	GroupActionStuck   GroupActionState = "stuck"
	GroupActionDone    GroupActionState = "done"
	GroupActionDropped GroupActionState = "dropped"
)

// GroupAction is an action as a group sees it: who takes it on is told by role, never by name.
type GroupAction struct {
	ID           ActionID
	CriterionID  string
	What         string
	FirstStep    string
	OwnerRole    string
	Due          Date
	HowWeKnow    string
	State        GroupActionState
	Why          string // why it is stuck or was dropped
	EvidenceNote string
	DoneOn       Date
}

// SeenByGroup makes what a group sees of a submission in force and the actions that its self-assessment lists. The
// practice's own notes and evidence are in a sheet that is shared in full; who could tell what nobody is sure of is not,
// since it names colleagues.
func SeenByGroup(sharing Sharing, submission Submission, actions []ProgressAction) GroupView {
	view := GroupView{
		Sharing: sharing, SubmittedOn: LondonDate(submission.At), Set: submission.Sheet.Set, Form: submission.Sheet.Form,
	}
	if !sharing.Level.Reaches(SharingDomains) {
		return view
	}
	view.Domains = wordsOf(submission)
	for _, one := range actions {
		seen := seenAction(one, sharing)
		switch seen.State {
		case GroupActionDone:
			view.ActionsDone++
		case GroupActionStuck:
			view.Stuck = append(view.Stuck, seen)
		}
		if sharing.Level.Reaches(SharingFull) {
			view.Actions = append(view.Actions, seen)
		}
	}
	if sharing.Level.Reaches(SharingFull) {
		view.Sheet = withoutColleagues(submission.Sheet)
	}
	return view
}

// wordOf gives the level whose label stands for a score; nil for none.
func (s Scale) wordOf(score *int) *Level {
	if score == nil {
		return nil
	}
	level := s.NearestLevel(*score)
	return &level
}

func seenAction(one ProgressAction, sharing Sharing) GroupAction {
	action := one.Action
	seen := GroupAction{
		ID: one.ID, CriterionID: action.CriterionID, What: action.What, FirstStep: action.FirstStep, OwnerRole: action.OwnerRole,
		Due: action.Due, HowWeKnow: action.HowWeKnow, State: GroupActionToDo,
	}
	switch {
	case action.Status == ActionDone:
		seen.State, seen.EvidenceNote, seen.DoneOn = GroupActionDone, action.EvidenceNote, action.DoneOn
	case action.Status == ActionDropped:
		seen.State, seen.Why = GroupActionDropped, action.StatusReason
	case action.Status == ActionBlocked && sharing.Stuck:
		seen.State, seen.Why = GroupActionStuck, action.StatusReason
	}
	return seen
}

func withoutColleagues(sheet Sheet) *Sheet {
	answers := make(map[string]Answer, len(sheet.Answers))
	for id, answer := range sheet.Answers {
		answer.WhoCouldTell = ""
		answers[id] = answer
	}
	sheet.Answers = answers
	return &sheet
}
