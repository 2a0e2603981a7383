package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
)

type wireSignpost struct {
	ID         string     `json:"id"`
	Kind       string     `json:"kind"`
	Title      string     `json:"title"`
	Text       string     `json:"text"`
	Telephone  string     `json:"telephone"`
	Url        string     `json:"url"`
	ReviewedOn audit.Date `json:"reviewedOn"`
	Shown      bool       `json:"shown"`
}

func newWireSignpost(one audit.Signpost) wireSignpost {
	return wireSignpost{
		ID: string(one.ID), Kind: string(one.Kind), Title: one.Title, Text: one.Text, Telephone: one.Telephone, Url: one.URL,
		ReviewedOn: one.ReviewedOn, Shown: one.Shown(),
	}
}

func writeSignposts(c *gin.Context, all []audit.Signpost, err error) error {
	if err != nil {
		return err
	}
	out := make([]wireSignpost, len(all))
	for i, one := range all {
		out[i] = newWireSignpost(one)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) listAllSignposts(c *gin.Context) error {
	actor := scopeOf(c).actor
	all, err := s.store.Signposts(c.Request.Context(), actor, actor.Group)
	return writeSignposts(c, all, err)
}

func (s *server) listSignposts(c *gin.Context) error {
	actor := scopeOf(c).actor
	all, err := s.store.PlacementSignposts(c.Request.Context(), actor, actor.Placement)
	return writeSignposts(c, all, err)
}

func (s *server) reviewSignpost(c *gin.Context) error {
	here := scopeOf(c)
	id := audit.SignpostID(c.Param("signpostId"))
	reviewed, err := s.store.ReviewSignpost(c.Request.Context(), here.actor, here.actor.Group, id, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireSignpost(reviewed))
}
