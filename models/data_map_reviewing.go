package models

// reviewingTables are what the group does with what a practice shares, and what reaches the practice. Of the first three the
// practice can read and download nothing: they would tell who of the group did what.
func reviewingTables() []DataTable {
	const asLong = "as long as the self-assessment"
	return []DataTable{
		{
			Name: "reviews", What: "What people of a group think of a practice's answers.", Kept: asLong + ", or " + withThePerson,
			key: "group_id, practice_id, audit_id, criterion_id, hat_id", practice: "practice_id = ?", untold: true,
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"practice_id", "the practice", 0},
				{"audit_id", "the self-assessment", 0},
				{"criterion_id", "the criterion", 0},
				{"hat_id", "the role of whose view it is", ofHat},
				{"view", "agrees, sees it differently, or cannot tell", personal},
				{"note", "a note to the facilitators", words},
				{"reasons", "why a text that was asked about may stay", listed},
				{"version", "how often it changed", 0},
				{"write_key", "the last change: its key and who made it", lastKey},
				{"updated_at", "when", personal},
			},
		},
		{
			Name: "opt_outs", What: "The practices that people of a group have nothing to do with, by their own choice.", Kept: "until it is taken back, or " + withThePerson,
			key: "group_id, practice_id, hat_id", practice: "practice_id = ?", untold: true,
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"practice_id", "the practice", personal},
				{"hat_id", "the role of whose choice it is", ofHat},
			},
		},
		{
			Name: "suggestions", What: "What people of a group would like the group to say to a practice.", Kept: asLong + ", or " + withThePerson,
			key: "group_id, id", practice: "practice_id = ?", untold: true,
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"id", "a random id", 0},
				{"practice_id", "the practice", 0},
				{"audit_id", "the self-assessment", 0},
				{"criterion_id", "the criterion", 0},
				{"kind", "a review, a question or thanks", 0},
				{"words", "what the group should say", words},
				{"reasons", "why a text that was asked about may stay", listed},
				{"hat_id", "the role of whose suggestion it is", ofHat},
				{"state", "suggested, sent or set aside", 0},
				{"version", "how often it changed", 0},
				{"suggested_at", "when", personal},
			},
		},
		{
			Name: "practice_messages", What: "What a group said to a practice, and what the practice asked the group.", Kept: asLong,
			key: "practice_id, id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"id", "a random id", 0},
				{"group_id", "the group", 0},
				{"audit_id", "the self-assessment", 0},
				{"criterion_id", "the criterion", 0},
				{"kind", "a review, a question, thanks, or that the practice asks for a conversation", 0},
				{"view", "how the group sees the answer: it agrees, sees it differently, or cannot tell", 0},
				{"words", "what was said", words},
				{"reasons", "why a text that was asked about may stay", listed},
				{"said_on", "on which day", 0},
				{"reply", "the reply", words},
				{"reply_reasons", "why a text that was asked about may stay", listed},
				{"replied_on", "on which day there was a reply", 0},
				{"written_by", "who of the practice wrote", author},
				{"version", "how often it changed", 0},
			},
		},
	}
}
