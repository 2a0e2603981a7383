package reports

import (
	"strings"
	"testing"

	"doorway/audit"
)

// hostileProgress has every text at its longest or strangest, and a set whose titles are too.
func hostileProgress(t testing.TB, audits int) ProgressData {
	d := sampleProgress(t, audits, 24)
	texts := hostileTexts()
	d.PracticeName, d.Town = "Meddygfa Tŷ’r Llanerch a Łąka {nb} Ngũgĩ مريم 🙏", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
	for i := range d.Progress.Actions {
		a := &d.Progress.Actions[i].Action
		a.What, a.EvidenceNote, a.StatusReason, a.OwnerRole = texts[i%len(texts)], texts[(i+1)%len(texts)], texts[(i+2)%len(texts)], texts[(i+3)%len(texts)]
	}
	sites := []audit.Site{{Name: "Zoë’s House"}, {Name: "مركز الصحة"}, {Name: strings.Repeat("A very long name of a site ", 12)}}
	for i := range d.Progress.Audits {
		d.Progress.Audits[i].Sites = sites
	}
	for i := range d.Progress.Domains {
		d.Progress.Domains[i].Title = []string{strings.Repeat("unbroken", 9), "Łukasz, Siân and Ngũgĩ <b>wait</b> & wait again for a long while", "Zwykła nazwa"}[i%3]
	}
	for i := range d.Progress.Criteria {
		d.Progress.Criteria[i].Criterion.Title = shorten(texts[i%len(texts)], 300)
	}
	d.Progress.LeftOut = []audit.LeftOutAudit{{SubmittedOn: "2024-01-02", Why: "It covers other sites."}}
	d.PublicLines = map[audit.ActionID]string{d.Progress.Actions[0].ID: texts[1], d.Progress.Actions[3].ID: texts[0]}
	return d
}

// hostilePoster has lines as long as they may be, and as strange.
func hostilePoster() PosterData {
	d := samplePoster(8)
	d.PracticeName, d.Town = "Meddygfa Tŷ’r Llanerch a Łąka {nb}", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
	d.Address = "https://doorway.example.org/you-said/" + strings.Repeat("A", 60)
	texts := hostileTexts()
	for i := range d.Did {
		d.Did[i].Said, d.Did[i].Answer = shorten(texts[i%len(texts)], 500), shorten(texts[(i+3)%len(texts)], 500)
	}
	d.CouldNot[0].Said, d.CouldNot[1].Answer = strings.Repeat("unbroken", 60), texts[3]
	return d
}

// hostileCQC has answers, notes and sources as long as they may be.
func hostileCQC(t testing.TB) CQCEvidenceData {
	d := sampleCQC(t, 4)
	texts := hostileTexts()
	d.Notice, d.PracticeName, d.Town = texts[4], "Łąka مريم 🙏", texts[6][:40]
	for i, c := range d.Sheet.Set.Criteria {
		a := d.Sheet.Answers[c.ID]
		a.Note, a.HowChecked = texts[i%len(texts)], texts[(i+1)%len(texts)]
		a.Evidence = []audit.Evidence{{What: texts[(i+2)%len(texts)], Date: "2026-01-02", Where: texts[(i+5)%len(texts)]}}
		d.Sheet.Answers[c.ID] = a
	}
	d.Statements[0].Title, d.Statements[1].Source, d.Statements[1].URL = texts[6], texts[10], "https://www.cqc.org.uk/"+strings.Repeat("a/", 90)
	d.Statements[2].Criteria = nil
	return d
}
