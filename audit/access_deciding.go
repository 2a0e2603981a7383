package audit

// The permissions of deciding.
const (
	DecisionsRead    Permission = "decisions.read"
	DecisionRecord   Permission = "decision.record"
	ProposalsRead    Permission = "proposals.read"
	ProposalOpen     Permission = "proposal.open"
	ProposalWithdraw Permission = "proposal.withdraw"
	ProposalRest     Permission = "proposal.rest"
	PositionTake     Permission = "position.take"
	EndorsementsRead Permission = "endorsements.read"
	EndorsementGive  Permission = "endorsement.give"
	VersionPublish   Permission = "version.publish"
	VersionRetire    Permission = "version.retire"
)

// decidingPolicy is what is done to decide: proposals, positions, endorsements, decisions, publishing.
func decidingPolicy() []PolicyRow {
	facilitator, member := []Role{RoleFacilitator}, []Role{RoleGroupMember}
	group := []Role{RoleFacilitator, RoleGroupMember}
	return []PolicyRow{
		{DecisionsRead, "Read what the group decided, and the rule by which it agrees a version", group, RelationOwnGroup},
		{DecisionRecord, "Write down a decision that the group took, also one about its rule", facilitator, RelationOwnGroup},
		{ProposalsRead, "Read what is proposed, and where people in the group stand on it", group, RelationOwnGroup},
		{ProposalOpen, "Propose changes of a draft to the group", group, RelationOwnGroup},
		{ProposalWithdraw, "Take a proposal back that is not decided", facilitator, RelationOwnGroup},
		{ProposalRest, "Let the conversation about a proposal rest, and let it go on", facilitator, RelationOwnGroup},
		{PositionTake, "Say where one stands on a proposal, and take that back", member, RelationOwnGroup},
		{EndorsementsRead, "Read which texts of a draft are endorsed", group, RelationOwnGroup},
		{EndorsementGive, "Endorse texts of a draft, and take one's own endorsement back", member, RelationOwnGroup},
		{VersionPublish, "Publish a draft as a version of the criteria", facilitator, RelationOwnGroup},
		{VersionRetire, "Retire a published version, by a decision that is written down", facilitator, RelationOwnGroup},
	}
}
