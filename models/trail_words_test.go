package models_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
	"testing"

	"doorway/audit"
)

// Every code that this package records has words. The codes are read from the source, so that none is forgotten: a code
// is a literal, a literal before a role, or a permission that Store.changing was asked for.
func TestEveryRecordedCodeHasWords(t *testing.T) {
	codes := recordedCodes(t)
	if len(codes) < 15 {
		t.Fatalf("found only %d codes: %v", len(codes), codes)
	}
	for code, at := range codes {
		if audit.TrailWords(code) == "" {
			t.Errorf("%s: the code %q has no words in audit/trail.go", at, code)
		}
	}
}

// endings are what can stand behind the beginning of a code.
func endings() map[string][]string {
	return map[string][]string{
		"invite.": {
			string(audit.RoleOperator), string(audit.RoleFacilitator), string(audit.RoleGroupMember), string(audit.RoleTrainee),
			string(audit.RolePracticeMember), string(audit.RolePracticeLead),
		},
		"claim.":        {"yes", "no", "time"},
		"consultation.": {string(audit.ConsultationOpen), string(audit.ConsultationPaused), string(audit.ConsultationClosed)},
	}
}

// recordedCodes gives every code with a place where it is recorded.
func recordedCodes(t *testing.T) map[string]string {
	t.Helper()
	files := token.NewFileSet()
	source, codes := parsed(t, files), map[string]string{}
	recorders, permissions := recorders(source), permissionConstants(t)
	for _, file := range source {
		ast.Inspect(file, func(node ast.Node) bool {
			if node == nil {
				return false
			}
			at := files.Position(node.Pos()).String()
			for _, code := range codesOf(t, node, recorders, permissions, at) {
				codes[code] = at
			}
			return true
		})
	}
	return codes
}

// parsed reads the source of this package, without its tests.
func parsed(t *testing.T, files *token.FileSet) []*ast.File {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var source []*ast.File
	for _, entry := range entries {
		if strings.HasSuffix(entry.Name(), ".go") && !strings.HasSuffix(entry.Name(), "_test.go") {
			file, err := parser.ParseFile(files, entry.Name(), nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			source = append(source, file)
		}
	}
	return source
}

// recorders are the functions with a parameter called what, by name, and which of their arguments it is.
func recorders(source []*ast.File) map[string]int {
	found := map[string]int{}
	for _, file := range source {
		for _, declared := range file.Decls {
			function, ok := declared.(*ast.FuncDecl)
			if !ok {
				continue
			}
			at := 0
			for _, field := range function.Type.Params.List {
				for _, name := range field.Names {
					if name.Name == "what" {
						found[function.Name.Name] = at
					}
					at++
				}
			}
		}
	}
	return found
}

// codesOf gives the codes that a call records, or that are kept as what to be recorded.
func codesOf(t *testing.T, node ast.Node, recorders map[string]int, permissions map[string]string, at string) []string {
	t.Helper()
	switch node := node.(type) {
	case *ast.AssignStmt:
		var codes []string
		for i, kept := range node.Lhs {
			if isKept(kept) {
				codes = append(codes, codesIn(t, node.Rhs[min(i, len(node.Rhs)-1)], at)...)
			}
		}
		return codes
	case *ast.CallExpr:
		called, ok := node.Fun.(*ast.SelectorExpr)
		if !ok {
			return nil
		}
		if argument, records := recorders[called.Sel.Name]; records {
			return codesIn(t, node.Args[argument], at)
		}
		if named, ok := permissionAsked(called.Sel.Name, node); ok {
			return []string{permissions[named]}
		}
	}
	return nil
}

// isKept tells whether an expression is where a code is kept until it is recorded: what, or what is told of a row.
func isKept(expression ast.Expr) bool {
	switch expression := expression.(type) {
	case *ast.Ident:
		return expression.Name == "what"
	case *ast.SelectorExpr:
		return expression.Sel.Name == "told"
	}
	return false
}

// permissionAsked gives the constant that Store.changing is asked for: it is recorded as it is.
func permissionAsked(called string, call *ast.CallExpr) (string, bool) {
	if called != "changing" {
		return "", false
	}
	named, ok := call.Args[2].(*ast.SelectorExpr)
	if !ok {
		return "", false
	}
	return named.Sel.Name, true
}

// codesIn gives the codes that an expression can be.
func codesIn(t *testing.T, code ast.Expr, at string) []string {
	t.Helper()
	switch code := code.(type) {
	case *ast.BasicLit:
		return []string{unquoted(t, code)}
	case *ast.BinaryExpr:
		if literal, ok := code.X.(*ast.BasicLit); ok {
			prefix := unquoted(t, literal)
			var codes []string
			for _, ending := range endings()[prefix] {
				codes = append(codes, prefix+ending)
			}
			if len(codes) > 0 {
				return codes
			}
		}
	case *ast.Ident, *ast.SelectorExpr:
		if isKept(code) { // handed on
			return nil
		}
	case *ast.CallExpr: // string(permission), which changing was asked for, or the first of several
		var codes []string
		for _, of := range code.Args {
			if name, ok := of.(*ast.Ident); !ok || name.Name != "permission" {
				codes = append(codes, codesIn(t, of, at)...)
			}
		}
		return codes
	}
	t.Errorf("%s: record a literal code, so that its words can be looked for", at)
	return nil
}

func unquoted(t *testing.T, literal *ast.BasicLit) string {
	t.Helper()
	text, err := strconv.Unquote(literal.Value)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// permissionConstants gives the value of every permission by the name of its constant.
func permissionConstants(t *testing.T) map[string]string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../audit/access.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	values := map[string]string{}
	ast.Inspect(file, func(node ast.Node) bool {
		if spec, ok := node.(*ast.ValueSpec); ok && len(spec.Values) == 1 {
			if literal, ok := spec.Values[0].(*ast.BasicLit); ok {
				values[spec.Names[0].Name] = unquoted(t, literal)
			}
		}
		return true
	})
	return values
}
