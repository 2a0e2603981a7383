package models

import (
	"context"
	"database/sql"
	"time"

	"gorm.io/gorm"

	"doorway/audit"
)

// copiedTable is a table of a backup. query reads it, in an order in which its rows can be written again.
type copiedTable struct{ name, query string }

// copiedTables are all tables, each after those that it refers to. The trail's heads begin at nothing: the entries
// lengthen each chain again, and the database's own trigger checks that they follow one another.
func copiedTables() []copiedTable {
	var tables []copiedTable
	for _, table := range DataMap() {
		query := "SELECT * FROM " + table.Name
		switch table.Name {
		case "people": // each database has its own row for those who were erased
			query += " WHERE id <> '" + erasedPerson + "'"
		case "practices": // each after the one that took over from it
			query = `WITH RECURSIVE lasting (id, before) AS (SELECT id, 0 FROM practices WHERE successor_id IS NULL UNION ALL
				SELECT p.id, l.before + 1 FROM practices p JOIN lasting l ON p.successor_id = l.id)
				SELECT p.* FROM practices p JOIN lasting l ON l.id = p.id ORDER BY l.before`
		case practiceList: // each database counts for itself
			query += " WHERE id <> 1"
		case "trail_heads":
			query = "SELECT chain, 0 AS seq, '' AS hash FROM trail_heads"
		case "trail":
			query += " ORDER BY chain, seq"
		}
		tables = append(tables, copiedTable{table.Name, query})
	}
	return tables
}

// copyFrom takes every row of another database, as they all stand at one moment, into this empty one.
func (s *Store) copyFrom(ctx context.Context, source *Store) error {
	return source.atOneMoment(ctx, installation(), func(from *tx) error {
		return s.inTx(ctx, installation(), func(t *tx) error {
			for _, table := range copiedTables() {
				if err := t.copyTable(from.db, table); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// copyTable copies one table, batch by batch. Errors: audit.CodeConflict when there is something in it already.
func (t *tx) copyTable(from *gorm.DB, table copiedTable) error {
	_, found, err := one[int](t, "SELECT 1 FROM ("+table.query+") held LIMIT 1")
	if err != nil {
		return err
	}
	if found {
		return audit.Conflict("Nothing was restored: there is something in this database already. Restore into a new one.")
	}
	rows, err := from.Raw(table.query).Rows()
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // rows.Err says what there is to say
	columns, err := rows.ColumnTypes()
	if err != nil {
		return err
	}
	batched := make([]map[string]any, 0, batch)
	for rows.Next() {
		row, err := copiedRow(rows, columns)
		if err != nil {
			return err
		}
		if batched = append(batched, row); len(batched) == batch {
			if err := t.db.Table(table.name).Create(batched).Error; err != nil {
				return err
			}
			batched = batched[:0]
		}
	}
	if err := rows.Err(); err != nil || len(batched) == 0 {
		return err
	}
	return t.db.Table(table.name).Create(batched).Error
}

// copiedRow reads one row as values that both databases take.
func copiedRow(rows *sql.Rows, columns []*sql.ColumnType) (map[string]any, error) {
	values, targets := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		targets[i] = &values[i]
	}
	if err := rows.Scan(targets...); err != nil {
		return nil, err
	}
	row := make(map[string]any, len(columns))
	for i, column := range columns {
		row[column.Name()] = copiedValue(values[i], column.DatabaseTypeName())
	}
	return row, nil
}

func copiedValue(value any, kind string) any {
	switch value := value.(type) {
	case time.Time:
		return stamp{value}
	case []byte:
		if kind != "BLOB" && kind != "BYTEA" {
			return string(value)
		}
	case int64:
		if kind == "BOOLEAN" {
			return value != 0
		}
	}
	return value
}
