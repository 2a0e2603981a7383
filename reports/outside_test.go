package reports

import (
	"bytes"
	"strings"
	"testing"

	"doorway/audit"
)

// A poster is one page, whatever was written, and says how many lines it has no room for.
func TestAPosterIsOnePage(t *testing.T) {
	for name, d := range map[string]PosterData{
		"empty": samplePoster(0), "one": samplePoster(1), "four": samplePoster(4), "twelve": samplePoster(12), "forty": samplePoster(40), "hostile": hostilePoster(),
	} {
		if got := len(pages(t, d)); got != 1 {
			t.Errorf("%s: %d pages", name, got)
		}
		page := drawPage(t, d)
		printed, all := strings.Count(page, `class="said"`), len(d.Did)+len(d.CouldNot)
		if all > 0 && printed == 0 || printed < all != strings.Contains(page, " more") {
			t.Errorf("%s: %d of %d lines are printed, and the poster does not say so", name, printed, all)
		}
		if len(d.CouldNot) > 0 && name != "hostile" && !strings.Contains(page, "We could not because") {
			t.Errorf("%s: what could not be done is left out", name)
		}
	}
}

func TestEvidenceSaysWhatItIsNot(t *testing.T) {
	d := sampleCQC(t, 3)
	page := pageText(t, drawPage(t, d))
	for _, words := range []string{d.Notice, "It scores nothing, and it is no rating.", "Asks a part of the statement", "Has to do with the statement",
		"Care Quality Commission, read on 20 November 2026", d.Sheet.Set.Notice} {
		if !strings.Contains(page, words) {
			t.Errorf("it does not say %q", words)
		}
	}
	if first := strings.Join(strings.Fields(pages(t, d)[0]), " "); !strings.Contains(first, "It scores nothing") {
		t.Error("the first page does not say that it scores nothing")
	}
	d.Draft = true
	if !strings.Contains(drawPage(t, d), "DRAFT") {
		t.Error("a draft does not say that it is one")
	}
}

// Everything that was written stands on the page of all answers.
func TestAllAnswersArePrinted(t *testing.T) {
	plan := sample(t, 0)
	d := AnswersData{PracticeName: plan.PracticeName, Town: plan.Town, ODSCode: plan.ODSCode, AsOf: plan.AsOf, SubmissionNumber: 1,
		SubmissionHash: plan.SubmissionHash, Sheet: plan.Sheet}
	first := d.Sheet.Set.Criteria[0].ID
	d.Sheet.Answers[first] = audit.Answer{Choice: audit.ChoiceLevel, Level: 3, Note: "Zoë <b>noted</b> it", HowChecked: "We rang twice.",
		Evidence: []audit.Evidence{{What: "The rota", Date: "2026-10-01", Where: "The shared folder"}}}
	var out bytes.Buffer
	if err := AnswersPage(&out, d); err != nil {
		t.Fatal(err)
	}
	page := pageText(t, out.String())
	for _, words := range []string{"Zoë <b>noted</b> it", "We rang twice.", "The rota, 1\u00a0October\u00a02026 (The shared folder)", d.SubmissionHash} {
		if !strings.Contains(page, words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	for _, c := range d.Sheet.Set.Criteria {
		if !strings.Contains(page, c.Statement) {
			t.Errorf("%s is missing", c.ID)
		}
		for _, text := range d.Sheet.Answers[c.ID].Texts() {
			if !strings.Contains(page, text.Text) {
				t.Errorf("%s: %q is missing", c.ID, text.Text)
			}
		}
	}
	id := d.ReportID()
	d.Sheet.Answers[first] = audit.Answer{}
	if d.ReportID() == id {
		t.Error("other answers have the same id")
	}
	if out.Reset(); AnswersPage(&out, AnswersData{AsOf: "2026-11-22"}) == nil || out.Len() > 0 {
		t.Error("a page without criteria was written")
	}
}
