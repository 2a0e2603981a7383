package audit

// The permissions of working on criteria.
const (
	DraftRead    Permission = "draft.read"
	DraftWrite   Permission = "draft.write"
	DraftDiscard Permission = "draft.discard"
)

// workingPolicy is what is done to work on criteria: drafts, texts, files and histories.
func workingPolicy() []PolicyRow {
	group := []Role{RoleFacilitator, RoleGroupMember}
	return []PolicyRow{
		{DraftRead, "Read the group's drafts of its criteria, what is different in them, and the history of a criterion", group, RelationOwnGroup},
		{DraftWrite, "Begin a draft of the criteria, write in it, and bring one in from a file", group, RelationOwnGroup},
		{DraftDiscard, "Put a draft of the criteria away", []Role{RoleFacilitator}, RelationOwnGroup},
	}
}
