package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// function is one Go function with its length in lines, from its first to its last.
type function struct {
	name   string
	length int
}

func functionsOf(f file) ([]function, error) {
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, f.path, f.text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var found []function
	for _, declaration := range tree.Decls {
		if fn, ok := declaration.(*ast.FuncDecl); ok {
			first, last := set.Position(fn.Pos()), set.Position(fn.End())
			found = append(found, function{
				name: fmt.Sprintf("%s:%d %s", f.path, first.Line, fn.Name.Name), length: last.Line - first.Line + 1,
			})
		}
	}
	return found, nil
}

func printFunctions(files []file) error {
	var functions []function
	for _, f := range files {
		if f.kind() != "Go" {
			continue
		}
		found, err := functionsOf(f)
		if err != nil {
			return err
		}
		functions = append(functions, found...)
	}
	if len(functions) == 0 {
		return nil
	}
	slices.SortFunc(functions, func(a, b function) int { return a.length - b.length })
	at := func(percent int) int { return functions[(len(functions)-1)*percent/100].length }
	fmt.Printf("Go functions: %d, median %d lines (wanted: 12 at most), 90th percentile %d (wanted: 40 at most)\n",
		len(functions), at(50), at(90))
	fmt.Println("the longest:")
	for _, fn := range functions[max(0, len(functions)-5):] {
		fmt.Printf("  %d lines: %s\n", fn.length, fn.name)
	}
	return nil
}

func printDependencies() error {
	out, err := exec.Command("go", "list", "-m", "-f", "{{if not .Main}}{{.Indirect}}{{end}}", "all").Output()
	if err != nil {
		return fmt.Errorf("list the modules: %w", err)
	}
	direct := strings.Count(string(out), "false")
	linked, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", "./cmd/doorway").Output()
	if err != nil {
		return fmt.Errorf("list what the program is made of: %w", err)
	}
	modules := slices.Compact(slices.Sorted(strings.FieldsSeq(string(linked))))
	fmt.Printf("\nGo modules: %d named in go.mod directly, %d linked into the program\n", direct, len(modules)-1)
	return nil
}

func printBinary(path string) error {
	info, err := os.Stat(path)
	if os.IsNotExist(err) {
		fmt.Println("binary: not built")
		return nil
	}
	if err != nil {
		return err
	}
	fmt.Printf("binary: %.1f MB\n", float64(info.Size())/1e6)
	return nil
}
