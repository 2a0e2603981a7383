package reports

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"doorway/audit"
)

// sampleSheet is a meeting sheet with so many topics, the first six of them with a spread that may be printed.
func sampleSheet(t testing.TB, topics int) MeetingSheetData {
	t.Helper()
	set := starter(t)
	spreads := []audit.Spread{
		{Lowest: 0, Highest: 3, Most: 1, HasMost: true}, {Lowest: 0, Highest: 3},
		{Lowest: 1, Highest: 3, Most: 3, HasMost: true, NotSure: true}, {Lowest: 0, Highest: 2, Most: 0, HasMost: true},
		{Lowest: 1, Highest: 2}, {Lowest: 2, Highest: 2, Most: 2, HasMost: true},
	}
	d := MeetingSheetData{PracticeName: "The Densham Surgery", Town: "Densham", ODSCode: "DEMO01", AsOf: "2026-11-22", Set: set}
	for i, c := range set.Criteria[:topics] {
		topic := MeetingTopic{Criterion: c, Question: audit.TalkAbout(audit.Spread{}, false)}
		if i < len(spreads) {
			topic.Spread, topic.Question = &spreads[i], audit.TalkAbout(spreads[i], true)
		}
		d.Topics = append(d.Topics, topic)
	}
	return d
}

// hostileSheet has criteria, a scale and names as long and as strange as a set of criteria may hold.
func hostileSheet(t testing.TB) MeetingSheetData {
	d := sampleSheet(t, 12)
	set, texts := *d.Set, hostileTexts()
	set.Title, set.Version, set.Notice, set.Scale.Choose = texts[0], "1.0.0-"+strings.Repeat("x", 60), texts[0], texts[0]
	set.Scale.Levels = append([]audit.LevelMeaning{{Label: "مريم، وخديجة"}, {Label: strings.Repeat("unbroken", 20)}}, set.Scale.Levels...)
	d.Set = &set
	d.PracticeName, d.Town = "Meddygfa Tŷ’r Llanerch a Łąka {nb} {0}", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
	for i := range d.Topics {
		topic := &d.Topics[i]
		topic.Criterion.Title, topic.Criterion.Statement, topic.Question = texts[i%len(texts)], texts[(i+1)%len(texts)], texts[(i+2)%len(texts)]
	}
	return d
}

func sheetText(t *testing.T, d MeetingSheetData) (pages int, text string) {
	t.Helper()
	_, path := drawPDF(t, d)
	whole := tool(t, "pdftotext", path, "-")
	return strings.Count(whole, "\f"), flat(whole)
}

var moreTopics = regexp.MustCompile(`(?:The other (\d+) are|One more is) on the agree page\.`)

// However many criteria a round has, the sheet is two pages at most, and says how many stand on the screen only.
func TestTheMeetingSheetStaysAtTwoPages(t *testing.T) {
	for _, topics := range []int{0, 1, 2, 3, 5, 6, 7, 8, 9, 14, 15, 16, 17, 43} {
		pages, text := sheetText(t, sampleSheet(t, topics))
		if pages > 2 {
			t.Errorf("%d topics: %d pages", topics, pages)
		}
		printed := 0
		for strings.Contains(text, fmt.Sprintf(" %d. ", printed+1)) {
			printed++
		}
		left := 0
		if more := moreTopics.FindStringSubmatch(text); more != nil {
			left = 1
			if more[1] != "" {
				_, _ = fmt.Sscan(more[1], &left)
			}
		}
		if printed+left != topics {
			t.Errorf("%d topics: %d are printed and %d left to the screen", topics, printed, left)
		}
		if printed < min(topics, 6) {
			t.Errorf("%d topics: only %d are printed", topics, printed)
		}
	}
	if pages, _ := sheetText(t, hostileSheet(t)); pages > 2 {
		t.Errorf("a hostile sheet has %d pages", pages)
	}
}

func TestTheMeetingSheetSaysHowToTalk(t *testing.T) {
	d := sampleSheet(t, 3)
	page := pageText(t, drawPage(t, d))
	for _, words := range []string{
		"Nobody has to say what they chose", d.Set.Scale.Choose, "It was drafted from published sources, not by people with lived experience.",
		"From “Not yet” to “In place and checked”, most often “Starting”.", "Some were not sure.", d.Topics[0].Question,
		"1. " + d.Topics[0].Criterion.Title, "☐\u00a0In\u00a0place\u00a0and\u00a0checked",
	} {
		if !strings.Contains(page, words) {
			t.Errorf("the sheet does not say %q", words)
		}
	}
	if strings.Contains(page, "on the agree page") {
		t.Error("it speaks of more where there are none")
	}
	if d.Topics = d.Topics[:0]; !strings.Contains(pageText(t, drawPage(t, d)), "There is nothing to agree yet.") {
		t.Error("an empty sheet does not say that there is nothing to agree yet")
	}
}

// A second meeting gets what is still to agree.
func TestWhatIsAgreedAlreadyComesLast(t *testing.T) {
	d := sampleSheet(t, 14)
	for i := range 7 {
		d.Topics[i].Settled = true
	}
	page := pageText(t, drawPage(t, d))
	if !strings.Contains(page, "1. "+d.Topics[7].Criterion.Title) || strings.Contains(page, d.Topics[6].Criterion.Title) {
		t.Errorf("what is agreed stands before what is not: %s", page)
	}
	if d = sampleSheet(t, 2); strings.Contains(pageText(t, drawPage(t, d)), "agreed on this already") {
		t.Error("it calls agreed what is not")
	}
	d.Topics[0].Settled = true
	page = pageText(t, drawPage(t, d))
	if !strings.Contains(page, "2. "+d.Topics[0].Criterion.Title) || strings.Count(page, "We have agreed on this already.") != 1 {
		t.Errorf("it does not say what is agreed: %s", page)
	}
}

// Where no spread may be printed, the sheet says nothing that depends on the views.
func TestTheMeetingSheetIsSilentWhereNoSpreadMayBePrinted(t *testing.T) {
	d := sampleSheet(t, 3)
	for i := range d.Topics {
		d.Topics[i].Spread, d.Topics[i].Question = nil, audit.TalkAbout(audit.Spread{}, false)
	}
	page := drawPage(t, d)
	for _, words := range []string{"From “", "All who", "not sure.", "Each box", `class="spread"`} {
		if strings.Contains(page, words) {
			t.Errorf("the sheet says %q", words)
		}
	}
}
