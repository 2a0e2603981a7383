package api

import (
	"context"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireUpgrade struct {
	State       models.UpgradeState `json:"state"`
	SetID       string              `json:"setId"`
	FromVersion string              `json:"fromVersion"`
	ToVersion   string              `json:"toVersion"`
	Hash        string              `json:"hash"`
	CanUndo     bool                `json:"canUndo"`
	Lines       []wireUpgradeLine   `json:"lines"`
}

type wireUpgradeLine struct {
	Outcome     audit.UpgradeOutcome `json:"outcome"`
	Kind        audit.ChangeKind     `json:"kind"`
	CriterionID string               `json:"criterionId"`
	Title       string               `json:"title"`
	Why         string               `json:"why"`
	Answers     []wireAnswerBefore   `json:"answers"`
}

type wireUpgradeConfirm struct {
	ToVersion string `json:"toVersion"`
	Hash      string `json:"hash"`
}

func newWireUpgrade(u models.Upgrade) wireUpgrade {
	out := wireUpgrade{
		State: u.State, SetID: u.From.ID, FromVersion: u.From.Version, ToVersion: u.To.Version, Hash: u.Hash, CanUndo: u.CanUndo,
		Lines: make([]wireUpgradeLine, len(u.Lines)),
	}
	for i, line := range u.Lines {
		out.Lines[i] = wireUpgradeLine{
			line.Outcome, line.Kind, line.CriterionID, line.Criterion.Title, strings.Join(line.Reasons, " "), newWireAnswersBefore(line.Before),
		}
	}
	return out
}

func (s *server) getUpgrade(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.Upgrade(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireUpgrade(found))
}

func (s *server) upgradeAudit(c *gin.Context) error {
	in, err := decode[wireUpgradeConfirm](c)
	if err != nil {
		return err
	}
	return s.onAudit(c, func(ctx context.Context, here *scope, id audit.AuditID) (models.Audit, error) {
		return s.store.UpgradeAudit(ctx, here.actor, here.actor.Practice, id, models.UpgradeConfirm(in), here.seen, here.key)
	})
}

func (s *server) undoUpgrade(c *gin.Context) error {
	return s.onAudit(c, func(ctx context.Context, here *scope, id audit.AuditID) (models.Audit, error) {
		return s.store.UndoUpgrade(ctx, here.actor, here.actor.Practice, id, here.seen, here.key)
	})
}
