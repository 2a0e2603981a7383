package models

// progressTables are what looking again, reminders, calendars, signed reports and a practice's page for everybody need.
func progressTables() []DataTable {
	const asLong = "as long as the self-assessment"
	return []DataTable{
		{
			Name: "earlier_audits", What: "Which self-assessment another one looks again from.", Kept: asLong, key: "practice_id, audit_id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"audit_id", "the self-assessment", 0},
				{"earlier_id", "the earlier one", 0},
			},
		},
		{
			Name: "audit_upgrades", What: "When a draft was taken to a newer version of the criteria.", Kept: asLong, key: "practice_id, audit_id, number", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"audit_id", "the self-assessment", 0},
				{"number", "the how many-th time", 0},
				{"from_version", "the version before", 0},
				{"to_version", "the newer version", 0},
				{"upgraded_by", "who did it", author},
				{"upgraded_at", "when", 0},
			},
		},
		{
			Name: "answers_before_upgrade", What: "The answers as they stood before such a change.", Kept: asLong, key: "practice_id, audit_id, number, criterion_id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"audit_id", "the self-assessment", 0},
				{"number", "before the how many-th time", 0},
				{"criterion_id", "the criterion", 0},
				{"choice", "a level, not sure, or does not apply", 0},
				{"level", "the level", 0},
				{"note", "a note", words},
				{"reason", "why it does not apply", words},
				{"who_could_tell", "who could tell", words},
				{"how_checked", "how it was checked", words},
				{"evidence", "what shows it: what, when, where it is kept", words | listed},
				{"reasons", "why texts that were asked about may stay", listed},
				{"lower_because", "why the level is lower than last time", 0},
				{"version", "how often it had changed", 0},
				{"sitting", "when the last writing began", 0},
				{"updated_by", "who wrote it last", author},
				{"updated_at", "when", 0},
			},
		},
		{
			Name: "public_lines", What: "What the practice says to everybody about an action.", Kept: "as long as the action", key: "practice_id, action_id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"action_id", "the action", 0},
				{"said", "what people said", words},
				{"answer", "what the practice did, or why it could not", words},
				{"reasons", "why texts that were asked about may stay", listed},
				{"shown", "whether the page shows it", 0},
				{"version", "how often it changed", 0},
				{"write_key", "the last change: its key and who made it", lastKey},
				{"updated_by", "who wrote it last", author},
				{"updated_at", "when", 0},
			},
		},
		{
			Name: "calendar_addresses", What: "Secret addresses of calendars of actions.", Kept: "until it is ended, or " + withThePerson, key: "practice_id, hat_id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"hat_id", "the role of whose calendar it is", ofHat},
				{"token_hash", "the SHA-256 of the address's secret part", secret},
				{"created_at", "when it was made", 0},
			},
		},
		{
			Name: "reminders", What: "What a person has been reminded of, without content.", Kept: "90 days, or " + withThePerson, key: "person_id, what",
			Columns: []DataColumn{
				{"person_id", "the person", theirs},
				{"what", "which action or week", 0},
				{"reminded_at", "when", personal},
			},
		},
		{
			Name: "signing_keys", What: "The keys with which reports are signed.", Kept: whileInstalled, key: "id",
			Columns: []DataColumn{
				{"id", "its short name", 0},
				{"public_key", "the public half", 0},
				{"private_key", "the private half", secret},
				{"created_at", "when it was made", 0},
				{"ended_at", "when a newer one took over", 0},
			},
		},
		{
			Name: "issued_reports", What: "The signed reports that were given out.", Kept: withThePractice, key: "practice_id, code", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"code", "the code printed on it", 0},
				{"report_id", "the hash of what it was made from", 0},
				{"kind", "which report", 0},
				{"submissions", "the self-assessments it tells of", listed},
				{"key_id", "the key that signed it", 0},
				{"as_of", "the day it speaks of", 0},
				{"issued_at", "when it was first given out", 0},
				{"withdrawn_at", "when it was withdrawn", 0},
			},
		},
	}
}
