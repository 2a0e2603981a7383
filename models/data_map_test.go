package models_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"doorway/models"
	"doorway/models/testdb"
)

var update = flag.Bool("update", false, "rewrite the documents that tests compare with")

// schema gives every "table.column" of a database, but for the migrations' own.
func schema(t *testing.T, database testdb.Database) []string {
	t.Helper()
	statement := `SELECT m.name || '.' || p.name AS name FROM sqlite_master m, pragma_table_info(m.name) p
		WHERE m.type = 'table' AND m.name NOT LIKE 'goose%' AND m.name NOT LIKE 'sqlite%'`
	if database.Name == "PostgreSQL" {
		statement = `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
			WHERE table_schema = 'public' AND table_name NOT LIKE 'goose%'`
	}
	var names []string
	for _, row := range query(t, database.SQL(t), statement) {
		names = append(names, strings.TrimSpace(strings.TrimPrefix(row, " name=")))
	}
	slices.Sort(names)
	return names
}

// A new column without a line in the map fails here; exports, erasure and backups follow the map.
func TestDataMapNamesEveryColumn(t *testing.T) {
	var mapped []string
	for _, table := range models.DataMap() {
		for _, column := range table.Columns {
			mapped = append(mapped, table.Name+"."+column.Name)
			if column.What == "" || table.What == "" || table.Kept == "" {
				t.Errorf("%s.%s: not said in words", table.Name, column.Name)
			}
		}
	}
	slices.Sort(mapped)
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		if got := schema(t, database); !slices.Equal(got, mapped) {
			for _, name := range got {
				if !slices.Contains(mapped, name) {
					t.Errorf("the data map has no line for %s", name)
				}
			}
			for _, name := range mapped {
				if !slices.Contains(got, name) {
					t.Errorf("the data map speaks of %s, which is not there", name)
				}
			}
		}
	})
}

// Whatever refers to a person or to a role is marked as such, so that exports hold it and erasure does not forget it.
func TestDataMapKnowsWhatRefersToPeople(t *testing.T) {
	database := testdb.SQLite(t)
	for _, row := range query(t, database.SQL(t), `SELECT m.name || '.' || f."from" || ' ' || f."table" || '.' || f."to" AS name
		FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f."table" IN ('people', 'hats')`) {
		names := strings.Fields(strings.TrimPrefix(row, " name="))
		if from, to := names[0], names[1]; to == "people.id" || to == "hats.id" {
			if !models.RefersToPeople(from) {
				t.Errorf("%s names a person or a role, and the data map does not say so", from)
			}
		}
	}
}

func TestDataMapDocument(t *testing.T) {
	const path = "../docs/data-map.md"
	got := dataMapDocument()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(path); err != nil || string(want) != got {
		t.Errorf("%s is out of date: run `go test ./models -run DataMap -update` and read the difference (%v)", path, err)
	}
}

func dataMapDocument() string {
	var doc strings.Builder
	doc.WriteString(`# What is kept

Made from the table in ` + "`models/data_map.go`" + ` by ` + "`go test ./models -run DataMap -update`" + `; a test holds that table against the
database. The page of this name in Doorway is made from the same table, and so is every export, erasure and backup.

A column that says something about a person is marked.
`)
	for _, table := range models.DataMap() {
		fmt.Fprintf(&doc, "\n## %s\n\n%s Kept %s.\n\n| column | what it holds | about a person |\n|---|---|---|\n", table.Name, table.What, table.Kept)
		for _, column := range table.Columns {
			mark := ""
			if column.Personal() {
				mark = "yes"
			}
			fmt.Fprintf(&doc, "| `%s` | %s | %s |\n", column.Name, column.What, mark)
		}
	}
	return doc.String()
}
