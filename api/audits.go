package api

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireAuditChange struct {
	Form    audit.Form `json:"form"`
	SiteIDs []string   `json:"siteIds"`
}

type wireStartAudit struct {
	Form           audit.Form `json:"form"`
	SiteIDs        []string   `json:"siteIds"`
	EarlierAuditID *string    `json:"earlierAuditId"`
}

type wireAuditSummary struct {
	ID              audit.AuditID `json:"id"`
	Form            audit.Form    `json:"form"`
	State           audit.State   `json:"state"`
	SetID           string        `json:"setId"`
	CriteriaVersion string        `json:"criteriaVersion"`
	StartedAt       time.Time     `json:"startedAt"`
	SubmittedAt     *time.Time    `json:"submittedAt"`
	Submissions     int           `json:"submissions"`
	Answered        int           `json:"answered"`
	Total           int           `json:"total"`
	CanReopenUntil  *time.Time    `json:"canReopenUntil"`
	CanRestoreUntil *time.Time    `json:"canRestoreUntil"`
}

type wireAudit struct {
	ID              audit.AuditID        `json:"id"`
	Form            audit.Form           `json:"form"`
	State           audit.State          `json:"state"`
	SetID           string               `json:"setId"`
	CriteriaVersion string               `json:"criteriaVersion"`
	SiteIDs         []string             `json:"siteIds"`
	EarlierAuditID  *string              `json:"earlierAuditId"`
	StartedAt       time.Time            `json:"startedAt"`
	SubmittedAt     *time.Time           `json:"submittedAt"`
	Submissions     int                  `json:"submissions"`
	CanReopenUntil  *time.Time           `json:"canReopenUntil"`
	CanRestoreUntil *time.Time           `json:"canRestoreUntil"`
	Version         int64                `json:"version"`
	Answers         []wireAnswer         `json:"answers"`
	Progress        []wireDomainProgress `json:"progress"`
	NextCriterionID string               `json:"nextCriterionId"`
}

type wireDomainProgress struct {
	Domain   string               `json:"domain"`
	Status   audit.AnswerProgress `json:"status"`
	Answered int                  `json:"answered"`
	Total    int                  `json:"total"`
}

type wireCheckList struct {
	Unanswered       []string     `json:"unanswered"`
	LowWithoutAction []string     `json:"lowWithoutAction"`
	EvidenceToAdd    []wireToLose `json:"evidenceToAdd"`
	NotSure          []string     `json:"notSure"`
}

// wireToLose is an answer at the top level that would be submitted at the level below.
type wireToLose struct {
	CriterionID string      `json:"criterionId"`
	Level       audit.Level `json:"level"`
	LevelBelow  audit.Level `json:"levelBelow"`
}

type wireSubmit struct {
	Lowered []string `json:"lowered"`
}

type wireReopen struct {
	Reason      string           `json:"reason"`
	TextReasons []wireTextReason `json:"textReasons"`
}

func newWireAuditSummary(a models.AuditSummary) wireAuditSummary {
	return wireAuditSummary{
		ID: a.ID, Form: a.Form, State: a.State, SetID: a.Set.ID, CriteriaVersion: a.Set.Version, StartedAt: a.StartedAt,
		SubmittedAt: timeOrNull(a.SubmittedAt), Submissions: a.Submissions, Answered: a.Answered, Total: a.Total,
		CanReopenUntil: timeOrNull(a.CanReopenUntil()), CanRestoreUntil: timeOrNull(a.CanRestoreUntil()),
	}
}

func newWireAudit(a models.Audit) wireAudit {
	out := wireAudit{
		ID: a.ID, Form: a.Form, State: a.State, SetID: a.Set.ID, CriteriaVersion: a.Set.Version, SiteIDs: make([]string, len(a.Sites)),
		StartedAt: a.StartedAt, SubmittedAt: timeOrNull(a.SubmittedAt), Submissions: a.Submissions, Version: a.Version,
		CanReopenUntil: timeOrNull(a.CanReopenUntil()), CanRestoreUntil: timeOrNull(a.CanRestoreUntil()),
		Answers: make([]wireAnswer, 0, len(a.Answers)), EarlierAuditID: idOrNull(a.Earlier),
	}
	for i, site := range a.Sites {
		out.SiteIDs[i] = site.ID
	}
	for i := range a.Set.Criteria {
		if saved, ok := a.Answers[a.Set.Criteria[i].ID]; ok {
			out.Answers = append(out.Answers, newWireAnswer(saved))
		}
	}
	sheet := a.Sheet()
	for _, domain := range audit.ProgressByDomain(sheet) {
		out.Progress = append(out.Progress, wireDomainProgress{domain.Domain.ID, domain.Progress, domain.Answered, domain.Criteria})
	}
	out.NextCriterionID = audit.FirstUnanswered(sheet)
	return out
}

func (s *server) listAudits(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.ListAudits(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	out := make([]wireAuditSummary, len(found))
	for i, one := range found {
		out[i] = newWireAuditSummary(one)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) startAudit(c *gin.Context) error {
	in, err := decode[wireStartAudit](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	start := models.AuditStart{AuditChange: models.AuditChange{Form: in.Form, SiteIDs: in.SiteIDs}}
	if in.EarlierAuditID != nil {
		if start.Earlier, err = audit.ParseID[audit.AuditID](*in.EarlierAuditID); err != nil {
			return audit.Invalid("earlierAuditId", "Choose a self-assessment of your practice that has been submitted.")
		}
	}
	started, err := s.store.StartAudit(c.Request.Context(), here.actor, here.actor.Practice, start, here.key)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusCreated, started.Version, newWireAudit(started))
}

// onAudit answers with the self-assessment that the address names, after something was done with it.
func (s *server) onAudit(c *gin.Context, do func(context.Context, *scope, audit.AuditID) (models.Audit, error)) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	found, err := do(c.Request.Context(), scopeOf(c), id)
	if err != nil {
		return stale(err, newWireAudit)
	}
	return writeVersioned(c, http.StatusOK, found.Version, newWireAudit(found))
}

func (s *server) getAudit(c *gin.Context) error {
	return s.onAudit(c, func(ctx context.Context, here *scope, id audit.AuditID) (models.Audit, error) {
		return s.store.Audit(ctx, here.actor, here.actor.Practice, id)
	})
}

func (s *server) changeAudit(c *gin.Context) error {
	in, err := decode[wireAuditChange](c)
	if err != nil {
		return err
	}
	return s.onAudit(c, func(ctx context.Context, here *scope, id audit.AuditID) (models.Audit, error) {
		return s.store.ChangeAudit(ctx, here.actor, here.actor.Practice, id, models.AuditChange(in), here.seen, here.key)
	})
}

func (s *server) submitAudit(c *gin.Context) error {
	in, err := decode[wireSubmit](c)
	if err != nil {
		return err
	}
	return s.onAudit(c, func(ctx context.Context, here *scope, id audit.AuditID) (models.Audit, error) {
		return s.store.SubmitAudit(ctx, here.actor, here.actor.Practice, id, in.Lowered, here.key)
	})
}

func (s *server) reopenAudit(c *gin.Context) error {
	in, err := decode[wireReopen](c)
	if err != nil {
		return err
	}
	return s.onAudit(c, func(ctx context.Context, here *scope, id audit.AuditID) (models.Audit, error) {
		return s.store.ReopenAudit(ctx, here.actor, here.actor.Practice, id, in.Reason, textReasons(in.TextReasons), here.key)
	})
}

func (s *server) discardAudit(c *gin.Context) error {
	return s.onAudit(c, func(ctx context.Context, here *scope, id audit.AuditID) (models.Audit, error) {
		return s.store.DiscardAudit(ctx, here.actor, here.actor.Practice, id, here.key)
	})
}

func (s *server) restoreAudit(c *gin.Context) error {
	return s.onAudit(c, func(ctx context.Context, here *scope, id audit.AuditID) (models.Audit, error) {
		return s.store.RestoreAudit(ctx, here.actor, here.actor.Practice, id, here.key)
	})
}

func (s *server) checkAudit(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	list, lowered, _, err := s.store.CheckAudit(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	out := wireCheckList{Unanswered: list.Unanswered, LowWithoutAction: list.LowWithoutAction, NotSure: list.NotSure}
	for _, row := range lowered {
		out.EvidenceToAdd = append(out.EvidenceToAdd, wireToLose{row.CriterionID, row.From, row.To})
	}
	return writeJSON(c, http.StatusOK, out)
}
