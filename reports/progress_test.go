package reports

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"doorway/audit"
)

func pages(t *testing.T, data any) []string {
	t.Helper()
	_, path := drawPDF(t, data)
	return strings.Split(strings.TrimSuffix(tool(t, "pdftotext", "-layout", path, "-"), "\f"), "\f")
}

// A partner has one minute: the first page alone says what was said, done, moved and not, and what is next.
func TestTheFirstPageOfAProgressReportSaysItInFiveParts(t *testing.T) {
	moved := []string{"What we said we would do", "What we did", "What moved", "What did not", "What is next"}
	first := []string{"What we said we would do", "What we did", "What we do well", "What is not in place yet", "What is next"}
	for name, one := range map[string]struct {
		data  ProgressData
		parts []string
	}{
		"one": {sampleProgress(t, 1, 0), first}, "one with sixty": {sampleProgress(t, 1, 60), first}, "two": {sampleProgress(t, 2, 12), moved},
		"eight": {sampleProgress(t, 8, 60), moved}, "hostile": {hostileProgress(t, 9), moved},
	} {
		page, at := pages(t, one.data)[0], 0
		for _, part := range one.parts {
			next := strings.Index(page[at:], part)
			if next < 0 {
				t.Fatalf("%s: the first page does not say %q in its place:\n%s", name, part, page)
			}
			at += next + len(part)
		}
		if !strings.Contains(page, "Page 1 of") {
			t.Errorf("%s: the first page is parted", name)
		}
	}
}

func TestAProgressReportPrintsItsCountsAndItsBreaks(t *testing.T) {
	d := sampleProgress(t, 8, 12)
	page := pageText(t, drawPage(t, d))
	for _, words := range []string{
		"40 of 43 criteria are comparable: they ask the same each time. We rated 31 of them each time.",
		"20 May 2026: Wording changed (version 0.2.0). 3 criteria ask something else than before, and are left out.",
		"Wording changed before 20\u00a0May\u00a02026", "A triangle under the line", "From 20\u00a0May\u00a02023 to 20\u00a0November\u00a02026.",
	} {
		if !strings.Contains(page, words) {
			t.Errorf("the report does not say %q", words)
		}
	}
	for _, line := range append(d.Progress.Domains, d.Progress.Principles...) {
		row := line.Title + " " + fmt.Sprint(line.Criteria)
		for _, p := range line.Points {
			score := "–"
			if p.Score != nil {
				score = fmt.Sprint(*p.Score)
			}
			row += " " + score
		}
		if !strings.Contains(page, row) {
			t.Errorf("no table says %q", row)
		}
	}
}

// A drop is told with its reason, and as no failure.
func TestALowerAnswerIsToldCalmly(t *testing.T) {
	d := sampleProgress(t, 2, 0)
	for i := range d.Progress.Criteria {
		if c := &d.Progress.Criteria[i]; c.Moved == audit.MovedDown {
			c.Points[1].LowerBecause = audit.LowerLookedHarder
		}
	}
	page := pageText(t, drawPage(t, d))
	for _, words := range []string{"We looked harder.", "A lower answer is honest", "it is not a step back by itself"} {
		if !strings.Contains(page, words) {
			t.Errorf("the report does not say %q", words)
		}
	}
}

func TestAFirstSelfAssessmentSaysWhereWeStartFrom(t *testing.T) {
	page := pageText(t, drawPage(t, sampleProgress(t, 1, 3)))
	if !strings.Contains(page, "Where we start from") || !strings.Contains(page, "The next one will show what moved.") {
		t.Error("it does not say so")
	}
	for _, words := range []string{"What is lower", "How it went over time", "are comparable"} {
		if strings.Contains(page, words) {
			t.Errorf("it says %q, with nothing to compare", words)
		}
	}
}

// What hangs on a wall holds nobody's name, no role, no note and no words of the practice's own that were not written for
// everybody, and neither does the file that a signed one carries.
func TestTheSummaryHoldsNothingThatShouldNotHangOnAWall(t *testing.T) {
	d := sampleProgress(t, 2, 30)
	const canary = "canary"
	for i := range d.Progress.Actions {
		a := &d.Progress.Actions[i].Action
		a.OwnerRole, a.OwnerPerson, a.FirstStep, a.Benefit, a.HowWeKnow = canary, canary, canary, canary, canary
		a.StatusReason, a.EvidenceNote = canary, canary
		if i%3 != 0 {
			a.What = canary + " in the practice's own words"
		}
	}
	for id, a := range d.Progress.Latest.Sheet.Answers {
		a.Note, a.Reason, a.WhoCouldTell, a.HowChecked = canary, canary, canary, canary
		a.Evidence = []audit.Evidence{{What: canary, Where: canary}}
		d.Progress.Latest.Sheet.Answers[id] = a
	}
	d.Progress.LeftOut = []audit.LeftOutAudit{{Why: canary}}
	const public = "You can ask for a call back now."
	d.PublicLines = map[audit.ActionID]string{}
	for _, a := range d.Progress.Actions {
		if a.Action.Status == audit.ActionDone {
			d.PublicLines[a.ID] = public
		}
	}
	drawn, path := drawPDF(t, summary(d))
	page := drawPage(t, summary(d))
	for where, words := range map[string]string{"page": page, "PDF": tool(t, "pdftotext", path, "-"), "file": string(drawn), "input": string(d.SummaryInput())} {
		if strings.Contains(words, canary) {
			t.Errorf("the %s of the summary holds what was not written for a wall", where)
		}
	}
	if !strings.Contains(page, public) {
		t.Error("the summary does not say what the practice says to everybody")
	}
	if got := len(pages(t, summary(d))); got != 1 {
		t.Errorf("the summary has %d pages", got)
	}
	if !strings.Contains(drawPage(t, d), canary) {
		t.Error("the report itself does not hold them: this test shows nothing")
	}
}

func TestASummaryIsOnePage(t *testing.T) {
	for _, d := range []ProgressData{sampleProgress(t, 1, 0), sampleProgress(t, 8, 60), hostileProgress(t, 3)} {
		if got := len(pages(t, summary(d))); got != 1 {
			t.Errorf("a summary has %d pages", got)
		}
	}
}

func TestAProgressReportOfEightAndSixtyIsUnderOneMegabyte(t *testing.T) {
	if drawn, _ := drawPDF(t, sampleProgress(t, 8, 60)); len(drawn) >= 1_000_000 {
		t.Errorf("the PDF has %d bytes", len(drawn))
	}
}

func TestProgressWithoutASelfAssessmentIsRefused(t *testing.T) {
	d := sampleProgress(t, 1, 0)
	undated, without := d, d
	undated.Progress.AsOf, without.Progress.Audits = "", nil
	for _, each := range []ProgressData{undated, without, {}} {
		var out bytes.Buffer
		if ProgressReport(&out, each) == nil || ProgressReportPage(&out, each) == nil || ProgressSummary(&out, each) == nil ||
			ProgressSummaryPage(&out, each) == nil || out.Len() > 0 {
			t.Error("it was written")
		}
	}
}

func TestTheIDsOfProgressFollowTheirInput(t *testing.T) {
	first := sampleProgress(t, 2, 5)
	if first.ReportID() != sampleProgress(t, 2, 5).ReportID() || first.ReportID() == first.SummaryID() {
		t.Error("the ids do not tell the report and its summary apart")
	}
	for name, change := range map[string]func(*ProgressData){
		"practice": func(d *ProgressData) { d.PracticeName += "!" },
		"action":   func(d *ProgressData) { d.Progress.Actions[3].Action.Status = audit.ActionDropped },
		"answer":   func(d *ProgressData) { d.Progress.Criteria[0].Points[0].Level++ },
		"criteria": func(d *ProgressData) { set := *d.Progress.Set; set.Checksum = "other"; d.Progress.Set = &set },
	} {
		changed := sampleProgress(t, 2, 5)
		change(&changed)
		if changed.ReportID() == first.ReportID() || changed.SummaryID() == first.SummaryID() {
			t.Errorf("another %s has the same id", name)
		}
	}
}
