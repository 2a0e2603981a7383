package api

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// exported gives the rows of each table of an export.
func exported(t *testing.T, got answer) map[string][]map[string]any {
	t.Helper()
	var whole wirePersonExport
	got.is(200).into(&whole)
	tables := map[string][]map[string]any{}
	for _, table := range whole.Tables {
		tables[table.Name] = table.Rows
	}
	return tables
}

// column gives one column of a table.
func column(rows []map[string]any, name string) []string {
	var values []string
	for _, row := range rows {
		values = append(values, fmt.Sprint(row[name]))
	}
	return values
}

func TestPracticeExportHasAllOfThePracticeAndNothingElse(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead, other := w.lead("DEMO01"), w.lead("DEMO02")
		mine, theirs := lead.begin(audit.FormFull), other.begin(audit.FormFull)
		mine.save("REG-1", atLevel(2, "our own words, "+canary), 0).is(200)
		theirs.save("REG-1", atLevel(2, "another practice's words"), 0).is(200)
		mine.send("POST", mine.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		lead.send("POST", mine.at+"/actions", []byte(sampleBodies()["POST "+base+"/practices/:practiceId/audits/:auditId/actions"])).is(201)
		trainee := w.somebody("Hidden Trainee").wears(models.Hat{
			Role: audit.RoleTrainee, Group: w.theGroup(), Placement: w.addedPlacement(lead.practice, "2026-10-01", "2027-03-31"),
		})
		got := lead.send("GET", lead.home()+"/export", nil)
		got.holds(`"doorway/practice-export/1"`, "our own words", "Sam Okoro").lacks("another practice's words", string(other.practice), "Hidden Trainee",
			string(trainee.person), string(trainee.placement), "DEMO02", "sign_in", "password")
		if kind := got.header.Get("Content-Disposition"); kind != `attachment; filename="doorway-practice.json"` {
			t.Errorf("got %q", kind)
		}
		tables := exported(t, got)
		for table, want := range map[string]int{
			"practices": 1, "people": 1, "hats": 1, "audits": 1, "answers": 1, "submissions": 1, "actions": 1, "audit_actions": 1, "trail": 5, "trail_heads": 1,
		} {
			if len(tables[table]) != want {
				t.Errorf("%d rows of %s, want %d", len(tables[table]), table, want)
			}
		}
		submission := tables["submissions"][0]
		if sum := sha256.Sum256([]byte(fmt.Sprint(submission["snapshot"]))); hex.EncodeToString(sum[:]) != submission["hash"] {
			t.Error("the snapshot is not byte for byte what was submitted")
		}
		for _, hidden := range []string{"placements", "sessions", "outbox", "idempotency_keys"} {
			if _, found := tables[hidden]; found {
				t.Errorf("there are %s in it", hidden)
			}
		}
		if names := slices.Sorted(maps.Keys(tables["people"][0])); strings.Join(names, " ") != "id name trail_id" {
			t.Errorf("of people it tells %v", names)
		}
		if last := column(tables["trail"], "what"); last[len(last)-1] != "practice.export" {
			t.Errorf("the trail does not tell of the export: %v", last)
		}
		w.member(lead.practice).send("GET", lead.home()+"/export", nil).refuses(403, "forbidden")
		other.send("GET", lead.home()+"/export", nil).refuses(404, "not_found")
	})
}

func TestAccountExportHasWhatIsKeptAboutOnesSelf(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		colleague := w.person("Ama Mensah", audit.RolePracticeLead, lead.practice)
		begun := lead.begin(audit.FormFull)
		begun.save("REG-1", atLevel(1, "words of the lead"), 0).is(200)
		(&sheet{colleague, begun.at}).save("REG-2", atLevel(2, "words of a colleague"), 0).is(200)
		w.exec("INSERT INTO second_factors (person_id, secret, created_at) VALUES (?, ?, ?)", string(colleague.person), "SECRET"+canary, w.clock.Now())
		got := colleague.send("GET", "/account/export", nil)
		got.holds(`"doorway/person-export/1"`, "words of a colleague", "Ama Mensah", string(colleague.hat), "DEMO01").
			lacks("words of the lead", "Sam Okoro", string(lead.person), "SECRET", colleague.token, string(lead.hat))
		tables := exported(t, got)
		for table, want := range map[string]int{"people": 1, "hats": 1, "sessions": 1, "second_factors": 1, "answers": 1, "trail": 1, "practices": 1, "placements": 0} {
			if rows, found := tables[table]; !found || len(rows) != want {
				t.Errorf("%d rows of %s, want %d", len(rows), table, want)
			}
		}
		var whole wirePersonExport
		got.into(&whole)
		left := map[string][]string{}
		for _, table := range whole.Tables {
			left[table.Name] = table.LeftOut
		}
		if !slices.Equal(left["people"], []string{"password_hash"}) || !slices.Equal(left["second_factors"], []string{"secret", "pending"}) || !slices.Equal(left["sessions"], []string{"token_hash"}) {
			t.Errorf("left out: %v", left)
		}
		trainee := w.trainee(lead.practice, "2026-10-01", "2027-03-31")
		trainee.observe("REG-1", levelSeen(1, "words of the trainee"), 0).is(200)
		trainee.reflect("thoughts of the trainee", 0).is(200)
		other := w.trainee(lead.practice, "2026-10-01", "2027-03-31")
		other.observe("REG-1", levelSeen(1, "words of another"), 0).is(200)
		export := trainee.send("GET", "/account/export", nil).is(200).holds("words of the trainee", "thoughts of the trainee").lacks("words of another", "words of the lead")
		own := exported(t, export)
		for _, table := range []string{"placements", "hats", "placement_assessments", "observations"} {
			if len(own[table]) != 1 {
				t.Errorf("a trainee's export has %d rows of %s", len(own[table]), table)
			}
		}
		for _, who := range []*caller{lead, colleague} {
			who.send("GET", "/account/export", nil).is(200).lacks("words of the trainee", "thoughts of the trainee", string(trainee.placement))
		}
		lead.confirmed().send("GET", lead.home()+"/export", nil).is(200).lacks("words of the trainee", "thoughts of the trainee", string(trainee.placement), "Tam Okeke")
		w.nobody().send("GET", "/account/export", nil).refuses(401, "sign_in")
	})
}

// The same rows give the same export, whichever database they are in.
func TestExportsOfBothDatabasesAreAlike(t *testing.T) {
	shapes := map[string]string{}
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		begun := lead.begin(audit.FormShort)
		begun.save(shortForm(t)[0], atLevel(2, "<b> & “quotes” 👍"), 0).is(200)
		var lines []string
		for name, rows := range exported(t, lead.send("GET", lead.home()+"/export", nil)) {
			for _, row := range rows {
				for column, value := range row {
					lines = append(lines, fmt.Sprintf("%s.%s %T", name, column, value))
				}
			}
		}
		slices.Sort(lines)
		shapes[strings.Join(lines, "\n")] = t.Name()
	})
	if len(shapes) != 1 {
		t.Errorf("the two databases export other kinds of values: %v", shapes)
	}
}
