package api

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
)

// doneAction is an action that is done, in the practice's own words.
func doneAction(what string) wireActionInput {
	in := ownAction(what)
	in.Status, in.EvidenceNote, in.DoneOn = audit.ActionDone, "canary proof", "2026-10-05"
	return in
}

func droppedAction(what string) wireActionInput {
	in := ownAction(what)
	in.Status, in.StatusReason = audit.ActionDropped, "canary reason"
	return in
}

func publicLine(said, answer string) wirePublicLineInput {
	return wirePublicLineInput{Said: said, Answer: answer, TextReasons: []wireTextReason{}, Shown: true}
}

// says writes the line of an action.
func (s *sheet) says(of wireAction, in wirePublicLineInput, seen int64, headers ...string) answer {
	s.w.Helper()
	return s.send("PUT", s.action(of)+"/public-line", encode(s.w, in), append([]string{"If-Match", etag(seen)}, headers...)...)
}

// lines gives what the practice says to everybody, as the caller sees it.
func (p *caller) lines() (out wirePublicLines) {
	p.w.Helper()
	p.send("GET", p.home()+"/public-lines", nil).is(200).into(&out)
	return out
}

// opens opens or closes the practice's page.
func (p *caller) opens(open bool) {
	p.w.Helper()
	p.send("PUT", p.home()+"/public-page", fmt.Appendf(nil, `{"open":%v}`, open), "If-Match", etag(p.lines().Version)).is(200)
}

// public gives the page as everybody sees it.
func (w *world) public(code string) answer {
	w.Helper()
	return w.nobody().send("GET", "/you-said/"+code, nil)
}

// change changes an action.
func (s *sheet) change(of wireAction, in wireActionInput) (out wireAction) {
	s.w.Helper()
	s.send("PUT", s.action(of), encode(s.w, in), "If-Match", etag(of.Version)).is(200).into(&out)
	return out
}

// A practice says what became of an action, opens its page, and everybody reads it; nothing before it is open, and nothing
// that is not meant for everybody: no id, no role, nothing of the action itself.
func TestEverybodyReadsWhatAPracticeSays(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormShort)
		done, dropped := sheet.add(doneAction("canary what")), sheet.add(droppedAction("canary other"))
		sheet.says(done, publicLine("The bell is loud.", "We put in a soft one."), 0).is(200)
		sheet.says(dropped, publicLine("Open at night.", "We have too few people."), 0).is(200)
		hidden := publicLine("canary hidden", "canary kept back")
		hidden.Shown = false
		sheet.says(sheet.add(doneAction("canary third")), hidden, 0).is(200)
		w.public("DEMO01").refuses(404, "not_found")
		lead.opens(true)
		for _, code := range []string{"DEMO01", "demo01"} {
			got := w.public(code).is(200).lacks(canary, string(done.ID), string(lead.practice), "lead", "Shown", "version")
			if got.header.Get("Cache-Control") != "no-store" || got.header.Get("X-Robots-Tag") != "noindex, nofollow" || got.header.Get("ETag") != "" {
				t.Errorf("headers: %v", got.header)
			}
			const want = `{"practiceName":"The DEMO01 Surgery","town":"Anytown","updatedOn":"2026-11-22",` +
				`"did":[{"said":"The bell is loud.","answer":"We put in a soft one.","on":"2026-10-05"}],` +
				`"couldNot":[{"said":"Open at night.","answer":"We have too few people.","on":"2026-11-22"}]}`
			if string(got.body) != want {
				t.Errorf("%s, want %s", got.body, want)
			}
		}
		lead.opens(false)
		w.public("DEMO01").refuses(404, "not_found")
	})
}

// An action that is open again takes its line from every page at once, whoever changed it, and it does not come back by
// itself: it was written about another outcome.
func TestALineGoesWhenItsActionIsOpenAgain(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		member := w.member(lead.practice)
		sheet := lead.begin(audit.FormShort)
		in := doneAction("Paint")
		in.OwnerID = member.hat
		action := sheet.add(in)
		sheet.says(action, publicLine("It is dark", "We painted"), 0).is(200)
		lead.opens(true)
		w.public("DEMO01").is(200).holds("We painted")
		in.Status, in.EvidenceNote, in.DoneOn = audit.ActionUnderWay, "", ""
		open := sheet.as(member).change(action, in)
		w.public("DEMO01").is(200).lacks("We painted", "It is dark")
		if lines := member.lines().Lines; len(lines) != 0 {
			t.Errorf("a member still reads %+v", lines)
		}
		if line := lead.lines().Lines[0]; line.Kind != audit.PublicOpen || line.Shown || line.Answer != "We painted" || line.Version != 2 {
			t.Errorf("the lead reads %+v", line)
		}
		sheet.says(open, publicLine("It is dark", "We painted"), 2).refuses(409, "conflict")
		dropped := ownAction("Paint")
		dropped.OwnerID, dropped.Status, dropped.StatusReason = member.hat, audit.ActionDropped, "No paint"
		sheet.change(open, dropped)
		w.public("DEMO01").is(200).lacks("We painted")
		sheet.says(open, publicLine("It is dark", "There is no paint"), 2).is(200)
		w.public("DEMO01").is(200).holds(`"couldNot":[{"said":"It is dark"`).lacks("We painted")
	})
}

// as gives the self-assessment as somebody else reaches it.
func (s *sheet) as(who *caller) *sheet { return &sheet{who, s.at} }

// A page that is not open, was closed, belongs to a practice that closed or was erased, or to none at all, is answered in
// the same bytes and headers.
func TestAPageThatIsNotOpenLooksLikeNone(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		want := withoutRequestID(w.public("DEMO99"))
		for code, then := range map[string]func(*caller){
			"DEMO01": func(*caller) {},
			"DEMO02": func(lead *caller) { lead.opens(true); lead.opens(false) },
			"DEMO03": func(lead *caller) {
				lead.opens(true)
				w.exec("UPDATE practices SET status = 'closed' WHERE id = ?", string(lead.practice))
			},
			"DEMO04": func(lead *caller) {
				lead.opens(true)
				if _, err := w.store.ErasePractice(t.Context(), "DEMO04", true); err != nil {
					t.Fatal(err)
				}
			},
		} {
			lead := w.lead(code)
			sheet := lead.begin(audit.FormShort)
			sheet.says(sheet.add(doneAction("Paint")), publicLine("It is dark", "We painted"), 0).is(200)
			then(lead)
			if got := withoutRequestID(w.public(code)); got != want {
				t.Errorf("%s: %s, want %s", code, got, want)
			}
		}
		if kept := w.rows("SELECT answer FROM public_lines WHERE practice_id IN (SELECT id FROM practices WHERE ods_code = 'DEMO04')"); len(kept) > 0 {
			t.Errorf("an erased practice still has %v", kept)
		}
	})
}

// A member reads what everybody is told, also before the page is open, and neither what is kept back nor may they write.
func TestAMemberReadsAndDoesNotWrite(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		member := w.member(lead.practice)
		sheet := lead.begin(audit.FormShort)
		action := sheet.add(doneAction("Paint"))
		sheet.says(action, publicLine("It is dark", "We painted"), 0).is(200)
		kept := publicLine("Kept", "back")
		kept.Shown = false
		sheet.says(sheet.add(doneAction("Sweep")), kept, 0).is(200)
		if got := member.lines(); len(got.Lines) != 1 || got.Lines[0].Answer != "We painted" || got.Open {
			t.Errorf("a member reads %+v", got)
		}
		before := w.digest()
		sheet.as(member).says(action, publicLine("a", "b"), 1).refuses(403, "forbidden")
		member.send("DELETE", sheet.action(action)+"/public-line", nil).refuses(403, "forbidden")
		member.send("PUT", member.home()+"/public-page", []byte(`{"open":true}`), "If-Match", etag(1)).refuses(403, "forbidden")
		if w.digest() != before {
			t.Error("something changed")
		}
	})
}

// Two tabs: the later one is told what the other wrote, also when the line was taken back and written anew between; what is
// sent again is done once.
func TestTwoTabsOnOneLine(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		action := sheet.add(doneAction("Paint"))
		key := uuid.NewString()
		sheet.says(action, publicLine("First", "one"), 0, keyHeader, key).is(200)
		sheet.says(action, publicLine("First", "one"), 0, keyHeader, key).is(200)
		sheet.says(action, publicLine("Other", "words"), 0, keyHeader, key).refuses(409, "conflict")
		sheet.says(action, publicLine("Second", "two"), 0).is(http.StatusPreconditionFailed).holds(`"said":"First"`)
		at, gone := sheet.action(action)+"/public-line", uuid.NewString()
		sheet.send("DELETE", at, nil, keyHeader, gone).is(204)
		if len(sheet.lines().Lines) != 0 || len(w.rows("SELECT said FROM public_lines WHERE said <> '' OR answer <> ''")) != 0 {
			t.Error("words were kept that were taken back")
		}
		sheet.says(action, publicLine("Second", "two"), 1).is(http.StatusPreconditionFailed)
		sheet.says(action, publicLine("Second", "two"), 0).is(200)
		sheet.send("DELETE", at, nil, keyHeader, gone).is(204)
		if line := sheet.lines().Lines[0]; line.Said != "Second" || line.Version != 3 {
			t.Errorf("a late repeat took away %+v", line)
		}
		told := strings.Join(w.rows("SELECT what FROM trail WHERE what LIKE 'public%' ORDER BY seq"), " ")
		if told != "public_line.remove public_line.write public_line.write" {
			t.Errorf("the trail tells %q", told)
		}
	})
}

// The page is opened by whoever saw how it stands, once however often it is sent, and the trail tells of it.
func TestOpeningThePage(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		at, key, seen := lead.home()+"/public-page", uuid.NewString(), lead.lines().Version
		lead.send("PUT", at, []byte(`{"open":true}`), "If-Match", etag(seen+1)).is(http.StatusPreconditionFailed).holds(`"open":false`)
		for range 2 {
			lead.send("PUT", at, []byte(`{"open":true}`), "If-Match", etag(seen), keyHeader, key).is(200).
				holds(`"open":true`, `"address":"`+publicURL+`/you-said/DEMO01"`)
		}
		w.public("DEMO01").is(200).holds(`"did":[],"couldNot":[]`, `"updatedOn":""`)
		lead.opens(false)
		told := strings.Join(w.rows("SELECT what FROM trail WHERE what LIKE 'public%' ORDER BY seq"), " ")
		if told != "public_page.close public_page.open" {
			t.Errorf("the trail tells %q", told)
		}
	})
}

// What is too long for a wall, and half a line, is refused by name.
func TestALineIsShortAndWhole(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		done, dropped := sheet.add(doneAction("Paint")), sheet.add(droppedAction("Sweep"))
		sheet.says(done, publicLine(strings.Repeat("ŋ", 501), "b"), 0).refuses(422, "invalid").mustName(t, "said")
		sheet.says(done, publicLine(" ", "b"), 0).refuses(422, "invalid").mustName(t, "said")
		sheet.says(dropped, publicLine("a", ""), 0).refuses(422, "invalid").mustName(t, "answer")
		sheet.says(sheet.add(ownAction("Later")), publicLine("a", "b"), 0).refuses(409, "conflict")
		sheet.says(done, publicLine(strings.Repeat("ŋ", 500), "b"), 0).is(200)
	})
}
