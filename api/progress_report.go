package api

import (
	"io"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
	"doorway/reports"
)

func (s *server) getProgressReportPDF(c *gin.Context) error {
	return s.progressReport(c, asPDF("progress-report"), reports.ProgressReport)
}

func (s *server) getProgressReportPage(c *gin.Context) error {
	return s.progressReport(c, asPage(), reports.ProgressReportPage)
}

func (s *server) getProgressSummaryPDF(c *gin.Context) error {
	return s.progressReport(c, asPDF("progress-summary"), reports.ProgressSummary)
}

func (s *server) getProgressSummaryPage(c *gin.Context) error {
	return s.progressReport(c, asPage(), reports.ProgressSummaryPage)
}

func (s *server) progressReport(c *gin.Context, as handedOut, write func(io.Writer, reports.ProgressData) error) error {
	chosen, err := chosenAudits(c)
	if err != nil {
		return err
	}
	return s.handOut(c, as, func(w io.Writer) error {
		actor := scopeOf(c).actor
		found, err := s.store.ProgressReport(c.Request.Context(), actor, actor.Practice, chosen)
		if err != nil {
			return err
		}
		return write(w, ProgressData(found))
	})
}

// ProgressData is what a progress report and its summary say, counted and chosen by package audit.
func ProgressData(r models.ProgressReport) reports.ProgressData {
	next := audit.NextLookAfter(r.Newest.SubmittedOn, r.AsOf)
	return reports.ProgressData{
		PracticeName: r.Practice.Name, Town: r.Practice.Town, ODSCode: r.Practice.Code, Agreed: r.Set.Agreed(), Progress: r.Progress,
		LookAgainFrom: next.ShortFrom, LookAgainFullFrom: next.FullFrom, PublicLines: r.PublicLines,
	}
}
