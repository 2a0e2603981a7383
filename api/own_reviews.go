package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireOwnGivenReview struct {
	HatID        audit.HatID      `json:"hatId"`
	AuditID      audit.AuditID    `json:"auditId"`
	CriterionID  string           `json:"criterionId"`
	PracticeName string           `json:"practiceName"`
	About        string           `json:"about"`
	ContentNote  string           `json:"contentNote"`
	View         audit.ReviewView `json:"view"`
	Note         string           `json:"note"`
	On           audit.Date       `json:"on"`
}

type wireOwnSuggestion struct {
	ID           audit.SuggestionID    `json:"id"`
	PracticeName string                `json:"practiceName"`
	About        string                `json:"about"`
	ContentNote  string                `json:"contentNote"`
	Kind         audit.MessageKind     `json:"kind"`
	Words        string                `json:"words"`
	State        audit.SuggestionState `json:"state"`
	On           audit.Date            `json:"on"`
}

func newWireOwnGivenReview(r models.OwnReview) wireOwnGivenReview {
	return wireOwnGivenReview{r.Hat, r.Audit, r.Criterion, r.PracticeName, r.About, r.ContentNote, r.Review.View, r.Review.Note, r.On}
}

func newWireOwnSuggestion(s models.OwnSuggestion) wireOwnSuggestion {
	return wireOwnSuggestion{s.ID, s.PracticeName, s.About, s.ContentNote, s.Kind, s.Words, s.State, s.On}
}

func (s *server) listOwnReviews(c *gin.Context) error {
	found, err := s.store.OwnReviews(c.Request.Context(), scopeOf(c).actor)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, newWireOwnGivenReview))
}

func (s *server) withdrawOwnReview(c *gin.Context) error {
	hat, err := hatInPath(c)
	if err != nil {
		return err
	}
	id, criterion, err := answerInPath(c)
	if err != nil {
		return err
	}
	return done(c, s.store.WithdrawOwnReview(c.Request.Context(), scopeOf(c).actor, hat, id, criterion))
}

func (s *server) listOwnSuggestions(c *gin.Context) error {
	found, err := s.store.OwnSuggestions(c.Request.Context(), scopeOf(c).actor)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, newWireOwnSuggestion))
}

func (s *server) withdrawOwnSuggestion(c *gin.Context) error {
	id, err := suggestionInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.WithdrawOwnSuggestion(c.Request.Context(), here.actor, id, here.key))
}
