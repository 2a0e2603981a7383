package models

// decidingTables are what is done to decide: proposals, positions, endorsements, decisions, publishing.
func decidingTables() []DataTable {
	return nil
}
