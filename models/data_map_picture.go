package models

// pictureTables are what is done to see many practices together.
func pictureTables() []DataTable {
	return nil
}
