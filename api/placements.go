package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireListedPlacement struct {
	ID           string          `json:"id"`
	PracticeID   string          `json:"practiceId"`
	PracticeName string          `json:"practiceName"`
	Trainee      string          `json:"trainee"`
	Starts       audit.Date      `json:"starts"`
	Ends         audit.Date      `json:"ends"`
	Invitation   *wireInvitation `json:"invitation"`
	Confirmed    bool            `json:"confirmed"`
	Version      int64           `json:"version"`
}

type wirePlacementInput struct {
	PracticeID string     `json:"practiceId"`
	Starts     audit.Date `json:"starts"`
	Ends       audit.Date `json:"ends"`
	Email      string     `json:"email"`
}

type wirePlacementDates struct {
	Starts audit.Date `json:"starts"`
	Ends   audit.Date `json:"ends"`
}

type wirePlacement struct {
	ID           string     `json:"id"`
	PracticeName string     `json:"practiceName"`
	Starts       audit.Date `json:"starts"`
	Ends         audit.Date `json:"ends"`
	OpensOn      string     `json:"opensOn"`
	ClosesOn     string     `json:"closesOn"`
	State        string     `json:"state"`
}

func newWireListedPlacement(p models.ListedPlacement) wireListedPlacement {
	out := wireListedPlacement{
		ID: string(p.ID), PracticeID: string(p.Practice), PracticeName: p.PracticeName, Trainee: p.Trainee, Starts: p.Starts,
		Ends: p.Ends, Confirmed: p.Confirmed, Version: p.Version,
	}
	if p.Invitation != nil {
		invitation := newWireInvitation(*p.Invitation)
		out.Invitation = &invitation
	}
	return out
}

func (s *server) listPlacements(c *gin.Context) error {
	actor := scopeOf(c).actor
	placements, err := s.store.Placements(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	out := make([]wireListedPlacement, len(placements))
	for i, placement := range placements {
		out[i] = newWireListedPlacement(placement)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) addPlacement(c *gin.Context) error {
	in, err := decode[wirePlacementInput](c)
	if err != nil {
		return err
	}
	practice, err := audit.ParseID[audit.PracticeID](in.PracticeID)
	if err != nil {
		return audit.Invalid("practiceId", "Choose a practice from the list.")
	}
	here := scopeOf(c)
	link, err := s.store.AddPlacement(c.Request.Context(), here.actor, here.actor.Group, practice, in.Starts, in.Ends, in.Email, here.key)
	return s.writeInvitation(c, link, err)
}

func (s *server) changePlacement(c *gin.Context) error {
	id, err := audit.ParseID[audit.PlacementID](c.Param("listedPlacementId"))
	if err != nil {
		return err
	}
	in, err := decode[wirePlacementDates](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	changed, err := s.store.ChangePlacement(c.Request.Context(), here.actor, here.actor.Group, id, in.Starts, in.Ends, here.seen, here.key)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, changed.Version, newWireListedPlacement(changed))
}

func (s *server) confirmPlacement(c *gin.Context) error {
	id, err := audit.ParseID[audit.PlacementID](c.Param("listedPlacementId"))
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	confirmed, err := s.store.ConfirmPlacement(c.Request.Context(), actor, actor.Group, id)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, confirmed.Version, newWireListedPlacement(confirmed))
}

func (s *server) getPlacement(c *gin.Context) error {
	actor := scopeOf(c).actor
	placement, err := s.store.Placement(c.Request.Context(), actor, actor.Placement)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, wirePlacement{
		ID: string(placement.ID), PracticeName: placement.PracticeName, Starts: placement.Starts, Ends: placement.Ends,
		OpensOn: string(placement.OpensOn()), ClosesOn: string(placement.ClosesOn()), State: string(placement.State),
	})
}
