package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models/testdb"
)

const (
	writers         = 16
	savesBeforeKill = 400
)

// acknowledged is the last save of one answer that Doorway said was stored.
type acknowledged struct {
	version int
	note    string
}

// A save that was acknowledged is still there after kill -9 in the midst of 16 writers. On PostgreSQL its server, with
// fsync on, is killed at the same moment.
func TestNoAcknowledgedAnswerIsLostWhenTheProcessIsKilled(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		address, killServer, startServer := testdb.SQLiteOnDisk(t).Address, func() {}, func() {}
		if database.Name == "PostgreSQL" {
			server := testdb.StartDurable(t)
			address, killServer, startServer = server.Address, func() { server.Kill(t) }, func() { server.Start(t) }
		}
		running := startProcess(t, withFewPractices(t, address), "demo")
		person := newBrowser(t, running.address)
		draft := person.draft(t, person.signIn(t, demoPractices()[1].lead))
		last := saveUntil(t, person, draft, func() {
			killServer()
			running.kill()
		})
		startServer()

		again := startProcess(t, address, "demo")
		stored := answersOf(t, person.at(again.address), draft)
		saves := 0
		for criterion, acked := range last {
			saves += acked.version
			now := stored[criterion]
			if now.version < acked.version || now.version == acked.version && now.note != acked.note {
				t.Errorf("%s: acknowledged version %d %q, stored version %d %q", criterion, acked.version, acked.note, now.version, now.note)
			}
		}
		t.Logf("%d acknowledged saves by %d writers on %s", saves, writers, database.Name)
	})
}

// saveUntil has every writer save its own answer again and again, calls kill in the midst of it, and gives what was
// acknowledged.
func saveUntil(t *testing.T, person *browser, draft string, kill func()) map[string]acknowledged {
	t.Helper()
	before := answersOf(t, person, draft)
	set, err := audit.StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	var (
		last   = map[string]acknowledged{}
		mutex  sync.Mutex
		saves  atomic.Int64
		enough = make(chan struct{})
		all    sync.WaitGroup
	)
	for _, criterion := range set.Criteria[:writers] {
		all.Go(func() {
			acked := before[criterion.ID]
			for saved := true; saved; {
				next := acknowledged{acked.version + 1, fmt.Sprintf("Save number %d", acked.version+1)}
				if saved = save(t, person, draft+"/answers/"+criterion.ID, acked.version, next.note); saved {
					acked = next
					if saves.Add(1) == savesBeforeKill {
						close(enough)
					}
				}
			}
			mutex.Lock()
			defer mutex.Unlock()
			last[criterion.ID] = acked
		})
	}
	select {
	case <-enough:
	case <-time.After(time.Minute):
		t.Errorf("only %d saves within a minute", saves.Load())
	}
	kill()
	all.Wait()
	return last
}

// save gives whether the save was acknowledged; it is not once the process or its database is gone.
func save(t *testing.T, person *browser, address string, seen int, note string) bool {
	got, err := person.send(http.MethodPut, address, fmt.Sprintf(`"%d"`, seen), plainAnswer(note))
	if err != nil {
		return false
	}
	if got.status != http.StatusOK && got.status < http.StatusInternalServerError {
		t.Errorf("%s: %d %s", address, got.status, got.body)
	}
	return got.status == http.StatusOK
}

// answersOf reads every answer of a draft by its criterion.
func answersOf(t *testing.T, person *browser, draft string) map[string]acknowledged {
	t.Helper()
	var got struct {
		Answers []struct {
			CriterionID string `json:"criterionId"`
			Version     int    `json:"version"`
			Note        string `json:"note"`
		} `json:"answers"`
	}
	if err := json.Unmarshal(person.must(t, http.StatusOK, http.MethodGet, draft, "", nil).body, &got); err != nil {
		t.Fatal(err)
	}
	answers := map[string]acknowledged{}
	for _, a := range got.Answers {
		answers[a.CriterionID] = acknowledged{a.Version, a.Note}
	}
	return answers
}

// plainAnswer is level 1 with a note.
func plainAnswer(note string) map[string]any {
	return map[string]any{
		"choice": "level", "level": 1, "note": note, "reason": "", "whoCouldTell": "", "howChecked": "",
		"evidence": []any{}, "textReasons": []any{},
	}
}
