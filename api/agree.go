package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireSpread struct {
	Lowest  audit.Level  `json:"lowest"`
	Highest audit.Level  `json:"highest"`
	Most    *audit.Level `json:"most"`
	NotSure bool         `json:"notSure"`
}

type wireAgree struct {
	SetID           string          `json:"setId"`
	CriteriaVersion string          `json:"criteriaVersion"`
	State           audit.State     `json:"state"`
	SpreadFrom      int             `json:"spreadFrom"`
	Items           []wireAgreeItem `json:"items"`
}

type wireAgreeItem struct {
	CriterionID string      `json:"criterionId"`
	Spread      *wireSpread `json:"spread"`
	Question    string      `json:"question"`
	Own         *wireView   `json:"own"`
	Agreed      bool        `json:"agreed"`
}

// newWireSpread gives a spread, or null where none is shown.
func newWireSpread(spread audit.Spread, shown bool) *wireSpread {
	if !shown {
		return nil
	}
	out := &wireSpread{Lowest: spread.Lowest, Highest: spread.Highest, NotSure: spread.NotSure}
	if spread.HasMost {
		out.Most = &spread.Most
	}
	return out
}

func newWireAgreeItem(item models.AgreeItem) wireAgreeItem {
	out := wireAgreeItem{
		CriterionID: item.Criterion.ID, Spread: newWireSpread(item.Spread, item.Shown), Question: item.Question, Agreed: item.Agreed,
	}
	if item.Own != nil {
		own := newWireView(*item.Own)
		out.Own = &own
	}
	return out
}

func (s *server) getAgree(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.Agree(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	set := found.Audit.Set
	out := wireAgree{set.ID, set.Version, found.Audit.State, found.SpreadFrom, make([]wireAgreeItem, len(found.Items))}
	for i, item := range found.Items {
		out.Items[i] = newWireAgreeItem(item)
	}
	return writeJSON(c, http.StatusOK, out)
}
