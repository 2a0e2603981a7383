package audit

// What a practice shares, and the board of those that do.
const (
	SharingRead  Permission = "sharing.read"
	SharingWrite Permission = "sharing.write"
	SharingStop  Permission = "sharing.stop"
	BoardRead    Permission = "board.read"
	LabelWrite   Permission = "label.write"
)

// sharingPolicy is what a practice does to share, and what of it the group's board shows.
func sharingPolicy() []PolicyRow {
	group, facilitator := []Role{RoleFacilitator, RoleGroupMember}, []Role{RoleFacilitator}
	lead, practice := []Role{RolePracticeLead}, []Role{RolePracticeMember, RolePracticeLead}
	return []PolicyRow{
		{SharingRead, "See what the practice shares, and with whom", practice, RelationOwnPractice},
		{SharingRead, "See what the practice that one's own took over from shares", lead, RelationPredecessor},
		{SharingWrite, "Share a submitted self-assessment with the group, and say how much of it", lead, RelationOwnPractice},
		{SharingStop, "Stop sharing", lead, RelationOwnPractice},
		{SharingStop, "Stop what the practice that one's own took over from shares", lead, RelationPredecessor},
		{BoardRead, "See the board of the practices that share, as much as each shares", group, RelationOwnGroup},
		{LabelWrite, "Say which network a practice belongs to", facilitator, RelationOwnGroup},
	}
}
