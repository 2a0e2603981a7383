package api

import "doorway/audit"

// caringRoutes are what is done to look after the people of a group: pauses, quiet hours, meetings, hours.
func (s *server) caringRoutes() []route {
	const (
		group = "/groups/{groupId}"
		place = group + "/my-place"
		hours = group + "/my-hours"

		buddies  = group + "/buddies"
		meetings = group + "/meetings"
	)
	return []route{
		{"GET", place, s.getMyPlace, audit.CareOwn},
		{"PUT", place, s.putMyPlace, audit.CareOwn},
		{"GET", hours, s.listMyHours, audit.HoursOwn},
		{"POST", hours, s.addMyHours, audit.HoursOwn},
		{"DELETE", hours + "/{hoursId}", s.removeMyHours, audit.HoursOwn},
		{"GET", group + "/hours.csv", s.getHoursCSV, audit.HoursRead},
		{"GET", buddies, s.listBuddies, audit.BuddyOwn},
		{"PUT", buddies + "/{hatId}", s.wouldBeBuddies, audit.BuddyOwn},
		{"DELETE", buddies + "/{hatId}", s.wouldNotBeBuddies, audit.BuddyOwn},
		{"GET", meetings, s.listMeetings, audit.MeetingRead},
		{"POST", meetings, s.addMeeting, audit.MeetingWrite},
		{"GET", meetings + "/{meetingId}", s.getMeeting, audit.MeetingRead},
		{"PUT", meetings + "/{meetingId}", s.putMeeting, audit.MeetingWrite},
		{"DELETE", meetings + "/{meetingId}", s.removeMeeting, audit.MeetingWrite},
	}
}
