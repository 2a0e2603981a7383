package api

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/google/uuid"

	"doorway/audit"
)

func encode(t testing.TB, body any) []byte {
	t.Helper()
	data, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// sheet is one self-assessment under way in a test.
type sheet struct {
	*caller
	at string // its address
}

func (p *caller) home() string { return "/practices/" + string(p.practice) }

// begin starts a self-assessment.
func (p *caller) begin(form audit.Form) *sheet {
	p.w.Helper()
	var started wireAudit
	p.send("POST", p.home()+"/audits", encode(p.w, wireAuditChange{Form: form, SiteIDs: []string{}})).is(201).into(&started)
	return &sheet{p, p.home() + "/audits/" + string(started.ID)}
}

func (s *sheet) whole() (out wireAudit) {
	s.w.Helper()
	s.send("GET", s.at, nil).is(200).into(&out)
	return out
}

// atLevel is an answer that is a level, with a note.
func atLevel(level audit.Level, note string) wireAnswerInput {
	return wireAnswerInput{Choice: audit.ChoiceLevel, Level: &level, Note: note, Evidence: []wireEvidence{}, TextReasons: []wireTextReason{}}
}

func etag(version int64) string { return fmt.Sprintf(`"%d"`, version) }

// save saves an answer that was seen at a version.
func (s *sheet) save(criterion string, in wireAnswerInput, seen int64, headers ...string) answer {
	s.w.Helper()
	return s.send("PUT", s.at+"/answers/"+criterion, encode(s.w, in), append([]string{"If-Match", etag(seen)}, headers...)...)
}

func starter(t testing.TB) *audit.CriteriaSet {
	t.Helper()
	set, err := audit.StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func shortForm(t testing.TB) []string { return starter(t).ShortForm }

// A practice lead goes from the start to a submission, and back.
func TestLeadCompletesASelfAssessment(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormShort)
		lead.send("POST", lead.home()+"/audits", []byte(`{"form":"full","siteIds":[]}`)).refuses(409, "conflict")
		ids := shortForm(t)
		if first := sheet.whole(); first.NextCriterionID == "" || len(first.Answers) != 0 || first.Progress[0].Status != audit.ProgressNotStarted {
			t.Fatalf("a new one is %+v", first)
		}
		for i, id := range ids {
			sheet.save(id, atLevel(audit.Level(i%3), "A note 👍"), 0).is(200).holds(`"complete":true`, "A note 👍", `"version":1`)
		}
		top := sheet.save(ids[0], atLevel(3, ""), 1).is(200).holds(`"evidenceToAdd":true`)
		if top.header.Get("ETag") != `"2"` {
			t.Errorf("ETag is %s", top.header.Get("ETag"))
		}
		checkSubmitReopen(t, sheet, ids[0])
	})
}

func checkSubmitReopen(t *testing.T, sheet *sheet, lowered string) {
	t.Helper()
	var list wireCheckList
	sheet.send("GET", sheet.at+"/check", nil).is(200).into(&list)
	if len(list.EvidenceToAdd) != 1 || list.EvidenceToAdd[0] != (wireToLose{lowered, 3, 2}) || len(list.Unanswered) != 0 || len(list.LowWithoutAction) == 0 {
		t.Errorf("left to do: %+v", list)
	}
	sheet.send("GET", sheet.at+"/results", nil).is(200).holds(`"draft":true`)
	sheet.send("POST", sheet.at+"/submit", encode(t, wireSubmit{Lowered: []string{}})).refuses(409, "conflict")
	sheet.send("POST", sheet.at+"/submit", encode(t, wireSubmit{Lowered: []string{lowered}})).is(200).holds(`"state":"submitted"`)
	sheet.save(lowered, atLevel(1, "too late"), 2).refuses(409, "conflict")

	var rows []wireSubmission
	sheet.send("GET", sheet.at+"/submissions", nil).is(200).into(&rows)
	snapshot := sheet.send("GET", sheet.at+"/submissions/1", nil).is(200)
	sum := sha256.Sum256(snapshot.body)
	if len(rows) != 1 || rows[0].Hash != hex.EncodeToString(sum[:]) || !rows[0].InForce || snapshot.header.Get("ETag") != `"`+rows[0].Hash+`"` {
		t.Errorf("frozen: %+v, %s", rows, snapshot.header.Get("ETag"))
	}
	snapshot.lacks("Sam Okoro", string(sheet.person))
	sheet.send("GET", sheet.at+"/submissions/2", nil).refuses(404, "not_found")
	sheet.send("GET", sheet.at+"/results", nil).is(200).holds(`"draft":false`, fmt.Sprintf(`"lowered":[{"criterionId":%q,"from":3,"to":2}]`, lowered))

	sheet.send("POST", sheet.at+"/reopen", []byte(`{"reason":"","textReasons":[]}`)).refuses(422, "invalid").mustName(t, "reason")
	sheet.send("POST", sheet.at+"/reopen", []byte(`{"reason":"We looked harder.","textReasons":[]}`)).is(200).holds(`"state":"draft"`, `"submissions":1`)
	again := sheet.send("GET", sheet.at+"/submissions/1", nil).is(200)
	if string(again.body) != string(snapshot.body) {
		t.Error("a frozen submission changed")
	}
	sheet.send("POST", sheet.at+"/discard", nil).refuses(409, "conflict")
}

func TestDraftIsPutAwayAndComesBack(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormFull)
		id := shortForm(t)[0]
		sheet.save(id, atLevel(1, "kept"), 0).is(200)
		version := sheet.whole().Version
		sheet.send("PATCH", sheet.at, []byte(`{"form":"short","siteIds":[]}`), "If-Match", etag(version)).is(200).holds(`"form":"short"`, "kept")
		late := sheet.send("PATCH", sheet.at, []byte(`{"form":"full","siteIds":[]}`), "If-Match", etag(version))
		late.refuses(412, "stale")
		late.holds(`"form":"short"`, "kept")
		sheet.send("POST", sheet.at+"/discard", nil).is(200).holds(`"state":"discarded"`, `"canRestoreUntil":"2026-12-22T10:00:00Z"`)
		lead.send("GET", lead.home()+"/audits", nil).is(200).holds(`"answered":1`, `"total":14`, `"state":"discarded"`)
		sheet.send("POST", sheet.at+"/restore", nil).is(200).holds(`"state":"draft"`, "kept")
		sheet.send("POST", sheet.at+"/discard", nil).is(200)
		w.clock.advance(time.Hour)
		sheet.send("POST", sheet.at+"/restore", nil).refuses(401, "sign_in")
		sheet.token = w.session(lead.person)
		w.exec("UPDATE audits SET discarded_at = ?", w.clock.Now().Add(-31*24*time.Hour))
		sheet.send("POST", sheet.at+"/restore", nil).refuses(409, "conflict")
	})
}

// Two tabs never overwrite each other in silence, and a repeated request has its effect once.
func TestTwoTabsAndARepeatedRequest(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		id, key := shortForm(t)[0], uuid.NewString()
		first := sheet.save(id, atLevel(1, "from the first tab"), 0, keyHeader, key).is(200)
		late := sheet.save(id, atLevel(2, "from the second tab"), 0)
		late.refuses(412, "stale")
		late.holds("from the first tab", `"current":{"criterionId"`).lacks("from the second tab")
		again := sheet.save(id, atLevel(1, "from the first tab"), 0, keyHeader, key).is(200)
		if string(first.body) != string(again.body) {
			t.Errorf("repeated: %s, first: %s", again.body, first.body)
		}
		sheet.send("GET", sheet.at+"/answers/"+id, nil).is(200).holds("from the first tab", `"version":1`)
		sheet.send("GET", sheet.at+"/answers/"+shortForm(t)[1], nil).is(200).holds(`"version":0`, `"choice":""`, `"savedAt":null`)
	})
}

// What somebody else wrote can be read and put back.
func TestEarlierTextOfAnotherPerson(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sam := w.lead("DEMO01")
		ada := w.person("Ada Bello", audit.RolePracticeLead, sam.practice)
		mine := sam.begin(audit.FormShort)
		id := shortForm(t)[0]
		mine.save(id, atLevel(1, "what Sam wrote"), 0).is(200)
		hers := &sheet{ada, mine.at}
		hers.save(id, atLevel(2, "what Ada wrote"), 1).is(200)
		hers.send("GET", mine.at+"/answers/"+id+"/earlier", nil).is(200).holds("what Sam wrote", "Sam Okoro").lacks("what Ada wrote")
	})
}

// Many submits at once have one effect, and none is told that the service has a problem.
func TestManySubmitsAtOnce(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		sheet.save(shortForm(t)[0], atLevel(1, ""), 0).is(200)
		var wait sync.WaitGroup
		statuses := make([]int, 32)
		for i := range statuses {
			wait.Go(func() {
				r := sheet.request("POST", base+sheet.at+"/submit", []byte(`{"lowered":[]}`))
				statuses[i] = w.serve(r).status
			})
		}
		wait.Wait()
		done := 0
		for _, status := range statuses {
			switch status {
			case 200:
				done++
			case 409:
			default:
				t.Errorf("answered %d", status)
			}
		}
		if done != 1 {
			t.Errorf("%d of 32 were told that it is submitted", done)
		}
		var rows []wireSubmission
		sheet.send("GET", sheet.at+"/submissions", nil).is(200).into(&rows)
		if len(rows) != 1 {
			t.Errorf("%d submissions", len(rows))
		}
	})
}

func TestCriteriaMayBeKeptForEver(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		anyone := w.nobody()
		anyone.send("GET", "/criteria", nil).is(200).holds(`"current":true`, "starter", "0.1.0")
		set := anyone.send("GET", "/criteria/starter/0.1.0", nil).is(200).holds(`"id":"CON-1"`)
		if !strings.Contains(set.header.Get("Cache-Control"), "immutable") || set.header.Get("Set-Cookie") != "" {
			t.Errorf("headers: %v", set.header)
		}
		anyone.send("GET", "/criteria/starter/9.9.9", nil).refuses(404, "not_found")
		r := anyone.request("GET", base+"/criteria/starter/0.1.0", nil, "If-None-Match", set.header.Get("ETag"))
		if again := w.serve(r); again.status != 304 || len(again.body) != 0 {
			t.Errorf("asked again: %d", again.status)
		}
		packed := w.serve(anyone.request("GET", base+"/criteria/starter/0.1.0", nil, "Accept-Encoding", "gzip"))
		if packed.header.Get("Content-Encoding") != "gzip" || len(packed.body) > len(set.body)/2 {
			t.Errorf("packed: %d of %d bytes, %v", len(packed.body), len(set.body), packed.header)
		}
	})
}
