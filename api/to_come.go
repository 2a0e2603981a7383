package api

import (
	"github.com/gin-gonic/gin"

	"doorway/audit"
)

// The handlers of what is in the contract and not yet made.

func (s *server) getReflectionPDF(*gin.Context) error      { return audit.NotFound() }
func (s *server) getReflectionPage(*gin.Context) error     { return audit.NotFound() }
func (s *server) getReflectionMarkdown(*gin.Context) error { return audit.NotFound() }
func (s *server) getMeetingSheetPDF(*gin.Context) error    { return audit.NotFound() }
func (s *server) getMeetingSheetPage(*gin.Context) error   { return audit.NotFound() }
func (s *server) getComparisonPDF(*gin.Context) error      { return audit.NotFound() }
func (s *server) getComparisonPage(*gin.Context) error     { return audit.NotFound() }
func (s *server) getComparisonCSV(*gin.Context) error      { return audit.NotFound() }
