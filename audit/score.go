package audit

import "slices"

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
	// NoScoreNotEveryDomain stands with the whole only: an overall mark was asked for, but a domain has no score.
	NoScoreNotEveryDomain NoScore = "not_every_domain"
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
	Whole      Tally // over all criteria, the counts; Score and NoScore are empty unless the group turned an overall mark on
}

// Score computes everything that is ever shown of a sheet's answers. With overall it adds the one mark that a group
// may turn on for its set: the mean of the domain scores. See docs/scoring.md for worked examples.
func Score(s Sheet, overall bool) Scores {
	asked := s.Criteria()
	scores := Scores{Rule: ScoringRule, Whole: s.count(asked, func(*Criterion) bool { return true })}
	for _, domain := range s.Set.Domains {
		within := func(c *Criterion) bool { return c.Domain == domain.ID }
		scores.Domains = appendScored(scores.Domains, domain.ID, domain.Title, s.count(asked, within))
	}
	for _, principle := range s.Set.Principles {
		serves := func(c *Criterion) bool { return slices.Contains(c.Principles, principle.ID) }
		scores.Principles = appendScored(scores.Principles, principle.ID, principle.Label, s.count(asked, serves))
	}
	if overall {
		scores.Whole.Score, scores.Whole.NoScore = meanScore(scores.Domains)
	}
	return scores
}

func appendScored(tallies []Tally, id, title string, tally Tally) []Tally {
	if tally.Criteria == 0 {
		return tallies
	}
	tally.ID, tally.Title = id, title
	tally.Score, tally.NoScore = tally.score()
	return append(tallies, tally)
}

// count tallies the criteria that belong, by pointer because each carries all its words.
func (s Sheet) count(criteria []Criterion, belongs func(*Criterion) bool) Tally {
	tally := Tally{AtLevel: make([]int, len(s.Set.Scale.Levels))}
	for i := range criteria {
		if belongs(&criteria[i]) {
			tally.add(s.Answers[criteria[i].ID], s.Set.Scale)
		}
	}
	tally.Applicable = tally.Criteria - tally.DoesNotApply
	return tally
}

func (t *Tally) add(answer Answer, scale Scale) {
	t.Criteria++
	switch {
	case !answer.Complete(scale):
		t.Unanswered++
	case answer.Choice == ChoiceLevel:
		t.Rated++
		t.AtLevel[answer.Level]++
	case answer.Choice == ChoiceNotSure:
		t.NotSure++
	default:
		t.DoesNotApply++
	}
}

// score is 100 × Σ level / (top level × rated), rounded half up, unless too little is rated for it to mean anything.
func (t Tally) score() (*int, NoScore) {
	switch {
	case t.Rated < MinRated:
		return nil, NoScoreFewRated
	case 100*t.Rated < MinCoverage*t.Applicable:
		return nil, NoScoreLowCoverage
	}
	sum := 0
	for level, count := range t.AtLevel {
		sum += level * count
	}
	top := len(t.AtLevel) - 1
	score := divideHalfUp(100*sum, top*t.Rated)
	return &score, ""
}

// meanScore is the mean of the domains' scores, rounded half up, so that a long domain does not outweigh a short one.
func meanScore(domains []Tally) (*int, NoScore) {
	sum := 0
	for _, domain := range domains {
		if domain.Score == nil {
			return nil, NoScoreNotEveryDomain
		}
		sum += *domain.Score
	}
	if len(domains) == 0 {
		return nil, NoScoreNotEveryDomain
	}
	mean := divideHalfUp(sum, len(domains))
	return &mean, ""
}

// divideHalfUp divides two counts, neither negative, in whole numbers, so that no machine rounds differently.
func divideHalfUp(dividend, divisor int) int { return (2*dividend + divisor) / (2 * divisor) }

func filter[T any](things []T, keep func(T) bool) []T {
	var kept []T
	for _, thing := range things {
		if keep(thing) {
			kept = append(kept, thing)
		}
	}
	return kept
}
