//go:build !race

// The race detector takes several times the memory, and the time, of what is measured here.

package api

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime/debug"
	"strings"
	"testing"

	"doorway/audit"
)

// An export of so many rows may take so much more memory than an idle Doorway, in bytes.
const (
	manyRows   = 100_000
	mostMemory = 64 << 20
)

// manyOf gives a practice so many submitted answers, and as many actions.
func (p *caller) manyOf(rows int) *sheet {
	w := p.w
	w.Helper()
	sheet := p.begin(audit.FormFull)
	criteria := starter(w).Criteria
	for i, criterion := range criteria {
		sheet.save(criterion.ID, atLevel(audit.Level(i%3), benchNote), 0).is(200)
	}
	sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
	id := strings.TrimPrefix(sheet.at, p.home()+"/audits/")
	uuid := "printf('%08x-0000-4000-8000-000000000000', i)"
	if w.postgres {
		uuid = "CAST(lpad(to_hex(i), 8, '0') || '-0000-4000-8000-000000000000' AS UUID)"
	}
	count := func(n int) string {
		return fmt.Sprintf("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) ", n)
	}
	copies := count((rows+len(criteria)-1)/len(criteria) - 1)
	for table, columns := range map[string]string{
		"audits":      "id, practice_id, version_id, form, sites, state, submissions, submitted_at, created_by, created_at, updated_at",
		"answers":     "audit_id, practice_id, criterion_id, choice, level, note, reason, who_could_tell, how_checked, version, write_key, sitting, updated_by, updated_at",
		"submissions": "audit_id, practice_id, number, snapshot, hash, submitted_by, submitted_at",
	} {
		key, others, _ := strings.Cut(columns, ", ")
		statement := "INSERT INTO " + table + " (" + columns + ") " + copies + "SELECT " + uuid + ", " + others + " FROM " + table + ", n WHERE " + key + " = ?"
		if table == "audits" {
			w.exec(statement, id)
			continue
		}
		defer w.exec(statement, id)
	}
	now := w.clock.Now()
	w.exec(`INSERT INTO actions (id, practice_id, origin_audit_id, origin_submission, criterion_id, suggestion_id, what, first_step,
		owner_role, owner_person, due, effort, benefit, how_we_know, status, status_reason, evidence_note, done_on, created_at, updated_by, updated_at)
		`+count(rows)+"SELECT "+uuid+`, ?, ?, 1, 'REG-1', '', ?, '', 'Practice manager', '', '2027-01-31', 'low', '', '', 'under_way', '', '', '', ?, ?, ? FROM n`,
		string(p.practice), id, benchNote, now, string(p.person), now)
	return sheet
}

// resident is how much memory this process holds, in bytes.
func resident(t testing.TB) int64 {
	t.Helper()
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Fatal(err)
	}
	var size, pages int64
	if _, err := fmt.Sscan(string(text), &size, &pages); err != nil {
		t.Fatal(err)
	}
	return pages * int64(os.Getpagesize())
}

// watcher counts what it is given, and looks every so often how much memory there is.
type watcher struct {
	t           testing.TB
	bytes, most int64
	lines       int
}

func (w *watcher) Write(piece []byte) (int, error) {
	if before := w.bytes >> 20; (w.bytes+int64(len(piece)))>>20 != before {
		w.most = max(w.most, resident(w.t))
	}
	w.bytes += int64(len(piece))
	w.lines += strings.Count(string(piece), "\n")
	return len(piece), nil
}

// Every export of 100,000 rows takes less than 64 MB more than an idle Doorway.
func TestExportsTakeLittleMemoryHoweverLong(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		lead.manyOf(manyRows)
		server := httptest.NewServer(w.handler)
		defer server.Close()
		for path, lines := range map[string]int{
			lead.home() + "/answers.csv": manyRows, lead.home() + "/actions.csv": manyRows, lead.home() + "/workbook.xlsx": 0,
			lead.home() + "/archive.json": 2 * manyRows, lead.home() + "/export": 2 * manyRows, "/account/export": 2 * manyRows,
		} {
			request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL+base+path, nil)
			if err != nil {
				t.Fatal(err)
			}
			request.AddCookie(&http.Cookie{Name: "doorway", Value: lead.token})
			debug.FreeOSMemory()
			idle, seen := resident(t), &watcher{t: t}
			response, err := http.DefaultClient.Do(request)
			if err != nil {
				t.Fatal(err)
			}
			_, err = io.Copy(seen, response.Body)
			_ = response.Body.Close()
			taken := max(seen.most, resident(t)) - idle
			if err != nil || response.StatusCode != http.StatusOK || lines > 0 && seen.lines < lines || taken > mostMemory {
				t.Errorf("%s: status %d, %v, %d lines, %d MB more", path, response.StatusCode, err, seen.lines, taken>>20)
			}
			t.Logf("%s: %d kB, %d lines, %d MB more than idle", path[strings.LastIndex(path, "/"):], seen.bytes>>10, seen.lines, taken>>20)
		}
	})
}
