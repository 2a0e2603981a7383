package models

import (
	"context"
	"time"

	"doorway/audit"
)

// How long what has had its day is kept.
const (
	keysKept     = 30 * 24 * time.Hour // longer than any page goes on trying
	linksKept    = 90 * 24 * time.Hour // after they ended, so that the list of invitations tells of them
	attemptsKept = 24 * time.Hour
)

// PurgeExpired removes what is no longer to be kept: earlier texts 90 days after their audit was submitted, drafts put
// away 30 days ago, sessions and links that have ended, old request keys. It may run at any time, in any process.
func (s *Store) PurgeExpired(ctx context.Context) error {
	if err := s.inTx(ctx, installation(), (*tx).purgeHousehold); err != nil {
		return err
	}
	if err := s.inTx(ctx, installation(), (*tx).forgetOldHats); err != nil {
		return err
	}
	drafts, err := all[auditRow](s.reading(ctx, installation()), "SELECT "+auditColumns+` FROM audits
		WHERE state = ? AND discarded_at < ? AND submissions = 0`, audit.StateDiscarded, stamp{s.Now().Add(-audit.RestoreWithin)})
	if err != nil {
		return err
	}
	for _, draft := range drafts {
		err := s.inTx(ctx, within(draft.PracticeID), func(t *tx) error { return t.purgeDraft(draft.ID) })
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) purgeHousehold() error {
	for _, purge := range []struct {
		statement string
		before    time.Time
	}{
		{`DELETE FROM earlier_texts WHERE EXISTS (SELECT 1 FROM audits a WHERE a.practice_id = earlier_texts.practice_id
			AND a.id = earlier_texts.audit_id AND a.state = 'submitted' AND a.submitted_at < ?)`, t.now.Add(-audit.EarlierTextKept)},
		{"DELETE FROM sessions WHERE expires_at <= ?", t.now},
		{"UPDATE links SET email = '' WHERE expires_at <= ? AND email <> ''", t.now},
		{"DELETE FROM provider_visits WHERE expires_at <= ?", t.now},
		{"DELETE FROM links WHERE expires_at < ?", t.now.Add(-linksKept)},
		{`DELETE FROM placements WHERE created_at < ? AND NOT EXISTS (SELECT 1 FROM links l WHERE l.placement_id = placements.id)
			AND NOT EXISTS (SELECT 1 FROM hats h WHERE h.placement_id = placements.id)`, t.now.Add(-linksKept)}, // nobody took it
		{"DELETE FROM outbox WHERE sent_at < ?", t.now.Add(-mailsKept)},
		{"DELETE FROM outbox WHERE given_up_at < ?", t.now.Add(-mailsKept)},
		{"DELETE FROM sign_in_attempts WHERE last_at < ?", t.now.Add(-attemptsKept)},
		{"DELETE FROM request_counts WHERE period < ?", t.now.Add(-2 * requestsCounted)},
		{"DELETE FROM forgotten_passwords WHERE asked_at < ?", t.now.Add(-forgottenKept)},
		{"DELETE FROM idempotency_keys WHERE created_at < ?", t.now.Add(-keysKept)},
	} {
		if _, err := t.exec(purge.statement, stamp{purge.before}); err != nil {
			return err
		}
	}
	return nil
}

// purgeDraft removes a draft that can no longer come back, and the actions that it alone listed and no report showed.
func (t *tx) purgeDraft(id audit.AuditID) error {
	removed, err := t.exec("DELETE FROM audits WHERE practice_id = ? AND id = ? AND state = ? AND discarded_at < ?",
		t.scope.practice, id, audit.StateDiscarded, stamp{t.now.Add(-audit.RestoreWithin)})
	if err != nil || removed == 0 {
		return err
	}
	if _, err := t.exec(`DELETE FROM actions WHERE practice_id = ? AND origin_audit_id = ? AND reported_at IS NULL AND NOT EXISTS
		(SELECT 1 FROM audit_actions l WHERE l.practice_id = actions.practice_id AND l.action_id = actions.id)`,
		t.scope.practice, id); err != nil {
		return err
	}
	return t.record(audit.Actor{Role: audit.RoleOperator}, "audit.purge", string(id))
}
