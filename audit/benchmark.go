package audit

import (
	"fmt"
	"slices"
)

// Benchmark is a practice's own scores, each beside where about the middle half of other practices are that let
// themselves be compared. The practice is not one of those others: what it answers or shares itself changes nothing
// about them, so that nobody can feel their way to another's score.
type Benchmark struct {
	Set       *CriteriaSet
	Form      Form
	Why       NoBenchmark // empty when there is something to compare with
	Practices PracticeCount
	Domains   []BenchmarkDomain // in the set's order; none when Why is not empty
}

// BenchmarkDomain is one domain of it.
type BenchmarkDomain struct {
	Own    OwnScore
	Middle Band // 0 to 100; meaningful only with Shown
	Shown  bool
	Stands Standing
}

// OwnScore is a practice's own score of a domain: 0 to 100, nil where there is none.
type OwnScore struct {
	ID, Title string
	Score     *int
}

// Standing is where one's own score lies, beside the middle band.
type Standing string

// The standings. There is none where either side has no score.
const (
	StandsBelow  Standing = "below"
	StandsWithin Standing = "within"
	StandsAbove  Standing = "above"
)

// NoBenchmark says why there is nothing to compare with.
type NoBenchmark string

// Why there is no benchmark.
const (
	NoBenchmarkDraft     NoBenchmark = "draft"      // nothing was submitted yet
	NoBenchmarkNotAgreed NoBenchmark = "not_agreed" // no group has agreed these criteria
	NoBenchmarkFew       NoBenchmark = "few"        // too few other practices let themselves be compared
)

// Sentence says why there is nothing to compare with; empty where there is something.
func (n NoBenchmark) Sentence(small SmallNumbers) string {
	switch n {
	case NoBenchmarkDraft:
		return "There is nothing to compare yet: this self-assessment has not been submitted."
	case NoBenchmarkNotAgreed:
		return "These criteria have not been agreed by the group that owns them. Until then, practices are not compared by them."
	case NoBenchmarkFew:
		return fmt.Sprintf("Fewer than %d other practices that used the same criteria and the same form let themselves be compared. "+
			"So that none can be told from the others, nothing is shown.", small.Practices)
	}
	return ""
}

// CompareWithOthers puts a practice's scores, in the set's order, beside those of others, of the same version of the
// criteria and the same form. The counts must not hold the practice's own.
func CompareWithOthers(set *CriteriaSet, form Form, scores []OwnScore, others BenchmarkCounts, small SmallNumbers) Benchmark {
	made := Benchmark{Set: set, Form: form, Practices: CountPractices(others.Practices, small.Practices)}
	switch {
	case !set.Agreed():
		return Benchmark{Set: set, Form: form, Why: NoBenchmarkNotAgreed}
	case !made.Practices.Shown:
		made.Why = NoBenchmarkFew
		return made
	}
	for _, own := range scores {
		domain := BenchmarkDomain{Own: own}
		if at := slices.IndexFunc(others.Domains, func(d DomainCounts) bool { return d.DomainID == own.ID }); at >= 0 {
			domain.Middle, domain.Shown = MiddleBand(others.Domains[at].Scores, small.Practices)
		}
		if domain.Shown && own.Score != nil {
			domain.Stands = domain.Middle.standing(*own.Score)
		}
		made.Domains = append(made.Domains, domain)
	}
	return made
}

func (b Band) standing(score int) Standing {
	switch {
	case score < b.From:
		return StandsBelow
	case score > b.To:
		return StandsAbove
	}
	return StandsWithin
}

// Words say in a sentence or two where the practice is beside others, and never that it should be elsewhere.
func (d BenchmarkDomain) Words() string {
	own := "You have no score here: too few of your answers have a level."
	if d.Own.Score != nil {
		own = fmt.Sprintf("You are at %d of 100.", *d.Own.Score)
	}
	if !d.Shown {
		return own + " Too few other practices have a score here to show anything."
	}
	others := fmt.Sprintf(" About half of the others are from %d to %d", d.Middle.From, d.Middle.To)
	switch d.Stands {
	case StandsBelow:
		return own + others + ", and you are not there yet."
	case StandsWithin:
		return own + others + ", and so are you."
	case StandsAbove:
		return own + others + ", and you are further on."
	}
	return own + others + "."
}
