package audit

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func everything(set *CriteriaSet) Shows {
	ids := each(set.Domains, func(d Domain) string { return d.ID })
	return Shows{Domains: true, Full: true, Changed: true, Scored: ids, Changes: ids}
}

func TestAPictureOfManyPractices(t *testing.T) {
	set := starter(t)
	first := set.Domains[0].ID
	suggested := set.Criteria[2].SuggestedActions[0]
	picture := Picture(set, FormFull, GroupCounts{
		Practices: 23, Changed: 16, Full: 12,
		Domains:  []DomainCounts{{DomainID: first, Scores: []ScoreCount{{10, 4}, {30, 9}, {60, 8}, {95, 1}}, NoScore: 1}},
		Changes:  []ChangeCounts{{DomainID: first, Changes: []ScoreCount{{-20, 1}, {-4, 2}, {0, 4}, {4, 1}, {5, 7}, {30, 1}}}},
		Criteria: []CriterionCounts{{CriterionID: set.Criteria[0].ID, NotSure: 6}, {CriterionID: set.Criteria[5].ID, NotSure: 7}},
		Actions:  []ActionCounts{{suggested.ID, 11, 7}, {set.Criteria[0].SuggestedActions[0].ID, 6, 6}},
	}, everything(set), DefaultSmallNumbers())
	if picture.Practices != (PracticeCount{true, 20}) || picture.Changed != (PracticeCount{true, 15}) || picture.Full != (PracticeCount{true, 10}) {
		t.Errorf("%+v %+v %+v", picture.Practices, picture.Changed, picture.Full)
	}
	few, seven := PracticeCount{}, PracticeCount{true, 7}
	want := DomainPicture{
		Domain: set.Domains[0], Scored: PracticeCount{true, 20}, Middle: LevelBand{1, 2},
		Spread: []PracticeCount{few, seven, seven, few},
		Change: ChangePicture{Compared: PracticeCount{true, 15}, Higher: seven, Same: seven, Lower: few},
	}
	if len(picture.Domains) != len(set.Domains) || !reflect.DeepEqual(picture.Domains[0], want) {
		t.Errorf("%+v", picture.Domains[0])
	}
	if nobody := picture.Domains[1]; nobody.Scored.Shown || nobody.Spread != nil {
		t.Errorf("a domain without scores: %+v", nobody)
	}
	if len(picture.Actions) != 1 || picture.Actions[0].Suggestion.ID != suggested.ID || picture.Actions[0].Done != seven {
		t.Errorf("%+v", picture.Actions)
	}
	if len(picture.NotSure) != 1 || picture.NotSure[0].Criterion.ID != set.Criteria[5].ID {
		t.Errorf("%+v", picture.NotSure)
	}
}

func TestAPictureShowsTheDomainsOfItsForm(t *testing.T) {
	set := starter(t)
	for _, domain := range Picture(set, FormShort, GroupCounts{Practices: 7}, everything(set), DefaultSmallNumbers()).Domains {
		if !set.asks(FormShort, domain.Domain.ID) {
			t.Errorf("%s is not in the short form", domain.Domain.ID)
		}
	}
}

func TestFewPracticesMakeNoPicture(t *testing.T) {
	set := starter(t)
	for name, shows := range map[string]Shows{"everything": everything(set), "domains": {Domains: true}, "nothing": {}} {
		picture := Picture(set, FormFull, manyCounts(set, 6), shows, DefaultSmallNumbers())
		if !reflect.DeepEqual(picture, GroupPicture{Set: set, Form: FormFull}) {
			t.Errorf("%s: six practices: %+v", name, picture)
		}
	}
	if picture := Picture(set, FormFull, manyCounts(set, 7), Shows{}, DefaultSmallNumbers()); picture.Practices.Shown || picture.Full.Shown {
		t.Errorf("where nothing may be shown: %+v", picture)
	}
}

// manyCounts are practices that answered alike.
func manyCounts(set *CriteriaSet, practices int) GroupCounts {
	counts := GroupCounts{Practices: practices, Changed: practices, Full: practices}
	for _, domain := range set.Domains {
		counts.Domains = append(counts.Domains, DomainCounts{DomainID: domain.ID, Scores: []ScoreCount{{40, practices}}})
		counts.Changes = append(counts.Changes, ChangeCounts{DomainID: domain.ID, Changes: []ScoreCount{{10, practices}}})
	}
	for _, criterion := range set.Criteria {
		counts.Criteria = append(counts.Criteria, CriterionCounts{CriterionID: criterion.ID, NotSure: practices})
		counts.Actions = append(counts.Actions, ActionCounts{criterion.SuggestedActions[0].ID, practices, practices})
	}
	return counts
}

func TestAPictureTellsOnlyTheWordsThatPracticesShare(t *testing.T) {
	set := starter(t)
	scale, withWord := set.Scale, map[Level][]int{}
	for score := range 101 {
		withWord[scale.NearestLevel(score)] = append(withWord[scale.NearestLevel(score)], score)
	}
	rapid.Check(t, func(t *rapid.T) {
		scores := rapid.SliceOfN(rapid.IntRange(0, 100), 7, 40).Draw(t, "scores")
		others := make([]int, len(scores)) // of practices with the same words
		for i, score := range scores {
			others[i] = rapid.SampledFrom(withWord[scale.NearestLevel(score)]).Draw(t, "with the same word")
		}
		shown := func(scores []int) GroupPicture {
			counts := GroupCounts{Practices: len(scores), Domains: []DomainCounts{{DomainID: set.Domains[0].ID, Scores: scoresOf(scores)}}}
			return Picture(set, FormFull, counts, everything(set), DefaultSmallNumbers())
		}
		if !reflect.DeepEqual(shown(scores), shown(others)) {
			t.Fatalf("%v and %v look different", scores, others)
		}
	})
}

func TestPracticesAreCountedRoughly(t *testing.T) {
	for practices, want := range map[int]PracticeCount{
		-1: {}, 0: {}, 6: {}, 7: {true, 7}, 9: {true, 7}, 10: {true, 10}, 14: {true, 10}, 15: {true, 15}, 6220: {true, 6220},
	} {
		if got := CountPractices(practices, 7); got != want {
			t.Errorf("%d: %+v", practices, got)
		}
	}
	if words := CountPractices(12, 7).Words(); words != "10 practices or more" {
		t.Error(words)
	}
	if CountPractices(0, 7).Words() != CountPractices(6, 7).Words() {
		t.Error("that there is none is told apart from that there are few")
	}
}

func TestScoresHaveTheWordOfTheNearestLevel(t *testing.T) {
	scale := starter(t).Scale
	for score, want := range map[int]Level{0: 0, 16: 0, 17: 1, 33: 1, 49: 1, 50: 2, 67: 2, 83: 2, 84: 3, 100: 3} {
		if got := scale.NearestLevel(score); got != want {
			t.Errorf("%d: %d", score, got)
		}
	}
}
