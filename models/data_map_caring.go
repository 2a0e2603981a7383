package models

// caringTables are what is done to look after the people of a group: pauses, quiet hours, meetings, hours.
func caringTables() []DataTable {
	return []DataTable{
		{
			Name: "member_care", What: "What somebody asks for themselves in a group. Nobody else is shown when they rest, or why.",
			Kept: "as long as the role", key: "group_id, hat_id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"hat_id", "whose", ofHat},
				{"rests_since", "since when they take a rest from the group", personal},
				{"wants_mail", "whether they are written to when there is something to read", personal},
				{"quiet_from", "from which hour they want no mail", personal},
				{"quiet_until", "until which hour", personal},
				{"keeps_hours", "whether they keep a log of hours, for whoever pays them", personal},
				{"version", "how often it changed", 0},
				{"write_key", "the last change: its key and who made it", lastKey},
			},
		},
		{
			Name: "member_names", What: "What a group calls somebody, if they chose a name for it.", Kept: withThePerson, key: "group_id, person_id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"person_id", "whose", theirs},
				{"called", "what they are called in the group", words},
				{"version", "how often it changed", 0},
			},
		},
		{
			Name: "hours", What: "What somebody did for the group. Day, time and kind of work can be downloaded for whoever pays them, as long as they keep a log and are in the group.",
			Kept: "until they remove it, or as long as the role", key: "group_id, id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"id", "a random id", 0},
				{"hat_id", "whose", ofHat},
				{"day", "the day", personal},
				{"minutes", "how many minutes", personal},
				{"what", "a meeting, reading, writing or something else", personal},
				{"note", "a note for themselves", words},
				{"reasons", "why texts that were asked about may stay", listed},
				{"added_at", "when it was written down", personal},
			},
		},
		{
			Name: "buddies", What: "Who asked whom in a group to be their buddy. Only the two of them are shown it.",
			Kept: "until one of them ends it; a “not now” until who said it asks; never longer than the roles", key: "group_id, hat_id, other_hat_id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"hat_id", "who asked", ofHat},
				{"other_hat_id", "who was asked", ofHat},
				{"state", "asked, stands or not now", personal},
				{"since", "since when", personal},
			},
		},
		{
			Name: "meetings", What: "The meetings of a group, with what people read before and after. Who comes is kept nowhere.",
			Kept: "until 90 days after its day, or until a facilitator removes it", key: "group_id, id",
			Columns: []DataColumn{
				{"group_id", "the group", 0},
				{"id", "a random id", 0},
				{"title", "what it is called", words},
				{"on_day", "the day", 0},
				{"place", "where and when", words},
				{"check_in", "what people read before it", words},
				{"check_out", "what people read after it", words},
				{"content_note", "what it may bring up", words},
				{"reasons", "why texts that were asked about may stay", listed},
				{"kept_until", "when it goes", 0},
				{"version", "how often it changed", 0},
				{"write_key", "the last change: its key and who made it", lastKey},
			},
		},
	}
}
