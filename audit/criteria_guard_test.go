package audit

import (
	"fmt"
	"strings"
	"testing"
)

// Whatever a file says is looked at, also what no page shows, and each fault names its line without repeating a word of it.
func TestEverythingThatAFileSaysIsGuarded(t *testing.T) {
	const number, source = "401 023 2137", "\n  mcgeown-2023:"
	starter := string(StarterFile())
	for name, test := range map[string]struct {
		old, put string // what is put in place of what, once
		at       string // what the line at fault begins with
		field    string
		kinds    []GuardKind
	}{
		"first line":           {"# STARTER", "# NHS number " + number + ".\n# STARTER", "# NHS", "", []GuardKind{GuardNHSNumber}},
		"beside a value":       {"  language: en-GB", "  language: en-GB # NHS number " + number, "  language", "", []GuardKind{GuardNHSNumber}},
		"in a list":            {"states: [draft, ", "states: [draft, # told by patient Jane Hargreaves\n      ", "    states", "", []GuardKind{GuardPatientName}},
		"over two lines":       {"# STARTER", "# Told to us: NHS number 401\n# 023 2137.\n# STARTER", "# Told", "", []GuardKind{GuardNHSNumber}},
		"in a later line":      {"# STARTER", "# Told to us by\n# patient Jane Hargreaves.\n# STARTER", "# patient", "", []GuardKind{GuardPatientName}},
		"after the last value": {starter, starter + "# Patient Jane Hargreaves said so.", "# Patient", "", []GuardKind{GuardPatientName}},
		"the key of a source":  {source, "\n  4010232137:", "  4010232137", "sources", []GuardKind{GuardTenDigits}},
		"a tag":                {"\nscale:", "\nscale: !4010232137", "scale", "scale", []GuardKind{GuardTenDigits}},
		"a directive":          {"# STARTER", "%TAG !x! tag:4010232137,\n---\n# STARTER", "%TAG", "", []GuardKind{GuardTenDigits}},
		"a folded value":       {"This is a starter set.", "This is of 401\n    023 2137.", "  notice", "set.notice", []GuardKind{GuardNHSNumber}},
		"an id":                {"{id: safety", "{id: \"4010232137\"", "- {id", "principles[0].id", []GuardKind{GuardTenDigits}},
	} {
		t.Run(name, func(t *testing.T) {
			file := strings.Replace(starter, test.old, test.put, 1)
			if file == starter {
				t.Fatal("nothing in the file was changed")
			}
			faults := GuardFile("x.yaml", []byte(file), nil, GuardContext{})
			lines := strings.Split(file, "\n")
			var kinds []GuardKind
			for _, fault := range faults {
				kinds = append(kinds, fault.Kind)
				if !strings.HasPrefix(lines[fault.Line-1], test.at) || fault.Field != test.field {
					t.Errorf("it names %v, where it says %q", fault, lines[fault.Line-1])
				}
				for _, said := range []string{"401", "2137", "Jane", "Hargreaves"} {
					if strings.Contains(fault.Error(), said) {
						t.Errorf("it repeats %q: %v", said, fault)
					}
				}
			}
			if fmt.Sprint(kinds) != fmt.Sprint(test.kinds) {
				t.Errorf("found %v, not %v", kinds, test.kinds)
			}
		})
	}
}
