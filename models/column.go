package models

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"
)

// stamp is a moment as a column: UTC when read, NULL when there is none. SQLite gives text where a statement returns
// what it wrote, so text is read too.
type stamp struct{ time.Time }

// sqliteTime is how the SQLite driver writes a time; written in UTC, it sorts as text.
const sqliteTime = "2006-01-02 15:04:05.999999999-07:00"

// Scan reads a column.
func (s *stamp) Scan(value any) (err error) {
	switch value := value.(type) {
	case nil:
		s.Time = time.Time{}
	case time.Time:
		s.Time = value.UTC()
	case string:
		s.Time, err = time.Parse(sqliteTime, value)
		s.Time = s.UTC()
	default:
		err = fmt.Errorf("a time was stored as %T", value)
	}
	return err
}

// Value writes a column.
func (s stamp) Value() (driver.Value, error) {
	if s.IsZero() {
		return nil, nil
	}
	return s.UTC().Truncate(time.Microsecond), nil
}

// list is a short list kept as JSON in one column, under the names of its Go fields.
type list[T any] []T

// Scan reads a column.
func (l *list[T]) Scan(value any) error {
	*l = nil
	var text []byte
	switch value := value.(type) {
	case nil:
	case string:
		text = []byte(value)
	case []byte:
		text = value
	default:
		return fmt.Errorf("a list was stored as %T", value)
	}
	if len(text) <= len("[]") {
		return nil
	}
	return json.Unmarshal(text, (*[]T)(l))
}

// Value writes a column; no list is an empty one.
func (l list[T]) Value() (driver.Value, error) {
	if len(l) == 0 {
		return "[]", nil
	}
	text, err := json.Marshal([]T(l))
	return string(text), err
}

// newID makes a random id, which tells neither how many there are nor when it was made.
func newID[ID ~string]() ID { return ID(uuid.NewString()) }

// orNull writes an id that may be missing.
func orNull[ID ~string](id ID) *ID {
	if id == "" {
		return nil
	}
	return &id
}

// orNone reads a text that may be missing.
func orNone[Text ~string](text *Text) Text {
	if text == nil {
		return ""
	}
	return *text
}
