package audit

import (
	"fmt"
	"os"
	"reflect"
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

func TestWhatBecomesOfAnAnswer(t *testing.T) {
	whole := Answer{
		Choice: ChoiceLevel, Level: 2, Note: "Note", Reason: "Reason", WhoCouldTell: "Siân", HowChecked: "We looked",
		Evidence: []Evidence{{What: "A form"}}, LowerBecause: LowerStaffChanged,
	}
	unrated := whole
	unrated.Choice, unrated.Level, unrated.LowerBecause = ChoiceNone, 0, LowerUnsaid
	older := versionOf("1", "A=a B=b C=c D=d E=e F=f G=g", "")
	newer := versionOf("2", "A=a B=b2 C=c2 D=d2 E1=x<E E2=y<E FG=z<F,G N=n", "B:editorial C:clarified D:material E:split F:merged G:merged")
	answers := map[string]Answer{}
	for _, criterion := range older.Criteria {
		answers[criterion.ID] = whole
	}
	want := map[string]UpgradedLine{
		"A": {Outcome: UpgradeKept, Answer: whole}, "B": {Outcome: UpgradeKept, Answer: whole}, "C": {Outcome: UpgradeKept, Answer: whole},
		"D":  {Outcome: UpgradeLookAgain, Answer: unrated},
		"E1": {Outcome: UpgradeLookAgain, Answer: Answer{Note: "Note"}}, "E2": {Outcome: UpgradeLookAgain, Answer: Answer{Note: "Note"}},
		"FG": {Outcome: UpgradeLookAgain}, "N": {Outcome: UpgradeNew},
	}
	lines := Upgrade(Path{older, newer}, answers)
	if len(lines) != len(want) {
		t.Errorf("%d lines", len(lines))
	}
	for _, line := range lines {
		if expected := want[line.CriterionID]; line.Outcome != expected.Outcome || !reflect.DeepEqual(line.Answer, expected.Answer) {
			t.Errorf("%s: %+v", line.CriterionID, line)
		}
	}
	if !reflect.DeepEqual(answers["D"], whole) {
		t.Error("the answers that were given changed")
	}
	gone := Upgrade(Path{newer, versionOf("3", "A=a", "N:retired")}, map[string]Answer{"N": whole})
	if last := gone[len(gone)-1]; last.CriterionID != "N" || last.Outcome != UpgradeRetired || last.Answer.Said() || last.Reasons[0] != "N:retired" {
		t.Errorf("retired: %+v", last)
	}
}

func TestAnUpgradeOverSeveralVersionsIsOneAfterTheOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		path, answers := aPath(t), map[string]Answer{}
		for _, criterion := range path[0].Criteria {
			answers[criterion.ID] = Answer{Choice: ChoiceLevel, Level: 2, Note: "About " + criterion.ID}
		}
		stepwise := answers
		for i := 1; i < len(path); i++ {
			next := map[string]Answer{}
			for _, line := range Upgrade(path[i-1:i+1], stepwise) {
				next[line.CriterionID] = line.Answer
			}
			stepwise = next
		}
		for _, line := range Upgrade(path, answers) {
			switch {
			case line.Outcome != UpgradeRetired && !reflect.DeepEqual(line.Answer, stepwise[line.CriterionID]):
				t.Errorf("%s is %+v, one after the other %+v", line.CriterionID, line.Answer, stepwise[line.CriterionID])
			case line.Outcome == UpgradeKept && !reflect.DeepEqual(line.Answer, answers[line.From[0]]):
				t.Errorf("%s is said to be kept and is %+v", line.CriterionID, line.Answer)
			case line.Outcome != UpgradeKept && line.Answer.Choice != ChoiceNone:
				t.Errorf("%s has a level that nobody chose for it", line.CriterionID)
			}
		}
	})
}

// The table of docs/criteria.md says for each kind of change what becomes of an answer, and whether levels can be compared.
func TestThePageSaysWhatBecomesOfAnAnswer(t *testing.T) {
	page, err := os.ReadFile("../docs/criteria.md")
	if err != nil {
		t.Fatal(err)
	}
	older := versionOf("1", "unchanged=a editorial=b clarified=c material=d x=e y=f z=g retired=h", "")
	newer := versionOf("2", "unchanged=a editorial=b2 clarified=c2 material=d2 split=x<x merged=z<y,z new=n",
		"editorial:editorial clarified:clarified material:material x:split y:merged z:merged")
	seen := 0
	for _, line := range Upgrade(Path{older, newer}, map[string]Answer{}) {
		compared := map[bool]string{true: "comparable", false: "–"}[line.Comparable]
		row := regexp.MustCompile(fmt.Sprintf(`(?m)^\| %s \| %s(:[^|]*)? \| %s \|$`, line.Kind, line.Outcome, compared))
		if line.CriterionID != string(line.Kind) || !row.Match(page) {
			t.Errorf("the page does not say that %s is %s and %s", line.Kind, line.Outcome, compared)
		}
		seen++
	}
	if rows := regexp.MustCompile(`(?m)^\| [a-z]+ \| (kept|look_again|retired|new)`).FindAll(page, -1); len(rows) != seen {
		t.Errorf("the page has %d kinds, there are %d", len(rows), seen)
	}
}
