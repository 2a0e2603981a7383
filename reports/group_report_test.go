package reports

import (
	"bytes"
	"strings"
	"testing"

	"doorway/audit"
)

// sampleGroupReport is about so many invented practices.
func sampleGroupReport(t testing.TB, practices int) GroupReportData {
	t.Helper()
	set := starter(t)
	counts := audit.GroupCounts{Practices: practices, Changed: practices * 3 / 4, Full: practices * 2 / 3}
	shows := audit.Shows{Domains: true, Full: true, Changed: true}
	for i, domain := range set.Domains {
		shows.Scored, shows.Changes = append(shows.Scored, domain.ID), append(shows.Changes, domain.ID)
		var scores, changes []audit.ScoreCount
		for step := range 5 {
			scores = append(scores, audit.ScoreCount{Score: (i*3 + step*22) % 101, Practices: practices * (1 + (i+step)%3) / 10})
			changes = append(changes, audit.ScoreCount{Score: step*7 - 9, Practices: counts.Changed * (1 + (i*2+step)%3) / 10})
		}
		counts.Domains = append(counts.Domains, audit.DomainCounts{DomainID: domain.ID, Scores: scores})
		counts.Changes = append(counts.Changes, audit.ChangeCounts{DomainID: domain.ID, Changes: changes})
	}
	for i, criterion := range set.Criteria {
		counts.Criteria = append(counts.Criteria, audit.CriterionCounts{CriterionID: criterion.ID, NotSure: counts.Full * (i % 7) / 14})
		for j, suggestion := range criterion.SuggestedActions {
			counts.Actions = append(counts.Actions, audit.ActionCounts{
				SuggestionID: suggestion.ID, Chosen: counts.Full * ((i + 3*j) % 9) / 12, Done: counts.Full * ((i + 3*j) % 9) / 30,
			})
		}
	}
	small := audit.DefaultSmallNumbers()
	return GroupReportData{
		GroupName: "Co-production group", BoardName: "NHS Densham and Wick Integrated Care Board", AsOf: "2026-11-23", Threshold: small.Practices,
		Picture: audit.Picture(set, audit.FormFull, counts, shows, small),
	}
}

func TestAGroupReportSaysWhatManyPracticesSayTogether(t *testing.T) {
	page := pageText(t, drawPage(t, sampleGroupReport(t, 2000)))
	for _, words := range []string{
		"Many practices together", "2000 practices or more", "None of them is named", "What changed since the first time", "What practices do",
		"What practices are most often not sure about", "NHS Densham and Wick Integrated Care Board", "“Starting” to “Mostly in place”", "or more compared",
	} {
		if !strings.Contains(page, words) {
			t.Errorf("the report does not say %q", words)
		}
	}
	if strings.Contains(page, "league") || strings.Contains(page, "rank:") {
		t.Error("it ranks")
	}
}

func TestAGroupReportAboutAFewSaysNothingOfThem(t *testing.T) {
	d := sampleGroupReport(t, 6)
	page := pageText(t, drawPage(t, d))
	if !strings.Contains(page, "When 7 practices or more share where they are, it will stand here.") {
		t.Error("it does not say when there will be something")
	}
	for _, words := range []string{"Where practices are", "What changed since", "What practices do", "most often not sure", "or more compared"} {
		if strings.Contains(page, words) {
			t.Errorf("it says %q of six practices", words)
		}
	}
	for _, row := range d.Table() {
		if row.Count.Shown || row.Words != "" {
			t.Errorf("the table says %+v", row)
		}
	}
}

// The words of the table and of the report are the same: whoever has both can take nothing from one with the other.
func TestTheGroupReportsTableSaysNothingElse(t *testing.T) {
	d := sampleGroupReport(t, 30)
	page := pageText(t, drawPage(t, d))
	for _, row := range d.Table() {
		for _, words := range []string{row.Domain, row.About, row.Words} {
			if !strings.Contains(page, oneLine(words)) {
				t.Errorf("only the table says %q", words)
			}
		}
		if words := row.Count.Words(); row.Count.Shown && !strings.Contains(page, strings.TrimSuffix(words, " practices or more")) {
			t.Errorf("only the table says %q", words)
		}
	}
}

func TestAGroupReportNeedsItsDayAndItsCriteria(t *testing.T) {
	var out bytes.Buffer
	d := sampleGroupReport(t, 30)
	d.AsOf = ""
	if err := GroupReport(&out, d); err == nil {
		t.Error("a report of no day")
	}
	if err := GroupReportPage(&out, GroupReportData{AsOf: "2026-11-23"}); err == nil {
		t.Error("a report without criteria")
	}
}
