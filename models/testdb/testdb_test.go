package testdb_test

import (
	"testing"

	"doorway/models"
	"doorway/models/testdb"
)

// A server that runs already is used as it is, and each test has its own database on it.
func TestServerThatRunsAlreadyIsUsed(t *testing.T) {
	address, err := testdb.StartPostgres()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv(testdb.ServerAddress, address)
	first, second := testdb.Postgres(t), testdb.Postgres(t)
	if first.Address == second.Address {
		t.Fatal("two tests share a database")
	}
	store := first.Open(t, models.Options{})
	if err := store.LoadStarter(t.Context()); err != nil {
		t.Fatal(err)
	}
	for database, want := range map[*testdb.Database]int{&first: 1, &second: 0} {
		var versions int
		if err := database.SQL(t).QueryRow("SELECT COUNT(*) FROM criteria_versions").Scan(&versions); err != nil || versions != want {
			t.Errorf("got %d versions, want %d: %v", versions, want, err)
		}
	}
}

func TestSkipLeavesOnlyPostgresOut(t *testing.T) {
	t.Setenv(testdb.SkipPostgres, "1")
	var names []string
	testdb.Each(t, func(_ *testing.T, database testdb.Database) { names = append(names, database.Name) })
	if len(names) != 1 || names[0] != "SQLite" {
		t.Errorf("ran on %v", names)
	}
}
