package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireConsultation struct {
	ID          audit.ConsultationID    `json:"id"`
	Question    string                  `json:"question"`
	Words       string                  `json:"words"`
	Criteria    []string                `json:"criteria"`
	ContentNote string                  `json:"contentNote"`
	State       audit.ConsultationState `json:"state"`
	PauseWords  string                  `json:"pauseWords"`
	On          audit.Date              `json:"on"`
	Answer      audit.Heard             `json:"answer"`
	Version     int64                   `json:"version"`
}

type wireConsultationPage struct {
	Consultation  wireConsultation   `json:"consultation"`
	Contributions []wireContribution `json:"contributions"`
}

type wireConsultationInput struct {
	Question    string           `json:"question"`
	Words       string           `json:"words"`
	Criteria    []string         `json:"criteria"`
	ContentNote string           `json:"contentNote"`
	TextReasons []wireTextReason `json:"textReasons"`
}

type wireConsultationChange struct {
	State       audit.ConsultationState `json:"state"`
	PauseWords  string                  `json:"pauseWords"`
	TextReasons []wireTextReason        `json:"textReasons"`
}

type wireConsultationAnswer struct {
	Answer audit.Heard `json:"answer"`
}

type wireNotHeard struct {
	Name string           `json:"name"`
	Kind audit.MemberKind `json:"kind"`
}

func newWireConsultation(c models.Consultation) wireConsultation {
	return wireConsultation{
		ID: c.ID, Question: c.Question, Words: c.Words, Criteria: append([]string{}, c.Criteria...), ContentNote: c.ContentNote, State: c.State,
		PauseWords: c.PauseWords, On: c.On, Answer: c.Answer, Version: c.Version,
	}
}

func newWireConsultationPage(page models.ConsultationPage) wireConsultationPage {
	return wireConsultationPage{newWireConsultation(page.Consultation), eachWire(page.Contributions, newWireContribution)}
}

// eachWire gives the wire's shape of each, and an empty list for none.
func eachWire[T, W any](found []T, wire func(T) W) []W {
	out := make([]W, len(found))
	for i, one := range found {
		out[i] = wire(one)
	}
	return out
}

func consultationInPath(c *gin.Context) (audit.ConsultationID, error) {
	return audit.ParseID[audit.ConsultationID](c.Param("consultationId"))
}

func (s *server) listConsultations(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.Consultations(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, newWireConsultation))
}

func (s *server) openConsultation(c *gin.Context) error {
	in, err := decode[wireConsultationInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	asked, err := s.store.OpenConsultation(c.Request.Context(), here.actor, here.actor.Group, models.ConsultationInput{
		Consultation: audit.Consultation{Question: in.Question, Words: in.Words, Criteria: in.Criteria, ContentNote: in.ContentNote},
		Reasons:      textReasons(in.TextReasons),
	}, here.key)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusCreated, asked.Version, newWireConsultation(asked))
}

func (s *server) getConsultation(c *gin.Context) error {
	id, err := consultationInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	page, err := s.store.Consultation(c.Request.Context(), actor, actor.Group, id)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, page.Version, newWireConsultationPage(page))
}

func (s *server) changeConsultation(c *gin.Context) error {
	id, err := consultationInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireConsultationChange](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	changed, err := s.store.ChangeConsultation(c.Request.Context(), here.actor, here.actor.Group, id, in.State, in.PauseWords, textReasons(in.TextReasons), here.seen, here.key)
	if err != nil {
		return stale(err, newWireConsultation)
	}
	return writeVersioned(c, http.StatusOK, changed.Version, newWireConsultation(changed))
}

func (s *server) answerConsultation(c *gin.Context) error {
	id, err := consultationInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireConsultationAnswer](c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	page, err := s.store.AnswerConsultation(c.Request.Context(), actor, actor.Group, id, in.Answer)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, page.Version, newWireConsultationPage(page))
}

func (s *server) listNotHeard(c *gin.Context) error {
	id, err := consultationInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.NotHeard(c.Request.Context(), actor, actor.Group, id)
	return writeNotHeard(c, found, err)
}

func writeNotHeard(c *gin.Context, found []models.NotHeard, err error) error {
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, func(n models.NotHeard) wireNotHeard { return wireNotHeard{n.Name, n.Kind} }))
}
