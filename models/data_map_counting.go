package models

// countingTables are what pages over many practices read, instead of what each of them submitted.
func countingTables() []DataTable {
	return []DataTable{
		{
			Name: practiceList, What: "How often the list of practices changed, so that a search knows whether what it remembers is out of date.", Kept: whileInstalled, key: "id",
			Columns: []DataColumn{{"id", "always 1", 0}, {"version", "how often it changed", 0}},
		},
		{
			Name: "submission_counts", What: "What each submission comes to in each domain: nothing that is not in the submission.", Kept: "as long as the submission",
			key: "practice_id, audit_id, number, domain_id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"audit_id", "the self-assessment", 0},
				{"number", "which submission of it", 0},
				{"domain_id", "the domain", 0},
				{"version_id", "the version of the criteria", 0},
				{"form", "full or short", 0},
				{"rated", "how many criteria have a level", 0},
				{"applicable", "how many apply", 0},
				{"not_sure", "how many the practice is not sure about", 0},
				{"does_not_apply", "how many do not apply", 0},
				{"score", "the score, if there is one", 0},
				{"sites", "a hash of the sites that it covers", 0},
			},
		},
		{
			Name: "rollups", What: "How many of the practices that share with a group say the same. It names no practice; what is shown of it depends on how many there are.",
			Kept: "as long as a practice shares what is counted", key: "group_id, version_id, form, icb_code, kind, subject, value",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"version_id", "the version of the criteria", 0},
				{"form", "full or short", 0},
				{"icb_code", "the integrated care board; empty for all of them", 0},
				{"kind", "what is counted", 0},
				{"subject", "the domain, criterion or suggestion that it is about", 0},
				{"value", "the score, the change of it, or the kind of answer", 0},
				{"practices", "how many practices", 0},
			},
		},
		{
			Name: "practice_counted", What: "What a practice adds to those counts, so that it can be taken out again at once.", Kept: "as long as the practice shares what is counted",
			key: "practice_id, group_id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"group_id", "the group", 0},
				{"icb_code", "its integrated care board when it was counted", 0},
				{"lines", "what is counted of it: nothing that is not in what it shares", listed},
			},
		},
	}
}
