package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireSharedPractice struct {
	ID          audit.PracticeID      `json:"id"`
	Name        string                `json:"name"`
	Town        string                `json:"town"`
	ICB         string                `json:"icb"`
	PCN         string                `json:"pcn"`
	Audits      []wireSharedAudit     `json:"audits"`
	Messages    []wirePracticeMessage `json:"messages"`
	Suggestions []wireGroupSuggestion `json:"suggestions"`
}

type wireSharedAudit struct {
	AuditID audit.AuditID   `json:"auditId"`
	View    wireGroupView   `json:"view"`
	Reviews []wireOwnReview `json:"reviews"`
}

type wireOwnReview struct {
	CriterionID string           `json:"criterionId"`
	View        audit.ReviewView `json:"view"`
	Note        string           `json:"note"`
	TextReasons []wireTextReason `json:"textReasons"`
	Version     int64            `json:"version"`
}

type wireReviewInput struct {
	View        audit.ReviewView `json:"view"`
	Note        string           `json:"note"`
	TextReasons []wireTextReason `json:"textReasons"`
}

type wireGivenReview struct {
	CriterionID string           `json:"criterionId"`
	View        audit.ReviewView `json:"view"`
	Note        string           `json:"note"`
}

type wireOptOut struct {
	PracticeID audit.PracticeID `json:"practiceId"`
	Name       string           `json:"name"`
	Town       string           `json:"town"`
}

func newWireOwnReview(saved models.SavedReview) wireOwnReview {
	return wireOwnReview{saved.Criterion, saved.Review.View, saved.Review.Note, newWireTextReasons(saved.Reasons), saved.Version}
}

func newWireSharedPractice(page models.SharedPage) wireSharedPractice {
	out := wireSharedPractice{
		ID: page.Practice, Name: page.Name, Town: page.Town, ICB: page.ICBName, PCN: page.Label,
		Messages: newWirePracticeMessages(page.Messages), Suggestions: newWireGroupSuggestions(page.Suggestions),
	}
	for _, one := range page.Audits {
		shared := wireSharedAudit{AuditID: one.Audit, View: newWireGroupView(one.View), Reviews: make([]wireOwnReview, len(one.Reviews))}
		for i, review := range one.Reviews {
			shared.Reviews[i] = newWireOwnReview(review)
		}
		out.Audits = append(out.Audits, shared)
	}
	return out
}

// sharedPracticeInPath reads the practice that somebody of a group looks at. Errors: audit.CodeNotFound for what is no id.
func sharedPracticeInPath(c *gin.Context) (audit.PracticeID, error) {
	return audit.ParseID[audit.PracticeID](c.Param("sharedPracticeId"))
}

// sharedAuditInPath reads the practice and its self-assessment. Errors: audit.CodeNotFound for what is no id.
func sharedAuditInPath(c *gin.Context) (practice audit.PracticeID, id audit.AuditID, err error) {
	if practice, err = sharedPracticeInPath(c); err != nil {
		return "", "", err
	}
	id, err = auditInPath(c)
	return practice, id, err
}

func (s *server) getSharedPractice(c *gin.Context) error {
	practice, err := sharedPracticeInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	page, err := s.store.SharedPage(c.Request.Context(), actor, actor.Group, practice)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireSharedPractice(page))
}

func (s *server) listReviews(c *gin.Context) error {
	practice, id, err := sharedAuditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.Reviews(c.Request.Context(), actor, actor.Group, practice, id)
	if err != nil {
		return err
	}
	out := make([]wireGivenReview, len(found))
	for i, one := range found {
		out[i] = wireGivenReview{one.Criterion, one.Review.View, one.Review.Note}
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) putReview(c *gin.Context) error {
	practice, id, err := sharedAuditInPath(c)
	if err != nil {
		return err
	}
	criterion, err := criterionInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireReviewInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	input := models.ReviewInput{Review: audit.AnswerReview{View: in.View, Note: in.Note}, Reasons: textReasons(in.TextReasons)}
	saved, err := s.store.SaveReview(c.Request.Context(), here.actor, here.actor.Group, practice, id, criterion, input, here.seen, here.key)
	if err != nil {
		return stale(err, newWireOwnReview)
	}
	return writeVersioned(c, http.StatusOK, saved.Version, newWireOwnReview(saved))
}

func (s *server) listOptOuts(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.OptOuts(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	out := make([]wireOptOut, len(found))
	for i, one := range found {
		out[i] = wireOptOut{one.Practice, one.Name, one.Town}
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) optOut(c *gin.Context) error {
	practice, err := sharedPracticeInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	return done(c, s.store.OptOut(c.Request.Context(), actor, actor.Group, practice))
}

func (s *server) optIn(c *gin.Context) error {
	practice, err := sharedPracticeInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	return done(c, s.store.OptIn(c.Request.Context(), actor, actor.Group, practice))
}
