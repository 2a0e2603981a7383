package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"doorway/models/testdb"
)

const everyStatus = "../../models/testdata/epraccur_every_status.csv"

func TestPracticesImportSaysWhatItDid(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		env := []string{"DOORWAY_DATABASE_URL=" + database.Address}
		code, stdout, stderr := doorway(t, env, "practices", "import", everyStatus)
		if code != 0 || stdout != "Read 13 rows, kept 8 GP practices of England: 8 added, 0 changed, 0 closed, 0 open again, 0 as they were.\n" {
			t.Fatalf("%d: %s%s", code, stdout, stderr)
		}
		code, stdout, stderr = doorway(t, env, "practices", "import", everyStatus)
		if code != 0 || !strings.Contains(stdout, "0 added, 0 changed, 0 closed, 0 open again, 8 as they were") {
			t.Fatalf("again, %d: %s%s", code, stdout, stderr)
		}
	})
}

func TestPracticesImportNamesRowsAndImportsNothing(t *testing.T) {
	content, err := os.ReadFile(everyStatus)
	if err != nil {
		t.Fatal(err)
	}
	faulty := filepath.Join(t.TempDir(), "faulty.csv")
	if err := os.WriteFile(faulty, append(content, "\"A00001\",\"ONLY TWO COLUMNS\"\n"...), 0o600); err != nil {
		t.Fatal(err)
	}
	env := []string{"DOORWAY_DATABASE_URL=" + testdb.SQLite(t).Address}
	code, stdout, stderr := doorway(t, env, "practices", "import", faulty)
	if code != 1 || stdout != "" || !strings.Contains(stderr, "row 14: it has 2 columns, not 27") {
		t.Fatalf("%d: %s%s", code, stdout, stderr)
	}
	if _, stdout, _ = doorway(t, env, "practices", "import", everyStatus); !strings.Contains(stdout, "8 added") {
		t.Errorf("something of the faulty file was imported: %s", stdout)
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 16685: "16,685", 1234567: "1,234,567"} {
		if got := thousands(n); got != want {
			t.Errorf("thousands(%d) = %s, want %s", n, got, want)
		}
	}
}
