package api

import (
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"html"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"doorway/reports"
)

// workbook writes tables as an Office Open XML workbook (ECMA-376) while their rows come: a sheet goes straight into the
// packed file, so that it holds one row and touches no disk. docs/adr/0009-progress.md says why no library does.
//
// No cell is ever run: there is no formula in it, every text is a string cell, and its style carries quotePrefix, so that a
// spreadsheet does not take it for one when somebody edits it either. Its text is exactly what was typed.
type workbook struct {
	zip     *zip.Writer
	names   []string
	sheet   int    // the number of the one under way, from 1
	says    string // reports.SaysInvented, the name of a last column of each sheet; empty for none
	out     *bufio.Writer
	line    int // of the sheet
	columns int // that the sheet has of its own
}

// The styles of cells, by their place in styles.xml.
const (
	headerStyle = 1
	textStyle   = 2
	dayStyle    = 3
	wholeStyle  = 4
)

// Limits of a sheet, from ECMA-376 and the makers of spreadsheets.
const (
	mostRows      = 1 << 20
	longestCell   = 32767 // UTF-16 code units
	dayZero       = "1899-12-30"
	sheetsKind    = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	officeKind    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	sheetsGrammar = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	xmlBegin      = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

// newWorkbook begins a workbook of sheets. Errors: those of w.
func newWorkbook(w io.Writer, sheets []table) (*workbook, error) {
	b := &workbook{zip: zip.NewWriter(w), says: reports.SaysInvented(w)}
	var kinds, listed, related strings.Builder
	for i, sheet := range sheets {
		b.names = append(b.names, sheet.name)
		fmt.Fprintf(&kinds, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, i+1, sheetsKind)
		fmt.Fprintf(&listed, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, html.EscapeString(sheet.name), i+1, i+1)
		fmt.Fprintf(&related, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, officeKind, i+1)
	}
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	for _, part := range []struct{ name, content string }{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="` + sheetsKind + `sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="` + sheetsKind + `styles+xml"/>` + kinds.String() + `</Types>`},
		{"_rels/.rels", relations + `<Relationship Id="rId1" Type="` + officeKind + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + sheetsGrammar + `" xmlns:r="` + officeKind + `"><sheets>` + listed.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", relations + related.String() +
			`<Relationship Id="rId` + strconv.Itoa(len(sheets)+1) + `" Type="` + officeKind + `/styles" Target="styles.xml"/></Relationships>`},
		{"xl/styles.xml", workbookStyles},
	} {
		out, err := b.zip.Create(part.name)
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(out, xmlBegin+part.content); err != nil {
			return nil, err
		}
	}
	return b, nil
}

const workbookStyles = `<styleSheet xmlns="` + sheetsGrammar + `"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>` +
	`<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>` +
	`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
	`<fill><patternFill patternType="solid"><fgColor rgb="FFE6EEF0"/><bgColor indexed="64"/></patternFill></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>` +
	`<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

// begin begins the next sheet with the names of its columns, which stay in sight.
func (b *workbook) begin(sheet table) error {
	b.sheet, b.line = b.sheet+1, 0
	part, err := b.zip.Create("xl/worksheets/sheet" + strconv.Itoa(b.sheet) + ".xml")
	if err != nil {
		return err
	}
	b.out = bufio.NewWriterSize(part, 16<<10)
	_, _ = b.out.WriteString(xmlBegin + `<worksheet xmlns="` + sheetsGrammar + `"><sheetViews><sheetView workbookViewId="0">` +
		`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	columns := sheet.columns
	if b.says != "" {
		columns = append(slices.Clone(columns), tableColumn{b.says, 24})
	}
	header := make([]cell, len(columns))
	for i, column := range columns {
		header[i] = words(column.name)
		_, _ = fmt.Fprintf(b.out, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, column.width)
	}
	_, _ = b.out.WriteString("</cols><sheetData>")
	b.columns = len(sheet.columns)
	return b.write(header, headerStyle)
}

// row writes the next row. Errors: more rows, or a longer text, than a sheet can have.
func (b *workbook) row(cells []cell) error {
	if b.says != "" {
		empty := make([]cell, b.columns-len(cells))
		cells = slices.Concat(cells, empty, []cell{words(inventedCell)})
	}
	return b.write(cells, textStyle)
}

func (b *workbook) write(cells []cell, style int) error {
	if b.line++; b.line > mostRows {
		return errors.New("a sheet can have no more rows")
	}
	line := strconv.Itoa(b.line)
	_, _ = b.out.WriteString(`<row r="` + line + `">`)
	for i, cell := range cells {
		if cell.isEmpty() {
			continue
		}
		_, _ = b.out.WriteString(`<c r="` + string(rune('A'+i)) + line + `" s="`)
		switch cell.kind {
		case wholeCell:
			_, _ = b.out.WriteString(strconv.Itoa(wholeStyle) + `"><v>` + strconv.Itoa(cell.number) + "</v></c>")
		case dayCell:
			_, _ = b.out.WriteString(strconv.Itoa(dayStyle) + `"><v>` + strconv.Itoa(daySerial(cell.text)) + "</v></c>")
		default:
			if len(cell.text) > longestCell && longerThan(cell.text, longestCell) {
				return errors.New("a cell can have no longer text")
			}
			_, _ = b.out.WriteString(strconv.Itoa(style) + `" t="inlineStr"><is><t xml:space="preserve">`)
			writeCellText(b.out, cell.text)
			_, _ = b.out.WriteString("</t></is></c>")
		}
	}
	_, err := b.out.WriteString("</row>")
	return err
}

// finish ends the sheet under way.
func (b *workbook) finish() error {
	_, _ = b.out.WriteString("</sheetData></worksheet>")
	return b.out.Flush()
}

// end ends the workbook.
func (b *workbook) end() error { return b.zip.Close() }

// daySerial is how spreadsheets count days.
func daySerial(date string) int {
	zero, _ := time.Parse(time.DateOnly, dayZero)
	on, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return 0
	}
	return int(on.Sub(zero).Hours() / 24)
}

func longerThan(text string, units int) bool {
	n := 0
	for _, r := range text {
		if n++; r > 0xffff {
			n++
		}
	}
	return n > units
}

// writeCellText writes a text so that the cell holds exactly it: what XML cannot hold, and what looks as if it stood for
// that, as _xHHHH_ (ECMA-376, 22.4.2.4).
func writeCellText(out *bufio.Writer, text string) {
	for i, r := range text {
		switch {
		case r == '&':
			_, _ = out.WriteString("&amp;")
		case r == '<':
			_, _ = out.WriteString("&lt;")
		case r == '>':
			_, _ = out.WriteString("&gt;")
		case r == '\r', r < ' ' && r != '\t' && r != '\n', r == 0xfffe, r == 0xffff:
			_, _ = fmt.Fprintf(out, "_x%04X_", r)
		case r == '_' && looksEscaped(text[i:]):
			_, _ = out.WriteString("_x005F_")
		default:
			var buffer [utf8.UTFMax]byte
			_, _ = out.Write(utf8.AppendRune(buffer[:0], r))
		}
	}
}

// looksEscaped tells whether a text begins as what stands for a sign: _xHHHH_.
func looksEscaped(text string) bool {
	if len(text) < 7 || text[1] != 'x' || text[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(text[2:6], 16, 16)
	return err == nil
}
