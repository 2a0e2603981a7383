package models_test

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/glebarez/sqlite"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// A backup of either kind of database, restored into either kind, backs up to the same again.
func TestBackupRestoredIsTheSame(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		p.join(p.addPlacement(p.practice, "2026-10-01", "2027-01-31"), "Tam Okeke")
		p.made(p.inviteColleague(audit.RolePracticeLead, true))
		p.claim("Ada Penn")
		// Practices refer to the one that took over from each, whatever their order.
		third := p.story.practice(p.facilitator, "C87018")
		for before, after := range map[audit.PracticeID]audit.PracticeID{p.practice: p.other, p.other: third} {
			_, err := p.NameSuccessor(p.t.Context(), p.facilitator, p.facilitator.Group, before, after)
			p.want(err)
		}
		first := filepath.Join(t.TempDir(), "first.db")
		p.want(p.Backup(p.t.Context(), first))
		want := dump(p.t, first)
		testdb.EachStore(p.t, func(t *testing.T, target *models.Store) {
			if err := target.Restore(t.Context(), first); err != nil {
				t.Fatal(err)
			}
			again := filepath.Join(t.TempDir(), "again.db")
			if err := target.Backup(t.Context(), again); err != nil {
				t.Fatal(err)
			}
			compareDumps(t, want, dump(t, again))
			if report, err := target.VerifyTrail(t.Context()); err != nil || len(report.Broken) > 0 || report.Entries < 3 {
				t.Errorf("the restored trail: %+v, %v", report, err)
			}
		})
	})
}

// A backup made in the midst of writing shows one moment: the last entry of the trail speaks of the one link there is.
func TestBackupUnderWriteShowsOneMoment(t *testing.T) {
	testdb.EachStore(t, func(t *testing.T, store *models.Store) {
		stop, stopped := make(chan struct{}), make(chan int)
		go func() {
			made := 0
			for {
				select {
				case <-stop:
					stopped <- made
					return
				default:
				}
				if _, err := store.SetupLink(t.Context()); err != nil {
					t.Errorf("write under a backup: %v", err)
				}
				made++
			}
		}()
		var files []string
		for i := range 5 {
			file := filepath.Join(t.TempDir(), fmt.Sprintf("under-write-%d.db", i))
			if err := store.Backup(t.Context(), file); err != nil {
				t.Error(err)
			}
			files = append(files, file)
		}
		close(stop)
		if made := <-stopped; made == 0 {
			t.Error("nothing was written meanwhile")
		}
		for _, file := range files {
			checkOneMoment(t, file)
		}
	})
}

func checkOneMoment(t *testing.T, file string) {
	t.Helper()
	tables := dump(t, file)
	links, trail := tables["links"], tables["trail"]
	if len(links) == 0 && len(trail) == 0 {
		return
	}
	if len(links) != 1 {
		t.Fatalf("%d links, want the one that is unused", len(links))
	}
	found := slices.ContainsFunc(trail, func(entry string) bool {
		return strings.Contains(entry, fmt.Sprintf("seq=%d ", len(trail))) && strings.Contains(entry, "subject="+id(links[0]))
	})
	if !found {
		t.Errorf("the last of %d entries does not speak of the link: the backup shows more than one moment", len(trail))
	}
}

// id gives the value of the column id of a dumped row.
func id(row string) string {
	_, rest, _ := strings.Cut(row, " id=")
	value, _, _ := strings.Cut(rest, " ")
	return value
}

func TestRestoreIntoADatabaseThatHoldsSomethingIsRefused(t *testing.T) {
	tell(t, func(s *story) {
		file := filepath.Join(t.TempDir(), "backup.db")
		s.want(s.Backup(s.t.Context(), file))
		s.refused(s.Restore(s.t.Context(), file), audit.CodeConflict)
	})
}

func TestBackupNeverWritesOverAFile(t *testing.T) {
	testdb.EachStore(t, func(t *testing.T, store *models.Store) {
		file := filepath.Join(t.TempDir(), "precious")
		if err := os.WriteFile(file, []byte("precious"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := store.Backup(t.Context(), file); err == nil {
			t.Error("it was written over")
		}
		if content, err := os.ReadFile(file); err != nil || string(content) != "precious" {
			t.Errorf("it holds %q, %v", content, err)
		}
	})
}

// dump reads every table of an SQLite file but goose's own, each row as sorted "column=value" pairs, rows sorted.
func dump(t testing.TB, file string) map[string][]string {
	t.Helper()
	db, err := sql.Open(sqlite.DriverName, "file:"+file+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tables := map[string][]string{}
	for _, row := range query(t, db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'goose%' AND name NOT LIKE 'sqlite%'") {
		name := strings.TrimSpace(strings.TrimPrefix(row, " name="))
		tables[name] = query(t, db, "SELECT * FROM "+name)
		slices.Sort(tables[name])
	}
	if len(tables) < 20 {
		t.Fatalf("%s holds only %d tables", file, len(tables))
	}
	return tables
}

func query(t testing.TB, db *sql.DB, statement string) []string {
	t.Helper()
	rows, err := db.Query(statement)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }() // rows.Err says what there is to say
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for rows.Next() {
		values, targets := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			targets[i] = &values[i]
		}
		if err := rows.Scan(targets...); err != nil {
			t.Fatal(err)
		}
		var line strings.Builder
		for i, column := range columns {
			fmt.Fprintf(&line, " %s=%v ", column, plain(values[i]))
		}
		lines = append(lines, line.String())
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return lines
}

// plain writes JSON in one way: PostgreSQL keeps what it says, and not how it was written.
func plain(value any) any {
	text, ok := value.(string)
	if !ok || text == "" || text[0] != '[' {
		return value
	}
	var content any
	if json.Unmarshal([]byte(text), &content) != nil {
		return value
	}
	again, err := json.Marshal(content)
	if err != nil {
		return value
	}
	return string(again)
}

func compareDumps(t *testing.T, want, got map[string][]string) {
	t.Helper()
	for name, rows := range want {
		if !slices.Equal(rows, got[name]) {
			t.Errorf("%s differs: %d rows, want %d", name, len(got[name]), len(rows))
			for i := range min(len(rows), len(got[name])) {
				if rows[i] != got[name][i] {
					t.Errorf("first difference:\n%s\n%s", rows[i], got[name][i])
					break
				}
			}
		}
	}
}
