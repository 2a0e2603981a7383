package audit

// ContributionKind is what somebody in the group would like.
type ContributionKind string

// The kinds of contribution.
const (
	ContributionChange  ContributionKind = "change"
	ContributionNew     ContributionKind = "new"
	ContributionRemoval ContributionKind = "removal"
	ContributionComment ContributionKind = "comment"
)

// Visibility is who may read a contribution.
type Visibility string

// The visibilities, the narrowest first. Practices never read a contribution itself: a facilitator may sum it up for them.
const (
	VisibleToFacilitators Visibility = "facilitator"
	VisibleToGroup        Visibility = "group"
	VisibleToPractices    Visibility = "practices"
)

// Attribution is what is shown of who said something.
type Attribution string

// The attributions, the narrowest first. Of an anonymous contribution nobody is shown who said it, facilitators included;
// it is kept so that its author can change and withdraw it.
const (
	AsAnonymous Attribution = "anonymous"
	AsRole      Attribution = "role"
	AsName      Attribution = "name"
)

// ContributionState is what became of a contribution.
type ContributionState string

// The states of a contribution. Changed and not changed have a reason; withdrawn is its author's to say, and for ever.
const (
	ContributionHeard      ContributionState = "heard"
	ContributionDiscussed  ContributionState = "discussed"
	ContributionChanged    ContributionState = "changed"
	ContributionNotChanged ContributionState = "not_changed"
	ContributionWithdrawn  ContributionState = "withdrawn"
)

// MaxNameShown is how long the name that a contribution shows may be, in code points.
const MaxNameShown = 80

// Contribution is what somebody in the group says, and how they chose to be seen. An author's choices: nothing is chosen
// for them.
type Contribution struct {
	Kind        ContributionKind
	CriterionID string // empty when it is about none
	Body        string
	ContentNote string
	Visibility  Visibility
	Attribution Attribution
	ShownName   string // with AsName
}

// IsCriterionID tells whether a text has the form of a criterion's id.
func IsCriterionID(text string) bool { return idPattern.MatchString(text) }

// Texts gives the guarded texts of a contribution, in the order of the page.
func (c Contribution) Texts() []Text { return []Text{{"body", c.Body}, {"contentNote", c.ContentNote}} }

// NewContribution checks what somebody would say. Texts come back exactly as they are; a shown name only stays where a
// name is shown. Errors: CodeInvalid with every field at fault; CodeRefusedText for a shown name that holds what is never kept.
func NewContribution(in Contribution) (Contribution, error) {
	var faults fieldFaults
	for _, text := range in.Texts() {
		faults.text(text.Field, text.Text, MaxGuardedRunes)
	}
	if blank(in.Body) {
		faults.add("body", "Write what you would like to say.")
	}
	switch in.Kind {
	case ContributionChange, ContributionNew, ContributionRemoval, ContributionComment:
	default:
		faults.add("kind", "Choose what this is.")
	}
	if in.CriterionID != "" && !IsCriterionID(in.CriterionID) {
		faults.add("criterionId", "Choose a criterion from the list.")
	}
	faults.visibility(in.Visibility)
	in.ShownName = faults.attribution(in.Attribution, in.ShownName)
	if err := faults.err(); err != nil {
		return Contribution{}, err
	}
	return in, CheckName("shownName", in.ShownName)
}

func (f *fieldFaults) visibility(chosen Visibility) {
	switch chosen {
	case VisibleToFacilitators, VisibleToGroup, VisibleToPractices:
	default:
		f.add("visibility", "Choose who may read this.")
	}
}

// attribution gives the name that is to be shown.
func (f *fieldFaults) attribution(chosen Attribution, name string) string {
	switch chosen {
	case AsAnonymous, AsRole:
		return ""
	case AsName:
		f.text("shownName", name, MaxNameShown)
		if blank(name) {
			f.add("shownName", "Write the name to show.")
		}
	default:
		f.add("attribution", "Choose how you are shown.")
	}
	return name
}

// SeenBy tells whether somebody of that role in the group may read what another said.
func (v Visibility) SeenBy(role Role) bool {
	switch role {
	case RoleFacilitator:
		return true
	case RoleGroupMember:
		return v == VisibleToGroup || v == VisibleToPractices
	}
	return false
}

// NarrowerThan tells whether fewer may read.
func (v Visibility) NarrowerThan(other Visibility) bool {
	width := map[Visibility]int{VisibleToFacilitators: 1, VisibleToGroup: 2, VisibleToPractices: 3}
	return width[v] < width[other]
}

// OutgrowsSummary tells whether a line for practices that sums up what was said before may not stand any more: other words, about
// something else, for fewer readers, or shown as less of its author.
func (c Contribution) OutgrowsSummary(before Contribution) bool {
	return c.Body != before.Body || c.CriterionID != before.CriterionID || c.Visibility.NarrowerThan(before.Visibility) ||
		c.Attribution != before.Attribution || c.ShownName != before.ShownName
}

// OnlyNarrows tells whether nothing changes but that fewer may read it, or that less of its author is shown.
func (c Contribution) OnlyNarrows(before Contribution) bool {
	shown := map[Attribution]int{AsAnonymous: 1, AsRole: 2, AsName: 3}
	as := before
	as.Visibility, as.Attribution, as.ShownName = c.Visibility, c.Attribution, c.ShownName
	return c == as && !before.Visibility.NarrowerThan(c.Visibility) && shown[c.Attribution] <= shown[before.Attribution] &&
		(c.ShownName == before.ShownName || c.ShownName == "")
}

// Settle checks that a contribution may come to a state, and gives the reason that is kept with it: none where none is
// needed. Errors: CodeConflict for one that was withdrawn; CodeInvalid for no such state, and without its reason.
func (s ContributionState) Settle(to ContributionState, reason string) (string, error) {
	if s == ContributionWithdrawn {
		return "", Conflict("This was withdrawn by the person who said it.")
	}
	var faults fieldFaults
	faults.text("stateReason", reason, MaxGuardedRunes)
	switch to {
	case ContributionHeard, ContributionDiscussed:
		reason = ""
	case ContributionChanged, ContributionNotChanged:
		if blank(reason) {
			faults.add("stateReason", "Say why, in a sentence or two.")
		}
	default:
		faults.add("state", "Choose what became of it.")
	}
	return reason, faults.err()
}

// Heard is how somebody answered a question that the group was asked. All of them are answers.
type Heard string

// The answers.
const (
	HeardSaid   Heard = "said"
	HeardPass   Heard = "pass"
	HeardNotNow Heard = "not_now"
)

// NewHeard checks an answer that somebody picks. That they said something is never picked, and kept nowhere: it follows from
// what stands with their name.
// Errors: CodeInvalid.
func NewHeard(answer Heard) (Heard, error) {
	if answer != HeardPass && answer != HeardNotNow {
		return "", Invalid("answer", "Choose an answer.")
	}
	return answer, nil
}

// Consultation is a question that a facilitator asks the group.
type Consultation struct {
	Question    string
	Words       string   // what there is to know about it
	Criteria    []string // that it is about
	ContentNote string
}

// MaxQuestion is how long a question may be, in code points: it stands as a heading.
const MaxQuestion = 200

// Texts gives the guarded texts of a question, in the order of the page.
func (c Consultation) Texts() []Text {
	return []Text{{"question", c.Question}, {"words", c.Words}, {"contentNote", c.ContentNote}}
}

// NewConsultation checks a question. Errors: CodeInvalid with every field at fault.
func NewConsultation(in Consultation) (Consultation, error) {
	var faults fieldFaults
	faults.text("question", in.Question, MaxQuestion)
	faults.text("words", in.Words, MaxGuardedRunes)
	faults.text("contentNote", in.ContentNote, MaxGuardedRunes)
	if blank(in.Question) {
		faults.add("question", "Write what you would like to ask.")
	}
	for _, criterion := range in.Criteria {
		if !IsCriterionID(criterion) {
			faults.add("criteria", "Choose criteria from the list.")
			break
		}
	}
	return in, faults.err()
}

// ConsultationState is whether a question can be answered now.
type ConsultationState string

// The states of a question. One that is closed can be opened again.
const (
	ConsultationOpen   ConsultationState = "open"
	ConsultationPaused ConsultationState = "paused"
	ConsultationClosed ConsultationState = "closed"
)

// CheckPause checks the state that a facilitator gives a question, and the kind words that are shown while it rests.
// Errors: CodeInvalid.
func (s ConsultationState) CheckPause(words string) error {
	var faults fieldFaults
	faults.pause(s == ConsultationPaused, words)
	switch s {
	case ConsultationOpen, ConsultationPaused, ConsultationClosed:
	default:
		faults.add("state", "Choose what to do.")
	}
	return faults.err()
}

// pause checks the kind words that are shown while something rests.
func (f *fieldFaults) pause(resting bool, words string) {
	f.text("pauseWords", words, MaxGuardedRunes)
	if resting && blank(words) {
		f.add("pauseWords", "Write a kind word or two for people to read meanwhile.")
	}
}

// Answerable refuses what is said to a question that rests or has ended. Errors: CodeConflict.
func (s ConsultationState) Answerable() error {
	switch s {
	case ConsultationPaused:
		return Conflict("This question rests at the moment. What you typed is still here.")
	case ConsultationClosed:
		return Conflict("This question has been closed. What you typed is still here.")
	}
	return nil
}

// MaxSummary is how long the line may be that sums contributions up for practices, in code points.
const MaxSummary = 500

// NewSummary checks a line for practices and how many contributions it sums up. Errors: CodeInvalid.
func NewSummary(line string, contributions int) error {
	var faults fieldFaults
	faults.text("line", line, MaxSummary)
	if blank(line) {
		faults.add("line", "Write what practices are to read.")
	}
	if contributions == 0 {
		faults.add("contributions", "Choose what this sums up.")
	}
	return faults.err()
}
