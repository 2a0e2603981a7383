package audit

// sharingPolicy is what a practice does to share, and what of it the group's board shows.
func sharingPolicy() []PolicyRow {
	return nil
}
