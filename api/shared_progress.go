package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
)

type wireSharedProgress struct {
	Name  string           `json:"name"`
	Moved *wireWordsMoved  `json:"moved"`
	Trend *wireSharedTrend `json:"trend"`
}

type wireSharedTrend struct {
	AsOf            audit.Date             `json:"asOf"`
	SetID           string                 `json:"setId"`
	CriteriaVersion string                 `json:"criteriaVersion"`
	Audits          []wireSharedTrendAudit `json:"audits"`
	LeftOut         []wireLeftOutAudit     `json:"leftOut"`
	Compared        int                    `json:"compared"`
	Comparable      int                    `json:"comparable"`
	CriteriaInAll   int                    `json:"criteriaInAll"`
	Breaks          []wireProgressBreak    `json:"breaks"`
	Domains         []wireTrendLine        `json:"domains"`
	Principles      []wireTrendLine        `json:"principles"`
	Criteria        []wireCriterionTrend   `json:"criteria"`
	Actions         []wireGroupAction      `json:"actions"`
}

// wireSharedTrendAudit names no sites: those are in nothing else that a group sees of a practice.
type wireSharedTrendAudit struct {
	AuditID         audit.AuditID `json:"auditId"`
	SubmittedOn     audit.Date    `json:"submittedOn"`
	Form            audit.Form    `json:"form"`
	CriteriaVersion string        `json:"criteriaVersion"`
}

// newWireSharedTrend leaves out what ProgressOf tells the practice alone, such as its sites and when to look again.
func newWireSharedTrend(seen audit.GroupProgress) *wireSharedTrend {
	if seen.Full == nil {
		return nil
	}
	whole := newWireProgress(*seen.Full)
	out := wireSharedTrend{
		AsOf: whole.AsOf, SetID: whole.SetID, CriteriaVersion: whole.CriteriaVersion, Audits: make([]wireSharedTrendAudit, len(whole.Audits)),
		LeftOut: whole.LeftOut, Compared: whole.Compared, Comparable: whole.Comparable, CriteriaInAll: whole.CriteriaInAll, Breaks: whole.Breaks,
		Domains: whole.Domains, Principles: whole.Principles, Criteria: whole.Criteria, Actions: newWireGroupActions(seen.Actions),
	}
	for i, one := range whole.Audits {
		out.Audits[i] = wireSharedTrendAudit{one.AuditID, one.SubmittedOn, one.Form, one.CriteriaVersion}
	}
	return &out
}

func (s *server) getSharedProgress(c *gin.Context) error {
	practice, err := sharedPracticeInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	progress, err := s.store.SharedProgress(c.Request.Context(), actor, actor.Group, practice)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, wireSharedProgress{progress.Name, newWireWordsMoved(progress.Moved), newWireSharedTrend(progress.GroupProgress)})
}
