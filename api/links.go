package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireToken struct {
	Token string `json:"token"`
}

type wireAcceptLink struct {
	Token      string `json:"token"`
	Name       string `json:"name"`
	SignInName string `json:"signInName"`
	Password   string `json:"password"`
}

type wireLink struct {
	Kind         string    `json:"kind"`
	PracticeName string    `json:"practiceName"`
	ExpiresAt    time.Time `json:"expiresAt"`
}

type wireInvitation struct {
	ID        audit.LinkID `json:"id"`
	CreatedAt time.Time    `json:"createdAt"`
	ExpiresAt time.Time    `json:"expiresAt"`
	Used      bool         `json:"used"`
}

type wireNewInvitation struct {
	ID        audit.LinkID `json:"id"`
	Link      string       `json:"link"`
	ExpiresAt time.Time    `json:"expiresAt"`
}

func (s *server) lookAtLink(c *gin.Context) error {
	in, err := decode[wireToken](c)
	if err != nil {
		return err
	}
	link, err := s.store.LookAtLink(c.Request.Context(), in.Token)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, wireLink{string(link.Kind), link.PracticeName, link.ExpiresAt})
}

func (s *server) acceptLink(c *gin.Context) error {
	in, err := decode[wireAcceptLink](c)
	if err != nil {
		return err
	}
	visitor, err := s.visitor(c)
	if err != nil {
		return err
	}
	session, err := s.store.AcceptLink(c.Request.Context(), models.AcceptLink{
		Token: in.Token, Name: in.Name, SignInName: in.SignInName, Password: in.Password, SignedIn: visitor.Person,
	})
	if err != nil {
		return err
	}
	return s.begin(c, session)
}

func (s *server) listInvitations(c *gin.Context) error {
	practice, _, err := practiceInPath(c)
	if err != nil {
		return err
	}
	found, err := s.store.Invitations(c.Request.Context(), scopeOf(c).actor, practice)
	if err != nil {
		return err
	}
	out := make([]wireInvitation, len(found))
	for i, one := range found {
		out[i] = wireInvitation{one.ID, one.CreatedAt, one.ExpiresAt, one.Used}
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) inviteLead(c *gin.Context) error {
	practice, _, err := practiceInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	link, err := s.store.InviteLead(c.Request.Context(), here.actor, practice, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, wireNewInvitation{link.ID, s.joinAddress(link.Token), link.ExpiresAt})
}

// joinAddress is the page that uses a single-use link. The token stands behind the #, which browsers keep to
// themselves: it is in no server's log and in no Referer.
func (s *server) joinAddress(token string) string {
	page := s.public.JoinPath("join")
	page.Fragment = token
	return page.String()
}
