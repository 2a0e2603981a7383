package api

import (
	"errors"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

// wireSession says who is signed in, and how far signing in has come.
type wireSession struct {
	Person         *wirePerson `json:"person"`
	Stage          string      `json:"stage"`
	ExpiresAt      *time.Time  `json:"expiresAt"`
	ConfirmedUntil *time.Time  `json:"confirmedUntil"`
	Hats           []wireHat   `json:"hats"`
	Invented       bool        `json:"invented"`
}

type wirePerson struct {
	ID   audit.PersonID `json:"id"`
	Name string         `json:"name"`
}

type wireHat struct {
	ID          audit.HatID       `json:"id"`
	Role        audit.Role        `json:"role"`
	Kind        audit.MemberKind  `json:"kind"`
	PracticeID  audit.PracticeID  `json:"practiceId"`
	GroupID     audit.GroupID     `json:"groupId"`
	PlacementID audit.PlacementID `json:"placementId"`
	Place       string            `json:"place"`
	Since       time.Time         `json:"since"`
	Paused      bool              `json:"paused"`
}

type wireSignIn struct {
	SignInName string `json:"signInName"`
	Password   string `json:"password"`
}

func newWireSession(visitor models.Visitor) wireSession {
	switch visitor.Stage {
	case "":
		return wireSession{Stage: "out"}
	case models.StageIn:
	default:
		return wireSession{Stage: string(visitor.Stage), ExpiresAt: &visitor.ExpiresAt}
	}
	out := wireSession{Person: &wirePerson{visitor.Person, visitor.Name}, Stage: "in", ExpiresAt: &visitor.ExpiresAt}
	if !visitor.ConfirmedUntil.IsZero() {
		out.ConfirmedUntil = &visitor.ConfirmedUntil
	}
	for _, hat := range visitor.Hats {
		out.Hats = append(out.Hats, wireHat{
			ID: hat.ID, Role: hat.Role, Kind: hat.Kind, PracticeID: hat.Practice, GroupID: hat.Group, PlacementID: hat.Placement,
			Place: hat.Place, Since: hat.Since, Paused: hat.Paused,
		})
	}
	return out
}

// cookieName is bound to this host by its prefix wherever the page is secure. Browsers refuse such a name on plain
// http, which is for one's own machine.
func (s *server) cookieName() string {
	if s.secureCookie() {
		return "__Host-doorway"
	}
	return "doorway"
}

func (s *server) secureCookie() bool { return s.public.Scheme == "https" }

func (s *server) token(c *gin.Context) string {
	cookie, err := c.Request.Cookie(s.cookieName())
	if err != nil {
		return ""
	}
	return cookie.Value
}

// setCookie hands the browser the session's token; the session itself may end sooner. Without a token the browser
// forgets the one it has.
func (s *server) setCookie(c *gin.Context, token string) {
	lasts := int(models.SessionLongest.Seconds())
	if token == "" {
		lasts = -1
	}
	http.SetCookie(c.Writer, &http.Cookie{ // #nosec G124 -- Secure wherever the page itself is
		Name: s.cookieName(), Value: token, Path: "/", MaxAge: lasts,
		Secure: s.secureCookie(), HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
}

// visit finds out who is signed in. Errors: audit.CodeSignIn.
func (s *server) visit(c *gin.Context, here *scope) error {
	token := s.token(c)
	if token == "" {
		return &audit.Error{Code: audit.CodeSignIn, Message: "Please sign in. What you typed is still on your page."}
	}
	visitor, err := s.store.Visit(c.Request.Context(), token)
	here.visitor = visitor
	return err
}

// visitor is whose session it is, as far as signing in has come, or nobody. Asking does not keep the session going.
func (s *server) visitor(c *gin.Context) (models.Visitor, error) {
	token := s.token(c)
	if token == "" {
		return models.Visitor{}, nil
	}
	visitor, err := s.store.LookAtSession(c.Request.Context(), token)
	var known *audit.Error
	if errors.As(err, &known) && known.Code == audit.CodeSignIn {
		return models.Visitor{}, nil
	}
	return visitor, err
}

func (s *server) writeSession(c *gin.Context, visitor models.Visitor) error {
	out := newWireSession(visitor)
	out.Invented = s.store.Invented()
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) getSession(c *gin.Context) error {
	visitor, err := s.visitor(c)
	if err != nil {
		return err
	}
	return s.writeSession(c, visitor)
}

func (s *server) signIn(c *gin.Context) error {
	in, err := decode[wireSignIn](c)
	if err != nil {
		return err
	}
	session, err := s.store.SignIn(c.Request.Context(), models.SignIn{
		Name: in.SignInName, Password: in.Password, Address: address(c), Device: deviceOf(c.Request.UserAgent()),
	})
	if err != nil {
		return err
	}
	return s.begin(c, session)
}

// begin puts a new session in the place of the one that the browser had, if any, and says who is signed in.
func (s *server) begin(c *gin.Context, session models.Session) error {
	if old := s.token(c); old != "" {
		if err := s.store.SignOut(c.Request.Context(), old); err != nil {
			return err
		}
	}
	return s.goOn(c, session)
}

// goOn hands the browser a session's token, new or in the place of an earlier one, and says who is signed in.
func (s *server) goOn(c *gin.Context, session models.Session) error {
	visitor, err := s.store.LookAtSession(c.Request.Context(), session.Token)
	if err != nil {
		return err
	}
	s.setCookie(c, session.Token)
	return s.writeSession(c, visitor)
}

func (s *server) signOut(c *gin.Context) error {
	if token := s.token(c); token != "" {
		if err := s.store.SignOut(c.Request.Context(), token); err != nil {
			return err
		}
	}
	s.setCookie(c, "")
	c.Header("Clear-Site-Data", `"cache"`)
	return writeNothing(c)
}

// extendSession makes the session last longer; admitting the request has not done it if the last one was just now.
func (s *server) extendSession(c *gin.Context) error {
	if err := s.store.ExtendSession(c.Request.Context(), scopeOf(c).actor); err != nil {
		return err
	}
	return s.getSession(c)
}

func (s *server) confirmSession(c *gin.Context) error {
	in, err := decode[wireConfirm](c)
	if err != nil {
		return err
	}
	session, err := s.store.Confirm(c.Request.Context(), scopeOf(c).actor, in.Password, in.Code)
	if err != nil {
		return err
	}
	return s.goOn(c, session)
}
