package audit

import (
	"slices"
	"strconv"
)

// ActionStatus is how far an action has come.
type ActionStatus string

// The statuses of an action. Any may go back to another.
const (
	ActionNotStarted ActionStatus = "not_started"
	ActionUnderWay   ActionStatus = "under_way"
	ActionBlocked    ActionStatus = "blocked" // needs its reason
	ActionDone       ActionStatus = "done"    // needs its evidence note and date
	ActionDropped    ActionStatus = "dropped" // needs its reason
)

// Action is something a practice will do. It belongs to the practice and keeps one id for life, however many audits
// list it.
type Action struct {
	CriterionID  string // empty: the practice's own idea, about no criterion
	SuggestionID string // empty: in the practice's own words from the start
	What         string
	FirstStep    string
	OwnerRole    string // a role, so that it outlives the person who holds it
	OwnerPerson  string // optional
	Owner        HatID  // optional: the colleague who takes it on, by their hat in the practice
	Due          Date   // optional
	Effort       Effort // optional
	Benefit      string // what we expect to be better for people
	HowWeKnow    string // how we will know that it worked
	Status       ActionStatus
	StatusReason string // why it is blocked or dropped
	EvidenceNote string // what shows that it is done
	DoneOn       Date
	Pledge       bool // one of the two actions of the practice's pledge
}

// Proposal is a suggested action for a gap, with why it is proposed.
type Proposal struct {
	Criterion  Criterion
	Suggestion SuggestedAction
	Answer     Answer
}

// MaxPledge is how many actions a pledge names.
const MaxPledge = 2

const (
	// MaxActionWhat is how long the text of an action may be, in code points: it is a line of a plan.
	MaxActionWhat = 500
	// MaxOwner is how long the name of a role or a person may be, in code points.
	MaxOwner = 200
)

// ActionStatuses gives every status, in the order of a list to choose from.
func ActionStatuses() []ActionStatus {
	return []ActionStatus{ActionNotStarted, ActionUnderWay, ActionBlocked, ActionDone, ActionDropped}
}

// Open tells whether the action is still to be carried out: neither done nor dropped.
func (a Action) Open() bool { return a.Status != ActionDone && a.Status != ActionDropped }

// Texts gives every free text of the action, empty ones too, in the order of the page. Whatever guards, counts or
// keeps texts reads this list, so that a new field is never forgotten.
func (a Action) Texts() []Text {
	return []Text{
		{"what", a.What}, {"firstStep", a.FirstStep}, {"ownerRole", a.OwnerRole}, {"ownerPerson", a.OwnerPerson},
		{"benefit", a.Benefit}, {"howWeKnow", a.HowWeKnow}, {"statusReason", a.StatusReason},
		{"evidenceNote", a.EvidenceNote},
	}
}

// NewAction checks an action: it says what will be done; a blocked or dropped one says why; a done one says what shows
// it and since when. An action without status has not started. Texts come back exactly as they are.
// Errors: CodeInvalid with every field at fault.
func NewAction(in Action) (Action, error) {
	if in.Status == "" {
		in.Status = ActionNotStarted
	}
	var faults fieldFaults
	for _, text := range in.Texts() {
		faults.text(text.Field, text.Text, longest(text.Field))
	}
	if blank(in.What) {
		faults.add("what", "Say what you will do.")
	}
	if in.Effort != "" && !slices.Contains(efforts(), in.Effort) {
		faults.add("effort", "Choose low, medium or high effort.")
	}
	faults.date("due", in.Due)
	faults.date("doneOn", in.DoneOn)
	checkStatus(&faults, in)
	return in, faults.err()
}

func longest(field string) int {
	switch field {
	case "what":
		return MaxActionWhat
	case "ownerRole", "ownerPerson":
		return MaxOwner
	default:
		return MaxGuardedRunes
	}
}

func checkStatus(faults *fieldFaults, in Action) {
	switch in.Status {
	case ActionNotStarted, ActionUnderWay:
	case ActionBlocked:
		if blank(in.StatusReason) {
			faults.add("statusReason", "Say what is in the way.")
		}
	case ActionDropped:
		if blank(in.StatusReason) {
			faults.add("statusReason", "Say why you are not going on with this.")
		}
	case ActionDone:
		if blank(in.EvidenceNote) {
			faults.add("evidenceNote", "Say what shows that this is done.")
		}
		if in.DoneOn == "" {
			faults.add("doneOn", "Say when this was done.")
		}
	default:
		faults.add("status", "Choose one of the statuses.")
	}
}

// ActionChange is one field of an action before and after a change, for its history.
type ActionChange struct{ Field, Before, After string }

// ChangeAction checks a changed action as NewAction does, and says which fields changed, in the order of the page.
// Any status may follow any other. Where an action came from never changes.
// Errors: CodeInvalid with every field at fault.
func ChangeAction(before, after Action) (Action, []ActionChange, error) {
	after, err := NewAction(after)
	if err != nil {
		return Action{}, nil, err
	}
	if after.CriterionID != before.CriterionID || after.SuggestionID != before.SuggestionID {
		return Action{}, nil, Invalid("criterionId", "An action stays with the criterion it was made for. Add another action instead.")
	}
	was := before.fields()
	var changes []ActionChange
	for i, now := range after.fields() {
		if was[i].Text != now.Text {
			changes = append(changes, ActionChange{now.Field, was[i].Text, now.Text})
		}
	}
	return after, changes, nil
}

// CheckOwnersChange refuses what somebody who takes an action on may not change: all but how it is getting on.
// Errors: CodeForbidden.
func CheckOwnersChange(before, after Action) error {
	after.Status, after.StatusReason, after.EvidenceNote, after.DoneOn = before.Status, before.StatusReason, before.EvidenceNote, before.DoneOn
	if after != before {
		return &Error{Code: CodeForbidden, Message: "You can say how this action is getting on. Only the practice's lead can change the rest."}
	}
	return nil
}

func (a Action) fields() []Text {
	return append(a.Texts(), Text{"due", string(a.Due)}, Text{"effort", string(a.Effort)}, Text{"status", string(a.Status)},
		Text{"doneOn", string(a.DoneOn)}, Text{"pledge", strconv.FormatBool(a.Pledge)})
}

// TimesMoved counts how often the due date of an action was put to another day or taken away ("moved twice"). Setting
// the first one, or one after it was taken away, is no move.
func TimesMoved(changes []ActionChange) int {
	return len(filter(changes, func(c ActionChange) bool { return c.Field == "due" && c.Before != "" && c.Before != c.After }))
}

// CheckPledge refuses a pledge of more than MaxPledge actions.
// Errors: CodeConflict.
func CheckPledge(actions []Action) error {
	if len(filter(actions, func(a Action) bool { return a.Pledge })) > MaxPledge {
		return Conflict("A pledge names two actions at most. Take one out first.")
	}
	return nil
}
