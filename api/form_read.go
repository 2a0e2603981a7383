package api

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"doorway/audit"
)

// How much of a workbook is read at most. A form is under a tenth of each.
const (
	formFileLimit = 2 << 20  // bytes of the file
	formOpenLimit = 24 << 20 // bytes of what is packed in it
	formParts     = 200      // files in it
	formRows      = 1000
	// firstFormDay is the earliest day that a number in a date's cell may stand for, 1 January 1990: somebody who types a year
	// means no day in 1905.
	firstFormDay = 32874
)

func notAForm(message string) error { return audit.Invalid("file", message) }

const (
	strangeForm = "This is not a form from Doorway, or it was changed too much. Download the form again and copy your words into it."
	largeForm   = "This file holds too much to be a form from Doorway. Nothing was read."
)

// readForm reads a workbook that was made as a blank form and filled in. It runs nothing in it, and opens no more of it than a
// form can hold. Errors: audit.CodeInvalid with the field "file".
func readForm(file []byte) (audit.FilledForm, error) {
	if err := checkPacking(file); err != nil {
		return audit.FilledForm{}, err
	}
	book, err := excelize.OpenReader(bytes.NewReader(file), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: formOpenLimit, UnzipXMLSizeLimit: formOpenLimit,
	})
	if err != nil {
		return audit.FilledForm{}, notAForm(strangeForm) // the library's words may repeat what is in the file
	}
	defer func() { _ = book.Close() }() // it has no files of its own
	sum := sha256.Sum256(file)
	form := audit.FilledForm{Hash: hex.EncodeToString(sum[:])}
	about, err := sheetCells(book, formAbout, 4)
	if err != nil || len(about) < 4 || cellAt(about[0], 0) != formFormat {
		return audit.FilledForm{}, notAForm(strangeForm)
	}
	form.SetID, form.Version = cellAt(about[1], 0), cellAt(about[2], 0)
	form.Lines, err = formLines(book)
	return form, err
}

// checkPacking looks at what is packed in a file before anything of it is opened.
func checkPacking(file []byte) error {
	if len(file) > formFileLimit {
		return notAForm("This file is too large to be a form from Doorway.")
	}
	packed, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return notAForm("We could not read this file. Save it as an Excel workbook (.xlsx), without a password.")
	}
	opened := uint64(0)
	for _, part := range packed.File {
		opened += min(part.UncompressedSize64, formOpenLimit+1)
		name := strings.ToLower(strings.ReplaceAll(part.Name, `\`, "/"))
		if strings.Contains(name, "vbaproject") || strings.Contains(name, "macrosheets/") {
			return notAForm("This workbook has macros in it. Save it as an Excel workbook without macros (.xlsx).")
		}
	}
	if opened > formOpenLimit || len(packed.File) > formParts {
		return notAForm(largeForm)
	}
	return nil
}

// sheetCells reads the first rows of a sheet as a stream: however far out a cell stands, it takes no room before it is there.
func sheetCells(book *excelize.File, sheet string, most int) ([][]string, error) {
	rows, err := book.Rows(sheet)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }() // what was read is judged by rows.Error
	var cells [][]string
	for len(cells) < most && rows.Next() {
		row, err := rows.Columns()
		if err != nil {
			return nil, err
		}
		cells = append(cells, row)
	}
	return cells, rows.Error()
}

func cellAt(row []string, column int) string {
	if column >= len(row) {
		return ""
	}
	return strings.TrimSpace(strings.ReplaceAll(row[column], "\r\n", "\n"))
}

func formLines(book *excelize.File) ([]audit.FormLine, error) {
	cells, err := sheetCells(book, formSheet, formRows)
	if err != nil || len(cells) < formHeader {
		return nil, notAForm(strangeForm)
	}
	columns := formColumns()
	for i, column := range columns {
		if cellAt(cells[formHeader-1], i) != column.title {
			return nil, notAForm("The columns of this form have been moved. Download the form again and copy your words into it.")
		}
	}
	if len(cells) == formRows && strings.Join(cells[formRows-1], "") != "" {
		return nil, notAForm(largeForm)
	}
	formulas, err := formulaRows(book)
	if err != nil {
		return nil, notAForm(strangeForm)
	}
	properties, err := book.GetWorkbookProps()
	if err != nil {
		return nil, notAForm(strangeForm)
	}
	from1904 := properties.Date1904 != nil && *properties.Date1904
	var lines []audit.FormLine
	for i, row := range cells[formHeader:] {
		line := audit.FormLine{Row: formHeader + i + 1}
		for at, column := range columns {
			if column.into != nil {
				*column.into(&line) = cellAt(row, at)
			}
		}
		line.Date, line.Formula = dayInCell(line.Date, from1904), formulas[line.Row]
		lines = append(lines, line)
	}
	return lines, nil
}

// dayInCell writes a date that a spreadsheet keeps as a number of days, or as a moment, as 2026-03-27; other texts stay.
func dayInCell(cell string, from1904 bool) string {
	if day, _, found := strings.Cut(cell, "T"); found && len(day) == len(time.DateOnly) {
		return day
	}
	days, err := strconv.ParseFloat(cell, 64)
	if err != nil || math.IsNaN(days) || math.IsInf(days, 0) {
		return cell
	}
	day, err := excelize.ExcelDateToTime(math.Floor(days), from1904)
	if err != nil || !from1904 && days < firstFormDay {
		return cell
	}
	return day.Format(time.DateOnly)
}

// formulaRows finds the rows that have a formula where people type. The stream of values does not tell.
func formulaRows(book *excelize.File) (map[int]bool, error) {
	part, err := sheetPart(book, formSheet)
	if err != nil {
		return nil, err
	}
	data, _ := book.Pkg.Load(part)
	text, _ := data.([]byte)
	found, row, column := map[int]bool{}, 0, 0
	decoder := xml.NewDecoder(bytes.NewReader(text))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return found, nil
		}
		if err != nil {
			return nil, err
		}
		start, begins := token.(xml.StartElement)
		if !begins {
			continue
		}
		switch start.Name.Local {
		case "row":
			row, column = placeOf(start, row+1, 0)
		case "c":
			row, column = placeOf(start, row, column+1)
		case "f":
			found[row] = found[row] || column <= len(formColumns())
		}
	}
}

// placeOf is where a row or a cell says that it is, or else the next place.
func placeOf(element xml.StartElement, row, column int) (int, int) {
	at := slices.IndexFunc(element.Attr, func(a xml.Attr) bool { return a.Name.Local == "r" })
	if at < 0 {
		return row, column
	}
	if number, err := strconv.Atoi(element.Attr[at].Value); err == nil {
		return number, 0
	}
	if x, y, err := excelize.CellNameToCoordinates(element.Attr[at].Value); err == nil {
		return y, x
	}
	return row, column
}

// sheetPart finds where in a workbook a sheet is packed.
func sheetPart(book *excelize.File, sheet string) (string, error) {
	var list struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"id,attr"`
		} `xml:"sheets>sheet"`
	}
	var relations struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	for name, into := range map[string]any{"xl/workbook.xml": &list, "xl/_rels/workbook.xml.rels": &relations} {
		data, _ := book.Pkg.Load(name)
		text, _ := data.([]byte)
		if err := xml.Unmarshal(text, into); err != nil {
			return "", err
		}
	}
	for _, one := range list.Sheets {
		for _, relation := range relations.All {
			if one.Name == sheet && relation.ID == one.ID {
				return path.Join("xl", strings.TrimPrefix(relation.Target, "/xl/")), nil
			}
		}
	}
	return "", excelize.ErrSheetNotExist{SheetName: sheet}
}
