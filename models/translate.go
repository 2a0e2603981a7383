package models

import (
	"errors"
	"fmt"

	"github.com/glebarez/go-sqlite"
	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"
	sqlite3 "modernc.org/sqlite/lib"

	"doorway/audit"
)

// PostgreSQL's names for what can happen (appendix A of its manual).
const (
	pgUniqueViolation      = "23505"
	pgSerializationFailure = "40001"
	pgDeadlock             = "40P01"
)

// translate turns what the database says into what a person can understand. What is not known stays as it is: an
// internal fault.
func translate(err error) error {
	var refusal *audit.Error
	switch {
	case err == nil, errors.As(err, &refusal):
		return err
	case errors.Is(err, gorm.ErrRecordNotFound):
		return audit.NotFound()
	case duplicate(err):
		return audit.Conflict("Something like this is there already. Look again, then try once more.")
	}
	return withoutValues(err)
}

// withoutValues makes sure that what is logged of a fault holds no text that anybody typed: PostgreSQL may repeat a
// value that it does not take.
func withoutValues(err error) error {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return fmt.Errorf("PostgreSQL refused a statement: code %s, table %q, constraint %q", pg.Code, pg.TableName, pg.ConstraintName)
	}
	return err
}

// duplicate tells whether the database refused a second one of what there may be one of.
func duplicate(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code == pgUniqueViolation
	}
	var lite *sqlite.Error
	return errors.As(err, &lite) &&
		(lite.Code() == sqlite3.SQLITE_CONSTRAINT_UNIQUE || lite.Code() == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY)
}

// tryAgain tells whether the same transaction may succeed when it is run again.
func tryAgain(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code == pgSerializationFailure || pg.Code == pgDeadlock
	}
	var lite *sqlite.Error
	return errors.As(err, &lite) && lite.Code()&0xff == sqlite3.SQLITE_BUSY
}
