package models_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

func fixture(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile("testdata/epraccur_every_status.csv")
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func importText(t *testing.T, store *models.Store, text string, options models.ImportOptions) (models.ImportSummary, error) {
	t.Helper()
	return store.ImportPractices(t.Context(), strings.NewReader(text), options)
}

func mustImport(t *testing.T, store *models.Store, text string) models.ImportSummary {
	t.Helper()
	summary, err := importText(t, store, text, models.ImportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return summary
}

func TestImportKeepsActivePracticesOfEngland(t *testing.T) {
	testdb.EachStore(t, func(t *testing.T, store *models.Store) {
		var last int
		summary, err := importText(t, store, fixture(t), models.ImportOptions{Progress: func(rows int) { last = rows }})
		if err != nil {
			t.Fatal(err)
		}
		if want := (models.ImportSummary{Rows: 13, Kept: 8, Added: 8}); summary != want {
			t.Errorf("got %+v, want %+v", summary, want)
		}
		if last != 13 {
			t.Errorf("progress ended at row %d", last)
		}
		if again := mustImport(t, store, fixture(t)); again != (models.ImportSummary{Rows: 13, Kept: 8, Unchanged: 8}) {
			t.Errorf("done again it changed something: %+v", again)
		}
	})
}

func TestImportChangesClosesAndReopens(t *testing.T) {
	testdb.EachStore(t, func(t *testing.T, store *models.Store) {
		mustImport(t, store, fixture(t))
		rows := strings.SplitAfter(fixture(t), "\r\n")
		gone := strings.Join(rows[1:], "")
		closed := strings.Replace(gone, `"19740401","","A","B","16C"`, `"19740401","20260331","C","B","16C"`, 1)
		renamed := strings.Replace(closed, `"HIGH STREET SURGERY"`, `"HIGH STREET AND QUAY SURGERY"`, 1)
		if got := mustImport(t, store, renamed); got != (models.ImportSummary{Rows: 12, Kept: 6, Changed: 1, Closed: 2, Unchanged: 5}) {
			t.Errorf("got %+v", got)
		}
		if got := mustImport(t, store, fixture(t)); got != (models.ImportSummary{Rows: 13, Kept: 8, Changed: 1, Reopened: 2, Unchanged: 5}) {
			t.Errorf("back again: got %+v", got)
		}
	})
}

func TestImportRefusesTheWholeFileForOneBadRow(t *testing.T) {
	testdb.EachStore(t, func(t *testing.T, store *models.Store) {
		bad := strings.Replace(fixture(t), `"19740401","","A"`, `"19741301","","A"`, 1)
		bad = strings.Replace(bad, `"P"`, `"X"`, 1) + `"A81001","DUPLICATE"` + "\r\n"
		_, err := importText(t, store, bad, models.ImportOptions{})
		var faults *models.ImportError
		if !errors.As(err, &faults) {
			t.Fatalf("got %v", err)
		}
		want := []models.RowError{
			{Row: 1, Message: "column 11, the date of opening, is not a date like 20260327"},
			{Row: 11, Message: "column 13, the status, is not A, C, D or P"},
			{Row: 14, Message: "it has 2 columns, not 27"},
		}
		if len(faults.Rows) != len(want) {
			t.Fatalf("got %+v", faults.Rows)
		}
		for i := range want {
			if faults.Rows[i] != want[i] {
				t.Errorf("got %+v, want %+v", faults.Rows[i], want[i])
			}
		}
		if got := mustImport(t, store, fixture(t)); got.Added != 8 {
			t.Errorf("something had been imported: %+v", got)
		}
	})
}

func TestImportRefusesOtherFiles(t *testing.T) {
	store := testdb.SQLite(t).Open(t, models.Options{})
	for name, text := range map[string]string{
		"other columns": "code,name\nA81001,THE SURGERY\n",
		"empty":         "",
		"no practice":   strings.Join(strings.SplitAfter(fixture(t), "\r\n")[8:], ""),
		"broken quotes": `"A81001,"THE` + "\n",
	} {
		if _, err := importText(t, store, text, models.ImportOptions{}); err == nil || !strings.Contains(err.Error(), "Nothing was imported") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestImportShowsAtMostFiftyBadRows(t *testing.T) {
	store := testdb.SQLite(t).Open(t, models.Options{})
	_, err := importText(t, store, fixture(t)+strings.Repeat("x,y\n", 80), models.ImportOptions{})
	if err == nil || !strings.Contains(err.Error(), "and 30 more") {
		t.Errorf("got %v", err)
	}
}

// Both databases hold the practices of England after the first start, and a file that is cut off closes none of them.
func TestLoadPractices(t *testing.T) {
	testdb.EachStore(t, func(t *testing.T, store *models.Store) {
		began := time.Now()
		if err := store.LoadPractices(t.Context()); err != nil {
			t.Fatal(err)
		}
		t.Logf("loaded in %v", time.Since(began))
		_, err := importText(t, store, fixture(t), models.ImportOptions{})
		var refusal *audit.Error
		if !errors.As(err, &refusal) || refusal.Code != audit.CodeConflict ||
			!strings.Contains(refusal.Message, "would close 6212 of 6220 open practices") {
			t.Fatalf("got %v", err)
		}
		forced, err := importText(t, store, fixture(t), models.ImportOptions{Force: true})
		if err != nil || forced.Closed != 6212 || forced.Unchanged != 8 {
			t.Fatalf("got %+v, %v", forced, err)
		}
	})
}

func TestKeepPracticesCopiesWhatIsKept(t *testing.T) {
	var kept bytes.Buffer
	if err := models.KeepPractices(&kept, strings.NewReader(fixture(t))); err != nil {
		t.Fatal(err)
	}
	if rows := strings.Count(kept.String(), "\n"); rows != 8 {
		t.Errorf("kept %d rows", rows)
	}
}

// Spreadsheets save such files with a byte order mark, in front of the first quote.
func TestImportReadsAFileWithAByteOrderMark(t *testing.T) {
	testdb.EachStore(t, func(t *testing.T, store *models.Store) {
		if summary := mustImport(t, store, "\ufeff"+fixture(t)); summary.Added != 8 {
			t.Errorf("got %+v", summary)
		}
	})
}

// A practice that is gone from the file closes on the day that it is in England: not always the day in UTC.
func TestGonePracticeClosesOnTheDayInEngland(t *testing.T) {
	tell(t, func(s *story) {
		s.clock.Forward(time.Date(2026, 6, 30, 23, 30, 0, 0, time.UTC).Sub(s.clock.Now()))
		mustImport(t, s.Store, strings.Join(strings.SplitAfter(fixture(s.t), "\r\n")[1:], ""))
		var closed string
		s.want(s.database.SQL(s.t).QueryRow("SELECT closed_on FROM practices WHERE ods_code = 'A81001'").Scan(&closed))
		if closed != "2026-07-01" {
			s.t.Errorf("closed on %s", closed)
		}
	})
}
