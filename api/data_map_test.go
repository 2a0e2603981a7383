package api

import (
	"testing"

	"doorway/models"
	"doorway/models/testdb"
)

func TestAnybodyMayReadWhatIsKept(t *testing.T) {
	w := newWorld(t, testdb.SQLite(t))
	var got wireDataMap
	w.nobody().send("GET", "/data-map", nil).is(200).into(&got)
	if len(got.Tables) != len(models.DataMap()) {
		t.Fatalf("%d tables", len(got.Tables))
	}
	personal := 0
	for i, table := range models.DataMap() {
		for j, column := range table.Columns {
			if got.Tables[i].Columns[j] != (wireDataColumn{column.Name, column.What, column.Personal()}) {
				t.Errorf("%s.%s: got %+v", table.Name, column.Name, got.Tables[i].Columns[j])
			}
			if column.Personal() {
				personal++
			}
		}
	}
	if personal < 50 {
		t.Errorf("only %d columns are about people", personal)
	}
}
