package models

import "strings"

// RefersToPeople tells whether the data map knows that "table.column" names a person or a hat.
func RefersToPeople(name string) bool {
	table, column, _ := strings.Cut(name, ".")
	for _, mapped := range DataMap() {
		for _, c := range mapped.Columns {
			if mapped.Name == table && c.Name == column {
				return c.is(theirsBit | authorBit | hatBit | hatLeft)
			}
		}
	}
	return false
}

// Archived tells whether a column is in an archive, and why not, for each column of the data map.
func Archived() (in map[string]bool, why map[string]string) {
	in, why = map[string]bool{}, map[string]string{}
	for _, part := range archiveParts() {
		for _, column := range part.columns {
			in[part.table+"."+column.name] = true
		}
		if part.author != "" {
			why[part.table+"."+part.author] = "author"
		}
	}
	for _, table := range DataMap() {
		for _, column := range table.Columns {
			if reason := leftOutOfArchive(table, column); reason != "" {
				why[table.Name+"."+column.Name] = reason
			}
		}
	}
	return in, why
}

// ReasonsNotArchived are the lines of the table of what is in no archive.
func ReasonsNotArchived() map[string]string { return notArchived() }
