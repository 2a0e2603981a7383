package api

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models/testdb"
)

// fill gives a practice something of everything that an archive holds: two submissions and a reopening, a draft that looks
// again, one put away, actions with a history and a public line.
func (p *caller) fill() {
	w := p.w
	w.Helper()
	p.send("PATCH", p.home(), encode(w, wirePracticeChange{ShownName: "Ŵy Surgery", Sites: []wireSite{{ID: uuid.NewString(), Name: "Main, \"old\" part"}}}), "If-Match", etag(1)).is(200)
	away := p.begin(audit.FormShort)
	away.send("POST", away.at+"/discard", nil).is(200)
	sheet := p.submitted()
	action := wireActionInput{CriterionID: "REG-1", What: "Paint the door <b>&</b>", OwnerRole: "Practice manager", Due: "2027-01-31", Effort: audit.EffortLow,
		Status: audit.ActionNotStarted, TextReasons: []wireTextReason{}}
	var added wireAction
	p.send("POST", sheet.at+"/actions", encode(w, action)).is(201).into(&added)
	action.Due, action.Status, action.EvidenceNote, action.DoneOn = "2027-02-28", audit.ActionDone, "Photo “before” 👍", "2026-11-20"
	p.send("PUT", p.home()+"/actions/"+string(added.ID), encode(w, action), "If-Match", etag(1)).is(200)
	p.send("GET", sheet.at+"/action-plan.html", nil).is(200)
	w.clock.advance(20*time.Minute + 123*time.Microsecond)
	sheet.send("POST", sheet.at+"/reopen", []byte(`{"reason":"The wrong page","textReasons":[]}`)).is(200)
	sheet.save("REG-1", atLevel(1, "now\u2028as it is; Ngũgĩ"), 1).is(200)
	sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":["REG-2"]}`)).is(200)
	again := p.begin(audit.FormFull)
	again.save("REG-1", atLevel(1, "a draft"), 0).is(200)
	first, second := strings.TrimPrefix(sheet.at, p.home()+"/audits/"), strings.TrimPrefix(again.at, p.home()+"/audits/")
	now, version := w.clock.Now(), again.version()
	w.exec("INSERT INTO earlier_audits (practice_id, audit_id, earlier_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", string(p.practice), second, first)
	w.exec("INSERT INTO audit_upgrades (practice_id, audit_id, number, from_version, to_version, upgraded_by, upgraded_at) VALUES (?, ?, 1, ?, ?, ?, ?)",
		string(p.practice), second, version, version, string(p.person), now)
	w.exec(`INSERT INTO answers_before_upgrade (practice_id, audit_id, number, criterion_id, choice, level, note, reason, who_could_tell, how_checked, evidence,
		reasons, lower_because, version, sitting, updated_by, updated_at) VALUES (?, ?, 1, 'REG-1', 'level', 2, 'before', '', '', '', '[]', '[]',
		'looked_harder', 1, ?, ?, ?)`, string(p.practice), second, now, string(p.person), now)
	w.exec(`INSERT INTO public_lines (practice_id, action_id, said, answer, reasons, shown, version, write_key, updated_by, updated_at)
		VALUES (?, ?, 'The door stuck', 'We painted it', '[]', ?, 1, '', ?, ?)`, string(p.practice), string(added.ID), true, string(p.person), now)
}

// worlds opens a world on each of the two kinds of database.
func worlds() map[string]func(testing.TB) testdb.Database {
	return map[string]func(testing.TB) testdb.Database{"SQLite": testdb.SQLite, "PostgreSQL": testdb.Postgres}
}

func (p *caller) archive() []byte { return p.send("GET", p.home()+"/archive.json", nil).is(200).body }

// What is taken to another Doorway is there as it was: exported there it is the same to the byte, from either database into
// either.
func TestAnArchiveIsTheSameElsewhere(t *testing.T) {
	for from, open := range worlds() {
		t.Run("from "+from, func(t *testing.T) {
			here := newWorld(t, open(t)).lead("A81001")
			here.fill()
			archive := here.archive()
			if again := here.archive(); !bytes.Equal(again, archive) {
				t.Error("the same practice gives two archives")
			}
			for to, open := range worlds() {
				t.Run("to "+to, func(t *testing.T) {
					there := newWorldAt(t, open(t), time.Date(2027, 3, 1, 12, 0, 0, 0, time.UTC)).lead("A81001")
					there.takesArchive(archive)
					if got := there.archive(); !bytes.Equal(got, archive) {
						t.Errorf("it is not the same: %s", whereApart(archive, got))
					}
					report, err := there.w.store.VerifyTrail(t.Context())
					if err != nil || report.Submissions != 2 || len(report.Broken) > 0 {
						t.Errorf("the trail: %+v %v", report, err)
					}
				})
			}
		})
	}
}

// takesArchive checks an archive, brings it in, and sends it again.
func (p *caller) takesArchive(archive []byte) {
	p.w.Helper()
	var check, taken, again wireArchiveCheck
	p.send("POST", p.home()+"/archive/check", archive).is(200).into(&check)
	if len(check.Problems) > 0 || check.Audits != 3 || check.Submissions != 2 || check.Answers != 4 || check.Actions != 1 || check.OdsCode != "A81001" || check.PracticeName != "Ŵy Surgery" {
		p.w.Fatalf("checked: %+v", check)
	}
	if n := p.w.rows("SELECT COUNT(*) FROM audits"); n[0] != "0" {
		p.w.Fatal("a check brought it in")
	}
	key := uuid.NewString()
	p.send("POST", p.home()+"/archive", archive, keyHeader, key).is(201).into(&taken)
	p.send("POST", p.home()+"/archive", archive, keyHeader, key).is(201).into(&again)
	if taken.Audits != 3 || len(taken.Problems) > 0 || again.Audits != 3 || len(again.Problems) > 0 {
		p.w.Errorf("taken: %+v, again: %+v", taken, again)
	}
	p.send("POST", p.home()+"/archive", archive).refuses(409, "conflict")
}

func whereApart(a, b []byte) string {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return string(a[max(0, i-80):min(len(a), i+80)]) + "\n≠\n" + string(b[max(0, i-80):min(len(b), i+80)])
		}
	}
	return "one is longer"
}

// Whoever changes a file by hand, or brings the wrong one, is told what is the matter, and nothing is brought in.
func TestAnArchiveThatIsNotWholeIsNotBroughtIn(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		here := w.lead("A81001")
		here.fill()
		archive := string(here.archive())
		elsewhere := newWorld(t, testdb.SQLite(t))
		there := elsewhere.lead("A81001")
		for name, change := range map[string]struct{ from, to, says string }{
			"a submission":    {`\"note\":\"now`, `\"note\":\"new`, "is not what was submitted"},
			"another's":       {`"ods_code":"A81001"`, `"ods_code":"A81002"`, "with the code A81002"},
			"a patient":       {`"a draft"`, `"NHS number ` + patientNumber + `"`, "may be a patient’s number"},
			"a level":         {`"level":2,"note":"before"`, `"level":9,"note":"before"`, "answers_before_upgrade, REG-1 cannot be read"},
			"a NUL":           {`"a draft"`, `"a\u0000draft"`, "answers, REG-1 cannot be read"},
			"a status":        {`"status":"done"`, `"status":"lost"`, "cannot be read"},
			"other criteria":  {`"id":"starter 0.1.0","number"`, `"id":"starter 9.9.9","number"`, "does not have these criteria: starter 9.9.9"},
			"other words":     {`"checksum":"`, `"checksum":"0`, "have other words here"},
			"a column":        {`"corrected":true`, `"corrected":true,"secret":1`, "practice"},
			"a part":          {`"audits":[`, `"audits":[],"bank_accounts":[`, "bank_accounts"},
			"an unknown word": {`"lower_because":"looked_harder"`, `"lower_because":"we_are_bad"`, "cannot be read"},
		} {
			t.Run(name, func(t *testing.T) {
				changed := strings.Replace(archive, change.from, change.to, 1)
				if changed == archive {
					t.Fatalf("there is no %s in it", change.from)
				}
				var check wireArchiveCheck
				there.send("POST", there.home()+"/archive/check", []byte(changed)).is(200).lacks(patientNumber, "bad").into(&check)
				if !strings.Contains(strings.Join(check.Problems, "\n"), change.says) {
					t.Errorf("said: %q", check.Problems)
				}
				there.send("POST", there.home()+"/archive", []byte(changed)).refuses(409, "conflict")
			})
		}
		for name, body := range map[string]string{
			"another file": `{"format":"doorway/practice-export/1","tables":[]}`, "nothing": `{}`, "half": archive[:len(archive)/2], "a list": `[]`,
			"more": archive + "{}", "twice": strings.Replace(archive, `"earlier_audits":[`, `"audits":[],"earlier_audits":[`, 1),
		} {
			if got := there.send("POST", there.home()+"/archive/check", []byte(body)); got.status != 422 {
				t.Errorf("%s: %d %s", name, got.status, got.body)
			}
		}
		if n := elsewhere.rows("SELECT (SELECT COUNT(*) FROM audits) + (SELECT COUNT(*) FROM actions) + (SELECT COUNT(*) FROM trail WHERE practice_id IS NOT NULL)"); n[0] != "0" {
			t.Errorf("%s rows were brought in", n[0])
		}
		other := w.person("Ama Mensah", audit.RolePracticeLead, w.practice("A81003", "Another"))
		moved := strings.Replace(archive, `"ods_code":"A81001"`, `"ods_code":"A81003"`, 1)
		if said := other.send("POST", other.home()+"/archive", []byte(moved)).refuses(409, "conflict").Detail; !strings.Contains(said, "in this Doorway already") {
			t.Errorf("said: %s", said)
		}
		w.member(here.practice).send("POST", here.home()+"/archive", []byte(archive)).refuses(403, "forbidden")
		other.send("POST", here.home()+"/archive", []byte(archive)).refuses(404, "not_found")
		large := there.request("POST", base+there.home()+"/archive/check", []byte("{}"))
		large.ContentLength = archiveLimit + 1
		elsewhere.serve(large).refuses(413, "too_large")
	})
}
