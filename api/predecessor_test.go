package api

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// succeed names the practice that took over from another.
func (w *world) succeed(before, after audit.PracticeID) {
	w.Helper()
	w.exec("UPDATE practices SET successor_id = ?, succeeded_at = ?, status = 'closed' WHERE id = ?", string(after), w.clock.Now(), string(before))
}

// in is the same person looking at another practice.
func (p *caller) in(practice audit.PracticeID) *caller {
	there := *p
	there.practice = practice
	return &there
}

// The lead of the practice that took over reads what was submitted, one step back, and changes nothing.
func TestSuccessorReadsWhatWasSubmitted(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		old, new := w.lead("DEMO01"), w.lead("DEMO02")
		before := old.begin(audit.FormShort)
		before.save("REG-1", atLevel(1, "what the old practice wrote"), 0).is(200)
		action := before.add(ownAction("Paint the old door"))
		before.send("POST", before.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		draft := old.begin(audit.FormShort)
		draftAction := draft.add(ownAction("A thought of the draft"))
		new.in(old.practice).send("GET", before.at, nil).refuses(404, "not_found")

		w.succeed(old.practice, new.practice)
		reader := new.in(old.practice)
		new.send("GET", new.home(), nil).is(200).holds("The DEMO01 Surgery", string(old.practice), `"successorName":""`)
		old.send("GET", old.home(), nil).is(200).holds(`"successorName":"The DEMO02 Surgery"`, `"predecessors":[]`)
		reader.send("GET", old.home(), nil).is(200).holds("The DEMO01 Surgery", `"successorName":"The DEMO02 Surgery"`, `"predecessors":[]`)
		list := reader.send("GET", old.home()+"/audits", nil).is(200)
		if list.lacks(draft.at[strings.LastIndexByte(draft.at, '/')+1:]); strings.Count(string(list.body), `"id"`) != 1 {
			t.Errorf("listed: %s", list.body)
		}
		theirs := before.of(reader)
		for _, path := range append(readable(), "/answers/REG-1", "/answers/REG-1/earlier") {
			if path != "/check" {
				theirs.send("GET", theirs.at+path, nil).is(200)
				draft.of(reader).hidden("GET", path, nil)
			}
		}
		theirs.send("GET", theirs.action(action), nil).is(200).holds("Paint the old door")
		theirs.send("GET", theirs.action(draftAction), nil).refuses(404, "not_found")
		successorWrites(t, w, theirs, action)
		successorOnly(t, w, old, new, theirs)
	})
}

func successorWrites(t *testing.T, w *world, theirs *sheet, action wireAction) {
	t.Helper()
	before := w.digest()
	theirs.save("REG-1", atLevel(2, "not ours to write"), 1).refuses(403, "forbidden")
	theirs.put(action, change(action)).refuses(403, "forbidden")
	for _, write := range []struct{ method, path, body string }{
		{"POST", theirs.at + "/reopen", `{"reason":"again","textReasons":[]}`}, {"DELETE", theirs.action(action), ""},
		{"POST", theirs.home() + "/audits", `{"form":"short","siteIds":[]}`}, {"GET", theirs.home() + "/people", ""},
		{"GET", theirs.home() + "/mine", ""}, {"GET", theirs.at + "/check", ""}, {"GET", theirs.at + "/requests", ""},
	} {
		theirs.send(write.method, write.path, []byte(write.body)).refuses(403, "forbidden")
	}
	if w.digest() != before {
		t.Error("the successor changed something")
	}
}

// successorOnly: neither members nor leads who are not leads now, nor those of a practice that took over from the successor.
func successorOnly(t *testing.T, w *world, old, new *caller, theirs *sheet) {
	t.Helper()
	third := w.lead("DEMO03")
	w.succeed(new.practice, third.practice)
	lead := func() *caller { return w.person("Lee Ng", audit.RolePracticeLead, new.practice) }
	later := w.somebody("Ann Later").wears(models.Hat{Role: audit.RolePracticeLead, Practice: new.practice, Since: w.clock.Now().AddDate(0, 0, 1)})
	for name, who := range map[string]*caller{
		"a member": w.member(new.practice), "a paused lead": lead().paused(), "a lead who left": lead().ended(), "a lead to come": later,
		"two steps on": third, "a trainee": w.trainee(new.practice, "2026-08-01", "2027-01-31"), "a facilitator": w.facilitator(),
		"an operator": w.operator(),
	} {
		there := who.in(old.practice)
		for _, path := range []string{there.home(), theirs.at, theirs.at + "/results", there.home() + "/audits"} {
			missing := bare(there.send("GET", strings.Replace(path, string(old.practice), uuid.NewString(), 1), nil))
			if got := bare(there.send("GET", path, nil)); got != missing {
				t.Errorf("%s reads %s: %s, a missing one: %s", name, path, got, missing)
			}
		}
	}
	w.exec("UPDATE practices SET erased_at = ? WHERE id = ?", w.clock.Now(), string(old.practice))
	new.in(old.practice).send("GET", theirs.home(), nil).refuses(404, "not_found")
	new.send("GET", new.home(), nil).is(200).holds(`"predecessors":[]`)
}
