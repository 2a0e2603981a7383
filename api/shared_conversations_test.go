package api

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"doorway/audit"
)

func (p *caller) sharedConversations() answer {
	p.w.Helper()
	return p.send("GET", p.home()+"/shared-conversations", nil)
}

// sharesAll shares every line by name, and gives what was looked at beforehand, byte for byte.
func (p *caller) sharesAll() (previewed string) {
	p.w.Helper()
	var raw struct {
		Hash   string
		Shared json.RawMessage
	}
	p.send("GET", p.assessment()+"/preview", nil).is(200).into(&raw)
	p.releases(wireRelease{Release: "shared", Hash: raw.Hash}).is(200)
	p.w.clock.advance(24 * time.Hour)
	p.w.anew(p).confirms24(raw.Hash).is(200)
	return string(raw.Shared)
}

// outsideShortForm is a criterion that the short form does not ask about.
func outsideShortForm(t testing.TB) string {
	t.Helper()
	for _, criterion := range starter(t).Criteria {
		if !slices.Contains(shortForm(t), criterion.ID) {
			return criterion.ID
		}
	}
	t.Fatal("the short form has every criterion")
	return ""
}

// A conversation that was shared stands before the practice's lead exactly as the trainee looked at it, with its day, also where
// the practice has no self-assessment, or one that does not ask about all of it. Nobody else in the practice reads it.
func TestAConversationIsReadAsItWasLookedAt(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		member := w.member(lead.practice)
		lead.sharedConversations().is(200).holds("[]")
		trainee, outside := w.trainee(lead.practice, "2026-05-01", "2026-11-15"), outsideShortForm(t)
		trainee.observe(shortForm(t)[0], levelSeen(2, "the bell is loud"), 0).is(200)
		trainee.observe(outside, levelSeen(1, "what I most want to say"), 0).is(200)
		trainee.send("POST", trainee.assessment()+"/submit", nil).is(200)
		previewed := trainee.sharesAll()
		lead, member = w.anew(lead), w.anew(member)
		var read []struct {
			ID, SharedOn string
			Shared       json.RawMessage
		}
		lead.sharedConversations().is(200).into(&read)
		if len(read) != 1 || string(read[0].Shared) != previewed || read[0].SharedOn != "2026-11-23" {
			t.Errorf("the lead reads %v, the trainee looked at %s", read, previewed)
		}
		member.sharedConversations().refuses(403, "forbidden")
		w.lead("DEMO02").sharedConversations().is(200).holds("[]")

		sheet := lead.begin(audit.FormShort)
		var compared wireComparison
		lead.send("GET", sheet.at+"/comparison", nil).is(200).lacks("what I most want to say").into(&compared)
		if len(compared.Sources) != 1 || compared.Sources[0].ID != read[0].ID || compared.Sources[0].More != 1 {
			t.Errorf("the comparison does not say that a line is read elsewhere: %+v", compared.Sources)
		}
		lead.send("GET", sheet.at+"/comparison.html", nil).is(200).lacks("what I most want to say").
			holds("One more line of it is about what this self-assessment does not ask.")
	})
}
