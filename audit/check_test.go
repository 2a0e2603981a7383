package audit

import (
	"reflect"
	"slices"
	"testing"
)

func ids(criteria []Criterion) []string {
	return each(criteria, func(c Criterion) string { return c.ID })
}

func TestCheckPointsOutWhatCouldStillBeDone(t *testing.T) {
	sheet := mixedSheet(t, FormShort)
	list := Check(sheet, nil, "2026-11-22")
	for what, test := range map[string][2][]string{
		"unanswered": {list.Unanswered, {"APT-3", "CTY-1", "PRV-1", "PRV-3", "STA-1", "STA-3", "TEA-1", "LEA-1", "LEA-3"}},
		"low":        {list.LowWithoutAction, {"APT-4"}},
		"evidence":   {list.EvidenceToAdd, {"CON-1"}},
		"not sure":   {list.NotSure, {"CON-2"}},
	} {
		if !slices.Equal(test[0], test[1]) {
			t.Errorf("%s: %v, want %v", what, test[0], test[1])
		}
	}
	if full := Check(mixedSheet(t, FormFull), nil, "2026-11-22"); !slices.Equal(full.LowWithoutAction, []string{"REG-2", "APT-4"}) {
		t.Errorf("in the full form the low ones are %v", full.LowWithoutAction)
	}
}

func TestAnOpenActionAnswersALowLevel(t *testing.T) {
	for status, answered := range map[ActionStatus]bool{
		ActionNotStarted: true, ActionUnderWay: true, ActionBlocked: true, ActionDone: false, ActionDropped: false,
	} {
		list := Check(mixedSheet(t, FormShort), []Action{{CriterionID: "APT-4", Status: status}, {Status: status}}, "2026-11-22")
		if got := len(list.LowWithoutAction) == 0; got != answered {
			t.Errorf("%s: low without action %v", status, list.LowWithoutAction)
		}
	}
}

func TestTheHalvesOfTheScale(t *testing.T) {
	for _, test := range []struct {
		levels    int
		low, high []Level
	}{
		{2, []Level{0}, []Level{1}},
		{3, []Level{0}, []Level{2}},
		{4, []Level{0, 1}, []Level{2, 3}},
		{5, []Level{0, 1}, []Level{3, 4}},
	} {
		scale := Scale{Levels: make([]LevelMeaning, test.levels)}
		var low, high []Level
		for l := range scale.Top() + 1 {
			if scale.Low(l) {
				low = append(low, l)
			}
			if scale.High(l) {
				high = append(high, l)
			}
		}
		if !slices.Equal(low, test.low) || !slices.Equal(high, test.high) {
			t.Errorf("of %d levels, low are %v and high are %v", test.levels, low, high)
		}
	}
}

func TestProgressByDomain(t *testing.T) {
	sheet := mixedSheet(t, FormShort)
	sheet.Answers["APT-3"] = Answer{}
	got := map[string]AnswerProgress{}
	for _, line := range ProgressByDomain(sheet) {
		got[line.Domain.ID] = line.Progress
	}
	want := map[string]AnswerProgress{
		"REG": ProgressDone, "CON": ProgressDone, "REC": ProgressDone, "APT": ProgressInProgress, "CTY": ProgressInProgress,
		"PRV": ProgressNotStarted, "STA": ProgressNotStarted, "TEA": ProgressNotStarted, "LEA": ProgressNotStarted,
	}
	if !reflect.DeepEqual(got, want) { // REF has no essential criterion.
		t.Errorf("got %v", got)
	}
	if first := ProgressByDomain(sheet)[3]; first.Criteria != 2 || first.Answered != 1 {
		t.Errorf("APT: %+v", first)
	}
}

func TestFirstUnansweredIsWhereOneGoesOn(t *testing.T) {
	sheet := mixedSheet(t, FormShort)
	if got := FirstUnanswered(sheet); got != "APT-3" {
		t.Errorf("got %s", got)
	}
	sheet.Form = FormFull
	if got := FirstUnanswered(sheet); got != "REG-3" {
		t.Errorf("got %s", got)
	}
	for _, criterion := range sheet.Criteria() {
		sheet.Answers[criterion.ID] = level(1)
	}
	if got := FirstUnanswered(sheet); got != "" {
		t.Errorf("all is answered, got %s", got)
	}
}

func TestStrengthsComeHighestFirst(t *testing.T) {
	sheet := mixedSheet(t, FormFull)
	sheet.Answers["REG-3"] = level(2)
	sheet.Answers["LEA-4"] = level(3)
	if got := ids(Strengths(sheet)); !slices.Equal(got, []string{"REG-1", "CON-1", "LEA-4", "REG-3"}) {
		t.Errorf("got %v", got)
	}
}

func TestEssentialToDoComesLowestFirst(t *testing.T) {
	sheet := mixedSheet(t, FormFull)
	sheet.Answers["STA-3"] = level(1)
	sheet.Answers["LEA-1"] = level(2)
	got := ids(EssentialToDo(sheet))
	want := []string{"APT-4", "STA-3", "CON-2", "APT-3", "CTY-1", "PRV-1", "PRV-3", "STA-1", "TEA-1", "LEA-3"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	for _, strength := range ids(Strengths(sheet)) {
		if slices.Contains(got, strength) {
			t.Errorf("%s is a strength and still to do", strength)
		}
	}
}

func TestQuestions(t *testing.T) {
	questions := Questions(mixedSheet(t, FormShort))
	if len(questions) != 1 || questions[0].Criterion.ID != "CON-2" || questions[0].WhoCouldTell != "The reception lead" {
		t.Errorf("got %+v", questions)
	}
}

// Of a sheet of which some domains are looked at, the rest is as if it were not there.
func TestSheetOfSomeDomains(t *testing.T) {
	for form, want := range map[Form][]string{FormFull: {"REG-1", "REG-2", "REG-3", "REG-4"}, FormShort: {"REG-1"}} {
		sheet := mixedSheet(t, form)
		sheet.Domains = []string{"REG"}
		if got := ids(sheet.Criteria()); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", form, got, want)
		}
		if lines := ProgressByDomain(sheet); len(lines) != 1 || lines[0].Domain.ID != "REG" {
			t.Errorf("%s: progress in %v", form, lines)
		}
		if next := FirstUnanswered(sheet); next != "" && next[:3] != "REG" {
			t.Errorf("%s: goes on at %s", form, next)
		}
		if sheet.Domains = []string{}; len(sheet.Criteria()) != 0 {
			t.Errorf("%s: of no domain there is %v", form, ids(sheet.Criteria()))
		}
	}
}
