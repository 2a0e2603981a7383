package api

// reviewingRoutes are what the group does with what a practice shares, and what reaches the practice.
func (s *server) reviewingRoutes() []route {
	return nil
}
