package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models/testdb"
)

func TestCriteriaCheckSaysWhatTheStarterFileHolds(t *testing.T) {
	code, stdout, stderr := doorway(t, nil, "criteria", "check", "../../audit/criteria/starter-0.1.0.yaml")
	if code != 0 || !strings.Contains(stdout, "starter 0.1.0: 43 criteria in 10 domains, 14 in the short form, 52 sources.") {
		t.Fatalf("%d: %s%s", code, stdout, stderr)
	}
}

func TestCriteriaCheckNamesFileLineAndField(t *testing.T) {
	faulty := bytes.Replace(audit.StarterFile(), []byte("\ncriteria:\n"), []byte("\nunheard_of: 1\ncriteria:\n"), 1)
	line := 1 + bytes.Count(faulty[:bytes.Index(faulty, []byte("unheard_of"))], []byte("\n"))
	path := filepath.Join(t.TempDir(), "faulty.yaml")
	if err := os.WriteFile(path, faulty, 0o600); err != nil {
		t.Fatal(err)
	}
	code, _, stderr := doorway(t, nil, "criteria", "check", path)
	if want := "faulty.yaml:" + strconv.Itoa(line) + ": "; code != 1 || !strings.Contains(stderr, want) || !strings.Contains(stderr, "unheard_of") {
		t.Fatalf("%d: want %q in: %s", code, want, stderr)
	}
}

func TestCriteriaCheckRefusesAFileThatIsFarTooLong(t *testing.T) {
	path := filepath.Join(t.TempDir(), "long.yaml")
	if err := os.WriteFile(path, make([]byte, maxCriteriaFile+1), 0o600); err != nil {
		t.Fatal(err)
	}
	code, _, stderr := doorway(t, nil, "criteria", "check", path)
	if code != 1 || !strings.Contains(stderr, "longer than") {
		t.Fatalf("%d: %s", code, stderr)
	}
}

func TestCriteriaPublishKeepsAVersionForEver(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		env := []string{"DOORWAY_DATABASE_URL=" + database.Address}
		path := filepath.Join(t.TempDir(), "criteria.yaml")
		write := func(number, status string) {
			t.Helper()
			file := bytes.Replace(audit.StarterFile(), []byte(`version: "0.1.0"`), []byte(`version: "`+number+`"`), 1)
			file = bytes.Replace(file, []byte("status: draft-not-co-designed"), []byte("status: "+status), 1)
			if err := os.WriteFile(path, file, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		for _, step := range []struct {
			number, status string
			code           int
			words          string
		}{
			{"0.1.0", "draft-not-co-designed", 0, "starter 0.1.0 is published: 43 criteria."},
			{"0.2.0", "draft-not-co-designed", 0, "starter 0.2.0 is published: 43 criteria."},
			{"0.2.0", "draft-not-co-designed", 0, "starter 0.2.0 was published before; nothing changed"},
			{"0.2.0", "agreed", 1, "There is another version 0.2.0 of starter"},
			{"0.1.5", "agreed", 1, "Only one with a greater number can follow."},
			{"0.1.5", "retired", 0, "starter 0.1.5 is published"},
			{"0.3.0", "under-review", 1, "this file needs another look:\ncriteria.yaml: its status is \"under-review\""},
		} {
			write(step.number, step.status)
			code, stdout, stderr := doorway(t, env, "criteria", "publish", path)
			if code != step.code || !strings.Contains(stdout+stderr, step.words) {
				t.Errorf("%s %s: %d: %s%s", step.number, step.status, code, stdout, stderr)
			}
		}
	})
}

// What a file says is for everybody and for ever. An NHS number is refused; what may be somebody's is asked about, since a file
// has no page on which to say whose it is.
func TestCriteriaPublishLooksAtEveryWord(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		env := []string{"DOORWAY_DATABASE_URL=" + database.Address}
		path := filepath.Join(t.TempDir(), "criteria.yaml")
		for _, step := range []struct {
			comment string
			args    []string
			code    int
			words   string
		}{
			{"# Told by patient Jane Hargreaves.", []string{"check", path}, 1, "criteria.yaml:1: This looks like a patient’s name."},
			{"# Told by patient Jane Hargreaves.", []string{"publish", path}, 1, "criteria.yaml:1: This looks like a patient’s name."},
			{"# NHS number 401 023 2137.", []string{"publish", path, "--looked"}, 1, "criteria.yaml:1: This looks like an NHS number."},
			{"# Our line: 0117 496 0123.", []string{"publish", path, "--looked"}, 0, "starter 0.2.0 is published"},
		} {
			file := bytes.Replace(audit.StarterFile(), []byte(`version: "0.1.0"`), []byte(`version: "0.2.0"`), 1)
			if err := os.WriteFile(path, append([]byte(step.comment+"\n"), file...), 0o600); err != nil {
				t.Fatal(err)
			}
			code, stdout, stderr := doorway(t, env, append([]string{"criteria"}, step.args...)...)
			if code != step.code || !strings.Contains(stdout+stderr, step.words) {
				t.Errorf("%s %v: %d: %s%s", step.comment, step.args, code, stdout, stderr)
			}
		}
	})
}
