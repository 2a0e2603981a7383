package models

// viewTables are what colleagues think before the practice agrees: theirs alone, but for the spread.
func viewTables() []DataTable {
	const asLong = "as long as the self-assessment"
	return []DataTable{
		{
			Name: "view_rounds", What: "When colleagues were asked for their own view of a draft.", Kept: asLong, key: "practice_id, id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"id", "a random id", 0},
				{"audit_id", "the self-assessment", 0},
				{"version_id", "the version of the criteria", 0},
				{"domains", "the domains that were asked about", listed},
				{"spread", "whether enough were asked for the spread of their views to be shown", 0},
				{"opened_by", "who asked", author},
				{"opened_at", "when", 0},
				{"closed_by", "who closed it", author},
				{"closed_at", "when it was closed", 0},
			},
		},
		{
			Name: "view_invitees", What: "Which colleagues were asked for their view.", Kept: asLong + ", or " + withThePerson, key: "practice_id, round_id, hat_id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"round_id", "when they were asked", 0},
				{"hat_id", "the colleague's role", ofHat},
			},
		},
		{
			Name: "views", What: "What one person thinks: only that person ever reads it.", Kept: "90 days after the self-assessment was submitted, or " + withThePerson,
			key: "practice_id, round_id, hat_id, criterion_id",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"round_id", "when they were asked", 0},
				{"hat_id", "the role of whose view it is", ofHat},
				{"criterion_id", "the criterion", 0},
				{"choice", "a level, or not sure", personal},
				{"level", "the level", personal},
				{"version", "how often it changed", 0},
				{"write_key", "the last change: its key and who made it", lastKey},
				{"updated_at", "when", personal},
			},
		},
		{
			Name: "view_spreads", What: "How far apart the views of a closed round were, where enough people had given one.", Kept: asLong, key: "practice_id, round_id, criterion_id",
			practice: "for_all AND practice_id = ?", // anybody may come to read an export; the others go with their round
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"round_id", "when they were asked", 0},
				{"criterion_id", "the criterion", 0},
				{"for_all", "whether those who gave a view may read it too", 0},
				{"lowest", "the lowest level that somebody gave", 0},
				{"highest", "the highest", 0},
				{"most", "the level that most gave, if there is one", 0},
				{"not_sure", "whether enough of them were not sure", 0},
			},
		},
		{
			Name: "views_shown", What: "When a spread of a criterion was last made, so that none is made again soon.", Kept: withThePractice,
			key: "practice_id, criterion_id", practice: "practice_id = ?", untold: true,
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"criterion_id", "the criterion", 0},
				{"shown_on", "the day", 0},
			},
		},
	}
}

// assessmentTables are what trainees write. Nothing of it is in a practice's export but what was released to it.
func assessmentTables() []DataTable {
	const oneOf = "EXISTS (SELECT 1 FROM placement_assessments a WHERE a.group_id = observations.group_id AND a.placement_id = observations.placement_id AND a.person_id = ?)"
	return []DataTable{
		{
			Name: "placement_assessments", What: "What trainees wrote of a placement, and who may see it.", Kept: withThePerson, key: "group_id, placement_id",
			Columns: []DataColumn{
				{"group_id", "the group", personal},
				{"placement_id", "the placement", personal},
				{"id", "a random id", personal},
				{"person_id", "whose it is", theirs},
				{"version_id", "the version of the criteria", personal},
				{"state", "draft, submitted or withdrawn", personal},
				{"release", "who may see it: nobody else, the group, pooled with others, or a shared conversation", personal},
				{"release_chosen_at", "when that was chosen", personal},
				{"hidden", "the criteria that a shared conversation leaves out", listed | personal},
				{"hidden_notes", "the criteria whose notes it leaves out", listed | personal},
				{"shared_content", "what a shared conversation will show", words},
				{"confirm_from", "from when it may be confirmed", personal},
				{"released_at", "when others had seen something of it for good", personal},
				{"pooling_ended_at", "from when nothing more of it is put together with what others said", personal},
				{"noticed", "the reflection: what struck them", words},
				{"learned", "the reflection: what they learned", words},
				{"will_do", "the reflection: what they will do", words},
				{"reflection_reasons", "why a text that the guard asked about may stay", listed | personal},
				{"reflection_version", "how often the reflection changed", personal},
				{"reflection_key", "the last change of it: its key and who made it", lastKey},
				{"created_at", "when it was begun", personal},
				{"updated_at", "when it changed", personal},
				{"submitted_at", "when it was submitted", personal},
				{"version", "how often it changed", personal},
				{"write_key", "the last change: its key and who made it", lastKey},
			},
		},
		{
			Name: "observations", What: "What trainees saw, criterion by criterion.", Kept: withThePerson, key: "group_id, placement_id, criterion_id", person: oneOf, goes: true,
			Columns: []DataColumn{
				{"group_id", "the group", personal},
				{"placement_id", "the placement", personal},
				{"criterion_id", "the criterion", personal},
				{"choice", "a level, or not seen", personal},
				{"level", "the level", personal},
				{"note", "what they saw", words},
				{"reasons", "why a text that the guard asked about may stay", listed | personal},
				{"pooled_on", "the day on which it was counted with those of others", personal},
				{"version", "how often it changed", personal},
				{"write_key", "the last change: its key and who made it", lastKey},
				{"updated_at", "when", personal},
			},
		},
		{
			Name: "pool_releases", What: "The quarters whose pooled views were released.", Kept: whileInstalled, key: "group_id, quarter",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"quarter", "the quarter's first day", 0},
				{"ran_at", "when it was done", 0},
			},
		},
		{
			Name: "pooled_counts", What: "How often each level was given in all that was released of a practice, without who gave it. Nobody is shown it.", Kept: withThePractice,
			key: "group_id, practice_id, version_id, criterion_id, level", practice: "practice_id = ?", untold: true,
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"practice_id", "the practice", 0},
				{"version_id", "the version of the criteria", 0},
				{"criterion_id", "the criterion", 0},
				{"level", "the level", 0},
				{"count", "how often", 0},
			},
		},
		{
			Name: "pooled_spreads", What: "What a practice sees of it: the lowest level, the one most given and the highest.", Kept: withThePractice, key: "practice_id, group_id, version_id, criterion_id",
			practice: "practice_id = ?",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"group_id", "the group", 0},
				{"version_id", "the version of the criteria", 0},
				{"criterion_id", "the criterion", 0},
				{"lowest", "the lowest level", 0},
				{"highest", "the highest", 0},
				{"most", "the level that most gave, if there is one", 0},
				{"quarter", "when it was last added to", 0},
			},
		},
		{
			Name: "shared_assessments", What: "Conversations that trainees chose to share with a practice, by name.", Kept: withThePractice, key: "practice_id, shared_on, id", practice: "practice_id = ?", named: "person_id",
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"id", "a random id", 0},
				{"version_id", "the version of the criteria", 0},
				{"person_id", "who shared it; in the export of a practice the name alone", author},
				{"content", "what they shared", words},
				{"shared_on", "the day", 0},
			},
		},
	}
}

// groupToolTables are what facilitators look after.
func groupToolTables() []DataTable {
	return []DataTable{
		{
			Name: "sign_up_codes", What: "Codes with which trainees sign up by themselves.", Kept: "90 days after they ended", key: "group_id, id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"id", "a random id", 0},
				{"code_hash", "the SHA-256 of the code", secret},
				{"created_by", "who made it", author},
				{"created_at", "when", 0},
				{"expires_at", "until when it can be used", 0},
				{"ended_at", "when somebody ended it", 0},
			},
		},
		{
			Name: "signpost_reviews", What: "When the group looked whether a line that helps is still right.", Kept: whileInstalled, key: "group_id, signpost_id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"signpost_id", "the line", 0},
				{"text_hash", "the SHA-256 of what it said", 0},
				{"reviewed_on", "the day", 0},
				{"reviewed_by", "who looked", author},
			},
		},
	}
}
