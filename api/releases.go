package api

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireRelease struct {
	Release     string   `json:"release"`
	Hidden      []string `json:"hidden"`
	HiddenNotes []string `json:"hiddenNotes"`
	Hash        string   `json:"hash"`
}

type wireConfirmShared struct {
	Hash string `json:"hash"`
}

type wireSharedPreview struct {
	Hash   string     `json:"hash"`
	Shared wireShared `json:"shared"`
}

type wireShared struct {
	Name            string           `json:"name"`
	SetID           string           `json:"setId"`
	CriteriaVersion string           `json:"criteriaVersion"`
	Lines           []wireSharedLine `json:"lines"`
}

type wireSharedLine struct {
	CriterionID string       `json:"criterionId"`
	Choice      audit.Choice `json:"choice"`
	Level       *audit.Level `json:"level"`
	Note        string       `json:"note"`
}

type wireReleasedSummary struct {
	ID              string `json:"id"`
	PracticeName    string `json:"practiceName"`
	SetID           string `json:"setId"`
	CriteriaVersion string `json:"criteriaVersion"`
	Rated           int    `json:"rated"`
	NotSeen         int    `json:"notSeen"`
}

type wireReleased struct {
	ID              string           `json:"id"`
	PracticeName    string           `json:"practiceName"`
	SetID           string           `json:"setId"`
	CriteriaVersion string           `json:"criteriaVersion"`
	Lines           []wireSharedLine `json:"lines"`
}

func newWireShared(shared audit.Shared) wireShared {
	return wireShared{shared.Name, shared.SetID, shared.CriteriaVersion, newWireSharedLines(shared.Lines)}
}

func newWireSharedLines(lines []audit.SharedLine) []wireSharedLine {
	out := make([]wireSharedLine, len(lines))
	for i, line := range lines {
		out[i] = wireSharedLine{line.CriterionID, line.Choice, nil, line.Note}
		if line.Choice == audit.ChoiceLevel {
			out[i].Level = &line.Level
		}
	}
	return out
}

func (s *server) previewShared(c *gin.Context) error {
	actor := scopeOf(c).actor
	preview, err := s.store.PreviewShared(c.Request.Context(), actor, actor.Placement, listed(c.Query("hidden")), listed(c.Query("hiddenNotes")))
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, wireSharedPreview{preview.Hash, newWireShared(preview.Shared)})
}

// listed reads a list whose parts stand between commas.
func listed(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, ",")
}

func (s *server) releaseAssessment(c *gin.Context) error {
	in, err := decode[wireRelease](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	input := models.ReleaseInput{Release: audit.Release(in.Release), Hidden: in.Hidden, HiddenNotes: in.HiddenNotes, Hash: in.Hash}
	changed, err := s.store.ReleaseAssessment(c.Request.Context(), here.actor, here.actor.Placement, input, here.seen, here.key)
	if err != nil {
		return stale(err, newWireAssessment)
	}
	return writeAssessment(c, changed, nil)
}

func (s *server) confirmShared(c *gin.Context) error {
	in, err := decode[wireConfirmShared](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	changed, err := s.store.ConfirmShared(c.Request.Context(), here.actor, here.actor.Placement, in.Hash, here.key)
	return writeAssessment(c, changed, err)
}

func (s *server) listReleased(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.ReleasedAssessments(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	out := make([]wireReleasedSummary, len(found))
	for i, one := range found {
		out[i] = wireReleasedSummary{string(one.ID), one.PracticeName, one.Set.ID, one.Set.Version, one.Rated(), one.NotSeen()}
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) getReleased(c *gin.Context) error {
	id, err := audit.ParseID[audit.AssessmentID](c.Param("assessmentId"))
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	one, err := s.store.ReleasedAssessment(c.Request.Context(), actor, actor.Group, id)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, wireReleased{string(one.ID), one.PracticeName, one.Set.ID, one.Set.Version, newWireSharedLines(one.Lines)})
}
