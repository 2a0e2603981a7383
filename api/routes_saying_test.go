package api

// sayingWire are the schemas of what is done to be heard: consultations and contributions.
func sayingWire() map[string]any {
	return map[string]any{}
}

// sayingBodies are the bodies of its writes, for the access matrix.
func sayingBodies() map[string]string {
	return map[string]string{}
}
