package audit

import (
	"slices"
	"testing"
)

func suggestionIDs(proposals []Proposal) []string {
	return each(proposals, func(p Proposal) string { return p.Suggestion.ID })
}

// planSet has an essential and two other criteria, each with an action of every effort, the least one last.
func planSet() *CriteriaSet {
	set := &CriteriaSet{Scale: Scale{Levels: make([]LevelMeaning, 4), DoesNotApply: OtherAnswer{NeedsReason: true}},
		ShortForm: []string{"C"}}
	for _, id := range []string{"A", "B", "C"} {
		set.Criteria = append(set.Criteria, Criterion{ID: id, Domain: "D", Essential: id == "C", SuggestedActions: []SuggestedAction{
			{ID: id + "-high", Effort: EffortHigh}, {ID: id + "-medium", Effort: EffortMedium}, {ID: id + "-low", Effort: EffortLow},
		}})
	}
	return set
}

func TestPropose(t *testing.T) {
	notSure, notHere := Answer{Choice: ChoiceNotSure}, Answer{Choice: ChoiceDoesNotApply, Reason: "No branch"}
	for name, test := range map[string]struct {
		a, b, c Answer
		form    Form
		taken   []Action
		want    []string
	}{
		"essential comes before lower": {level(0), level(3), level(2), FormFull, nil,
			[]string{"C-low", "C-medium", "C-high", "A-low", "A-medium", "A-high"}},
		"lower comes before less effort": {level(1), level(0), level(3), FormFull, nil,
			[]string{"B-low", "B-medium", "B-high", "A-low", "A-medium", "A-high"}},
		"less effort comes before the set's order": {level(1), level(1), level(3), FormFull, nil,
			[]string{"A-low", "B-low", "A-medium", "B-medium", "A-high", "B-high"}},
		"not sure comes after every level, essential or not": {level(2), notSure, notSure, FormFull, nil,
			[]string{"A-low", "A-medium", "A-high", "C-low", "C-medium", "C-high", "B-low", "B-medium", "B-high"}},
		"what does not apply or is not answered has none": {notHere, Answer{Note: "later"}, level(3), FormFull, nil, nil},
		"the short form proposes for its criteria only":   {level(0), level(0), level(0), FormShort, nil, []string{"C-low", "C-medium", "C-high"}},
		"what was taken is left out, whatever became of it": {level(0), level(3), level(3), FormFull,
			[]Action{{SuggestionID: "A-low", Status: ActionDropped}, {SuggestionID: "A-high", Status: ActionDone}, {CriterionID: "A"}},
			[]string{"A-medium"}},
	} {
		t.Run(name, func(t *testing.T) {
			sheet := Sheet{Set: planSet(), Form: test.form, Answers: map[string]Answer{"A": test.a, "B": test.b, "C": test.c}}
			if got := suggestionIDs(Propose(sheet, test.taken)); !slices.Equal(got, test.want) {
				t.Errorf("got  %v\nwant %v", got, test.want)
			}
		})
	}
}

func TestProposalsOfTheStarterSet(t *testing.T) {
	proposals := Propose(mixedSheet(t, FormFull), nil)
	if len(proposals) != 4*3-3 { // APT-4 and REG-2 are rated below the top, CON-2 is not sure; CON-1 says the top level.
		t.Fatalf("%d proposals: %v", len(proposals), suggestionIDs(proposals))
	}
	first := proposals[0]
	if first.Criterion.ID != "APT-4" || first.Answer.Level != 0 || first.Suggestion.Text == "" {
		t.Errorf("the first one is %+v", first)
	}
	lowered := Propose(submit(t, mixedInput(t, FormFull)).Sheet, nil)
	if len(lowered) != 12 {
		t.Errorf("once CON-1 is submitted at the level below there are %d", len(lowered))
	}
}
