package api

// sharingWire are the schemas of what a practice does to share, and what of it the group's board shows.
func sharingWire() map[string]any {
	return map[string]any{}
}

// sharingBodies are the bodies of its writes, for the access matrix.
func sharingBodies() map[string]string {
	return map[string]string{}
}
