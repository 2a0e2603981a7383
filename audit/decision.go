package audit

import (
	"slices"
	"strings"
)

// DecisionAbout is what kind of matter was decided.
type DecisionAbout string

// The matters.
const (
	DecisionProposal DecisionAbout = "proposal" // a proposed change of the criteria
	DecisionAgree    DecisionAbout = "agree"    // that a draft, word for word, is what the group agrees to
	DecisionRule     DecisionAbout = "rule"     // the rule by which a version is agreed
	DecisionRetire   DecisionAbout = "retire"   // that a published version is used no longer for new self-assessments
	DecisionOther    DecisionAbout = "other"    // anything else that the group decided
)

// DecisionHow is how a decision was reached.
type DecisionHow string

// The ways of deciding.
const (
	HowConsent   DecisionHow = "consent"   // nobody had a reason that it cannot be
	HowConsensus DecisionHow = "consensus" // everybody agreed
	HowVote      DecisionHow = "vote"
)

// DecisionHows gives every way of deciding.
func DecisionHows() []DecisionHow { return []DecisionHow{HowConsent, HowConsensus, HowVote} }

// DecisionOutcome is what came of it.
type DecisionOutcome string

// The outcomes.
const (
	OutcomeChanged    DecisionOutcome = "changed"
	OutcomeNotChanged DecisionOutcome = "not_changed"
)

// DecisionRole is a role that took part in a decision. A record names roles, never people.
type DecisionRole string

// The roles that can take part: each kind of member, and a facilitator.
const (
	TookLivedExperience = DecisionRole(KindLivedExperience)
	TookClinician       = DecisionRole(KindClinician)
	TookResearcher      = DecisionRole(KindResearcher)
	TookCharity         = DecisionRole(KindCharity)
	TookFacilitator     = DecisionRole(RoleFacilitator)
)

// DecisionRoles gives every role that can take part, in the order in which a record names them.
func DecisionRoles() []DecisionRole {
	return []DecisionRole{TookLivedExperience, TookClinician, TookResearcher, TookCharity, TookFacilitator}
}

// Decision is what a group writes down when it has decided: never who, and never the words of a contribution.
type Decision struct {
	What            string
	Why             string // at most MostDecisionWords words
	OptionsNotTaken string
	TookPart        []DecisionRole
	How             DecisionHow
	DecidedOn       Date
	Dissent         string // what those said who did not agree; empty when all could live with it
	WithoutBecause  string // why nobody with lived experience took part; empty when somebody did
	Outcome         DecisionOutcome
}

const (
	// MostDecisionWords is how many words the reason of a decision may have.
	MostDecisionWords = 60
	// MaxDecisionText is how long each text of a decision may be, in code points.
	MaxDecisionText = 2000
)

// WithoutLivedExperience tells whether nobody with lived experience took part. Such a decision says so for ever.
func (d Decision) WithoutLivedExperience() bool {
	return !slices.Contains(d.TookPart, TookLivedExperience)
}

// Texts gives the free texts of the record, in the order of the page.
func (d Decision) Texts() []Text {
	return []Text{
		{"what", d.What}, {"why", d.Why}, {"optionsNotTaken", d.OptionsNotTaken}, {"dissent", d.Dissent},
		{"withoutBecause", d.WithoutBecause},
	}
}

// NewDecision checks the record of a decision that was taken by a day. Texts come back exactly as they are; the roles come
// back in their order. Errors: CodeInvalid with every field at fault.
func NewDecision(in Decision, today Date) (Decision, error) {
	var faults fieldFaults
	for _, text := range in.Texts() {
		faults.text(text.Field, text.Text, MaxDecisionText)
	}
	in.checkWords(&faults)
	in.checkRoles(&faults)
	if !slices.Contains(DecisionHows(), in.How) {
		faults.add("how", "Say how it was decided.")
	}
	if in.Outcome != OutcomeChanged && in.Outcome != OutcomeNotChanged {
		faults.add("outcome", "Say what came of it.")
	}
	if _, err := ParseDate(string(in.DecidedOn)); err != nil {
		faults.add("decidedOn", "Enter the day of the decision.")
	} else if in.DecidedOn > today {
		faults.add("decidedOn", "The day of the decision cannot be after today.")
	}
	if err := faults.err(); err != nil {
		return Decision{}, err
	}
	in.TookPart = slices.DeleteFunc(DecisionRoles(), func(role DecisionRole) bool { return !slices.Contains(in.TookPart, role) })
	return in, nil
}

func (d Decision) checkWords(faults *fieldFaults) {
	if blank(d.What) {
		faults.add("what", "Say what was decided.")
	}
	switch words := len(strings.Fields(d.Why)); {
	case words == 0:
		faults.add("why", "Say why.")
	case words > MostDecisionWords:
		faults.add("why", "Use 60 words or fewer.")
	}
}

func (d Decision) checkRoles(faults *fieldFaults) {
	if len(d.TookPart) == 0 {
		faults.add("tookPart", "Say which roles took part.")
		return
	}
	for _, role := range d.TookPart {
		if !slices.Contains(DecisionRoles(), role) {
			faults.add("tookPart", "Choose from the roles in the list.")
			return
		}
	}
	switch without := d.WithoutLivedExperience(); {
	case without && blank(d.WithoutBecause):
		faults.add("withoutBecause", "Nobody with lived experience took part. Say why.")
	case !without && !blank(d.WithoutBecause):
		faults.add("withoutBecause", "Somebody with lived experience took part. Leave this empty.")
	}
}

// PositionChoice is where somebody in a group stands on a proposal.
type PositionChoice string

// The positions.
const (
	PositionAgree    PositionChoice = "agree"
	PositionLiveWith PositionChoice = "live_with"
	PositionCannot   PositionChoice = "cannot"
)

// Position is where somebody stands, and why.
type Position struct {
	Choice  PositionChoice
	Because string // needed with PositionCannot
}

// NewPosition checks a position. The text comes back exactly as it is. Errors: CodeInvalid with every field at fault.
func NewPosition(in Position) (Position, error) {
	var faults fieldFaults
	faults.text("because", in.Because, MaxDecisionText)
	switch in.Choice {
	case PositionAgree, PositionLiveWith:
	case PositionCannot:
		if blank(in.Because) {
			faults.add("because", "Say why you cannot. A few words are enough.")
		}
	default:
		faults.add("choice", "Choose one of the three.")
	}
	return in, faults.err()
}
