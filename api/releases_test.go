package api

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"doorway/audit"
)

// submitsAssessment writes a level with a note, something not seen and another level, and finishes.
func (p *caller) submitsAssessment() {
	p.w.Helper()
	ids := shortForm(p.w)
	p.observe(ids[0], levelSeen(1, "the bell is loud"), 0).is(200)
	p.observe(ids[1], notSeen(), 0).is(200)
	p.observe(ids[2], levelSeen(3, "said in private"), 0).is(200)
	p.send("POST", p.assessment()+"/submit", nil).is(200)
}

func (p *caller) previews(hidden, hiddenNotes string) (out wireSharedPreview) {
	p.w.Helper()
	query := url.Values{"hidden": {hidden}, "hiddenNotes": {hiddenNotes}}
	p.send("GET", p.assessment()+"/preview?"+query.Encode(), nil).is(200).into(&out)
	return out
}

// releases chooses who may see it, as it stands now.
func (p *caller) releases(in wireRelease) answer {
	p.w.Helper()
	in.Hidden, in.HiddenNotes = append([]string{}, in.Hidden...), append([]string{}, in.HiddenNotes...)
	return p.send("PUT", p.assessment()+"/release", encode(p.w, in), "If-Match", etag(p.assessed().Version))
}

func (p *caller) confirms24(hash string) answer {
	p.w.Helper()
	return p.send("POST", p.assessment()+"/confirm", encode(p.w, wireConfirmShared{hash}))
}

// looksOver is what a practice's lead can look at beside the comparison, byte for byte.
func (p *caller) looksOver(sheet *sheet) string {
	p.w.Helper()
	var out strings.Builder
	for _, path := range []string{
		p.home(), p.home() + "/mine", p.home() + "/trail", p.home() + "/people", p.home() + "/invitations", p.home() + "/audits",
		sheet.at, sheet.at + "/results", sheet.at + "/plan", "/account",
	} {
		out.WriteString(path + bare(p.send("GET", path, nil).is(200)) + "\n")
	}
	return out.String()
}

func (p *caller) compares(sheet *sheet) string {
	p.w.Helper()
	return bare(p.send("GET", sheet.at+"/comparison", nil).is(200))
}

// A trainee looks at what the practice would see, leaves a line and a note out, chooses it, thinks it over and confirms; the
// practice then sees what was looked at and nothing else, and before that nothing at all.
func TestATraineeSharesByName(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead, ids := w.lead("DEMO01"), shortForm(t)
		sheet := lead.begin(audit.FormShort)
		sheet.save(ids[0], atLevel(2, ""), 0).is(200)
		before, compared := lead.looksOver(sheet), lead.compares(sheet)
		trainee := w.trainee(lead.practice, "2026-05-01", "2026-11-21")
		trainee.submitsAssessment()
		preview := trainee.previews(ids[2], ids[0])
		if preview.Shared.Name != "Tam Okeke" || len(preview.Shared.Lines) != 2 || preview.Shared.Lines[0].Note != "" || *preview.Shared.Lines[0].Level != 1 {
			t.Fatalf("previewed is %+v", preview)
		}
		if trainee.previews(ids[2], ids[0]).Hash != preview.Hash || trainee.previews("", "").Hash == preview.Hash {
			t.Error("the hash is not of what is seen")
		}
		choice := wireRelease{Release: "shared", Hidden: []string{ids[2]}, HiddenNotes: []string{ids[0]}, Hash: preview.Hash}
		trainee.releases(wireRelease{Release: "shared", Hash: preview.Hash}).refuses(409, "conflict")
		trainee.releases(choice).is(200).holds(`"release":"shared"`, `"confirmFrom":"2026-11-23T10:00:00Z"`, `"canWithdraw":true`, `"releasedAt":null`, fmt.Sprintf(`"hidden":[%q]`, ids[2]))
		trainee.confirms24(preview.Hash).refuses(409, "conflict")
		if lead.looksOver(sheet) != before || lead.compares(sheet) != compared {
			t.Error("the practice can tell before it is confirmed")
		}
		w.clock.advance(24 * time.Hour)
		lead, trainee = w.anew(lead), w.anew(trainee)
		before = lead.looksOver(sheet)
		trainee.confirms24(trainee.previews("", "").Hash).refuses(409, "conflict")
		for range 2 {
			trainee.confirms24(preview.Hash).is(200).holds(`"releasedAt":"2026-11-23T10:00:00Z"`, `"canWithdraw":false`, `"canShare":false`)
		}
		trainee.send("POST", trainee.assessment()+"/withdraw", nil).refuses(409, "conflict")
		trainee.releases(wireRelease{Release: "kept"}).refuses(409, "conflict")
		lead.showsShared(sheet, preview.Shared)
		if lead.looksOver(sheet) != before {
			t.Error("something else than the comparison tells of it")
		}
	})
}

// showsShared checks that the comparison shows a conversation as it was looked at.
func (p *caller) showsShared(sheet *sheet, want wireShared) {
	p.w.Helper()
	var compared wireComparison
	p.send("GET", sheet.at+"/comparison", nil).is(200).lacks("said in private", "the bell is loud").into(&compared)
	if len(compared.Sources) != 1 || compared.Sources[0].Kind != audit.ComparedShared || compared.Sources[0].Name != want.Name {
		p.w.Fatalf("compared with %+v", compared.Sources)
	}
	shown := map[string]string{}
	for _, row := range compared.Rows {
		for _, view := range row.Views {
			shown[row.CriterionID] = string(encode(p.w, wireSharedLine{row.CriterionID, view.Choice, view.Level, view.Note}))
		}
	}
	for _, line := range want.Lines {
		if shown[line.CriterionID] != string(encode(p.w, line)) {
			p.w.Errorf("shown is %s, looked at was %+v", shown[line.CriterionID], line)
		}
	}
	if len(shown) != len(want.Lines) {
		p.w.Errorf("%d lines are shown, %d were looked at", len(shown), len(want.Lines))
	}
}

// What the group may see stands there for facilitators, without a name; others in the group are refused, and it is gone the
// moment it is taken back.
func TestTheGroupReadsWithoutAName(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		practice := w.practice("DEMO01", "The DEMO01 Surgery")
		facilitator, clinician := w.facilitator(), w.groupMember(audit.KindClinician)
		trainee := w.trainee(practice, "2026-09-01", "2027-01-31")
		at := "/groups/" + string(facilitator.group) + "/released-assessments"
		trainee.releases(wireRelease{Release: "group"}).refuses(409, "conflict")
		trainee.submitsAssessment()
		facilitator.send("GET", at, nil).is(200).holds("[]")
		trainee.releases(wireRelease{Release: "group"}).is(200).holds(`"release":"group"`)
		var listed []wireReleasedSummary
		facilitator.send("GET", at, nil).is(200).lacks("Tam", string(trainee.placement), "2026", "2027").into(&listed)
		if len(listed) != 1 || listed[0].PracticeName != "The DEMO01 Surgery" || listed[0].Rated != 2 || listed[0].NotSeen != 1 {
			t.Fatalf("listed is %+v", listed)
		}
		one := at + "/" + listed[0].ID
		facilitator.send("GET", one, nil).is(200).holds("the bell is loud", `"choice":"not_seen"`).lacks("Tam", string(trainee.placement), string(trainee.person), "2026", "2027")
		clinician.send("GET", at, nil).refuses(403, "forbidden")
		clinician.send("GET", one, nil).refuses(403, "forbidden")
		trainee.send("GET", one, nil).refuses(404, "not_found")
		w.person("Sam Okoro", audit.RolePracticeLead, practice).send("GET", one, nil).refuses(404, "not_found")
		trainee.releases(wireRelease{Release: "kept"}).is(200).holds(`"release":"kept"`, `"releaseChosenAt":null`)
		facilitator.send("GET", at, nil).is(200).holds("[]")
		facilitator.send("GET", one, nil).refuses(404, "not_found")
	})
}

// Two tabs, ids that are none, a placement that goes on: nothing of it is more than a calm sentence.
func TestReleasesThatCannotBe(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		trainee, ids := w.trainee(w.practice("DEMO01", "The DEMO01 Surgery"), "2026-09-01", "2026-11-22"), shortForm(t)
		trainee.submitsAssessment()
		trainee.send("GET", trainee.assessment()+"/preview?hidden=NONE-1", nil).refuses(422, "invalid").mustName(t, "hidden")
		all := trainee.previews("", "")
		got := trainee.releases(wireRelease{Release: "shared", Hash: all.Hash})
		got.refuses(409, "conflict")
		got.holds("from 23 November 2026")
		trainee.send("PUT", trainee.assessment()+"/release", encode(t, wireRelease{"everybody", []string{}, []string{}, ""}), "If-Match", etag(2)).refuses(422, "invalid")
		stale := trainee.send("PUT", trainee.assessment()+"/release", encode(t, wireRelease{"pooled", []string{}, []string{}, ""}), "If-Match", etag(1))
		stale.refuses(412, "stale")
		stale.holds(`"current"`, `"release":"kept"`)
		trainee.releases(wireRelease{Release: "pooled"}).is(200).holds(`"release":"pooled"`, `"poolsOn":"2027-01-01"`)
		w.clock.advance(14 * time.Hour) // past midnight in England
		trainee = w.anew(trainee)
		trainee.releases(wireRelease{Release: "shared", Hidden: ids, Hash: trainee.previews(strings.Join(ids, ","), "").Hash}).refuses(422, "invalid").mustName(t, "hidden")
		trainee.releases(wireRelease{Release: "shared", Hash: all.Hash}).is(200)
		trainee.confirms24(all.Hash).refuses(409, "conflict")
		trainee.send("POST", trainee.assessment()+"/withdraw", nil).is(200).holds(`"state":"withdrawn"`, `"release":"kept"`, `"confirmFrom":null`)
		w.clock.advance(48 * time.Hour)
		w.anew(trainee).confirms24(all.Hash).refuses(409, "conflict")
		if rows := w.rows("SELECT id FROM shared_assessments"); len(rows) != 0 {
			t.Errorf("the practice has %v", rows)
		}
	})
}
