package api

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireActionInput struct {
	CriterionID  string             `json:"criterionId"`
	SuggestionID string             `json:"suggestionId"`
	What         string             `json:"what"`
	FirstStep    string             `json:"firstStep"`
	OwnerRole    string             `json:"ownerRole"`
	OwnerPerson  string             `json:"ownerPerson"`
	OwnerID      audit.HatID        `json:"ownerId"`
	Due          audit.Date         `json:"due"`
	Effort       audit.Effort       `json:"effort"`
	Benefit      string             `json:"benefit"`
	HowWeKnow    string             `json:"howWeKnow"`
	Status       audit.ActionStatus `json:"status"`
	StatusReason string             `json:"statusReason"`
	EvidenceNote string             `json:"evidenceNote"`
	DoneOn       audit.Date         `json:"doneOn"`
	Pledge       bool               `json:"pledge"`
	TextReasons  []wireTextReason   `json:"textReasons"`
}

type wireAction struct {
	ID           audit.ActionID     `json:"id"`
	CriterionID  string             `json:"criterionId"`
	SuggestionID string             `json:"suggestionId"`
	What         string             `json:"what"`
	FirstStep    string             `json:"firstStep"`
	OwnerRole    string             `json:"ownerRole"`
	OwnerPerson  string             `json:"ownerPerson"`
	OwnerID      audit.HatID        `json:"ownerId"`
	Due          audit.Date         `json:"due"`
	Effort       audit.Effort       `json:"effort"`
	Benefit      string             `json:"benefit"`
	HowWeKnow    string             `json:"howWeKnow"`
	Status       audit.ActionStatus `json:"status"`
	StatusReason string             `json:"statusReason"`
	EvidenceNote string             `json:"evidenceNote"`
	DoneOn       audit.Date         `json:"doneOn"`
	Pledge       bool               `json:"pledge"`
	Moved        int                `json:"moved"`
	Removable    bool               `json:"removable"`
	CreatedAt    time.Time          `json:"createdAt"`
	Version      int64              `json:"version"`
	TextReasons  []wireTextReason   `json:"textReasons"`
}

type wireActionChange struct {
	At     time.Time  `json:"at"`
	By     audit.Role `json:"by"`
	Field  string     `json:"field"`
	Before string     `json:"before"`
	After  string     `json:"after"`
}

func (in wireActionInput) actionInput() models.ActionInput {
	return models.ActionInput{Reasons: textReasons(in.TextReasons), Action: audit.Action{
		CriterionID: in.CriterionID, SuggestionID: in.SuggestionID, What: in.What, FirstStep: in.FirstStep,
		OwnerRole: in.OwnerRole, OwnerPerson: in.OwnerPerson, Owner: in.OwnerID, Due: in.Due, Effort: in.Effort, Benefit: in.Benefit,
		HowWeKnow: in.HowWeKnow, Status: in.Status, StatusReason: in.StatusReason, EvidenceNote: in.EvidenceNote,
		DoneOn: in.DoneOn, Pledge: in.Pledge,
	}}
}

func newWireAction(saved models.SavedAction) wireAction {
	a := saved.Action
	return wireAction{
		ID: saved.ID, CriterionID: a.CriterionID, SuggestionID: a.SuggestionID, What: a.What, FirstStep: a.FirstStep,
		OwnerRole: a.OwnerRole, OwnerPerson: a.OwnerPerson, OwnerID: a.Owner, Due: a.Due, Effort: a.Effort, Benefit: a.Benefit,
		HowWeKnow: a.HowWeKnow, Status: a.Status, StatusReason: a.StatusReason, EvidenceNote: a.EvidenceNote,
		DoneOn: a.DoneOn, Pledge: a.Pledge, Moved: saved.Moved, Removable: saved.Removable, CreatedAt: saved.CreatedAt,
		Version: saved.Version, TextReasons: newWireTextReasons(saved.Reasons),
	}
}

func (s *server) addAction(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireActionInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	added, err := s.store.AddAction(c.Request.Context(), here.actor, here.actor.Practice, id, in.actionInput(), here.key)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusCreated, added.Version, newWireAction(added))
}

// onAction answers with the action that the address names, after something was done with it.
func (s *server) onAction(c *gin.Context, do func(context.Context, *scope, audit.ActionID) (models.SavedAction, error)) error {
	id, err := actionInPath(c)
	if err != nil {
		return err
	}
	found, err := do(c.Request.Context(), scopeOf(c), id)
	if err != nil {
		return stale(err, newWireAction)
	}
	return writeVersioned(c, http.StatusOK, found.Version, newWireAction(found))
}

func (s *server) getAction(c *gin.Context) error {
	return s.onAction(c, func(ctx context.Context, here *scope, id audit.ActionID) (models.SavedAction, error) {
		return s.store.Action(ctx, here.actor, here.actor.Practice, id)
	})
}

func (s *server) changeAction(c *gin.Context) error {
	in, err := decode[wireActionInput](c)
	if err != nil {
		return err
	}
	return s.onAction(c, func(ctx context.Context, here *scope, id audit.ActionID) (models.SavedAction, error) {
		return s.store.ChangeAction(ctx, here.actor, here.actor.Practice, id, in.actionInput(), here.seen, here.key)
	})
}

func (s *server) removeAction(c *gin.Context) error {
	id, err := actionInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	if err := s.store.RemoveAction(c.Request.Context(), here.actor, here.actor.Practice, id, here.key); err != nil {
		return err
	}
	return writeNothing(c)
}

func (s *server) listActionChanges(c *gin.Context) error {
	id, err := actionInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.ActionChanges(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	out := make([]wireActionChange, len(found))
	for i, change := range found {
		out[i] = wireActionChange{change.At, change.By, change.Field, change.Before, change.After}
	}
	return writeJSON(c, http.StatusOK, out)
}
