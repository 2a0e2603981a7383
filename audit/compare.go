package audit

import (
	"cmp"
	"slices"
)

// ComparedSourceKind is whose views stand beside a practice's answers.
type ComparedSourceKind string

// The kinds of sources.
const (
	ComparedStaff  ComparedSourceKind = "staff"  // colleagues' views before the answers were agreed
	ComparedPooled ComparedSourceKind = "pooled" // trainees' ratings, released together
	ComparedShared ComparedSourceKind = "shared" // what one trainee shared by name
)

// ComparedSource is a source with what may be shown of it. When is the quarter or the day, in words; Name is a trainee's
// who shared by name, and empty otherwise. Said is by criterion; leave out what was said of other words than the
// self-assessment's own criterion has. Lines is how many lines a conversation has, with those left out; 0 for other kinds.
type ComparedSource struct {
	ID, Name, When string
	Kind           ComparedSourceKind
	Said           map[string]ComparedSaid
	Lines          int
}

// ComparedSaid is what a source says of one criterion: the spread of several people, or one person's choice.
type ComparedSaid struct {
	Spread    Spread
	HasSpread bool
	Choice    Choice
	Level     Level // meaningful only with ChoiceLevel
	Note      string
}

// ComparedAs is how a practice's answer and another view of the same thing stand to each other. It is empty where one
// side gave no level. It never says who was right.
type ComparedAs string

// The ways to stand to each other.
const (
	ComparedNot            ComparedAs = ""
	ComparedSame           ComparedAs = "same"
	ComparedPracticeHigher ComparedAs = "practice_higher"
	ComparedDifferently    ComparedAs = "seen_differently"
)

// Comparison is a self-assessment beside other people's views. Every page, PDF and table that compares shows it.
type Comparison struct {
	Sources []SourceComparison // in the order given
	Rows    []ComparedRow      // one for each criterion of the form
}

// SourceComparison is what there is to say about a source as a whole. More is how many lines of a conversation stand in no
// row: what they are about is not asked here, or in other words.
type SourceComparison struct {
	Source   ComparedSource
	Kappa    Kappa
	HasKappa bool
	More     int
}

// ComparedRow is one criterion. Kind is same only where every source that can be compared sees it the same. Question is
// for a difference, and empty for an agreement.
type ComparedRow struct {
	Criterion Criterion
	Answer    Answer
	Kind      ComparedAs
	Question  string
	Views     []ComparedView // of the sources that say something of it, in their order
}

// ComparedView is what one source says of one criterion, beside the practice's answer.
type ComparedView struct {
	Source int // its place in Comparison.Sources
	Said   ComparedSaid
	Kind   ComparedAs
}

// Compare sets the answers of a self-assessment beside other people's views. Agreements come first, then what the
// practice rated higher, then what was seen differently, then what can not be compared; within each in the set's order.
func Compare(sheet Sheet, sources []ComparedSource) Comparison {
	var comparison Comparison
	pairs, shown := make([][]LevelPair, len(sources)), make([]int, len(sources))
	for _, criterion := range sheet.Criteria() {
		row := ComparedRow{Criterion: criterion, Answer: sheet.Answers[criterion.ID]}
		own, rated := row.Answer.Level, row.Answer.Rated(sheet.Set.Scale)
		for place, source := range sources {
			said, found := source.Said[criterion.ID]
			if !found {
				continue
			}
			shown[place]++
			view := ComparedView{Source: place, Said: said}
			if rated {
				view.Kind = said.comparedWith(own)
				if level, one := said.level(); one {
					pairs[place] = append(pairs[place], LevelPair{own, level})
				}
			}
			row.Views = append(row.Views, view)
		}
		row.Kind, row.Question = wholeRow(row.Views, sources)
		comparison.Rows = append(comparison.Rows, row)
	}
	for place, source := range sources {
		kappa, has := WeightedKappa(pairs[place])
		comparison.Sources = append(comparison.Sources, SourceComparison{source, kappa, has, max(0, source.Lines-shown[place])})
	}
	slices.SortStableFunc(comparison.Rows, func(a, b ComparedRow) int { return cmp.Compare(a.Kind.place(), b.Kind.place()) })
	return comparison
}

// level is the one level that a source stands for: its own, or the one that most of several people said.
func (s ComparedSaid) level() (level Level, one bool) {
	if s.HasSpread {
		return s.Spread.Most, s.Spread.HasMost
	}
	return s.Level, s.Choice == ChoiceLevel
}

func (s ComparedSaid) comparedWith(own Level) ComparedAs {
	level, one := s.level()
	switch {
	case !one && !s.HasSpread:
		return ComparedNot
	case !one:
		level = s.Spread.Highest
	case own == level:
		return ComparedSame
	}
	if own > level {
		return ComparedPracticeHigher
	}
	return ComparedDifferently
}

// place is where rows of this kind stand in a comparison.
func (k ComparedAs) place() int {
	return slices.Index([]ComparedAs{ComparedSame, ComparedPracticeHigher, ComparedDifferently, ComparedNot}, k)
}

// wholeRow is how a row stands as a whole: as its source that sees it most differently, with a question for that one.
func wholeRow(views []ComparedView, sources []ComparedSource) (kind ComparedAs, question string) {
	for _, view := range views {
		if view.Kind != ComparedNot && (kind == ComparedNot || view.Kind.place() > kind.place()) {
			kind, question = view.Kind, TalkAboutDifference(view.Kind, sources[view.Source].Kind)
		}
	}
	return kind, question
}
