package api

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"doorway/audit"
)

// openedSheet is a sheet as it stands in the file.
type openedSheet struct {
	Pane struct {
		YSplit string `xml:"ySplit,attr"`
		State  string `xml:"state,attr"`
	} `xml:"sheetViews>sheetView>pane"`
	Columns []struct {
		Width float64 `xml:"width,attr"`
	} `xml:"cols>col"`
	Rows []struct {
		Cells []openedCell `xml:"c"`
	} `xml:"sheetData>row"`
}

type openedCell struct {
	Place   string  `xml:"r,attr"`
	Style   int     `xml:"s,attr"`
	Kind    string  `xml:"t,attr"`
	Text    string  `xml:"is>t"`
	Value   string  `xml:"v"`
	Formula *string `xml:"f"`
}

// openWorkbook unpacks a workbook: its sheets by their names, and which styles keep a text from being run.
func openWorkbook(t testing.TB, body []byte) (sheets map[string]openedSheet, quoted []bool) {
	t.Helper()
	packed, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	read := func(name string, into any) {
		part, err := packed.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(part)
		if err != nil || xml.Unmarshal(content, into) != nil {
			t.Fatalf("%s: %v\n%s", name, err, content)
		}
	}
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
		} `xml:"sheets>sheet"`
	}
	var styles struct {
		Formats []struct {
			Quoted bool `xml:"quotePrefix,attr"`
		} `xml:"cellXfs>xf"`
	}
	read("xl/workbook.xml", &book)
	read("xl/styles.xml", &styles)
	for _, format := range styles.Formats {
		quoted = append(quoted, format.Quoted)
	}
	sheets = map[string]openedSheet{}
	for i, one := range book.Sheets {
		var sheet openedSheet
		read("xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml", &sheet)
		sheets[one.Name] = sheet
	}
	return sheets, quoted
}

var escapedSign = regexp.MustCompile(`_x([0-9A-F]{4})_`)

// shown is the text of a cell as a spreadsheet shows it.
func (c openedCell) shown() string {
	return escapedSign.ReplaceAllStringFunc(c.Text, func(sign string) string {
		code, _ := strconv.ParseUint(sign[2:6], 16, 16)
		return string(rune(code))
	})
}

// cellOf gives the cell below a heading.
func (s openedSheet) cellOf(t testing.TB, row int, heading string) openedCell {
	t.Helper()
	for _, head := range s.Rows[0].Cells {
		if head.Text != heading {
			continue
		}
		for _, cell := range s.Rows[row].Cells {
			if strings.TrimRight(cell.Place, "0123456789") == strings.TrimRight(head.Place, "0123456789") {
				return cell
			}
		}
		return openedCell{}
	}
	t.Fatalf("no column %s", heading)
	return openedCell{}
}

func TestAWorkbookHasASheetForEachThing(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		lead.fill()
		got := lead.send("GET", lead.home()+"/workbook.xlsx", nil).is(200)
		if got.header.Get("Content-Disposition") != `attachment; filename="doorway.xlsx"` {
			t.Errorf("sent as %v", got.header)
		}
		if again := lead.send("GET", lead.home()+"/workbook.xlsx", nil); !bytes.Equal(again.body, got.body) {
			t.Error("the same tables give two files")
		}
		sheets, quoted := openWorkbook(t, got.body)
		for name, rows := range map[string]int{"Self-assessments": 2, "Answers": 4, "Evidence": 1, "Actions": 2, "History": 5} {
			if len(sheets[name].Rows) != rows {
				t.Errorf("%s has %d rows", name, len(sheets[name].Rows))
			}
		}
		for name, sheet := range sheets {
			if sheet.Pane.YSplit != "1" || sheet.Pane.State != "frozen" || len(sheet.Columns) != len(sheet.Rows[0].Cells) || sheet.Columns[0].Width < 8 {
				t.Errorf("%s: pane %v, widths %v", name, sheet.Pane, sheet.Columns)
			}
			for _, row := range sheet.Rows {
				for _, cell := range row.Cells {
					text := cell.Kind == "inlineStr" && quoted[cell.Style] && cell.Value == ""
					figure := cell.Kind == "" && cell.Text == "" && cell.Value != ""
					if cell.Formula != nil || text == figure {
						t.Errorf("%s %s: %+v", name, cell.Place, cell)
					}
				}
			}
		}
		answers, actions := sheets["Answers"], sheets["Actions"]
		if note := answers.cellOf(t, 1, "Note").shown(); note != "now\u2028as it is; Ngũgĩ" {
			t.Errorf("the note is %q", note)
		}
		if level := answers.cellOf(t, 1, "Level"); level.Value != "1" || level.Style != wholeStyle {
			t.Errorf("the level is %+v", level)
		}
		if due := actions.cellOf(t, 1, "By when"); due.Value != "46446" || due.Style != dayStyle { // 28 February 2027
			t.Errorf("the date is %+v", due)
		}
		read, err := excelize.OpenReader(bytes.NewReader(got.body))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = read.Close() }()
		if said, err := read.GetCellValue("Actions", "A2"); err != nil || said != "Paint the door <b>&</b>" {
			t.Errorf("another program reads %q %v", said, err)
		}
		if due, err := read.GetCellValue("Actions", "C2"); err != nil || due != "2027-02-28" {
			t.Errorf("another program reads the date as %q %v", due, err)
		}
		w.member(lead.practice).send("GET", lead.home()+"/workbook.xlsx", nil).refuses(403, "forbidden")
		w.lead("DEMO02").send("GET", lead.home()+"/workbook.xlsx", nil).refuses(404, "not_found")
	})
}

// Whatever somebody typed is a text in the file, which reads as it was typed, and nothing that is run.
func FuzzACellOfAWorkbookIsText(f *testing.F) {
	for _, seed := range []string{"=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "'=1", "_x0041_", "_x005F_x0041_", "<f>1</f>", "a&b", " x ", "\x01", "👍", "\ufffe", "]]>", "=cmd|' /C calc'!A0"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		typed = strings.ToValidUTF8(typed, "")
		if typed == "" || len(typed) > audit.MaxGuardedRunes {
			return
		}
		one := table{name: "One", columns: []tableColumn{{"What", 10}}}
		var file bytes.Buffer
		out := bufio.NewWriter(&file)
		book, err := newWorkbook(out, []table{one})
		if err != nil {
			t.Fatal(err)
		}
		for _, step := range []error{book.begin(one), book.row([]cell{words(typed)}), book.finish(), book.end(), out.Flush()} {
			if step != nil {
				t.Fatal(step)
			}
		}
		sheets, quoted := openWorkbook(t, file.Bytes())
		got := sheets["One"].Rows[1].Cells[0]
		if got.shown() != typed || got.Kind != "inlineStr" || !quoted[got.Style] || got.Formula != nil {
			t.Errorf("%q became %+v", typed, got)
		}
	})
}
