package models

import (
	"context"
	"database/sql"
	"errors"
	"reflect"
	"time"

	"gorm.io/gorm"

	"doorway/audit"
)

// scope is whose things a transaction may touch: a practice's, or the installation's own. The trail's chain follows
// from it, and row-level security can.
type scope struct{ practice audit.PracticeID }

func installation() scope                    { return scope{} }
func within(practice audit.PracticeID) scope { return scope{practice: practice} }

// tx is a transaction under way. now is the one time of everything that it writes.
type tx struct {
	db    *gorm.DB
	store *Store
	scope scope
	now   time.Time
}

// attempts is how often a transaction is tried when the database asks to try again.
const attempts = 4

// inTx is the one place where a transaction begins and ends. fn may run again when the database could not order it
// among others, so it must change nothing but the database. Errors: those of fn, translated.
func (s *Store) inTx(ctx context.Context, scope scope, fn func(*tx) error) error {
	if s.writer != nil {
		select {
		case s.writer <- struct{}{}:
			defer func() { <-s.writer }()
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	var err error
	for range attempts {
		err = s.db.WithContext(ctx).Transaction(func(db *gorm.DB) error {
			return fn(&tx{db: db, store: s, scope: scope, now: s.Now()})
		})
		if !tryAgain(err) {
			break
		}
	}
	return translate(err)
}

// reading runs one or a few reads that need no transaction, because each is whole by itself.
func (s *Store) reading(ctx context.Context, scope scope) *tx {
	return &tx{db: s.db.WithContext(ctx), store: s, scope: scope, now: s.Now()}
}

// exec runs a statement and gives how many rows it touched.
func (t *tx) exec(statement string, values ...any) (int64, error) {
	result := t.db.Exec(statement, values...)
	return result.RowsAffected, result.Error
}

// one reads the first row, into a struct by its column names or, of one column, into a plain value; found is false
// when there is none.
func one[T any](t *tx, statement string, values ...any) (row T, found bool, err error) {
	query := t.db.Raw(statement, values...)
	if reflect.TypeFor[T]().Kind() == reflect.Struct {
		result := query.Scan(&row)
		return row, result.RowsAffected > 0, result.Error
	}
	// gorm's Scan reads nothing into a type such as audit.PersonID, and says nothing.
	err = query.Row().Scan(&row)
	if errors.Is(err, sql.ErrNoRows) {
		return row, false, nil
	}
	return row, err == nil, err
}

// must reads the first row, which has to be there. Errors: audit.CodeNotFound.
func must[T any](t *tx, statement string, values ...any) (T, error) {
	row, found, err := one[T](t, statement, values...)
	if err == nil && !found {
		err = audit.NotFound()
	}
	return row, err
}

// all reads every row.
func all[T any](t *tx, statement string, values ...any) ([]T, error) {
	var rows []T
	err := t.db.Raw(statement, values...).Scan(&rows).Error
	return rows, err
}
