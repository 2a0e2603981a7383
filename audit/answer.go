package audit

// Level is how far a practice has come with a criterion: 0 up to the top of the scale.
type Level int

// Choice is the kind of an answer. The empty choice is no answer yet.
type Choice string

// The choices.
const (
	ChoiceNone         Choice = ""
	ChoiceLevel        Choice = "level"
	ChoiceNotSure      Choice = "not_sure"
	ChoiceDoesNotApply Choice = "does_not_apply"
)

// Answer is what a practice says about one criterion. Texts are exactly as typed.
type Answer struct {
	Choice       Choice
	Level        Level // meaningful only with ChoiceLevel
	Note         string
	Reason       string // why it does not apply here
	WhoCouldTell string // who could tell us, when we are not sure
	HowChecked   string // one sentence on how the top level was checked
	Evidence     []Evidence
}

// Evidence is one thing that shows where the practice is: what it is, its date and where it is kept. Never a file.
type Evidence struct {
	ID    string // UUID, given by whoever adds it
	What  string
	Date  Date
	Where string
}

// TextReason is why a text that the guard asked about may stay: the person picked it from a list. The text itself is
// not kept here.
type TextReason struct {
	Field  string // the field's path, such as "note" or "evidence.<id>.what"
	Kind   GuardKind
	Reason GuardReason
}
