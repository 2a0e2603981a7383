package api

import (
	"io"

	"github.com/gin-gonic/gin"

	"doorway/models"
	"doorway/reports"
)

func (s *server) getPicturePDF(c *gin.Context) error {
	return s.pictureReport(c, asPDF("group-report"), reports.GroupReport)
}

func (s *server) getPicturePage(c *gin.Context) error {
	return s.pictureReport(c, asPage(), reports.GroupReportPage)
}

func (s *server) getPictureCSV(c *gin.Context) error {
	return s.pictureReport(c, asFile(csvKind, "group-report.csv"), writePictureCSV)
}

func (s *server) getPictureWorkbook(c *gin.Context) error {
	return s.pictureReport(c, asFile(workbookKind, "group-report.xlsx"), writePictureWorkbook)
}

func (s *server) pictureReport(c *gin.Context, as handedOut, write func(io.Writer, reports.GroupReportData) error) error {
	return s.handOut(c, as, func(w io.Writer) error {
		picture, err := s.picture(c)
		if err != nil {
			return err
		}
		return write(w, GroupReportData(picture))
	})
}

// GroupReportData is what the group report says: package audit says what may be shown.
func GroupReportData(p models.GroupPicture) reports.GroupReportData {
	return reports.GroupReportData{
		GroupName: p.Group.Name, BoardName: p.BoardName, AsOf: p.AsOf, Agreed: p.Set.Agreed(), Threshold: p.Threshold, Picture: p.GroupPicture,
	}
}

// pictureColumns are those of every part of the report.
func pictureColumns() []tableColumn {
	return []tableColumn{
		{"Part of the journey", 26}, {"Criterion or action", 60}, {"What is counted", 32}, {"In words", 50}, {"Practices, this many or more", 16}, {"Why not shown", 16},
	}
}

func pictureCells(row reports.PictureRow) []cell {
	count, why := words(""), words("")
	switch {
	case row.Count.Shown:
		count = whole(row.Count.AtLeast)
	case !row.Told:
		why = words(row.Count.Words())
	}
	return []cell{words(row.Domain), words(row.About), words(row.What), words(row.Words), count, why}
}

// aboutPicture is what every row of the table is about: spreadsheets get parted from their reports.
func aboutPicture(data reports.GroupReportData) []string {
	set := data.Picture.Set
	return []string{string(data.AsOf), data.BoardName, formWords(data.Picture.Form), set.ID + " " + set.Version, data.Standing()}
}

func writePictureCSV(w io.Writer, data reports.GroupReportData) error {
	header := []string{"Part"}
	for _, column := range pictureColumns() {
		header = append(header, column.name)
	}
	out, err := newCSV(w, append(header, "As of", "Integrated care board", "Form", "Criteria", "About the criteria")...)
	if err != nil {
		return err
	}
	for _, row := range data.Table() {
		cells := []string{row.Part}
		for _, cell := range pictureCells(row) {
			cells = append(cells, cell.asCSV())
		}
		if err := out.row(append(cells, aboutPicture(data)...)...); err != nil {
			return err
		}
	}
	return out.end()
}

// writePictureWorkbook writes each part of the report as a sheet, and first of all what it is about.
func writePictureWorkbook(w io.Writer, data reports.GroupReportData) error {
	about := table{name: "About", columns: []tableColumn{{"What", 26}, {"In words", 90}}}
	sheets := []table{about}
	for _, part := range reports.PictureParts() {
		sheets = append(sheets, table{name: part, columns: pictureColumns()})
	}
	book, err := newWorkbook(w, sheets)
	if err != nil {
		return err
	}
	for _, sheet := range sheets {
		if err := book.begin(sheet); err != nil {
			return err
		}
		if err := pictureSheet(book, sheet.name, data); err != nil {
			return err
		}
		if err := book.finish(); err != nil {
			return err
		}
	}
	return book.end()
}

func pictureSheet(book *workbook, name string, data reports.GroupReportData) error {
	if name == "About" {
		facts := aboutPicture(data)
		for i, label := range []string{"As of", "Integrated care board", "Form", "Criteria", "About the criteria"} {
			if err := book.row([]cell{words(label), words(facts[i])}); err != nil {
				return err
			}
		}
		return nil
	}
	for _, row := range data.Table() {
		if row.Part == name {
			if err := book.row(pictureCells(row)); err != nil {
				return err
			}
		}
	}
	return nil
}
