package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireAskedView struct {
	ID              audit.RoundID `json:"id"`
	AuditID         audit.AuditID `json:"auditId"`
	SetID           string        `json:"setId"`
	CriteriaVersion string        `json:"criteriaVersion"`
	Criteria        []string      `json:"criteria"`
	Spread          bool          `json:"spread"`
	Open            bool          `json:"open"`
	OpenedAt        time.Time     `json:"openedAt"`
	Views           []wireView    `json:"views"`
}

type wireView struct {
	CriterionID string       `json:"criterionId"`
	Choice      audit.Choice `json:"choice"`
	Level       *audit.Level `json:"level"`
	Version     int64        `json:"version"`
	SavedAt     *time.Time   `json:"savedAt"`
}

type wireViewInput struct {
	Choice audit.Choice `json:"choice"`
	Level  *audit.Level `json:"level"`
}

// opinion is what a request says. Errors: audit.CodeInvalid.
func (in wireViewInput) opinion() (audit.Opinion, error) {
	out := audit.Opinion{Choice: in.Choice}
	switch {
	case in.Level != nil && in.Choice == audit.ChoiceLevel:
		out.Level = *in.Level
	case in.Level != nil:
		return out, audit.Invalid("level", "Only a view that is a level has one.")
	case in.Choice == audit.ChoiceLevel:
		return out, audit.Invalid("level", "Choose one of the levels.")
	}
	return out, nil
}

func newWireView(v models.SavedView) wireView {
	return wireView{v.CriterionID, v.Opinion.Choice, levelIf(v.Opinion.Choice, v.Opinion.Level), v.Version, timeOrNull(v.SavedAt)}
}

// levelIf is a level where the choice is one.
func levelIf(choice audit.Choice, level audit.Level) *audit.Level {
	if choice != audit.ChoiceLevel {
		return nil
	}
	return &level
}

func newWireAskedView(v models.AskedView) wireAskedView {
	out := wireAskedView{
		ID: v.ID, AuditID: v.Audit, SetID: v.Set.ID, CriteriaVersion: v.Set.Version, Criteria: make([]string, len(v.Criteria)),
		Spread: v.Spread, Open: v.Open, OpenedAt: v.OpenedAt, Views: make([]wireView, len(v.Views)),
	}
	for i, criterion := range v.Criteria {
		out.Criteria[i] = criterion.ID
	}
	for i, view := range v.Views {
		out.Views[i] = newWireView(view)
	}
	return out
}

func (s *server) listAskedViews(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.AskedViews(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	out := make([]wireAskedView, len(found))
	for i, asked := range found {
		out[i] = newWireAskedView(asked)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) getAskedView(c *gin.Context) error {
	round, err := roundInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.AskedView(c.Request.Context(), actor, actor.Practice, round)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireAskedView(found))
}

func (s *server) putView(c *gin.Context) error {
	round, err := roundInPath(c)
	if err != nil {
		return err
	}
	criterion := c.Param("criterionId")
	if !isCode(criterion) {
		return audit.NotFound()
	}
	in, err := decode[wireViewInput](c)
	if err != nil {
		return err
	}
	opinion, err := in.opinion()
	if err != nil {
		return err
	}
	here := scopeOf(c)
	saved, err := s.store.SaveView(c.Request.Context(), here.actor, here.actor.Practice, round, criterion, opinion, here.seen, here.key)
	if err != nil {
		return stale(err, newWireView)
	}
	return writeVersioned(c, http.StatusOK, saved.Version, newWireView(saved))
}
