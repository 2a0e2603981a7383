package audit

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
