package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireOwnWords struct {
	ID          audit.ContributionID `json:"id"`
	Body        string               `json:"body"`
	ContentNote string               `json:"contentNote"`
	Visibility  audit.Visibility     `json:"visibility"`
	Attribution audit.Attribution    `json:"attribution"`
	ShownName   string               `json:"shownName"`
	On          audit.Date           `json:"on"`
}

type wireOwnPosition struct {
	ProposalID audit.ProposalID     `json:"proposalId"`
	Choice     audit.PositionChoice `json:"choice"`
	Because    string               `json:"because"`
	On         audit.Date           `json:"on"`
}

type wireOwnEndorsement struct {
	SetID       string     `json:"setId"`
	CriterionID string     `json:"criterionId"`
	Hash        string     `json:"hash"`
	Title       string     `json:"title"`
	On          audit.Date `json:"on"`
	Stays       bool       `json:"stays"`
}

type wireOwnEndorse struct {
	SetID string         `json:"setId"`
	Texts []wireTextRead `json:"texts"`
}

func newWireOwnEndorsement(own models.OwnEndorsement) wireOwnEndorsement {
	return wireOwnEndorsement{own.SetID, own.Text.CriterionID, own.Text.Hash, own.Title, own.On, own.Stays}
}

func newWireOwnPosition(own models.OwnPosition) wireOwnPosition {
	return wireOwnPosition{own.Proposal, own.Position.Choice, own.Position.Because, own.On}
}

func newWireOwnWords(said models.Contribution) wireOwnWords {
	return wireOwnWords{
		ID: said.ID, Body: said.Body, ContentNote: said.ContentNote, Visibility: said.Visibility, Attribution: said.Attribution,
		ShownName: said.ShownName, On: said.On,
	}
}

func (s *server) listOwnWords(c *gin.Context) error {
	found, err := s.store.OwnWords(c.Request.Context(), scopeOf(c).actor)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, newWireOwnWords))
}

func (s *server) withdrawOwnWords(c *gin.Context) error {
	id, err := contributionInPath(c)
	if err != nil {
		return err
	}
	return done(c, s.store.WithdrawOwnWords(c.Request.Context(), scopeOf(c).actor, id))
}

func (s *server) listOwnPositions(c *gin.Context) error {
	found, err := s.store.OwnPositions(c.Request.Context(), scopeOf(c).actor)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, newWireOwnPosition))
}

func (s *server) withdrawOwnPosition(c *gin.Context) error {
	id, err := audit.ParseID[audit.ProposalID](c.Param("proposalId"))
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.WithdrawOwnPosition(c.Request.Context(), here.actor, id, here.key))
}

func (s *server) listOwnEndorsements(c *gin.Context) error {
	found, err := s.store.OwnEndorsements(c.Request.Context(), scopeOf(c).actor)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, newWireOwnEndorsement))
}

func (s *server) withdrawOwnEndorsements(c *gin.Context) error {
	in, err := decode[wireOwnEndorse](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.WithdrawOwnEndorsements(c.Request.Context(), here.actor, in.SetID, textsRead(in.Texts), here.key))
}
