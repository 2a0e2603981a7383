package api

import (
	"testing"

	"doorway/models"
	"doorway/models/testdb"
)

// process is one more Doorway on the same database, with mail and whatever else is changed of how it is set up.
func (w *world) process(t *testing.T, change func(*Config)) *world {
	t.Helper()
	database := testdb.Database{Name: "the same", Address: w.address}
	other := *w
	other.store = database.Open(t, models.Options{Now: w.clock.Now, Mail: true})
	config := testConfig(other.store, w.logs)
	if change != nil {
		change(&config)
	}
	handler, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	other.handler = handler
	return &other
}
