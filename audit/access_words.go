package audit

// Worded is a role or a relation in plain words, for docs/who-decides-what.md and the page of that name.
type Worded struct{ ID, Label, What string }

// RoleWords gives every role in words, in the order of Roles.
func RoleWords() []Worded {
	return []Worded{
		{string(RoleNobody), "Anybody", "not signed in"},
		{string(RoleArriving), "Arriving", "gave the password, and has yet to give or set up the second factor"},
		{string(RolePerson), "Signed in", "signed in, whatever the role"},
		{string(RoleOperator), "Operator", "runs the installation and sees no content; whoever runs a machine could read what is stored on it"},
		{string(RoleFacilitator), "Facilitator", "looks after the group and its people, and neither endorses nor takes a position there, not even as one of its members; sees no practice's answers that the practice did not share"},
		{string(RoleGroupMember), "Group member", "brings lived experience, clinical work, research or a charity's view; all may do the same"},
		{string(RoleTrainee), "Trainee", "assesses the practice of a placement, apart from the practice"},
		{string(RolePracticeMember), "Practice member", "works in the practice, answers what they were asked and takes on actions"},
		{string(RolePracticeLead), "Practice lead", "runs the practice's self-assessment and owns its plan"},
	}
}

// RelationWords gives every relation in words, in the order of Relations.
func RelationWords() []Worded {
	return []Worded{
		{string(RelationNone), "Doorway itself", "what belongs to no practice and no group: one's own account, or what is public"},
		{string(RelationOwnPractice), "Own practice", "the practice of the role that is worn"},
		{string(RelationOwnSubmitted), "Own practice, submitted", "what the practice has submitted"},
		{string(RelationAsked), "Own practice, asked", "the part of a draft that one was asked to answer"},
		{string(RelationOwnAction), "Own practice, own action", "an action that one takes on"},
		{string(RelationPredecessor), "A practice taken over", "what a practice had submitted before one's own took over from it"},
		{string(RelationOtherPractice), "Another practice", "also one where the role has ended or is paused: to this person it does not exist"},
		{string(RelationOwnGroup), "Own group", "the group of the role that is worn"},
		{string(RelationOwnInterest), "Own interest", "placements at a practice where one has a role, or had one in the last 12 months: to this person they do not exist"},
		{string(RelationOtherGroup), "Another group", "to this person it does not exist"},
		{string(RelationPlacement), "Own placement", "until it closes"},
		{string(RelationPlacementClosed), "Own placement, ended", "afterwards"},
		{string(RelationOtherPlacement), "Another placement", "to this person it does not exist"},
	}
}
