package models

// workingTables are what is done to work on criteria: drafts, texts, files and histories.
func workingTables() []DataTable {
	return []DataTable{
		{
			Name: "criteria_drafts", What: "The drafts of versions of the criteria.", Kept: whileInstalled, key: "group_id, id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"id", "a random id", 0},
				{"set_id", "the set of criteria", 0},
				{"from_version", "the version that it comes from", 0},
				{"number", "the number that it is to have", 0},
				{"state", "open, in review, published or put away", 0},
				{"frame", "its title, notice, scale, domains and sources", listed | wordsBit},
				{"imported", "the file that it was brought in as, until anything is changed", 0},
				{"reasons", "why texts that were asked about may stay", listed},
				{"version", "how often it changed", 0},
				{"frame_version", "at which change its title, notice or number changed last", 0},
				{"created_by", "who began it", author},
				{"created_at", "when", 0},
				{"updated_at", "when it last changed", 0},
			},
		},
		{
			Name: "draft_criteria", What: "What a draft says of a criterion that is different in it.", Kept: "until it is put back as it was; else " + whileInstalled,
			key: "group_id, draft_id, criterion_id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"draft_id", "the draft", 0},
				{"criterion_id", "the criterion", 0},
				{"content", "its words", listed | words},
				{"kind", "what the change amounts to", 0},
				{"why", "the reason for the change", words},
				{"retired", "whether it is gone", 0},
				{"position", "where it stands among new ones", 0},
				{"plain_for", "the SHA-256 of the wording that its plain text was written for", 0},
				{"easy_read_for", "the SHA-256 of the wording that its Easy Read text was written for", 0},
				{"reasons", "why texts that were asked about may stay", listed},
				{"version", "at which change of the draft it was written", 0},
				{"updated_by", "who wrote it last", author},
				{"updated_at", "when", 0},
			},
		},
	}
}
