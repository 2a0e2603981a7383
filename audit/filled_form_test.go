package audit

import "testing"

func TestDatesOfAForm(t *testing.T) {
	for cell, want := range map[string]Date{
		"27/3/2026": "2026-03-27", "27/03/2026": "2026-03-27", "27.3.2026": "2026-03-27", "27-3-2026": "2026-03-27", "27 March 2026": "2026-03-27",
		" 27  mar 2026 ": "2026-03-27", "2026-03-27": "2026-03-27", "1/12/2025": "2025-12-01",
	} {
		if got, err := FormDate(cell); err != nil || got != want {
			t.Errorf("%q: got %q, %v", cell, got, err)
		}
	}
	for _, cell := range []string{"31/2/2026", "3/27/2026", "27/3/26", "March 2026", "2026", "46108", "27/3/1826", "soon"} {
		if got, err := FormDate(cell); err == nil {
			t.Errorf("%q was read as %s", cell, got)
		}
	}
}

func TestEmptyCellsChangeNothing(t *testing.T) {
	scale := Scale{Levels: []LevelMeaning{{Label: "Not yet"}, {Label: "Starting"}, {Label: "Mostly in place"}, {Label: "In place"}},
		NotSure: OtherAnswer{Label: "We are not sure"}, DoesNotApply: OtherAnswer{Label: "Does not apply here"}}
	before := Answer{Choice: ChoiceLevel, Level: 2, Note: "a note", HowChecked: "asked", LowerBecause: LowerLookedHarder,
		Evidence: []Evidence{{ID: "1", What: "the rota", Date: "2026-03-27", Where: "drive"}}}
	for name, line := range map[string]FormLine{
		"nothing":                {},
		"spaces":                 {Note: "  ", Answer: "\n"},
		"the same":               {Answer: "2 " + scale.Levels[2].Label, Note: "a note"},
		"the evidence once more": {What: "the rota", Date: "27 March 2026", Where: "drive"},
	} {
		after, err := FillIn(scale, before, line, "2")
		if err != nil || after.InWords(scale) != before.InWords(scale) || after.LowerBecause != LowerLookedHarder {
			t.Errorf("%s: %+v, %v", name, after, err)
		}
	}
	after, err := FillIn(scale, before, FormLine{Answer: "1", What: "minutes"}, "2")
	if err != nil || after.Level != 1 || after.LowerBecause != LowerUnsaid || len(after.Evidence) != 2 || len(before.Evidence) != 1 {
		t.Errorf("got %+v, %v", after, err)
	}
}
