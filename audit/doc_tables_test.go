package audit

import (
	"os"
	"strings"
	"testing"
)

// docTable reads the table below a heading of a document: a row is its cells by the names of their columns.
func docTable(t *testing.T, path, heading string) []map[string]string {
	t.Helper()
	doc, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, below, found := strings.Cut(string(doc), "\n## "+heading)
	below, _, _ = strings.Cut(below, "\n## ")
	var columns []string
	var rows []map[string]string
	for line := range strings.Lines(below) {
		cells, isRow := cellsOf(line)
		switch {
		case !isRow || strings.HasPrefix(cells[0], "---"):
		case columns == nil:
			columns = cells
		default:
			row := map[string]string{}
			for i, cell := range cells {
				row[columns[i]] = cell
			}
			rows = append(rows, row)
		}
	}
	if !found || len(rows) == 0 {
		t.Fatalf("%s has no table under %q", path, heading)
	}
	return rows
}

func cellsOf(line string) (cells []string, isRow bool) {
	line = strings.TrimSpace(line)
	if !strings.HasPrefix(line, "|") {
		return nil, false
	}
	for cell := range strings.SplitSeq(strings.Trim(line, "|"), "|") {
		cells = append(cells, strings.TrimSpace(cell))
	}
	return cells, true
}
