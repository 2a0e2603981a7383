package audit

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Every row is about a criterion and a statement that there are; every statement says where it stands, what of it was read
// and when; the whole says that nobody checked it.
func TestTheCrosswalkSaysWhereItComesFrom(t *testing.T) {
	set, err := StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	all, err := ParseCrosswalk("crosswalk.yaml", crosswalkFile)
	if err != nil {
		t.Fatal(err)
	}
	found, err := CrosswalkOf(set)
	if err != nil {
		t.Fatal(err)
	}
	if len(found.Rows) != len(all.Rows) || len(found.Statements) != len(all.Statements) || all.SetID != set.ID || all.Version != set.Version {
		t.Errorf("%d of %d rows and %d of %d statements hold of %s %s", len(found.Rows), len(all.Rows), len(found.Statements), len(all.Statements), set.ID, set.Version)
	}
	for _, words := range []string{"has not checked", "endorsed", "scores nothing"} {
		if !strings.Contains(found.Notice, words) {
			t.Errorf("the notice does not say %q: %s", words, found.Notice)
		}
	}
	for _, s := range found.Statements {
		if s.Framework.Title() == "" || s.ReadOn > "2026-11-23" || !regexp.MustCompile(`^https://(www\.)?(cqc\.org\.uk|england\.nhs\.uk|bnssghealthiertogether\.org\.uk)/`).MatchString(s.URL) {
			t.Errorf("%+v", s)
		}
	}
}

// A row holds as long as its criterion says the same; one in other words, or in another set, has none.
func TestTheCrosswalkHoldsOfUnchangedCriteria(t *testing.T) {
	set, err := StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(StarterFile()), "Everyone is greeted with warmth and respect", "Everybody is greeted with warmth and respect", 1)
	text = strings.Replace(text, `version: "0.1.0"`, `version: "0.2.0"`, 1)
	newer, err := ParseCriteria("newer.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	before, _ := CrosswalkOf(set)
	after, err := CrosswalkOf(newer)
	if err != nil {
		t.Fatal(err)
	}
	has := func(c Crosswalk, id string) bool {
		return slices.ContainsFunc(c.Rows, func(row CrosswalkRow) bool { return row.Criterion == id })
	}
	if !has(before, "REC-1") || has(after, "REC-1") || len(after.Rows) != len(before.Rows)-1 {
		t.Errorf("%d rows before, %d after", len(before.Rows), len(after.Rows))
	}
	other := *set
	other.ID = "another"
	if of, err := CrosswalkOf(&other); err != nil || len(of.Rows)+len(of.Statements) != 0 {
		t.Errorf("another set: %v, %v", of, err)
	}
}

func TestParseCrosswalkNamesEveryFault(t *testing.T) {
	const begin = "schema: doorway/crosswalk/v1\nset: starter\nversion: \"0.1.0\"\nnotice: Nobody checked it.\n"
	if empty, err := ParseCrosswalk("c.yaml", []byte(begin+"statements: []\nrows: []\n")); err != nil || len(empty.Rows) != 0 {
		t.Errorf("an empty one: %v, %v", empty, err)
	}
	const statement = "  - {id: s, framework: cqc, title: T, source: S, url: https://cqc.org.uk/s, read: All, read_on: \"2026-11-22\"}\n"
	const row = "  - {criterion: REC-1, statement: s, relation: part, why: So.}\n"
	for name, test := range map[string]struct{ text, fault string }{
		"another schema":   {strings.Replace(begin, "/v1", "/v2", 1) + "statements: []\nrows: []\n", "schema"},
		"no source":        {begin + "statements:\n" + strings.Replace(statement, "source: S, ", "", 1) + "rows: []\n", "source: is missing"},
		"not read":         {begin + "statements:\n" + strings.Replace(statement, "read: All, ", "", 1) + "rows: []\n", "read: is missing"},
		"no day":           {begin + "statements:\n" + strings.Replace(statement, "2026-11-22", "lately", 1) + "rows: []\n", "must be a date"},
		"no address":       {begin + "statements:\n" + strings.Replace(statement, "https", "http", 1) + "rows: []\n", "https://"},
		"one id twice":     {begin + "statements:\n" + statement + statement + "rows: []\n", "another statement"},
		"no such one":      {begin + "statements: []\nrows:\n" + row, "no statement of this file"},
		"another relation": {begin + "statements:\n" + statement + "rows:\n" + strings.Replace(row, "part", "same", 1), "relation"},
		"one row twice":    {begin + "statements:\n" + statement + "rows:\n" + row + row, "already"},
		"another key":      {begin + "statements: []\nrows: []\nscore: 1\n", "no such key"},
	} {
		if _, err := ParseCrosswalk("c.yaml", []byte(test.text)); err == nil || !strings.Contains(err.Error(), test.fault) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What the file says of the format stands in its document, too.
func TestTheCrosswalksDocument(t *testing.T) {
	text, err := os.ReadFile("../docs/crosswalk.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"`equal`", "`part`", "`related`", "`read_on`", CrosswalkSchema} {
		if !strings.Contains(string(text), word) {
			t.Errorf("docs/crosswalk.md does not say %s", word)
		}
	}
}
