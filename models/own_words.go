package models

import (
	"context"

	"doorway/audit"
)

// ownHats says that a contribution is the person's own, in whatever group, also one that they have left.
const ownHats = "FROM contributions c JOIN hats h ON h.group_id = c.group_id AND h.id = c.hat_id WHERE h.person_id = ? "

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
