package audit

import (
	"fmt"
)

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
	LowerBecause LowerBecause // why the level is lower than last time; only with ChoiceLevel
}

// LowerBecause is why a level is lower than last time, where somebody chose to say. A drop is not failure.
type LowerBecause string

// The reasons. The empty one says nothing.
const (
	LowerUnsaid       LowerBecause = ""
	LowerLookedHarder LowerBecause = "looked_harder"
	LowerStaffChanged LowerBecause = "staff_changed"
	LowerWeStopped    LowerBecause = "we_stopped"
)

// Evidence is one thing that shows where the practice is: what it is, its date and where it is kept. Never a file.
type Evidence struct {
	ID    string // UUID, given by whoever adds it
	What  string
	Date  Date
	Where string
}

// MaxEvidence is how many pieces of evidence one answer may list.
const MaxEvidence = 20

// Texts gives every free text of the answer, empty ones too, in the order of the page. Whatever guards, counts or
// keeps texts reads this list, so that a new field is never forgotten.
func (a Answer) Texts() []Text {
	texts := append(make([]Text, 0, 4+2*len(a.Evidence)),
		Text{"note", a.Note}, Text{"reason", a.Reason}, Text{"whoCouldTell", a.WhoCouldTell}, Text{"howChecked", a.HowChecked})
	for i, evidence := range a.Evidence {
		path := evidencePath(i, evidence)
		texts = append(texts, Text{path + ".what", evidence.What}, Text{path + ".where", evidence.Where})
	}
	return texts
}

// NewAnswer checks the shape of an answer: the choice exists, the level is on the scale, the evidence is a short list
// with ids and real dates, the texts can be stored. An answer need not be complete: what is half written is kept, see
// Complete. Texts come back exactly as they are; a level, and why it is
// lower, is cleared where the choice does not use it.
// Errors: CodeInvalid with every field at fault.
func NewAnswer(scale Scale, in Answer) (Answer, error) {
	var faults fieldFaults
	switch in.Choice {
	case ChoiceLevel:
		if in.Level < 0 || in.Level > scale.Top() {
			faults.add("level", "Choose one of the levels.")
		}
	case ChoiceNone, ChoiceNotSure, ChoiceDoesNotApply:
		in.Level, in.LowerBecause = 0, LowerUnsaid
	default:
		faults.add("choice", "Choose one of the answers.")
	}
	switch in.LowerBecause {
	case LowerUnsaid, LowerLookedHarder, LowerStaffChanged, LowerWeStopped:
	default:
		faults.add("lowerBecause", "Choose one of the reasons, or none.")
	}
	checkEvidence(&faults, in.Evidence)
	for _, text := range in.Texts() {
		faults.text(text.Field, text.Text, MaxGuardedRunes)
	}
	return in, faults.err()
}

func checkEvidence(faults *fieldFaults, evidence []Evidence) {
	if len(evidence) > MaxEvidence {
		faults.add("evidence", fmt.Sprintf("List at most %d pieces of evidence.", MaxEvidence))
	}
	seen := map[string]bool{}
	for i, row := range evidence {
		if _, err := ParseID[string](row.ID); err != nil || seen[row.ID] {
			faults.add(fmt.Sprintf("evidence.%d.id", i), "Each piece of evidence needs its own id, a UUID.")
		}
		seen[row.ID] = true
		faults.date(evidencePath(i, row)+".date", row.Date)
	}
}

// evidencePath names a piece of evidence by its id, or by its place while it has none: a path must never repeat what
// somebody sent in place of an id.
func evidencePath(place int, evidence Evidence) string {
	if _, err := ParseID[string](evidence.ID); err != nil {
		return fmt.Sprintf("evidence.%d", place)
	}
	return "evidence." + evidence.ID
}

// Complete tells whether the answer counts as answered: a level, "not sure", or "does not apply" with its reason
// where the scale asks for one.
func (a Answer) Complete(scale Scale) bool {
	switch a.Choice {
	case ChoiceLevel:
		return a.Level >= 0 && a.Level <= scale.Top()
	case ChoiceNotSure:
		return true
	case ChoiceDoesNotApply:
		return !scale.DoesNotApply.NeedsReason || !blank(a.Reason)
	default:
		return false
	}
}

// Rated tells whether the answer is a level of the scale.
func (a Answer) Rated(scale Scale) bool { return a.Choice == ChoiceLevel && a.Complete(scale) }

// EvidenceToAdd tells whether an answer at the top level still needs its proof on the given day: a piece of evidence
// that says what it is and is dated within the EvidenceWithinMonths months before that day, and a sentence on how it
// was checked.
func EvidenceToAdd(a Answer, scale Scale, on Date) bool {
	if a.Choice != ChoiceLevel || a.Level != scale.Top() {
		return false
	}
	return blank(a.HowChecked) || !a.hasEvidenceBetween(on.AddMonths(-EvidenceWithinMonths), on)
}

func (a Answer) hasEvidenceBetween(first, last Date) bool {
	for _, evidence := range a.Evidence {
		if !blank(evidence.What) && evidence.Date >= first && evidence.Date <= last && evidence.Date != "" {
			return true
		}
	}
	return false
}

// Shown is the answer without the texts of the choices not taken: a reason kept from an earlier "does not apply" is
// not on the page any more, so it must not be frozen either.
func (a Answer) Shown() Answer {
	if a.Choice != ChoiceDoesNotApply {
		a.Reason = ""
	}
	if a.Choice != ChoiceNotSure {
		a.WhoCouldTell = ""
	}
	return a
}

// Said tells whether the answer holds anything at all.
func (a Answer) Said() bool {
	return a.Choice != ChoiceNone || a.Note != "" || a.Reason != "" || a.WhoCouldTell != "" || a.HowChecked != "" || len(a.Evidence) > 0
}
