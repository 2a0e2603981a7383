package models

// sharingTables are what a practice does to share, and what of it the group's board shows.
func sharingTables() []DataTable {
	return []DataTable{
		{
			Name: "sharing_consents", What: "What a practice shares, and with whom.", Kept: "until the practice stops sharing, or as long as the self-assessment",
			key: "practice_id, audit_id, group_id, audience", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"audit_id", "the self-assessment", 0},
				{"group_id", "the group", 0},
				{"audience", "the group itself, or the picture of many practices together", 0},
				{"level", "how much the group sees", 0},
				{"stuck", "whether the group sees which actions are stuck", 0},
				{"given_by", "who said yes", author},
				{"given_at", "when", 0},
				{"version", "how often it changed", 0},
				{"write_key", "the last change: its key and who made it", lastKey},
			},
		},
		{
			Name: "practice_labels", What: "What the group calls the network that a practice belongs to.", Kept: withThePractice,
			key: "group_id, practice_id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"practice_id", "the practice", 0},
				{"pcn", "the network's name", 0},
				{"version", "how often it changed", 0},
				{"write_key", "the last change: its key and who made it", lastKey},
			},
		},
	}
}
