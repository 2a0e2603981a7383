package main

import (
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var printedAnchor = regexp.MustCompile(`practice:DEMO03:\d+:[0-9a-f]{64}`)

// machine runs commands on one database.
type machine struct {
	*testing.T
	env []string
}

// says runs a command that is carried out, and looks for words in what it prints.
func (m machine) says(words string, args ...string) string {
	m.Helper()
	code, stdout, stderr := doorway(m.T, m.env, args...)
	if code != 0 || !strings.Contains(stdout, words) {
		m.Errorf("%v: %d, without %q: %s%s", args, code, words, stdout, stderr)
	}
	return stdout
}

// refuses runs a command that is not.
func (m machine) refuses(words string, args ...string) {
	m.Helper()
	if code, stdout, stderr := doorway(m.T, m.env, args...); code != 1 || !strings.Contains(stderr, words) {
		m.Errorf("%v: %d, without %q: %s%s", args, code, words, stdout, stderr)
	}
}

// What an operator does for people at the machine: write out, erase, count what is kept, check the trail against a
// printed report.
func TestRightsFromTheCommandLine(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		running := startProcess(t, database, "demo")
		lead := newBrowser(t, running.address)
		plan := lead.draft(t, lead.signIn(t, demoPractices()[2].lead))
		page := lead.must(t, http.StatusOK, http.MethodGet, plan+"/action-plan.html", "", nil)
		anchor := printedAnchor.FindString(string(page.body))
		running.stop(t)
		m := machine{t, []string{"DOORWAY_DATABASE_URL=" + database}}

		m.says("The trail is whole", "trail", "verify", "--anchor", anchor)
		wrong := strings.Replace(anchor, anchor[len(anchor)-8:], "00000000", 1)
		m.refuses("it is not the entry of the anchor", "trail", "verify", "--anchor", wrong)
		m.refuses("CHAIN:NUMBER:HASH", "trail", "verify", "--anchor", "practice")
		m.exports("Cam Example", "people", "export", "cam")
		m.exports("Foxglove Health Centre", "practices", "export", "demo03")
		m.refuses("", "people", "export", "nobody")
		m.refuses("", "practices", "export", "Z00000")

		m.says("Nothing was changed", "people", "erase", "cam")
		m.exports("Cam Example", "people", "export", "cam")
		m.says("They are erased", "people", "erase", "cam", "--yes")
		m.refuses("", "people", "export", "cam")
		m.refuses("only operator", "people", "erase", "ola", "--yes")
		m.says("Nothing was changed", "practices", "erase", "DEMO03")
		m.refuses("30 days ago", "practices", "erase", "DEMO03", "--yes")
		m.says("It is erased", "practices", "erase", "DEMO03", "--now", "--yes")
		if left := m.says("DEMO03", "practices", "export", "DEMO03"); strings.Contains(left, "snapshot\":") {
			t.Errorf("a submission is left: %.300s", left)
		}
		m.says("Nothing was changed", "retention")
		m.says("It is done", "retention", "--yes")
		m.says("The trail is whole", "trail", "verify", "--anchor", anchor)
	})
}

// exports writes an export to a file that nobody else may read, and looks for words in it.
func (m machine) exports(words string, args ...string) {
	m.Helper()
	file := filepath.Join(m.TempDir(), "export.json")
	m.says(file, append(args, "--out", file)...)
	content, err := os.ReadFile(file)
	if err != nil || !json.Valid(content) || !strings.Contains(string(content), words) || strings.Contains(string(content), "argon2id") {
		m.Errorf("%v: %v, %.200s", args, err, content)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		m.Errorf("others may read it: %v, %v", info, err)
	}
	m.refuses("", append(args, "--out", file)...) // never over a file
}
