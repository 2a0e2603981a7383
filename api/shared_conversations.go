package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
)

type wireSharedConversation struct {
	ID       string     `json:"id"`
	SharedOn audit.Date `json:"sharedOn"`
	Shared   wireShared `json:"shared"`
}

func (s *server) listSharedConversations(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.SharedAssessments(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	out := make([]wireSharedConversation, len(found))
	for i, one := range found {
		out[i] = wireSharedConversation{string(one.ID), one.SharedOn, newWireShared(one.Shared)}
	}
	return writeJSON(c, http.StatusOK, out)
}
