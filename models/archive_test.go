package models_test

import (
	"strings"
	"testing"

	"doorway/models"
)

// A new column that is neither in an archive nor left out with a reason fails here: nothing is lost on the way without a
// word.
func TestAnArchiveHoldsEveryStoredFieldOrSaysWhyNot(t *testing.T) {
	in, why := models.Archived()
	stored := map[string]bool{}
	for _, table := range models.DataMap() {
		stored[table.Name] = true
		for _, column := range table.Columns {
			name := table.Name + "." + column.Name
			stored[name] = true
			switch {
			case in[name] && why[name] != "":
				t.Errorf("%s is in an archive, and also left out: %s", name, why[name])
			case !in[name] && why[name] == "":
				t.Errorf("%s is in no archive, and nothing says why", name)
			}
		}
	}
	for name := range in {
		if !stored[name] {
			t.Errorf("an archive has %s, which is not stored", name)
		}
	}
	for name, reason := range models.ReasonsNotArchived() {
		if !stored[name] || len(strings.Fields(reason)) < 2 {
			t.Errorf("left out is %s, because: %q", name, reason)
		}
		if table, _, column := strings.Cut(name, "."); column && models.ReasonsNotArchived()[table] != "" {
			t.Errorf("%s goes without saying: its table is left out", name)
		}
	}
}
