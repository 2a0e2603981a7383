package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireInvitation struct {
	ID        audit.LinkID     `json:"id"`
	Role      audit.Role       `json:"role"`
	Kind      audit.MemberKind `json:"kind"`
	CreatedAt time.Time        `json:"createdAt"`
	ExpiresAt time.Time        `json:"expiresAt"`
	Used      bool             `json:"used"`
}

type wireNewInvitation struct {
	ID        audit.LinkID `json:"id"`
	Link      string       `json:"link"`
	Mailed    bool         `json:"mailed"`
	ExpiresAt time.Time    `json:"expiresAt"`
}

type wireInstallationInvite struct {
	Role  string `json:"role"`
	Email string `json:"email"`
}

type wireGroupInvite struct {
	Role  string `json:"role"`
	Kind  string `json:"kind"`
	Email string `json:"email"`
}

type wireLeadInvite struct {
	Email string `json:"email"`
}

type wirePracticeInvite struct {
	Role     string `json:"role"`
	TakeOver bool   `json:"takeOver"`
	Email    string `json:"email"`
}

func newWireInvitations(invitations []models.Invitation) []wireInvitation {
	out := make([]wireInvitation, len(invitations))
	for i, invitation := range invitations {
		out[i] = newWireInvitation(invitation)
	}
	return out
}

func newWireInvitation(invitation models.Invitation) wireInvitation {
	return wireInvitation(invitation)
}

// invitationInPath reads the invitation that the address names. Errors: audit.CodeNotFound for what is no id.
func invitationInPath(c *gin.Context) (audit.LinkID, error) {
	return audit.ParseID[audit.LinkID](c.Param("invitationId"))
}

// newInvitation shows an invitation's link to the person who invites, unless it is mailed.
func (s *server) newInvitation(link models.NewLink) wireNewInvitation {
	out := wireNewInvitation{ID: link.ID, Mailed: link.Mailed, ExpiresAt: link.ExpiresAt}
	if !link.Mailed {
		out.Link = s.joinAddress(link.Token)
	}
	return out
}

func (s *server) writeInvitation(c *gin.Context, link models.NewLink, err error) error {
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, s.newInvitation(link))
}

func writeInvitations(c *gin.Context, invitations []models.Invitation, err error) error {
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireInvitations(invitations))
}

func (s *server) listInstallationInvitations(c *gin.Context) error {
	invitations, err := s.store.InstallationInvitations(c.Request.Context(), scopeOf(c).actor)
	return writeInvitations(c, invitations, err)
}

func (s *server) inviteToInstallation(c *gin.Context) error {
	in, err := decode[wireInstallationInvite](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	link, err := s.store.InviteToInstallation(c.Request.Context(), here.actor, audit.Role(in.Role), in.Email, here.key)
	return s.writeInvitation(c, link, err)
}

func (s *server) endInstallationInvitation(c *gin.Context) error {
	id, err := invitationInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.EndInstallationInvitation(c.Request.Context(), here.actor, id, here.key))
}

func (s *server) listGroupInvitations(c *gin.Context) error {
	actor := scopeOf(c).actor
	invitations, err := s.store.GroupInvitations(c.Request.Context(), actor, actor.Group)
	return writeInvitations(c, invitations, err)
}

func (s *server) inviteToGroup(c *gin.Context) error {
	in, err := decode[wireGroupInvite](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	link, err := s.store.InviteToGroup(c.Request.Context(), here.actor, here.actor.Group, audit.Role(in.Role), audit.MemberKind(in.Kind), in.Email, here.key)
	return s.writeInvitation(c, link, err)
}

func (s *server) endGroupInvitation(c *gin.Context) error {
	id, err := invitationInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.EndGroupInvitation(c.Request.Context(), here.actor, here.actor.Group, id, here.key))
}

func (s *server) inviteLead(c *gin.Context) error {
	practice, err := listedPracticeInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireLeadInvite](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	link, err := s.store.InviteLead(c.Request.Context(), here.actor, here.actor.Group, practice, in.Email, here.key)
	return s.writeInvitation(c, link, err)
}

func (s *server) endLeadInvitation(c *gin.Context) error {
	practice, err := listedPracticeInPath(c)
	if err != nil {
		return err
	}
	id, err := invitationInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.EndLeadInvitation(c.Request.Context(), here.actor, here.actor.Group, practice, id, here.key))
}

func (s *server) listPracticeInvitations(c *gin.Context) error {
	actor := scopeOf(c).actor
	invitations, err := s.store.PracticeInvitations(c.Request.Context(), actor, actor.Practice)
	return writeInvitations(c, invitations, err)
}

func (s *server) inviteToPractice(c *gin.Context) error {
	in, err := decode[wirePracticeInvite](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	link, err := s.store.InviteColleague(c.Request.Context(), here.actor, here.actor.Practice, audit.Role(in.Role), in.TakeOver, in.Email, here.key)
	return s.writeInvitation(c, link, err)
}

func (s *server) endPracticeInvitation(c *gin.Context) error {
	id, err := invitationInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.EndPracticeInvitation(c.Request.Context(), here.actor, here.actor.Practice, id, here.key))
}
