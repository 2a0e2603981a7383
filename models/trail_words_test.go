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

// invited are the roles that an invitation can give.
func invited() []audit.Role {
	return []audit.Role{
		audit.RoleOperator, audit.RoleFacilitator, audit.RoleGroupMember, audit.RoleTrainee, audit.RolePracticeMember, audit.RolePracticeLead,
	}
}

// recordedCodes gives every code with a place where it is recorded.
func recordedCodes(t *testing.T) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	files, codes, permissions := token.NewFileSet(), map[string]string{}, permissionConstants(t)
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), ".go") || strings.HasSuffix(entry.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, entry.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if call, ok := node.(*ast.CallExpr); ok {
				at := files.Position(call.Pos()).String()
				for _, code := range codesOf(t, call, permissions, at) {
					codes[code] = at
				}
			}
			return true
		})
	}
	return codes
}

// codesOf gives the codes that a call records.
func codesOf(t *testing.T, call *ast.CallExpr, permissions map[string]string, at string) []string {
	t.Helper()
	called, ok := call.Fun.(*ast.SelectorExpr)
	switch {
	case !ok:
	case called.Sel.Name == "changing":
		if named, ok := call.Args[2].(*ast.SelectorExpr); ok {
			return []string{permissions[named.Sel.Name]}
		}
	case called.Sel.Name == "record" || called.Sel.Name == "recordEntry":
		return codesIn(t, call.Args[1], at)
	}
	return nil
}

func codesIn(t *testing.T, code ast.Expr, at string) []string {
	t.Helper()
	switch code := code.(type) {
	case *ast.BasicLit:
		return []string{unquoted(t, code)}
	case *ast.BinaryExpr:
		if prefix, ok := code.X.(*ast.BasicLit); ok {
			var codes []string
			for _, role := range invited() {
				codes = append(codes, unquoted(t, prefix)+string(role))
			}
			return codes
		}
	case *ast.Ident:
		if code.Name == "what" { // record hands its own on
			return nil
		}
	case *ast.CallExpr: // string(permission), which changing was asked for
		if of, ok := code.Args[0].(*ast.Ident); ok && of.Name == "permission" {
			return nil
		}
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
