package audit

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// anyPractice draws self-assessments of up to four versions of a set of three domains, with other sites now and then.
func anyPractice(t *rapid.T) ProgressInput {
	in := ProgressInput{AsOf: "2030-01-01"}
	for version := range rapid.IntRange(1, 4).Draw(t, "versions") {
		in.Versions = append(in.Versions, anyVersion(t, version, in.Versions))
	}
	for i := range rapid.IntRange(1, 8).Draw(t, "self-assessments") {
		sheet := Sheet{
			Set:  rapid.SampledFrom(in.Versions).Draw(t, "set"),
			Form: rapid.SampledFrom([]Form{FormFull, FormFull, FormShort}).Draw(t, "form"), Answers: map[string]Answer{},
		}
		for _, criterion := range sheet.Criteria() {
			sheet.Answers[criterion.ID] = anyAnswer(t, sheet.Set.Scale)
		}
		at := time.Date(2027, 1, rapid.IntRange(1, 400).Draw(t, "day"), 0, 0, i, 0, time.UTC)
		in.Submitted = append(in.Submitted, SubmittedAudit{AuditID(fmt.Sprint("audit-", i)), Submission{
			At: at, Sheet: sheet, Scores: Score(sheet, false), Sites: []Site{{ID: rapid.SampledFrom([]string{"a", "a", "a", "b"}).Draw(t, "site")}},
		}})
	}
	return in
}

func anyVersion(t *rapid.T, version int, before Path) *CriteriaSet {
	set := &CriteriaSet{
		ID: "example", Version: fmt.Sprintf("0.%d.0", version+1), Checksum: fmt.Sprint(version),
		Scale:      Scale{ID: "four", Levels: make([]LevelMeaning, rapid.SampledFrom([]int{4, 4, 4, 4, 5}).Draw(t, "levels")), DoesNotApply: OtherAnswer{NeedsReason: true}},
		Principles: []Principle{{ID: "safety"}, {ID: "trust"}}, Domains: []Domain{{ID: "D0"}, {ID: "D1"}, {ID: "D2"}},
	}
	for c := range 12 {
		id := fmt.Sprint("C-", c)
		if rapid.IntRange(0, 9).Draw(t, "gone") == 0 {
			continue
		}
		criterion := Criterion{ID: id, Statement: "as at first", Domain: fmt.Sprint("D", c%3), Principles: []string{[]string{"safety", "trust"}[c%2]}}
		if version > 0 {
			if earlier, had := before[version-1].Criterion(id); had {
				criterion.Statement = earlier.Statement
			}
			switch rapid.IntRange(0, 9).Draw(t, "change") {
			case 0:
				criterion.Statement = fmt.Sprint("as of ", version)
			case 1:
				criterion.Statement = fmt.Sprint("better said in ", version)
				set.Changes = append(set.Changes, Change{CriterionID: id, Kind: ChangeEditorial})
			}
		}
		set.Criteria = append(set.Criteria, criterion)
		if c%2 == 0 {
			set.ShortForm = append(set.ShortForm, id)
		}
	}
	return set
}

func anyAnswer(t *rapid.T, scale Scale) Answer {
	switch kind := rapid.IntRange(0, 9).Draw(t, "answer"); kind {
	case 0:
		return Answer{}
	case 1:
		return Answer{Choice: ChoiceNotSure}
	case 2:
		return Answer{Choice: ChoiceDoesNotApply, Reason: rapid.SampledFrom([]string{"", "We have no branch"}).Draw(t, "reason")}
	default:
		return level(Level(rapid.IntRange(0, int(scale.Top())).Draw(t, "level")))
	}
}

func mustProgress(t *rapid.T, in ProgressInput) Progress {
	progress, err := ProgressOf(in)
	if err != nil {
		t.Fatal(err)
	}
	return progress
}

func TestOfOneAloneTheTrendIsItsResults(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyPractice(t)
		in.Submitted = in.Submitted[:1]
		progress, scores := mustProgress(t, in), in.Submitted[0].Scores
		for i, line := range slices.Concat(progress.Domains, progress.Principles) {
			tally := slices.Concat(scores.Domains, scores.Principles)[i]
			want := TrendPoint{in.Submitted[0].ID, tally.Score, tally.NoScore, tally.Rated, tally.AtLevel}
			if line.ID != tally.ID || len(line.Points) != 1 || !reflect.DeepEqual(line.Points[0], want) {
				t.Errorf("%s: %+v, its results say %+v", line.ID, line.Points, want)
			}
		}
		if !reflect.DeepEqual(progress.Now, scores.Domains) || progress.Compared != scores.Whole.Rated || len(progress.Breaks) != 0 {
			t.Errorf("got %+v, its results say %+v", progress, scores)
		}
	})
}

// Every point of a line stands on the same criteria, each of them rated in every one shown, in words that stayed the same.
func TestEveryPointOfALineStandsOnTheSameCriteria(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyPractice(t)
		progress := mustProgress(t, in)
		inDomain, compared := map[string]int{}, 0
		for _, line := range progress.Criteria {
			checkCompared(t, in.Versions, progress, line)
			if line.Compared {
				compared++
				inDomain[line.Criterion.Domain]++
			}
		}
		if compared != progress.Compared || compared > progress.Comparable || progress.Comparable > progress.CriteriaInAll {
			t.Errorf("%d compared; the counts say %d of %d of %d", compared, progress.Compared, progress.Comparable, progress.CriteriaInAll)
		}
		for _, line := range progress.Domains {
			checkLine(t, progress, line, inDomain[line.ID])
		}
	})
}

func checkCompared(t *rapid.T, path Path, progress Progress, line CriterionTrend) {
	for i, point := range line.Points {
		if point.AuditID != progress.Audits[i].ID {
			t.Errorf("%s: the points stand in another order than the self-assessments", line.Criterion.ID)
		}
		if line.Compared && (point.Choice != ChoiceLevel || point.NewWording) {
			t.Errorf("%s is compared, and here it is %+v", line.Criterion.ID, point)
		}
	}
	if line.Compared != (line.Moved != MovedNone) && len(line.Points) > 1 {
		t.Errorf("%s: compared %v, moved %s", line.Criterion.ID, line.Compared, line.Moved)
	}
	if !line.Compared {
		return
	}
	for i := range progress.Audits {
		if older := numbered(path, progress.Audits[i].Version); !Comparable(path, older, progress.Set, line.Criterion.ID) {
			t.Errorf("%s is compared, and is not comparable between %s and %s", line.Criterion.ID, older.Version, progress.Set.Version)
		}
	}
}

func numbered(path Path, version string) *CriteriaSet {
	return path[slices.IndexFunc(path, func(set *CriteriaSet) bool { return set.Version == version })]
}

func checkLine(t *rapid.T, progress Progress, line TrendLine, compared int) {
	if line.Criteria != compared || len(line.Points) != len(progress.Audits) {
		t.Errorf("%s: %d criteria behind it, %d are compared; %d points", line.ID, line.Criteria, compared, len(line.Points))
	}
	for _, point := range line.Points {
		count, sum := 0, 0
		for level, many := range point.AtLevel {
			count, sum = count+many, sum+level*many
		}
		if point.Rated != compared || count != compared || point.NoScore != line.Points[0].NoScore {
			t.Errorf("%s stands on other criteria here: %+v", line.ID, point)
		}
		if point.Score == nil {
			continue
		}
		top := len(point.AtLevel) - 1
		if compared < MinRated || *point.Score != (200*sum+top*compared)/(2*top*compared) {
			t.Errorf("%s: score %d of %v", line.ID, *point.Score, point.AtLevel)
		}
	}
}

func TestProgressDoesNotDependOnTheOrderInWhichThingsAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyPractice(t)
		first := mustProgress(t, in)
		in.Submitted = rapid.Permutation(in.Submitted).Draw(t, "order")
		in.Chosen = append(each(first.Audits, func(a ProgressAudit) AuditID { return a.ID }), first.Audits[0].ID)
		second := mustProgress(t, in)
		first.LeftOut, second.LeftOut = nil, nil // the reasons differ: nobody chose those
		if !reflect.DeepEqual(first, second) {
			t.Errorf("two orders, two answers:\n%+v\n%+v", first, second)
		}
	})
}

// Whoever adds an earlier self-assessment can lose criteria to compare, and never wins any.
func TestOneMoreNeverMakesMoreComparable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyPractice(t)
		all := mustProgress(t, in)
		in.Chosen = each(all.Audits[len(all.Audits)-1:], func(a ProgressAudit) AuditID { return a.ID })
		for i := len(all.Audits) - 1; i >= 0; i-- {
			before := mustProgress(t, in)
			in.Chosen = append(in.Chosen, all.Audits[i].ID)
			after := mustProgress(t, in)
			if after.Compared > before.Compared || after.Comparable > before.Comparable {
				t.Errorf("with %s %d of %d, without it %d of %d", all.Audits[i].ID, after.Compared, after.Comparable, before.Compared, before.Comparable)
			}
		}
	})
}
