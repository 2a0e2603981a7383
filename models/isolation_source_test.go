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

var ofTenants = regexp.MustCompile(`(?i)(from|update|into|join) (answers|earlier_texts|audits|submissions|actions|audit_actions|action_changes|domain_requests|action_owners|lead_claims|view_rounds|view_invitees|views|view_spreads|views_shown)\b`)

// Every statement about a practice's things names the practice.
func TestStatementsNameTheirPractice(t *testing.T) {
	found := 0
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
			if !ofTenants.MatchString(text) {
				return true
			}
			found++
			if !strings.Contains(text, "practice_id") {
				t.Errorf("%s: %s", name, text)
			}
			return true
		})
	}
	if found < 40 {
		t.Errorf("only %d statements were looked at", found)
	}
}
