package api

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// tables gives the names of the database's own tables.
func (w *world) tables() []string {
	w.Helper()
	query := "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
	if w.postgres {
		query = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name"
	}
	return w.rows(query)
}

// dump writes every row of every table, but for those named, as text.
func (w *world) dump(except ...string) string {
	w.Helper()
	var out strings.Builder
	for _, table := range w.tables() {
		if slices.Contains(except, table) || table == "criteria_versions" { // its file is large and frozen by a trigger
			continue
		}
		fmt.Fprintf(&out, "%s\n", table)
		for _, row := range w.rows("SELECT * FROM " + table) {
			out.WriteString(row + "\n")
		}
	}
	return out.String()
}

// rows gives the rows of a query as sorted lines of text.
func (w *world) rows(query string, values ...any) (lines []string) {
	w.Helper()
	rows, err := w.db.Query(w.rebind(query), values...)
	if err != nil {
		w.Fatalf("%s: %v", query, err)
	}
	defer func() { _ = rows.Close() }()
	columns, err := rows.Columns()
	if err != nil {
		w.Fatal(err)
	}
	for rows.Next() {
		row := make([]any, len(columns))
		into := make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			w.Fatal(err)
		}
		line := make([]string, len(row))
		for i, value := range row {
			if raw, ok := value.([]byte); ok {
				value = string(raw)
			}
			line[i] = fmt.Sprint(value)
		}
		lines = append(lines, strings.Join(line, " | "))
	}
	if err := rows.Err(); err != nil {
		w.Fatal(err)
	}
	slices.Sort(lines)
	return lines
}

// digest stands for all that is stored, but for sessions and the counting of tries and requests.
func (w *world) digest() string {
	w.Helper()
	sum := sha256.Sum256([]byte(w.dump("sessions", "sign_in_attempts", "request_counts")))
	return hex.EncodeToString(sum[:])
}
