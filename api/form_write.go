package api

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"doorway/audit"
	"doorway/reports"
)

// The sheets of a form. The hidden one says what the form is for; people see the other.
const (
	formSheet   = "Answers"
	formAbout   = "Doorway"
	formFormat  = "doorway/form/1"
	formHeader  = 5 // the row of the headings; the questions follow
	formPoint   = 11
	formHeading = 16
)

// formColumn is a column of a form. Into is where a line keeps what somebody typed there; nil for what is given.
type formColumn struct {
	title string
	width float64
	into  func(*audit.FormLine) *string
}

func formColumns() []formColumn {
	return []formColumn{
		{"Question", 11, func(l *audit.FormLine) *string { return &l.CriterionID }},
		{"What should happen", 44, nil},
		{"What each level looks like", 56, nil},
		{"Our answer", 24, func(l *audit.FormLine) *string { return &l.Answer }},
		{"Note", 40, func(l *audit.FormLine) *string { return &l.Note }},
		{"If it does not apply: why", 28, func(l *audit.FormLine) *string { return &l.Reason }},
		{"If not sure: who could tell us", 28, func(l *audit.FormLine) *string { return &l.WhoKnows }},
		{"How we checked", 32, func(l *audit.FormLine) *string { return &l.HowChecked }},
		{"Evidence: what", 28, func(l *audit.FormLine) *string { return &l.What }},
		{"Evidence: date", 15, func(l *audit.FormLine) *string { return &l.Date }},
		{"Evidence: where it is kept", 28, func(l *audit.FormLine) *string { return &l.Where }},
	}
}

// The columns that a form treats in a way of their own, by their letters.
const (
	formFirstTyped  = "D"
	formLast        = "K"
	formEvidenceDay = "J"
)

// formWriter keeps the first fault of many small steps.
type formWriter struct {
	file *excelize.File
	says string // reports.SaysInvented
	err  error
}

func (w *formWriter) do(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *formWriter) style(style excelize.Style) int {
	style.Font.Family = "Calibri"
	id, err := w.file.NewStyle(&style)
	w.do(err)
	return id
}

// writeBlankForm writes a form of a version of the criteria as a workbook: one row for each criterion of the full or short form.
func writeBlankForm(out io.Writer, set *audit.CriteriaSet, form audit.Form) error {
	w := &formWriter{file: excelize.NewFile(), says: reports.SaysInvented(out)}
	w.do(w.file.SetSheetName("Sheet1", formSheet))
	w.top(set)
	last := formHeader
	for _, criterion := range (audit.Sheet{Set: set, Form: form}).Criteria() {
		last++
		w.question(last, criterion, set.Scale)
	}
	w.layout(last)
	w.about(set, form, last)
	if w.err == nil {
		w.err = w.file.Write(out)
	}
	w.do(w.file.Close())
	return w.err
}

// top writes what the form is and how to fill it in.
func (w *formWriter) top(set *audit.CriteriaSet) {
	for i, text := range []string{
		set.Title + ", version " + set.Version,
		"Choose an answer from the list in column " + formFirstTyped + ", and write as much beside it as helps. Leave out what you cannot say yet: an empty cell changes nothing in Doorway.",
		"Never write anything about a patient: no names, no numbers, no dates of birth. Who brings this form into Doorway sees each row before anything is saved.",
		strings.TrimSpace(w.says + " " + noticeOf(set)),
	} {
		cell := "A" + strconv.Itoa(i+1)
		w.do(w.file.SetCellStr(formSheet, cell, text))
		w.do(w.file.MergeCell(formSheet, cell, "H"+strconv.Itoa(i+1)))
		font := &excelize.Font{Size: formPoint, Color: "1D2733"}
		if i == 0 {
			font = &excelize.Font{Size: formHeading, Bold: true, Color: "0F4C5C"}
		}
		w.do(w.file.SetCellStyle(formSheet, cell, "H"+strconv.Itoa(i+1), w.style(excelize.Style{Font: font, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})))
		w.do(w.file.SetRowHeight(formSheet, i+1, []float64{24, 32, 32, 48}[i]))
	}
	for i, column := range formColumns() {
		name, err := excelize.ColumnNumberToName(i + 1)
		w.do(err)
		w.do(w.file.SetCellStr(formSheet, name+strconv.Itoa(formHeader), column.title))
		w.do(w.file.SetColWidth(formSheet, name, name, column.width))
	}
	w.do(w.file.SetCellStyle(formSheet, "A"+strconv.Itoa(formHeader), formLast+strconv.Itoa(formHeader), w.style(excelize.Style{
		Font: &excelize.Font{Size: formPoint, Bold: true, Color: "FFFFFF"}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"0F4C5C"}},
	})))
	w.do(w.file.SetRowHeight(formSheet, formHeader, 34))
}

// question writes one row: its first columns are given, the others are empty.
func (w *formWriter) question(row int, criterion audit.Criterion, scale audit.Scale) {
	levels := ""
	for i, words := range criterion.Levels {
		if i > 0 {
			levels += "\n"
		}
		levels += fmt.Sprintf("%d %s: %s", i, scale.Levels[i].Label, words)
	}
	for i, text := range []string{criterion.ID, criterion.Statement, levels} {
		cell, err := excelize.CoordinatesToCellName(i+1, row)
		w.do(err)
		w.do(w.file.SetCellStr(formSheet, cell, text))
	}
	const charactersALine, pointsALine = 60, 15
	lines := 1
	for _, words := range criterion.Levels {
		lines += 1 + (len(words)+20)/charactersALine
	}
	w.do(w.file.SetRowHeight(formSheet, row, float64(max(lines, 4)*pointsALine)))
}

// layout locks what is given, and leaves the rest to be typed in: as text, so that nothing typed is run, and as a date.
func (w *formWriter) layout(last int) {
	border := []excelize.Border{{Type: "bottom", Color: "C9D2D8", Style: 1}, {Type: "right", Color: "C9D2D8", Style: 1}}
	aligned := &excelize.Alignment{WrapText: true, Vertical: "top"}
	day := "dd/mm/yyyy"
	given := w.style(excelize.Style{Font: &excelize.Font{Size: formPoint}, Alignment: aligned, Border: border, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"F6F3EE"}}})
	typed := w.style(excelize.Style{Font: &excelize.Font{Size: formPoint}, Alignment: aligned, Border: border, NumFmt: 49, Protection: &excelize.Protection{}})
	dated := w.style(excelize.Style{Font: &excelize.Font{Size: formPoint}, Alignment: aligned, Border: border, CustomNumFmt: &day, Protection: &excelize.Protection{}})
	first := strconv.Itoa(formHeader + 1)
	end := strconv.Itoa(last)
	w.do(w.file.SetCellStyle(formSheet, "A"+first, "C"+end, given))
	w.do(w.file.SetCellStyle(formSheet, formFirstTyped+first, formLast+end, typed))
	w.do(w.file.SetCellStyle(formSheet, formEvidenceDay+first, formEvidenceDay+end, dated))
	w.do(w.file.SetPanes(formSheet, &excelize.Panes{Freeze: true, XSplit: 1, YSplit: formHeader, TopLeftCell: "B" + first, ActivePane: "bottomRight"}))
	w.do(w.file.ProtectSheet(formSheet, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true}))
	landscape, wide, a4 := "landscape", 1, 9
	w.do(w.file.SetPageLayout(formSheet, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToWidth: &wide}))
}

// about writes the hidden sheet: what the form is for, and the list of answers to choose from.
func (w *formWriter) about(set *audit.CriteriaSet, form audit.Form, last int) {
	_, err := w.file.NewSheet(formAbout)
	w.do(err)
	for i, text := range []string{formFormat, set.ID, set.Version, string(form)} {
		w.do(w.file.SetCellStr(formAbout, "A"+strconv.Itoa(i+1), text))
	}
	answers := audit.FormAnswers(set.Scale)
	for i, text := range answers {
		w.do(w.file.SetCellStr(formAbout, "B"+strconv.Itoa(i+1), text))
	}
	w.do(w.file.SetSheetVisible(formAbout, false, true))
	choose := excelize.NewDataValidation(true)
	choose.SetSqref(fmt.Sprintf("%s%d:%s%d", formFirstTyped, formHeader+1, formFirstTyped, last))
	choose.SetSqrefDropList(fmt.Sprintf("%s!$B$1:$B$%d", formAbout, len(answers)))
	choose.SetError(excelize.DataValidationErrorStyleStop, "Another answer", "Choose one of the answers in the list, or leave the cell empty.")
	w.do(w.file.AddDataValidation(formSheet, choose))
}
