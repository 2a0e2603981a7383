package models

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/glebarez/sqlite"
	"gorm.io/gorm"
)

// oldestSQLite is the first version without the fault that can corrupt the write-ahead log.
const oldestSQLite = "3.51.3"

// readers is enough connections for a few readers beside the one writer; each keeps its own page cache.
const readers = 4

// openSQLite opens the file, and makes it and its folder when there is none. The pragmas run on each connection.
// Without _txlock=immediate a transaction that reads and then writes fails as busy. _time_format must stay out of the
// address: the driver then ignores _txlock.
func (s *Store) openSQLite(ctx context.Context, path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return fmt.Errorf("make the folder of the database: %w", err)
	}
	if err := makeOwnFile(path); err != nil {
		return fmt.Errorf("make the database: %w", err)
	}
	db, err := sql.Open(sqlite.DriverName, sqliteAddress(path))
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(readers)
	db.SetMaxIdleConns(readers)
	s.dialect, s.writer = sqliteDialect(), make(chan struct{}, 1)
	if err := s.firstConnection(ctx, path, db); err != nil {
		return fmt.Errorf("open the SQLite file: %w", err)
	}
	version, _, err := one[string](&tx{db: s.db.WithContext(ctx)}, s.dialect.versionQuery)
	if err != nil {
		return err
	}
	if versionLess(version, oldestSQLite) {
		return fmt.Errorf("SQLite %s is too old: Doorway needs %s or newer", version, oldestSQLite)
	}
	return nil
}

// firstConnection opens the file while no other start does: turning a new file to write-ahead logging fails as busy, without
// waiting, when somebody else does the same.
func (s *Store) firstConnection(ctx context.Context, path string, db *sql.DB) error {
	unlock, err := lockFile(ctx, path)
	if err != nil {
		return err
	}
	s.db, err = gorm.Open(sqlite.Dialector{Conn: db}, s.gormConfig())
	return errors.Join(err, unlock())
}

// makeOwnFile makes an empty file that nobody but its owner may read, unless there is one already: SQLite would let
// everybody read it. The files that SQLite puts beside it get the same rights.
func makeOwnFile(path string) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) // #nosec G304 -- the operator names the file
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return file.Close()
}

func sqliteAddress(path string) string {
	options := url.Values{"_txlock": {"immediate"}, "_pragma": {
		"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)", "recursive_triggers(1)",
	}}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + options.Encode()
}

// versionLess compares dotted versions number by number.
func versionLess(a, b string) bool {
	left, right := strings.Split(a, "."), strings.Split(b, ".")
	for i := range min(len(left), len(right)) {
		x, errX := strconv.Atoi(left[i])
		y, errY := strconv.Atoi(right[i])
		if errX != nil || errY != nil || x != y {
			return x < y
		}
	}
	return len(left) < len(right)
}

// lockPath is the database beside an SQLite file that is locked while a process starts on it.
func lockPath(path string) string { return path + "-migrating" }

// lockFile keeps other processes from opening a new file or migrating it at the same time: goose has no session lock for
// SQLite, so the lock is a write transaction on a second, empty database beside the first.
func lockFile(ctx context.Context, path string) (unlock func() error, err error) {
	db, err := sql.Open(sqlite.DriverName, "file:"+(&url.URL{Path: lockPath(path)}).EscapedPath()+
		"?_txlock=exclusive&_pragma=busy_timeout(60000)")
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	lock, err := db.BeginTx(ctx, nil)
	if err != nil {
		cancel()
		return nil, fmt.Errorf("wait for another start of Doorway: %w", err)
	}
	return func() error {
		defer cancel()
		if err := lock.Rollback(); err != nil {
			return err
		}
		return db.Close()
	}, nil
}
