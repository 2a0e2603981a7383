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
