package models

// caringTables are what is done to look after the people of a group: pauses, quiet hours, meetings, hours.
func caringTables() []DataTable {
	return nil
}
