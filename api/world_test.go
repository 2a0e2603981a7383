package api

import (
	"bytes"
	"database/sql"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// world is one test's Doorway: the real router on a real database, and what it logged.
type world struct {
	testing.TB
	store    *models.Store
	handler  http.Handler
	address  string  // of the database
	db       *sql.DB // for making people and for looking at what is stored
	postgres bool
	clock    *clock
	logs     *logBook
	spoken   *spoken
}

// clock is a clock that a test moves.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) advance(by time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(by)
}

func (c *clock) set(to time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = to
}

// logBook keeps what was logged.
type logBook struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *logBook) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(line)
}

func (l *logBook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// eachWorld runs a test on both databases. Whatever the test does, no request may end in an internal fault and none
// of the canaries may be in the log.
func eachWorld(t *testing.T, run func(t *testing.T, w *world)) {
	t.Helper()
	eachDatabase(t, func(t *testing.T, database testdb.Database) { run(t, newWorld(t, database)) })
}

// eachDatabase is testdb.Each. Under the race detector requests meet the same code on either database, and SQLite, whose
// every line is Go, takes many times as long: there they are sent on PostgreSQL alone. The Store's own tests use both.
func eachDatabase(t *testing.T, run func(t *testing.T, database testdb.Database)) {
	t.Helper()
	if raceDetector && os.Getenv(testdb.SkipPostgres) != "1" {
		t.Run("PostgreSQL", func(t *testing.T) { run(t, testdb.Postgres(t)) })
		return
	}
	testdb.Each(t, run)
}

const publicURL = "http://127.0.0.1:8080"

func testConfig(store *models.Store, logs *logBook) Config {
	return Config{
		Store: store, PublicURL: publicURL, Logger: slog.New(slog.NewJSONHandler(logs, nil)),
		Provider: &Provider{Name: "Example Trust", Issuer: "http://127.0.0.1:1", ClientID: "doorway"}, // nobody listens there
		Web: fstest.MapFS{
			"index.html":         {Data: []byte("<!doctype html><title>Doorway</title>")},
			"assets/app-1a2b.js": {Data: []byte(strings.Repeat("console.log('doorway')\n", 100))},
			"favicon.svg":        {Data: []byte("<svg xmlns='http://www.w3.org/2000/svg'/>")},
			".keep":              {},
		},
	}
}

func newWorld(t testing.TB, database testdb.Database) *world {
	t.Helper()
	return newWorldAt(t, database, time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC))
}

func newWorldAt(t testing.TB, database testdb.Database, now time.Time) *world {
	t.Helper()
	w := &world{TB: t, address: database.Address, logs: &logBook{}, spoken: &spoken{}, clock: &clock{now: now}}
	w.store = database.Open(t, models.Options{Now: w.clock.Now, Logger: slog.New(slog.NewJSONHandler(w.logs, nil))})
	w.open(database)
	if err := w.store.LoadStarter(t.Context()); err != nil {
		t.Fatal(err)
	}
	handler, err := New(testConfig(w.store, w.logs))
	if err != nil {
		t.Fatal(err)
	}
	w.handler = handler
	t.Cleanup(w.checkLogs)
	return w
}

func (w *world) open(database testdb.Database) {
	w.Helper()
	driver, address := "pgx", database.Address
	path, lite := strings.CutPrefix(database.Address, "sqlite:")
	if lite {
		driver, address = "sqlite", "file:"+path+"?_pragma=busy_timeout(10000)"
	}
	w.postgres = !lite
	db, err := sql.Open(driver, address)
	if err != nil {
		w.Fatal(err)
	}
	w.db = db
	w.Cleanup(func() { _ = db.Close() })
}

// canary begins every text of these tests that must not be in a log.
const canary = "canary"

// checkLogs fails the test when something was logged that must not be, or when there was an internal fault.
func (w *world) checkLogs() {
	text := w.logs.String()
	for _, word := range []string{canary, "@", "999 "} {
		if at := strings.Index(text, word); at >= 0 {
			w.Errorf("the log holds %q: …%s…", word, text[max(0, at-200):min(len(text), at+100)])
		}
	}
	w.spoken.check(w, text)
	for line := range strings.Lines(text) {
		if strings.Contains(line, `"level":"ERROR"`) {
			w.Errorf("an internal fault: %s", line)
		}
	}
}

// exec runs a statement written with ? for its values.
func (w *world) exec(statement string, values ...any) {
	w.Helper()
	if _, err := w.db.Exec(w.rebind(statement), values...); err != nil {
		w.Fatalf("%s: %v", statement, err)
	}
}

func (w *world) rebind(statement string) string {
	if !w.postgres {
		return statement
	}
	var out strings.Builder
	n := 0
	for _, r := range statement {
		if r == '?' {
			n++
			out.WriteString("$" + strconv.Itoa(n))
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}

// practice makes an invented practice.
func (w *world) practice(code, name string) audit.PracticeID {
	w.Helper()
	id, now := uuid.NewString(), w.clock.Now()
	w.exec(`INSERT INTO practices (id, ods_code, name_ods, shown_name, address, town, postcode, telephone, icb_code, opened_on,
		closed_on, status, invented, search, created_at, updated_at) VALUES (?, ?, ?, ?, '', 'Anytown', 'ZZ1 1ZZ', '', '', '', '',
		'open', ?, ?, ?, ?)`, id, code, strings.ToUpper(name), name, true, strings.ToLower(name+" "+code), now, now)
	return audit.PracticeID(id)
}

// session begins a session and gives its token.
func (w *world) session(person audit.PersonID) string {
	w.Helper()
	token, now := "token"+canary+uuid.NewString(), w.clock.Now()
	w.exec("INSERT INTO sessions (id, token_hash, person_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
		uuid.NewString(), hashOf(token), string(person), now, now, now.Add(models.SessionIdle))
	return token
}

// answer is what came back.
type answer struct {
	w      *world
	status int
	header http.Header
	body   []byte
}

// request is one request of a caller, before it is sent.
func (p *caller) request(method, path string, body []byte, headers ...string) *http.Request {
	r := httptest.NewRequest(method, path, bytes.NewReader(body))
	if p.token != "" {
		r.AddCookie(&http.Cookie{Name: "doorway", Value: p.token})
	}
	if method != http.MethodGet {
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		r.Header.Set(keyHeader, uuid.NewString())
	}
	if len(body) > 0 {
		r.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		if headers[i+1] == "" {
			r.Header.Del(headers[i])
			continue
		}
		r.Header.Set(headers[i], headers[i+1])
	}
	return r
}

// send sends a request below /api/v1 and checks the answer against the contract.
func (p *caller) send(method, path string, body []byte, headers ...string) answer {
	p.w.Helper()
	r := p.request(method, base+path, body, headers...)
	got := p.w.serve(r)
	p.w.checkContract(p.request(method, base+path, body, headers...), got)
	return got
}

func (w *world) serve(r *http.Request) answer {
	recorder := httptest.NewRecorder()
	_, test := w.TB.(*testing.T) // and no benchmark
	var body []byte
	if test {
		body = bodyOf(r)
	}
	w.handler.ServeHTTP(recorder, r)
	got := answer{w: w, status: recorder.Code, header: recorder.Header(), body: recorder.Body.Bytes()}
	if test {
		w.spoken.hear(r, body, got)
	}
	return got
}
