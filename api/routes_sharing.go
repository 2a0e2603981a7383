package api

// sharingRoutes are what a practice does to share, and what of it the group's board shows.
func (s *server) sharingRoutes() []route {
	return nil
}
