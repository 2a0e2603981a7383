package audit

// The permissions of deciding.
const (
	DecisionsRead       Permission = "decisions.read"
	DecisionRecord      Permission = "decision.record"
	ProposalsRead       Permission = "proposals.read"
	ProposalOpen        Permission = "proposal.open"
	ProposalWithdraw    Permission = "proposal.withdraw"
	ProposalRest        Permission = "proposal.rest"
	PositionTake        Permission = "position.take"
	PositionWithdraw    Permission = "position.withdraw"
	EndorsementsRead    Permission = "endorsements.read"
	EndorsementGive     Permission = "endorsement.give"
	EndorsementTakeBack Permission = "endorsement.take_back"
	VersionPublish      Permission = "version.publish"
	VersionRetire       Permission = "version.retire"
)

// decidingPolicy is what is done to decide: proposals, positions, endorsements, decisions, publishing.
func decidingPolicy() []PolicyRow {
	facilitator, member := []Role{RoleFacilitator}, []Role{RoleGroupMember}
	group := []Role{RoleFacilitator, RoleGroupMember}
	return []PolicyRow{
		{DecisionsRead, "Read what the group decided, and the rule by which it agrees a version", group, RelationOwnGroup},
		{DecisionRecord, "Write down a decision that the group took, also one about its rule", facilitator, RelationOwnGroup},
		{ProposalsRead, "Read what is proposed, and where people in the group stand on it", group, RelationOwnGroup},
		{ProposalOpen, "Propose changes of a draft to the group, and take one's own proposal back while it is not decided", group, RelationOwnGroup},
		{ProposalWithdraw, "Take anybody's proposal back that is not decided; its words go", facilitator, RelationOwnGroup},
		{ProposalRest, "Let the conversation about a proposal rest, and let it go on", facilitator, RelationOwnGroup},
		{PositionTake, "Say where one stands on a proposal", member, RelationOwnGroup},
		{PositionWithdraw, "Take back where one stands on a proposal, also if one said so in an earlier role", group, RelationOwnGroup},
		{EndorsementsRead, "Read which texts of a draft are endorsed", group, RelationOwnGroup},
		{EndorsementGive, "Endorse texts of a draft", member, RelationOwnGroup},
		{EndorsementTakeBack, "Take back one's own endorsement of texts of a draft, also if one gave it in an earlier role", group, RelationOwnGroup},
		{VersionPublish, "Publish a draft as a version of the criteria", facilitator, RelationOwnGroup},
		{VersionRetire, "Retire a published version, by a decision that is written down", facilitator, RelationOwnGroup},
	}
}
