package api

// workingRoutes are what is done to work on criteria: drafts, texts, files and histories.
func (s *server) workingRoutes() []route {
	return nil
}
