package api

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

type wireSecondFactor struct {
	Code string `json:"code"`
}

type wireFactorSecret struct {
	Secret  string `json:"secret"`
	Address string `json:"address"`
	Picture string `json:"picture"`
}

type wireRecoveryCodes struct {
	Codes []string `json:"codes"`
}

func (s *server) giveSecondFactor(c *gin.Context) error {
	in, err := decode[wireSecondFactor](c)
	if err != nil {
		return err
	}
	session, err := s.store.GiveFactor(c.Request.Context(), scopeOf(c).actor, in.Code)
	if err != nil {
		return err
	}
	return s.goOn(c, session)
}

func (s *server) beginSecondFactor(c *gin.Context) error {
	secret, err := s.store.BeginFactor(c.Request.Context(), scopeOf(c).actor)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, wireFactorSecret(secret))
}

func (s *server) setUpSecondFactor(c *gin.Context) error {
	in, err := decode[wireSecondFactor](c)
	if err != nil {
		return err
	}
	codes, session, err := s.store.SetUpFactor(c.Request.Context(), scopeOf(c).actor, in.Code)
	if err != nil {
		return err
	}
	s.setCookie(c, session.Token)
	return writeJSON(c, http.StatusOK, wireRecoveryCodes{codes})
}

func (s *server) endSecondFactor(c *gin.Context) error {
	if err := s.store.EndFactor(c.Request.Context(), scopeOf(c).actor); err != nil {
		return err
	}
	return writeNothing(c)
}

func (s *server) renewRecoveryCodes(c *gin.Context) error {
	codes, err := s.store.RenewRecoveryCodes(c.Request.Context(), scopeOf(c).actor)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, wireRecoveryCodes{codes})
}
