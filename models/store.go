// Package models keeps what Doorway knows: tables, migrations and the Store, whose methods are the use cases. One
// exported method is one use case and one transaction; the decision is made in package audit, the transaction here
// carries it out.
//
// Invariants: *gorm.DB never leaves this package; every transaction goes through inTx; every time is the Store's own
// clock, in UTC, to the microsecond; every statement about a practice's things names the practice.
package models

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/alexedwards/argon2id"
	"gorm.io/gorm"

	"doorway/audit"
)

// Store is the database and the use cases on it. It is safe for use by many goroutines.
type Store struct {
	db       *gorm.DB
	dialect  dialect
	log      *slog.Logger
	now      func() time.Time
	writer   chan struct{}    // SQLite: the one-writer gate; nil on PostgreSQL
	hashing  chan struct{}    // bounds how many passwords are hashed at once: each takes 19 MiB
	cost     *argon2id.Params // of a password's hash
	criteria sync.Map         // criteria version id → *audit.CriteriaSet; a version in use never changes
	listed   practiceSearch   // the list of practices, as it was last read
	path     string           // SQLite: the file
	mail     bool             // see Options
	keep     Keep             // see Options
	small    audit.SmallNumbers
	invented atomic.Bool // see Invented
}

// Options are what a Store needs besides its address. The zero value is ready for use.
type Options struct {
	Logger         *slog.Logger     // nil: nothing is logged
	Now            func() time.Time // nil: the system's clock
	MaxConnections int              // PostgreSQL: 0 means 32
	Mail           bool             // mail can be sent: links are mailed where there is an address, and people are told
	Keep           Keep             // how long people and self-assessments are kept

	Small audit.SmallNumbers // from how many on anything is said about them together; zero: the floors
}

// Keep is how long what has no rule of its own is kept. The zero value is for ever.
type Keep struct {
	PeopleMonths int // people without a role
	AuditYears   int // submitted self-assessments
}

// Open connects to "sqlite:PATH" or "postgres://…" and brings its tables up to date. Many processes may open one
// database at once. Errors: an address of another kind, a database that cannot be reached, an SQLite that is too old,
// a threshold below its floor.
func Open(ctx context.Context, address string, options Options) (*Store, error) {
	store := &Store{log: options.Logger, now: options.Now, mail: options.Mail, keep: options.Keep, cost: passwordCost(), hashing: make(chan struct{}, max(2, runtime.GOMAXPROCS(0)))}
	if err := store.setSmallNumbers(options.Small); err != nil {
		return nil, err
	}
	if store.log == nil {
		store.log = slog.New(slog.NewTextHandler(io.Discard, nil))
	}
	if store.now == nil {
		store.now = time.Now
	}
	if err := store.connect(ctx, address, options); err != nil {
		return nil, err
	}
	if err := store.migrate(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("bring the tables up to date: %w", err), store.Close())
	}
	if err := store.countEarlier(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("count earlier submissions: %w", err), store.Close())
	}
	if err := store.findInvented(ctx); err != nil {
		return nil, errors.Join(err, store.Close())
	}
	return store, nil
}

func (s *Store) setSmallNumbers(small audit.SmallNumbers) error {
	s.small = small
	if small == (audit.SmallNumbers{}) {
		s.small = audit.DefaultSmallNumbers()
	}
	if err := s.small.Check(); err != nil {
		return fmt.Errorf("small numbers: %w", err)
	}
	return nil
}

func (s *Store) connect(ctx context.Context, address string, options Options) error {
	if path, found := strings.CutPrefix(address, "sqlite:"); found {
		s.path = path
		return s.openSQLite(ctx, path)
	}
	if strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://") {
		return s.openPostgres(ctx, address, options.MaxConnections)
	}
	return errors.New("the database address must begin with sqlite: or postgres://")
}

func (s *Store) gormConfig() *gorm.Config {
	return &gorm.Config{SkipDefaultTransaction: true, NowFunc: s.Now, Logger: statementLog{s.log}}
}

// Now is the Store's clock: UTC, to the microsecond, which both databases keep exactly.
func (s *Store) Now() time.Time { return s.now().UTC().Truncate(time.Microsecond) }

// Ready tells whether the database answers. Errors: whatever keeps it from answering.
func (s *Store) Ready(ctx context.Context) error {
	db, err := s.db.DB()
	if err != nil {
		return err
	}
	return db.PingContext(ctx)
}

// ToSpare is how many connections may be held for long, such as by whoever reads an export slowly, while everybody else
// goes on with the others; at least one.
func (s *Store) ToSpare() int {
	db, err := s.db.DB()
	if err != nil {
		return 1
	}
	return max(1, db.Stats().MaxOpenConnections/2)
}

// Close ends all connections.
func (s *Store) Close() error {
	db, err := s.db.DB()
	if err != nil {
		return err
	}
	return db.Close()
}

// DatabaseName tells which database this is, in words for a log or a page: "SQLite 3.51.3" or "PostgreSQL 15.4".
func (s *Store) DatabaseName(ctx context.Context) (string, error) {
	version, _, err := one[string](&tx{db: s.db.WithContext(ctx)}, s.dialect.versionQuery)
	if err != nil {
		return "", err
	}
	return s.dialect.name + " " + version, nil
}
