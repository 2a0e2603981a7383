package audit

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func agreedStarter(t testing.TB) *CriteriaSet {
	t.Helper()
	set := *starter(t)
	set.Status = StatusAgreed
	return &set
}

func scored(id string, score int) OwnScore { return OwnScore{ID: id, Score: &score} }

func TestABenchmarkStandsBesideTheMiddle(t *testing.T) {
	set := agreedStarter(t)
	scores := []OwnScore{scored("low", 20), scored("in", 40), scored("high", 90), {ID: "none"}, scored("few", 50)}
	others := BenchmarkCounts{Practices: 12}
	for _, id := range []string{"low", "in", "high", "none"} {
		others.Domains = append(others.Domains, DomainCounts{DomainID: id, Scores: []ScoreCount{{11, 2}, {33, 3}, {44, 4}, {52, 2}, {97, 1}}})
	}
	others.Domains = append(others.Domains, DomainCounts{DomainID: "few", Scores: []ScoreCount{{40, 6}}})
	made := CompareWithOthers(set, FormFull, scores, others, DefaultSmallNumbers())
	if made.Why != "" || made.Practices != (PracticeCount{true, 10}) || len(made.Domains) != 5 {
		t.Fatalf("%+v", made)
	}
	for i, want := range []struct {
		shown  bool
		stands Standing
		words  string
	}{
		{true, StandsBelow, "You are at 20 of 100. About half of the others are from 30 to 55, and you are not there yet."},
		{true, StandsWithin, "You are at 40 of 100. About half of the others are from 30 to 55, and so are you."},
		{true, StandsAbove, "You are at 90 of 100. About half of the others are from 30 to 55, and you are further on."},
		{true, "", "You have no score here: too few of your answers have a level. About half of the others are from 30 to 55."},
		{false, "", "You are at 50 of 100. Too few other practices have a score here to show anything."},
	} {
		if got := made.Domains[i]; got.Shown != want.shown || got.Stands != want.stands || got.Words() != want.words {
			t.Errorf("%d: %+v: %s", i, got, got.Words())
		}
	}
}

func TestWithoutABenchmarkASentenceSaysWhy(t *testing.T) {
	agreed, small := agreedStarter(t), DefaultSmallNumbers()
	scores := []OwnScore{scored("one", 20)}
	six := BenchmarkCounts{Practices: 6, Domains: []DomainCounts{{DomainID: "one", Scores: []ScoreCount{{50, 6}}}}}
	many := BenchmarkCounts{Practices: 600, Domains: []DomainCounts{{DomainID: "one", Scores: []ScoreCount{{50, 600}}}}}
	for name, one := range map[string]struct {
		set    *CriteriaSet
		others BenchmarkCounts
		why    NoBenchmark
	}{"few": {agreed, six, NoBenchmarkFew}, "not agreed": {starter(t), many, NoBenchmarkNotAgreed}} {
		made := CompareWithOthers(one.set, FormFull, scores, one.others, small)
		if made.Why != one.why || made.Practices.Shown || made.Domains != nil || made.Why.Sentence(small) == "" {
			t.Errorf("%s: %+v", name, made)
		}
	}
	if NoBenchmarkDraft.Sentence(small) == "" || NoBenchmark("").Sentence(small) != "" || !strings.Contains(NoBenchmarkFew.Sentence(SmallNumbers{Practices: 9}), "9 other") {
		t.Error("the sentences")
	}
}

// One of the practices moves, and nobody's page but its own may follow it to an end of the others.
func TestABenchmarkHidesTheEnds(t *testing.T) {
	set := agreedStarter(t)
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.IntRange(0, 100), 7, 30).Draw(t, "scores of others")
		look := func(values []int) Benchmark {
			others := BenchmarkCounts{Practices: len(values), Domains: []DomainCounts{{DomainID: "one", Scores: scoresOf(values)}}}
			return CompareWithOthers(set, FormFull, []OwnScore{scored("one", 50)}, others, DefaultSmallNumbers())
		}
		lowest, before := 0, look(values)
		for i, value := range values {
			if value < values[lowest] {
				lowest = i
			}
		}
		values[lowest] = rapid.IntRange(0, values[lowest]).Draw(t, "the lowest, lower still")
		if !reflect.DeepEqual(before, look(values)) {
			t.Fatalf("%v shows its lowest", values)
		}
	})
}

// Whoever takes practices out of a picture gets what there would be without them.
func TestTakingPracticesOutLeavesTheOthers(t *testing.T) {
	set := starter(t)
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(rapid.SliceOfN(rapid.IntRange(0, 100), 3, 3), 1, 30).Draw(t, "scores of practices")
		out := rapid.IntRange(0, len(all)).Draw(t, "how many are taken out")
		counts := func(practices [][]int) GroupCounts {
			made := GroupCounts{Practices: len(practices), Changed: len(practices), Full: len(practices)}
			for i := range 3 {
				values := make([]int, len(practices))
				notSure := 0
				for j, scores := range practices {
					values[j] = scores[i]
					notSure += scores[i] % 2
				}
				made.Domains = append(made.Domains, DomainCounts{DomainID: set.Domains[i].ID, Scores: scoresOf(values), NoScore: notSure})
				made.Changes = append(made.Changes, ChangeCounts{DomainID: set.Domains[i].ID, Changes: scoresOf(values)})
				made.Criteria = append(made.Criteria, CriterionCounts{set.Criteria[i].ID, notSure, notSure, notSure, notSure})
				made.Actions = append(made.Actions, ActionCounts{set.Criteria[i].SuggestedActions[0].ID, notSure, notSure})
			}
			return made
		}
		if got, want := counts(all).Less(counts(all[:out])), counts(all[out:]); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v is not %+v", got, want)
		}
		benchmark := func(practices [][]int) BenchmarkCounts {
			return BenchmarkCounts{len(practices), counts(practices).Domains}
		}
		if got, want := benchmark(all).Less(benchmark(all[:out])), benchmark(all[out:]); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v is not %+v", got, want)
		}
	})
}
