package models_test

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"doorway/models"
)

// The database holds what people wrote: nobody but its owner may read it, wherever it lies.
func TestTheDatabaseFileIsItsOwnersAlone(t *testing.T) {
	folder := t.TempDir()
	store, err := models.Open(t.Context(), "sqlite:"+filepath.Join(folder, "doorway.db"), models.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = store.Close() }()
	if err := store.LoadStarter(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"doorway.db", "doorway.db-wal", "doorway.db-shm"} {
		file, err := os.Stat(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		if file.Mode().Perm() != 0o600 {
			t.Errorf("%s may be used like this: %s", name, file.Mode())
		}
	}
}

// Processes that start at once on a new file all open it: turning it to write-ahead logging fails at once when two do so.
func TestANewFileIsOpenedByManyAtOnce(t *testing.T) {
	folder := t.TempDir()
	for i := range 20 {
		var starting sync.WaitGroup
		for range 8 {
			starting.Go(func() {
				store, err := models.Open(t.Context(), "sqlite:"+filepath.Join(folder, fmt.Sprint(i, ".db")), models.Options{})
				if err != nil {
					t.Errorf("file %d: %v", i, err)
					return
				}
				if err := store.Close(); err != nil {
					t.Error(err)
				}
			})
		}
		starting.Wait()
	}
}
