package api

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models/testdb"
)

// assessment is the address of a trainee's own.
func (p *caller) assessment() string { return "/placements/" + string(p.placement) + "/assessment" }

func (p *caller) assessed() (out wireAssessment) {
	p.w.Helper()
	p.send("GET", p.assessment(), nil).is(200).into(&out)
	return out
}

// observe saves an observation that was seen at a version.
func (p *caller) observe(criterion string, in wireObservationInput, seen int64, headers ...string) answer {
	p.w.Helper()
	return p.send("PUT", p.assessment()+"/observations/"+criterion, encode(p.w, in), append([]string{"If-Match", etag(seen)}, headers...)...)
}

// reflect saves a reflection that was seen at a version.
func (p *caller) reflect(noticed string, seen int64, headers ...string) answer {
	p.w.Helper()
	in := wireReflectionInput{Noticed: noticed, TextReasons: []wireTextReason{}}
	return p.send("PUT", p.assessment()+"/reflection", encode(p.w, in), append([]string{"If-Match", etag(seen)}, headers...)...)
}

// levelSeen is an observation that is a level, with a note.
func levelSeen(level audit.Level, note string) wireObservationInput {
	return wireObservationInput{Choice: audit.ChoiceLevel, Level: &level, Note: note, TextReasons: []wireTextReason{}}
}

func notSeen() wireObservationInput {
	return wireObservationInput{Choice: audit.ChoiceNotSeen, TextReasons: []wireTextReason{}}
}

// A trainee writes, finishes, goes on, withdraws; nobody but they can tell.
func TestATraineeAssessesThePractice(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormShort)
		ids := shortForm(t)
		sheet.save(ids[0], atLevel(3, "canary of the practice"), 0).is(200)
		trainee := w.trainee(lead.practice, "2026-09-01", "2027-01-31")
		at := trainee.assessment()
		begun := trainee.send("GET", at, nil).is(200).holds(`"state":"draft"`, `"version":0`, `"canWrite":true`, `"canWithdraw":false`, `"poolsOn":"2027-04-01"`, `"poolsFrom":3`)
		if begun.header.Get("ETag") != `"0"` {
			t.Errorf("ETag is %s", begun.header.Get("ETag"))
		}
		trainee.send("GET", at+"/observations/"+ids[0], nil).is(200).holds(`"choice":""`, `"version":0`).lacks("canary of the practice")
		trainee.send("POST", at+"/submit", nil).refuses(409, "conflict")

		trainee.observe(ids[0], levelSeen(1, "A note 👍"), 0).is(200).holds(`"version":1`, "A note 👍")
		trainee.observe(ids[1], notSeen(), 0).is(200).holds(`"choice":"not_seen"`, `"level":null`)
		trainee.observe("NONE-1", notSeen(), 0).refuses(404, "not_found")
		trainee.observe(ids[0], levelSeen(4, ""), 1).refuses(422, "invalid").mustName(t, "level")
		if now := trainee.assessed(); len(now.Observations) != 2 || now.Version != 1 || !now.CanWithdraw || now.CanShare {
			t.Errorf("got %+v", now)
		}
		trainee.send("POST", at+"/submit", nil).is(200).holds(`"state":"submitted"`, `"release":"kept"`, `"submittedAt":"2026-11-22T10:00:00Z"`, `"canWrite":false`, `"version":2`)
		trainee.send("POST", at+"/submit", nil).is(200).holds(`"version":2`)
		trainee.observe(ids[0], levelSeen(2, ""), 1).refuses(409, "conflict")
		trainee.send("POST", at+"/reopen", nil).is(200).holds(`"state":"draft"`, `"canWrite":true`)
		trainee.observe(ids[0], levelSeen(2, "better"), 1).is(200)
		trainee.send("POST", at+"/submit", nil).is(200)
		for range 2 {
			trainee.send("POST", at+"/withdraw", nil).is(200).holds(`"state":"withdrawn"`, "better", `"canWithdraw":false`, `"version":5`)
		}
		trainee.observe(ids[0], levelSeen(2, ""), 2).refuses(409, "conflict")
		trainee.send("GET", "/placements/"+string(trainee.placement)+"/trail", nil).is(200).
			holds("assessment.begin", "assessment.submit", "assessment.reopen", "assessment.withdraw")
		lead.send("GET", lead.home()+"/trail", nil).is(200).lacks(`"what":"assessment`, "trainee")
	})
}

// Two tabs: the second is told what the first saved. A request that comes again changes nothing.
func TestTwoTabsOnOneObservation(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		trainee, id := w.trainee(w.lead("DEMO01").practice, "2026-09-01", "2027-01-31"), shortForm(t)[0]
		repeated := uuid.NewString()
		for range 2 {
			trainee.observe(id, levelSeen(1, "first tab"), 0, keyHeader, repeated).is(200).holds(`"version":1`)
		}
		late := trainee.observe(id, levelSeen(2, "second tab"), 0)
		late.refuses(412, "stale")
		late.holds("first tab", `"current"`)
		trainee.observe(id, levelSeen(2, "second tab"), 1).is(200).holds("second tab")
		for range 2 {
			trainee.reflect("one", 0, keyHeader, repeated).is(200).holds(`"version":1`)
		}
		late = trainee.reflect("two", 0)
		late.refuses(412, "stale")
		late.holds(`"noticed":"one"`)
	})
}

// However many of the same requests come at once, the assessment is begun once, and submitted once.
func TestManyAtOnceHaveOneEffect(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		trainee, id := w.trainee(w.lead("DEMO01").practice, "2026-09-01", "2027-01-31"), shortForm(t)[0]
		var group sync.WaitGroup
		statuses := make(chan int, 8)
		for range cap(statuses) {
			group.Go(func() {
				got := w.serve(trainee.request("PUT", base+trainee.assessment()+"/observations/"+id, encode(t, levelSeen(1, "at once")), "If-Match", etag(0)))
				statuses <- got.status
			})
		}
		group.Wait()
		saved := 0
		for range cap(statuses) {
			switch status := <-statuses; status {
			case 200:
				saved++
			case 412:
			default:
				t.Errorf("status %d", status)
			}
		}
		for range cap(statuses) {
			group.Go(func() {
				if got := w.serve(trainee.request("POST", base+trainee.assessment()+"/submit", nil)); got.status != 200 {
					t.Errorf("submit: %d %s", got.status, got.body)
				}
			})
		}
		group.Wait()
		codes := w.rows("SELECT what FROM trail WHERE chain = ? ORDER BY seq", "placement:"+string(trainee.placement))
		if saved != 1 || len(codes) != 2 || codes[0] != "assessment.begin" || codes[1] != "assessment.submit" {
			t.Errorf("%d were saved; the trail tells %v", saved, codes)
		}
	})
}

// at moves the clock to a moment.
func (c *clock) at(t *testing.T, moment string) {
	t.Helper()
	now, err := time.Parse(time.RFC3339, moment)
	if err != nil {
		t.Fatal(err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = now
}

// The days of writing begin and end at midnight in London, in summer time too; and the sentence names them.
func TestTheDaysOfWriting(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		trainee, id := w.trainee(w.lead("DEMO01").practice, "2027-04-28", "2027-06-02"), shortForm(t)[0]
		version := int64(0)
		for _, c := range []struct{ at, says string }{
			{"2027-05-04T22:59:59Z", "You can write from 5 May 2027."},
			{"2027-05-04T23:00:00Z", ""},
			{"2027-06-30T22:59:59Z", ""},
			{"2027-06-30T23:00:00Z", "This placement closed on 30 June 2027. You can still read, export and withdraw what you wrote."},
		} {
			w.clock.at(t, c.at)
			trainee = w.anew(trainee)
			got := trainee.observe(id, levelSeen(1, "words of "+c.at), version)
			if c.says == "" {
				got.is(200)
				version++
			} else if found := got.refuses(409, "conflict"); found.Detail != c.says {
				t.Errorf("at %s: %s", c.at, found.Detail)
			}
			if now := trainee.assessed(); now.CanWrite != (c.says == "") || len(now.Observations) != min(1, int(version)) {
				t.Errorf("at %s: %+v", c.at, now)
			}
		}
		at := trainee.assessment()
		trainee.send("POST", at+"/submit", nil).refuses(409, "conflict")
		trainee.reflect("late", 0).is(200)
		trainee.send("POST", at+"/withdraw", nil).is(200).holds("words of 2027-06-30")
		trainee.send("POST", at+"/reopen", nil).refuses(409, "conflict")
	})
}

// Whatever a trainee writes and does for themselves alone, what everybody else reads stays the same to the byte: those of
// the group and of the installation, and other trainees at the same practice. (What a practice reads is walked by itself.)
func TestNobodyElseCanTellOfAnAssessment(t *testing.T) {
	eachDatabase(t, func(t *testing.T, database testdb.Database) {
		w := newWorld(t, database)
		s := newScene(w, "DEMO01")
		trainee := w.trainee(s.practice, "2026-09-01", "2027-01-31")
		others := map[string]*caller{
			"facilitator": s.facilitator, "clinician": s.clinician, "operator": s.operator, "person": w.somebody("Kim Lee"), "trainee": s.trainee,
		}
		see := func() map[string]string {
			seen := map[string]string{}
			for name, who := range others {
				for _, r := range reads(w) {
					if !strings.HasSuffix(r.Path, ".pdf") { // drawn from the same, and asked for often they are refused
						seen[name+" "+r.Path] = bare(who.probe(r, s.things))
					}
				}
			}
			return seen
		}
		before := see()
		for _, step := range []func(){
			func() { trainee.observe(shortForm(t)[0], levelSeen(0, "words"), 0).is(200) },
			func() { trainee.reflect("a thought", 0).is(200) },
			func() { trainee.send("POST", trainee.assessment()+"/submit", nil).is(200) },
			func() { trainee.send("POST", trainee.assessment()+"/withdraw", nil).is(200) },
			func() { trainee.send("POST", trainee.assessment()+"/reopen", nil).is(200) },
		} {
			step()
			for at, now := range see() {
				if now != before[at] {
					t.Errorf("%s:\n%.400s\nwas\n%.400s", at, now, before[at])
				}
			}
		}
	})
}
