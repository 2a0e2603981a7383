package api

import (
	"github.com/gin-gonic/gin"

	"doorway/audit"
)

// The handlers of what is in the contract and not yet made.

func (s *server) getAnswersPage(*gin.Context) error { return audit.NotFound() }
