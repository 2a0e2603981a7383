package audit

// workingPolicy is what is done to work on criteria: drafts, texts, files and histories.
func workingPolicy() []PolicyRow {
	return nil
}
