package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireSharing struct {
	Audits []wireAuditSharing `json:"audits"`
}

type wireAuditSharing struct {
	AuditID         audit.AuditID `json:"auditId"`
	SubmittedOn     audit.Date    `json:"submittedOn"`
	Form            audit.Form    `json:"form"`
	SetID           string        `json:"setId"`
	CriteriaVersion string        `json:"criteriaVersion"`
	GroupName       string        `json:"groupName"`
	Group           *wireConsent  `json:"group"`
	Benchmark       *wireConsent  `json:"benchmark"`
}

type wireConsent struct {
	Level   audit.SharingLevel `json:"level"`
	Stuck   bool               `json:"stuck"`
	GivenAt time.Time          `json:"givenAt"`
	Version int64              `json:"version"`
}

type wireSharingInput struct {
	Level audit.SharingLevel `json:"level"`
	Stuck bool               `json:"stuck"`
}

func newWireAuditSharing(shared models.AuditSharing) wireAuditSharing {
	return wireAuditSharing{
		AuditID: shared.Audit, SubmittedOn: shared.SubmittedOn, Form: shared.Form, SetID: shared.Set.ID, CriteriaVersion: shared.Set.Version,
		GroupName: shared.GroupName, Group: newWireConsent(shared.Of(audit.AudienceGroup)),
		Benchmark: newWireConsent(shared.Of(audit.AudienceBenchmark)),
	}
}

// newWireConsent gives nil where nothing is shared.
func newWireConsent(consent models.Consent) *wireConsent {
	if consent.Version == 0 {
		return nil
	}
	return &wireConsent{consent.Level, consent.Stuck, consent.GivenAt, consent.Version}
}

func (s *server) getSharing(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.Sharing(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	out := wireSharing{Audits: make([]wireAuditSharing, len(found))}
	for i, shared := range found {
		out.Audits[i] = newWireAuditSharing(shared)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) previewSharing(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	view, err := s.store.PreviewSharing(c.Request.Context(), actor, actor.Practice, id, audit.Sharing{
		Audience: audit.AudienceGroup, Level: audit.SharingLevel(c.Query("level")), Stuck: c.Query("stuck") == "true",
	})
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireGroupView(view))
}

func (s *server) share(c *gin.Context) error {
	id, audience, err := sharedInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireSharingInput](c)
	if err != nil {
		return err
	}
	here, sharing := scopeOf(c), audit.Sharing{Audience: audience, Level: in.Level, Stuck: in.Stuck}
	shared, err := s.store.Share(c.Request.Context(), here.actor, here.actor.Practice, id, sharing, here.seen, here.key)
	if err != nil {
		return stale(err, newWireAuditSharing)
	}
	return writeVersioned(c, http.StatusOK, shared.Of(audience).Version, newWireAuditSharing(shared))
}

func (s *server) stopSharing(c *gin.Context) error {
	id, audience, err := sharedInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.StopSharing(c.Request.Context(), here.actor, here.actor.Practice, id, audience, here.key))
}

// sharedInPath reads the self-assessment and the audience that the address names. Errors: audit.CodeNotFound for what
// cannot be either.
func sharedInPath(c *gin.Context) (id audit.AuditID, audience audit.Audience, err error) {
	audience = audit.Audience(c.Param("audience"))
	if audience != audit.AudienceGroup && audience != audit.AudienceBenchmark {
		return "", "", audit.NotFound()
	}
	id, err = auditInPath(c)
	return id, audience, err
}
