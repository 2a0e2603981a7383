// Package testdb gives tests a database of their own: a copy of a migrated SQLite file, and a clone of a migrated
// database on a real PostgreSQL. It is for tests only.
package testdb

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"doorway/models"
)

// SkipPostgres, when set to 1 in the environment, leaves the tests on PostgreSQL out. Nothing else does.
const SkipPostgres = "DOORWAY_TEST_SKIP_POSTGRES"

// Database is one test's database: its address, to open as often as the test needs, and its kind's name.
type Database struct {
	Name    string // "SQLite" or "PostgreSQL"
	Address string
}

// Open opens the database until the test ends.
func (d Database) Open(t testing.TB, options models.Options) *models.Store {
	t.Helper()
	store, err := models.Open(t.Context(), d.Address, options)
	if err != nil {
		t.Fatalf("open %s: %v", d.Name, err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Errorf("close %s: %v", d.Name, err)
		}
	})
	return store
}

// SQL opens the database beside the Store until the test ends, to look at its tables or to try what the Store never
// does.
func (d Database) SQL(t testing.TB) *sql.DB {
	t.Helper()
	driver, address := "pgx", d.Address
	if path, found := strings.CutPrefix(address, "sqlite:"); found {
		driver, address = "sqlite", path+"?_pragma=busy_timeout(10000)&_pragma=foreign_keys(1)"
	}
	db, err := sql.Open(driver, address)
	if err != nil {
		t.Fatalf("open %s: %v", d.Name, err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Errorf("close %s: %v", d.Name, err)
		}
	})
	return db
}

// Each runs a test on both databases, each migrated and otherwise empty.
func Each(t *testing.T, run func(t *testing.T, database Database)) {
	t.Helper()
	t.Run("SQLite", func(t *testing.T) { run(t, SQLite(t)) })
	if os.Getenv(SkipPostgres) != "1" {
		t.Run("PostgreSQL", func(t *testing.T) { run(t, Postgres(t)) })
	}
}

// EachStore runs a test on both databases, opened with the system's clock.
func EachStore(t *testing.T, run func(t *testing.T, store *models.Store)) {
	t.Helper()
	Each(t, func(t *testing.T, database Database) { run(t, database.Open(t, models.Options{})) })
}

// SQLite gives a migrated SQLite file, in memory where there is room for it.
func SQLite(t testing.TB) Database {
	t.Helper()
	return migratedFile(t, ownFolder(t))
}

// SQLiteOnDisk gives a migrated SQLite file on the disk, for a test of what is left after a crash.
func SQLiteOnDisk(t testing.TB) Database {
	t.Helper()
	return migratedFile(t, t.TempDir())
}

func migratedFile(t testing.TB, folder string) Database {
	t.Helper()
	template, err := sqliteTemplate()
	if err != nil {
		t.Fatalf("make the SQLite template: %v", err)
	}
	path := filepath.Join(folder, "doorway.db")
	if err := os.WriteFile(path, template, 0o600); err != nil {
		t.Fatalf("copy the SQLite template: %v", err)
	}
	return Database{Name: "SQLite", Address: "sqlite:" + path}
}

// EmptySQLite gives the address of an SQLite file that does not exist yet.
func EmptySQLite(t testing.TB) Database {
	return Database{Name: "SQLite", Address: "sqlite:" + filepath.Join(ownFolder(t), "doorway.db")}
}

// sqliteTemplate migrates one file for all tests of this process. It lies in the system's temporary folder and is
// removed as soon as it has been read: the bytes are kept.
var sqliteTemplate = sync.OnceValues(func() ([]byte, error) {
	folder, err := os.MkdirTemp("", "doorway-sqlite-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "template.db")
	if err := migrated("sqlite:" + path); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// Copy gives a database that holds the same as this one, for a test that goes on in several ways from one past. Nobody
// may be connected to the original.
func (d Database) Copy(t testing.TB) Database {
	t.Helper()
	path, lite := strings.CutPrefix(d.Address, "sqlite:")
	if !lite {
		return clone(t, func(server) string { return databaseName(d.Address) })
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("copy the database: %v", err)
	}
	copied := EmptySQLite(t)
	if err := os.WriteFile(strings.TrimPrefix(copied.Address, "sqlite:"), content, 0o600); err != nil {
		t.Fatalf("copy the database: %v", err)
	}
	return copied
}
