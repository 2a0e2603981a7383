package models

// sharingTables are what a practice does to share, and what of it the group's board shows.
func sharingTables() []DataTable {
	return nil
}
