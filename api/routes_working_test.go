package api

// workingWire are the schemas of what is done to work on criteria: drafts, texts, files and histories.
func workingWire() map[string]any {
	return map[string]any{}
}

// workingBodies are the bodies of its writes, for the access matrix.
func workingBodies() map[string]string {
	return map[string]string{}
}
