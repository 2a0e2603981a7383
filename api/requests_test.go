package api

import (
	"fmt"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// of is a self-assessment as somebody else meets it.
func (s *sheet) of(who *caller) *sheet { return &sheet{who, s.at} }

// ask asks somebody to answer a domain.
func (s *sheet) ask(domain string, who *caller) (out wireDomainRequest) {
	s.w.Helper()
	s.send("POST", s.at+"/requests", encode(s.w, wireDomainAsk{domain, who.hat})).is(201).into(&out)
	return out
}

func (s *sheet) requested(r wireDomainRequest) string { return s.at + "/requests/" + string(r.ID) }

// missing is how a self-assessment answers that does not exist.
func (s *sheet) missing(method, path string, body []byte, headers ...string) string {
	s.w.Helper()
	return bare(s.send(method, s.home()+"/audits/"+uuid.NewString()+path, body, headers...).refusal(404))
}

// hidden checks that a part of the self-assessment is answered byte for byte like a missing one.
func (s *sheet) hidden(method, path string, body []byte, headers ...string) {
	s.w.Helper()
	if got, want := bare(s.send(method, s.at+path, body, headers...)), s.missing(method, path, body, headers...); got != want {
		s.w.Errorf("%s %s: %s, a missing one: %s", method, path, got, want)
	}
}

func (a answer) refusal(status int) answer {
	a.w.Helper()
	if a.status != status {
		a.w.Fatalf("%d %s", a.status, a.body)
	}
	return a
}

// The parts of a self-assessment that can be read.
func readable() []string {
	return []string{"", "/check", "/submissions", "/submissions/1", "/results", "/plan", "/action-plan.pdf", "/action-plan.html"}
}

// A lead asks a colleague to answer a domain; the colleague sees that of the draft, and nothing else of it.
func TestColleagueAnswersWhatTheyWereAsked(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormFull)
		sheet.save("REG-1", atLevel(1, "what the lead wrote of joining"), 0).is(200)
		sheet.save("CON-1", atLevel(2, "what the lead wrote of contact"), 0).is(200)
		member, other := w.member(lead.practice), w.member(lead.practice)
		theirs, others := sheet.of(member), sheet.of(other)
		hiddenDraft(t, theirs)

		request := sheet.ask("REG", member)
		if request.Name != "Dee Marsh" || request.HatID != member.hat || request.DoneAt != nil {
			t.Errorf("asked: %+v", request)
		}
		theirs.send("GET", member.home()+"/mine", nil).is(200).holds(
			`"domain":"REG"`, `"answered":1`, `"total":4`, `"nextCriterionId":"REG-2"`, `"done":false`)
		seen := theirs.whole()
		if len(seen.Answers) != 1 || len(seen.Progress) != 1 || seen.Progress[0] != (wireDomainProgress{"REG", audit.ProgressInProgress, 1, 4}) || seen.NextCriterionID != "REG-2" {
			t.Errorf("a member sees %+v", seen)
		}
		theirs.send("GET", member.home()+"/audits", nil).is(200).holds(`"answered":1`, `"total":4`)
		theirs.save("REG-2", atLevel(2, "what a member wrote"), 0).is(200)
		theirs.save("REG-1", atLevel(2, "a member's better words"), 1).is(200)
		theirs.send("GET", theirs.at+"/answers/REG-1/earlier", nil).is(200).holds("what the lead wrote of joining", "Sam Okoro")
		for _, path := range []string{"/answers/CON-1", "/answers/CON-2", "/answers/CON-1/earlier", "/results", "/plan", "/submissions", "/action-plan.pdf"} {
			theirs.hidden("GET", path, nil)
		}
		theirs.hidden("PUT", "/answers/CON-1", encode(t, atLevel(0, "not asked")), "If-Match", etag(1))
		hiddenDraft(t, others)
		sheet.send("GET", sheet.at+"/answers/REG-2", nil).is(200).holds("what a member wrote")

		theirs.send("POST", sheet.requested(request)+"/done", nil).is(204)
		theirs.send("POST", sheet.requested(request)+"/done", nil).is(204)
		sheet.send("GET", sheet.at+"/requests", nil).is(200).holds(`"doneAt":"2026-`)
		theirs.send("GET", member.home()+"/mine", nil).is(200).holds(`"done":true`)
		theirs.save("REG-3", atLevel(2, "one more thing"), 0).is(200)

		sheet.send("DELETE", sheet.requested(request), nil).is(204)
		sheet.send("DELETE", sheet.requested(request), nil).refuses(404, "not_found")
		hiddenDraft(t, theirs)
		theirs.send("GET", member.home()+"/mine", nil).is(200).holds(`"requests":[]`)
	})
}

// hiddenDraft checks that a draft looks to a member like what does not exist.
func hiddenDraft(t *testing.T, s *sheet) {
	t.Helper()
	for _, path := range append(readable(), "/answers/REG-1", "/answers/REG-1/earlier") {
		if path != "/check" { // no member checks anything
			s.hidden("GET", path, nil)
		}
	}
	s.hidden("PUT", "/answers/REG-1", encode(t, atLevel(0, "not asked")), "If-Match", etag(0))
	s.hidden("POST", "/requests/"+uuid.NewString()+"/done", nil)
	s.send("GET", s.home()+"/audits", nil).is(200).lacks(s.at[len(s.home())+len("/audits/"):])
	for _, path := range []string{"/submit", "/discard", "/actions"} {
		body := map[string][]byte{"/submit": []byte(`{"lowered":[]}`), "/actions": encode(t, ownAction("mine"))}[path]
		if got, want := bare(s.send("POST", s.at+path, body)), bare(s.send("POST", s.home()+"/audits/"+uuid.NewString()+path, body)); got != want {
			t.Errorf("POST %s: %s, a missing one: %s", path, got, want)
		}
	}
}

// What was submitted is the whole practice's to read; open again, it is hidden but for what one was asked.
func TestMembersReadWhatWasSubmitted(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormShort)
		sheet.save("REG-1", atLevel(1, "words of the draft"), 0).is(200)
		action := sheet.add(ownAction("Paint the door"))
		member := w.member(lead.practice)
		theirs := sheet.of(member)
		request := sheet.ask("REG", member)
		missing := bare(theirs.send("GET", theirs.home()+"/actions/"+uuid.NewString(), nil))
		if got := bare(theirs.send("GET", theirs.action(action), nil)); got != missing {
			t.Errorf("an action of a draft: %s", got)
		}
		sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		for _, path := range readable() {
			if path != "/check" {
				theirs.send("GET", theirs.at+path, nil).is(200)
			}
		}
		theirs.send("GET", theirs.at+"/check", nil).refuses(403, "forbidden")
		theirs.send("GET", theirs.at+"/answers/CON-1", nil).is(200)
		theirs.send("GET", theirs.action(action), nil).is(200)
		theirs.send("GET", theirs.action(action)+"/changes", nil).is(200)
		theirs.send("GET", theirs.home()+"/mine", nil).is(200).holds(`"requests":[]`)
		theirs.save("REG-1", atLevel(2, "too late"), 1).refuses(409, "conflict")
		theirs.send("POST", sheet.requested(request)+"/done", nil).refuses(409, "conflict")
		sheet.of(w.member(lead.practice)).save("REG-1", atLevel(2, "not asked"), 1).refuses(403, "forbidden")
		theirs.send("POST", theirs.at+"/reopen", []byte(`{"reason":"no","textReasons":[]}`)).refuses(403, "forbidden")

		sheet.send("POST", sheet.at+"/reopen", []byte(`{"reason":"again","textReasons":[]}`)).is(200)
		if seen := theirs.whole(); len(seen.Progress) != 1 || len(seen.Answers) != 1 {
			t.Errorf("open again, the asked see %+v", seen)
		}
		theirs.hidden("GET", "/submissions/1", nil)
		hiddenDraft(t, sheet.of(w.member(lead.practice)))
	})
}

// Whom a lead can ask, and for what.
func TestAskingIsChecked(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormShort)
		member := w.member(lead.practice)
		elsewhere := w.lead("DEMO02")
		later := w.somebody("Ann Later").wears(models.Hat{Role: audit.RolePracticeMember, Practice: lead.practice, Since: w.clock.Now().AddDate(0, 0, 1)})

		for _, ask := range map[string]wireDomainAsk{
			"a practice elsewhere": {"REG", elsewhere.hat}, "nobody": {"REG", audit.HatID(uuid.NewString())}, "no id": {"REG", "x"},
			"a facilitator": {"REG", w.facilitator().hat}, "paused": {"REG", w.member(lead.practice).paused().hat},
			"ended": {"REG", w.member(lead.practice).ended().hat}, "not yet": {"REG", later.hat},
			"a trainee": {"REG", w.trainee(lead.practice, "2026-08-01", "2027-01-31").hat},
		} {
			refused := sheet.send("POST", sheet.at+"/requests", encode(t, ask))
			if ask.HatID == "x" {
				refused.refuses(422, "invalid")
				continue
			}
			refused.refuses(422, "invalid").mustName(t, "hatId")
		}
		sheet.send("POST", sheet.at+"/requests", encode(t, wireDomainAsk{"NONE", member.hat})).refuses(422, "invalid").mustName(t, "domain")
		sheet.send("POST", sheet.at+"/requests", encode(t, wireDomainAsk{"REF", member.hat})).refuses(422, "invalid").mustName(t, "domain") // not in the short form
		sheet.of(member).send("POST", sheet.at+"/requests", encode(t, wireDomainAsk{"REG", member.hat})).refuses(403, "forbidden")
		sheet.of(member).send("GET", sheet.at+"/requests", nil).refuses(403, "forbidden")

		first, again := sheet.ask("REG", member), sheet.ask("REG", member)
		if first.ID != again.ID {
			t.Error("asked twice, there are two requests")
		}
		mine := sheet.ask("CON", lead)
		sheet.send("GET", sheet.at+"/requests", nil).is(200).holds(string(first.ID), string(mine.ID))
		sheet.send("GET", lead.home()+"/mine", nil).is(200).holds(`"domain":"CON"`).lacks(`"domain":"REG"`)
		sheet.send("POST", sheet.requested(first)+"/done", nil).refuses(403, "forbidden")
		sheet.of(w.member(lead.practice)).hidden("POST", "/requests/"+string(first.ID)+"/done", nil)
		sheet.of(member).send("POST", sheet.requested(first)+"/done", nil).is(204)
		if sheet.ask("REG", member).DoneAt != nil {
			t.Error("asked again, it is still done")
		}
		if trail := w.rows("SELECT what FROM trail WHERE practice_id = ? AND what LIKE 'domain.%'", string(lead.practice)); fmt.Sprint(trail) != "[domain.ask domain.ask domain.ask domain.done]" {
			t.Errorf("the trail holds %v", trail)
		}
		sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		sheet.send("POST", sheet.at+"/requests", encode(t, wireDomainAsk{"REG", member.hat})).refuses(409, "conflict")
	})
}
