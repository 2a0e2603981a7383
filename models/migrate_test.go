package models_test

import (
	"sync"
	"testing"

	"doorway/models"
	"doorway/models/testdb"
)

// Eight instances that start at once on an empty database are all ready, and there is one schema.
func TestEightInstancesStartOnAnEmptyDatabase(t *testing.T) {
	databases := map[string]func(testing.TB) testdb.Database{"SQLite": testdb.EmptySQLite, "PostgreSQL": testdb.EmptyPostgres}
	for name, empty := range databases {
		t.Run(name, func(t *testing.T) {
			database := empty(t)
			var instances sync.WaitGroup
			for range 8 {
				instances.Go(func() {
					store, err := models.Open(t.Context(), database.Address, models.Options{})
					if err != nil {
						t.Errorf("an instance did not start: %v", err)
						return
					}
					if err := store.Ready(t.Context()); err != nil {
						t.Errorf("an instance is not ready: %v", err)
					}
					if err := store.Close(); err != nil {
						t.Error(err)
					}
				})
			}
			instances.Wait()
		})
	}
}

func TestOpenRefusesAnotherKindOfAddress(t *testing.T) {
	_, err := models.Open(t.Context(), "mysql://somewhere", models.Options{})
	if err == nil || err.Error() != "the database address must begin with sqlite: or postgres://" {
		t.Fatalf("got %v", err)
	}
}

func TestDatabaseName(t *testing.T) {
	testdb.EachStore(t, func(t *testing.T, store *models.Store) {
		name, err := store.DatabaseName(t.Context())
		if err != nil || len(name) < len("SQLite 3.51") {
			t.Fatalf("got %q, %v", name, err)
		}
		t.Log(name)
	})
}
