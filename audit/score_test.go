package audit

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// sheetOf makes a sheet of one domain for each part between "/", with the signs of docs/scoring.md. All its criteria
// serve one principle.
func sheetOf(t *testing.T, top int, signs string) Sheet {
	t.Helper()
	set := &CriteriaSet{Scale: Scale{Levels: make([]LevelMeaning, top+1), DoesNotApply: OtherAnswer{NeedsReason: true}},
		Principles: []Principle{{ID: "safety", Label: "Safety"}}}
	sheet := Sheet{Set: set, Form: FormFull, Answers: map[string]Answer{}}
	for i, part := range strings.Split(signs, "/") {
		domain := fmt.Sprintf("D%d", i)
		set.Domains = append(set.Domains, Domain{ID: domain, Title: "Domain " + domain})
		for j, sign := range strings.Fields(part) {
			id := fmt.Sprintf("%s-%d", domain, j)
			set.Criteria = append(set.Criteria, Criterion{ID: id, Domain: domain, Principles: []string{"safety"}})
			sheet.Answers[id] = answerOf(t, sign)
		}
	}
	return sheet
}

func answerOf(t *testing.T, sign string) Answer {
	t.Helper()
	switch sign {
	case "?":
		return Answer{Choice: ChoiceNotSure}
	case "n":
		return Answer{Choice: ChoiceDoesNotApply, Reason: "We have no branch"}
	case "n-":
		return Answer{Choice: ChoiceDoesNotApply}
	case ".":
		return Answer{}
	}
	number, err := strconv.Atoi(sign)
	if err != nil {
		t.Fatalf("%q is no sign of an answer", sign)
	}
	return level(Level(number))
}

func scoreInWords(t Tally) string {
	switch t.NoScore {
	case NoScoreFewRated:
		return "none: fewer than 3 rated"
	case NoScoreLowCoverage:
		return "none: under 60 % rated"
	}
	if t.Score == nil {
		return "–"
	}
	return strconv.Itoa(*t.Score)
}

func TestTheWorkedExamplesOfOneDomain(t *testing.T) {
	for _, row := range docTable(t, "../docs/scoring.md", "Worked examples: one domain") {
		top, err := strconv.Atoi(row["Top level"])
		if err != nil {
			t.Fatal(err)
		}
		scores := Score(sheetOf(t, top, row["Answers"]), false)
		for _, tally := range []Tally{scores.Domains[0], scores.Principles[0]} {
			got := map[string]string{
				"Rated of applicable": fmt.Sprintf("%d of %d", tally.Rated, tally.Applicable),
				"Not sure":            strconv.Itoa(tally.NotSure),
				"Does not apply":      strconv.Itoa(tally.DoesNotApply),
				"Not answered":        strconv.Itoa(tally.Unanswered),
				"Score":               scoreInWords(tally),
			}
			for column, value := range got {
				if value != row[column] {
					t.Errorf("%s (%s): %s is %s, the page says %s", row["What it shows"], row["Answers"], column, value, row[column])
				}
			}
		}
	}
}

func TestTheWorkedExamplesOfTheOverallMark(t *testing.T) {
	for _, row := range docTable(t, "../docs/scoring.md", "Worked examples: the overall mark") {
		sheet := sheetOf(t, 3, row["Answers"])
		scores := Score(sheet, true)
		var domains []string
		for _, tally := range scores.Domains {
			tally.NoScore = "" // The page prints a dash for a domain without a score.
			domains = append(domains, scoreInWords(tally))
		}
		if got := strings.Join(domains, ", "); got != row["Domain scores"] {
			t.Errorf("%s: domain scores %s, the page says %s", row["Answers"], got, row["Domain scores"])
		}
		if got := scoreInWords(scores.Whole); got != row["Overall"] {
			t.Errorf("%s: overall %s, the page says %s", row["Answers"], got, row["Overall"])
		}
		if (scores.Whole.Score == nil) != (scores.Whole.NoScore == NoScoreNotEveryDomain) {
			t.Errorf("%s: no overall mark, and no reason why: %+v", row["Answers"], scores.Whole)
		}
		if whole := Score(sheet, false).Whole; whole.Score != nil || whole.NoScore != "" {
			t.Errorf("%s: an overall mark that nobody asked for", row["Answers"])
		}
	}
}

func TestADomainWithoutACriterionInTheFormIsLeftOut(t *testing.T) {
	set := *starter(t)
	set.ShortForm = []string{"REG-1", "CON-1"}
	scores := Score(Sheet{Set: &set, Form: FormShort}, true)
	if len(scores.Domains) != 2 || scores.Domains[0].ID != "REG" || scores.Domains[1].ID != "CON" {
		t.Errorf("domains %+v", scores.Domains)
	}
	for _, tally := range scores.Principles {
		if tally.Criteria == 0 {
			t.Errorf("principle %s has no criterion and is shown", tally.ID)
		}
	}
	set.ShortForm = nil
	if scores := Score(Sheet{Set: &set, Form: FormShort}, true); scores.Whole.Score != nil || scores.Whole.NoScore != NoScoreNotEveryDomain {
		t.Errorf("an overall mark of nothing: %+v", scores.Whole)
	}
}

func TestTheShortFormOfTheStarterSetHasNoScoresByDomain(t *testing.T) {
	set := starter(t)
	sheet := Sheet{Set: set, Form: FormShort, Answers: map[string]Answer{}}
	for _, criterion := range set.Criteria {
		sheet.Answers[criterion.ID] = level(2)
	}
	scores := Score(sheet, false)
	if scores.Whole.Rated != 14 {
		t.Errorf("%d rated", scores.Whole.Rated)
	}
	for _, tally := range scores.Domains {
		if tally.Score != nil {
			t.Errorf("%s has a score; docs/scoring.md says that none has", tally.ID)
		}
	}
}

// Go gives the entries of a map in another order each time, and memory is laid out by the order of insertion.
func TestScoreDoesNotDependOnTheOrderOfTheAnswers(t *testing.T) {
	set, random := starter(t), rand.New(rand.NewPCG(1, 2))
	for range 200 {
		answers := map[string]Answer{}
		for _, criterion := range set.Criteria {
			answers[criterion.ID] = randomAnswer(random)
		}
		first := Score(Sheet{Set: set, Form: FormFull, Answers: answers}, true)
		ids := slices.Sorted(maps.Keys(answers))
		random.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
		reordered := map[string]Answer{}
		for _, id := range ids {
			reordered[id] = answers[id]
		}
		if second := Score(Sheet{Set: set, Form: FormFull, Answers: reordered}, true); !reflect.DeepEqual(first, second) {
			t.Fatalf("two orders, two scores:\n%+v\n%+v", first, second)
		}
		checkCounts(t, first)
	}
}

func randomAnswer(random *rand.Rand) Answer {
	return []Answer{{}, {Choice: ChoiceNotSure}, {Choice: ChoiceDoesNotApply}, {Choice: ChoiceDoesNotApply, Reason: "why"},
		level(0), level(1), level(2), level(3), level(3), level(2)}[random.IntN(10)]
}

// checkCounts holds the counts of every tally against each other.
func checkCounts(t *testing.T, scores Scores) {
	t.Helper()
	for _, tally := range append(append([]Tally{scores.Whole}, scores.Domains...), scores.Principles...) {
		atLevels := 0
		for _, count := range tally.AtLevel {
			atLevels += count
		}
		if atLevels != tally.Rated || tally.Applicable+tally.DoesNotApply != tally.Criteria ||
			tally.Rated+tally.NotSure+tally.Unanswered != tally.Applicable {
			t.Errorf("the counts do not add up: %+v", tally)
		}
		if tally.Score != nil && (*tally.Score < 0 || *tally.Score > 100) {
			t.Errorf("score %d", *tally.Score)
		}
	}
}
