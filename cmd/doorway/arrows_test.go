package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// room is what one package at the top may import: of ours only these, and never these of others. A name stands for its
// sub-packages too.
type room struct{ ours, never []string }

// arrows is the table of docs/ARCHITECTURE.md.
var arrows = map[string]room{
	"audit": {never: []string{"context", "database", "github.com/gin-gonic", "gorm.io", "io/ioutil", "log", "net", "os"}},
	"models": {ours: []string{"audit", "models"},
		never: []string{"github.com/gin-gonic", "github.com/jung-kurt", "net/http"}},
	"reports": {ours: []string{"audit", "reports"},
		never: []string{"database", "github.com/gin-gonic", "gorm.io", "net", "os"}},
	"api": {ours: []string{"api", "audit", "models", "reports"},
		never: []string{"database", "github.com/jackc", "github.com/jung-kurt", "gorm.io"}},
	"frontend": {},
	"cmd": {ours: []string{"api", "audit", "frontend", "models", "reports"},
		never: []string{"database", "github.com/jackc", "github.com/jung-kurt", "gorm.io"}},
	"scripts": {},
}

// standardOnly are the rooms that import nothing from elsewhere; audit alone reads YAML besides.
var standardOnly = map[string][]string{
	"audit": {"go.yaml.in/yaml", "gopkg.in/yaml.v3", "github.com/goccy/go-yaml"}, "frontend": nil, "scripts": nil,
}

func TestArrowsBetweenPackages(t *testing.T) {
	seen := map[string]int{}
	for file, imports := range importsOfEveryFile(t) {
		name, _, _ := strings.Cut(file, "/")
		seen[name]++
		for _, imported := range imports {
			if fault := faultOf(name, imported); fault != "" {
				t.Errorf("%s imports %s: %s", file, imported, fault)
			}
		}
	}
	for _, name := range []string{"audit", "models", "frontend", "cmd"} {
		if seen[name] == 0 {
			t.Errorf("no file of %s was read", name)
		}
	}
}

func faultOf(name, imported string) string {
	room, known := arrows[name]
	if !known {
		return "the room " + name + " is not in the table of arrows"
	}
	if ours, found := strings.CutPrefix(imported, "doorway/"); found {
		if !inside(ours, room.ours) {
			return "no arrow leads there"
		}
		return ""
	}
	if inside(imported, room.never) {
		return "it must never be here"
	}
	first, _, _ := strings.Cut(imported, "/")
	if also, strict := standardOnly[name]; strict && strings.Contains(first, ".") && !inside(imported, also) {
		return "only the standard library is used here"
	}
	return ""
}

func inside(imported string, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		return imported == name || strings.HasPrefix(imported, name+"/")
	})
}

// importsOfEveryFile reads the imports of all Go files that are neither tests nor for tests only.
func importsOfEveryFile(t *testing.T) map[string][]string {
	t.Helper()
	top := os.DirFS("../..")
	found := map[string][]string{}
	err := fs.WalkDir(top, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if base := path.Base(name); base == "node_modules" || base == "testdb" || base != "." && strings.HasPrefix(base, ".") {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		source, err := fs.ReadFile(top, name)
		if err != nil {
			return err
		}
		tree, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range tree.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			found[name] = append(found[name], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
