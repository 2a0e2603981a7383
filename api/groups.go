package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireGroup struct {
	ID           string        `json:"id"`
	Name         string        `json:"name"`
	Role         string        `json:"role"`
	Kind         string        `json:"kind"`
	Facilitators []string      `json:"facilitators"`
	Criteria     []wireVersion `json:"criteria"`
	ShareEarly   bool          `json:"shareEarly"`
	Version      int64         `json:"version"`
}

type wireGroupChange struct {
	ShareEarly bool `json:"shareEarly"`
}

type wireListedPractice struct {
	ID          string             `json:"id"`
	Code        string             `json:"code"`
	Name        string             `json:"name"`
	Town        string             `json:"town"`
	Postcode    string             `json:"postcode"`
	IcbName     string             `json:"icbName"`
	Closed      bool               `json:"closed"`
	Leads       []string           `json:"leads"`
	Waiting     *time.Time         `json:"waiting"`
	Invitations []wireInvitation   `json:"invitations"`
	Successor   *wirePracticeFound `json:"successor"`
}

type wireSuccessor struct {
	PracticeID string `json:"practiceId"`
}

func (s *server) getGroup(c *gin.Context) error {
	actor := scopeOf(c).actor
	group, err := s.store.GroupPage(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, group.Version, newWireGroup(actor, group))
}

func (s *server) changeGroup(c *gin.Context) error {
	in, err := decode[wireGroupChange](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	group, err := s.store.ChangeGroup(c.Request.Context(), here.actor, here.actor.Group, in.ShareEarly, here.seen, here.key)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, group.Version, newWireGroup(here.actor, group))
}

// newWireGroup is a group's page as somebody in it sees it.
func newWireGroup(actor audit.Actor, group models.GroupPage) wireGroup {
	out := wireGroup{
		ID: string(group.ID), Name: group.Name, Role: string(actor.Role), Kind: string(group.Kind), Facilitators: group.Facilitators,
		ShareEarly: group.ShareEarly, Version: group.Version,
	}
	for _, version := range group.Criteria {
		out.Criteria = append(out.Criteria, newWireVersion(version))
	}
	return out
}

func newWireListedPractice(p models.ListedPractice) wireListedPractice {
	out := wireListedPractice{
		ID: string(p.ID), Code: p.Code, Name: p.Name, Town: p.Town, Postcode: p.Postcode, IcbName: p.ICBName, Closed: p.Closed,
		Leads: p.Leads, Invitations: newWireInvitations(p.Invitations),
	}
	if !p.Waiting.IsZero() {
		out.Waiting = &p.Waiting
	}
	if p.Successor != nil {
		successor := newWirePracticeFound(*p.Successor)
		out.Successor = &successor
	}
	return out
}

func (s *server) getListedPractice(c *gin.Context) error {
	practice, err := listedPracticeInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	listed, err := s.store.ListedPractice(c.Request.Context(), actor, actor.Group, practice)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireListedPractice(listed))
}

func (s *server) nameSuccessor(c *gin.Context) error {
	practice, err := listedPracticeInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireSuccessor](c)
	if err != nil {
		return err
	}
	successor := audit.PracticeID(in.PracticeID)
	if _, err := audit.ParseID[audit.PracticeID](in.PracticeID); err != nil && successor != "" {
		return audit.Invalid("practiceId", "Choose a practice from the list.")
	}
	actor := scopeOf(c).actor
	listed, err := s.store.NameSuccessor(c.Request.Context(), actor, actor.Group, practice, successor)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireListedPractice(listed))
}
