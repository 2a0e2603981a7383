package audit

// CriteriaSet is one published or draft version of a set of criteria, as its file says it. It is data: nothing in
// Doorway knows a particular criterion, level or principle. Once read it is never changed, so it may be shared.
type CriteriaSet struct {
	Schema       string // "trauma-informed-access-audit/criteria/v1"
	ID           string // the set's short name, such as "starter"
	Version      string // such as "0.1.0"
	Status       string // as the file says: "draft-not-co-designed", "under-review", "agreed", "retired"
	Language     string
	Title        string
	Notice       string // shown on every page and report that uses a version which is not agreed
	Method       string
	NotValidated string
	Scale        Scale
	Principles   []Principle
	Domains      []Domain    // in the file's order
	Sources      []Source    // in the file's order
	ShortForm    []string    // ids of the criteria of the short form, in the file's order
	Criteria     []Criterion // in the order of their domains, then of the file
	Checksum     string      // SHA-256 of the file's bytes, in hexadecimal
}

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
}

// Top is the highest level of the scale.
func (s Scale) Top() Level { return Level(len(s.Levels) - 1) }

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
	ID, Title, Author, Org, URL, Read string
	Year                              int // 0: the page gave no clear date
}

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
	PlacementMode                string
	PlacementPrompt              string
	Sources                      []string
	Plain, EasyRead, DerivedFrom string // optional
}

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
