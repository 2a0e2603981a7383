package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
)

type wireMine struct {
	Requests []wireAskedOfMe `json:"requests"`
	Actions  []wireMyAction  `json:"actions"`
}

type wireAskedOfMe struct {
	ID              audit.RequestID `json:"id"`
	AuditID         audit.AuditID   `json:"auditId"`
	SetID           string          `json:"setId"`
	CriteriaVersion string          `json:"criteriaVersion"`
	Domain          string          `json:"domain"`
	AskedAt         time.Time       `json:"askedAt"`
	Answered        int             `json:"answered"`
	Total           int             `json:"total"`
	Done            bool            `json:"done"`
	NextCriterionID string          `json:"nextCriterionId"`
}

type wireMyAction struct {
	AuditID audit.AuditID `json:"auditId"`
	Action  wireAction    `json:"action"`
}

func (s *server) getMine(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.Mine(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	out := wireMine{Requests: make([]wireAskedOfMe, len(found.Requests)), Actions: make([]wireMyAction, len(found.Actions))}
	for i, r := range found.Requests {
		out.Requests[i] = wireAskedOfMe{
			r.ID, r.Audit, r.Set.ID, r.Set.Version, r.Domain, r.AskedAt, r.Answered, r.Total, r.Done, r.Next,
		}
	}
	for i, action := range found.Actions {
		out.Actions[i] = wireMyAction{action.Audit, newWireAction(action.SavedAction)}
	}
	return writeJSON(c, http.StatusOK, out)
}
