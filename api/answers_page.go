package api

import (
	"io"

	"github.com/gin-gonic/gin"

	"doorway/models"
	"doorway/reports"
)

func (s *server) getAnswersPage(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	return s.handOut(c, asPage(), func(w io.Writer) error {
		actor := scopeOf(c).actor
		found, err := s.store.ResultsOnPaper(c.Request.Context(), actor, actor.Practice, id)
		if err != nil {
			return err
		}
		return reports.AnswersPage(w, answersData(found))
	})
}

func answersData(found models.ResultsOnPaper) reports.AnswersData {
	out := reports.AnswersData{
		PracticeName: found.Practice.Name, Town: found.Practice.Town, ODSCode: found.Practice.Code, Agreed: found.Sheet.Set.Agreed(),
		AsOf: found.AsOf, Draft: found.Draft, Sheet: found.Sheet,
	}
	if found.Submission != nil {
		out.SubmissionNumber, out.SubmissionHash = found.Submission.Number, found.Submission.Hash
	}
	for _, site := range found.Sites {
		out.Sites = append(out.Sites, site.Name)
	}
	return out
}
