package testdb

import (
	"context"
	"crypto/rand"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"

	"doorway/models"
)

// ServerAddress, in the environment, is a PostgreSQL server to use instead of starting one: a URL of a database whose
// user may create others.
const ServerAddress = "DOORWAY_TEST_POSTGRES"

// server is the one PostgreSQL of this process, with its migrated template.
type server struct{ address, template string }

// Postgres gives a clone of a migrated database, dropped when the test ends.
func Postgres(t testing.TB) Database { return clone(t, func(s server) string { return s.template }) }

// EmptyPostgres gives a database without tables.
func EmptyPostgres(t testing.TB) Database {
	return clone(t, func(server) string { return "template0" })
}

func clone(t testing.TB, template func(server) string) Database {
	t.Helper()
	running, err := startOnce()
	if err != nil {
		t.Fatalf("no PostgreSQL for the tests (apt-get install postgresql, or set %s=1 to leave them out): %v", SkipPostgres, err)
	}
	name := "doorway_test_" + strings.ToLower(rand.Text())
	if err := running.create(name, template(running)); err != nil {
		t.Fatalf("clone the PostgreSQL template: %v", err)
	}
	t.Cleanup(func() {
		if err := execute(running.address, "DROP DATABASE "+name+" WITH (FORCE)"); err != nil {
			t.Errorf("drop the test database: %v", err)
		}
	})
	return Database{Name: "PostgreSQL", Address: withDatabase(running.address, name)}
}

var startOnce = sync.OnceValues(func() (server, error) {
	address := os.Getenv(ServerAddress)
	if address == "" {
		var err error
		if address, err = StartPostgres(); err != nil {
			return server{}, err
		}
	}
	running := server{address: address, template: "doorway_template_" + strings.ToLower(rand.Text())}
	if err := running.create(running.template, "template0"); err != nil {
		return server{}, err
	}
	return running, migrated(withDatabase(address, running.template))
})

func migrated(address string) error {
	store, err := models.Open(context.Background(), address, models.Options{})
	if err != nil {
		return err
	}
	return store.Close()
}

// create copies a database. A copy fails while somebody is connected to the original, and the server may need a moment
// to see that the last one has gone: it waits for up to five seconds by itself.
func (s server) create(name, template string) error {
	return execute(s.address, fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s", name, template))
}

func execute(address, statement string) error {
	db, err := sql.Open("pgx", address)
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.Exec(statement)
	return err
}

func withDatabase(address, name string) string {
	parsed, err := url.Parse(address)
	if err != nil {
		return address
	}
	parsed.Path = "/" + name
	return parsed.String()
}

func databaseName(address string) string {
	parsed, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(parsed.Path, "/")
}
