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
				{"display_name", "what they are called in the group", words},
				{"wants_mail", "whether they are written to when there is something to read", personal},
				{"quiet_from", "from which hour they want no mail", personal},
				{"quiet_until", "until which hour", personal},
				{"version", "how often it changed", 0},
				{"write_key", "the last change: its key and who made it", lastKey},
			},
		},
	}
}
