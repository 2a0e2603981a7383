package api

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5/pgxpool"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// The least share of the reference's requests per second that Doorway is to reach over PostgreSQL.
const (
	leastSave   = 0.6
	leastOpen   = 0.6
	leastSubmit = 0.85
)

// Doorway and the reference take turns, so that what else the machine does hits both.
const (
	pairs      = 40
	turnLength = 200 * time.Millisecond
	poolSize   = 32
)

// BenchmarkSaveAnswer compares saves per second. One save in twenty begins a new sitting, which keeps the earlier text
// and lengthens the trail.
func BenchmarkSaveAnswer(b *testing.B) {
	for _, connections := range []int{1, 16, 64} {
		b.Run(strconv.Itoa(connections), func(b *testing.B) { compare(b, connections, leastSave, (*seat).save) })
	}
}

// BenchmarkOpenAudit compares reads of an audit with its 43 answers.
func BenchmarkOpenAudit(b *testing.B) {
	for _, connections := range []int{1, 16, 64} {
		b.Run(strconv.Itoa(connections), func(b *testing.B) { compare(b, connections, leastOpen, (*seat).open) })
	}
}

// BenchmarkSubmit compares submissions of 43 answers. Making the audit a draft again is not counted.
func BenchmarkSubmit(b *testing.B) { compare(b, 1, leastSubmit, (*seat).submit) }

// step is one request of a seat; it gives how long the request itself took.
type step func(*seat) (time.Duration, error)

// contender is one of the two that are compared: a server on a database of its own, and the people who use it.
type contender struct {
	name  string
	seats []*seat
}

// turn is what a contender got done while it had the machine.
type turn struct {
	count atomic.Int64
	spent atomic.Int64 // nanoseconds that the seats waited, all together
	cpu   time.Duration
}

// compare reports the median of the pairs' ratios and the quartiles around it: one turn that the machine spoils moves
// neither much. cpu-ratio is the same of the processor's time that each side and its callers took in this process.
func compare(b *testing.B, connections int, least float64, do step) {
	server := testdb.StartDurable(b)
	doorway := newContender(b, server, "Doorway", connections, func(w *world) http.Handler { return w.handler })
	reference := newContender(b, server, "reference", connections, func(w *world) http.Handler {
		return newReference(w.pool())
	})
	doorway.turn(b, do)
	reference.turn(b, do)
	var ratios, cpu, speed, wanted []float64
	b.ResetTimer()
	for i := range b.N * pairs {
		sides, turns := [2]*contender{doorway, reference}, [2]*turn{}
		for k := range sides {
			turns[(k+i)%2] = sides[(k+i)%2].turn(b, do)
		}
		if b.Failed() {
			return
		}
		ours, theirs := turns[0], turns[1]
		speed, wanted = append(speed, ours.perSecond(connections)), append(wanted, theirs.perSecond(connections))
		ratios = append(ratios, ours.perSecond(connections)/theirs.perSecond(connections))
		cpu = append(cpu, theirs.cpuEach()/ours.cpuEach())
	}
	b.ReportMetric(quantile(ratios, 0.5), "ratio")
	b.ReportMetric(quantile(ratios, 0.25), "low")
	b.ReportMetric(quantile(ratios, 0.75), "high")
	b.ReportMetric(least, "least:ratio")
	b.ReportMetric(quantile(cpu, 0.5), "cpu-ratio")
	b.ReportMetric(quantile(speed, 0.5), "doorway/s")
	b.ReportMetric(quantile(wanted, 0.5), "reference/s")
	b.ReportMetric(0, "ns/op")
}

// quantile gives the value below which so large a share of them lies.
func quantile(values []float64, share float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[int(share*float64(len(sorted)-1))]
}

// perSecond is how many requests one after the other a seat gets done in a second, times the seats.
func (t *turn) perSecond(seats int) float64 {
	return float64(t.count.Load()) / (float64(t.spent.Load()) / float64(seats) / float64(time.Second))
}

func (t *turn) cpuEach() float64 { return float64(t.cpu) / float64(t.count.Load()) }

// cpuTime is the processor's time that this process has taken.
func cpuTime() time.Duration {
	var used syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &used)
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// turn lets every seat work for a while, each on its own connection.
func (c *contender) turn(b *testing.B, do step) *turn {
	done, began := &turn{}, cpuTime()
	var all sync.WaitGroup
	until := time.Now().Add(turnLength)
	for _, s := range c.seats {
		all.Go(func() {
			for time.Now().Before(until) {
				took, err := do(s)
				if err != nil {
					b.Errorf("%s: %v", c.name, err)
					return
				}
				done.count.Add(1)
				done.spent.Add(int64(took))
			}
		})
	}
	all.Wait()
	done.cpu = cpuTime() - began
	return done
}

// seat is one connection's work: a practice of its own with two leads, and its audit.
type seat struct {
	w        *world
	leads    [2]*caller
	practice audit.PracticeID
	audit    audit.AuditID
	address  string
	client   *http.Client
	criteria []audit.Criterion
	versions map[string]int64
	turn     int
}

func newContender(b *testing.B, database *testdb.Durable, name string, connections int, serve func(*world) http.Handler) *contender {
	b.Helper()
	w := newWorld(b, database.Database(b))
	w.clock.catchUp()
	server := httptest.NewServer(serve(w))
	b.Cleanup(server.Close)
	c := &contender{name: name}
	for i := range connections {
		s := w.seat(b, i)
		s.address = server.URL + base + "/practices/" + string(s.practice) + "/audits/" + string(s.audit)
		c.seats = append(c.seats, s)
	}
	var all sync.WaitGroup
	for _, s := range c.seats {
		all.Go(func() { s.answerAll(b) })
	}
	all.Wait()
	return c
}

// pool is the reference's own way to the database, as wide as Doorway's.
func (w *world) pool() *pgxpool.Pool {
	config, err := pgxpool.ParseConfig(w.address)
	if err != nil {
		w.Fatal(err)
	}
	config.MaxConns = poolSize
	pool, err := pgxpool.NewWithConfig(w.Context(), config)
	if err != nil {
		w.Fatal(err)
	}
	w.Cleanup(pool.Close)
	return pool
}

// seat makes a practice whose audit has an answer to every criterion.
func (w *world) seat(b *testing.B, n int) *seat {
	b.Helper()
	practice := w.practice("BENCH"+strconv.Itoa(n), "Invented Practice "+strconv.Itoa(n))
	s := &seat{w: w, practice: practice, versions: map[string]int64{}, client: &http.Client{Transport: &http.Transport{}}}
	for i := range s.leads {
		s.leads[i] = w.person("Invented Lead", audit.RolePracticeLead, practice)
	}
	lead := audit.Actor{Person: s.leads[0].person, Role: audit.RolePracticeLead, Practice: practice}
	started, err := w.store.StartAudit(b.Context(), lead, practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormFull}}, uuid.NewString())
	if err != nil {
		b.Fatal(err)
	}
	s.audit, s.criteria = started.ID, started.Set.Criteria
	return s
}

func (s *seat) answerAll(b *testing.B) {
	lead := audit.Actor{Person: s.leads[0].person, Role: audit.RolePracticeLead, Practice: s.practice}
	for i, criterion := range s.criteria {
		_, err := s.w.store.SaveAnswer(b.Context(), lead, s.practice, s.audit, criterion.ID, models.AnswerInput{Answer: audit.Answer{
			Choice: audit.ChoiceLevel, Level: audit.Level(i % 3), Note: benchNote,
		}}, 0, uuid.NewString())
		if err != nil {
			b.Error(err)
			return
		}
		s.versions[criterion.ID] = 1
	}
}

const benchNote = "Our joining page says that papers are not needed. Saturday reception still asks; the reception lead " +
	"will go through the wording with them on 3 December and look at it again in spring."

// save saves one of four answers; after twenty saves the other lead goes on.
func (s *seat) save() (time.Duration, error) {
	s.turn++
	criterion := s.criteria[s.turn%4].ID
	body, err := json.Marshal(map[string]any{
		"choice": "level", "level": s.turn % 3, "note": benchNote + " " + strconv.Itoa(s.turn), "reason": "", "whoCouldTell": "",
		"howChecked": "", "textReasons": []string{}, "evidence": []map[string]string{
			{"id": "6c0e6ad1-9f0b-4b8e-8f7c-0d8f4f3a9b11", "what": "Joining page", "date": "2026-03-27", "where": "Practice website"},
		},
	})
	if err != nil {
		return 0, err
	}
	request, err := http.NewRequest(http.MethodPut, s.address+"/answers/"+criterion, bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	request.Header.Set("If-Match", strconv.Quote(strconv.FormatInt(s.versions[criterion], 10)))
	s.versions[criterion]++
	return s.send(request, s.leads[s.turn/20%2])
}

func (s *seat) open() (time.Duration, error) {
	request, err := http.NewRequest(http.MethodGet, s.address, nil)
	if err != nil {
		return 0, err
	}
	return s.send(request, s.leads[0])
}

func (s *seat) submit() (time.Duration, error) {
	s.w.exec("UPDATE audits SET state = 'draft' WHERE id = ?", string(s.audit))
	request, err := http.NewRequest(http.MethodPost, s.address+"/submit", bytes.NewReader([]byte(`{"lowered":[]}`)))
	if err != nil {
		return 0, err
	}
	return s.send(request, s.leads[0])
}

// catchUp sets the clock to the real time, which the reference uses too.
func (c *clock) catchUp() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = time.Now()
}

func (s *seat) send(request *http.Request, lead *caller) (took time.Duration, err error) {
	s.w.clock.catchUp()
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Idempotency-Key", uuid.NewString())
	request.AddCookie(&http.Cookie{Name: "doorway", Value: lead.token})
	began := time.Now()
	response, err := s.client.Do(request)
	if err != nil {
		return 0, err
	}
	body, err := io.ReadAll(response.Body)
	took = time.Since(began)
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("status %d: %.200s", response.StatusCode, body)
	}
	return took, cmp.Or(err, response.Body.Close())
}
