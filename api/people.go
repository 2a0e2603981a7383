package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireHolder struct {
	HatID  string    `json:"hatId"`
	Name   string    `json:"name"`
	Role   string    `json:"role"`
	Kind   string    `json:"kind"`
	Since  time.Time `json:"since"`
	Paused bool      `json:"paused"`
	Self   bool      `json:"self"`
}

type wireHatPause struct {
	Paused bool `json:"paused"`
}

type wireHandOver struct {
	HatID string `json:"hatId"`
	Stay  bool   `json:"stay"`
}

type wireClaim struct {
	ID          string    `json:"id"`
	Name        string    `json:"name"`
	Self        bool      `json:"self"`
	MadeAt      time.Time `json:"madeAt"`
	EffectiveAt time.Time `json:"effectiveAt"`
}

type wireClaimDecision struct {
	Yes bool `json:"yes"`
}

func newWireHolder(h models.Holder) wireHolder {
	return wireHolder{
		HatID: string(h.Hat), Name: h.Name, Role: string(h.Role), Kind: string(h.Kind), Since: h.Since, Paused: h.Paused, Self: h.Self,
	}
}

// hatInPath reads the hat that the address names. Errors: audit.CodeNotFound for what is no id.
func hatInPath(c *gin.Context) (audit.HatID, error) {
	return audit.ParseID[audit.HatID](c.Param("hatId"))
}

func writeHolders(c *gin.Context, holders []models.Holder, err error) error {
	if err != nil {
		return err
	}
	out := make([]wireHolder, len(holders))
	for i, holder := range holders {
		out[i] = newWireHolder(holder)
	}
	return writeJSON(c, http.StatusOK, out)
}

// pauseHat reads which hat is to be paused or let go on, and answers with the hat as it is then.
func pauseHat(c *gin.Context, pause func(hat audit.HatID, paused bool) (models.Holder, error)) error {
	hat, err := hatInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireHatPause](c)
	if err != nil {
		return err
	}
	holder, err := pause(hat, in.Paused)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireHolder(holder))
}

func endHat(c *gin.Context, end func(hat audit.HatID) error) error {
	hat, err := hatInPath(c)
	if err != nil {
		return err
	}
	return done(c, end(hat))
}

func (s *server) listInstallationPeople(c *gin.Context) error {
	holders, err := s.store.InstallationPeople(c.Request.Context(), scopeOf(c).actor)
	return writeHolders(c, holders, err)
}

func (s *server) pauseInstallationHat(c *gin.Context) error {
	return pauseHat(c, func(hat audit.HatID, paused bool) (models.Holder, error) {
		return s.store.PauseInstallationHat(c.Request.Context(), scopeOf(c).actor, hat, paused)
	})
}

func (s *server) endInstallationHat(c *gin.Context) error {
	here := scopeOf(c)
	return endHat(c, func(hat audit.HatID) error {
		return s.store.EndInstallationHat(c.Request.Context(), here.actor, hat, here.key)
	})
}

func (s *server) listGroupPeople(c *gin.Context) error {
	actor := scopeOf(c).actor
	holders, err := s.store.GroupPeople(c.Request.Context(), actor, actor.Group)
	return writeHolders(c, holders, err)
}

func (s *server) pauseGroupHat(c *gin.Context) error {
	actor := scopeOf(c).actor
	return pauseHat(c, func(hat audit.HatID, paused bool) (models.Holder, error) {
		return s.store.PauseGroupHat(c.Request.Context(), actor, actor.Group, hat, paused)
	})
}

func (s *server) endGroupHat(c *gin.Context) error {
	here := scopeOf(c)
	return endHat(c, func(hat audit.HatID) error {
		return s.store.EndGroupHat(c.Request.Context(), here.actor, here.actor.Group, hat, here.key)
	})
}

func (s *server) listPracticePeople(c *gin.Context) error {
	actor := scopeOf(c).actor
	holders, err := s.store.PracticePeople(c.Request.Context(), actor, actor.Practice)
	return writeHolders(c, holders, err)
}

func (s *server) pausePracticeHat(c *gin.Context) error {
	actor := scopeOf(c).actor
	return pauseHat(c, func(hat audit.HatID, paused bool) (models.Holder, error) {
		return s.store.PausePracticeHat(c.Request.Context(), actor, actor.Practice, hat, paused)
	})
}

func (s *server) endPracticeHat(c *gin.Context) error {
	here := scopeOf(c)
	return endHat(c, func(hat audit.HatID) error {
		return s.store.EndPracticeHat(c.Request.Context(), here.actor, here.actor.Practice, hat, here.key)
	})
}

func (s *server) leaveHat(c *gin.Context) error {
	here := scopeOf(c)
	return endHat(c, func(hat audit.HatID) error {
		return s.store.LeaveHat(c.Request.Context(), here.actor, hat, here.key)
	})
}

func (s *server) handOver(c *gin.Context) error {
	in, err := decode[wireHandOver](c)
	if err != nil {
		return err
	}
	to, err := audit.ParseID[audit.HatID](in.HatID)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.HandOver(c.Request.Context(), here.actor, here.actor.Practice, to, in.Stay, here.key))
}

func (s *server) listClaims(c *gin.Context) error {
	actor := scopeOf(c).actor
	claims, err := s.store.LeadClaims(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	out := make([]wireClaim, len(claims))
	for i, claim := range claims {
		out[i] = wireClaim{string(claim.ID), claim.Name, claim.Self, claim.MadeAt, claim.EffectiveAt}
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) decideClaim(c *gin.Context) error {
	id, err := audit.ParseID[audit.ClaimID](c.Param("claimId"))
	if err != nil {
		return err
	}
	in, err := decode[wireClaimDecision](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.DecideClaim(c.Request.Context(), here.actor, here.actor.Practice, id, in.Yes, here.key))
}
