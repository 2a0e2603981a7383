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
)

// An export of so many rows may take so much more memory than an idle Doorway, in bytes.
const (
	manyRows   = 100_000
	mostMemory = 64 << 20
)

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
