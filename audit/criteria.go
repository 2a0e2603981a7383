package audit

// CriteriaSet is one published or draft version of a set of criteria, as its file says it. It is data: nothing in
// Doorway knows a particular criterion, level or principle. Once read it is never changed, so it may be shared.
type CriteriaSet struct {
	Schema       string // "trauma-informed-access-audit/criteria/v1"
	ID           string // the set's short name, such as "starter"
	Version      string // such as "0.1.0"
	Status       Status // as the file says
	Language     string
	Title        string
	Notice       string // shown on every page and report that uses a version which is not agreed
	Method       string
	NotValidated string
	Review       Review
	Scale        Scale
	Principles   []Principle
	Domains      []Domain    // in the file's order
	Sources      []Source    // in the file's order
	ShortForm    []string    // ids of the criteria of the short form, in the file's order
	Criteria     []Criterion // in the order of their domains, then of the file
	Changes      []Change    // optional: how this version differs from the one before
	Checksum     string      // SHA-256 of the file's bytes, in hexadecimal
}

// Review is who looks after a version and what they write down about each change, in the file's own words.
type Review struct {
	Owner               string
	States              []string
	RecordForEachChange []string
}

// Change is one difference from the version before, with its kind and its reason.
type Change struct {
	CriterionID string // of this version, or of the version before when Kind is "retired", "split" or "merged"
	Kind        ChangeKind
	Reason      string
}

// ChangeKind is what a difference between two versions amounts to.
type ChangeKind string

// The kinds of change. Only an editorial one leaves a criterion comparable with its earlier self.
const (
	ChangeEditorial ChangeKind = "editorial"
	ChangeClarified ChangeKind = "clarified"
	ChangeMaterial  ChangeKind = "material"
	ChangeSplit     ChangeKind = "split"
	ChangeMerged    ChangeKind = "merged"
	ChangeRetired   ChangeKind = "retired"
	ChangeNew       ChangeKind = "new"
)

// Status is a version's state and standing in one word of its file.
type Status string

// The statuses that a file may give.
const (
	StatusDraft         Status = "draft"
	StatusNotCoDesigned Status = "draft-not-co-designed"
	StatusUnderReview   Status = "under-review"
	StatusAgreed        Status = "agreed"
	StatusRetired       Status = "retired"
)

// ofDraft tells whether a file with the status says no more of itself than that it is a draft.
func (s Status) ofDraft() bool { return s == StatusDraft || s == StatusNotCoDesigned }

// VersionState is where a version stands in its life: draft, in review, published, retired.
type VersionState string

// The states of a version. Published and retired are frozen for ever.
const (
	VersionDraft     VersionState = "draft"
	VersionInReview  VersionState = "in_review"
	VersionPublished VersionState = "published"
	VersionRetired   VersionState = "retired"
)

// Scale is the levels that a criterion can stand at, and the two answers that are not scores.
type Scale struct {
	ID            string
	Levels        []LevelMeaning // index = level, from 0
	NotSure       OtherAnswer
	DoesNotApply  OtherAnswer
	Choose        string // the rule for choosing: between two, the lower
	TopLevelNeeds string
	Colour        string // how levels may be coloured
	Headline      string // what to show first
}

// Top is the highest level of the scale.
func (s Scale) Top() Level { return Level(len(s.Levels) - 1) }

// Low tells whether a level is in the lower half of the scale: 0 and 1 of 0 to 3. A middle level is neither half.
func (s Scale) Low(l Level) bool { return 2*l < s.Top() }

// High tells whether a level is in the upper half of the scale: 2 and 3 of 0 to 3.
func (s Scale) High(l Level) bool { return 2*l > s.Top() }

// LevelMeaning is a level's words on the scale as a whole.
type LevelMeaning struct{ Label, Meaning string }

// OtherAnswer is an answer that is not a score, such as "We are not sure".
type OtherAnswer struct {
	Label       string
	Prompts     string // a question asked with it, or empty
	NeedsReason bool
}

// Principle is one of the values that criteria serve, such as trust.
type Principle struct{ ID, Label, Plain, BNSSGLabel string }

// Domain is a part of the patient's journey, such as "Making contact".
type Domain struct {
	ID    string
	Order int
	Title string
	Plain string
}

// Source is published material that pointed to a criterion's topic.
type Source struct {
	ID, Title, Author, Org, URL string
	Read                        SourceRead
	Year                        int // 0: the page gave no clear date
}

// SourceRead is how much of a source was read by whoever cites it.
type SourceRead string

// How a source was read.
const (
	SourceFull    SourceRead = "full"
	SourceExcerpt SourceRead = "excerpt" // a stored abstract or the opening of a page
	SourceVia     SourceRead = "via"     // through another page
	SourceMemory  SourceRead = "memory"  // not seen: to be checked before publishing
)

// Criterion says what should happen, and what each level of it looks like.
type Criterion struct {
	ID                           string
	Domain                       string
	Title                        string
	Statement                    string
	Principles                   []string
	Essential                    bool
	WhyItMatters                 string
	ContentNote                  string   // empty when there is none
	Levels                       []string // index = level
	EvidenceExamples             []string
	SuggestedActions             []SuggestedAction
	PlacementMode                PlacementMode
	PlacementPrompt              string
	Sources                      []string
	Plain, EasyRead, DerivedFrom string // optional
}

// PlacementMode is how a trainee on placement finds out. Asking a patient is never one.
type PlacementMode string

// The placement modes.
const (
	PlacementObserve  PlacementMode = "observe"
	PlacementLook     PlacementMode = "look-at-public-or-blank-material"
	PlacementAskStaff PlacementMode = "ask-staff"
)

// SuggestedAction is something a practice could do about a criterion.
type SuggestedAction struct {
	ID, Text  string
	Effort    Effort
	OwnerRole string
}

// Effort is how much work an action is: low, medium or high.
type Effort string

// The efforts.
const (
	EffortLow    Effort = "low"
	EffortMedium Effort = "medium"
	EffortHigh   Effort = "high"
)

// Form is which criteria an audit asks: all of them, or the essential ones.
type Form string

// The forms.
const (
	FormFull  Form = "full"
	FormShort Form = "short"
)
