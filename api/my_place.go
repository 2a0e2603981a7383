package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireMyPlaceInput struct {
	Resting    bool   `json:"resting"`
	Called     string `json:"called"`
	Mail       bool   `json:"mail"`
	QuietFrom  int    `json:"quietFrom"`
	QuietUntil int    `json:"quietUntil"`
	KeepsHours bool   `json:"keepsHours"`
}

type wireMyPlace struct {
	Resting    bool       `json:"resting"`
	RestsSince audit.Date `json:"restsSince"`
	Called     string     `json:"called"`
	Name       string     `json:"name"`
	Mail       bool       `json:"mail"`
	QuietFrom  int        `json:"quietFrom"`
	QuietUntil int        `json:"quietUntil"`
	KeepsHours bool       `json:"keepsHours"`
	Version    int64      `json:"version"`
}

func newWireMyPlace(place models.MyPlace) wireMyPlace {
	return wireMyPlace{
		Resting: place.Resting, RestsSince: place.RestsSince, Called: place.Called, Name: place.Name, Mail: place.Mail,
		QuietFrom: place.Quiet.From, QuietUntil: place.Quiet.Until, KeepsHours: place.Hours, Version: place.Version,
	}
}

func (s *server) getMyPlace(c *gin.Context) error {
	actor := scopeOf(c).actor
	place, err := s.store.MyPlace(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, place.Version, newWireMyPlace(place))
}

func (s *server) putMyPlace(c *gin.Context) error {
	in, err := decode[wireMyPlaceInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	asked := models.MyPlaceInput{
		Resting: in.Resting, Called: in.Called, Mail: in.Mail, Quiet: audit.QuietHours{From: in.QuietFrom, Until: in.QuietUntil}, Hours: in.KeepsHours,
	}
	place, err := s.store.ChangeMyPlace(c.Request.Context(), here.actor, here.actor.Group, asked, here.seen, here.key)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, place.Version, newWireMyPlace(place))
}
