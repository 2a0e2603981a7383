package models

import (
	"context"

	"doorway/audit"
)

// ownHats says that a contribution is the person's own, in whatever group, also one that they have left.
const ownHats = "FROM contributions c JOIN hats h ON h.group_id = c.group_id AND h.id = c.hat_id WHERE h.person_id = ? "

// ownPositions says that a position is the person's own, in whatever group, also one that they have left.
const ownPositions = "FROM positions o JOIN hats h ON h.group_id = o.group_id AND h.id = o.hat_id WHERE h.person_id = ? "

// OwnPosition is where somebody stands on a proposal themselves, and nothing of the proposal: it is the group's.
type OwnPosition struct {
	Proposal audit.ProposalID
	Position audit.Position
	On       audit.Date
}

// OwnWords gives what the actor said in any group and did not withdraw, the latest first: the words and whom they chose to
// show them to, and nothing that others said of it. Errors: audit.CodeForbidden.
func (s *Store) OwnWords(ctx context.Context, actor audit.Actor) ([]Contribution, error) {
	if err := allowed(actor, audit.OwnWords, audit.RelationNone); err != nil {
		return nil, err
	}
	rows, err := all[contributionRow](s.reading(ctx, installation()), `SELECT c.id, c.body, c.content_note, c.visibility, c.attribution, c.shown_name,
		c.created_at, TRUE AS mine `+ownHats+"AND c.state <> ? ORDER BY c.created_at DESC, c.id", actor.Person, audit.ContributionWithdrawn)
	found := make([]Contribution, len(rows))
	for i, row := range rows {
		found[i] = row.seen()
	}
	return found, translate(err)
}

// WithdrawOwnWords takes one of them back, at once and everywhere, also after the actor has left the group. Done again it
// changes nothing. Errors: audit.CodeForbidden; audit.CodeNotFound for what is not the actor's own.
func (s *Store) WithdrawOwnWords(ctx context.Context, actor audit.Actor, id audit.ContributionID) error {
	if err := allowed(actor, audit.OwnWords, audit.RelationNone); err != nil {
		return err
	}
	own, err := must[struct{ GroupID audit.GroupID }](s.reading(ctx, installation()), "SELECT c.group_id "+ownHats+"AND c.id = ?", actor.Person, id)
	if err != nil {
		return translate(err)
	}
	return s.inTx(ctx, ofGroup(own.GroupID), func(t *tx) error { return t.withdrawOwn(actor, id) })
}

// OwnPositions gives where the actor stands on the proposals of any group, the latest first. Errors: audit.CodeForbidden.
func (s *Store) OwnPositions(ctx context.Context, actor audit.Actor) ([]OwnPosition, error) {
	if err := allowed(actor, audit.OwnWords, audit.RelationNone); err != nil {
		return nil, err
	}
	rows, err := all[struct {
		ProposalID audit.ProposalID
		Choice     audit.PositionChoice
		Because    string
		UpdatedAt  stamp
	}](s.reading(ctx, installation()), "SELECT o.proposal_id, o.choice, o.because, o.updated_at "+ownPositions+"ORDER BY o.updated_at DESC, o.proposal_id", actor.Person)
	found := make([]OwnPosition, len(rows))
	for i, row := range rows {
		found[i] = OwnPosition{row.ProposalID, audit.Position{Choice: row.Choice, Because: row.Because}, audit.LondonDate(row.UpdatedAt.Time)}
	}
	return found, translate(err)
}

// WithdrawOwnPosition takes back where the actor stands on a proposal, at once, also after they have left the group. Repeated with
// the same key it does nothing. Errors: audit.CodeForbidden; audit.CodeNotFound where the actor does not stand anywhere.
func (s *Store) WithdrawOwnPosition(ctx context.Context, actor audit.Actor, id audit.ProposalID, key string) error {
	if err := allowed(actor, audit.OwnWords, audit.RelationNone); err != nil {
		return err
	}
	return s.inTx(ctx, installation(), func(t *tx) error {
		return t.unlessDone(actor, key, func() error {
			own, err := must[struct{ GroupID audit.GroupID }](t, "SELECT o.group_id "+ownPositions+"AND o.proposal_id = ?", actor.Person, id)
			if err != nil {
				return err
			}
			return t.in(ofGroup(own.GroupID)).withdrawPosition(actor, id)
		}, "own_position.withdraw", id)
	})
}
