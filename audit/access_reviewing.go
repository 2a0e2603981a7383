package audit

// What the group does with what a practice shares, and what reaches the practice.
const (
	SharedPracticeRead Permission = "shared_practice.read"
	ReviewWrite        Permission = "review.write"
	ReviewsRead        Permission = "reviews.read"
	OptOut             Permission = "opt_out"
	MessageSuggest     Permission = "message.suggest"
	MessageSend        Permission = "message.send"
	ConversationsRead  Permission = "conversations.read"
	ConversationAnswer Permission = "conversation.answer"

	FromGroupRead   Permission = "from_group.read"
	FromGroupReply  Permission = "from_group.reply"
	ConversationAsk Permission = "conversation.ask"
)

// reviewingPolicy is what the group does with what a practice shares, and what reaches the practice.
func reviewingPolicy() []PolicyRow {
	facilitator, group := []Role{RoleFacilitator}, []Role{RoleFacilitator, RoleGroupMember}
	lead, practice := []Role{RolePracticeLead}, []Role{RolePracticeMember, RolePracticeLead}
	return []PolicyRow{
		{SharedPracticeRead, "See what a practice shares with the group, as long as it does", group, RelationOwnGroup},
		{ReviewWrite, "Say what one thinks of an answer that a practice shares; facilitators read it without a name", group, RelationOwnGroup},
		{ReviewsRead, "Read what people of the group think of a practice's answers, without names", facilitator, RelationOwnGroup},
		{OptOut, "Have nothing to do with a practice, and think better of it; nobody else can see it", group, RelationOwnGroup},
		{MessageSuggest, "Suggest what the group says to a practice, and take that back", group, RelationOwnGroup},
		{MessageSend, "Send a practice what was suggested and how the group sees an answer, as the group's, or set it aside", facilitator, RelationOwnGroup},
		{ConversationsRead, "See which practices asked the group for a conversation", group, RelationOwnGroup},
		{ConversationAnswer, "Answer a practice that asked for a conversation", facilitator, RelationOwnGroup},

		{FromGroupRead, "Read what the group said to the practice", practice, RelationOwnPractice},
		{FromGroupReply, "Reply to the group", lead, RelationOwnPractice},
		{ConversationAsk, "Ask the group for a conversation, and take that back", lead, RelationOwnPractice},
	}
}
