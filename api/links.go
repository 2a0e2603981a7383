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
	Token       string `json:"token"`
	Name        string `json:"name"`
	SignInName  string `json:"signInName"`
	Password    string `json:"password"`
	Email       string `json:"email"`
	LeavesWords bool   `json:"leavesWords"`
}

type wireLink struct {
	Kind      string     `json:"kind"`
	Role      audit.Role `json:"role"`
	Place     string     `json:"place"`
	ExpiresAt time.Time  `json:"expiresAt"`
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
	return writeJSON(c, http.StatusOK, wireLink{string(link.Kind), link.Role, link.Place, link.ExpiresAt})
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
	use := models.AcceptLink{
		Token: in.Token, Name: in.Name, SignInName: in.SignInName, Password: in.Password, Email: in.Email, LeavesWords: in.LeavesWords,
		Device: deviceOf(c.Request.UserAgent()),
	}
	if visitor.Stage == models.StageIn {
		use.SignedIn, use.Session = visitor.Person, visitor.Session
	}
	session, err := s.store.AcceptLink(c.Request.Context(), use)
	if err != nil {
		return err
	}
	if session.Token == "" {
		return s.getSession(c)
	}
	return s.begin(c, session)
}

// joinAddress is the page that uses a single-use link. The token stands behind the #, which browsers keep to
// themselves: it is in no server's log and in no Referer.
func (s *server) joinAddress(token string) string {
	page := s.public.JoinPath("join")
	page.Fragment = token
	return page.String()
}
