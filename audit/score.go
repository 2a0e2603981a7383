package audit

// ScoringRule names the version of the rule in this file; it is kept in every submission.
const ScoringRule = "doorway/score/1"

// Tally is what there is to say about a group of criteria: a domain or a principle. Applicable = the criteria in the
// audit's form less those that do not apply; Rated = answered with a level; Unanswered counts "does not apply"
// without its reason too. Score is 0 to 100, nil when it would mislead: see NoScore.
type Tally struct {
	ID           string
	Title        string
	Criteria     int // in the form
	Applicable   int
	Rated        int
	NotSure      int
	DoesNotApply int
	Unanswered   int
	AtLevel      []int // how many criteria stand at each level
	Score        *int
	NoScore      NoScore
}

// NoScore says why a tally has no score.
type NoScore string

// Why a tally has no score: fewer than MinRated criteria rated, or under MinCoverage per cent of the applicable.
const (
	NoScoreFewRated    NoScore = "few_rated"
	NoScoreLowCoverage NoScore = "low_coverage"
)

// MinRated is how many rated criteria a score needs; MinCoverage how many per cent of the applicable must be rated.
const (
	MinRated    = 3
	MinCoverage = 60
)

// Scores is everything Doorway computes from answers. Every screen, PDF, CSV and API shows these numbers and no others.
type Scores struct {
	Rule       string
	Domains    []Tally // in the set's order; a domain with no criterion in the form is left out
	Principles []Tally
	Whole      Tally // the counts over all criteria; its Score is set only when the group turned an overall mark on
}
