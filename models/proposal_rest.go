package models

import (
	"context"

	"doorway/audit"
)

// ProposalRest is whether the conversation about a proposal is to rest, with the words that people read meanwhile and the
// reasons why what the guard asks about may stay in them.
type ProposalRest struct {
	Resting bool
	Words   string
	Reasons []audit.TextReason
}

func (r proposalRow) rests() bool { return r.State == audit.ProposalOpenState && !r.PausedAt.IsZero() }

// openProposal locks a proposal that is not decided. Errors: audit.CodeNotFound, audit.CodeConflict.
func (t *tx) openProposal(id audit.ProposalID) (proposalRow, error) {
	row, err := must[proposalRow](t, proposalRows+"id = ?"+t.store.dialect.forUpdate, t.scope.group, id)
	if err == nil && row.State != audit.ProposalOpenState {
		err = audit.Conflict("This proposal is decided or was taken back. What you typed is still here.")
	}
	return row, err
}

// movingProposal locks a proposal that is open and does not rest; none is asked for where there is no proposal.
// Errors: audit.CodeNotFound, audit.CodeConflict.
func (t *tx) movingProposal(id audit.ProposalID) error {
	if id == "" {
		return nil
	}
	row, err := t.openProposal(id)
	if err == nil && row.rests() {
		err = audit.Conflict("The conversation about this proposal rests at the moment. What you typed is still here.")
	}
	return err
}

// RestProposal lets the conversation about a proposal rest, with kind words for people to read meanwhile, or lets it go on.
// seen is the version that the actor saw; repeated with the same key it changes nothing.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from
// the guard; audit.CodeConflict for a proposal that is not open; audit.CodeStale.
func (s *Store) RestProposal(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ProposalID, in ProposalRest, seen int64, key string) (Proposal, error) {
	return s.proposing(ctx, actor, audit.ProposalRest, group, func(t *tx) (audit.ProposalID, error) {
		return id, t.restProposal(actor, id, in, seen, key)
	})
}

func (t *tx) restProposal(actor audit.Actor, id audit.ProposalID, in ProposalRest, seen int64, key string) error {
	row, err := t.openProposal(id)
	switch {
	case row.WriteKey == writeKey(actor, key):
		return nil
	case err != nil:
		return err
	case row.Version != seen:
		return stale(nil)
	}
	if err := audit.CheckPause(in.Resting, in.Words); err != nil {
		return err
	}
	if err := audit.CheckTexts([]audit.Text{{Field: "pauseWords", Text: in.Words}}, groupGuard(), in.Reasons); err != nil {
		return err
	}
	since, words, what := stamp{}, "", "proposal.go_on"
	if in.Resting {
		since, words, what = stamp{t.now}, in.Words, "proposal.rest"
	}
	if _, err := t.exec("UPDATE proposals SET paused_at = ?, pause_words = ?, version = version + 1, write_key = ? WHERE group_id = ? AND id = ?",
		since, words, writeKey(actor, key), t.scope.group, id); err != nil {
		return err
	}
	return t.record(actor, what, string(id))
}
