package audit

// CareOwn is the permission of looking after oneself in a group.
const CareOwn Permission = "care.own"

// caringPolicy is what is done to look after the people of a group: pauses, quiet hours, meetings, hours.
func caringPolicy() []PolicyRow {
	return []PolicyRow{
		{CareOwn, "Take a rest from the group, choose hours without mail, and say what one is called there; nobody else can", []Role{RoleFacilitator, RoleGroupMember}, RelationOwnGroup},
	}
}
