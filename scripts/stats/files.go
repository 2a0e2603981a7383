package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path"
	"strings"
)

// file is one file that git knows.
type file struct {
	path  string // from the top of the tree, with slashes
	text  []byte
	lines int
}

func trackedFiles() ([]file, error) {
	out, err := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").Output()
	if err != nil {
		return nil, fmt.Errorf("list the files that git knows: %w", err)
	}
	var files []file
	for name := range strings.SplitSeq(strings.TrimRight(string(out), "\x00"), "\x00") {
		text, err := os.ReadFile(name)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		files = append(files, file{path: name, text: text, lines: bytes.Count(text, []byte("\n"))})
	}
	return files, nil
}

// room is the folder at the top that the file is in.
func (f file) room() string {
	room, _, inFolder := strings.Cut(f.path, "/")
	if !inFolder {
		return "(top)"
	}
	return room
}

// kind is what a file is, in words: its language, and whether it is a test or made by a program.
func (f file) kind() string {
	language := map[string]string{
		".go": "Go", ".ts": "TypeScript", ".tsx": "TypeScript", ".scss": "Sass", ".sql": "SQL",
		".md": "prose", ".yaml": "YAML", ".yml": "YAML", ".sh": "shell",
	}[path.Ext(f.path)]
	switch {
	case language == "":
		return "other"
	case strings.HasSuffix(f.path, "schema.d.ts"):
		return language + " generated"
	case f.test():
		return language + " tests"
	}
	return language
}

func (f file) test() bool {
	return strings.HasSuffix(f.path, "_test.go") || strings.Contains(f.path, ".test.ts") ||
		strings.Contains(f.path, "/e2e/") || strings.Contains(f.path, "/testdata/")
}

// code tells whether the limit on lines is meant for this file.
func (f file) code() bool {
	switch f.kind() {
	case "Go", "Go tests", "TypeScript", "TypeScript tests", "Sass":
		return true
	}
	return false
}
