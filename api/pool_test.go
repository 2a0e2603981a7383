package api

import (
	"testing"
	"time"

	"doorway/audit"
)

// pools writes a level and a note of the short form's first criterion, finishes, and lets it be counted with others'.
func (p *caller) pools(level audit.Level) {
	p.w.Helper()
	p.observe(shortForm(p.w)[0], levelSeen(level, "a private note"), 0).is(200)
	p.send("POST", p.assessment()+"/submit", nil).is(200)
	p.releases(wireRelease{Release: "pooled"}).is(200).holds(`"poolsOn":"2027-01-01"`)
}

// Three trainees over two rotations: nothing before the quarter begins, and then, all at once, how far apart they are;
// never a note, a name, a number of people, or a day.
func TestWhatAPracticeSeesOfAPool(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead, id := w.lead("DEMO01"), shortForm(t)[0]
		sheet := lead.begin(audit.FormShort)
		sheet.save(id, atLevel(3, ""), 0).is(200)
		overview, compared := lead.looksOver(sheet), lead.compares(sheet)
		same := func(when string) {
			t.Helper()
			if lead.looksOver(sheet) != overview || lead.compares(sheet) != compared {
				t.Errorf("%s the practice can tell", when)
			}
		}
		var trainees []*caller
		for i, starts := range []audit.Date{"2026-05-01", "2026-06-01", "2026-09-15"} {
			trainee := w.trainee(lead.practice, starts, "2026-11-15")
			trainee.pools([]audit.Level{0, 1, 1}[i])
			trainees = append(trainees, trainee)
			same("while they wait")
		}
		w.clock.at(t, "2026-12-31T23:59:59Z")
		lead = w.anew(lead)
		sheet.caller = lead
		overview = lead.looksOver(sheet)
		w.releasesPools()
		same("a second before the quarter")
		w.clock.at(t, "2027-01-01T00:00:00Z")
		w.releasesPools()
		if lead.looksOver(sheet) != overview {
			t.Error("something else than the comparison tells of it")
		}
		lead.send("GET", sheet.at+"/comparison", nil).is(200).
			holds(`"kind":"pooled"`, `"when":"January to March 2027"`, `"spread":{"lowest":0,"highest":1,"most":1,"notSure":false}`, `"kind":"practice_higher"`).
			lacks("private", "Tam", "2026-", "trainee")
		one := w.anew(trainees[0])
		one.send("GET", one.assessment(), nil).is(200).holds(`"releasedAt":"2027-01-01T00:00:00Z"`, `"canWithdraw":false`)
		one.send("POST", one.assessment()+"/withdraw", nil).refuses(409, "conflict")
		one.send("GET", "/placements/"+string(one.placement)+"/trail", nil).is(200).holds("assessment.pooled")
	})
}

func (w *world) releasesPools() {
	w.Helper()
	if err := w.store.ReleasePools(w.Context()); err != nil {
		w.Fatal(err)
	}
}

// A conversation whose trainee was erased stays, without the name.
func TestASharedConversationWithoutItsName(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormShort)
		trainee := w.trainee(lead.practice, "2026-05-01", "2026-11-15")
		trainee.submitsAssessment()
		hash := trainee.previews("", "").Hash
		trainee.releases(wireRelease{Release: "shared", Hash: hash}).is(200)
		w.clock.advance(24 * time.Hour)
		w.anew(trainee).confirms24(hash).is(200)
		lead = w.anew(lead)
		lead.send("GET", sheet.at+"/comparison", nil).is(200).holds("Tam Okeke", "the bell is loud")
		if _, err := w.store.ErasePerson(t.Context(), string(trainee.person)); err != nil {
			t.Fatal(err)
		}
		lead.send("GET", sheet.at+"/comparison", nil).is(200).holds(audit.ErasedTrainee, "the bell is loud").lacks("Tam Okeke")
	})
}
