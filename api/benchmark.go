package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireBenchmark struct {
	SetID           string                `json:"setId"`
	CriteriaVersion string                `json:"criteriaVersion"`
	Form            audit.Form            `json:"form"`
	Why             audit.NoBenchmark     `json:"why"`
	Sentence        string                `json:"sentence"`
	Practices       *int                  `json:"practices"`
	Domains         []wireBenchmarkDomain `json:"domains"`
}

type wireBenchmarkDomain struct {
	ID     string         `json:"id"`
	Title  string         `json:"title"`
	Own    *int           `json:"own"`
	Middle *wireBand      `json:"middle"`
	Stands audit.Standing `json:"stands"`
	Words  string         `json:"words"`
}

func newWireBenchmark(b models.Benchmark) wireBenchmark {
	out := wireBenchmark{
		b.Set.ID, b.Set.Version, b.Form, b.Why, b.Sentence, shownCount(b.Practices), make([]wireBenchmarkDomain, len(b.Domains)),
	}
	for i, domain := range b.Domains {
		out.Domains[i] = wireBenchmarkDomain{ID: domain.Own.ID, Title: domain.Own.Title, Own: domain.Own.Score, Stands: domain.Stands, Words: domain.Words()}
		if domain.Shown {
			out.Domains[i].Middle = &wireBand{domain.Middle.From, domain.Middle.To}
		}
	}
	return out
}

func (s *server) getBenchmark(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	benchmark, err := s.store.Benchmark(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireBenchmark(benchmark))
}
