package api

import (
	"io"

	"github.com/gin-gonic/gin"

	"doorway/models"
	"doorway/reports"
)

func (s *server) getComparisonPDF(c *gin.Context) error {
	return s.comparison(c, asPDF("comparison"), reports.Comparison)
}

func (s *server) getComparisonPage(c *gin.Context) error {
	return s.comparison(c, asPage(), reports.ComparisonPage)
}

func (s *server) getComparisonCSV(c *gin.Context) error {
	return s.comparison(c, asFile("text/csv; charset=utf-8", "comparison.csv"), writeComparisonCSV)
}

func writeComparisonCSV(w io.Writer, data reports.ComparisonData) error {
	rows, err := reports.ComparisonTable(data)
	if err != nil {
		return err
	}
	return writeCSV(w, rows)
}

func (s *server) comparison(c *gin.Context, as handedOut, write func(io.Writer, reports.ComparisonData) error) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	return s.handOut(c, as, func(w io.Writer) error {
		actor := scopeOf(c).actor
		found, err := s.store.ComparisonOnPaper(c.Request.Context(), actor, actor.Practice, id)
		if err != nil {
			return err
		}
		return write(w, ComparisonData(found))
	})
}

// ComparisonData is what the comparison says: package audit has compared.
func ComparisonData(found models.ComparisonReport) reports.ComparisonData {
	set := found.Sheet.Set
	out := reports.ComparisonData{
		PracticeName: found.Practice.Name, Town: found.Practice.Town, ODSCode: found.Practice.Code, AsOf: found.AsOf, Draft: found.Draft,
		Set: set, Agreed: set.Agreed(), Comparison: found.Comparison,
	}
	if found.Submission != nil {
		out.SubmissionNumber, out.SubmissionHash = found.Submission.Number, found.Submission.Hash
	}
	return out
}
