package models

// sayingTables are what is done to be heard: consultations and contributions.
func sayingTables() []DataTable {
	return nil
}
