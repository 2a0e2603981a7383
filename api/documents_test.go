package api

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"time"

	"doorway/audit"
)

// paper looks at what came back as a document: what kind it says it is, its name or the policy of a page, and that the
// same asked again is the same to the byte.
func (p *caller) paper(path, kind, named string) answer {
	p.w.Helper()
	first, again := p.send("GET", path, nil).is(200), p.send("GET", path, nil).is(200)
	if !bytes.Equal(first.body, again.body) {
		p.w.Errorf("%s is not the same twice", path)
	}
	if got := first.header.Get("Content-Type"); got != kind {
		p.w.Errorf("%s is %s", path, got)
	}
	if got := first.header.Get("Content-Disposition"); got != named {
		p.w.Errorf("%s is named %s", path, got)
	}
	policy := first.header.Get("Content-Security-Policy")
	if page := strings.HasPrefix(kind, "text/html"); page != strings.Contains(policy, "style-src 'sha256-") || strings.Contains(policy, "unsafe") {
		p.w.Errorf("%s may load: %s", path, policy)
	}
	if kind == "application/pdf" && !bytes.HasPrefix(first.body, []byte("%PDF-")) {
		p.w.Errorf("%s is no PDF", path)
	}
	return first
}

// A trainee takes their own words to a portfolio, and nothing that tells of the practice.
func TestATraineeExportsTheirReflection(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		trainee, ids := w.trainee(lead.practice, "2026-09-01", "2027-01-31"), shortForm(t)
		at := "/placements/" + string(trainee.placement) + "/reflection"
		trainee.paper(at+".html", "text/html; charset=utf-8", "").holds("I have not written anything here yet.", "General practice · 2027")
		trainee.observe(ids[0], levelSeen(3, "A note <i>of mine</i>"), 0).is(200)
		trainee.observe(ids[1], notSeen(), 0).is(200)
		words := `{"noticed":"*Stars* at the desk 👍","learned":"# Listen","willDo":"=1+1","textReasons":[]}`
		trainee.send("PUT", trainee.assessment()+"/reflection", []byte(words), "If-Match", etag(0)).is(200)

		trainee.paper(at+".pdf", "application/pdf", `inline; filename="reflection.pdf"`)
		page := trainee.paper(at+".html", "text/html; charset=utf-8", "").holds("*Stars* at the desk 👍", "# Listen")
		markdown := trainee.paper(at+".md", "text/markdown; charset=utf-8", `attachment; filename="reflection.md"`).
			holds(`\*Stars\* at the desk 👍`, `\# Listen`, `\=1+1`)
		looked, unseen := w.criterion(ids[0]), w.criterion(ids[1])
		for _, got := range []answer{page, markdown} {
			got.holds(looked.Title).lacks(unseen.Title, "A note", "DEMO01", "Surgery", "Tam Okeke", "In place and checked", "2026-", "November", "January")
		}
		trainee.paper(at+".html?notes=true", "text/html; charset=utf-8", "").holds("A note &lt;i&gt;of mine&lt;/i&gt;")
		trainee.paper(at+".md?notes=true", "text/markdown; charset=utf-8", `attachment; filename="reflection.md"`).holds(`A note \<i\>of mine\</i\>`)
		trainee.paper(at+".md?notes=false", "text/markdown; charset=utf-8", `attachment; filename="reflection.md"`).lacks("A note")
		for _, other := range []*caller{lead, w.trainee(lead.practice, "2026-09-01", "2027-01-31"), w.facilitator()} {
			refused := other.send("GET", at+".pdf", nil)
			refused.refuses(404, "not_found")
			if refused.header.Get("Content-Disposition") != "" {
				t.Error("a refusal is named like a file")
			}
		}
	})
}

func (w *world) criterion(id string) audit.Criterion {
	w.Helper()
	set, err := audit.StarterCriteria()
	if err != nil {
		w.Fatal(err)
	}
	found, _ := set.Criterion(id)
	return found
}

// sawViews has colleagues give their views, and closes the round: the levels of each criterion, one colleague after the
// other.
func (s *sheet) sawViews(levels map[string][]audit.Level) {
	s.w.Helper()
	var colleagues []*caller
	for _, given := range levels {
		for len(colleagues) < len(given) {
			colleagues = append(colleagues, s.w.member(s.practice))
		}
	}
	round := s.askViews(nil, colleagues...)
	for criterion, given := range levels {
		for i, level := range given {
			colleagues[i].thinks(round, criterion, level, 0).is(200)
		}
	}
	s.close(round).is(200)
}

// The sheet prints a spread only where everybody at the meeting may read it; the comparison is for leads alone.
func TestViewsOnPaper(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet, ids := w.lead("DEMO01").begin(audit.FormShort), shortForm(t)
		sheet.paper(sheet.at+"/meeting-sheet.html", "text/html; charset=utf-8", "").holds("There is nothing to agree yet.")
		sheet.paper(sheet.at+"/comparison.html", "text/html; charset=utf-8", "").holds("Nobody else’s view is here yet.", "DRAFT")
		sheet.save(ids[0], atLevel(2, "canary of the practice"), 0).is(200)
		sheet.save(ids[1], atLevel(3, ""), 0).is(200)
		sheet.sawViews(map[string][]audit.Level{ids[0]: {0, 2, 2, 3}, ids[1]: {1, 1, 2}})

		member, other := w.member(sheet.practice), w.lead("DEMO02")
		sheet.paper(sheet.at+"/meeting-sheet.pdf", "application/pdf", `inline; filename="meeting-sheet.pdf"`)
		sheet.paper(sheet.at+"/meeting-sheet.html", "text/html; charset=utf-8", "").
			holds("1. "+w.criterion(ids[0]).Title, "From “Not yet” to “In place and checked”, most often “Mostly in place”.", "are on the agree page.").
			lacks("From “Starting”", "canary of the practice")
		sheet.paper(sheet.at+"/comparison.pdf", "application/pdf", `inline; filename="comparison.pdf"`)
		sheet.paper(sheet.at+"/comparison.html", "text/html; charset=utf-8", "").
			holds("1 seen the same, 0 that we rated higher", "More may stand on the comparison page.").lacks("From “Starting”", "canary of the practice")
		table := sheet.paper(sheet.at+"/comparison.csv", "text/csv; charset=utf-8", `attachment; filename="comparison.csv"`)
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(table.body, []byte("\ufeff")))).ReadAll()
		if err != nil || len(rows) != 1+len(ids) || rows[1][1] != w.criterion(ids[0]).Title || strings.Contains(string(table.body), "From “Starting”") ||
			strings.Contains(string(table.body), "We rated it higher") {
			t.Errorf("the table (%v): %.600q", err, rows)
		}
		sheet.send("GET", sheet.at+"/comparison", nil).is(200).holds("practice_higher")
		for _, path := range []string{"/meeting-sheet.pdf", "/meeting-sheet.html", "/comparison.pdf", "/comparison.html", "/comparison.csv"} {
			if got := member.send("GET", sheet.at+path, nil); got.status != 403 || got.header.Get("Content-Disposition") != "" {
				t.Errorf("a member gets %d for %s", got.status, path)
			}
			other.send("GET", sheet.at+path, nil).refuses(404, "not_found")
		}
	})
}

// onPaper is everything that a practice's lead can take away of a comparison, byte for byte.
func (p *caller) onPaper(sheet *sheet) string {
	p.w.Helper()
	var out strings.Builder
	for _, path := range []string{"/comparison.pdf", "/comparison.html", "/comparison.csv", "/meeting-sheet.pdf", "/meeting-sheet.html", "/action-plan.pdf"} {
		out.Write(p.send("GET", sheet.at+path, nil).is(200).body)
	}
	return out.String()
}

// What a trainee shared by name stands on paper as they released it, without what they left out; before they confirmed it,
// no paper differs by a byte. A note that a spreadsheet would run is written so that none does.
func TestASharedConversationOnPaper(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead, ids := w.lead("DEMO01"), shortForm(t)
		sheet := lead.begin(audit.FormShort)
		sheet.save(ids[0], atLevel(2, ""), 0).is(200)
		nothing := lead.onPaper(sheet)
		trainee := w.trainee(lead.practice, "2026-05-01", "2026-11-21")
		trainee.observe(ids[0], levelSeen(1, "=1+1 is a formula"), 0).is(200)
		trainee.observe(ids[1], levelSeen(3, "canary of a hidden line"), 0).is(200)
		trainee.observe(ids[2], levelSeen(0, "canary of a hidden note"), 0).is(200)
		trainee.send("POST", trainee.assessment()+"/submit", nil).is(200)
		hash := trainee.previews(ids[1], ids[2]).Hash
		trainee.releases(wireRelease{Release: "shared", Hidden: ids[1:2], HiddenNotes: ids[2:3], Hash: hash}).is(200)
		if lead.onPaper(sheet) != nothing {
			t.Error("paper differs before the conversation is confirmed")
		}
		w.clock.advance(24 * time.Hour)
		lead, trainee = w.anew(lead), w.anew(trainee)
		sheet.caller = lead
		trainee.confirms24(hash).is(200)

		lead.paper(sheet.at+"/comparison.pdf", "application/pdf", `inline; filename="comparison.pdf"`)
		lead.paper(sheet.at+"/comparison.html", "text/html; charset=utf-8", "").
			holds("Tam Okeke", "=1&#43;1 is a formula", w.criterion(ids[2]).Title).lacks("canary", "Nobody else’s view is here yet.")
		lead.paper(sheet.at+"/comparison.csv", "text/csv; charset=utf-8", `attachment; filename="comparison.csv"`).
			holds("Tam Okeke", ",'=1+1 is a formula,").lacks("canary", ",=1")
		lead.paper(sheet.at+"/meeting-sheet.html", "text/html; charset=utf-8", "").lacks("Tam Okeke", "formula")
	})
}
