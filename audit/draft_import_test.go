package audit

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
)

// draftFile is the starter file as somebody changed it: a greater number, and what replacements say.
func draftFile(t *testing.T, changes string, replacements ...string) (Path, []byte) {
	t.Helper()
	starter, err := StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	greater := strings.Replace(string(StarterFile()), `version: "0.1.0"`, `version: "0.2.0"`, 1)
	file := strings.NewReplacer(replacements...).Replace(greater)
	if greater == string(StarterFile()) || (len(replacements) > 0 && file == greater) {
		t.Fatal("nothing in the file was changed")
	}
	if changes != "" {
		file += "\nchanges:\n" + changes
	}
	return Path{starter}, []byte(file)
}

// What a file says otherwise becomes changes of a draft, which keeps the bytes until it is changed and loses nothing then.
func TestAFileBecomesADraft(t *testing.T) {
	path, file := draftFile(t, "- {criterion: REG-1, kind: editorial, reason: \"Shorter.\"}\n", "title: \"Joining without papers\"", "title: \"No papers\"")
	draft, err := DraftFromFile(path, file, GuardContext{})
	if err != nil {
		t.Fatal(err)
	}
	if len(draft.Changes) != 1 || draft.Changes[0].Criterion.Title != "No papers" || draft.Changes[0].Why != "Shorter." || draft.Number != "0.2.0" {
		t.Errorf("the draft: %+v", draft.Changes)
	}
	came, kept, faults := draft.Build(StatusNotCoDesigned)
	if len(faults) > 0 || !bytes.Equal(kept, file) {
		t.Errorf("not as it came: %v", faults)
	}
	draft.File = nil
	written, _, faults := draft.Build(StatusNotCoDesigned)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	written.Checksum = came.Checksum
	if !reflect.DeepEqual(written, came) {
		t.Error("something was lost when the draft was written again")
	}
}

// Each fault of a file is named, and none of them repeats what the file says.
func TestAFileWithFaultsIsNoDraft(t *testing.T) {
	const title, other = "title: \"Joining without papers\"", "title: \"No papers\""
	for name, test := range map[string]struct {
		changes      string
		replacements []string
		want         string
	}{
		"not yaml":     {"", []string{"schema:", "schema"}, "Line "},
		"another set":  {"", []string{"id: starter", "id: another"}, "another set of criteria"},
		"same number":  {"", []string{`version: "0.2.0"`, `version: "0.1.0"`}, "Version 0.1.0 is there already"},
		"untyped":      {"", []string{title, other}, "REG-1 is not as in version 0.1.0"},
		"wrong kind":   {"- {criterion: REG-1, kind: material, reason: \"Shorter.\"}\n", []string{title, other}, "The kind of the change of REG-1 does not fit what it says. It can be one of these: editorial"},
		"gone":         {"- {criterion: REG-1, kind: retired, reason: \"Shorter.\"}\n", nil, "The kind of the change of REG-1 does not fit"},
		"not there":    {"- {criterion: REG-77, kind: retired, reason: \"Shorter.\"}\n", nil, "the change of REG-77 is typed as retired"},
		"a patient's":  {"- {criterion: REG-1, kind: editorial, reason: \"Patient 401 023 2137 asked.\"}\n", []string{title, other}, "changes[0].reason: This looks like an NHS number."},
		"frame":        {"", []string{"This is a starter set.", "NHS 401 023 2137."}, "Line 10: set.notice: This looks like an NHS number."},
		"asked about":  {"- {criterion: REG-1, kind: editorial, reason: \"Ring 0117 496 0123.\"}\n", []string{title, other}, "changes[0].reason: This looks like a telephone number. Please take it out of the file."},
		"a comment":    {"", []string{"# STARTER", "# Patient 401 023 2137 told us.\n# STARTER"}, "Line 1: This looks like an NHS number."},
		"in two":       {"", []string{"# STARTER", "# Told by patient\n# Jane Hargreaves.\n# STARTER"}, "Line 1: This looks like a patient’s name. Please take it out of the file."},
		"not a reason": {"- {criterion: REG-1, kind: editorial, reason: \"\"}\n", []string{title, other}, "Line "},
	} {
		t.Run(name, func(t *testing.T) {
			path, file := draftFile(t, test.changes, test.replacements...)
			var faults CriteriaFaults
			if _, err := DraftFromFile(path, file, GuardContext{}); !errors.As(err, &faults) {
				t.Fatalf("it is a draft, with the error %v", err)
			}
			refusal := faults.Refusal("file")
			words := ""
			for _, field := range refusal.Fields {
				words += field.Message + "\n"
			}
			if !strings.Contains(words, test.want) {
				t.Errorf("it says:\n%s", words)
			}
			for _, typed := range []string{"401", "0117", "No papers", "another\"", "Shorter", "Hargreaves"} {
				if strings.Contains(words, typed) {
					t.Errorf("it repeats %q:\n%s", typed, words)
				}
			}
		})
	}
}

// What the version before says is public already: it is not asked about, and what was asked about when it was written stays.
func TestAFileSaysAgainWhatTheVersionBeforeSays(t *testing.T) {
	path, file := draftFile(t, "", "owner: \"the group\"", "owner: \"the group # ring 0117 496 0123\"")
	if _, err := DraftFromFile(path, file, GuardContext{}); err == nil {
		t.Fatal("a telephone number was not asked about")
	}
	before := *path[0]
	before.Review.Owner = "the group # ring 0117 496 0123"
	draft := Draft{Base: &before, Number: "0.2.0", Frame: FrameOf(&before)}
	_, file, _ = draft.Build(StatusNotCoDesigned)
	again, err := DraftFromFile(Path{&before}, file, GuardContext{})
	if err != nil || !bytes.Equal(again.Download(), file) {
		t.Errorf("it is not brought in as it went out: %v", err)
	}
}

// A file can say of itself what nobody decided: a draft of it is written anew, and says what a draft says.
func TestADraftNeverCallsItselfAgreed(t *testing.T) {
	for status, kept := range map[Status]bool{StatusDraft: true, StatusNotCoDesigned: true, StatusUnderReview: false, StatusAgreed: false, StatusRetired: false} {
		path, file := draftFile(t, "", "status: draft-not-co-designed", "status: "+string(status)+" # as it was")
		draft, err := DraftFromFile(path, file, GuardContext{})
		if err != nil {
			t.Fatalf("%s: %v", status, err)
		}
		for _, one := range []Draft{draft, {draft.Base, draft.Number, draft.Frame, draft.Changes, file}} { // as an older Doorway kept it
			set, err := ParseCriteria("draft.yaml", one.Download())
			if err != nil || !set.Status.ofDraft() || bytes.Equal(one.Download(), file) != kept {
				t.Errorf("%s: the draft calls itself %s, with the error %v", status, set.Status, err)
			}
			if built, _, _ := one.Build(StatusAgreed); built.Status != StatusAgreed || built.Checksum == sha256Hex(file) {
				t.Errorf("%s: what is agreed is not written anew", status)
			}
		}
	}
}

// What an older Doorway let in is not handed out again.
func TestADraftThatCameWithAPatientsDetailIsWrittenAnew(t *testing.T) {
	path, file := draftFile(t, "", "# STARTER", "# Patient 401 023 2137 told us.\n# STARTER")
	draft := Draft{Base: path[0], Number: "0.2.0", Frame: FrameOf(path[0]), File: file}
	_, built, faults := draft.Build(StatusNotCoDesigned)
	if len(faults) > 0 || bytes.Contains(built, []byte("401")) || bytes.Contains(draft.Download(), []byte("401")) {
		t.Errorf("it is handed out: %v", faults)
	}
}

func TestAHeaderNeedsAGreaterNumberAndWords(t *testing.T) {
	starter, err := StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	draft := Draft{Base: starter, Number: "0.2.0", Frame: FrameOf(starter)}
	next, err := draft.WithHeader(DraftHeader{"1.0", "Our criteria", "Not agreed yet."})
	if err != nil || next.Header() != (DraftHeader{"1.0", "Our criteria", "Not agreed yet."}) || draft.Number != "0.2.0" {
		t.Errorf("%+v, %v", next.Header(), err)
	}
	for _, test := range []struct {
		header DraftHeader
		field  string
	}{
		{DraftHeader{"0.1.0", "a", "b"}, "number"}, {DraftHeader{"a b", "a", "b"}, "number"},
		{DraftHeader{"0.3", " ", "b"}, "title"}, {DraftHeader{"0.3", "a", ""}, "notice"},
	} {
		var refused *Error
		if _, err := draft.WithHeader(test.header); !errors.As(err, &refused) || len(refused.Fields) != 1 || refused.Fields[0].Field != test.field {
			t.Errorf("%+v: %v", test.header, err)
		}
	}
}
