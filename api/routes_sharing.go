package api

import "doorway/audit"

// sharingRoutes are what a practice does to share, and what of it the group's board shows.
func (s *server) sharingRoutes() []route {
	const (
		practice = "/practices/{practiceId}"
		one      = practice + "/audits/{auditId}/sharing"
	)
	return []route{
		{"GET", practice + "/sharing", s.getSharing, audit.SharingRead},
		{"GET", one + "/preview", s.previewSharing, audit.SharingWrite},
		{"PUT", one + "/{audience}", s.share, audit.SharingWrite},
		{"DELETE", one + "/{audience}", s.stopSharing, audit.SharingStop},
	}
}
