package audit

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// trendOf makes the input of a trend from the signs of docs/scoring.md: a version of its own for each self-assessment.
func trendOf(t *testing.T, signs string) ProgressInput {
	t.Helper()
	in := ProgressInput{AsOf: "2030-01-01"}
	wording := map[string]int{}
	for i, part := range strings.Split(signs, "→") {
		marked := strings.Fields(part)
		bare := strings.NewReplacer("*", "", "~", "", "_", ".").Replace(part)
		sheet := sheetOf(t, 3, bare)
		set := sheet.Set
		set.ID, set.Version, set.Checksum = "example", fmt.Sprintf("0.%d.0", i+1), strconv.Itoa(i)
		set.Scale.ID = "four"
		for c, sign := range marked {
			criterion := &set.Criteria[c]
			if strings.ContainsAny(sign, "*~") {
				wording[criterion.ID]++
			}
			if strings.Contains(sign, "~") {
				set.Changes = append(set.Changes, Change{CriterionID: criterion.ID, Kind: ChangeEditorial})
			}
			criterion.Statement = fmt.Sprintf("%s as worded for the %d. time", criterion.ID, wording[criterion.ID]+1)
			if strings.HasPrefix(sign, "_") {
				sheet.Form = FormShort
			} else {
				set.ShortForm = append(set.ShortForm, criterion.ID)
			}
		}
		in.Versions = append(in.Versions, set)
		in.Submitted = append(in.Submitted, submittedOn(t, sheet, i))
	}
	return in
}

func submittedOn(t *testing.T, sheet Sheet, month int) SubmittedAudit {
	t.Helper()
	at := time.Date(2027, time.Month(1+month), 10, 12, 0, 0, 0, time.UTC)
	return SubmittedAudit{
		ID:         AuditID(fmt.Sprintf("audit-%d", month)),
		Submission: Submission{Number: 1, At: at, Sheet: sheet, Scores: Score(sheet, false), Sites: []Site{{"a", "High Street"}}},
	}
}

func progressOf(t *testing.T, in ProgressInput) Progress {
	t.Helper()
	progress, err := ProgressOf(in)
	if err != nil {
		t.Fatal(err)
	}
	return progress
}

func TestTheWorkedExamplesOfATrend(t *testing.T) {
	for _, row := range docTable(t, "../docs/scoring.md", "Worked examples: a trend") {
		progress := progressOf(t, trendOf(t, row["Answers"]))
		var moved []string
		for _, line := range progress.Criteria {
			moved = append(moved, strings.ReplaceAll(string(line.Moved), "none", "–"))
		}
		got := map[string]string{
			"Compared of comparable": fmt.Sprintf("%d of %d", progress.Compared, progress.Comparable),
			"Worded anew":            breaksInWords(progress),
			"Moved":                  strings.Join(moved, " "),
		}
		for column, value := range got {
			if value != row[column] {
				t.Errorf("%s (%s): %s is %q, the page says %q", row["What it shows"], row["Answers"], column, value, row[column])
			}
		}
		for _, line := range []TrendLine{progress.Domains[0], progress.Principles[0]} {
			if got := scoresInWords(line); got != row["Scores"] {
				t.Errorf("%s (%s): the scores of %s are %q, the page says %q", row["What it shows"], row["Answers"], line.Title, got, row["Scores"])
			}
		}
	}
}

func scoresInWords(line TrendLine) string {
	return strings.Join(each(line.Points, func(p TrendPoint) string {
		return scoreInWords(Tally{Score: p.Score, NoScore: p.NoScore})
	}), " → ")
}

// breaksInWords counts what was worded anew between each two, or is a dash when nothing was.
func breaksInWords(p Progress) string {
	if len(p.Breaks) == 0 {
		return "–"
	}
	var counts []string
	for _, one := range p.Audits[1:] {
		found, _ := find(p.Breaks, func(b ProgressBreak) bool { return b.Before == one.ID })
		counts = append(counts, strconv.Itoa(found.Criteria))
	}
	return strings.Join(counts, ", ")
}

func TestABreakSaysWhatChangedInWhichVersion(t *testing.T) {
	in := trendOf(t, "0 0 0 → 1* 1 1 → 2 2 2")
	in.Versions[2].Scale = Scale{ID: "two", Levels: in.Versions[2].Scale.Levels}
	in.Submitted[2].Sheet.Set = in.Versions[2]
	want := []ProgressBreak{{"audit-1", 1, "Wording changed (version 0.2.0)"}, {"audit-2", 3, "Levels changed (version 0.3.0)"}}
	if got := progressOf(t, in).Breaks; !slices.Equal(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestAScaleOfAnotherLengthComparesNothing(t *testing.T) {
	in := trendOf(t, "3 3 3")
	five := sheetOf(t, 4, "4 4 4")
	five.Set.ID, five.Set.Version, five.Set.Checksum, five.Set.Scale.ID = "example", "0.2.0", "five", "four"
	for i := range five.Set.Criteria {
		five.Set.Criteria[i].Statement = in.Versions[0].Criteria[i].Statement
	}
	in.Versions, in.Submitted = append(in.Versions, five.Set), append(in.Submitted, submittedOn(t, five, 5))
	progress := progressOf(t, in)
	if progress.Comparable != 0 || len(progress.Audits) != 2 || len(progress.Breaks) != 1 || progress.Domains[0].Points[1].Score != nil {
		t.Errorf("got %+v", progress)
	}
	if now := progress.Now[0]; now.Score == nil || *now.Score != 100 {
		t.Errorf("where the practice is now has to be seen all the same: %+v", now)
	}
}

// A criterion may move to another domain between versions: it counts where the latest has it, in all.
func TestACriterionCountsForTheDomainThatTheLatestGivesIt(t *testing.T) {
	in := trendOf(t, "0 0 0 0 → 3 3 3 3")
	latest := in.Versions[1]
	latest.Domains = append(latest.Domains, Domain{ID: "D1", Title: "Another"})
	latest.Criteria[3].Domain = "D1"
	in.Submitted[1].Scores = Score(in.Submitted[1].Sheet, false)
	progress := progressOf(t, in)
	if first, second := progress.Domains[0], progress.Domains[1]; first.Criteria != 3 || second.Criteria != 1 ||
		scoresInWords(first) != "0 → 100" || first.Points[0].Rated != 3 {
		t.Errorf("got %+v", progress.Domains)
	}
}

func TestWhatIsLeftOutIsNamedWithItsReason(t *testing.T) {
	in := trendOf(t, "0 0 0 → 1 1 1 → 2 2 2 → 3 3 3")
	other := *in.Versions[0]
	other.ID = "another"
	in.Submitted[0].Sheet.Set = &other
	in.Submitted[1].Sites = []Site{{"a", "High Street"}, {"b", "Branch"}}
	in.Submitted[2].Sites = []Site{{"a", "High Street, as it was called then"}}
	progress := progressOf(t, in)
	if len(progress.Audits) != 2 || progress.Audits[0].ID != "audit-2" || progress.Compared != 3 {
		t.Errorf("a site that has another name by now is the same site: %+v", progress.Audits)
	}
	want := []LeftOutAudit{
		{"audit-0", "2027-01-10", "It answers another set of criteria than the latest one."},
		{"audit-1", "2027-02-10", "It covers other sites than the latest one."},
	}
	if !slices.Equal(progress.LeftOut, want) {
		t.Errorf("left out %+v", progress.LeftOut)
	}
}

func TestChoosingSelfAssessments(t *testing.T) {
	in := trendOf(t, "0 0 0 → ? 1 1 → 2 2 2 → 3 3 3")
	in.Chosen = []AuditID{"audit-2", "audit-0", "audit-2"}
	progress := progressOf(t, in)
	if len(progress.Audits) != 2 || progress.Latest.At != in.Submitted[2].At || scoresInWords(progress.Domains[0]) != "0 → 67" {
		t.Errorf("chosen from the first to the third: %+v", progress.Audits)
	}
	want := []LeftOutAudit{
		{"audit-1", "2027-02-10", "It is not one of those that were chosen."}, {"audit-3", "2027-04-10", "It is not one of those that were chosen."},
	}
	if !slices.Equal(progress.LeftOut, want) {
		t.Errorf("left out %+v", progress.LeftOut)
	}
	in.Chosen = []AuditID{"audit-0", "audit-9"}
	if _, err := ProgressOf(in); !isRefusal(err, CodeNotFound) {
		t.Errorf("one that is not there: %v", err)
	}
	if _, err := ProgressOf(ProgressInput{AsOf: "2030-01-01"}); !isRefusal(err, CodeInvalid) {
		t.Errorf("nothing submitted: %v", err)
	}
}

func isRefusal(err error, code Code) bool {
	var refusal *Error
	return errors.As(err, &refusal) && refusal.Code == code
}
