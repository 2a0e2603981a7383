package api

import (
	"bufio"
	"context"
	"io"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/go-json-experiment/json"

	"doorway/models"
	"doorway/reports"
)

// The formats of exports. A change that a reader could stumble over gets another number.
const (
	personExport   = "doorway/person-export/1"
	practiceExport = "doorway/practice-export/1"
)

type wirePersonExport struct {
	Format     string              `json:"format"`
	ExportedAt time.Time           `json:"exportedAt"`
	Invented   string              `json:"invented,omitempty"` // see reports.SaysInvented
	Tables     []wireExportedTable `json:"tables"`
}

type wirePracticeExport struct {
	Format     string              `json:"format"`
	ExportedAt time.Time           `json:"exportedAt"`
	Invented   string              `json:"invented,omitempty"` // see reports.SaysInvented
	Tables     []wireExportedTable `json:"tables"`
}

type wireExportedTable struct {
	Name    string           `json:"name"`
	LeftOut []string         `json:"leftOut"`
	Rows    []map[string]any `json:"rows"`
}

func (s *server) exportAccount(c *gin.Context) error {
	return s.stream(c, asFile("application/json", "doorway-account.json"), func(ctx context.Context, w io.Writer) error {
		return WritePersonExport(w, s.store.Now(), func(visit models.ExportVisit) error {
			return s.store.ExportAccount(ctx, scopeOf(c).actor, visit)
		})
	})
}

func (s *server) exportPractice(c *gin.Context) error {
	return s.stream(c, asFile("application/json", "doorway-practice.json"), func(ctx context.Context, w io.Writer) error {
		return WritePracticeExport(w, s.store.Now(), func(visit models.ExportVisit) error {
			actor := scopeOf(c).actor
			return s.store.ExportPractice(ctx, actor, actor.Practice, visit)
		})
	})
}

// WritePersonExport writes everything about a person, as export gives it, as it comes. Errors: those of export and w.
func WritePersonExport(w io.Writer, at time.Time, export func(models.ExportVisit) error) error {
	return writeExport(w, personExport, at, export)
}

// WritePracticeExport writes everything about a practice, as export gives it, as it comes. Errors: those of export and w.
func WritePracticeExport(w io.Writer, at time.Time, export func(models.ExportVisit) error) error {
	return writeExport(w, practiceExport, at, export)
}

// invented writes that nobody gave the answers, where it is so.
func (e *exportWriter) invented(w io.Writer) {
	if words := reports.SaysInvented(w); words != "" {
		e.text(`,"` + inventedPart + `":`)
		e.value(words)
	}
}

// inventedPart is the name under which an export or an archive says that its answers are invented.
const inventedPart = "invented"

// exportWriter writes an export piece by piece: what it holds does not grow with the export.
type exportWriter struct {
	out    *bufio.Writer
	tables int
	rows   int // of the table under way
	err    error
}

func writeExport(w io.Writer, format string, at time.Time, export func(models.ExportVisit) error) error {
	e := newExportWriter(w)
	e.text(`{"format":`)
	e.value(format)
	e.invented(w)
	e.text(`,"exportedAt":`)
	e.value(at)
	e.text(`,"tables":[`)
	if err := export(e.visit); err != nil {
		return err
	}
	if e.tables > 0 {
		e.text("\n]}")
	}
	e.text("\n]}\n")
	return e.end()
}

func newExportWriter(w io.Writer) *exportWriter {
	return &exportWriter{out: bufio.NewWriterSize(w, streamPiece)}
}

// end writes what is still to be written. Errors: the first that there was.
func (e *exportWriter) end() error {
	if e.err != nil {
		return e.err
	}
	return e.out.Flush()
}

func (e *exportWriter) visit(table models.ExportedTable, row []any) error {
	if row == nil {
		e.begin(table)
		return e.err
	}
	return e.row(table.Columns, row)
}

// row writes the next row of a table.
func (e *exportWriter) row(columns []string, row []any) error {
	e.separate(&e.rows, "\n{")
	for i, value := range row {
		if i > 0 {
			e.text(",")
		}
		e.value(columns[i])
		e.text(":")
		e.value(value)
	}
	e.text("}")
	return e.err
}

func (e *exportWriter) begin(table models.ExportedTable) {
	if e.tables > 0 {
		e.text("\n]}")
	}
	e.separate(&e.tables, "\n{\"name\":")
	e.rows = 0
	e.value(table.Name)
	e.text(`,"leftOut":`)
	e.value(append([]string{}, table.LeftOut...))
	e.text(`,"rows":[`)
}

// separate writes what begins the next of several.
func (e *exportWriter) separate(count *int, next string) {
	if *count > 0 {
		e.text(",")
	}
	*count++
	e.text(next)
}

func (e *exportWriter) text(text string) {
	if e.err == nil {
		_, e.err = e.out.WriteString(text)
	}
}

func (e *exportWriter) value(value any) {
	if e.err == nil {
		e.err = json.MarshalWrite(e.out, value, json.Deterministic(true))
	}
}
