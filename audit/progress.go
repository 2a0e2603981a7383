package audit

// Progress is what changed from one self-assessment to the next: the submissions in force of one practice that cover the
// same sites, from the oldest to the latest, seen by the criteria that ask the same in each. docs/scoring.md has the rules.
type Progress struct {
	AsOf          Date
	Set           *CriteriaSet // the version that the latest answers: its words, domains and scale name everything here
	Latest        Submission   // what was submitted last, for where the practice is now
	Audits        []ProgressAudit
	LeftOut       []LeftOutAudit
	Compared      int // criteria that ask the same in every one shown, and were rated in each
	Comparable    int // criteria that ask the same in every one shown
	CriteriaInAll int // criteria of the latest form
	Breaks        []ProgressBreak
	Domains       []TrendLine // those of the latest form, in the set's order
	Principles    []TrendLine // the same
	Criteria      []CriterionTrend
	Now           []Tally // the domains of the latest, as its results show them
	Actions       []ProgressAction
	Newest        ProgressAudit // the last one submitted of all, chosen or not: from it one looks again
}

// ProgressAudit is a self-assessment that is shown, by its submission in force.
type ProgressAudit struct {
	ID          AuditID
	Number      int // of the submission
	Hash        string
	SubmittedOn Date
	Form        Form
	Version     string // of its criteria
	Sites       []Site
}

// LeftOutAudit is a submitted self-assessment that is not shown, and why, in a sentence.
type LeftOutAudit struct {
	ID          AuditID
	SubmittedOn Date
	Why         string
}

// ProgressBreak stands between two self-assessments of which the later one asks some criteria in other words.
type ProgressBreak struct {
	Before   AuditID // the first with the newer wording
	Criteria int     // how many were worded anew
	Label    string  // such as "Wording changed (version 0.2.0)"
}

// TrendLine is how a domain or a principle moved: one point for each self-assessment shown, all over the same criteria.
type TrendLine struct {
	ID, Title string
	Criteria  int // how many stand behind each point
	Points    []TrendPoint
}

// TrendPoint is where a domain or a principle stood in one self-assessment. Score is nil when it would mislead.
type TrendPoint struct {
	AuditID AuditID
	Score   *int
	NoScore NoScore
	Rated   int
	AtLevel []int // how many criteria stand at each level
}

// CriterionTrend is how one criterion of the latest form moved.
type CriterionTrend struct {
	Criterion Criterion
	Compared  bool // asks the same in every one shown, and was rated in each
	Moved     Movement
	Points    []CriterionPoint // one for each self-assessment shown
}

// Movement is where a level went from the first self-assessment shown to the latest.
type Movement string

// The movements. MovedNone: they cannot be compared, or there is only one.
const (
	MovedUp   Movement = "up"
	MovedDown Movement = "down"
	MovedSame Movement = "same"
	MovedNone Movement = "none"
)

// ChoiceNotAsked stands in a trend for a criterion that was not in that form or version; no answer ever holds it.
const ChoiceNotAsked Choice = "not_asked"

// CriterionPoint is what one self-assessment answered.
type CriterionPoint struct {
	AuditID    AuditID
	Choice     Choice
	Level      Level // meaningful only with ChoiceLevel
	NewWording bool  // worded anew since it was last asked: the line breaks here
	// LowerBecause is why the level is lower than last time, where somebody said; empty otherwise.
	LowerBecause LowerBecause
}

// ProgressAction is something that was agreed, with what became of it.
type ProgressAction struct {
	ID     ActionID
	Action Action
	Since  Date // when it was added
	Moved  int  // how often its due date was moved
}
