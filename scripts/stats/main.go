// Command stats prints how big Doorway is: lines by room and kind, the length of Go functions, files over the limit,
// dependencies and the binary.
package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
)

// longestFile is the most lines that a Go or TypeScript file should have.
const longestFile = 400

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	files, err := trackedFiles()
	if err != nil {
		return err
	}
	printRooms(files)
	printTooLong(files)
	return errors.Join(printFunctions(files), printDependencies(), printBinary("bin/doorway"))
}

func printRooms(files []file) {
	type key struct{ room, kind string }
	lines, count := map[key]int{}, map[key]int{}
	keys := []key{}
	for _, f := range files {
		k := key{f.room(), f.kind()}
		if count[k] == 0 {
			keys = append(keys, k)
		}
		lines[k] += f.lines
		count[k]++
	}
	slices.SortFunc(keys, func(a, b key) int {
		return slices.Compare([]string{a.room, a.kind}, []string{b.room, b.kind})
	})
	fmt.Printf("%-12s %-18s %6s %8s\n", "room", "kind", "files", "lines")
	for _, k := range keys {
		fmt.Printf("%-12s %-18s %6d %8d\n", k.room, k.kind, count[k], lines[k])
	}
}

func printTooLong(files []file) {
	found := 0
	for _, f := range files {
		if f.code() && f.lines > longestFile {
			found++
			fmt.Printf("over %d lines: %s (%d)\n", longestFile, f.path, f.lines)
		}
	}
	fmt.Printf("\nfiles of code over %d lines: %d\n", longestFile, found)
}
