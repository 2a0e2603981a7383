package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// each runs a test on a database of both kinds that holds a few practices: a start does not load all of England then.
func each(t *testing.T, run func(t *testing.T, address string)) {
	t.Helper()
	testdb.Each(t, func(t *testing.T, database testdb.Database) { run(t, withFewPractices(t, database.Address)) })
}

func withFewPractices(t testing.TB, address string) string {
	t.Helper()
	if code, stdout, stderr := doorway(t, []string{"DOORWAY_DATABASE_URL=" + address}, "practices", "import", everyStatus); code != 0 {
		t.Fatalf("%d: %s%s", code, stdout, stderr)
	}
	return address
}

// eachEmpty runs a test on a database without tables, of both kinds.
func eachEmpty(t *testing.T, run func(t *testing.T, address string)) {
	t.Helper()
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		if database.Name == "PostgreSQL" {
			run(t, testdb.EmptyPostgres(t).Address)
		} else {
			run(t, testdb.EmptySQLite(t).Address)
		}
	})
}

var setupAddress = regexp.MustCompile(`http://127\.0\.0\.1:\d+/join#(\S+)`)

// Eight instances that start at once on an empty database are all ready; one set-up link is printed, and it works.
func TestEightInstancesStartAtOnce(t *testing.T) {
	eachEmpty(t, func(t *testing.T, database string) {
		instances := make([]*process, 8)
		var starting sync.WaitGroup
		for i := range instances {
			starting.Go(func() { instances[i] = startProcess(t, database, "serve") })
		}
		starting.Wait()
		var links []string
		for _, instance := range instances {
			newBrowser(t, instance.address).must(t, http.StatusOK, http.MethodGet, "/readyz", "", nil)
			for _, found := range setupAddress.FindAllStringSubmatch(instance.output(), -1) {
				links = append(links, found[1])
			}
		}
		if len(links) != 1 {
			t.Fatalf("%d set-up links were printed, want one", len(links))
		}
		operator := newBrowser(t, instances[7].address)
		operator.must(t, http.StatusOK, http.MethodPost, "/api/v1/links/accept", "", map[string]string{
			"token": links[0], "name": "Ola Example", "signInName": "ola", "password": demoOperator().password,
		})
		operator.setsUpFactor(t)
		found := operator.invitesFacilitator(t).must(t, http.StatusOK, http.MethodGet, "/api/v1/groups/"+operator.group(t)+"/practices?q=high+street+surgery", "", nil)
		if !strings.Contains(string(found.body), "High Street Surgery") {
			t.Errorf("the practices of England are not there: %s", found.body)
		}
		if strings.Contains(instances[0].output(), "DEMO") {
			t.Error("a production start speaks of demonstration data")
		}
	})
}

// Told to stop in the midst of many requests, Doorway answers every one, closes each connection behind its answer, and
// ends by itself.
func TestStoppingFailsNoRequest(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		running := startProcess(t, database, "demo")
		person := newBrowser(t, running.address)
		draft := person.draft(t, person.signIn(t, demoPractices()[1].lead))
		before := answersOf(t, person, draft)
		answered := make(chan struct{}, 1<<16)
		var clients sync.WaitGroup
		for i, demo := range halfAnswers()[:16] {
			clients.Go(func() {
				version := before[demo.criterion].version
				for last := false; !last; version++ {
					got, err := person.send(http.MethodPut, draft+"/answers/"+demo.criterion, fmt.Sprintf(`"%d"`, version), plainAnswer("Under way"))
					if err != nil || got.status != http.StatusOK {
						t.Errorf("client %d: %v, %d %s", i, err, got.status, got.body)
						return
					}
					answered <- struct{}{}
					last = got.last
				}
			})
		}
		for range 100 {
			select {
			case <-answered:
			case <-time.After(time.Minute):
				t.Fatal("no answers for a minute")
			}
		}
		if code := running.stop(t); code != 0 {
			t.Errorf("it ended with %d:\n%s", code, running.output())
		}
		clients.Wait()
		t.Logf("%d requests answered, none failed", 100+len(answered))
	})
}

// What was there before a stop is there after the next start, and the first start's set-up link is printed once.
func TestASecondStartKeepsEverything(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		first := startProcess(t, database, "demo")
		person := newBrowser(t, first.address)
		draft := person.draft(t, person.signIn(t, demoPractices()[1].lead))
		if !save(t, person, draft+"/answers/CON-2", answersOf(t, person, draft)["CON-2"].version, "Kept over a stop") {
			t.Fatal("it was not saved")
		}
		if code := first.stop(t); code != 0 {
			t.Errorf("it ended with %d:\n%s", code, first.output())
		}
		second := startProcess(t, database, "demo")
		kept := answersOf(t, person.at(second.address), draft)
		if kept["CON-2"].note != "Kept over a stop" {
			t.Errorf("after the second start: %+v", kept["CON-2"])
		}
		if want := fmt.Sprint(len(halfAnswers())); fmt.Sprint(len(kept)) != want {
			t.Errorf("%d answers, want %s", len(kept), want)
		}
	})
}

// In this process, where the race detector watches: requests, the signal to stop in the midst of them, the end.
func TestServingAndStoppingInThisProcess(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		ctx, stop := context.WithCancel(t.Context())
		said := &process{ended: make(chan error, 1)}
		output, printed := io.Pipe()
		open, ended := make(chan string, 1), make(chan int, 1)
		go said.read(bufio.NewScanner(output), open)
		env := []string{"DOORWAY_DATABASE_URL=" + database, "DOORWAY_ADDR=127.0.0.1:0"}
		go func() { ended <- run(ctx, []string{"demo"}, env, printed, said) }()
		address := <-open
		var clients sync.WaitGroup
		begun := make(chan struct{}, 8)
		for range cap(begun) {
			clients.Go(func() {
				visitor := newBrowser(t, address)
				for last, first := false, true; !last; first = false {
					got, err := visitor.send(http.MethodGet, "/api/v1/criteria", "", nil)
					if err != nil || got.status != http.StatusOK {
						t.Errorf("%v, %d", err, got.status)
						return
					}
					if first {
						begun <- struct{}{}
					}
					last = got.last
				}
			})
		}
		for range cap(begun) {
			<-begun
		}
		stop()
		if code := <-ended; code != 0 {
			t.Errorf("it ended with %d: %s", code, said.output())
		}
		clients.Wait()
		_ = printed.Close()
	})
}

// An address that is taken is named, with the way to choose another.
func TestAnAddressThatIsTaken(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	env := []string{"DOORWAY_ADDR=" + listener.Addr().String(), "DOORWAY_DATABASE_URL=" + testdb.SQLite(t).Address}
	if code, _, stderr := doorway(t, env, "serve"); code != 1 || !strings.Contains(stderr, "address already in use (DOORWAY_ADDR") {
		t.Errorf("%d %s", code, stderr)
	}
}

// What has run out goes soon after a start, too: a Doorway that never runs for long must not keep it for ever.
func TestAStartRemovesWhatHasRunOut(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		longAgo := func() time.Time { return time.Now().AddDate(-2, 0, 0) }
		store, err := models.Open(t.Context(), database, models.Options{Now: longAgo})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = store.Close() }()
		link, err := store.SetupLink(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		startProcess(t, database, "serve")
		for deadline := time.Now().Add(time.Minute); err == nil; _, err = store.LookAtLink(t.Context(), link.Token) {
			if time.Now().After(deadline) {
				t.Fatal("a link of two years ago is still there")
			}
			time.Sleep(20 * time.Millisecond)
		}
		var refusal *audit.Error
		if !errors.As(err, &refusal) || refusal.Code != audit.CodeNotFound {
			t.Errorf("got %v", err)
		}
	})
}

// Without a setting, the log of a running Doorway is JSON, a line for each request.
func TestLogIsLinesOfJSON(t *testing.T) {
	running := startProcess(t, withFewPractices(t, testdb.SQLite(t).Address), "serve")
	newBrowser(t, running.address).must(t, http.StatusOK, http.MethodGet, "/api/v1/data-map?word=canary", "", nil)
	running.stop(t)
	requests := 0
	for line := range strings.Lines(running.output()) {
		var entry struct{ Msg, Route string }
		if json.Unmarshal([]byte(line), &entry) == nil && entry.Msg == "request" && entry.Route == "/api/v1/data-map" {
			requests++
		}
		if strings.Contains(line, "canary") || strings.Contains(line, "level=") {
			t.Errorf("got %s", line)
		}
	}
	if requests != 1 {
		t.Errorf("%d lines tell of the request: %s", requests, running.output())
	}
}
