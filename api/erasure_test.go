package api

import (
	"strings"
	"testing"
	"time"

	"doorway/audit"
)

// confirmed is somebody who has just confirmed who they are.
func (p *caller) confirmed() *caller {
	p.w.exec("UPDATE sessions SET confirmed_at = ? WHERE person_id = ?", p.w.clock.Now(), string(p.person))
	return p
}

func TestAccountErasureIsAskedForAndStopped(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		lead.send("POST", "/account/erasure", nil).refuses(403, "confirm")
		var asked, again wireErasure
		lead.confirmed().send("POST", "/account/erasure", nil).is(201).into(&asked)
		w.clock.advance(time.Minute)
		lead.confirmed().send("POST", "/account/erasure", nil).is(201).into(&again)
		if want := w.clock.Now().Add(30*24*time.Hour - time.Minute); !asked.EraseOn.Equal(want) || !again.EraseOn.Equal(want) {
			t.Errorf("to be done on %v, then on %v, want %v", asked.EraseOn, again.EraseOn, want)
		}
		lead.send("GET", "/account", nil).is(200).holds(`"eraseOn":"2026-12-22T10:00:00Z"`)
		lead.send("DELETE", "/account/erasure", nil).is(204)
		lead.send("DELETE", "/account/erasure", nil).is(204)
		lead.send("GET", "/account", nil).is(200).holds(`"eraseOn":null`)
		lead.confirmed().send("POST", "/account/erasure", nil).is(201)
		w.clock.advance(30 * 24 * time.Hour)
		lead.token = w.session(lead.person)
		if err := w.store.PurgeExpired(t.Context()); err != nil {
			t.Fatal(err)
		}
		lead.send("GET", "/account", nil).refuses(401, "sign_in")
	})
}

func TestPracticeErasureIsAskedForByALeadAndStoppedByAnother(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		second, member := w.person("Ama Mensah", audit.RolePracticeLead, lead.practice), w.member(lead.practice)
		path := lead.home() + "/erasure"
		lead.send("POST", path, nil).refuses(403, "confirm")
		member.confirmed().send("POST", path, nil).refuses(403, "forbidden")
		w.lead("DEMO02").confirmed().send("POST", path, nil).refuses(404, "not_found")
		lead.confirmed().send("POST", path, nil).is(201).holds("2026-12-22")
		for _, who := range []*caller{second, member} {
			who.send("GET", lead.home(), nil).is(200).holds(`"eraseOn":"2026-12-22T10:00:00Z"`)
		}
		member.send("DELETE", path, nil).refuses(403, "forbidden")
		second.send("DELETE", path, nil).is(204)
		lead.send("GET", lead.home(), nil).is(200).holds(`"eraseOn":null`)
		var told []string
		for _, e := range lead.trailOf(lead.home() + "/trail").Entries {
			told = append(told, e.Who+" "+e.Words)
		}
		want := "Ama Mensah kept the practice's things after all\nSam Okoro asked for the practice's things to be erased"
		if strings.Join(told, "\n") != want {
			t.Errorf("the trail tells %q", told)
		}
	})
}
