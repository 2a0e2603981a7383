package reports

import (
	"strings"
	"testing"

	"doorway/audit"
)

// hostile has every text at its longest or strangest.
func hostile(t testing.TB) ActionPlanData {
	d := sample(t, 12)
	d.PracticeName = "Meddygfa Tŷ’r Llanerch a Łąka {nb} {0}"
	d.Signed = signedSample()
	d.Town = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
	d.Sites = []string{"Zoë’s House", "مركز الصحة", "House\fof\vmany\r\nlines"}
	texts := hostileTexts()
	for i := range d.Actions {
		a := &d.Actions[i]
		a.What, a.FirstStep, a.HowWeKnow = texts[i], texts[(i+1)%len(texts)], texts[(i+2)%len(texts)]
		a.StatusReason, a.EvidenceNote, a.OwnerPerson = texts[(i+3)%len(texts)], texts[(i+4)%len(texts)], texts[(i+5)%len(texts)]
	}
	for i := range d.Questions {
		d.Questions[i].WhoCouldTell = texts[i%len(texts)]
	}
	return d
}

// hostileTexts are the longest and the strangest that somebody can type.
func hostileTexts() []string {
	long := strings.Repeat("We met with the team, and Ngũgĩ wrote it down. ", 110)[:5000]
	return []string{
		long, "مريم، وخديجة تشكرانكم على المساعدة", "תודה רבה לכולם", "🙏👩🏽‍⚕️ thanks 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "{nb} of { and } (brackets) \\ back",
		"one\ftwo\nthree\n\nfour\ttabbed", strings.Repeat("unbroken", 90), "中文 and 日本語 and 한국어", "𝔘nusual 𝕋ext",
		"e\u0301 combines, zero\u200bwidth, soft\u00adhyphen, \u202eturned\u202c", "<script>alert(1)</script> & <b>bold</b>", "‘quotes’ “double” – dash — … €",
	}
}

// cases are reports of every kind, from empty to overfull.
func cases(t testing.TB) map[string]any {
	agreed := sample(t, 5)
	agreed.Agreed = true
	agreed.Signed = sealedSample(t, 5, sampleKey("a")).Signed
	one := sample(t, 1)
	one.Actions[0].Status, one.Actions[0].DoneOn = audit.ActionDone, "2026-11-14"
	return map[string]any{
		"empty draft": empty(t), "no action": sample(t, 0), "one done": one, "five": agreed, "sixty": sample(t, 60), "hostile": hostile(t),
		"no topic": sampleSheet(t, 0), "three topics": sampleSheet(t, 3), "fourteen topics": sampleSheet(t, 14), "all topics": sampleSheet(t, 43),
		"hostile sheet": hostileSheet(t), "empty reflection": emptyReflection(t), "reflection": sampleReflection(t),
		"hostile reflection": hostileReflection(t), "group report": sampleGroupReport(t, 2000), "small group report": sampleGroupReport(t, 9),
		"empty group report": sampleGroupReport(t, 6), "comparison": sampleComparison(t), "empty comparison": emptyComparison(t),
		"hostile comparison": hostileComparison(t), "hostile log": hostileDecisionLog(),
		"empty log": sampleDecisionLog(0), "log of one": sampleDecisionLog(1), "log of sixty": sampleDecisionLog(60),
		"progress of one": sampleProgress(t, 1, 0), "progress of two": sampleProgress(t, 2, 60), "progress of eight": sampleProgress(t, 8, 60),
		"hostile progress": hostileProgress(t, 2), "hostile progress of nine": hostileProgress(t, 9), "hostile summary": summary(hostileProgress(t, 3)),
		"summary of one": summary(sampleProgress(t, 1, 0)), "summary of eight": summary(sampleProgress(t, 8, 60)),
		"hostile poster": hostilePoster(), "empty poster": samplePoster(0), "full poster": samplePoster(12), "hostile evidence": hostileCQC(t),
		"no evidence":    sampleCQC(t, 0),
		"summary of two": summary(sampleProgress(t, 2, 5)), "poster": samplePoster(4), "evidence": sampleCQC(t, 3),
	}
}

func TestThePDFIsSoundAndSaysWhatThePageSays(t *testing.T) {
	for name, data := range cases(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			drawn, path := drawPDF(t, data)
			checkPDF(t, drawn, path)
			pdf, page := structureText(t, path), pageText(t, drawPage(t, data))
			if at := difference(pdf, page); at >= 0 {
				t.Errorf("from character %d the PDF says\n%q\nand the page\n%q", at, excerpt(pdf, at), excerpt(page, at))
			}
		})
	}
}

// difference finds the first byte where two texts part; -1: they are the same.
func difference(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) != len(b) {
		return min(len(a), len(b))
	}
	return -1
}

func excerpt(text string, at int) string { return text[max(0, at-60):min(len(text), at+100)] }
