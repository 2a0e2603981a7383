package api

import "doorway/audit"

// caringRoutes are what is done to look after the people of a group: pauses, quiet hours, meetings, hours.
func (s *server) caringRoutes() []route {
	const place = "/groups/{groupId}/my-place"
	return []route{
		{"GET", place, s.getMyPlace, audit.CareOwn},
		{"PUT", place, s.putMyPlace, audit.CareOwn},
	}
}
