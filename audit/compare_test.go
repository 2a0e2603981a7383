package audit

import (
	"strings"
	"testing"
)

func someoneSaid(l Level) ComparedSaid { return ComparedSaid{Choice: ChoiceLevel, Level: l} }

func severalSaid(spread Spread) ComparedSaid { return ComparedSaid{Spread: spread, HasSpread: true} }

func TestHowAnAnswerAndAViewStandToEachOther(t *testing.T) {
	ofThree := Spread{Lowest: 0, Highest: 3, Most: 2, HasMost: true}
	noMost := Spread{Lowest: 1, Highest: 2}
	for _, example := range []struct {
		why  string
		own  string
		said ComparedSaid
		want ComparedAs
	}{
		{"the same level", "2", someoneSaid(2), ComparedSame},
		{"a higher one", "3", someoneSaid(0), ComparedPracticeHigher},
		{"a lower one", "1", someoneSaid(2), ComparedDifferently},
		{"not seen", "1", ComparedSaid{Choice: "not_seen", Note: "I was not at the desk."}, ComparedNot},
		{"we are not sure", "?", someoneSaid(2), ComparedNot},
		{"does not apply", "n", someoneSaid(2), ComparedNot},
		{"not answered", ".", severalSaid(ofThree), ComparedNot},
		{"what most said", "2", severalSaid(ofThree), ComparedSame},
		{"above what most said, though not above all", "3", severalSaid(ofThree), ComparedPracticeHigher},
		{"below what most said", "0", severalSaid(ofThree), ComparedDifferently},
		{"above a range", "3", severalSaid(noMost), ComparedPracticeHigher},
		{"at the top of a range", "2", severalSaid(noMost), ComparedDifferently},
		{"below a range", "0", severalSaid(noMost), ComparedDifferently},
	} {
		sheet := sheetOf(t, 3, example.own)
		source := ComparedSource{Kind: ComparedShared, Said: map[string]ComparedSaid{"D0-0": example.said}}
		row := Compare(sheet, []ComparedSource{source}).Rows[0]
		if row.Kind != example.want || len(row.Views) != 1 || row.Views[0].Kind != example.want || row.Views[0].Said != example.said {
			t.Errorf("%s: %+v", example.why, row)
		}
		difference := example.want == ComparedPracticeHigher || example.want == ComparedDifferently
		if (row.Question != "") != difference {
			t.Errorf("%s: the question %q", example.why, row.Question)
		}
	}
}

func TestAgreementsComeFirst(t *testing.T) {
	sheet := sheetOf(t, 3, "1 3 2 . 0 2 3")
	staff := ComparedSource{ID: "staff", Kind: ComparedStaff, Said: map[string]ComparedSaid{
		"D0-0": severalSaid(Spread{Lowest: 2, Highest: 3, Most: 2, HasMost: true}), // differently
		"D0-1": severalSaid(Spread{Lowest: 0, Highest: 1, Most: 1, HasMost: true}), // higher
		"D0-2": severalSaid(Spread{Lowest: 2, Highest: 2, Most: 2, HasMost: true}), // same
		"D0-3": severalSaid(Spread{Lowest: 2, Highest: 2, Most: 2, HasMost: true}), // not answered
		"D0-4": severalSaid(Spread{Lowest: 0, Highest: 0, HasMost: true}),          // same, but see the trainee
	}}
	trainee := ComparedSource{ID: "shared", Kind: ComparedShared, Name: "Zoë", Said: map[string]ComparedSaid{
		"D0-4": someoneSaid(1), "D0-5": someoneSaid(2), "D0-6": someoneSaid(2),
	}}
	comparison := Compare(sheet, []ComparedSource{staff, trainee})
	var got []string
	for _, row := range comparison.Rows {
		got = append(got, row.Criterion.ID+" "+string(row.Kind))
	}
	want := "D0-2 same, D0-5 same, D0-1 practice_higher, D0-6 practice_higher, D0-0 seen_differently, D0-4 seen_differently, D0-3 "
	if strings.Join(got, ", ") != want {
		t.Errorf("%s", strings.Join(got, ", "))
	}
	mixed := comparison.Rows[5]
	if len(mixed.Views) != 2 || mixed.Views[0].Kind != ComparedSame || mixed.Views[1].Source != 1 || mixed.Question != talkTraineeDiffers {
		t.Errorf("the question is for whoever sees it differently: %+v", mixed)
	}
	if q := comparison.Rows[2].Question; q != talkHigherThanStaff {
		t.Errorf("%q", q)
	}
	if q := comparison.Rows[3].Question; q != talkHigherThanTrainee {
		t.Errorf("%q", q)
	}
	if q := comparison.Rows[4].Question; q != talkStaffDifferently {
		t.Errorf("%q", q)
	}
}

func TestAKappaIsToldFromTwentyPairs(t *testing.T) {
	sheet := sheetOf(t, 3, strings.Repeat("3 ", 10)+strings.Repeat("0 ", 10)+"2 ?")
	said := map[string]ComparedSaid{}
	for i, criterion := range sheet.Set.Criteria {
		said[criterion.ID] = someoneSaid(Level(3 * (1 - min(i/10, 1))))
	}
	said["D0-20"] = severalSaid(Spread{Lowest: 0, Highest: 3}) // nothing that most said: no pair
	alike := Compare(sheet, []ComparedSource{{Kind: ComparedShared, Said: said}}).Sources[0]
	if !alike.HasKappa || alike.Kappa != (Kappa{Pairs: 20, Hundredths: 100}) {
		t.Errorf("%+v", alike)
	}
	delete(said, "D0-0")
	if few := Compare(sheet, []ComparedSource{{Kind: ComparedShared, Said: said}}).Sources[0]; few.HasKappa {
		t.Errorf("nineteen pairs: %+v", few.Kappa)
	}
}

func TestNoQuestionBlamesAnybody(t *testing.T) {
	for _, question := range []string{talkOpen, talkNotSure, talkAlike, talkClose, talkFarApart,
		talkHigherThanStaff, talkHigherThanTrainee, talkStaffDifferently, talkTraineeDiffers} {
		if !strings.HasSuffix(question, "?") {
			t.Errorf("not a question: %s", question)
		}
		for _, word := range []string{"right", "wrong", "why", "fail", "should", "overrate", "too high", "mistake"} {
			if strings.Contains(strings.ToLower(question), word) {
				t.Errorf("%q in %s", word, question)
			}
		}
	}
}
