package models

const withThePractice = "until the practice is erased"

func auditTables() []DataTable {
	return []DataTable{
		{
			Name: "audits", What: "The self-assessments of practices.",
			Kept: withThePractice + "; a draft that was put away, 30 days; a submitted one, as long as DOORWAY_KEEP_AUDITS says", key: "practice_id, id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"id", "a random id", 0},
				{"practice_id", "the practice", 0},
				{"version_id", "the version of the criteria", 0},
				{"form", "full or short", 0},
				{"sites", "the sites that it covers", listed | wordsBit},
				{"state", "draft, submitted or put away", 0},
				{"submissions", "how often it was submitted", 0},
				{"submitted_at", "when it was last submitted", 0},
				{"reopenings", "when and why it was reopened", listed | words | apart},
				{"discarded_at", "when it was put away", 0},
				{"reasons", "why a text that the guard asked about may stay", listed | apart},
				{"created_by", "who started it", author},
				{"created_at", "when it was started", 0},
				{"updated_at", "when it changed", 0},
				{"version", "how often it changed", 0},
			},
		},
		{
			Name: "answers", What: "The answers of self-assessments.", Kept: "as long as the self-assessment", key: "practice_id, audit_id, criterion_id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"audit_id", "the self-assessment", 0},
				{"criterion_id", "the criterion", 0},
				{"choice", "a level, not sure, or does not apply", 0},
				{"level", "the level", 0},
				{"note", "what is the case", words},
				{"reason", "why it does not apply", words},
				{"who_could_tell", "who could tell", words},
				{"how_checked", "how it was checked", words},
				{"lower_because", "why the level is lower than last time", 0},
				{"evidence", "pieces of evidence: what, when, where it is kept", listed | words},
				{"reasons", "why a text that the guard asked about may stay", listed},
				{"version", "how often it changed", 0},
				{"write_key", "the last change: its key and who made it", lastKey},
				{"sitting", "when whoever wrote it last began to write", 0},
				{"updated_by", "who wrote it last", author},
				{"updated_at", "when", 0},
			},
		},
		{
			Name: "earlier_texts", What: "What an answer was before somebody else, or the same person later, changed it.", Kept: "90 days after the self-assessment was submitted",
			key: "practice_id, audit_id, criterion_id, written_at, id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"id", "a random id", 0},
				{"practice_id", "the practice", 0},
				{"audit_id", "the self-assessment", 0},
				{"criterion_id", "the criterion", 0},
				{"person_id", "who wrote it", author},
				{"sitting", "when they began to write", 0},
				{"choice", "a level, not sure, or does not apply", 0},
				{"level", "the level", 0},
				{"note", "what was the case", words},
				{"reason", "why it did not apply", words},
				{"who_could_tell", "who could tell", words},
				{"how_checked", "how it was checked", words},
				{"evidence", "pieces of evidence", listed | words},
				{"written_at", "when it was written", 0},
			},
		},
		{
			Name: "submissions", What: "What was submitted, frozen.", Kept: "as long as the self-assessment", key: "practice_id, audit_id, number", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"audit_id", "the self-assessment", 0},
				{"number", "which submission of it", 0},
				{"snapshot", "criteria, answers and scores; roles, never people", words | apart},
				{"hash", "the SHA-256 of the snapshot", 0},
				{"submitted_by", "who submitted it", author},
				{"submitted_at", "when", 0},
				{"trail_seq", "the number of its entry in the practice's trail", 0},
				{"trail_hash", "that entry's hash", 0},
			},
		},
	}
}

func planTables() []DataTable {
	return []DataTable{
		{
			Name: "actions", What: "The actions that practices took on.", Kept: withThePractice, key: "practice_id, created_at, id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"id", "a random id", 0},
				{"practice_id", "the practice", 0},
				{"origin_audit_id", "the self-assessment that it grew from", 0},
				{"origin_submission", "which submission of it", 0},
				{"criterion_id", "the criterion that it is for", 0},
				{"suggestion_id", "the suggestion that it grew from", 0},
				{"what", "what will be done", words},
				{"first_step", "the first step", words},
				{"owner_role", "which role takes it on", words},
				{"owner_person", "who takes it on, in words", words},
				{"due", "by when", 0},
				{"effort", "how much effort", 0},
				{"benefit", "what it brings", words},
				{"how_we_know", "how the practice will know", words},
				{"status", "how far it has come", 0},
				{"status_reason", "why it is blocked or dropped", words},
				{"evidence_note", "what shows that it is done", words},
				{"done_on", "when it was done", 0},
				{"pledge", "whether it is in the practice's pledge", 0},
				{"reported_at", "when a report first showed it", 0},
				{"reasons", "why a text that the guard asked about may stay", listed},
				{"created_at", "when it was taken on", 0},
				{"updated_by", "who changed it last", author},
				{"updated_at", "when", 0},
				{"version", "how often it changed", 0},
				{"write_key", "the last change: its key and who made it", lastKey},
			},
		},
		{
			Name: "audit_actions", What: "Which self-assessment lists which action.", Kept: "as long as both", key: "practice_id, audit_id, listed_at, action_id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"audit_id", "the self-assessment", 0},
				{"action_id", "the action", 0},
				{"listed_at", "since when", 0},
			},
		},
		{
			Name: "action_changes", What: "How actions changed.", Kept: "as long as the action", key: "practice_id, action_id, seq", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"id", "a random id", 0},
				{"practice_id", "the practice", 0},
				{"action_id", "the action", 0},
				{"seq", "which change of it", 0},
				{"field", "what changed", 0},
				{"before", "what it was before", words | apart},
				{"after", "what it was afterwards", words},
				{"role", "the role of who changed it", personal},
				{"changed_by", "who changed it", author},
				{"changed_at", "when", 0},
			},
		},
		{
			Name: "domain_requests", What: "What a lead asked a colleague to answer.", Kept: "as long as the self-assessment and the role", key: "practice_id, asked_at, id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"id", "a random id", 0},
				{"audit_id", "the self-assessment", 0},
				{"domain_id", "the domain", 0},
				{"hat_id", "who was asked", ofHat},
				{"asked_at", "when", 0},
				{"done_at", "when it was said to be done", 0},
				{"ended_at", "when it was taken back", 0},
			},
		},
		{
			Name: "action_owners", What: "The colleagues who take actions on.", Kept: "as long as the action and the role", key: "practice_id, action_id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"action_id", "the action", 0},
				{"hat_id", "who takes it on", ofHat},
			},
		},
		{
			Name: "lead_claims", What: "Who came to lead a practice that had people already, and what they said.", Kept: "as long as the role", key: "practice_id, made_at, id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"id", "a random id", 0},
				{"hat_id", "who is to lead", ofHat},
				{"made_at", "when it was claimed", 0},
				{"effective_at", "when it begins by itself", 0},
				{"outcome", "yes, no, or by itself", 0},
				{"decided_at", "when", 0},
			},
		},
	}
}

func trailTables() []DataTable {
	return []DataTable{
		{
			Name: "trail_heads", What: "The end of each chain of the trail.", Kept: whileInstalled, key: "chain",
			practice: "chain = '" + practiceChain + "' || CAST(? AS TEXT)", stays: true,
			Columns: []DataColumn{
				{"chain", "whose chain", 0},
				{"seq", "the number of its last entry", 0},
				{"hash", "that entry's hash", 0},
			},
		},
		{
			Name: "trail", What: "Who did what, and when, never to which words. It cannot be changed.", Kept: whileInstalled + "; when a person is erased, the id in it leads to nobody",
			key: "chain, seq", practice: "practice_id = ?", stays: true,
			Columns: []DataColumn{
				{"chain", "whose chain", 0},
				{"seq", "the number of the entry", 0},
				{"practice_id", "the practice, of a practice's chain", 0},
				{"group_id", "the group, of a group's chain", 0},
				{"actor", "the trail id of who did it", traced},
				{"role", "the role in which they did it", personal},
				{"what", "what was done", personal},
				{"subject", "the id of what it was done to", 0},
				{"at", "when", 0},
				{"prev_hash", "the hash of the entry before", 0},
				{"hash", "the SHA-256 of the entry", 0},
			},
		},
	}
}
