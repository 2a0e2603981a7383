package api

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
)

func (p *caller) progress(audits ...string) (out wireProgress) {
	p.w.Helper()
	path := p.home() + "/progress"
	if len(audits) > 0 {
		path += "?audits=" + strings.Join(audits, ",")
	}
	p.send("GET", path, nil).is(200).into(&out)
	return out
}

// rated answers the first questions with levels, and submits.
func (s *sheet) rated(levels ...audit.Level) *sheet {
	s.w.Helper()
	ids := []string{"REG-1", "REG-2", "REG-3", "REG-4"}
	for i, level := range levels {
		s.save(ids[i], atLevel(level, canary), 0).is(200)
	}
	s.submit()
	return s
}

// What the results say of one self-assessment, its progress says too; a year later the two stand side by side.
func TestProgressAgreesWithTheResults(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		lead.send("GET", lead.home()+"/progress", nil).refuses(422, "invalid")
		lead.send("GET", lead.home()+"/progress-report.pdf", nil).refuses(422, "invalid")
		first := lead.begin(audit.FormFull).rated(0, 1, 1, 2)
		agrees(t, first, lead.progress())
		later := first.inAYear()
		second := later.lookAgain(audit.FormFull)
		lower := atLevel(1, "")
		lower.LowerBecause = audit.LowerLookedHarder
		second.save("REG-4", lower, 0).is(200)
		second.rated(2, 2, 1)
		progress := second.progress()
		agrees(t, second, progress)
		if len(progress.Audits) != 2 || progress.Compared != 4 || progress.Comparable != 43 || *progress.Domains[0].Points[0].Score != 33 ||
			*progress.Domains[0].Points[1].Score != 50 || progress.Domains[0].Criteria != 4 {
			t.Errorf("got %+v", progress.Domains[0])
		}
		fourth := progress.Criteria[3]
		if fourth.Moved != audit.MovedDown || !fourth.Compared || *fourth.Points[1].Level != 1 || fourth.Points[1].LowerBecause != audit.LowerLookedHarder {
			t.Errorf("got %+v", fourth)
		}
		if again := progress.LookAgain; again.State != audit.LookAgainNotYet || *again.EarlierAuditID != second.id() {
			t.Errorf("to look again: %+v", again)
		}
		if alone := second.progress(later.id()); len(alone.Audits) != 1 || alone.LeftOut[0].AuditID != audit.AuditID(second.id()) || *alone.LookAgain.EarlierAuditID != second.id() {
			t.Errorf("only the first: %+v", alone)
		}
	})
}

func agrees(t *testing.T, latest *sheet, progress wireProgress) {
	t.Helper()
	var results wireResults
	latest.send("GET", latest.at+"/results", nil).is(200).into(&results)
	if !reflect.DeepEqual(progress.Now, results.Domains) {
		t.Errorf("the progress says %+v, the results say %+v", progress.Now, results.Domains)
	}
	last := len(progress.Audits) - 1
	for i, tally := range results.Domains {
		point := progress.Domains[i].Points[last]
		if point.Rated == tally.Rated && !reflect.DeepEqual(point.Score, tally.Score) {
			t.Errorf("%s: the progress says %v, the results say %v of as many criteria", tally.ID, point.Score, tally.Score)
		}
	}
}

func TestProgressOfWhatIsNotOnesOwn(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead, other := w.lead("DEMO01"), w.lead("DEMO02")
		own, foreign := lead.begin(audit.FormFull).rated(1, 1, 1), other.begin(audit.FormFull).rated(2, 2, 2)
		member := w.member(lead.practice)
		at := lead.home() + "/progress?audits="
		missing := lead.send("GET", at+uuid.NewString(), nil).refuses(404, "not_found")
		for name, ids := range map[string]string{
			"another's": foreign.id(), "another's among one's own": own.id() + "," + foreign.id(), "no id": "me", "nothing between": own.id() + ",,",
		} {
			if refusal := lead.send("GET", at+ids, nil).refuses(404, "not_found"); refusal.Detail != missing.Detail {
				t.Errorf("%s: %s", name, refusal.Detail)
			}
		}
		lead.send("GET", at+strings.TrimSuffix(strings.Repeat(own.id()+",", 200), ","), nil).refuses(422, "invalid")
		if many := lead.progress(strings.TrimSuffix(strings.Repeat(own.id()+",", 40), ",")); len(many.Audits) != 1 {
			t.Errorf("forty times the same: %+v", many.Audits)
		}
		if seen := member.progress(); !reflect.DeepEqual(seen, lead.progress()) {
			t.Errorf("a member sees %+v", seen)
		}
		for _, path := range []string{"/progress", "/progress-report.pdf", "/progress-report.html", "/progress-summary.pdf", "/progress-summary.html"} {
			other.send("GET", lead.home()+path, nil).refuses(404, "not_found")
			lead.send("GET", lead.home()+path+"?audits="+foreign.id(), nil).refuses(404, "not_found").sameAs(t, missing)
		}
	})
}

func (p problem) sameAs(t *testing.T, other problem) {
	t.Helper()
	if p.Detail != other.Detail {
		t.Errorf("said %q, and not %q", p.Detail, other.Detail)
	}
}

// The report and its one page are handed to lead and member alike; what they show can no longer be removed.
func TestProgressOnPaper(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		lead := w.lead("DEMO01")
		first := lead.begin(audit.FormFull).rated(0, 1, 1, 2)
		action := first.add(ownAction("Paint the door"))
		first.send("DELETE", first.action(action), nil, "If-Match", etag(action.Version)).is(204)
		action = first.add(ownAction("Paint the other door"))
		member := w.member(lead.practice)
		for _, who := range []*caller{lead, member} {
			who.paper(who.home()+"/progress-report.pdf", "application/pdf", `inline; filename="progress-report.pdf"`)
			who.paper(who.home()+"/progress-report.html", "text/html; charset=utf-8", "").holds("Paint the other door")
			who.paper(who.home()+"/progress-summary.pdf", "application/pdf", `inline; filename="progress-summary.pdf"`)
			who.paper(who.home()+"/progress-summary.html", "text/html; charset=utf-8", "").lacks("Paint the other door", canary)
		}
		first.send("DELETE", first.action(action), nil, "If-Match", etag(action.Version)).refuses(409, "conflict")
		lead.send("GET", lead.home()+"/trail", nil).is(200).holds("report.first")
	})
}
