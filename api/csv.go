package api

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"unicode"

	"doorway/reports"
)

// byteOrderMark lets a spreadsheet know that a file is UTF-8: without it Excel shows "Zoë" as "ZoÃ«".
const byteOrderMark = "\ufeff"

// csvWriter writes a table row by row, as RFC 4180 in UTF-8. Every export of a table goes through here, so that no cell
// of any is run by a spreadsheet.
type csvWriter struct {
	out      *csv.Writer
	safe     []string // the row under way
	invented bool     // see inventedCell
}

// inventedCell stands in every row of a table of invented answers, below a last column that is called what
// reports.SaysInvented says: one row that is taken elsewhere still tells.
const inventedCell = "invented"

// newCSV begins a table with the names of its columns. Errors: those of w.
func newCSV(w io.Writer, columns ...string) (*csvWriter, error) {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return nil, err
	}
	table := &csvWriter{out: csv.NewWriter(w)}
	table.out.UseCRLF = true
	if words := reports.SaysInvented(w); words != "" {
		columns = append(slices.Clone(columns), words)
	}
	err := table.row(columns...)
	table.invented = reports.SaysInvented(w) != ""
	return table, err
}

func (c *csvWriter) row(cells ...string) error {
	c.safe = c.safe[:0]
	for _, words := range cells {
		c.safe = append(c.safe, safeCell(words))
	}
	if c.invented {
		c.safe = append(c.safe, inventedCell)
	}
	return c.out.Write(c.safe)
}

func (c *csvWriter) end() error {
	c.out.Flush()
	return c.out.Error()
}

// writeCSV writes a table whose first row has the names of its columns. Errors: those of w.
func writeCSV(w io.Writer, rows [][]string) error {
	table, err := newCSV(w, rows[0]...)
	if err != nil {
		return err
	}
	for _, row := range rows[1:] {
		if err := table.row(row...); err != nil {
			return err
		}
	}
	return table.end()
}

// safeCell puts an apostrophe before what a spreadsheet would run, and before what already has apostrophes before such,
// so that taking one off always gives back what was typed.
func safeCell(words string) string {
	if runs(strings.TrimLeft(words, "'")) {
		return "'" + words
	}
	return words
}

// runs tells whether a spreadsheet would take a cell for a formula: its first sign, after white space and what shows
// nothing, is one that begins one. Tabs and carriage returns count wherever they stand before it.
func runs(words string) bool {
	for _, r := range words {
		switch {
		case strings.ContainsRune("=+-@\t\r", r):
			return true
		case !unicode.IsSpace(r) && !unicode.In(r, unicode.Cc, unicode.Cf):
			return false
		}
	}
	return false
}
