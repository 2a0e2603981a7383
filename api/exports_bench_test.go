//go:build !race

// The race detector takes several times the memory, and the time, of what is measured here.

package api

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"doorway/models/testdb"
)

// leastCopied is the least share of the rows per second of COPY … TO STDOUT that an export as CSV is to reach.
const leastCopied = 0.5

// lineCounter counts the lines that it is given, and keeps none.
type lineCounter int

func (n *lineCounter) Write(piece []byte) (int, error) {
	*n += lineCounter(bytes.Count(piece, []byte{'\n'}))
	return len(piece), nil
}

// BenchmarkExportCSV compares rows per second with PostgreSQL's own COPY of the same rows, in turns: of answers, which come
// from what was submitted, and of actions.
func BenchmarkExportCSV(b *testing.B) {
	const rows, turns = 50_000, 7
	w := newWorld(b, testdb.StartDurable(b).Database(b))
	lead := w.lead("BENCH0")
	lead.manyOf(rows)
	w.exec("ANALYZE")
	server := httptest.NewServer(w.handler)
	b.Cleanup(server.Close)
	db, err := pgx.Connect(b.Context(), w.address)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close(b.Context()) })
	for name, statement := range map[string]string{
		"answers": `SELECT o.submitted_at, o.sites, o.form, a.criterion_id, a.choice, a.level, a.lower_because, a.note, a.reason, a.who_could_tell,
			a.how_checked, a.evidence, o.id, o.submissions FROM audits o JOIN answers a ON a.practice_id = o.practice_id AND a.audit_id = o.id
			WHERE o.practice_id = '` + string(lead.practice) + `' AND o.submissions > 0 ORDER BY o.submitted_at, o.id, a.criterion_id`,
		"actions": `SELECT what, status, due, owner_role, owner_person, first_step, effort, benefit, how_we_know, status_reason, evidence_note,
			done_on, pledge, criterion_id, created_at, updated_at, id FROM actions
			WHERE practice_id = '` + string(lead.practice) + `' ORDER BY created_at, id`,
	} {
		b.Run(name, func(b *testing.B) {
			var ratios []float64
			for range b.N * turns {
				ours := perSecond(b, func(out io.Writer) error {
					return download(server.URL+base+lead.home()+"/"+name+".csv", lead.token, out)
				})
				theirs := perSecond(b, func(out io.Writer) error {
					_, err := db.PgConn().CopyTo(b.Context(), out, "COPY ("+statement+") TO STDOUT (FORMAT csv)")
					return err
				})
				ratios = append(ratios, ours/theirs)
			}
			b.ReportMetric(quantile(ratios, 0.5), "ratio")
			b.ReportMetric(quantile(ratios, 0.25), "low")
			b.ReportMetric(quantile(ratios, 0.75), "high")
			b.ReportMetric(leastCopied, "least:ratio")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// perSecond is how many lines come in a second.
func perSecond(b *testing.B, from func(io.Writer) error) float64 {
	b.Helper()
	var lines lineCounter
	began := time.Now()
	if err := from(&lines); err != nil {
		b.Fatal(err)
	}
	return float64(lines) / time.Since(began).Seconds()
}

func download(address, token string, out io.Writer) error {
	request, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	request.AddCookie(&http.Cookie{Name: "doorway", Value: token})
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	_, err = io.Copy(out, response.Body)
	return err
}
