package models

// reviewingTables are what the group does with what a practice shares, and what reaches the practice.
func reviewingTables() []DataTable {
	return nil
}
