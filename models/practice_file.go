package models

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"doorway/audit"
)

// The columns of the ODS file "epraccur" that are read, counted from 0 (its own description counts from 1).
const (
	odsColumns       = 27
	odsCode          = 0
	odsName          = 1
	odsRegion        = 2
	odsICB           = 3
	odsAddress       = 4
	odsPostcode      = 9
	odsOpened        = 10
	odsClosed        = 11
	odsStatus        = 12
	odsTelephone     = 17
	odsSetting       = 25
	odsSettingGP     = "4"
	odsRegionWales   = "W00"
	odsStatusActive  = "A"
	maxRowsReported  = 50
	maxFieldLength   = 200
	progressEvery    = 500
	byteOrderMark    = "\ufeff"
	reservedForDemos = "DEMO"
)

// RowError says what is wrong with one row of an imported file, counted from 1. It never repeats what the row holds.
type RowError struct {
	Row     int
	Message string
}

// ImportError is why a file was not imported: all rows that cannot be read, up to 50, and how many more there are.
type ImportError struct {
	Rows []RowError
	More int
}

// Error gives one line for each row.
func (e *ImportError) Error() string {
	lines := []string{"Nothing was imported. Put these rows right and try again:"}
	for _, row := range e.Rows {
		lines = append(lines, fmt.Sprintf("row %d: %s", row.Row, row.Message))
	}
	if e.More > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", e.More))
	}
	return strings.Join(lines, "\n")
}

func (e *ImportError) add(row int, message string) {
	if len(e.Rows) == maxRowsReported {
		e.More++
		return
	}
	e.Rows = append(e.Rows, RowError{row, message})
}

// odsPractice is what is kept of one row: a practice in England that is open.
type odsPractice struct {
	Code, Name, Address, Town, Postcode, Telephone, ICB, Opened string
}

// odsFile is a file that has been read: the practices kept by code, and the dates on which other codes closed.
type odsFile struct {
	rows     int
	kept     map[string]odsPractice
	order    []string
	closedOn map[string]string
}

// odsReader reads a file row by row.
type odsReader struct {
	csv    *csv.Reader
	file   odsFile
	faults ImportError
	seen   map[string]bool
}

// readODS reads a file in the layout of epraccur: 27 columns, no header. It keeps the active GP practices of England
// and checks every row. Errors: *ImportError, or a sentence about the file as a whole.
func readODS(source io.Reader, progress func(rows int)) (odsFile, error) {
	reader := odsReader{
		csv:  csv.NewReader(withoutByteOrderMark(source)),
		file: odsFile{kept: map[string]odsPractice{}, closedOn: map[string]string{}},
		seen: map[string]bool{},
	}
	reader.csv.FieldsPerRecord, reader.csv.ReuseRecord = -1, true
	for {
		row, err := reader.csv.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err := reader.take(row, err); err != nil {
			return odsFile{}, err
		}
		if progress != nil && reader.file.rows%progressEvery == 0 {
			progress(reader.file.rows)
		}
	}
	return reader.finish(progress)
}

func (r *odsReader) finish(progress func(int)) (odsFile, error) {
	if len(r.faults.Rows) > 0 {
		return odsFile{}, &r.faults
	}
	if len(r.file.kept) == 0 {
		return odsFile{}, audit.Invalid("file", "Nothing was imported: the file holds no active GP practice of England.")
	}
	if progress != nil {
		progress(r.file.rows)
	}
	return r.file, nil
}

func (r *odsReader) take(row []string, err error) error {
	r.file.rows++
	number := r.file.rows
	if err != nil {
		var broken *csv.ParseError
		if errors.As(err, &broken) {
			r.faults.add(number, fmt.Sprintf("the quotes do not match (line %d of the file), so the rest was not read", broken.Line))
			return &r.faults
		}
		return fmt.Errorf("read the file: %w", err)
	}
	if number == 1 {
		if len(row) != odsColumns {
			return audit.Invalid("file", fmt.Sprintf("Nothing was imported: the ODS file epraccur has 27 columns, this file has %d.", len(row)))
		}
	}
	if fault := r.faultIn(row); fault != "" {
		r.faults.add(number, fault)
		return nil
	}
	r.seen[row[odsCode]] = true
	if keepODS(row) {
		r.file.keep(row)
	} else {
		r.file.closedOn[strings.Clone(row[odsCode])] = isoDate(row[odsClosed])
	}
	return nil
}

// withoutByteOrderMark leaves out the mark that spreadsheets put in front of a file: before a quote it would be taken for
// a letter of the first field.
func withoutByteOrderMark(source io.Reader) io.Reader {
	buffered := bufio.NewReader(source)
	if first, err := buffered.Peek(len(byteOrderMark)); err == nil && string(first) == byteOrderMark {
		_, _ = buffered.Discard(len(byteOrderMark)) // cannot end before what was just seen
	}
	return buffered
}

var odsCodeForm = regexp.MustCompile(`^[A-Z0-9]{3,8}$`)

// faultIn gives what is wrong with a row, in words that do not repeat it; empty when nothing is.
func (r *odsReader) faultIn(row []string) string {
	if len(row) != odsColumns {
		return fmt.Sprintf("it has %d columns, not 27", len(row))
	}
	for i, field := range row {
		if !utf8.ValidString(field) || strings.ContainsRune(field, 0) {
			return fmt.Sprintf("column %d holds bytes that are not letters", i+1)
		}
		if len(field) > maxFieldLength {
			return fmt.Sprintf("column %d is longer than 200 characters", i+1)
		}
	}
	switch {
	case !odsCodeForm.MatchString(row[odsCode]), strings.HasPrefix(row[odsCode], reservedForDemos):
		return "column 1 is not an ODS code"
	case r.seen[row[odsCode]]:
		return "this code stands in an earlier row too"
	case strings.TrimSpace(row[odsName]) == "":
		return "column 2, the name, is empty"
	case !strings.Contains("ACDP", row[odsStatus]) || len(row[odsStatus]) != 1:
		return "column 13, the status, is not A, C, D or P"
	case !isODSDate(row[odsOpened]):
		return "column 11, the date of opening, is not a date like 20260327"
	case !isODSDate(row[odsClosed]):
		return "column 12, the date of closing, is not a date like 20260327"
	}
	return ""
}

// keepODS tells whether a row is an active GP practice of England: status A, prescribing setting 4, not in Wales.
func keepODS(row []string) bool {
	return row[odsStatus] == odsStatusActive && row[odsSetting] == odsSettingGP && row[odsRegion] != odsRegionWales
}

func (f *odsFile) keep(row []string) {
	var lines []string
	for _, line := range row[odsAddress:odsPostcode] {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	code := strings.Clone(row[odsCode])
	f.order = append(f.order, code)
	f.kept[code] = odsPractice{
		Code: code, Name: strings.TrimSpace(row[odsName]), Address: strings.Join(lines, "\n"), Town: townOf(lines),
		Postcode: strings.TrimSpace(row[odsPostcode]), Telephone: strings.TrimSpace(row[odsTelephone]),
		ICB: row[odsICB], Opened: isoDate(row[odsOpened]),
	}
}

func isODSDate(text string) bool {
	_, err := time.Parse("20060102", text)
	return text == "" || err == nil
}

// isoDate writes 20260327 as 2026-03-27; an empty date stays empty.
func isoDate(text string) string {
	day, err := time.Parse("20060102", text)
	if err != nil {
		return ""
	}
	return day.Format(time.DateOnly)
}

// KeepPractices copies the rows of an ODS file that an import keeps, as they are. The embedded list is made with it.
// Errors: those of ImportPractices about the file.
func KeepPractices(target io.Writer, source io.ReadSeeker) error {
	if _, err := readODS(source, nil); err != nil {
		return err
	}
	if _, err := source.Seek(0, io.SeekStart); err != nil {
		return err
	}
	reader, writer := csv.NewReader(withoutByteOrderMark(source)), csv.NewWriter(target)
	for {
		row, err := reader.Read()
		if errors.Is(err, io.EOF) {
			writer.Flush()
			return writer.Error()
		}
		if err != nil {
			return err
		}
		if keepODS(row) {
			if err := writer.Write(row); err != nil {
				return err
			}
		}
	}
}
