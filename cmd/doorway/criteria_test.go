package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"doorway/audit"
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
