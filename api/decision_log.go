package api

import (
	"io"

	"github.com/gin-gonic/gin"

	"doorway/models"
	"doorway/reports"
)

func (s *server) getDecisionsPDF(c *gin.Context) error {
	return s.decisionLog(c, asPDF("decisions"), reports.DecisionLog)
}

func (s *server) getDecisionsPage(c *gin.Context) error {
	return s.decisionLog(c, asPage(), reports.DecisionLogPage)
}

func (s *server) decisionLog(c *gin.Context, as handedOut, write func(io.Writer, reports.DecisionLogData) error) error {
	return s.handOut(c, as, func(w io.Writer) error {
		actor := scopeOf(c).actor
		log, err := s.store.Decisions(c.Request.Context(), actor, actor.Group)
		if err != nil {
			return err
		}
		return write(w, decisionLogData(log))
	})
}

// saidOnPaper is what a paper of the group names of what people said. It is the same for everybody in the group: what was said to
// facilitators alone is not in it, since papers are handed round.
func saidOnPaper(d models.RecordedDecision) (said []reports.LoggedContribution) {
	for _, one := range d.Contributions {
		if !one.ToFacilitators {
			said = append(said, reports.LoggedContribution(one.ID))
		}
	}
	return said
}

func decisionLogData(log models.DecisionLog) reports.DecisionLogData {
	out := reports.DecisionLogData{GroupName: log.Group, AsOf: log.AsOf, Decisions: make([]reports.LoggedDecision, len(log.Decisions))}
	for i, each := range log.Decisions {
		logged := reports.LoggedDecision{Number: each.Number, Decision: each.Decision, Contributions: saidOnPaper(each), Retired: each.Version}
		for _, criterion := range each.Criteria {
			logged.Criteria = append(logged.Criteria,
				reports.LoggedCriterion{ID: criterion.CriterionID, New: criterion.Before == "", Gone: criterion.After == ""})
		}
		out.Decisions[i] = logged
	}
	return out
}
