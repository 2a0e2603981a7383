package audit

import "time"

// ChoiceNotSeen is a trainee's full answer about what there was no chance to see. A practice never gives it.
const ChoiceNotSeen Choice = "not_seen"

// Observation is what a trainee says of one criterion of the placement's practice. The note is exactly as typed.
type Observation struct {
	Choice Choice // none, a level or not seen
	Level  Level  // meaningful only with ChoiceLevel
	Note   string
}

// Texts gives every free text of the observation, as Answer.Texts does.
func (o Observation) Texts() []Text { return []Text{{"note", o.Note}} }

// NewObservation checks the shape of an observation: the choice exists, the level is on the scale, the note can be
// stored. What is half written is kept. A level that the choice does not use is cleared.
// Errors: CodeInvalid with every field at fault.
func NewObservation(scale Scale, in Observation) (Observation, error) {
	var faults fieldFaults
	switch in.Choice {
	case ChoiceLevel:
		if in.Level < 0 || in.Level > scale.Top() {
			faults.add("level", "Choose one of the levels.")
		}
	case ChoiceNone, ChoiceNotSeen:
		in.Level = 0
	default:
		faults.add("choice", "Choose one of the answers.")
	}
	for _, text := range in.Texts() {
		faults.text(text.Field, text.Text, MaxGuardedRunes)
	}
	return in, faults.err()
}

// Said tells whether the observation holds anything at all.
func (o Observation) Said() bool { return o.Choice != ChoiceNone || o.Note != "" }

// Reflection is what a trainee makes of a placement, for nobody but themselves.
type Reflection struct{ Noticed, Learned, WillDo string }

// Texts gives every free text of the reflection, as Answer.Texts does.
func (r Reflection) Texts() []Text {
	return []Text{{"noticed", r.Noticed}, {"learned", r.Learned}, {"willDo", r.WillDo}}
}

// Said tells whether the reflection holds anything at all.
func (r Reflection) Said() bool { return r != Reflection{} }

// NewReflection looks that the texts can be stored. Errors: CodeInvalid with every field at fault.
func NewReflection(in Reflection) (Reflection, error) {
	var faults fieldFaults
	for _, text := range in.Texts() {
		faults.text(text.Field, text.Text, MaxGuardedRunes)
	}
	return in, faults.err()
}

// AssessmentState is where a placement assessment is in its life.
type AssessmentState string

// The states of a placement assessment.
const (
	AssessmentDraft     AssessmentState = "draft"
	AssessmentSubmitted AssessmentState = "submitted"
	AssessmentWithdrawn AssessmentState = "withdrawn" // nobody but its trainee sees it
)

// Release is who may see a submitted assessment besides its trainee.
type Release string

// The releases.
const (
	ReleaseKept   Release = "kept"   // nobody
	ReleaseGroup  Release = "group"  // facilitators, without the name
	ReleasePooled Release = "pooled" // the practice, together with those of others
	ReleaseShared Release = "shared" // the practice, by name, once confirmed
)

// Assessment is as much of a placement assessment as decides what may be done with it.
type Assessment struct {
	State    AssessmentState
	Release  Release
	Said     bool // anything at all was observed
	Released bool // others have seen something of it for good: pooled, or confirmed
	Waiting  bool // some of its ratings wait to be pooled
	Stopped  bool // something of it was pooled, and the rest will not be
}

// CheckWriting refuses what only a draft in its days allows: to write observations and to submit them.
// Errors: CodeConflict, with a sentence that names the day.
func CheckWriting(placement Placement, day Date, state AssessmentState) error {
	if err := checkDays(placement, day); err != nil {
		return err
	}
	switch state {
	case AssessmentDraft:
		return nil
	case AssessmentWithdrawn:
		return Conflict("You withdrew this assessment. Go on writing first, then change it.")
	default:
		return Conflict("You finished this assessment. Go on writing first, then change it.")
	}
}

func checkDays(placement Placement, day Date) error {
	switch placement.State(day) {
	case PlacementToCome:
		return Conflict("You can write from " + placement.OpensOn().Long() + ".")
	case PlacementClosed:
		return Conflict("This placement closed on " + placement.ClosesOn().Long() + ". You can still read, export and withdraw what you wrote.")
	default:
		return nil
	}
}

// Submit finishes a draft: it is kept for its trainee alone until they choose otherwise. Submitting again changes nothing.
// Errors: CodeConflict.
func (a Assessment) Submit(placement Placement, day Date) (Assessment, error) {
	if a.State == AssessmentSubmitted {
		return a, nil
	}
	if err := CheckWriting(placement, day, a.State); err != nil {
		return a, err
	}
	if !a.Said {
		return a, Conflict("There is nothing in this assessment yet. Say what you saw, or did not see, for one question at least.")
	}
	a.State, a.Release = AssessmentSubmitted, ReleaseKept
	return a, nil
}

// Reopen makes an assessment that nobody else may see, or that was withdrawn, a draft again, within the days of writing.
// A draft stays one. Errors: CodeConflict.
func (a Assessment) Reopen(placement Placement, day Date) (Assessment, error) {
	if a.State == AssessmentDraft {
		return a, nil
	}
	if err := a.checkNotReleased(); err != nil {
		return a, err
	}
	if a.Release != ReleaseKept {
		return a, Conflict("You chose that others may see this. Choose “only me” first, then go on writing.")
	}
	if err := checkDays(placement, day); err != nil {
		return a, err
	}
	a.State = AssessmentDraft
	return a, nil
}

// Withdraw takes an assessment back, on any day: from then on nobody but its trainee sees it. When a part of it was pooled,
// that part stays, and the rest waits no longer. Withdrawing again changes nothing.
// Errors: CodeConflict once others have seen all of it for good.
func (a Assessment) Withdraw() (Assessment, error) {
	if a.Released && (a.Waiting || a.Stopped) {
		a.Waiting, a.Stopped = false, true
		return a, nil
	}
	if err := a.checkNotReleased(); err != nil {
		return a, err
	}
	a.State, a.Release, a.Waiting = AssessmentWithdrawn, ReleaseKept, false
	return a, nil
}

func (a Assessment) checkNotReleased() error {
	switch {
	case !a.Released:
		return nil
	case a.Release == ReleaseShared:
		return Conflict("The practice can read this already, as you confirmed. It cannot be taken back.")
	default:
		return Conflict("This was put together with what others said already. It cannot be taken back.")
	}
}

// KeepsRoleOut tells whether the assessment keeps its trainee from taking a role in the practice: for as long as there is
// something that is neither withdrawn nor out of their hands.
func (a Assessment) KeepsRoleOut() bool {
	return a.Waiting || !a.Released && (a.State == AssessmentSubmitted || a.State == AssessmentDraft && a.Said)
}

// LeavesWords is told to whoever takes a role in a practice and has words of their own about a placement there, until they
// say that they know: from then on these stand only in the download of everything about them.
func LeavesWords() *Error {
	message := "You have written about a placement at this practice. With this role you can read it only in the download of everything " +
		"about you, in your account. Take your reflection with you first, if you want it. Only you are told."
	return &Error{Code: CodeConflict, Message: message, Fields: []FieldError{{Field: "leavesWords", Message: message}}}
}

// CheckSharing refuses a shared conversation while the placement lasts, unless the group lets trainees share early.
// Errors: CodeConflict, with a sentence that names the day.
func CheckSharing(placement Placement, day Date, early bool) error {
	if early || day > placement.Ends {
		return nil
	}
	return Conflict("You can share this with the practice from " + placement.Ends.addDays(1).Long() + ", when the placement has ended.")
}

// PoolsOn is the first day on which what waits to be pooled can be released: of the quarters to come, the first that
// begins after the placement's end.
func PoolsOn(placement Placement, now time.Time) Date {
	quarter := QuarterOf(now).Next()
	for placement.Ends >= Date(quarter) {
		quarter = quarter.Next()
	}
	return Date(quarter)
}
