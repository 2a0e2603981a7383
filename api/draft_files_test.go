package api

import (
	"bytes"
	"encoding/base64"
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
)

func draftFile(t *testing.T, file []byte) []byte {
	t.Helper()
	return encode(t, wireDraftFile{SetID: "starter", File: base64.StdEncoding.EncodeToString(file)})
}

// What is exported and brought in again is exported as the same bytes, also with what its writer put around it, until something
// in it is changed.
func TestADraftIsBroughtIn(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		gil, at := w.drafting()
		fen := w.somebody("Fen Abara").wears(models.Hat{Role: audit.RoleFacilitator, Group: w.theGroup()})
		drafts := "/groups/" + string(w.theGroup()) + "/drafts"
		change := reworded(gil.draftCriterion(at, "REG-1"), "Anybody can join us.")
		gil.send("PUT", at+"/criteria/REG-1", encode(t, change), "If-Match", etag(0)).is(200)
		file := append([]byte("# Written on a Sunday.\n"), gil.send("GET", at+"/criteria.yaml", nil).is(200).body...)

		gil.send("POST", drafts+"/file", draftFile(t, file)).refuses(409, "conflict")
		fen.send("DELETE", at, nil).is(204)
		var draft wireDraft
		const key = "5b0d1c9e-2f4a-4c1b-9a53-0d9f8b6f2f11"
		again := gil.send("POST", drafts+"/file", draftFile(t, file), "Idempotency-Key", key).is(201)
		again.into(&draft)
		if same := gil.send("POST", drafts+"/file", draftFile(t, file), "Idempotency-Key", key).is(201); !bytes.Equal(same.body, again.body) {
			t.Error("the same request began another draft")
		}
		at = drafts + "/" + string(draft.About.ID)
		if got := gil.send("GET", at+"/criteria.yaml", nil).is(200).body; !bytes.Equal(got, file) {
			t.Error("the file is another than the one that was brought in")
		}
		now := gil.draftCriterion(at, "REG-1")
		if now.Now.Statement != "Anybody can join us." || now.Why != change.Why || now.Kind != audit.ChangeMaterial || now.Version == 0 {
			t.Errorf("the change is not there: %+v", now)
		}
		gil.send("PUT", at+"/criteria/REG-1", encode(t, reworded(now, "Everybody can join us.")), "If-Match", etag(now.Version)).is(200)
		if got := gil.send("GET", at+"/criteria.yaml", nil).is(200).body; bytes.Contains(got, []byte("Sunday")) || !bytes.Contains(got, []byte("Everybody can join us.")) {
			t.Error("the file does not say what was changed")
		}
	})
}

// A file with faults leaves nothing behind. Each fault is a sentence, and nobody's words are in it.
func TestAFileWithFaultsIsNotBroughtIn(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		gil := w.somebody("Gil Moreno").wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindClinician, Group: w.theGroup()})
		drafts := "/groups/" + string(w.theGroup()) + "/drafts"
		file := strings.NewReplacer("version: \"0.1.0\"", "version: \"0.2.0\"", "Joining without papers", "Ring 401 023 2137").Replace(string(audit.StarterFile()))
		refused := gil.send("POST", drafts+"/file", draftFile(t, []byte(file)))
		refused.refuses(422, "invalid").mustName(t, "file")
		if body := string(refused.body); !strings.Contains(body, "REG-1 is not as in version 0.1.0") || strings.Contains(body, "401") {
			t.Errorf("it says %s", body)
		}
		gil.send("POST", drafts+"/file", []byte(`{"setId":"starter","file":"?"}`)).refuses(422, "invalid").mustName(t, "file")
		gil.send("POST", drafts+"/file", []byte(`{"setId":"another","file":""}`)).refuses(404, "not_found")
		var listed []wireDraftSummary
		if gil.send("GET", drafts, nil).is(200).into(&listed); len(listed) != 0 {
			t.Errorf("it began %d drafts", len(listed))
		}
	})
}

// Published files are read by everybody, so that what nobody sees on a page is looked at too. A file cannot say that it is agreed.
func TestAFileIsGuardedToTheLastComment(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		gil := w.somebody("Gil Moreno").wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindClinician, Group: w.theGroup()})
		drafts := "/groups/" + string(w.theGroup()) + "/drafts"
		file := func(words ...string) []byte {
			return draftFile(t, []byte(strings.NewReplacer(append(words, `version: "0.1.0"`, `version: "0.2.0"`)...).Replace(string(audit.StarterFile()))))
		}
		for fault, words := range map[string][]string{
			"Line 2: This looks like an NHS number.":                                        {"# Plain-English", "# Told to us by patient Jane Hargreaves, NHS number 401 023 2137.\n# Plain-English"},
			"Line 69: sources: These ten digits could be an NHS number. Please take it out": {"\nsources:", "\nsources:\n  4010232137: {title: a, author: b, org: c, year: 2020, url: \"https://example.org\", read: via}"},
		} {
			refused := gil.send("POST", drafts+"/file", file(words...))
			refused.refuses(422, "invalid").mustName(t, "file")
			if body := string(refused.body); !strings.Contains(body, fault) || strings.Contains(body, "401") || strings.Contains(body, "Hargreaves") {
				t.Errorf("it says %s", body)
			}
		}
		var listed []wireDraftSummary
		if gil.send("GET", drafts, nil).is(200).into(&listed); len(listed) != 0 {
			t.Errorf("it began %d drafts", len(listed))
		}

		var draft wireDraft
		gil.send("POST", drafts+"/file", file("status: draft-not-co-designed", "status: agreed")).is(201).into(&draft)
		set, err := audit.ParseCriteria("draft.yaml", gil.send("GET", drafts+"/"+string(draft.About.ID)+"/criteria.yaml", nil).is(200).body)
		if err != nil || set.Status != audit.StatusDraft {
			t.Errorf("the draft calls itself %q: %v", set.Status, err)
		}
	})
}

// The number, the title and the notice are changed together, and nobody writes over somebody else unseen.
func TestTheHeaderOfADraft(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		gil, at := w.drafting()
		var draft wireDraft
		gil.send("GET", at, nil).is(200).into(&draft)
		header := wireDraftHeaderInput{Number: "1.0", Title: "Our criteria", Notice: "Nobody has agreed this yet.", TextReasons: []wireTextReason{}}
		gil.send("PUT", at+"/header", encode(t, header), "If-Match", etag(draft.HeaderVersion)).is(200).into(&draft)
		if draft.About.Number != "1.0" || draft.About.Title != "Our criteria" || draft.Notice != "Nobody has agreed this yet." {
			t.Errorf("the header: %+v", draft.About)
		}
		gil.send("PUT", at+"/header", encode(t, header), "If-Match", etag(draft.HeaderVersion-1)).refuses(412, "stale")
		header.Number, header.Title = "0.1.0", ""
		gil.send("PUT", at+"/header", encode(t, header), "If-Match", etag(draft.HeaderVersion)).refuses(422, "invalid").mustName(t, "title")
		set, err := audit.ParseCriteria("draft.yaml", gil.send("GET", at+"/criteria.yaml", nil).is(200).body)
		if err != nil || set.Version != "1.0" || set.Notice != "Nobody has agreed this yet." {
			t.Errorf("the file: %v", err)
		}
	})
}
