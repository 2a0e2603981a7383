package models

import (
	"context"

	"doorway/audit"
)

// Contribution is what somebody in the group said, as a reader may see it. Of one that was withdrawn there are only its id,
// what it was about and its state.
type Contribution struct {
	audit.Contribution
	ID           audit.ContributionID
	Consultation audit.ConsultationID // empty when it answers no question
	Proposal     audit.ProposalID     // empty when it is about none
	Role         audit.Role           // of its author, where the role is shown
	MemberKind   audit.MemberKind     // of its author, where the role is shown
	State        audit.ContributionState
	StateReason  string
	Decision     audit.DecisionID
	On           audit.Date // when it was said; no hour, which could tell who was about
	Mine         bool
	Reasons      []audit.TextReason
	Version      int64
}

// ContributionInput is what somebody says, about which question or proposal, with the reasons why texts that the guard asks
// about may stay.
type ContributionInput struct {
	audit.Contribution
	Consultation audit.ConsultationID
	Proposal     audit.ProposalID
	Reasons      []audit.TextReason
}

// contributionRow is a contribution with the hat that it was said in. Mine is about the reader.
type contributionRow struct {
	ID             audit.ContributionID
	CriterionID    string
	ConsultationID *audit.ConsultationID
	ProposalID     *audit.ProposalID
	Kind           audit.ContributionKind
	Body           string
	ContentNote    string
	Reasons        list[audit.TextReason]
	Visibility     audit.Visibility
	Attribution    audit.Attribution
	ShownName      string
	State          audit.ContributionState
	StateReason    string
	DecisionID     *audit.DecisionID
	CreatedAt      stamp
	Version        int64
	WriteKey       string
	Role           audit.Role
	MemberKind     audit.MemberKind
	Mine           bool
}

// contributionRows takes the reader's person first, then the group.
const contributionRows = `SELECT c.id, c.criterion_id, c.consultation_id, c.proposal_id, c.kind, c.body, c.content_note, c.reasons, c.visibility,
	c.attribution, c.shown_name, c.state, c.state_reason, c.decision_id, c.created_at, c.version, c.write_key,
	COALESCE(h.role, '') AS role, COALESCE(h.kind, '') AS member_kind, COALESCE(h.person_id = ?, FALSE) AS mine
	FROM contributions c LEFT JOIN hats h ON h.group_id = c.group_id AND h.id = c.hat_id WHERE c.group_id = ? `

func (r contributionRow) seen() Contribution {
	out := Contribution{
		ID: r.ID, Consultation: orNone(r.ConsultationID), Proposal: orNone(r.ProposalID), State: r.State, StateReason: r.StateReason,
		Decision: orNone(r.DecisionID), On: audit.LondonDate(r.CreatedAt.Time), Mine: r.Mine, Version: r.Version,
	}
	out.Contribution = r.said()
	if r.Attribution == audit.AsRole {
		out.Role, out.MemberKind = r.Role, r.MemberKind
	}
	if r.Mine {
		out.Reasons = r.Reasons
	}
	return out
}

func (r contributionRow) said() audit.Contribution {
	return audit.Contribution{
		Kind: r.Kind, CriterionID: r.CriterionID, Body: r.Body, ContentNote: r.ContentNote, Visibility: r.Visibility,
		Attribution: r.Attribution, ShownName: r.ShownName,
	}
}

// contributions reads what the actor may read of what was said in the scope's group, the latest last.
func (t *tx) contributions(actor audit.Actor, where string, values ...any) ([]Contribution, error) {
	rows, err := all[contributionRow](t, contributionRows+where+" ORDER BY c.created_at, c.id", append([]any{actor.Person, t.scope.group}, values...)...)
	found := make([]Contribution, 0, len(rows))
	for _, row := range rows {
		if row.Mine || row.Visibility.SeenBy(actor.Role) {
			found = append(found, row.seen())
		}
	}
	return found, err
}

// contributionsOn reads what the actor may read of the discussion of a proposal.
func (t *tx) contributionsOn(actor audit.Actor, proposal audit.ProposalID) ([]Contribution, error) {
	return t.contributions(actor, "AND c.proposal_id = ?", proposal)
}

// contribution reads one that the actor may read. Errors: audit.CodeNotFound.
func (t *tx) contribution(actor audit.Actor, id audit.ContributionID) (contributionRow, error) {
	row, err := must[contributionRow](t, contributionRows+"AND c.id = ?", actor.Person, t.scope.group, id)
	if err == nil && !row.Mine && !row.Visibility.SeenBy(actor.Role) {
		return contributionRow{}, audit.NotFound()
	}
	return row, err
}

// lockedContribution is contribution, kept from others until the transaction ends.
func (t *tx) lockedContribution(actor audit.Actor, id audit.ContributionID) (contributionRow, error) {
	if _, err := must[string](t, "SELECT id FROM contributions WHERE group_id = ? AND id = ?"+t.store.dialect.forUpdate, t.scope.group, id); err != nil {
		return contributionRow{}, err
	}
	return t.contribution(actor, id)
}

// ownContribution is lockedContribution for its author alone. Errors: audit.CodeNotFound; audit.CodeForbidden for
// another's.
func (t *tx) ownContribution(actor audit.Actor, id audit.ContributionID) (contributionRow, error) {
	row, err := t.lockedContribution(actor, id)
	if err == nil && !row.Mine {
		return contributionRow{}, &audit.Error{Code: audit.CodeForbidden, Message: "Only the person who said this can do that."}
	}
	return row, err
}

// Contributions gives what was said in the group, as far as the actor may read it: about one criterion, or about all when
// there is none; only the actor's own when mine says so. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Contributions(ctx context.Context, actor audit.Actor, group audit.GroupID, criterion string, mine bool) ([]Contribution, error) {
	if err := inGroup(actor, audit.ContributionRead, group); err != nil {
		return nil, err
	}
	where, values := "", []any{}
	if criterion != "" {
		where, values = "AND c.criterion_id = ? ", append(values, criterion)
	}
	if mine {
		where, values = where+"AND h.person_id = ?", append(values, actor.Person)
	}
	found, err := s.reading(ctx, ofGroup(group)).contributions(actor, where, values...)
	return found, translate(err)
}

// Contribution gives one. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Contribution(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ContributionID) (Contribution, error) {
	if err := inGroup(actor, audit.ContributionRead, group); err != nil {
		return Contribution{}, err
	}
	row, err := s.reading(ctx, ofGroup(group)).contribution(actor, id)
	if err != nil {
		return Contribution{}, translate(err)
	}
	return row.seen(), nil
}
