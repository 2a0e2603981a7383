package models

// decidingTables are what is done to decide: proposals, positions, endorsements, decisions, publishing.
func decidingTables() []DataTable {
	return []DataTable{
		{
			Name: "proposals", What: "What was proposed to a group.", Kept: whileInstalled, key: "group_id, id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"id", "a random id", 0},
				{"draft_id", "the draft that it is about", 0},
				{"title", "what is proposed, in a line", words},
				{"why", "why", words},
				{"reasons", "why a text that the guard asked about may stay", listed | personal},
				{"state", "open, decided or taken back", 0},
				{"opened_by", "who proposed it", author},
				{"opened_at", "when", 0},
				{"settled_at", "when it was decided or taken back", 0},
			},
		},
		{
			Name: "proposal_criteria", What: "The criteria that a proposal is about, as they stood when it was made.", Kept: whileInstalled, key: "group_id, proposal_id, position",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"proposal_id", "the proposal", 0},
				{"criterion_id", "the criterion", 0},
				{"position", "its place", 0},
				{"kind", "what kind of change it is", 0},
				{"why", "why, in the words of the draft", wordsBit},
				{"before", "its text as it is agreed", listed},
				{"after", "its text as it is proposed", listed},
			},
		},
		{
			Name: "positions", What: "Where people in a group stand on a proposal.", Kept: "as long as the person's account", key: "group_id, proposal_id, hat_id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"proposal_id", "the proposal", 0},
				{"hat_id", "whose it is", ofHat},
				{"choice", "agree, can live with it, or cannot", personal},
				{"because", "why", words},
				{"reasons", "why a text that the guard asked about may stay", listed | personal},
				{"version", "how often it changed", personal},
				{"write_key", "the last change: its key and who made it", lastKey},
				{"updated_at", "when", personal},
			},
		},
		{
			Name: "decisions", What: "The log of what a group decided. It names roles and ids of contributions, never people and never what they wrote.", Kept: whileInstalled + "; nobody can change or remove a line", key: "group_id, number",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"id", "a random id", 0},
				{"number", "its number in the log", 0},
				{"about", "what kind of matter", 0},
				{"proposal_id", "the proposal that was decided", 0},
				{"draft_id", "the draft that was agreed", 0},
				{"content_hash", "the SHA-256 of the criteria that were agreed, word for word", 0},
				{"version_id", "the version that was retired", 0},
				{"what", "what was decided", wordsBit},
				{"why", "why", wordsBit},
				{"options_not_taken", "what else was thought of", wordsBit},
				{"took_part", "the roles that took part", listed},
				{"how", "how it was decided", 0},
				{"decided_on", "the day", 0},
				{"dissent", "what those said who did not agree", wordsBit},
				{"without_because", "why nobody with lived experience took part", wordsBit},
				{"outcome", "changed or not changed", 0},
				{"criteria", "the criteria with the SHA-256 of their texts before and after", listed},
				{"contributions", "the ids of what people said about it, never their words", listed},
				{"reasons", "why a text that the guard asked about may stay", listed},
				{"recorded_at", "when it was written down", 0},
			},
		},
		{
			Name: "endorsements", What: "Who stands behind the exact text of a criterion.", Kept: "until it is taken back, or as long as the person's account", key: "group_id, set_id, criterion_id, text_hash, hat_id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"set_id", "the set of criteria", 0},
				{"criterion_id", "the criterion", 0},
				{"text_hash", "the SHA-256 of its text", 0},
				{"hat_id", "who endorsed it", ofHat},
				{"kind", "what they brought to the group then", personal},
				{"endorsed_at", "when", personal},
			},
		},
	}
}
