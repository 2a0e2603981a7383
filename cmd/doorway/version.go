package main

import (
	"fmt"
	"runtime/debug"
)

// version is the release that CHANGELOG.md describes first.
const version = "0.1.0"

type versionCommand struct{}

// Run prints the release, the revision it was built from where that is known, and the Go it was built with.
func (versionCommand) Run(p *program) error {
	text := "doorway " + version
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" {
				text += " (" + setting.Value + ")"
			}
		}
		text += ", " + info.GoVersion
	}
	_, err := fmt.Fprintln(p.stdout, text)
	return err
}
