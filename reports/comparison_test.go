package reports

import (
	"regexp"
	"strings"
	"testing"

	"doorway/audit"
)

// sampleComparison has colleagues' spreads, pooled ratings and two conversations, and every way to stand to each other.
func sampleComparison(t testing.TB) ComparisonData {
	t.Helper()
	set := starter(t)
	staff := audit.ComparedSource{ID: "staff", Kind: audit.ComparedStaff, When: "November 2026", Said: map[string]audit.ComparedSaid{}}
	pooled := audit.ComparedSource{ID: "pooled", Kind: audit.ComparedPooled, When: "July to September 2026", Said: map[string]audit.ComparedSaid{}}
	shared := audit.ComparedSource{ID: "1", Kind: audit.ComparedShared, Name: "Zoë Łukasz", When: "2 November 2026", Said: map[string]audit.ComparedSaid{}}
	other := audit.ComparedSource{ID: "2", Kind: audit.ComparedShared, Name: "Ngũgĩ Mwangi", When: "4 November 2026", Said: map[string]audit.ComparedSaid{}}
	for i, c := range set.Criteria {
		low := audit.Level(i % 3)
		spread := audit.Spread{Lowest: low, Highest: min(low+audit.Level(i%4), 3), Most: low, HasMost: i%5 > 0, NotSure: i%6 == 2}
		if i%3 != 1 {
			staff.Said[c.ID] = audit.ComparedSaid{Spread: spread, HasSpread: true}
		}
		if i%4 == 3 {
			pooled.Said[c.ID] = audit.ComparedSaid{Spread: audit.Spread{Lowest: low, Highest: low, Most: low, HasMost: true}, HasSpread: true}
		}
		switch i % 5 {
		case 0, 3:
			shared.Said[c.ID] = audit.ComparedSaid{Choice: audit.ChoiceLevel, Level: audit.Level((i + 1) % 4), Note: "I heard this at the desk on two mornings."}
		case 1:
			shared.Said[c.ID] = audit.ComparedSaid{Choice: "not_seen"}
		}
		if i < 24 {
			other.Said[c.ID] = audit.ComparedSaid{Choice: audit.ChoiceLevel, Level: audit.Level(i * 7 % 4)}
		}
	}
	return compareSample(t, staff, pooled, shared, other)
}

func compareSample(t testing.TB, sources ...audit.ComparedSource) ComparisonData {
	t.Helper()
	set := starter(t)
	sheet := audit.Sheet{Set: set, Form: audit.FormFull, Answers: sampleAnswers(set)}
	return ComparisonData{
		PracticeName: "The Densham Surgery", Town: "Densham", ODSCode: "DEMO01", AsOf: "2026-11-22", SubmissionNumber: 1,
		SubmissionHash: strings.Repeat("3fa9c17b02de", 5) + "3fa9", Set: set, Comparison: audit.Compare(sheet, sources),
	}
}

// emptyComparison is a draft that nobody else has seen.
func emptyComparison(t testing.TB) ComparisonData {
	d := compareSample(t)
	d.Draft, d.SubmissionNumber, d.SubmissionHash = true, 0, ""
	return d
}

func hostileComparison(t testing.TB) ComparisonData {
	set, texts := starter(t), hostileTexts()
	said := map[string]audit.ComparedSaid{}
	for i, c := range set.Criteria[:2*len(texts)] {
		said[c.ID] = audit.ComparedSaid{Choice: audit.ChoiceLevel, Level: audit.Level(i % 4), Note: texts[i%len(texts)]}
	}
	d := compareSample(t, audit.ComparedSource{ID: "1", Kind: audit.ComparedShared, Name: "=مريم {nb} <b>Zoë</b>\n🙏", When: "2 November 2026", Said: said},
		audit.ComparedSource{ID: "2", Kind: audit.ComparedShared, Name: strings.Repeat("Unbroken", 20), Said: said})
	d.PracticeName = "Meddygfa Tŷ’r Llanerch a Łąka {nb} {0}"
	return d
}

func TestTheComparisonShowsAgreementsFirst(t *testing.T) {
	sections := regexp.MustCompile(`<h2 id="([a-z-]+)"`).FindAllStringSubmatch(drawPage(t, sampleComparison(t)), -1)
	var got []string
	for _, each := range sections {
		got = append(got, each[1])
	}
	if want := "summary contents same higher differently one-side about"; strings.Join(got, " ") != want {
		t.Errorf("the sections are %v, want %s", got, want)
	}
}

// The first page holds the summary whole, so that it can be read in a minute.
func TestTheFirstPageOfAComparisonIsASummary(t *testing.T) {
	for name, d := range map[string]ComparisonData{"full": sampleComparison(t), "empty": emptyComparison(t)} {
		_, path := drawPDF(t, d)
		first, _, _ := strings.Cut(tool(t, "pdftotext", path, "-"), "\f")
		wanted := []string{"Who may read this", "Please do not try to work out who said what.", "not by people", "In a minute"}
		if name == "full" {
			wanted = append(wanted, "What we see the same", "Worth talking about", "more.")
		} else {
			wanted = append(wanted, "Nobody else’s view is here yet.", "DRAFT")
		}
		for _, words := range wanted {
			if !strings.Contains(flat(first), words) {
				t.Errorf("%s: the first page does not say %q", name, words)
			}
		}
	}
}

func TestAComparisonShowsEachViewAsItWasReleased(t *testing.T) {
	d := sampleComparison(t)
	page := pageText(t, drawPage(t, d))
	for _, words := range []string{
		"Zoë Łukasz", "I heard this at the desk on two mornings.", "Did not see this.", "Trainees, pooled, July to September 2026:",
		"Colleagues, November 2026:", "How alike, beyond chance (weighted kappa): " + d.Comparison.Sources[0].Kappa.Value(), "Colleagues: the same",
		"It never says who is right.", d.Set.Notice,
	} {
		if !strings.Contains(page, words) {
			t.Errorf("the comparison does not say %q", words)
		}
	}
	for _, row := range d.Comparison.Rows {
		if row.Question != "" && !strings.Contains(page, row.Question) {
			t.Errorf("the comparison does not ask %q", row.Question)
		}
	}
	few := compareSample(t, audit.ComparedSource{Kind: audit.ComparedStaff, Said: map[string]audit.ComparedSaid{
		d.Set.Criteria[0].ID: {HasSpread: true, Spread: audit.Spread{Lowest: 1, Highest: 2}}}})
	if strings.Contains(drawPage(t, few), "kappa") {
		t.Error("a kappa is told of one pair")
	}
}

func TestTheTableOfAComparisonHasARowForEachView(t *testing.T) {
	d := sampleComparison(t)
	table, err := ComparisonTable(d)
	if err != nil {
		t.Fatal(err)
	}
	views := 1
	for _, row := range d.Comparison.Rows {
		views += max(len(row.Views), 1)
	}
	if len(table) != views {
		t.Errorf("the table has %d rows, want %d", len(table), views)
	}
	var whole strings.Builder
	for _, row := range table {
		if len(row) != len(table[0]) {
			t.Fatalf("a row has %d cells under %d names", len(row), len(table[0]))
		}
		whole.WriteString(strings.Join(row, "\t") + "\n")
	}
	for _, words := range []string{"Zoë Łukasz\t2 November 2026\tWe rated it higher", "\tI heard this at the desk on two mornings.\t",
		"Trainees, pooled\tJuly to September 2026", "version 0.1.0. This is a starter set.", "\tDid not see this\t", "Not compared yet"} {
		if !strings.Contains(whole.String(), words) {
			t.Errorf("the table does not say %q", words)
		}
	}
	if _, err := ComparisonTable(ComparisonData{}); err == nil {
		t.Error("a comparison by no criteria was written")
	}
}
