package api

import (
	"encoding/base64"
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireDraftFile struct {
	SetID string `json:"setId"`
	File  string `json:"file"`
}

type wireDraftHeaderInput struct {
	Number      string           `json:"number"`
	Title       string           `json:"title"`
	Notice      string           `json:"notice"`
	TextReasons []wireTextReason `json:"textReasons"`
}

func (s *server) importDraft(c *gin.Context) error {
	in, err := decode[wireDraftFile](c)
	if err != nil {
		return err
	}
	file, err := base64.StdEncoding.DecodeString(in.File)
	if err != nil {
		return audit.Invalid("file", "We could not read this file. Choose it again.")
	}
	here := scopeOf(c)
	draft, err := s.store.ImportDraft(c.Request.Context(), here.actor, here.actor.Group, in.SetID, file, here.key)
	return writeDraft(c, http.StatusCreated, draft, err)
}

func (s *server) saveDraftHeader(c *gin.Context) error {
	in, err := decode[wireDraftHeaderInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	header := models.DraftHeaderInput{Header: audit.DraftHeader{Number: in.Number, Title: in.Title, Notice: in.Notice}, Reasons: textReasons(in.TextReasons)}
	draft, err := s.store.SaveDraftHeader(c.Request.Context(), here.actor, here.actor.Group, audit.DraftID(c.Param("draftId")), header, here.seen, here.key)
	if err != nil {
		return stale(err, newWireDraft)
	}
	return writeDraft(c, http.StatusOK, draft, nil)
}
