package api

import (
	"io"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
	"doorway/reports"
)

func (s *server) getProgressReportPDF(c *gin.Context) error {
	return s.progressReport(c, asPDF("progress-report"), s.issuedProgress, reports.ProgressReport)
}

func (s *server) getProgressReportPage(c *gin.Context) error {
	return s.progressReport(c, asPage(), s.issuedProgress, reports.ProgressReportPage)
}

func (s *server) getProgressSummaryPDF(c *gin.Context) error {
	return s.progressReport(c, asPDF("progress-summary"), s.issuedSummary, reports.ProgressSummary)
}

func (s *server) getProgressSummaryPage(c *gin.Context) error {
	return s.progressReport(c, asPage(), s.issuedSummary, reports.ProgressSummaryPage)
}

func (s *server) progressReport(c *gin.Context, as handedOut, issued func(*gin.Context, models.ProgressReport) (reports.ProgressData, error),
	write func(io.Writer, reports.ProgressData) error,
) error {
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
		data, err := issued(c, found)
		if err != nil {
			return err
		}
		return write(w, data)
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
