package api

// reviewingWire are the schemas of what the group does with what a practice shares, and what reaches the practice.
func reviewingWire() map[string]any {
	return map[string]any{}
}

// reviewingBodies are the bodies of its writes, for the access matrix.
func reviewingBodies() map[string]string {
	return map[string]string{}
}
