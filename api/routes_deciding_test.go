package api

// decidingWire are the schemas of what is done to decide: proposals, positions, endorsements, decisions, publishing.
func decidingWire() map[string]any {
	return map[string]any{}
}

// decidingBodies are the bodies of its writes, for the access matrix.
func decidingBodies() map[string]string {
	return map[string]string{}
}
