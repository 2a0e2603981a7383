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
		"a patient's":  {"- {criterion: REG-1, kind: editorial, reason: \"Patient 401 023 2137 asked.\"}\n", []string{title, other}, "REG-1, why: "},
		"frame":        {"", []string{"This is a starter set.", "NHS 401 023 2137."}, "notice: "},
		"asked about":  {"- {criterion: REG-1, kind: editorial, reason: \"Ring 0117 496 0123.\"}\n", []string{title, other}, "REG-1, why: "},
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
			for _, typed := range []string{"401", "0117", "No papers", "another\"", "Shorter"} {
				if strings.Contains(words, typed) {
					t.Errorf("it repeats %q:\n%s", typed, words)
				}
			}
		})
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
