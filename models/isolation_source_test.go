package models_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// sources are the package's own files, without its tests.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]*ast.File{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = file
	}
	return files
}

// Every transaction begins in one file, where row-level security can be put; beside it only starting up, before there is
// anybody's thing to touch, speaks to the database by itself.
func TestTransactionsBeginInOnePlace(t *testing.T) {
	begins := []string{"Transaction", "Connection", "Begin", "BeginTx", "WithContext"}
	places := map[string][]string{
		"sqlite.go": {"BeginTx", "WithContext"}, // the lock of starting up, and the version of the library
		"store.go":  {"WithContext"},            // the version of the database
		"tx.go":     begins,
	}
	for name, file := range sources(t) {
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.SelectorExpr)
			if ok && slices.Contains(begins, call.Sel.Name) && !slices.Contains(places[name], call.Sel.Name) {
				t.Errorf("%s calls %s", name, call.Sel.Name)
			}
			return true
		})
	}
}

// tenantTables are the tables whose statements have to name their tenant, by the column that names it.
func tenantTables() map[string]*regexp.Regexp {
	return map[string]*regexp.Regexp{
		"practice_id": regexp.MustCompile(`(?i)(from|update|into|join) (answers|earlier_texts|audits|submissions|actions|audit_actions|` +
			`action_changes|domain_requests|action_owners|lead_claims|view_rounds|view_invitees|views|view_spreads|views_shown|` +
			`pooled_spreads|shared_assessments|calendar_addresses|public_lines)\b`),
		"group_id": regexp.MustCompile(`(?i)(from|update|into|join) (placements|placement_assessments|observations|pool_releases|` +
			`pooled_counts|sign_up_codes|signpost_reviews|criteria_drafts|draft_criteria)\b`),
	}
}

// unnamed are the statements that need not, and why.
func unnamed() map[string]string {
	return map[string]string{
		"SELECT 1 FROM audits LIMIT 1":                    "whether an installation holds anything, before invented answers of all practices are written",
		"SELECT practice_id FROM placements WHERE id = ?": "somebody who was invited to a placement is in no group yet: its id is all there is",
	}
}

// Every statement about a practice's or a group's things names the practice or the group.
func TestStatementsNameTheirTenant(t *testing.T) {
	found := map[string]int{}
	for name, file := range sources(t) {
		ast.Inspect(file, func(node ast.Node) bool {
			literal, ok := node.(*ast.BasicLit)
			if !ok || literal.Kind != token.STRING {
				return true
			}
			text, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			for tenant, tables := range tenantTables() {
				if !tables.MatchString(text) {
					continue
				}
				found[tenant]++
				if _, reasoned := unnamed()[text]; !reasoned && !strings.Contains(text, tenant) {
					t.Errorf("%s: %s", name, text)
				}
			}
			return true
		})
	}
	if found["practice_id"] < 50 || found["group_id"] < 30 {
		t.Errorf("only %v statements were looked at", found)
	}
}
