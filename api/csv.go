package api

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode"
)

// byteOrderMark lets a spreadsheet know that a file is UTF-8: without it Excel shows "Zoë" as "ZoÃ«".
const byteOrderMark = "\ufeff"

// writeCSV writes rows as RFC 4180 in UTF-8. Every export of a table goes through here, so that no cell of any is run by
// a spreadsheet. Errors: those of w.
func writeCSV(w io.Writer, rows [][]string) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	writer := csv.NewWriter(w)
	writer.UseCRLF = true
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, words := range row {
			safe[i] = safeCell(words)
		}
		if err := writer.Write(safe); err != nil {
			return err
		}
	}
	writer.Flush()
	return writer.Error()
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
