package audit

// decidingPolicy is what is done to decide: proposals, positions, endorsements, decisions, publishing.
func decidingPolicy() []PolicyRow {
	return nil
}
