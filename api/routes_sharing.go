package api

import "doorway/audit"

// sharingRoutes are what a practice does to share, and what of it the group's board shows.
func (s *server) sharingRoutes() []route {
	const (
		practice = "/practices/{practiceId}"
		one      = practice + "/audits/{auditId}/sharing"
		group    = "/groups/{groupId}"
		label    = group + "/practices/{listedPracticeId}/label"
	)
	return []route{
		{"GET", practice + "/sharing", s.getSharing, audit.SharingRead},
		{"GET", one + "/preview", s.previewSharing, audit.SharingWrite},
		{"PUT", one + "/{audience}", s.share, audit.SharingWrite},
		{"DELETE", one + "/{audience}", s.stopSharing, audit.SharingStop},
		{"GET", group + "/board", s.getBoard, audit.BoardRead},
		{"GET", group + "/board.csv", s.getBoardCSV, audit.BoardRead},
		{"GET", label, s.getLabel, audit.LabelWrite},
		{"PUT", label, s.putLabel, audit.LabelWrite},
	}
}
