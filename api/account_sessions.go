package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
)

type wireAccountSession struct {
	ID      audit.SessionID `json:"id"`
	Device  string          `json:"device"`
	BeganAt time.Time       `json:"beganAt"`
	SeenAt  time.Time       `json:"seenAt"`
	Current bool            `json:"current"`
}

func (s *server) listSessions(c *gin.Context) error {
	sessions, err := s.store.Sessions(c.Request.Context(), scopeOf(c).actor)
	if err != nil {
		return err
	}
	out := make([]wireAccountSession, len(sessions))
	for i, session := range sessions {
		out[i] = wireAccountSession(session)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) endSession(c *gin.Context) error {
	id, err := audit.ParseID[audit.SessionID](c.Param("sessionId"))
	if err != nil {
		return err
	}
	here := scopeOf(c)
	if err := s.store.EndSession(c.Request.Context(), here.actor, id, here.key); err != nil {
		return err
	}
	return writeNothing(c)
}

func (s *server) endOtherSessions(c *gin.Context) error {
	if err := s.store.EndOtherSessions(c.Request.Context(), scopeOf(c).actor); err != nil {
		return err
	}
	return writeNothing(c)
}
