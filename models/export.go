package models

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"doorway/audit"
)

// ExportedTable is a table of an export: which columns its rows have, and which were left out because they are secrets.
type ExportedTable struct {
	Name             string
	Columns, LeftOut []string
}

// ExportVisit takes an export piece by piece: row is nil where a table begins, and then holds the values of its columns:
// nil, string, int64, bool, time.Time in UTC, or what JSON becomes. It keeps no row: the next may use its place.
type ExportVisit func(table ExportedTable, row []any) error

// ExportAccount gives everything that is kept about the actor: account, roles, sessions, what they wrote, and their
// entries of the trail, always in the same order. Secrets are left out and named.
func (s *Store) ExportAccount(ctx context.Context, actor audit.Actor, visit ExportVisit) error {
	if err := allowed(actor, audit.AccountRead, audit.RelationNone); err != nil {
		return err
	}
	return s.exportPerson(ctx, actor.Person, visit)
}

// ExportPerson is ExportAccount for somebody who asked whoever runs the machine. The installation's trail tells of it.
// Errors: audit.CodeNotFound.
func (s *Store) ExportPerson(ctx context.Context, signInName string, visit ExportVisit) error {
	var person struct {
		ID      audit.PersonID
		TrailID string
	}
	err := s.inTx(ctx, installation(), func(t *tx) (err error) {
		person, err = must[struct {
			ID      audit.PersonID
			TrailID string
		}](t, "SELECT id, trail_id FROM people WHERE sign_in_key = ? AND id <> ?", signInKey(signInName), erasedPerson)
		if err != nil {
			return err
		}
		return t.record(audit.Actor{Role: audit.RoleOperator}, "person.export", person.TrailID)
	})
	if err != nil {
		return err
	}
	return s.exportPerson(ctx, person.ID, visit)
}

func (s *Store) exportPerson(ctx context.Context, person audit.PersonID, visit ExportVisit) error {
	return s.atOneMoment(ctx, installation(), func(t *tx) error {
		for _, table := range DataMap() {
			condition := table.ofPerson()
			if condition == "" {
				continue
			}
			if err := t.exportTable(table, apart, condition, string(person), visit); err != nil {
				return err
			}
		}
		return nil
	})
}

// ofPerson is the condition by which a row is a person's, with a ? for the person's id wherever it is needed; empty when
// no row ever is.
func (d DataTable) ofPerson() string {
	var any []string
	for _, column := range d.Columns {
		switch {
		case column.is(theirsBit | authorBit):
			any = append(any, column.Name+" = ?")
		case column.is(hatBit):
			any = append(any, column.Name+" IN (SELECT id FROM hats WHERE person_id = ?)")
		case column.is(tracedBit):
			any = append(any, column.Name+" = (SELECT CAST(trail_id AS TEXT) FROM people WHERE id = ?)")
		}
	}
	if d.person != "" {
		any = append(any, d.person)
	}
	return strings.Join(any, " OR ")
}

// ExportPractice gives everything that is kept about a practice, always in the same order, and nothing about another
// practice or a placement but what was released to it. Of people it has the names of those with a role there, and of trainees
// who shared a conversation with it. Whoever is themselves a part of what trainees said together is not given that: see
// spokeInPool. The practice's trail tells of it.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) ExportPractice(ctx context.Context, actor audit.Actor, practice audit.PracticeID, visit ExportVisit) error {
	if err := inPractice(actor, audit.PracticeExport, practice); err != nil {
		return err
	}
	return s.exportPractice(ctx, actor, practice, visit)
}

// ExportPracticeByCode is ExportPractice for whoever runs the machine. Errors: audit.CodeNotFound.
func (s *Store) ExportPracticeByCode(ctx context.Context, code string, visit ExportVisit) error {
	practice, err := s.reading(ctx, installation()).practiceByCode(code)
	if err != nil {
		return translate(err)
	}
	return s.exportPractice(ctx, audit.Actor{Role: audit.RoleOperator}, practice, visit)
}

// practiceByCode finds a practice by the code that it has now. Errors: audit.CodeNotFound.
func (t *tx) practiceByCode(code string) (audit.PracticeID, error) {
	return must[audit.PracticeID](t, "SELECT id FROM practices WHERE ods_code = ?", strings.ToUpper(strings.TrimSpace(code)))
}

func (s *Store) exportPractice(ctx context.Context, actor audit.Actor, practice audit.PracticeID, visit ExportVisit) error {
	err := s.inTx(ctx, within(practice), func(t *tx) error { return t.record(actor, "practice.export", string(practice)) })
	if err != nil {
		return err
	}
	return s.atOneMoment(ctx, within(practice), func(t *tx) error {
		spoke, err := t.spokeInPool(actor.Person)
		if err != nil {
			return err
		}
		for _, table := range DataMap() {
			if table.practice == "" || table.untold || spoke && table.Name == "pooled_spreads" {
				continue
			}
			if err := t.exportTable(table, private, table.practice, string(practice), visit); err != nil {
				return err
			}
		}
		return nil
	})
}

// exportTable gives the rows of a table that a condition chooses, without its secrets and without the columns that are
// used as without says.
func (t *tx) exportTable(table DataTable, without columnUse, condition, id string, visit ExportVisit) error {
	exported := ExportedTable{Name: table.Name}
	var columns []DataColumn
	var values []string
	for _, column := range table.Columns {
		switch {
		case column.is(without):
		case column.is(secretBit):
			exported.LeftOut = append(exported.LeftOut, column.Name)
		default:
			exported.Columns, columns = append(exported.Columns, column.Name), append(columns, column)
			values = append(values, table.exportedAs(column, without))
		}
	}
	if err := visit(exported, nil); err != nil || len(columns) == 0 {
		return err
	}
	ids := slices.Repeat([]any{id}, strings.Count(condition, "?"))
	rows, err := t.db.Raw("SELECT "+strings.Join(values, ", ")+" FROM "+table.Name+" WHERE "+condition+" ORDER BY "+table.key, ids...).Rows()
	if err != nil {
		return err
	}
	return visitRows(rows, exported, columns, visit)
}

// visitRows hands the rows of a table on, and closes them. columns are the data map's, in the order of the rows.
func visitRows(rows *sql.Rows, exported ExportedTable, columns []DataColumn, visit ExportVisit) error {
	defer func() { _ = rows.Close() }() // rows.Err says what there is to say
	kinds, err := rows.ColumnTypes()
	if err != nil {
		return err
	}
	for rows.Next() {
		read, err := copiedRow(rows, kinds)
		if err != nil {
			return err
		}
		row := make([]any, len(columns))
		for i, column := range columns {
			if row[i], err = exportedValue(column, read[column.Name]); err != nil {
				return fmt.Errorf("export %s.%s: %w", exported.Name, column.Name, err)
			}
		}
		if err := visit(exported, row); err != nil {
			return err
		}
	}
	return rows.Err()
}

// exportedAs is what an export reads for a column: as the table has it, but that a practice is given the name of a trainee who
// shared something, and not the id, by which exports of several practices could be laid side by side.
func (d DataTable) exportedAs(column DataColumn, without columnUse) string {
	if without != private || column.Name != d.named {
		return column.Name
	}
	return "(SELECT p.name FROM people p WHERE p.id = " + d.Name + "." + column.Name + ") AS " + column.Name
}

// exportedValue makes a value the same, whichever database it comes from.
func exportedValue(column DataColumn, value any) (any, error) {
	switch value := value.(type) {
	case stamp:
		return value.UTC().Truncate(time.Microsecond), nil
	case []byte:
		return string(value), nil
	case string:
		if column.is(listed) {
			var content any
			err := json.Unmarshal([]byte(value), &content)
			return content, err
		}
	case int16:
		return int64(value), nil
	case int32:
		return int64(value), nil
	}
	return value, nil
}
