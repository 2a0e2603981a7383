package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireOwnWords struct {
	ID          audit.ContributionID `json:"id"`
	Body        string               `json:"body"`
	ContentNote string               `json:"contentNote"`
	Visibility  audit.Visibility     `json:"visibility"`
	Attribution audit.Attribution    `json:"attribution"`
	ShownName   string               `json:"shownName"`
	On          audit.Date           `json:"on"`
}

func newWireOwnWords(said models.Contribution) wireOwnWords {
	return wireOwnWords{
		ID: said.ID, Body: said.Body, ContentNote: said.ContentNote, Visibility: said.Visibility, Attribution: said.Attribution,
		ShownName: said.ShownName, On: said.On,
	}
}

func (s *server) listOwnWords(c *gin.Context) error {
	found, err := s.store.OwnWords(c.Request.Context(), scopeOf(c).actor)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, newWireOwnWords))
}

func (s *server) withdrawOwnWords(c *gin.Context) error {
	id, err := contributionInPath(c)
	if err != nil {
		return err
	}
	return done(c, s.store.WithdrawOwnWords(c.Request.Context(), scopeOf(c).actor, id))
}
