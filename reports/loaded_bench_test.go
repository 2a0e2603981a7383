package reports_test

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/uuid"

	"doorway/api"
	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
	"doorway/reports"
)

// What a report may take: times the time of stock gofpdf, and MB above an idle process while mostReports are made.
const (
	mostTimesStock = 1.5
	mostMegabytes  = 64
	manyReports    = 1000
)

// loaded is a practice with submitted audits of 43 criteria, and 60 actions, in a database, and its lead at the real router.
type loaded struct {
	*testing.B
	store   *models.Store
	handler http.Handler
	lead    audit.Actor
	audit   audit.AuditID // the latest
	set     *audit.CriteriaSet
	token   string
}

func (l *loaded) must(err error) {
	l.Helper()
	if err != nil {
		l.Fatal(err)
	}
}

// newLoaded answers and submits so many self-assessments one after the other; the first takes on the actions.
func newLoaded(b *testing.B, audits int) *loaded {
	b.Helper()
	l := &loaded{B: b, store: testdb.Postgres(b).Open(b, models.Options{})}
	handler, err := api.New(api.Config{Store: l.store, PublicURL: "http://127.0.0.1:8080", Web: fstest.MapFS{"index.html": {Data: []byte("-")}}})
	l.must(err)
	l.handler = handler
	l.must(l.store.LoadStarter(b.Context()))
	l.signIn()
	for i := range audits {
		l.start()
		if i == 0 {
			l.takeOn()
		}
		l.answerAndSubmit()
	}
	return l
}

func (l *loaded) signIn() {
	ctx := l.Context()
	practice, err := l.store.AddInventedPractice(ctx, models.InventedPractice{Code: "DEMO01", Name: "The Densham Surgery", Town: "Densham"})
	l.must(err)
	setup, err := l.store.SetupLink(ctx)
	l.must(err)
	operator, err := l.store.AcceptLink(ctx, models.AcceptLink{Token: setup.Token, Name: "Olu", SignInName: "olu", Password: "three quiet words"})
	l.must(err)
	group, err := l.store.TheGroup(ctx)
	l.must(err)
	facilitator := audit.Actor{Person: operator.Person, Role: audit.RoleFacilitator, Group: group.ID}
	link, err := l.store.InviteLead(ctx, facilitator, group.ID, practice, "", uuid.NewString())
	l.must(err)
	session, err := l.store.AcceptLink(ctx, models.AcceptLink{Token: link.Token, Name: "Sam", SignInName: "sam", Password: "three quiet words"})
	l.must(err)
	l.token, l.lead = session.Token, audit.Actor{Person: session.Person, Role: audit.RolePracticeLead, Practice: practice, As: audit.RelationOwnPractice}
}

func (l *loaded) start() {
	started, err := l.store.StartAudit(l.Context(), l.lead, l.lead.Practice,
		models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormFull}, Earlier: l.audit}, uuid.NewString())
	l.must(err)
	l.audit, l.set = started.ID, started.Set
}

func (l *loaded) takeOn() {
	for _, planned := range reports.SampleActions(l.set, 60) {
		action := planned.Action
		action.Status, action.StatusReason, action.DoneOn, action.EvidenceNote = audit.ActionNotStarted, "", "", ""
		_, err := l.store.AddAction(l.Context(), l.lead, l.lead.Practice, l.audit, models.ActionInput{Action: action}, uuid.NewString())
		l.must(err)
	}
}

func (l *loaded) answerAndSubmit() {
	ctx, practice := l.Context(), l.lead.Practice
	for id, answer := range reports.SampleAnswers(l.set) {
		_, err := l.store.SaveAnswer(ctx, l.lead, practice, l.audit, id, models.AnswerInput{Answer: answer}, 0, uuid.NewString())
		l.must(err)
	}
	_, lowered, _, err := l.store.CheckAudit(ctx, l.lead, practice, l.audit)
	l.must(err)
	var told []string
	for _, one := range lowered {
		told = append(told, one.CriterionID)
	}
	_, err = l.store.SubmitAudit(ctx, l.lead, practice, l.audit, told, uuid.NewString())
	l.must(err)
}

func (l *loaded) actionPlan() string { return "/audits/" + string(l.audit) + "/action-plan.pdf" }

// get asks the router for a report of the practice, as its lead's browser does.
func (l *loaded) get(report string) {
	request := httptest.NewRequest(http.MethodGet, "/api/v1/practices/"+string(l.lead.Practice)+report, nil)
	request.AddCookie(&http.Cookie{Name: "doorway", Value: l.token})
	answer := &discarded{header: http.Header{}}
	l.handler.ServeHTTP(answer, request)
	if answer.status != http.StatusOK || answer.size < 50_000 {
		l.Errorf("status %d, %d bytes", answer.status, answer.size)
	}
}

// discarded takes an answer and keeps its length only, as a connection would.
type discarded struct {
	header http.Header
	status int
	size   int
}

func (d *discarded) Header() http.Header { return d.header }

func (d *discarded) WriteHeader(status int) { d.status = status }

func (d *discarded) Write(data []byte) (int, error) {
	d.status = cmp.Or(d.status, http.StatusOK)
	d.size += len(data)
	return io.Discard.Write(data)
}

// BenchmarkActionPlanLoaded asks for the report, with session, policy and all its data read from PostgreSQL, and draws
// the same pages with stock gofpdf, in turn.
func BenchmarkActionPlanLoaded(b *testing.B) {
	l := newLoaded(b, 1)
	found, err := l.store.ActionPlanReport(b.Context(), l.lead, l.lead.Practice, l.audit)
	l.must(err)
	data := api.ActionPlanData(found)
	data.Signed = givenOut()
	l.againstStock(l.actionPlan(), reports.StockDrawing(b, data))
}

// BenchmarkProgressLoaded does the same with the progress report over eight self-assessments.
func BenchmarkProgressLoaded(b *testing.B) {
	l := newLoaded(b, 8)
	found, err := l.store.ProgressReport(b.Context(), l.lead, l.lead.Practice, nil)
	l.must(err)
	data := api.ProgressData(found)
	data.Signed = givenOut()
	l.againstStock("/progress-report.pdf", reports.StockProgressDrawing(b, data))
}

// givenOut is a code to draw, so that stock gofpdf draws the same first page.
func givenOut() reports.Signed {
	return reports.Signed{Code: "7K2M-9QXT-0B4D", Address: "http://127.0.0.1:8080/verify/7K2M-9QXT-0B4D", ReportID: "0123456789ab"}
}

func (l *loaded) againstStock(report string, stock func()) {
	l.get(report) // the first says that its actions have been in a report
	var ours, theirs time.Duration
	for l.Loop() {
		began := time.Now()
		l.get(report)
		drawn := time.Now()
		stock()
		ours, theirs = ours+drawn.Sub(began), theirs+time.Since(drawn)
	}
	l.ReportMetric(float64(ours)/float64(theirs), "times-stock")
	l.ReportMetric(mostTimesStock, "most:times-stock")
}

// BenchmarkThousandActionPlans asks for a thousand reports, sixteen at a time, and says how much memory that took above
// the idle process.
func BenchmarkThousandActionPlans(b *testing.B) {
	l := newLoaded(b, 1)
	l.get(l.actionPlan())
	debug.FreeOSMemory()
	idle, peak := resident(b), 0.0
	for b.Loop() {
		var next atomic.Int64
		var all sync.WaitGroup
		for range 16 {
			all.Go(func() {
				for next.Add(1) <= manyReports {
					l.get(l.actionPlan())
				}
			})
		}
		done := make(chan struct{})
		go func() { all.Wait(); close(done) }()
		peak = max(peak, peakUntil(b, done))
	}
	b.ReportMetric(peak-idle, "MB-above-idle")
	b.ReportMetric(mostMegabytes, "most:MB-above-idle")
}

func peakUntil(b *testing.B, done <-chan struct{}) (peak float64) {
	looks := time.NewTicker(5 * time.Millisecond)
	defer looks.Stop()
	for {
		select {
		case <-done:
			return peak
		case <-looks.C:
			peak = max(peak, resident(b))
		}
	}
}

// resident is how much memory this process holds, in MB.
func resident(b *testing.B) float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		b.Fatal(err)
	}
	var kilobytes float64
	_, after, _ := bytes.Cut(status, []byte("VmRSS:"))
	if _, err := fmt.Sscan(string(after), &kilobytes); err != nil {
		b.Fatal(err)
	}
	return kilobytes * 1024 / 1e6
}
