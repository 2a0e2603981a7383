package api

import (
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireTrail struct {
	Entries []wireTrailEntry `json:"entries"`
	More    bool             `json:"more"`
}

type wireTrailEntry struct {
	Seq   int64     `json:"seq"`
	At    time.Time `json:"at"`
	Who   string    `json:"who"`
	Role  string    `json:"role"`
	What  string    `json:"what"`
	Words string    `json:"words"`
}

func (s *server) getInstallationTrail(c *gin.Context) error {
	return s.trail(c, func(actor audit.Actor, before int64) (models.Trail, error) {
		return s.store.InstallationTrail(c.Request.Context(), actor, before)
	})
}

func (s *server) getGroupTrail(c *gin.Context) error {
	return s.trail(c, func(actor audit.Actor, before int64) (models.Trail, error) {
		return s.store.GroupTrail(c.Request.Context(), actor, actor.Group, before)
	})
}

func (s *server) getPlacementTrail(c *gin.Context) error {
	return s.trail(c, func(actor audit.Actor, before int64) (models.Trail, error) {
		return s.store.PlacementTrail(c.Request.Context(), actor, actor.Placement, before)
	})
}

func (s *server) getPracticeTrail(c *gin.Context) error {
	return s.trail(c, func(actor audit.Actor, before int64) (models.Trail, error) {
		return s.store.PracticeTrail(c.Request.Context(), actor, actor.Practice, before)
	})
}

// trail answers with the entries before the number in the address. Errors: audit.CodeInvalid for what is no number.
func (s *server) trail(c *gin.Context, read func(actor audit.Actor, before int64) (models.Trail, error)) error {
	var before int64
	if text, found := c.GetQuery("before"); found {
		number, err := strconv.ParseInt(text, 10, 64)
		if err != nil || number < 1 {
			return audit.Invalid("before", "Ask for the entries before a number, from 1.")
		}
		before = number
	}
	found, err := read(scopeOf(c).actor, before)
	if err != nil {
		return err
	}
	out := wireTrail{Entries: make([]wireTrailEntry, len(found.Entries)), More: found.More}
	for i, e := range found.Entries {
		out.Entries[i] = wireTrailEntry{e.Seq, e.At, e.Who, string(e.Role), e.What, audit.TrailWords(e.What)}
	}
	return writeJSON(c, http.StatusOK, out)
}
