package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wirePlan struct {
	Draft           bool           `json:"draft"`
	SetID           string         `json:"setId"`
	CriteriaVersion string         `json:"criteriaVersion"`
	Actions         []wireAction   `json:"actions"`
	Proposals       []wireProposal `json:"proposals"`
}

type wireProposal struct {
	CriterionID  string       `json:"criterionId"`
	SuggestionID string       `json:"suggestionId"`
	Text         string       `json:"text"`
	Effort       audit.Effort `json:"effort"`
	OwnerRole    string       `json:"ownerRole"`
	Choice       audit.Choice `json:"choice"`
	Level        *audit.Level `json:"level"`
}

func newWirePlan(plan models.Plan) wirePlan {
	out := wirePlan{
		Draft: plan.Draft, SetID: plan.Sheet.Set.ID, CriteriaVersion: plan.Sheet.Set.Version,
		Actions: make([]wireAction, len(plan.Actions)), Proposals: make([]wireProposal, len(plan.Proposals)),
	}
	for i, action := range plan.Actions {
		out.Actions[i] = newWireAction(action)
	}
	for i, p := range plan.Proposals {
		out.Proposals[i] = wireProposal{
			p.Criterion.ID, p.Suggestion.ID, p.Suggestion.Text, p.Suggestion.Effort, p.Suggestion.OwnerRole,
			p.Answer.Choice, levelOf(p.Answer),
		}
	}
	return out
}

func (s *server) getPlan(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	plan, err := s.store.Plan(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWirePlan(plan))
}
