package models

// sayingTables are what is done to be heard: consultations and contributions.
func sayingTables() []DataTable {
	return []DataTable{
		{
			Name: "consultations", What: "The questions that facilitators ask the group.", Kept: whileInstalled, key: "group_id, id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"id", "a random id", 0},
				{"question", "what is asked", words},
				{"words", "what there is to know about it", words},
				{"criteria", "the criteria that it is about", listed},
				{"content_note", "what to be warned of before reading", words},
				{"reasons", "why texts that were asked about may stay", listed},
				{"opened_by", "who asked it", author},
				{"opened_at", "when", 0},
				{"paused_at", "since when it rests", 0},
				{"pause_words", "what is said while it rests", words},
				{"closed_at", "when it ended", 0},
				{"version", "how often it changed", 0},
				{"write_key", "the last change: its key and who made it", lastKey},
			},
		},
		{
			Name: "consultation_answers", What: "Who passed on such a question, or said not now.",
			Kept: "as long as the question and the role", key: "group_id, consultation_id, hat_id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"consultation_id", "the question", 0},
				{"hat_id", "whose answer", ofHat},
				{"answer", "pass, or not now", personal},
				{"answered_at", "when", 0},
			},
		},
		contributionTable(),
		{
			Name: "contribution_summaries", What: "What practices are told of what the group's people said about a criterion.",
			Kept: "until it is taken back, or a contribution in it is withdrawn or narrowed", key: "group_id, criterion_id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"criterion_id", "the criterion", 0},
				{"line", "what practices read", words},
				{"reasons", "why texts that were asked about may stay", listed},
				{"written_by", "who wrote it", author},
				{"written_at", "when", 0},
				{"version", "how often it changed", 0},
				{"write_key", "the last change: its key and who made it", lastKey},
			},
		},
		{
			Name: "contribution_summary_parts", What: "Which contributions such a line sums up.", Kept: "as long as the line", key: "group_id, criterion_id, contribution_id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"criterion_id", "the criterion", 0},
				{"contribution_id", "the contribution", 0},
			},
		},
	}
}

func contributionTable() DataTable {
	return DataTable{
		Name: "contributions", What: "What people in the group said. The words of one that was withdrawn are gone.",
		Kept: "as long as the installation; the words go when they are withdrawn, or their author is erased", key: "group_id, id",
		person: "EXISTS (SELECT 1 FROM hats h WHERE h.group_id = contributions.group_id AND h.id = contributions.hat_id AND h.person_id = ?)",
		Columns: []DataColumn{
			{"group_id", "the group", 0},
			{"id", "a random id", 0},
			{"hat_id", "who said it, also when nobody is shown that", hatLeft | personal},
			{"criterion_id", "the criterion that it is about", 0},
			{"consultation_id", "the question that it answers", 0},
			{"proposal_id", "the proposal that it is about", 0},
			{"kind", "a change, something new, something to take out, or a comment", 0},
			{"body", "the words", words},
			{"content_note", "what to be warned of before reading", words},
			{"reasons", "why texts that were asked about may stay", listed},
			{"visibility", "who may read it", 0},
			{"attribution", "whether a name, a role or nothing is shown", 0},
			{"shown_name", "the name shown", words},
			{"state", "what became of it", 0},
			{"state_reason", "why", words},
			{"decision_id", "the decision that names it", 0},
			{"created_at", "when it was said", 0},
			{"updated_at", "when it last changed", 0},
			{"version", "how often it changed", 0},
			{"write_key", "the last change: its key and who made it", lastKey},
		},
	}
}
