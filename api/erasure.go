package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

type wireErasure struct {
	EraseOn time.Time `json:"eraseOn"`
}

func (s *server) askAccountErasure(c *gin.Context) error {
	here := scopeOf(c)
	on, err := s.store.AskAccountErasure(c.Request.Context(), here.actor, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, wireErasure{on})
}

func (s *server) stopAccountErasure(c *gin.Context) error {
	here := scopeOf(c)
	if err := s.store.StopAccountErasure(c.Request.Context(), here.actor, here.key); err != nil {
		return err
	}
	return writeNothing(c)
}

func (s *server) askPracticeErasure(c *gin.Context) error {
	here := scopeOf(c)
	on, err := s.store.AskPracticeErasure(c.Request.Context(), here.actor, here.actor.Practice, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, wireErasure{on})
}

func (s *server) stopPracticeErasure(c *gin.Context) error {
	here := scopeOf(c)
	if err := s.store.StopPracticeErasure(c.Request.Context(), here.actor, here.actor.Practice, here.key); err != nil {
		return err
	}
	return writeNothing(c)
}
