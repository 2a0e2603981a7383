package api

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireDomainRequest struct {
	ID      audit.RequestID `json:"id"`
	Domain  string          `json:"domain"`
	HatID   audit.HatID     `json:"hatId"`
	Name    string          `json:"name"`
	AskedAt time.Time       `json:"askedAt"`
	DoneAt  *time.Time      `json:"doneAt"`
}

type wireDomainAsk struct {
	Domain string      `json:"domain"`
	HatID  audit.HatID `json:"hatId"`
}

func newWireDomainRequest(r models.DomainRequest) wireDomainRequest {
	return wireDomainRequest{r.ID, r.Domain, r.Hat, r.Name, r.AskedAt, timeOrNull(r.DoneAt)}
}

// requestInPath reads the self-assessment and the request that the address names. Errors: audit.CodeNotFound for what
// is no id.
func requestInPath(c *gin.Context) (id audit.AuditID, request audit.RequestID, err error) {
	if id, err = auditInPath(c); err != nil {
		return "", "", err
	}
	request, err = audit.ParseID[audit.RequestID](c.Param("requestId"))
	return id, request, err
}

func (s *server) listRequests(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.DomainRequests(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	out := make([]wireDomainRequest, len(found))
	for i, request := range found {
		out[i] = newWireDomainRequest(request)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) askForDomain(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireDomainAsk](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	asked, err := s.store.AskForDomain(c.Request.Context(), here.actor, here.actor.Practice, id, in.Domain, in.HatID, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, newWireDomainRequest(asked))
}

func (s *server) endRequest(c *gin.Context) error {
	return s.onRequest(c, s.store.EndDomainRequest)
}

func (s *server) finishRequest(c *gin.Context) error {
	return s.onRequest(c, s.store.FinishDomainRequest)
}

// onRequest does something with the request that the address names, and answers nothing.
func (s *server) onRequest(c *gin.Context, do func(context.Context, audit.Actor, audit.PracticeID, audit.AuditID, audit.RequestID, string) error) error {
	id, request, err := requestInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	if err := do(c.Request.Context(), here.actor, here.actor.Practice, id, request, here.key); err != nil {
		return err
	}
	return writeNothing(c)
}
