package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireProgress struct {
	AsOf            audit.Date           `json:"asOf"`
	SetID           string               `json:"setId"`
	CriteriaVersion string               `json:"criteriaVersion"`
	Audits          []wireProgressAudit  `json:"audits"`
	LeftOut         []wireLeftOutAudit   `json:"leftOut"`
	Compared        int                  `json:"compared"`
	Comparable      int                  `json:"comparable"`
	CriteriaInAll   int                  `json:"criteriaInAll"`
	Breaks          []wireProgressBreak  `json:"breaks"`
	Domains         []wireTrendLine      `json:"domains"`
	Principles      []wireTrendLine      `json:"principles"`
	Criteria        []wireCriterionTrend `json:"criteria"`
	Now             []wireTally          `json:"now"`
	Actions         []wireProgressAction `json:"actions"`
	LookAgain       wireLookAgain        `json:"lookAgain"`
}

type wireProgressAudit struct {
	AuditID         audit.AuditID `json:"auditId"`
	SubmittedOn     audit.Date    `json:"submittedOn"`
	Form            audit.Form    `json:"form"`
	CriteriaVersion string        `json:"criteriaVersion"`
	Sites           []string      `json:"sites"`
}

type wireLeftOutAudit struct {
	AuditID     audit.AuditID `json:"auditId"`
	SubmittedOn audit.Date    `json:"submittedOn"`
	Why         string        `json:"why"`
}

type wireProgressBreak struct {
	BeforeAuditID audit.AuditID `json:"beforeAuditId"`
	Criteria      int           `json:"criteria"`
	Label         string        `json:"label"`
}

type wireTrendLine struct {
	ID       string           `json:"id"`
	Title    string           `json:"title"`
	Criteria int              `json:"criteria"`
	Points   []wireTrendPoint `json:"points"`
}

type wireTrendPoint struct {
	AuditID audit.AuditID `json:"auditId"`
	Score   *int          `json:"score"`
	NoScore audit.NoScore `json:"noScore"`
	Rated   int           `json:"rated"`
	AtLevel []int         `json:"atLevel"`
}

type wireCriterionTrend struct {
	CriterionID string               `json:"criterionId"`
	Domain      string               `json:"domain"`
	Title       string               `json:"title"`
	Essential   bool                 `json:"essential"`
	Compared    bool                 `json:"compared"`
	Moved       audit.Movement       `json:"moved"`
	Points      []wireCriterionPoint `json:"points"`
}

type wireCriterionPoint struct {
	AuditID      audit.AuditID      `json:"auditId"`
	Choice       audit.Choice       `json:"choice"`
	Level        *audit.Level       `json:"level"`
	NewWording   bool               `json:"newWording"`
	LowerBecause audit.LowerBecause `json:"lowerBecause"`
}

type wireProgressAction struct {
	ActionID     audit.ActionID     `json:"actionId"`
	CriterionID  string             `json:"criterionId"`
	What         string             `json:"what"`
	OwnerRole    string             `json:"ownerRole"`
	Due          audit.Date         `json:"due"`
	Status       audit.ActionStatus `json:"status"`
	StatusReason string             `json:"statusReason"`
	EvidenceNote string             `json:"evidenceNote"`
	DoneOn       audit.Date         `json:"doneOn"`
	Since        audit.Date         `json:"since"`
	Moved        int                `json:"moved"`
}

func newWireProgress(p audit.Progress) wireProgress {
	out := wireProgress{
		AsOf: p.AsOf, SetID: p.Set.ID, CriteriaVersion: p.Set.Version, Compared: p.Compared, Comparable: p.Comparable, CriteriaInAll: p.CriteriaInAll,
		Audits: make([]wireProgressAudit, len(p.Audits)), LeftOut: make([]wireLeftOutAudit, len(p.LeftOut)),
		Breaks: make([]wireProgressBreak, len(p.Breaks)), Domains: newWireTrendLines(p.Domains), Principles: newWireTrendLines(p.Principles),
		Criteria: make([]wireCriterionTrend, len(p.Criteria)), Now: newWireTallies(p.Now), Actions: newWireProgressActions(p.Actions),
		LookAgain: newWireLookAgain(models.LookAgain{
			NextLook: audit.NextLookAfter(p.Newest.SubmittedOn, p.AsOf), Earlier: p.Newest.ID, SubmittedOn: p.Newest.SubmittedOn,
		}),
	}
	for i, one := range p.Audits {
		out.Audits[i] = wireProgressAudit{one.ID, one.SubmittedOn, one.Form, one.Version, make([]string, len(one.Sites))}
		for k, site := range one.Sites {
			out.Audits[i].Sites[k] = site.Name
		}
	}
	for i, one := range p.LeftOut {
		out.LeftOut[i] = wireLeftOutAudit{one.ID, one.SubmittedOn, one.Why}
	}
	for i, one := range p.Breaks {
		out.Breaks[i] = wireProgressBreak{one.Before, one.Criteria, one.Label}
	}
	for i, line := range p.Criteria {
		out.Criteria[i] = newWireCriterionTrend(line)
	}
	return out
}

func newWireTrendLines(lines []audit.TrendLine) []wireTrendLine {
	out := make([]wireTrendLine, len(lines))
	for i, line := range lines {
		out[i] = wireTrendLine{line.ID, line.Title, line.Criteria, make([]wireTrendPoint, len(line.Points))}
		for k, point := range line.Points {
			out[i].Points[k] = wireTrendPoint(point)
		}
	}
	return out
}

func newWireCriterionTrend(line audit.CriterionTrend) wireCriterionTrend {
	c := line.Criterion
	out := wireCriterionTrend{c.ID, c.Domain, c.Title, c.Essential, line.Compared, line.Moved, make([]wireCriterionPoint, len(line.Points))}
	for i, point := range line.Points {
		level := levelOf(audit.Answer{Choice: point.Choice, Level: point.Level})
		out.Points[i] = wireCriterionPoint{point.AuditID, point.Choice, level, point.NewWording, point.LowerBecause}
	}
	return out
}

func newWireProgressActions(actions []audit.ProgressAction) []wireProgressAction {
	out := make([]wireProgressAction, len(actions))
	for i, one := range actions {
		a := one.Action
		out[i] = wireProgressAction{
			one.ID, a.CriterionID, a.What, a.OwnerRole, a.Due, a.Status, a.StatusReason, a.EvidenceNote, a.DoneOn, one.Since, one.Moved,
		}
	}
	return out
}

// mostChosen is how long a list of self-assessments may be, in characters; the contract says the same.
const mostChosen = 4000

// chosenAudits reads the self-assessments that the address asks about; none means that the server chooses.
// Errors: audit.CodeNotFound for what is no id, audit.CodeInvalid for too many.
func chosenAudits(c *gin.Context) ([]audit.AuditID, error) {
	var chosen []audit.AuditID
	asked := c.Query("audits")
	if len(asked) > mostChosen {
		return nil, audit.Invalid("audits", "Choose fewer self-assessments.")
	}
	for _, text := range listed(asked) {
		id, err := audit.ParseID[audit.AuditID](text)
		if err != nil {
			return nil, err
		}
		chosen = append(chosen, id)
	}
	return chosen, nil
}

func (s *server) getProgress(c *gin.Context) error {
	chosen, err := chosenAudits(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	progress, err := s.store.Progress(c.Request.Context(), actor, actor.Practice, chosen)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireProgress(progress))
}
