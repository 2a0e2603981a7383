package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireContributionSummary struct {
	CriterionID   string                 `json:"criterionId"`
	Line          string                 `json:"line"`
	Contributions []audit.ContributionID `json:"contributions"`
	Version       int64                  `json:"version"`
}

type wireContributionSummaryInput struct {
	Line          string           `json:"line"`
	Contributions []string         `json:"contributions"`
	TextReasons   []wireTextReason `json:"textReasons"`
}

type wireSaidAboutCriterion struct {
	CriterionID string `json:"criterionId"`
	Line        string `json:"line"`
}

func newWireContributionSummary(s models.ContributionSummary) wireContributionSummary {
	return wireContributionSummary{s.CriterionID, s.Line, append([]audit.ContributionID{}, s.Contributions...), s.Version}
}

func (s *server) listContributionSummaries(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.ContributionSummaries(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, newWireContributionSummary))
}

func (s *server) saveContributionSummary(c *gin.Context) error {
	criterion, err := criterionInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireContributionSummaryInput](c)
	if err != nil {
		return err
	}
	input := models.SummaryInput{Line: in.Line, Reasons: textReasons(in.TextReasons)}
	for _, text := range in.Contributions {
		id, err := audit.ParseID[audit.ContributionID](text)
		if err != nil {
			return audit.Invalid("contributions", "Choose what this sums up.")
		}
		input.Contributions = append(input.Contributions, id)
	}
	here := scopeOf(c)
	saved, err := s.store.SaveSummary(c.Request.Context(), here.actor, here.actor.Group, criterion, input, here.seen, here.key)
	if err != nil {
		return stale(err, newWireContributionSummary)
	}
	return writeVersioned(c, http.StatusOK, saved.Version, newWireContributionSummary(saved))
}

func (s *server) removeContributionSummary(c *gin.Context) error {
	criterion, err := criterionInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	return done(c, s.store.RemoveSummary(c.Request.Context(), actor, actor.Group, criterion))
}

func (s *server) listSaidAboutCriteria(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.SaidAboutCriteria(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, func(said models.ContributionSummary) wireSaidAboutCriterion {
		return wireSaidAboutCriterion{said.CriterionID, said.Line}
	}))
}
