package api

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireGroupFellow struct {
	HatID   audit.HatID   `json:"hatId"`
	Name    string        `json:"name"`
	Between audit.Buddies `json:"between"`
}

func (s *server) listBuddies(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.GroupFellows(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, func(one models.GroupFellow) wireGroupFellow {
		return wireGroupFellow{one.Hat, one.Name, one.Between}
	}))
}

func (s *server) wouldBeBuddies(c *gin.Context) error { return saysToFellow(c, s.store.WouldBeBuddies) }

func (s *server) wouldNotBeBuddies(c *gin.Context) error {
	return saysToFellow(c, s.store.WouldNotBeBuddies)
}

func saysToFellow(c *gin.Context, say func(context.Context, audit.Actor, audit.GroupID, audit.HatID, string) error) error {
	hat, err := audit.ParseID[audit.HatID](c.Param("hatId"))
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, say(c.Request.Context(), here.actor, here.actor.Group, hat, here.key))
}
