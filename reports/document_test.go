package reports

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"doorway/audit"
)

func TestTheSameDataGivesTheSameBytes(t *testing.T) {
	firsts := cases(t)
	for name, again := range cases(t) {
		first := firsts[name]
		want, _ := drawPDF(t, first)
		var group sync.WaitGroup
		drawn := make([]bytes.Buffer, 2)
		pdf, _ := writers(t, again)
		for i := range drawn {
			group.Go(func() {
				if err := pdf(&drawn[i]); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		for i := range drawn {
			if !bytes.Equal(drawn[i].Bytes(), want) {
				t.Errorf("%s: drawing %d differs from the first", name, i)
			}
		}
		if drawPage(t, first) != drawPage(t, again) {
			t.Errorf("%s: two pages of the same data differ", name)
		}
	}
}

func TestAReportOfAllCriteriaAndSixtyActionsIsUnderOneMegabyte(t *testing.T) {
	drawn, _ := drawPDF(t, sample(t, 60))
	if len(drawn) >= 1_000_000 {
		t.Errorf("the PDF has %d bytes", len(drawn))
	}
}

var box = regexp.MustCompile(`<word xMin="([-0-9.]+)" yMin="([-0-9.]+)" xMax="([-0-9.]+)" yMax="([-0-9.]+)">`)

// Nothing is clipped: every word stands inside the page's margins. That every word is there, the comparison with the
// page shows.
func TestEveryWordStandsInsideTheMargins(t *testing.T) {
	for name, data := range cases(t) {
		_, path := drawPDF(t, data)
		words := box.FindAllStringSubmatch(tool(t, "pdftotext", "-bbox", path, "-"), -1)
		if len(words) < 60 {
			t.Fatalf("%s: only %d words found", name, len(words))
		}
		for _, word := range words {
			left, top, right, bottom := millimetres(word[1]), millimetres(word[2]), millimetres(word[3]), millimetres(word[4])
			if left < margin-0.1 || right > pageWidth-margin+0.1 || top < margin-3 || bottom > pageHeight-margin/2 {
				t.Errorf("%s: a word reaches from %.1f, %.1f to %.1f, %.1f", name, left, top, right, bottom)
			}
		}
	}
}

func millimetres(points string) float64 {
	value, _ := strconv.ParseFloat(points, 64)
	return value * pointInMM
}

func TestNamesCanBeTakenOutOfThePDF(t *testing.T) {
	data := sample(t, 1)
	data.PracticeName = "Zoë, Łukasz, Siân and Ngũgĩ’s Surgery"
	_, path := drawPDF(t, data)
	if text := tool(t, "pdftotext", path, "-"); !strings.Contains(text, data.PracticeName) {
		t.Errorf("the name is not in the text:\n%.400s", text)
	}
	if fonts := tool(t, "pdffonts", path); strings.Count(fonts, "yes no  yes") != 2 {
		t.Errorf("not both fonts are embedded and mapped to Unicode:\n%s", fonts)
	}
}

func TestEachPageSaysWhichItIsAndADraftThatItIsOne(t *testing.T) {
	data := sample(t, 5)
	data.Draft, data.SubmissionNumber = true, 0
	_, path := drawPDF(t, data)
	pages := strings.Split(strings.TrimSuffix(tool(t, "pdftotext", path, "-"), "\f"), "\f")
	for i, page := range pages {
		for _, words := range []string{"DRAFT", data.ReportID(), fmt.Sprintf("Page %d of %d", i+1, len(pages))} {
			if !strings.Contains(page, words) {
				t.Errorf("page %d does not say %q", i+1, words)
			}
		}
	}
	if text := structureText(t, path); strings.Count(text, "DRAFT") != 1 {
		t.Error("DRAFT is not read out exactly once")
	}
	_, path = drawPDF(t, sample(t, 5))
	if text := tool(t, "pdftotext", path, "-"); strings.Contains(text, "DRAFT") {
		t.Error("a submitted one calls itself a draft")
	}
}

// The anchor of the trail is printed whole, on paper and on the page, and not in a draft, which has none.
func TestTheAnchorOfTheTrailIsPrinted(t *testing.T) {
	data := sample(t, 1)
	_, path := drawPDF(t, data)
	squeezed := strings.NewReplacer("\n", "", " ", "").Replace(tool(t, "pdftotext", "-layout", path, "-"))
	if !strings.Contains(squeezed, "Trail:"+data.TrailAnchor) {
		t.Error("the PDF does not say it")
	}
	if page := pageText(t, drawPage(t, data)); !strings.Contains(page, "Trail: "+data.TrailAnchor) {
		t.Error("the page does not say it")
	}
	data.TrailAnchor = ""
	if page := pageText(t, drawPage(t, data)); strings.Contains(page, "Trail:") {
		t.Error("a report without an anchor speaks of one")
	}
}

func TestTheStructureSaysWhatEachThingIs(t *testing.T) {
	drawn, path := drawPDF(t, sample(t, 12))
	for _, entry := range []string{
		"/Lang(en-GB)", "/MarkInfo<</Marked true>>", "/DisplayDocTitle true", "/Scope/Column", "/Scope/Row", "/ParentTreeNextKey",
		"/S/Figure", "/Alt<FEFF", "/Tabs/S",
	} {
		if !bytes.Contains(drawn, []byte(entry)) {
			t.Errorf("the file has no %s", entry)
		}
	}
	if info := tool(t, "pdfinfo", path); !regexp.MustCompile(`Tagged: +yes`).MatchString(info) ||
		!strings.Contains(info, "Action plan: The Densham Surgery") {
		t.Errorf("not tagged, or without its title:\n%s", info)
	}
	tree := tool(t, "pdfinfo", "-struct", path)
	for _, role := range []string{"H1", "H2", "H3", "P (block)", "LBody", "THead", "TBody", "TH", "TD", "Figure"} {
		if !strings.Contains(tree, role) {
			t.Errorf("the structure has no %s", role)
		}
	}
	if strings.Count(tree, "H1 ") != 1 {
		t.Error("the structure has not exactly one H1")
	}
}

func TestSectionsAreBookmarked(t *testing.T) {
	drawn, _ := drawPDF(t, sample(t, 60))
	bookmarks, err := api.Bookmarks(bytes.NewReader(drawn), model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, b := range bookmarks {
		titles = append(titles, fmt.Sprintf("%s(%d)", b.Title, len(b.Kids)))
	}
	want := "Action plan(0) In a minute(3) Contents(0) What we will do(2) Where we are now(2) What we do well(0) " +
		"Essential criteria still to do(0) Questions to ask(0) About this report(2)"
	if got := strings.Join(titles, " "); got != want {
		t.Errorf("bookmarks are %s, want %s", got, want)
	}
}

func TestContentsComeOnlyInALongReport(t *testing.T) {
	_, long := drawPDF(t, sample(t, 60))
	if !strings.Contains(tool(t, "pdftotext", long, "-"), "Contents") {
		t.Error("a long report has no contents")
	}
	_, short := drawPDF(t, empty(t))
	if strings.Contains(tool(t, "pdftotext", short, "-"), "Contents") {
		t.Error("a short report has contents")
	}
}

func TestContentsNameThePagesOfTheirSections(t *testing.T) {
	_, path := drawPDF(t, sample(t, 60))
	pages := strings.Split(tool(t, "pdftotext", "-layout", path, "-"), "\f")
	entries := regexp.MustCompile(`(?m)^ *(\S.*?) {3,}(\d+)$`).FindAllStringSubmatch(pages[1], -1)
	if len(entries) != 6 {
		t.Fatalf("%d entries of contents found", len(entries))
	}
	for _, entry := range entries {
		number, _ := strconv.Atoi(entry[2])
		if !strings.Contains(pages[number-1], entry[1]) {
			t.Errorf("%q does not stand on page %d", entry[1], number)
		}
	}
}

func TestAReportWithoutDateOrCriteriaIsRefused(t *testing.T) {
	undated := sample(t, 1)
	undated.AsOf = ""
	for _, data := range []ActionPlanData{undated, {AsOf: "2026-11-22"}} {
		var out bytes.Buffer
		if err := ActionPlan(&out, data); err == nil || out.Len() > 0 {
			t.Error("the PDF was drawn")
		}
		if err := ActionPlanPage(&out, data); err == nil || out.Len() > 0 {
			t.Error("the page was written")
		}
	}
}

func TestTheReportIDFollowsItsInput(t *testing.T) {
	first := sample(t, 5)
	if first.ReportID() != sample(t, 5).ReportID() {
		t.Error("the same input has two ids")
	}
	for name, change := range map[string]func(*ActionPlanData){
		"practice": func(d *ActionPlanData) { d.PracticeName += "!" },
		"action":   func(d *ActionPlanData) { d.Actions[4].FirstStep += "!" },
		"answer":   func(d *ActionPlanData) { d.Sheet.Answers["REG-1"] = audit.Answer{} },
		"date":     func(d *ActionPlanData) { d.AsOf = "2026-11-23" },
		"criteria": func(d *ActionPlanData) { set := *d.Sheet.Set; set.Checksum = "other"; d.Sheet.Set = &set },
	} {
		changed := sample(t, 5)
		change(&changed)
		if changed.ReportID() == first.ReportID() {
			t.Errorf("another %s has the same id", name)
		}
	}
	if got := first.ReportID(); len(got) != 12 {
		t.Errorf("the id is %q", got)
	}
}

// The tokens of reports are the web pages' light ones.
func TestTheTokensAreThoseOfThePages(t *testing.T) {
	sheet, err := os.ReadFile("../frontend/src/styles/_tokens.scss")
	if err != nil {
		t.Fatal(err)
	}
	light, _, _ := strings.Cut(string(sheet), "@media")
	ramp := levelRamp()
	for name, colour := range map[string]rgb{"ink": ink(), "muted": muted(), "teal": teal(), "sand": sand(), "paper": paper(),
		"line": rule(), "level-0": ramp[0], "level-1": ramp[1], "level-2": ramp[2], "level-3": ramp[3]} {
		if !strings.Contains(light, "--"+name+": "+colour.hex()+";") {
			t.Errorf("--%s is not %s", name, colour.hex())
		}
		if name != "line" && !strings.HasPrefix(name, "level-") && !strings.Contains(pageStyle, colour.hex()) {
			t.Errorf("the page does not use --%s", name)
		}
	}
}
