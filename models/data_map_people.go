package models

const withThePerson = "until the person is erased"

func personTables() []DataTable {
	return []DataTable{
		{
			Name: "people", What: "The people who have an account.", Kept: withThePerson + ": when they ask, or some time after their last role ended (DOORWAY_KEEP_PEOPLE)",
			key:      "id",
			practice: "EXISTS (SELECT 1 FROM hats h WHERE h.person_id = people.id AND h.practice_id = ?)", stays: true,
			Columns: []DataColumn{
				{"id", "a random id", theirs},
				{"trail_id", "another random id, which stands for the person in the trail", personal},
				{"name", "the name", personal},
				{"sign_in_name", "the name to sign in with", personal | private},
				{"sign_in_key", "the same without case, so that no two are alike", personal | private},
				{"password_hash", "what a password is checked against (Argon2id), never the password", personal | secret | private},
				{"created_at", "when the account was made", personal | private},
				{"updated_at", "when it changed", personal | private},
				{"version", "how often it changed", personal | private},
				{"email", "the e-mail address, if there is one", personal | private},
				{"email_confirmed_at", "when the address was confirmed", personal | private},
				{"contact", "whether the person wants e-mail", personal | private},
				{"reminders", "whether mail reminds of dates", personal | private},
				{"erase_on", "when the account is erased, if the person asked", personal | private},
			},
		},
		{
			Name: "second_factors", What: "The second steps of signing in.", Kept: "until it is ended, or " + withThePerson, key: "person_id",
			Columns: []DataColumn{
				{"person_id", "whose it is", theirs},
				{"secret", "what the codes are computed from", personal | secret},
				{"pending", "the same of one that is being set up in its place", personal | secret},
				{"created_at", "when it was begun", personal},
				{"confirmed_at", "when it was set up", personal},
				{"last_step", "the time of the last code, which is taken once", personal},
			},
		},
		{
			Name: "recovery_codes", What: "Codes for somebody who lost the second step.", Kept: "until there are new ones, or " + withThePerson, key: "person_id, code_hash",
			Columns: []DataColumn{
				{"person_id", "whose it is", theirs},
				{"code_hash", "the SHA-256 of a code", personal | secret},
				{"used_at", "when it was used", personal},
			},
		},
		{
			Name: "identities", What: "Accounts at an organisation's sign-in service.", Kept: "until it is unlinked, or " + withThePerson, key: "issuer, subject",
			Columns: []DataColumn{
				{"issuer", "the service", personal},
				{"subject", "the service's own name for the person", personal},
				{"person_id", "whose it is", theirs},
				{"linked_at", "when it was linked", personal},
			},
		},
		{
			Name: "forgotten_passwords", What: "Who asked for a new password, until it has been looked into.", Kept: "minutes", key: "id",
			Columns: []DataColumn{
				{"id", "a random id", 0},
				{"sign_in_key", "the sign-in name that was given", personal},
				{"asked_at", "when", personal},
			},
		},
		{
			Name: "sessions", What: "Who is signed in, on which device.", Kept: "60 minutes without use, at most 7 days", key: "id",
			Columns: []DataColumn{
				{"token_hash", "the SHA-256 of what the browser holds", personal | secret},
				{"person_id", "whose it is", theirs},
				{"created_at", "when it began", personal},
				{"seen_at", "when it was last used", personal},
				{"expires_at", "when it ends", personal},
				{"id", "a random id", personal},
				{"device", "the kind of browser and device, such as Firefox on Windows", personal},
				{"stage", "how far signing in has come", personal},
				{"confirmed_at", "when the person last confirmed who they are", personal},
			},
		},
		{
			Name: "provider_visits", What: "Visits to an organisation's sign-in service that have not come back.", Kept: "minutes", key: "state_hash",
			Columns: []DataColumn{
				{"state_hash", "the SHA-256 of what the browser holds", secret},
				{"nonce", "what the answer has to hold", secret},
				{"verifier", "what proves that the same Doorway asks", secret},
				{"purpose", "what it is for", personal},
				{"person_id", "who is signed in already", theirs},
				{"link_hash", "the SHA-256 of an invitation's token", secret},
				{"return_to", "the page to come back to", personal},
				{"expires_at", "when it is too late", personal},
			},
		},
		{
			Name: "sign_in_attempts", What: "Wrong passwords and codes, so that guessing is slowed down.", Kept: "24 hours", key: "subject",
			Columns: []DataColumn{
				{"subject", "a hash of a sign-in name or of a network address", secret},
				{"failures", "how many", 0},
				{"last_at", "when the last was", 0},
				{"wait_until", "when the next may be", 0},
			},
		},
		{
			Name: "request_counts", What: "How many requests came, so that nobody overloads Doorway.", Kept: "24 hours", key: "subject, period",
			Columns: []DataColumn{
				{"subject", "a hash of a person or of a network address, with what is counted", secret},
				{"period", "when", 0},
				{"count", "how many", 0},
			},
		},
		{
			Name: "idempotency_keys", What: "What a request made, so that its repeat makes nothing more.", Kept: "30 days", key: "person_id, key",
			Columns: []DataColumn{
				{"person_id", "whose request it was", theirs},
				{"key", "the request's own random id", personal},
				{"request_hash", "a hash of what was asked for", personal | secret},
				{"made", "the id of what was made", personal},
				{"created_at", "when", personal},
			},
		},
	}
}

func hatTables() []DataTable {
	return []DataTable{
		{
			Name: "placements", What: "The time of a trainee at a practice. It belongs to the group: no practice sees it.", Kept: "until the trainee is erased",
			key:    "group_id, id",
			person: "EXISTS (SELECT 1 FROM hats h WHERE h.placement_id = placements.id AND h.person_id = ?)",
			Columns: []DataColumn{
				{"id", "a random id", personal},
				{"group_id", "the group", personal},
				{"practice_id", "the practice", personal},
				{"starts", "the first day", personal},
				{"ends", "the last day", personal},
				{"created_at", "when it was added", personal},
				{"updated_at", "when it changed", personal},
				{"version", "how often it changed", personal},
				{"write_key", "the last change: its key and who made it", lastKey},
				{"confirmed", "whether a facilitator knows that it is real", personal},
			},
		},
		{
			Name: "hats", What: "The roles that people have and had, and where.",
			Kept: withThePerson + "; a role in a practice that is erased goes 12 months after it ended, since until then its holder may see no placement there",
			key:  "id", practice: "practice_id = ?", stays: true,
			Columns: []DataColumn{
				{"id", "a random id", personal},
				{"person_id", "whose it is", theirs},
				{"role", "the role", personal},
				{"kind", "what a group member brings, lived experience among them", personal},
				{"practice_id", "where: a practice", personal},
				{"group_id", "where: a group", personal},
				{"placement_id", "where: a placement", personal},
				{"since", "from when", personal},
				{"until", "until when", personal},
				{"paused_at", "since when it is paused", personal},
			},
		},
		{
			// Who made an invitation has its row in their export: whom it was for, and as what, is nobody's but the invited person's.
			Name: "links", What: "Invitations, and links to set a password or confirm an address.", Kept: "90 days after they ended", key: "id", practice: "practice_id = ?",
			Columns: []DataColumn{
				{"id", "a random id", 0},
				{"kind", "what it is for", 0},
				{"person_id", "who it is for, if they have an account", theirs},
				{"role", "the role that it gives", 0},
				{"member_kind", "what a group member would bring", personal | apart},
				{"practice_id", "where: a practice", 0},
				{"group_id", "where: a group", 0},
				{"placement_id", "where: a placement", 0},
				{"take_over", "the role that ends when this one begins", hatLeft | personal},
				{"email", "the address that it was sent to", personal | apart},
				{"created_by", "who made it", author},
				{"created_at", "when it was made", 0},
				{"expires_at", "when it is too late", 0},
				{"used_at", "when it was used", 0},
				{"ended_at", "when it was taken back", 0},
			},
		},
		{
			Name: "link_tokens", What: "What opens a link.", Kept: "as long as the link", key: "link_id, token_hash",
			Columns: []DataColumn{
				{"token_hash", "the SHA-256 of the token", secret},
				{"link_id", "the link", secret},
			},
		},
		{
			Name: "outbox", What: "Mail to be sent, without its words.", Kept: "30 days; the address and the group are blanked when the mail has gone", key: "id",
			Columns: []DataColumn{
				{"id", "a random id", 0},
				{"kind", "which neutral words it has", 0},
				{"person_id", "who it is for", theirs},
				{"link_id", "the link in it", 0},
				{"address", "where it goes", personal},
				{"created_at", "when it was asked for", 0},
				{"due_at", "when it is tried next", 0},
				{"claimed_until", "until when one process is sending it", 0},
				{"attempts", "how often it was tried", 0},
				{"sent_at", "when it went", 0},
				{"given_up_at", "when it was given up", 0},
				{"group_id", "the group that it is for, while it waits", 0},
			},
		},
	}
}
