package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireViewRound struct {
	ID         audit.RoundID   `json:"id"`
	Domains    []string        `json:"domains"`
	Colleagues []wireColleague `json:"colleagues"`
	Spread     bool            `json:"spread"`
	OpenedAt   time.Time       `json:"openedAt"`
	ClosedAt   *time.Time      `json:"closedAt"`
}

type wireColleague struct {
	HatID audit.HatID `json:"hatId"`
	Name  string      `json:"name"`
}

type wireViewRoundInput struct {
	Domains []string      `json:"domains"`
	HatIDs  []audit.HatID `json:"hatIds"`
}

func newWireViewRound(r models.ViewRound) wireViewRound {
	out := wireViewRound{r.ID, r.Domains, make([]wireColleague, len(r.Colleagues)), r.Spread, r.OpenedAt, timeOrNull(r.ClosedAt)}
	for i, one := range r.Colleagues {
		out.Colleagues[i] = wireColleague{one.Hat, one.Name}
	}
	return out
}

// roundInPath reads the round that the address names. Errors: audit.CodeNotFound for what is no id.
func roundInPath(c *gin.Context) (audit.RoundID, error) {
	return audit.ParseID[audit.RoundID](c.Param("roundId"))
}

func (s *server) listViewRounds(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.ViewRounds(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	out := make([]wireViewRound, len(found))
	for i, round := range found {
		out[i] = newWireViewRound(round)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) openViewRound(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireViewRoundInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	input := models.ViewRoundInput{Domains: in.Domains, Hats: in.HatIDs}
	opened, err := s.store.OpenViewRound(c.Request.Context(), here.actor, here.actor.Practice, id, input, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, newWireViewRound(opened))
}

func (s *server) closeViewRound(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	round, err := roundInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	closed, err := s.store.CloseViewRound(c.Request.Context(), here.actor, here.actor.Practice, id, round, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireViewRound(closed))
}
