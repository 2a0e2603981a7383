package api

import (
	"context"
	"io"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

const (
	csvKind      = "text/csv; charset=utf-8"
	workbookKind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
)

func (s *server) exportAnswersCSV(c *gin.Context) error {
	return s.tables(c, asFile(csvKind, "answers.csv"), csvOf(answersTable(tableColumn{name: "Evidence"}, func(all []audit.Evidence) cell { return words(evidenceLines(all)) })))
}

func (s *server) exportActionsCSV(c *gin.Context) error {
	return s.tables(c, asFile(csvKind, "actions.csv"), csvOf(actionsTable()))
}

// tables streams what write makes of the practice's tables.
func (s *server) tables(c *gin.Context, as handedOut, write func(io.Writer, *models.Tables) error) error {
	return s.stream(c, as, func(ctx context.Context, w io.Writer) error {
		actor := scopeOf(c).actor
		return s.store.ReadTables(ctx, actor, actor.Practice, func(tables *models.Tables) error { return write(w, tables) })
	})
}

// cell is one cell of a table: text, a whole number, or a day, which a spreadsheet can count with.
type cell struct {
	text   string
	number int
	kind   cellKind
}

type cellKind int

const (
	textCell  cellKind = iota
	wholeCell          // number
	dayCell            // text, as 2026-11-22; empty for none
)

func words(text string) cell   { return cell{text: text} }
func whole(number int) cell    { return cell{number: number, kind: wholeCell} }
func day(date audit.Date) cell { return cell{text: string(date), kind: dayCell} }
func dayOf(at time.Time) cell  { return day(audit.LondonDate(at)) }
func (c cell) isEmpty() bool   { return c.kind != wholeCell && c.text == "" }
func (c cell) asCSV() string {
	if c.kind == wholeCell {
		return strconv.Itoa(c.number)
	}
	return c.text
}

// table is a table of a practice: its name, its columns with how wide a spreadsheet shows them, in characters, and its rows,
// one after the other. Whoever takes a row keeps nothing of it: the next is put in its place.
type table struct {
	name    string
	columns []tableColumn
	rows    func(tables *models.Tables, take func([]cell) error) error
}

type tableColumn struct {
	name  string
	width int
}

func csvOf(of table) func(io.Writer, *models.Tables) error {
	return func(w io.Writer, tables *models.Tables) error {
		row := make([]string, len(of.columns))
		for i, column := range of.columns {
			row[i] = column.name
		}
		out, err := newCSV(w, row...)
		if err != nil {
			return err
		}
		if err := of.rows(tables, func(cells []cell) error {
			for i, cell := range cells {
				row[i] = cell.asCSV()
			}
			return out.row(row...)
		}); err != nil {
			return err
		}
		return out.end()
	}
}

func (s *server) exportWorkbook(c *gin.Context) error {
	return s.tables(c, asFile(workbookKind, "doorway.xlsx"), writeWorkbook)
}

// writeWorkbook writes every table of a practice as a sheet.
func writeWorkbook(w io.Writer, tables *models.Tables) error {
	// Each piece of evidence has a row of its own, since a cell cannot hold as much as twenty may say.
	answers := answersTable(tableColumn{"Pieces of evidence", 18}, func(all []audit.Evidence) cell { return whole(len(all)) })
	sheets := []table{auditsTable(), answers, evidenceTable(), scoresTable(), actionsTable(), historyTable()}
	book, err := newWorkbook(w, sheets)
	if err != nil {
		return err
	}
	for _, sheet := range sheets {
		if err := book.begin(sheet); err != nil {
			return err
		}
		if err := sheet.rows(tables, book.row); err != nil {
			return err
		}
		if err := book.finish(); err != nil {
			return err
		}
	}
	return book.end()
}
