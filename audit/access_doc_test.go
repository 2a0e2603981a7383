package audit

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the documents and golden files that tests compare with")

// compareFile holds a generated text against its file in the repository; with -update it writes the file.
func compareFile(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s is out of date: run `go test ./audit/ -update` and read the difference", path)
	}
}

func TestAccessDocument(t *testing.T) { compareFile(t, "../docs/access.md", accessDocument()) }

func accessDocument() string {
	var doc strings.Builder
	doc.WriteString(`# Who may do what

Made from the table in ` + "`audit/access.go`" + ` by ` + "`go test ./audit/ -update`" + `; a test compares the two.

What no row allows is refused. What belongs to another practice does not exist for the person who asks: the answer is
the same as for a thing that is not there. The operator keeps the installation running and sees no practice's answers,
results, actions or reports.

- *nobody*: not signed in. *person*: signed in, whatever the hat.
- *operator*: runs the installation. *practice lead*: leads one practice's self-assessment.
- *the installation's*: what belongs to no practice, or is public. *own practice*: the practice of the hat that is worn.

`)
	doc.WriteString("| Permission | What | Of | nobody | person | operator | practice lead |\n|---|---|---|---|---|---|---|\n")
	relations := map[Relation]string{RelationNone: "the installation's", RelationOwnPractice: "own practice", RelationOtherPractice: "another practice"}
	for _, row := range Policy() {
		fmt.Fprintf(&doc, "| `%s` | %s | %s |", row.Permission, row.What, relations[row.Relation])
		for _, role := range Roles() {
			cell := "–"
			if slices.Contains(row.Roles, role) {
				cell = "yes"
			}
			doc.WriteString(" " + cell + " |")
		}
		doc.WriteString("\n")
	}
	return doc.String()
}
