package api

import (
	"io"

	"github.com/gin-gonic/gin"

	"doorway/models"
	"doorway/reports"
)

func (s *server) getMeetingSheetPDF(c *gin.Context) error {
	return s.meetingSheet(c, asPDF("meeting-sheet"), reports.MeetingSheet)
}

func (s *server) getMeetingSheetPage(c *gin.Context) error {
	return s.meetingSheet(c, asPage(), reports.MeetingSheetPage)
}

func (s *server) meetingSheet(c *gin.Context, as handedOut, write func(io.Writer, reports.MeetingSheetData) error) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	return s.handOut(c, as, func(w io.Writer) error {
		actor := scopeOf(c).actor
		found, err := s.store.MeetingSheet(c.Request.Context(), actor, actor.Practice, id)
		if err != nil {
			return err
		}
		return write(w, MeetingSheetData(found))
	})
}

// MeetingSheetData is what the sheet says: a spread only where everybody at the meeting may read it.
func MeetingSheetData(found models.MeetingSheet) reports.MeetingSheetData {
	set := found.Audit.Set
	out := reports.MeetingSheetData{
		PracticeName: found.Practice.Name, Town: found.Practice.Town, ODSCode: found.Practice.Code, AsOf: found.AsOf,
		Set: set, Agreed: set.Agreed(), Topics: make([]reports.MeetingTopic, len(found.Items)),
	}
	for i, item := range found.Items {
		out.Topics[i] = reports.MeetingTopic{Criterion: item.Criterion, Question: item.Question, Settled: item.Agreed}
		if item.Shown {
			out.Topics[i].Spread = &item.Spread
		}
	}
	return out
}
