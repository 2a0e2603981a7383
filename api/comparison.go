package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireComparison struct {
	SetID           string               `json:"setId"`
	CriteriaVersion string               `json:"criteriaVersion"`
	Draft           bool                 `json:"draft"`
	Sources         []wireComparedSource `json:"sources"`
	Rows            []wireComparedRow    `json:"rows"`
}

type wireComparedSource struct {
	ID    string                   `json:"id"`
	Kind  audit.ComparedSourceKind `json:"kind"`
	Name  string                   `json:"name"`
	When  string                   `json:"when"`
	Kappa *wireKappa               `json:"kappa"`
	More  int                      `json:"more"`
}

type wireKappa struct {
	Pairs int    `json:"pairs"`
	Value string `json:"value"`
	Words string `json:"words"`
}

type wireComparedRow struct {
	CriterionID string             `json:"criterionId"`
	Choice      audit.Choice       `json:"choice"`
	Level       *audit.Level       `json:"level"`
	Kind        audit.ComparedAs   `json:"kind"`
	Question    string             `json:"question"`
	Views       []wireComparedView `json:"views"`
}

type wireComparedView struct {
	Source string           `json:"source"`
	Kind   audit.ComparedAs `json:"kind"`
	Spread *wireSpread      `json:"spread"`
	Choice audit.Choice     `json:"choice"`
	Level  *audit.Level     `json:"level"`
	Note   string           `json:"note"`
}

func newWireComparison(report models.ComparisonReport) wireComparison {
	set, compared := report.Sheet.Set, report.Comparison
	out := wireComparison{
		set.ID, set.Version, report.Draft, make([]wireComparedSource, len(compared.Sources)), make([]wireComparedRow, len(compared.Rows)),
	}
	for i, one := range compared.Sources {
		out.Sources[i] = wireComparedSource{ID: one.Source.ID, Kind: one.Source.Kind, Name: one.Source.Name, When: one.Source.When, More: one.More}
		if one.HasKappa {
			out.Sources[i].Kappa = &wireKappa{one.Kappa.Pairs, one.Kappa.Value(), one.Kappa.Words()}
		}
	}
	for i, row := range compared.Rows {
		out.Rows[i] = newWireComparedRow(row, compared.Sources)
	}
	return out
}

func newWireComparedRow(row audit.ComparedRow, sources []audit.SourceComparison) wireComparedRow {
	out := wireComparedRow{
		row.Criterion.ID, row.Answer.Choice, levelOf(row.Answer), row.Kind, row.Question, make([]wireComparedView, len(row.Views)),
	}
	for i, view := range row.Views {
		said := view.Said
		out.Views[i] = wireComparedView{
			sources[view.Source].Source.ID, view.Kind, newWireSpread(said.Spread, said.HasSpread), said.Choice,
			levelIf(said.Choice, said.Level), said.Note,
		}
	}
	return out
}

func (s *server) getComparison(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.Comparison(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireComparison(found))
}
