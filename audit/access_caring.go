package audit

// The permissions of looking after people in a group.
const (
	CareOwn   Permission = "care.own"
	HoursOwn  Permission = "hours.own"
	HoursRead Permission = "hours.read"
	BuddyOwn  Permission = "buddy.own"

	MeetingRead  Permission = "meeting.read"
	MeetingWrite Permission = "meeting.write"
)

// caringPolicy is what is done to look after the people of a group: pauses, quiet hours, meetings, hours.
func caringPolicy() []PolicyRow {
	return []PolicyRow{
		{CareOwn, "Take a rest from the group, choose hours without mail, and say what one is called there; nobody else can", []Role{RoleFacilitator, RoleGroupMember}, RelationOwnGroup},
		{HoursOwn, "Keep a log of one’s own hours for the group, if one wants to be paid for them", []Role{RoleFacilitator, RoleGroupMember}, RelationOwnGroup},
		{HoursRead, "Download, for whoever pays, the name, day, hours and kind of work of those who keep a log", []Role{RoleFacilitator}, RelationOwnGroup},
		{BuddyOwn, "Ask somebody else in the group to be one’s buddy, and answer; only the two are shown it", []Role{RoleFacilitator, RoleGroupMember}, RelationOwnGroup},
		{MeetingRead, "Read when the group meets, and what is there to read before and after", []Role{RoleFacilitator, RoleGroupMember}, RelationOwnGroup},
		{MeetingWrite, "Write down a meeting of the group, with what is read before and after it; change and remove it", []Role{RoleFacilitator}, RelationOwnGroup},
	}
}
