package api

import (
	"encoding/csv"
	"strings"
	"testing"

	"doorway/audit"
)

// Anybody reads the crosswalk of a version, with its notice and its sources.
func TestCrosswalkIsForEverybody(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		var got wireCrosswalk
		w.nobody().send("GET", "/criteria/starter/0.1.0/crosswalk", nil).is(200).into(&got)
		if !strings.Contains(got.Notice, "has not checked") || len(got.Rows) == 0 {
			t.Errorf("%+v", got)
		}
		for _, s := range got.Statements {
			if !strings.Contains(s.Source, "stored copy") || s.Url == "" || s.Framework == "" {
				t.Errorf("%+v", s)
			}
		}
		w.nobody().send("GET", "/criteria/starter/9.9.9/crosswalk", nil).refuses(404, "not_found")
	})
}

// Evidence by quality statement shows the practice's own answers to what the form asked, scores nothing and says so; a
// member reads it once it is submitted.
func TestEvidenceByQualityStatement(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		member := w.member(lead.practice)
		sheet := lead.begin(audit.FormFull)
		sheet.save("REC-1", atLevel(2, "=We greet everyone"), 0).is(200)
		at := sheet.at + "/cqc-evidence"
		var draft wireCQCEvidence
		sheet.send("GET", at, nil).is(200).lacks(`"score"`, "Accessible Information").into(&draft)
		if !draft.Draft || !strings.HasPrefix(draft.Notice, "The Care Quality Commission has not endorsed") || len(draft.Statements) != 3 {
			t.Errorf("%+v", draft)
		}
		member.send("GET", at, nil).refuses(404, "not_found")
		sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		var got wireCQCEvidence
		member.send("GET", at, nil).is(200).into(&got)
		first := got.Statements[0].Criteria[0]
		if got.Draft || first.CriterionID != "REC-1" || *first.Level != 2 || first.Note != "=We greet everyone" || first.Relation != audit.CrosswalkPart {
			t.Errorf("%+v", first)
		}
		member.send("GET", at+".pdf", nil).is(200).holds("%PDF-")
		member.send("GET", at+".html", nil).is(200).holds("Kindness, compassion and dignity", "=We greet everyone", "has not endorsed", "scores nothing")
		table := member.send("GET", at+".csv", nil).is(200)
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(table.body), byteOrderMark))).ReadAll()
		if err != nil || rows[1][6] != "'=We greet everyone" || rows[1][5] != "Mostly in place" || !strings.Contains(rows[1][11], "not endorsed") {
			t.Errorf("%v %q", err, rows[1])
		}
	})
}

// A short form shows no criterion that it did not ask.
func TestEvidenceOfAShortForm(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		var got wireCQCEvidence
		sheet.send("GET", sheet.at+"/cqc-evidence", nil).is(200).into(&got)
		asked := map[string]bool{}
		for _, id := range shortForm(t) {
			asked[id] = true
		}
		for _, s := range got.Statements {
			for _, c := range s.Criteria {
				if !asked[c.CriterionID] {
					t.Errorf("%s is shown and was not asked", c.CriterionID)
				}
			}
		}
	})
}
