package api

import (
	"net/http"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireSignUpCodeGiven struct {
	Code string `json:"code"`
}

type wireSignUpOffer struct {
	GroupName string    `json:"groupName"`
	ExpiresAt time.Time `json:"expiresAt"`
}

type wireSignUpSearch struct {
	Code string `json:"code"`
	Q    string `json:"q"`
}

type wireSignUp struct {
	Code       string     `json:"code"`
	PracticeID string     `json:"practiceId"`
	Starts     audit.Date `json:"starts"`
	Ends       audit.Date `json:"ends"`
	Name       string     `json:"name"`
	SignInName string     `json:"signInName"`
	Password   string     `json:"password"`
	Email      string     `json:"email"`
}

func (s *server) lookAtSignUpCode(c *gin.Context) error {
	in, err := decode[wireSignUpCodeGiven](c)
	if err != nil {
		return err
	}
	offer, err := s.store.LookAtSignUpCode(c.Request.Context(), in.Code)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, wireSignUpOffer{offer.GroupName, offer.Code.ExpiresAt})
}

func (s *server) searchToSignUp(c *gin.Context) error {
	in, err := decode[wireSignUpSearch](c)
	if err != nil {
		return err
	}
	found, err := s.store.SearchToSignUp(c.Request.Context(), in.Code, strings.TrimSpace(in.Q))
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWirePracticesFound(found))
}

func (s *server) signUp(c *gin.Context) error {
	in, err := decode[wireSignUp](c)
	if err != nil {
		return err
	}
	practice, err := audit.ParseID[audit.PracticeID](in.PracticeID)
	if err != nil {
		return audit.Invalid("practiceId", "Choose a practice from the list.")
	}
	visitor, err := s.visitor(c)
	if err != nil {
		return err
	}
	use := models.SignUp{
		Code: in.Code, Practice: practice, Starts: in.Starts, Ends: in.Ends, Name: in.Name, SignInName: in.SignInName,
		Password: in.Password, Email: in.Email, Device: deviceOf(c.Request.UserAgent()),
	}
	if visitor.Stage == models.StageIn {
		use.SignedIn, use.Session = visitor.Person, visitor.Session
	}
	session, err := s.store.SignUp(c.Request.Context(), use, scopeOf(c).key)
	if err != nil {
		return err
	}
	return s.begin(c, session)
}
