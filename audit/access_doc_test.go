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

func TestAccessDocument(t *testing.T) {
	compareFile(t, "../docs/who-decides-what.md", accessDocument())
}

func accessDocument() string {
	var doc strings.Builder
	doc.WriteString(`# Who decides what

Made from the table in ` + "`audit/access.go`" + ` by ` + "`go test ./audit/ -update`" + `; a test compares the two. The page of this
name in Doorway is made from the same table.

What no row allows is refused. What belongs to another practice, group or placement does not exist for the person who
asks: the answer is the same as for a thing that is not there.

## Roles

`)
	for _, role := range RoleWords() {
		fmt.Fprintf(&doc, "- **%s**: %s.\n", role.Label, role.What)
	}
	doc.WriteString("\n## Whose things\n\n")
	for _, relation := range RelationWords() {
		fmt.Fprintf(&doc, "- **%s**: %s.\n", relation.Label, relation.What)
	}
	doc.WriteString("\n## What they may do\n")
	for _, relation := range RelationWords() {
		writeRelation(&doc, relation)
	}
	writePowers(&doc)
	return doc.String()
}

// writePowers lists what one role can do by itself, and who could overrule it.
func writePowers(doc *strings.Builder) {
	doc.WriteString("\n## Who could overrule\n\nWhat a facilitator or an operator can do by themselves:\n\n| Who | What | Who could overrule it |\n|---|---|---|\n")
	for _, power := range Powers() {
		fmt.Fprintf(doc, "| %s | %s | %s |\n", who([]Role{power.Role}), power.What, power.Overrule)
	}
	doc.WriteString("\nWhat nobody in Doorway could overrule:\n\n")
	for _, line := range Beyond() {
		fmt.Fprintf(doc, "- %s\n", line)
	}
}

// writeRelation lists what may be done to one kind of thing; nothing at all is said too.
func writeRelation(doc *strings.Builder, relation Worded) {
	fmt.Fprintf(doc, "\n### %s\n\n", relation.Label)
	rows := slices.DeleteFunc(Policy(), func(row PolicyRow) bool { return string(row.Relation) != relation.ID })
	if len(rows) == 0 {
		doc.WriteString("Nobody may do anything.\n")
		return
	}
	doc.WriteString("| What | Who | Permission |\n|---|---|---|\n")
	for _, row := range rows {
		fmt.Fprintf(doc, "| %s | %s | `%s` |\n", row.What, who(row.Roles), row.Permission)
	}
}

func who(roles []Role) string {
	if len(roles) == len(Roles()) {
		return "everybody"
	}
	var labels []string
	for _, role := range RoleWords() {
		if slices.Contains(roles, Role(role.ID)) {
			labels = append(labels, role.Label)
		}
	}
	if slices.Contains(roles, RolePerson) {
		labels = []string{"everybody who is signed in"}
		if slices.Contains(roles, RoleArriving) {
			labels = append(labels, "or arriving")
		}
		return strings.Join(labels, " ")
	}
	return strings.Join(labels, ", ")
}
