package models

// workingTables are what is done to work on criteria: drafts, texts, files and histories.
func workingTables() []DataTable {
	return nil
}
