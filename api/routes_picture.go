package api

// pictureRoutes are what is done to see many practices together.
func (s *server) pictureRoutes() []route {
	return nil
}
