package api

import (
	"io"

	"github.com/gin-gonic/gin"

	"doorway/models"
	"doorway/reports"
)

func (s *server) getReflectionPDF(c *gin.Context) error {
	return s.reflection(c, asPDF("reflection"), reports.Reflection)
}

func (s *server) getReflectionPage(c *gin.Context) error {
	return s.reflection(c, asPage(), reports.ReflectionPage)
}

func (s *server) getReflectionMarkdown(c *gin.Context) error {
	return s.reflection(c, asFile("text/markdown; charset=utf-8", "reflection.md"), reports.ReflectionMarkdown)
}

// reflection hands out the trainee's own words. Their notes come along only where they ask for them: the notes may name
// the place.
func (s *server) reflection(c *gin.Context, as handedOut, write func(io.Writer, reports.ReflectionData) error) error {
	withNotes := c.Query("notes") == "true"
	return s.handOut(c, as, func(w io.Writer) error {
		actor := scopeOf(c).actor
		found, err := s.store.Reflection(c.Request.Context(), actor, actor.Placement, withNotes)
		if err != nil {
			return err
		}
		return write(w, reflectionData(found, withNotes))
	})
}

func reflectionData(found models.ReflectionExport, withNotes bool) reports.ReflectionData {
	words := found.Reflection
	out := reports.ReflectionData{
		Year: found.Year, Noticed: words.Noticed, Learned: words.Learned, WillDo: words.WillDo, WithNotes: withNotes,
		Set: found.Set, Agreed: found.Set.Agreed(),
	}
	for _, each := range found.LookedAt {
		out.LookedAt = append(out.LookedAt, reports.LookedAt{Criterion: each.Criterion, Note: each.Note})
	}
	return out
}
