package main

import (
	"bytes"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSamplesAreWritten(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "samples")
	code, stdout, stderr := doorway(t, nil, "samples", folder)
	if code != 0 {
		t.Fatalf("%d: %s%s", code, stdout, stderr)
	}
	for name, want := range map[string]string{
		"action-plan.pdf": "%PDF-", "action-plan.html": "Foxglove Health Centre (invented)",
		"action-plan-draft.pdf": "%PDF-", "action-plan-draft.html": "Harbour View Practice (invented)",
		"meeting-sheet.pdf": "%PDF-", "meeting-sheet.html": "From “Not yet” to ", "comparison.pdf": "%PDF-", "comparison.html": "seen the same",
		"reflection.pdf": "%PDF-", "reflection.html": "What I noticed", "reflection.md": "## What I noticed",
		"progress-report.pdf": "%PDF-", "progress-report.html": "What is lower", "progress-summary.pdf": "%PDF-", "progress-summary.html": "What we did",
		"progress-report-first.pdf": "%PDF-", "progress-report-first.html": "Where we start from", "progress-summary-first.pdf": "%PDF-",
		"progress-summary-first.html": "This is our first time", "answers.html": "All our answers", "poster.pdf": "%PDF-", "poster.html": "You said, we did",
		"cqc-evidence.pdf": "%PDF-", "cqc-evidence.html": "It scores nothing",
		"group-report.pdf": "%PDF-", "group-report.html": "What practices are most often not sure about",
		"group-report-few.pdf": "%PDF-", "group-report-few.html": "There is nothing to show yet.",
		"decisions.pdf": "%PDF-", "decisions.html": "Decided without people with lived experience.",
	} {
		content, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil || !bytes.Contains(content, []byte(want)) || !strings.Contains(stdout, name) {
			t.Errorf("%s: %d bytes, %v", name, len(content), err)
		}
	}
}

// An operator who lost the first link gets another, and helps a person who forgot a password.
func TestLinksFromTheCommandLine(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		running := startProcess(t, database, "serve")
		env := []string{"DOORWAY_DATABASE_URL=" + database, "DOORWAY_PUBLIC_URL=" + running.address}
		first := setupAddress.FindStringSubmatch(running.output())[1]
		second := tokenFrom(t, env, "setup-link")
		visitor := newBrowser(t, running.address)
		visitor.must(t, http.StatusNotFound, http.MethodPost, "/api/v1/links/look", "", map[string]string{"token": first})
		visitor.must(t, http.StatusOK, http.MethodPost, "/api/v1/links/accept", "", map[string]string{
			"token": second, "name": "Ola Example", "signInName": "ola", "password": "three quiet words",
		})
		reset := tokenFrom(t, env, "people", "reset-link", "ola")
		newBrowser(t, running.address).must(t, http.StatusOK, http.MethodPost, "/api/v1/links/accept", "",
			map[string]string{"token": reset, "password": "four other quiet words"})
		newBrowser(t, running.address).must(t, http.StatusOK, http.MethodPost, "/api/v1/session", "",
			map[string]string{"signInName": "ola", "password": "four other quiet words"})
		if code, _, stderr := doorway(t, env, "people", "reset-link", "nobody"); code != 1 || !strings.Contains(stderr, "nobody has this sign-in name") {
			t.Errorf("a link for nobody: %d %s", code, stderr)
		}
		if code, _, stderr := doorway(t, env, "people", "end-factor", "nobody"); code != 1 || !strings.Contains(stderr, "nobody has this sign-in name") {
			t.Errorf("the second factor of nobody: %d %s", code, stderr)
		}
		if code, stdout, stderr := doorway(t, append(env, "DOORWAY_ADDR="+strings.TrimPrefix(running.address, "http://")), "ready"); code != 0 {
			t.Errorf("ready: %d %s%s", code, stdout, stderr)
		}
		running.stop(t)
		if second := startProcess(t, database, "serve"); setupAddress.MatchString(second.output()) {
			t.Error("the second start prints a set-up link again")
		}
	})
}

func tokenFrom(t *testing.T, env []string, args ...string) string {
	t.Helper()
	code, stdout, stderr := doorway(t, env, args...)
	found := setupAddress.FindStringSubmatch(stdout)
	if code != 0 || found == nil {
		t.Fatalf("%v: %d %s%s", args, code, stdout, stderr)
	}
	return found[1]
}

func TestReadySaysWhenNothingListens(t *testing.T) {
	if code, _, stderr := doorway(t, []string{"DOORWAY_ADDR=127.0.0.1:1"}, "ready"); code != 1 || stderr == "" {
		t.Errorf("%d %s", code, stderr)
	}
}

// A backup made from the command line while a practice answers is restored, served, and holds what was acknowledged
// before it.
func TestBackupWhileServingRestoredAndServed(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		running := startProcess(t, database, "demo")
		lead := newBrowser(t, running.address)
		draft := lead.draft(t, lead.signIn(t, demoPractices()[1].lead))
		before := answersOf(t, lead, draft)
		stop, stopped := make(chan struct{}), make(chan struct{})
		go func() {
			defer close(stopped)
			version := before["REG-1"].version
			for save(t, lead, draft+"/answers/REG-1", version, "Written meanwhile") {
				version++
				select {
				case <-stop:
					return
				default:
				}
			}
		}()
		if !save(t, lead, draft+"/answers/CON-2", before["CON-2"].version, "Before the backup") {
			t.Fatal("it was not saved")
		}
		file := filepath.Join(t.TempDir(), "backup.db")
		code, stdout, stderr := doorway(t, []string{"DOORWAY_DATABASE_URL=" + database}, "backup", file)
		close(stop)
		<-stopped
		if code != 0 || !strings.Contains(stdout, file) {
			t.Fatalf("%d: %s%s", code, stdout, stderr)
		}
		eachEmpty(t, func(t *testing.T, target string) {
			if code, _, stderr := doorway(t, []string{"DOORWAY_DATABASE_URL=" + target}, "restore", file); code != 0 {
				t.Fatalf("%d: %s", code, stderr)
			}
			restored := answersOf(t, lead.at(startProcess(t, target, "serve").address), draft)
			if len(restored) != len(before) || restored["CON-2"].note != "Before the backup" {
				t.Errorf("%d answers, want %d: %+v", len(restored), len(before), restored["CON-2"])
			}
		})
	})
}
