package models

import (
	"context"

	"doorway/audit"
)

// SettleContribution says what became of a contribution. seen is the version that the actor saw; repeated with the same
// key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid without a reason where one is needed; audit.CodeRefusedText
// and audit.CodeReasonNeeded from the guard; audit.CodeConflict for one that was withdrawn; audit.CodeStale with the Contribution as it stands.
func (s *Store) SettleContribution(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ContributionID, state audit.ContributionState,
	reason string, reasons []audit.TextReason, seen int64, key string,
) (said Contribution, err error) {
	if err := inGroup(actor, audit.ContributionSettle, group); err != nil {
		return Contribution{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		row, err := t.lockedContribution(actor, id)
		if err != nil {
			return err
		}
		if row.WriteKey != writeKey(actor, key) {
			if row.Version != seen {
				return stale(row.seen())
			}
			if err := audit.CheckTexts([]audit.Text{{Field: "stateReason", Text: reason}}, groupGuard(), reasons); err != nil {
				return err
			}
			if err := t.settleOne(actor, row, state, reason, "", key); err != nil {
				return err
			}
		}
		row, err = t.contribution(actor, id)
		said = row.seen()
		return err
	})
	return said, err
}

func (t *tx) settleOne(actor audit.Actor, row contributionRow, state audit.ContributionState, reason string, decision audit.DecisionID, key string) error {
	reason, err := row.State.Settle(state, reason)
	if err != nil {
		return err
	}
	if _, err := t.exec(`UPDATE contributions SET state = ?, state_reason = ?, decision_id = COALESCE(?, decision_id), updated_at = ?, version = version + 1,
		write_key = ? WHERE group_id = ? AND id = ?`, state, reason, orNull(decision), stamp{t.now}, writeKey(actor, key), t.scope.group, row.ID); err != nil {
		return err
	}
	if !row.Visibility.SeenBy(audit.RoleGroupMember) { // The group reads the trail, and does not know of it.
		return nil
	}
	return t.record(actor, "contribution.settle", string(row.ID))
}

// settle says of several contributions of the scope's group what became of them by a decision. What was withdrawn meanwhile
// stays so, and is named by the decision all the same. Errors: audit.CodeNotFound for one that the actor may not read;
// audit.CodeInvalid without a reason where one is needed.
func (t *tx) settle(actor audit.Actor, ids []audit.ContributionID, state audit.ContributionState, reason string, decision audit.DecisionID) error {
	for _, id := range ids {
		row, err := t.lockedContribution(actor, id)
		if err != nil {
			return err
		}
		if row.State == audit.ContributionWithdrawn {
			continue
		}
		if err := t.settleOne(actor, row, state, reason, decision, ""); err != nil {
			return err
		}
	}
	return nil
}
