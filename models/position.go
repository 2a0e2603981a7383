package models

import (
	"context"

	"doorway/audit"
)

// TakePosition says where the actor stands on a proposal. It can be changed until the proposal is decided. seen is the version
// that the actor saw, 0 for the first; repeated with the same key it changes nothing.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from
// the guard; audit.CodeConflict for a proposal that is not open, or rests; audit.CodeStale.
func (s *Store) TakePosition(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ProposalID, in PositionInput, seen int64, key string) (Proposal, error) {
	return s.proposing(ctx, actor, audit.PositionTake, group, func(t *tx) (audit.ProposalID, error) {
		if err := t.movingProposal(id); err != nil {
			return id, err
		}
		return id, t.takePosition(actor, id, in, seen, key)
	})
}

func (t *tx) takePosition(actor audit.Actor, id audit.ProposalID, in PositionInput, seen int64, key string) error {
	position, err := audit.NewPosition(in.Position)
	if err != nil {
		return err
	}
	if err := audit.CheckTexts([]audit.Text{{Field: "because", Text: position.Because}}, groupGuard(), in.Reasons); err != nil {
		return err
	}
	before, _, err := one[struct {
		Version  int64
		WriteKey string
	}](t, "SELECT version, write_key "+ownPosition+" ORDER BY updated_at DESC, hat_id LIMIT 1", t.scope.group, id, actor.Person)
	switch {
	case err != nil || before.WriteKey == writeKey(actor, key):
		return err
	case before.Version != seen:
		return stale(nil)
	}
	if err := t.withdrawPosition(actor, id); err != nil { // it may have been taken in an earlier role
		return err
	}
	_, err = t.exec(`INSERT INTO positions (group_id, proposal_id, hat_id, choice, because, reasons, version, write_key, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, t.scope.group, id, actor.Hat, position.Choice, position.Because, list[audit.TextReason](in.Reasons),
		seen+1, writeKey(actor, key), stamp{t.now})
	return err
}

// ownPosition is where a person stands on a proposal, in whichever role they said so: somebody who left and came back has another.
const ownPosition = "FROM positions WHERE group_id = ? AND proposal_id = ? AND hat_id IN (SELECT id FROM hats WHERE person_id = ?)"

func (t *tx) withdrawPosition(actor audit.Actor, id audit.ProposalID) error {
	_, err := t.exec("DELETE "+ownPosition, t.scope.group, id, actor.Person)
	return err
}

// WithdrawPosition takes back where the actor stands, with its words, at once and in whatever state the proposal is. Done again
// it changes nothing. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) WithdrawPosition(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ProposalID) error {
	if err := inGroup(actor, audit.PositionWithdraw, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if _, err := must[proposalRow](t, proposalRows+"id = ?", group, id); err != nil {
			return err
		}
		return t.withdrawPosition(actor, id)
	})
}

// NotHeardOnProposal lists the members who have taken no position on a proposal, but those whose role is paused. What anybody
// said about it does not count: it need not show a name. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) NotHeardOnProposal(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ProposalID) ([]NotHeard, error) {
	if err := inGroup(actor, audit.NotHeardRead, group); err != nil {
		return nil, err
	}
	t := s.reading(ctx, ofGroup(group))
	if _, err := must[proposalRow](t, proposalRows+"id = ?", group, id); err != nil {
		return nil, translate(err)
	}
	found, err := all[NotHeard](t, whoMayAnswer+` AND NOT EXISTS (SELECT 1 FROM positions o JOIN hats w ON w.id = o.hat_id
		WHERE o.group_id = h.group_id AND o.proposal_id = ? AND w.person_id = h.person_id) ORDER BY 1, h.id`, group, audit.RoleGroupMember, id)
	return found, translate(err)
}

// WithdrawProposal takes a proposal back that is not decided: a member their own, a facilitator any. Its words go, and cannot be
// brought back. Repeated with the same key it changes nothing.
// Errors: audit.CodeNotFound; audit.CodeForbidden, also for another's; audit.CodeConflict for one that is not open.
func (s *Store) WithdrawProposal(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ProposalID, key string) (Proposal, error) {
	return s.proposing(ctx, actor, audit.ProposalOpen, group, func(t *tx) (audit.ProposalID, error) {
		row, err := must[proposalRow](t, proposalRows+"id = ?", group, id)
		if err != nil {
			return id, err
		}
		if row.OpenedBy != actor.Person {
			if err := inGroup(actor, audit.ProposalWithdraw, group); err != nil {
				return id, err
			}
		}
		return id, t.unlessDone(actor, key, func() error {
			if _, err := t.openProposal(id); err != nil {
				return err
			}
			if err := t.endProposal(id, audit.ProposalWithdrawn); err != nil {
				return err
			}
			if _, err := t.exec("UPDATE proposals SET "+wordless+" WHERE group_id = ? AND id = ?", group, id); err != nil {
				return err
			}
			return t.record(actor, "proposal.withdraw", string(id))
		}, audit.ProposalWithdraw, group, id)
	})
}

// wordless is what is left of the words of whoever proposed something, once it is taken back.
const wordless = "title = '', why = '', reasons = '[]'"

// withdrawProposalsOf takes back what somebody proposed in any group, as their account is erased. What is decided stays decided.
func withdrawProposalsOf(person audit.PersonID, now stamp) statement {
	return statement{
		"UPDATE proposals SET " + wordless + ", settled_at = COALESCE(settled_at, ?), state = CASE WHEN state = ? THEN ? ELSE state END WHERE opened_by = ?",
		[]any{now, audit.ProposalOpenState, audit.ProposalWithdrawn, person},
	}
}

func (t *tx) endProposal(id audit.ProposalID, state audit.ProposalState) error {
	_, err := t.exec("UPDATE proposals SET state = ?, settled_at = ? WHERE group_id = ? AND id = ?", state, stamp{t.now}, t.scope.group, id)
	return err
}

// settleProposal settles the proposal that a decision is about, and what people said of it, and gives what the decision's row
// names: the texts by their hashes, and contributions by their ids. Errors: audit.CodeNotFound, audit.CodeConflict.
func (t *tx) settleProposal(actor audit.Actor, decision audit.DecisionID, in DecisionInput) (row decisionRow, err error) {
	if err := t.movingProposal(in.Proposal); err != nil {
		return row, err
	}
	row.ProposalID = &in.Proposal
	criteria, err := all[proposedRow](t, `SELECT proposal_id, criterion_id, kind, why, before, after FROM proposal_criteria
		WHERE group_id = ? AND proposal_id = ? ORDER BY position`, t.scope.group, in.Proposal)
	if err != nil {
		return row, err
	}
	for _, c := range criteria {
		before, after := only(c.Before), only(c.After)
		decided := DecidedCriterion{CriterionID: c.CriterionID}
		if before != nil {
			decided.Before = before.TextHash()
		}
		if after != nil {
			decided.After = after.TextHash()
		}
		row.Criteria = append(row.Criteria, decided)
	}
	said, err := t.contributionsOn(actor, in.Proposal)
	if err != nil {
		return row, err
	}
	for _, contribution := range said {
		row.Contributions = append(row.Contributions, contribution.ID)
	}
	if err := t.settle(actor, row.Contributions, audit.ContributionState(in.Decision.Outcome), in.Decision.Why, decision); err != nil {
		return row, err
	}
	return row, t.endProposal(in.Proposal, audit.ProposalDecided)
}
