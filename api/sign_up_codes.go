package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
)

type wireSignUpCode struct {
	ID        string    `json:"id"`
	MadeBy    string    `json:"madeBy"`
	CreatedAt time.Time `json:"createdAt"`
	ExpiresAt time.Time `json:"expiresAt"`
	Ended     bool      `json:"ended"`
}

type wireNewSignUpCode struct {
	ID        string    `json:"id"`
	Code      string    `json:"code"`
	ExpiresAt time.Time `json:"expiresAt"`
}

func (s *server) listSignUpCodes(c *gin.Context) error {
	actor := scopeOf(c).actor
	codes, err := s.store.SignUpCodes(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	out := make([]wireSignUpCode, len(codes))
	for i, code := range codes {
		out[i] = wireSignUpCode{string(code.ID), code.MadeBy, code.CreatedAt, code.ExpiresAt, code.Ended}
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) makeSignUpCode(c *gin.Context) error {
	here := scopeOf(c)
	made, err := s.store.MakeSignUpCode(c.Request.Context(), here.actor, here.actor.Group, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, wireNewSignUpCode{string(made.ID), made.Code, made.ExpiresAt})
}

func (s *server) endSignUpCode(c *gin.Context) error {
	id, err := audit.ParseID[audit.SignUpCodeID](c.Param("codeId"))
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.EndSignUpCode(c.Request.Context(), here.actor, here.actor.Group, id, here.key))
}
