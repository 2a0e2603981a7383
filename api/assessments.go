package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireAssessment struct {
	State           string            `json:"state"`
	Release         string            `json:"release"`
	SetID           string            `json:"setId"`
	CriteriaVersion string            `json:"criteriaVersion"`
	Observations    []wireObservation `json:"observations"`
	Reflection      wireReflection    `json:"reflection"`
	Hidden          []string          `json:"hidden"`
	HiddenNotes     []string          `json:"hiddenNotes"`
	SubmittedAt     *time.Time        `json:"submittedAt"`
	ReleaseChosenAt *time.Time        `json:"releaseChosenAt"`
	ConfirmFrom     *time.Time        `json:"confirmFrom"`
	ReleasedAt      *time.Time        `json:"releasedAt"`
	CanWrite        bool              `json:"canWrite"`
	CanShare        bool              `json:"canShare"`
	CanWithdraw     bool              `json:"canWithdraw"`
	PoolsOn         audit.Date        `json:"poolsOn"`
	PoolsFrom       int               `json:"poolsFrom"`
	Version         int64             `json:"version"`
}

type wireObservation struct {
	CriterionID string           `json:"criterionId"`
	Choice      audit.Choice     `json:"choice"`
	Level       *audit.Level     `json:"level"`
	Note        string           `json:"note"`
	TextReasons []wireTextReason `json:"textReasons"`
	Version     int64            `json:"version"`
	SavedAt     *time.Time       `json:"savedAt"`
}

type wireObservationInput struct {
	Choice      audit.Choice     `json:"choice"`
	Level       *audit.Level     `json:"level"`
	Note        string           `json:"note"`
	TextReasons []wireTextReason `json:"textReasons"`
}

type wireReflection struct {
	Noticed     string           `json:"noticed"`
	Learned     string           `json:"learned"`
	WillDo      string           `json:"willDo"`
	TextReasons []wireTextReason `json:"textReasons"`
	Version     int64            `json:"version"`
}

type wireReflectionInput struct {
	Noticed     string           `json:"noticed"`
	Learned     string           `json:"learned"`
	WillDo      string           `json:"willDo"`
	TextReasons []wireTextReason `json:"textReasons"`
}

func newWireAssessment(a models.Assessment) wireAssessment {
	out := wireAssessment{
		State: string(a.State), Release: string(a.Release), SetID: a.Set.ID, CriteriaVersion: a.Set.Version,
		Observations: make([]wireObservation, len(a.Observations)), Reflection: newWireReflection(a.Reflection),
		Hidden: append([]string{}, a.Hidden...), HiddenNotes: append([]string{}, a.HiddenNotes...),
		SubmittedAt: timeOrNull(a.SubmittedAt), ReleaseChosenAt: timeOrNull(a.ReleaseChosenAt), ConfirmFrom: timeOrNull(a.ConfirmFrom),
		ReleasedAt: timeOrNull(a.ReleasedAt), CanWrite: a.CanWrite, CanShare: a.CanShare, CanWithdraw: a.CanWithdraw,
		PoolsOn: a.PoolsOn, PoolsFrom: a.PoolsFrom, Version: a.Version,
	}
	for i, saved := range a.Observations {
		out.Observations[i] = newWireObservation(saved)
	}
	return out
}

func newWireObservation(saved models.SavedObservation) wireObservation {
	return wireObservation{
		CriterionID: saved.CriterionID, Choice: saved.Observation.Choice, Level: levelOfObservation(saved.Observation),
		Note: saved.Observation.Note, TextReasons: newWireTextReasons(saved.Reasons), Version: saved.Version, SavedAt: timeOrNull(saved.SavedAt),
	}
}

// levelOfObservation is the level of an observation that is one.
func levelOfObservation(observation audit.Observation) *audit.Level {
	return levelOf(audit.Answer{Choice: observation.Choice, Level: observation.Level})
}

func newWireReflection(saved models.SavedReflection) wireReflection {
	return wireReflection{
		Noticed: saved.Reflection.Noticed, Learned: saved.Reflection.Learned, WillDo: saved.Reflection.WillDo,
		TextReasons: newWireTextReasons(saved.Reasons), Version: saved.Version,
	}
}

// observationInput is the observation that a request says. Errors: audit.CodeInvalid.
func (in wireObservationInput) observationInput() (models.ObservationInput, error) {
	level, err := levelFor(in.Choice, in.Level)
	return models.ObservationInput{
		Observation: audit.Observation{Choice: in.Choice, Level: level, Note: in.Note}, Reasons: textReasons(in.TextReasons),
	}, err
}

func (s *server) getAssessment(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.Assessment(c.Request.Context(), actor, actor.Placement)
	return writeAssessment(c, found, err)
}

func writeAssessment(c *gin.Context, found models.Assessment, err error) error {
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, found.Version, newWireAssessment(found))
}

func (s *server) submitAssessment(c *gin.Context) error {
	here := scopeOf(c)
	changed, err := s.store.SubmitAssessment(c.Request.Context(), here.actor, here.actor.Placement, here.key)
	return writeAssessment(c, changed, err)
}

func (s *server) reopenAssessment(c *gin.Context) error {
	here := scopeOf(c)
	changed, err := s.store.ReopenAssessment(c.Request.Context(), here.actor, here.actor.Placement, here.key)
	return writeAssessment(c, changed, err)
}

func (s *server) withdrawAssessment(c *gin.Context) error {
	here := scopeOf(c)
	changed, err := s.store.WithdrawAssessment(c.Request.Context(), here.actor, here.actor.Placement, here.key)
	return writeAssessment(c, changed, err)
}

func (s *server) getObservation(c *gin.Context) error {
	criterion, err := criterionInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.Observation(c.Request.Context(), actor, actor.Placement, criterion)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, found.Version, newWireObservation(found))
}

func (s *server) putObservation(c *gin.Context) error {
	criterion, err := criterionInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireObservationInput](c)
	if err != nil {
		return err
	}
	input, err := in.observationInput()
	if err != nil {
		return err
	}
	here := scopeOf(c)
	saved, err := s.store.SaveObservation(c.Request.Context(), here.actor, here.actor.Placement, criterion, input, here.seen, here.key)
	if err != nil {
		return stale(err, newWireObservation)
	}
	return writeVersioned(c, http.StatusOK, saved.Version, newWireObservation(saved))
}

func (s *server) putReflection(c *gin.Context) error {
	in, err := decode[wireReflectionInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	input := models.ReflectionInput{
		Reflection: audit.Reflection{Noticed: in.Noticed, Learned: in.Learned, WillDo: in.WillDo}, Reasons: textReasons(in.TextReasons),
	}
	saved, err := s.store.SaveReflection(c.Request.Context(), here.actor, here.actor.Placement, input, here.seen, here.key)
	if err != nil {
		return stale(err, newWireReflection)
	}
	return writeVersioned(c, http.StatusOK, saved.Version, newWireReflection(saved))
}
