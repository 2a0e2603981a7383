package api

// decidingRoutes are what is done to decide: proposals, positions, endorsements, decisions, publishing.
func (s *server) decidingRoutes() []route {
	return nil
}
