package api

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models/testdb"
)

// readTable reads a table as a spreadsheet would: by row, then by the name of the column.
func readTable(t testing.TB, got answer) (rows []map[string]string) {
	t.Helper()
	read, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(got.is(200).body, []byte(byteOrderMark)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, cells := range read[1:] {
		row := map[string]string{}
		for i, cell := range cells {
			row[read[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

// submitted has answered three questions of the full form and submitted; then it goes on.
func (p *caller) submitted() *sheet {
	p.w.Helper()
	sheet := p.begin(audit.FormFull)
	whole := atLevel(2, "=1+1, said \"Zoë\"\nand Łukasz")
	whole.Evidence = []wireEvidence{{ID: uuid.NewString(), What: "+44 Joining page", Date: "2026-03-27", Where: "Website"}}
	sheet.save("REG-1", whole, 0).is(200)
	sheet.save("REG-2", atLevel(3, "no proof yet"), 0).is(200)
	sheet.save("REG-3", wireAnswerInput{Choice: audit.ChoiceNotSure, WhoCouldTell: "Reception", Evidence: []wireEvidence{}, TextReasons: []wireTextReason{}}, 0).is(200)
	sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":["REG-2"]}`)).is(200)
	return sheet
}

// The table of answers has those that were submitted, as they were submitted, whatever became of the draft since.
func TestAnswersAsATable(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead, other := w.lead("DEMO01"), w.lead("DEMO02")
		sheet := lead.submitted()
		sheet.send("POST", sheet.at+"/reopen", []byte(`{"reason":"Wrong page","textReasons":[]}`)).is(200)
		sheet.save("REG-1", atLevel(0, "only in the draft"), 1).is(200)
		other.submitted()
		got := lead.send("GET", lead.home()+"/answers.csv", nil).lacks("only in the draft")
		if got.header.Get("Content-Disposition") != `attachment; filename="answers.csv"` || got.header.Get("Cache-Control") != "no-store" {
			t.Errorf("sent as %v", got.header)
		}
		rows := readTable(t, got)
		if len(rows) != 3 {
			t.Fatalf("%d rows", len(rows))
		}
		for column, want := range map[string]string{
			"Submitted on": "2026-11-22", "Form": "Full form", "Criteria": "starter 0.1.0", "Criterion": "REG-1", "Essential": "Yes",
			"Answer": "Mostly in place", "Level": "2", "Note": "'=1+1, said \"Zoë\"\nand Łukasz", "Evidence": "'+44 Joining page, 2026-03-27, Website",
			"Self-assessment": strings.TrimPrefix(sheet.at, lead.home()+"/audits/"), "Submission": "1",
		} {
			if rows[0][column] != want {
				t.Errorf("%s is %q, want %q", column, rows[0][column], want)
			}
		}
		if rows[1]["Level"] != "2" || rows[1]["Answer"] != "Mostly in place" {
			t.Errorf("without proof it is submitted at the level below: %v", rows[1])
		}
		if rows[2]["Answer"] != "We are not sure" || rows[2]["Level"] != "" || rows[2]["Who could tell"] != "Reception" {
			t.Errorf("not sure is %v", rows[2])
		}
		w.member(lead.practice).send("GET", lead.home()+"/answers.csv", nil).refuses(403, "forbidden")
		other.send("GET", lead.home()+"/answers.csv", nil).refuses(404, "not_found")
	})
}

func TestActionsAsATable(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.submitted()
		action := wireActionInput{CriterionID: "REG-1", What: "@Paint the door", OwnerRole: "Practice manager", Due: "2027-01-31", Effort: audit.EffortLow,
			Status: audit.ActionNotStarted, TextReasons: []wireTextReason{}}
		var added wireAction
		lead.send("POST", sheet.at+"/actions", encode(w, action)).is(201).into(&added)
		action.Due, action.Status, action.StatusReason = "2027-02-28", audit.ActionBlocked, "No paint"
		lead.send("PUT", lead.home()+"/actions/"+string(added.ID), encode(w, action), "If-Match", etag(1)).is(200)
		rows := readTable(t, lead.send("GET", lead.home()+"/actions.csv", nil))
		if len(rows) != 1 {
			t.Fatalf("%d rows", len(rows))
		}
		for column, want := range map[string]string{
			"Action": "'@Paint the door", "Status": "Blocked", "Why blocked or dropped": "No paint", "By when": "2027-02-28", "Effort": "Low",
			"Times the date was moved": "1", "Criterion": "REG-1", "Taken on": "2026-11-22", "In our pledge": "No", "Number": string(added.ID),
			"Who (role)": "Practice manager",
		} {
			if rows[0][column] != want {
				t.Errorf("%s is %q, want %q", column, rows[0][column], want)
			}
		}
		if title := rows[0]["Title"]; title == "" {
			t.Error("the criterion has no title")
		}
		w.lead("DEMO02").send("GET", lead.home()+"/actions.csv", nil).refuses(404, "not_found")
	})
}

// What goes wrong before the first byte is an answer; what goes wrong later cuts the connection, so that nobody takes half
// a file for a whole one.
func TestHalfAnExportIsNeverTakenForAWholeOne(t *testing.T) {
	w := newWorld(t, testdb.SQLite(t))
	s, err := newServer(testConfig(w.store, &logBook{}))
	if err != nil {
		t.Fatal(err)
	}
	engine := gin.New()
	engine.Use(s.identify, s.recoverPanic)
	for path, written := range map[string]int{"/early": 10, "/late": 200 << 10} {
		engine.GET(path, s.plain(func(c *gin.Context) error {
			return s.stream(c, asFile(csvKind, "x.csv"), func(_ context.Context, w io.Writer) error {
				_, err := io.WriteString(w, strings.Repeat("x", written))
				return errors.Join(err, errors.New("the database has gone"))
			})
		}))
	}
	server := httptest.NewServer(engine)
	defer server.Close()
	read := func(path string) (status int, err error) {
		response, err := http.Get(server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		_, err = io.Copy(io.Discard, response.Body)
		return response.StatusCode, err
	}
	if status, err := read("/early"); status != 500 || err != nil {
		t.Errorf("early: %d %v", status, err)
	}
	if status, err := read("/late"); status != 200 || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("late: %d %v", status, err)
	}
}

// All answers of a self-assessment are one page to print: for a colleague once they were submitted.
func TestAnswersAsAPageToPrint(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		member := w.member(lead.practice)
		draft := lead.begin(audit.FormShort)
		draft.save("REG-1", atLevel(1, "words of <b>a draft</b>"), 0).is(200)
		lead.send("GET", draft.at+"/answers.html", nil).is(200).holds("words of &lt;b&gt;a draft", "DRAFT", "The DEMO01 Surgery").lacks("<b>a draft")
		member.send("GET", draft.at+"/answers.html", nil).refuses(404, "not_found")
		draft.send("POST", draft.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		got := member.send("GET", draft.at+"/answers.html", nil).is(200).holds("words of &lt;b&gt;a draft", "Starting").lacks("DRAFT")
		if policy := got.header.Get("Content-Security-Policy"); !strings.Contains(policy, "style-src 'sha256-") {
			t.Errorf("the policy is %q", policy)
		}
		w.lead("DEMO02").send("GET", draft.at+"/answers.html", nil).refuses(404, "not_found")
	})
}
