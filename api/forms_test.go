package api

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"doorway/audit"
)

// blankForm downloads a form, as anybody can, and opens it.
func (w *world) blankForm(query string) *excelize.File {
	w.Helper()
	got := w.nobody().send("GET", "/criteria/starter/0.1.0/form.xlsx"+query, nil).is(200)
	book, err := excelize.OpenReader(bytes.NewReader(got.body))
	if err != nil {
		w.Fatal(err)
	}
	return book
}

// packed is a workbook as a file, once some cells of its first sheet have been filled in.
func packed(t testing.TB, book *excelize.File, cells map[string]any) []byte {
	t.Helper()
	for cell, value := range cells {
		if err := book.SetCellValue(formSheet, cell, value); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := book.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// look asks what a file would do.
func (s *sheet) look(file []byte) answer {
	s.w.Helper()
	return s.send("POST", s.at+"/form/check", encode(s.w, wireFilledForm{File: base64.StdEncoding.EncodeToString(file)}))
}

func (s *sheet) looked(file []byte) (check wireFormCheck) {
	s.w.Helper()
	s.look(file).is(200).into(&check)
	return check
}

// bring brings a file in that was looked at.
func (s *sheet) bring(file []byte, check wireFormCheck, headers ...string) answer {
	s.w.Helper()
	body := encode(s.w, wireFilledForm{File: base64.StdEncoding.EncodeToString(file), Hash: check.Hash})
	return s.send("POST", s.at+"/form", body, append([]string{"If-Match", etag(check.AuditVersion)}, headers...)...)
}

func TestBlankFormAsksEveryQuestion(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		for query, want := range map[string]int{"": len(starter(t).Criteria), "?form=full": len(starter(t).Criteria), "?form=short": len(shortForm(t))} {
			book := w.blankForm(query)
			rows, err := book.GetRows(formSheet)
			if err != nil || len(rows) != formHeader+want {
				t.Fatalf("%q has %d rows, want %d questions: %v", query, len(rows), want, err)
			}
			for _, row := range rows[formHeader:] {
				criterion, known := starter(t).Criterion(row[0])
				if !known || row[1] != criterion.Statement || !strings.Contains(row[2], criterion.Levels[3]) {
					t.Errorf("row %q says %q", row[0], row[1])
				}
			}
			if visible, err := book.GetSheetVisible(formAbout); visible || err != nil {
				t.Errorf("the other sheet shows: %v", err)
			}
			if rows[3][0] != starter(t).Notice {
				t.Errorf("the notice is %q", rows[3][0])
			}
		}
		w.nobody().send("GET", "/criteria/starter/9.9.9/form.xlsx", nil).refuses(404, "not_found")
		w.nobody().send("GET", "/criteria/starter/0.1.0/form.xlsx?form=long", nil).refuses(422, "invalid")
	})
}

func TestFormComesIn(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet, ids := lead.begin(audit.FormShort), shortForm(t)
		sheet.save(ids[1], atLevel(1, "As it is."), 0).is(200)
		sheet.save(ids[2], atLevel(2, "It stays."), 0).is(200)
		file := packed(t, w.blankForm("?form=short"), map[string]any{
			"D6": "2 Mostly in place", "E6": "Zoë: =1+1 is no sum here", "H6": "We asked.", "I6": "The rota", "J6": time.Date(2026, 3, 27, 0, 0, 0, 0, time.UTC), "K6": "Shared drive",
			"D7": 3, "I7": "Minutes", "J7": "12 March 2026", "D8": "mostly in place",
			"D9": "we are not sure", "G9": "Reception", "D10": "Does not apply here", "F10": "We have one door.",
		})
		check := sheet.looked(file)
		want := "6 new, 7 changed, 8 same, 9 new, 10 new"
		var got []string
		for _, row := range check.Rows {
			got = append(got, fmt.Sprint(row.Row, " ", row.Outcome))
		}
		if strings.Join(got, ", ") != want || check.Faults != 0 || check.Changes != 4 {
			t.Fatalf("got %s, %+v", got, check)
		}
		if first := check.Rows[0]; first.Before != "" || first.CriterionID != ids[0] || !strings.HasPrefix(first.After, "2 Mostly in place\nNote: Zoë: =1+1") ||
			!strings.Contains(first.After, "Evidence: The rota, 27 March 2026, Shared drive") {
			t.Errorf("the first row shows %+v", first)
		}
		if whole := sheet.whole(); len(whole.Answers) != 2 {
			t.Fatal("looking wrote something")
		}
		var now wireAudit
		sheet.bring(file, check).is(200).into(&now)
		second := answerTo(t, now, ids[1])
		if len(now.Answers) != 5 || *second.Level != 3 || second.Note != "As it is." || second.Evidence[0].Date != "2026-03-12" || second.Version != 2 {
			t.Errorf("it is now %+v", now.Answers)
		}
		if last := answerTo(t, now, ids[4]); last.Choice != audit.ChoiceDoesNotApply || last.Reason != "We have one door." {
			t.Errorf("the last is %+v", last)
		}
		again := sheet.looked(file)
		if again.Changes != 0 || again.Faults != 0 {
			t.Errorf("a second time it would change %+v", again)
		}
		lead.send("GET", lead.home()+"/trail", nil).is(200).holds("brought answers in from a form")
		sheet.send("GET", sheet.at+"/answers/"+ids[1]+"/earlier", nil)
	})
}

func answerTo(t *testing.T, whole wireAudit, criterion string) wireAnswer {
	t.Helper()
	for _, one := range whole.Answers {
		if one.CriterionID == criterion {
			return one
		}
	}
	t.Fatalf("there is no answer to %s", criterion)
	return wireAnswer{}
}

// One row that cannot be taken keeps all of them out, and what the guard refuses is repeated nowhere.
func TestFormWithFaults(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		book := w.blankForm("?form=short")
		if err := book.SetCellFormula(formSheet, "E12", "=1+1"); err != nil {
			t.Fatal(err)
		}
		file := packed(t, book, map[string]any{
			"D6": "1 Starting", "D7": "4", "D8": "Very good", "E9": "His NHS number is 999 000 0018", "E10": "Write to canary@example.org",
			"J11": "31/2/2026", "I11": "Minutes", "A13": shortForm(t)[0], "D13": 0, "A14": "NONE-1", "D14": 1, "E15": strings.Repeat("x", 5001), "J16": 2026,
		})
		got := sheet.look(file).is(200).lacks("999 000", "canary@", "NONE-1", "Very good")
		var check wireFormCheck
		got.into(&check)
		for _, want := range []string{
			"6 This question is in the form twice.", "7 Choose one of the answers in the list.", "8 Choose one of the answers in the list.",
			"9 This looks like an NHS number. We have not saved it.", "10 This looks like an e-mail address.", "11 Enter a real date", "12 There is a formula",
			"13 This question is in the form twice.", "14 This row is about no question", "15 Use 5,000 characters or fewer.", "16 Enter a real date",
		} {
			row, message, _ := strings.Cut(want, " ")
			found := false
			for _, one := range check.Rows {
				found = found || fmt.Sprint(one.Row) == row && strings.HasPrefix(one.Message, message) && one.Outcome == "fault" && one.Before == "" && one.After == ""
			}
			if !found {
				t.Errorf("no row says %q in %+v", want, check.Rows)
			}
		}
		if check.Faults != 11 || len(check.Rows) != 11 {
			t.Errorf("%d faults in %d rows", check.Faults, len(check.Rows))
		}
		before := w.digest()
		sheet.bring(file, check).refuses(422, "invalid").mustName(t, "file")
		if w.digest() != before || len(sheet.whole().Answers) != 0 {
			t.Error("something was written")
		}
	})
}

func TestFormChangedByAnotherTab(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet, ids := w.lead("DEMO01").begin(audit.FormShort), shortForm(t)
		file := packed(t, w.blankForm("?form=short"), map[string]any{"D6": "1 Starting"})
		check := sheet.looked(file)
		sheet.save(ids[3], atLevel(2, ""), 0).is(200)
		sheet.bring(file, check).refuses(409, "conflict")
		check = sheet.looked(file)
		other := packed(t, w.blankForm("?form=short"), map[string]any{"D6": "2 Mostly in place"})
		sheet.bring(other, check).refuses(409, "conflict")
		const key = "0b8d5ad8-7be5-4a4c-9b74-0f1f6a0b2f11"
		sheet.bring(file, check, keyHeader, key).is(200)
		sheet.bring(file, check, keyHeader, key).is(200)
		sheet.bring(file, check).refuses(412, "stale")
		if one := answerTo(t, sheet.whole(), ids[0]); *one.Level != 1 || one.Version != 1 {
			t.Errorf("it is %+v", one)
		}
	})
}

// What is no form, or no harmless one, is refused with a sentence, and nothing of it is opened or repeated.
func TestFilesThatAreNoForm(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		refuse := func(name, message string, file []byte) {
			t.Helper()
			t.Log(name)
			got := sheet.look(file)
			got.refuses(422, "invalid").mustName(t, "file")
			got.holds(message).lacks(canary)
		}
		form := packed(t, w.blankForm(""), nil)
		refuse("empty", "We could not read this file.", nil)
		refuse("text", "We could not read this file.", []byte("canary,1,2"))
		refuse("macros", "has macros", repacked(t, form, "xl/vbaProject.bin", "Sub x()"))
		refuse("bomb", "holds too much", repacked(t, form, "xl/media/bomb.xml", strings.Repeat("0", formOpenLimit)))
		refuse("broken", "not a form", repacked(t, form, "xl/workbook.xml", "<workbook"))
		for sheetName, value := range map[string]string{formAbout: "A1", formSheet: "D5"} {
			book := w.blankForm("")
			if err := book.SetCellStr(sheetName, value, "something else"); err != nil {
				t.Fatal(err)
			}
			refuse("changed "+sheetName, "Download the form again", packed(t, book, nil))
		}
		for _, missing := range []string{formAbout, formSheet} {
			book := w.blankForm("")
			if err := book.DeleteSheet(missing); err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if err := book.Write(&out); err != nil {
				t.Fatal(err)
			}
			refuse("without "+missing, "not a form", out.Bytes())
		}
		for cell, value := range map[string]string{"A2": "another", "A3": "0.2.0"} {
			book := w.blankForm("")
			if err := book.SetCellStr(formAbout, cell, value); err != nil {
				t.Fatal(err)
			}
			refuse("for other questions", "another version of the questions", packed(t, book, nil))
		}
		sheet.send("POST", sheet.at+"/form/check", []byte(`{"file":"%%%","hash":""}`)).refuses(422, "invalid").mustName(t, "file")
	})
}

// repacked is a packed file with one part more, or another one in its place.
func repacked(t *testing.T, file []byte, name, text string) []byte {
	t.Helper()
	from, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	write := func(name string, r io.Reader) {
		part, err := to.Create(name)
		if err == nil {
			_, err = io.Copy(part, r)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, part := range from.File {
		opened, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		if part.Name != name {
			write(part.Name, opened)
		}
	}
	write(name, strings.NewReader(text))
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// A cell far out costs nothing: 20 rows that reach to the last column, and one in the last row.
func TestFormWithCellsFarOut(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		form := packed(t, w.blankForm("?form=short"), map[string]any{"D6": "1 Starting"})
		before := partOfFile(t, form, "xl/worksheets/sheet1.xml")
		far := strings.Replace(before, "</sheetData>", `<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`, 1)
		if check := sheet.looked(repacked(t, form, "xl/worksheets/sheet1.xml", far)); check.Changes != 1 || check.Faults != 0 {
			t.Errorf("got %+v", check)
		}
	})
}

func partOfFile(t *testing.T, file []byte, name string) string {
	t.Helper()
	from, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	opened, err := from.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(opened)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The file was made with openpyxl from a blank form: another program, which writes texts and dates in its own way.
func TestFormFilledInElsewhere(t *testing.T) {
	file, err := os.ReadFile("testdata/form_filled_elsewhere.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	eachWorld(t, func(t *testing.T, w *world) {
		sheet, ids := w.lead("DEMO01").begin(audit.FormShort), shortForm(t)
		check := sheet.looked(file)
		var now wireAudit
		sheet.bring(file, check).is(200).into(&now)
		first, second := answerTo(t, now, ids[0]), answerTo(t, now, ids[1])
		if check.Faults != 0 || check.Changes != 2 || *first.Level != 2 || first.Note != "Zoë and Ngũgĩ 🙏\nasked at the desk." || first.Evidence[0].Date != "2026-03-27" {
			t.Errorf("%+v: the first is %+v", check, first)
		}
		if second.Choice != audit.ChoiceNotSure || second.WhoCouldTell != "Reception" {
			t.Errorf("the second is %+v", second)
		}
	})
}
