package models

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"reflect"
	"time"

	"gorm.io/gorm"

	"doorway/audit"
)

// scope is whose things a transaction may touch: a practice's, a group's, a placement's, or the installation's own. The
// trail's chain follows from it, and row-level security can.
type scope struct {
	practice  audit.PracticeID
	group     audit.GroupID
	placement audit.PlacementID
}

func installation() scope                           { return scope{} }
func within(practice audit.PracticeID) scope        { return scope{practice: practice} }
func ofGroup(group audit.GroupID) scope             { return scope{group: group} }
func ofPlacement(placement audit.PlacementID) scope { return scope{placement: placement} }

// tx is a transaction under way. now is the one time of everything that it writes.
type tx struct {
	db    *gorm.DB
	store *Store
	scope scope
	now   time.Time
	day   audit.Date // see today
}

// in is the same transaction about somebody else's things: what one does may be for two chains to tell.
func (t *tx) in(scope scope) *tx {
	other := *t
	other.scope = scope
	return &other
}

// today is the calendar day in England.
func (t *tx) today() audit.Date {
	if t.day == "" {
		t.day = audit.LondonDate(t.now)
	}
	return t.day
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

// atOneMoment runs reads that all see the database as it stands at one moment, while others go on writing.
func (s *Store) atOneMoment(ctx context.Context, scope scope, fn func(*tx) error) error {
	look := func(db *gorm.DB) error { return fn(&tx{db: db, store: s, scope: scope, now: s.Now()}) }
	if s.path == "" {
		return translate(s.db.WithContext(ctx).Transaction(look, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}))
	}
	// SQLite's driver begins every transaction as a writer, which would keep others from writing. Beginning and ending is
	// not given up when the caller has gone: the connection would be left in a transaction, and of no more use to anybody.
	return translate(s.db.WithContext(ctx).Connection(func(db *gorm.DB) (err error) {
		whole := db.WithContext(context.WithoutCancel(ctx))
		if err := whole.Exec("BEGIN").Error; err != nil {
			return err
		}
		defer func() { err = errors.Join(err, whole.Exec("ROLLBACK").Error) }()
		return look(db)
	}))
}

// reading runs one or a few reads that need no transaction, because each is whole by itself.
func (s *Store) reading(ctx context.Context, scope scope) *tx {
	return &tx{db: s.db.WithContext(ctx), store: s, scope: scope, now: s.Now()}
}

// exec runs a statement and gives how many rows it touched.
func (t *tx) exec(statement string, values ...any) (int64, error) {
	result := t.db.Exec(statement, plain(values)...)
	return result.RowsAffected, result.Error
}

// plain turns ids, choices and columns into the types that the drivers know. pgx takes others too, but first fails to
// write each of them in its binary form, which costs more than the statement's own work in this process.
func plain(values []any) []any {
	for i, value := range values {
		switch value := value.(type) {
		case nil, string, int, int64, bool, []byte:
		case driver.Valuer:
			if bare, err := value.Value(); err == nil { // else the driver finds the fault again, and tells of it
				values[i] = bare
			}
		default:
			values[i] = plainKind(value)
		}
	}
	return values
}

func plainKind(value any) any {
	switch bare := reflect.Indirect(reflect.ValueOf(value)); bare.Kind() {
	case reflect.String:
		return bare.String()
	case reflect.Int:
		return bare.Int()
	case reflect.Invalid:
		return nil
	}
	return value
}

// columned is a row that is read so often that it names where its columns go, in the order of the statement, instead of
// letting gorm find out: opening a self-assessment takes half the time.
type columned interface{ columns() []any }

// one reads the first row, into a struct by its column names or, of one column, into a plain value; found is false
// when there is none.
func one[T any](t *tx, statement string, values ...any) (row T, found bool, err error) {
	into, named := any(&row).(columned)
	switch {
	case named:
		err = t.db.Raw(statement, plain(values)...).Row().Scan(into.columns()...)
	case reflect.TypeFor[T]().Kind() == reflect.Struct:
		found, err = t.scan(&row, statement, values)
		return row, found, err
	default: // gorm reads nothing into a type such as audit.PersonID, and says nothing
		err = t.db.Raw(statement, plain(values)...).Row().Scan(&row)
	}
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
func all[T any](t *tx, statement string, values ...any) (read []T, err error) {
	if _, named := any(new(T)).(columned); !named {
		_, err = t.scan(&read, statement, values)
		return read, err
	}
	err = each(t, func(row *T) { read = append(read, *row) }, statement, values...)
	return read, err
}

// scan reads a struct, or every row into a slice, by the names of the columns. gorm's own Scan does the same, but hands
// the statement to the log with its values.
func (t *tx) scan(into any, statement string, values []any) (found bool, err error) {
	rows, err := t.db.Raw(statement, plain(values)...).Rows()
	if err != nil {
		return false, err
	}
	defer func() { _ = rows.Close() }() // rows.Err says what there is to say
	if !rows.Next() {
		return false, rows.Err()
	}
	return true, t.db.ScanRows(rows, into)
}

// each reads every row into the same place, one after the other. T is columned.
func each[T any](t *tx, take func(*T), statement string, values ...any) error {
	return eachUntil(t, func(row *T) error {
		take(row)
		return nil
	}, statement, values...)
}

// eachUntil is each, until take has had enough. Errors: those of take.
func eachUntil[T any](t *tx, take func(*T) error, statement string, values ...any) error {
	rows, err := t.db.Raw(statement, plain(values)...).Rows()
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // rows.Err says what there is to say
	row := new(T)
	into, _ := any(row).(columned)
	columns := into.columns()
	for rows.Next() {
		if err := rows.Scan(columns...); err != nil {
			return err
		}
		if err := take(row); err != nil {
			return err
		}
	}
	return rows.Err()
}
