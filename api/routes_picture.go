package api

import "doorway/audit"

// pictureRoutes are what is done to see many practices together.
func (s *server) pictureRoutes() []route {
	return []route{
		{"GET", "/groups/{groupId}/picture", s.getPicture, audit.PictureRead},
		{"GET", "/groups/{groupId}/picture.pdf", s.getPicturePDF, audit.PictureRead},
		{"GET", "/groups/{groupId}/picture.html", s.getPicturePage, audit.PictureRead},
		{"GET", "/groups/{groupId}/picture.csv", s.getPictureCSV, audit.PictureRead},
		{"GET", "/groups/{groupId}/picture.xlsx", s.getPictureWorkbook, audit.PictureRead},
		{"GET", "/practices/{practiceId}/audits/{auditId}/benchmark", s.getBenchmark, audit.BenchmarkRead},
	}
}
