package audit

// reviewingPolicy is what the group does with what a practice shares, and what reaches the practice.
func reviewingPolicy() []PolicyRow {
	return nil
}
