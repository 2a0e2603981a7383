package models

import (
	"context"
	"errors"

	"doorway/audit"
)

// Nothing that an author does to a contribution is in the group's trail, which the group reads: an entry would tell who said
// what is shown without a name.

// Contribute says something to the group; repeated with the same key it answers as the first time. It answers the question too,
// as long as it shows a name; otherwise who has answered would tell who said it.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid, also for a name that somebody else in the group goes by;
// audit.CodeRefusedText and audit.CodeReasonNeeded from the guard;
// audit.CodeConflict when the question or the proposal rests, or has ended.
func (s *Store) Contribute(ctx context.Context, actor audit.Actor, group audit.GroupID, in ContributionInput, key string) (said Contribution, err error) {
	if err := inGroup(actor, audit.ContributionWrite, group); err != nil {
		return Contribution{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		said, err = t.contribute(actor, in, key)
		return err
	})
	return said, err
}

func (t *tx) contribute(actor audit.Actor, in ContributionInput, key string) (Contribution, error) {
	first, repeated, err := t.once(actor, key, newID[string](), "contribute", t.scope.group, in)
	if err != nil {
		return Contribution{}, err
	}
	id := audit.ContributionID(first)
	if !repeated {
		if err := t.addContribution(actor, id, in, key); err != nil {
			return Contribution{}, err
		}
	}
	row, err := t.contribution(actor, id)
	return row.seen(), err
}

func (t *tx) addContribution(actor audit.Actor, id audit.ContributionID, in ContributionInput, key string) error {
	said, err := audit.NewContribution(in.Contribution)
	if err != nil {
		return err
	}
	if err := t.answerable(actor, in.Consultation); err != nil {
		return err
	}
	if err := t.movingProposal(in.Proposal); err != nil {
		return err
	}
	if err := t.checkShownName(actor, said.ShownName); err != nil {
		return err
	}
	reasons := mergeReasons(said.Texts(), nil, in.Reasons)
	if err := audit.CheckTexts(said.Texts(), groupGuard(), reasons); err != nil {
		return err
	}
	_, err = t.exec(`INSERT INTO contributions (group_id, id, hat_id, criterion_id, consultation_id, proposal_id, kind, body, content_note, reasons,
		visibility, attribution, shown_name, state, created_at, updated_at, version, write_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`,
		t.scope.group, id, actor.Hat, said.CriterionID, orNull(in.Consultation), orNull(in.Proposal), said.Kind, said.Body, said.ContentNote,
		list[audit.TextReason](reasons), said.Visibility, said.Attribution, said.ShownName, audit.ContributionHeard, stamp{t.now}, stamp{t.now},
		writeKey(actor, key))
	return err
}

// groupGuard is what the guard knows of a group: nothing of its own, and the lines that help.
func groupGuard() audit.GuardContext {
	return audit.GuardContext{SupportNumbers: audit.SupportNumbers()}
}

// ChangeContribution puts other words, or other choices of who may read them, in the place of the actor's own. seen is the version
// that the actor saw; repeated with the same key it answers as the first time. A line for practices that sums the old words up goes.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid, also for a name that somebody else in the group goes by;
// audit.CodeRefusedText and audit.CodeReasonNeeded from the guard;
// audit.CodeConflict for one that was withdrawn, and while what it is about rests or when that has ended, unless fewer may then
// read it or see who said it and nothing else changes; audit.CodeStale with the Contribution as it stands.
func (s *Store) ChangeContribution(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ContributionID, in ContributionInput, seen int64, key string) (said Contribution, err error) {
	if err := inGroup(actor, audit.ContributionWrite, group); err != nil {
		return Contribution{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if err := t.changeContribution(actor, id, in, seen, key); err != nil {
			return err
		}
		row, err := t.contribution(actor, id)
		said = row.seen()
		return err
	})
	return said, err
}

func (t *tx) changeContribution(actor audit.Actor, id audit.ContributionID, in ContributionInput, seen int64, key string) error {
	row, closed, err := t.ownInThread(actor, id)
	switch {
	case err != nil:
		return err
	case row.WriteKey == writeKey(actor, key):
		return nil
	case row.State == audit.ContributionWithdrawn:
		return audit.Conflict("You withdrew this. You can say something new.")
	case row.Version != seen:
		return stale(row.seen())
	}
	said, err := audit.NewContribution(in.Contribution)
	if err != nil {
		return err
	}
	if closed != nil && !said.OnlyNarrows(row.said()) {
		return closed
	}
	if said.ShownName != row.ShownName {
		if err := t.checkShownName(actor, said.ShownName); err != nil {
			return err
		}
	}
	reasons := mergeReasons(said.Texts(), row.Reasons, in.Reasons)
	if err := audit.CheckTexts(said.Texts(), groupGuard(), reasons); err != nil {
		return err
	}
	if said.OutgrowsSummary(row.said()) {
		if err := t.endSummaries(row.ID); err != nil {
			return err
		}
	}
	_, err = t.exec(`UPDATE contributions SET kind = ?, criterion_id = ?, body = ?, content_note = ?, reasons = ?, visibility = ?, attribution = ?,
		shown_name = ?, updated_at = ?, version = version + 1, write_key = ? WHERE group_id = ? AND id = ?`, said.Kind, said.CriterionID, said.Body,
		said.ContentNote, list[audit.TextReason](reasons), said.Visibility, said.Attribution, said.ShownName, stamp{t.now}, writeKey(actor, key),
		t.scope.group, row.ID)
	return err
}

// ownInThread is ownContribution with what keeps it from being put in other words: that the question or the proposal that it
// is about rests, or has ended. Those are locked first, as by a decision, so that the two never wait for each other.
func (t *tx) ownInThread(actor audit.Actor, id audit.ContributionID) (row contributionRow, closed, err error) {
	about, err := t.contribution(actor, id)
	if err != nil {
		return row, nil, err
	}
	closed = t.answerable(actor, orNone(about.ConsultationID))
	if closed == nil {
		closed = t.movingProposal(orNone(about.ProposalID))
	}
	var refusal *audit.Error
	if closed != nil && (!errors.As(closed, &refusal) || refusal.Code != audit.CodeConflict) {
		return row, nil, closed
	}
	row, err = t.ownContribution(actor, id)
	return row, closed, err
}

// WithdrawContribution takes the actor's own words back, at once and everywhere, in whatever state the question or the
// proposal is. Done again it changes nothing. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) WithdrawContribution(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ContributionID) error {
	if err := inGroup(actor, audit.ContributionWrite, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error { return t.withdrawOwn(actor, id) })
}

// withdrawOwn takes the actor's own words back. Errors: audit.CodeNotFound; audit.CodeForbidden for another's.
func (t *tx) withdrawOwn(actor audit.Actor, id audit.ContributionID) error {
	row, err := t.ownContribution(actor, id)
	if err != nil || row.State == audit.ContributionWithdrawn {
		return err
	}
	return t.withdrawContribution(id)
}

// blanked is what is left of a contribution that was withdrawn: nothing of its words, its name or its role, nor why the
// group changed something or not, which may repeat it.
const blanked = `body = '', content_note = '', reasons = '[]', shown_name = '', attribution = 'anonymous', kind = 'comment', state = 'withdrawn', state_reason = ''`

func (t *tx) withdrawContribution(id audit.ContributionID) error {
	if err := t.endSummaries(id); err != nil {
		return err
	}
	_, err := t.exec("UPDATE contributions SET "+blanked+", updated_at = ?, version = version + 1, write_key = '' WHERE group_id = ? AND id = ?",
		stamp{t.now}, t.scope.group, id)
	return err
}

// withdrawOf are the statements that take back all that somebody said in any group, as their account is erased. The words go
// first: that waits for a line for practices that is being written about them, which the second statement then finds.
func withdrawOf(person audit.PersonID) []statement {
	const theirs = "(SELECT c.id FROM contributions c JOIN hats h ON h.group_id = c.group_id AND h.id = c.hat_id WHERE h.person_id = ?)"
	return []statement{
		{"UPDATE contributions SET " + blanked + ", write_key = '' WHERE id IN " + theirs, []any{person}},
		{`DELETE FROM contribution_summaries WHERE EXISTS (SELECT 1 FROM contribution_summary_parts p WHERE p.group_id = contribution_summaries.group_id
			AND p.criterion_id = contribution_summaries.criterion_id AND p.contribution_id IN ` + theirs + ")", []any{person}},
	}
}
