package api

// caringRoutes are what is done to look after the people of a group: pauses, quiet hours, meetings, hours.
func (s *server) caringRoutes() []route {
	return nil
}
