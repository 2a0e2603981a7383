package api

// sayingRoutes are what is done to be heard: consultations and contributions.
func (s *server) sayingRoutes() []route {
	return nil
}
