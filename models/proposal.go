package models

import (
	"context"
	"slices"
	"time"

	"doorway/audit"
)

// Proposal is what somebody proposed to a group: criteria of a draft, word for word as they stood then. Title and Why are empty
// once they were taken back.
type Proposal struct {
	ID        audit.ProposalID
	Draft     audit.DraftID
	Title     string
	Why       string
	State     audit.ProposalState
	OpenedAt  time.Time
	Mine      bool   // the reader proposed it
	Resting   bool   // nobody says anything new, takes a position or decides meanwhile
	Words     string // of the facilitator who lets it rest
	Criteria  []ProposedCriterion
	Positions []SavedPosition // the reader's own first
	Version   int64           // of whether it rests
}

// ProposedCriterion is one criterion of a proposal.
type ProposedCriterion struct {
	CriterionID   string
	Kind          audit.ChangeKind
	Why           string
	Before, After *audit.Criterion // nil for a new one, and for one that is to go
}

// SavedPosition is where somebody stands, with their name as the group knows it.
type SavedPosition struct {
	Name     string
	Position audit.Position
	Mine     bool
	Version  int64
}

// ProposalInput is a proposal to make: criteria that the draft changes, by their ids.
type ProposalInput struct {
	Draft    audit.DraftID
	Title    string
	Why      string
	Criteria []string
	Reasons  []audit.TextReason
}

// PositionInput is a position to take, with the reasons why texts that the guard asks about may stay.
type PositionInput struct {
	Position audit.Position
	Reasons  []audit.TextReason
}

type proposalRow struct {
	ID       audit.ProposalID
	DraftID  audit.DraftID
	Title    string
	Why      string
	State    audit.ProposalState
	OpenedBy audit.PersonID
	OpenedAt stamp

	PausedAt   stamp
	PauseWords string
	Version    int64
	WriteKey   string
}

type proposedRow struct {
	ProposalID    audit.ProposalID
	CriterionID   string
	Kind          audit.ChangeKind
	Why           string
	Before, After list[audit.Criterion] // of one, or none
}

type positionRow struct {
	ProposalID audit.ProposalID
	Name       string
	Choice     audit.PositionChoice
	Because    string
	Mine       bool
	Version    int64
}

const proposalRows = "SELECT id, draft_id, title, why, state, opened_by, opened_at, paused_at, pause_words, version, write_key FROM proposals WHERE group_id = ? AND "

// Proposals gives what was proposed to a group, the newest first. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Proposals(ctx context.Context, actor audit.Actor, group audit.GroupID) (found []Proposal, err error) {
	if err := inGroup(actor, audit.ProposalsRead, group); err != nil {
		return nil, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		found, err = t.proposals(actor, "TRUE")
		return err
	})
	return found, err
}

func (t *tx) proposals(actor audit.Actor, where string, values ...any) ([]Proposal, error) {
	rows, err := all[proposalRow](t, proposalRows+where+" ORDER BY opened_at DESC, id", append([]any{t.scope.group}, values...)...)
	if err != nil {
		return nil, err
	}
	criteria, err := all[proposedRow](t, `SELECT proposal_id, criterion_id, kind, why, before, after FROM proposal_criteria
		WHERE group_id = ? ORDER BY proposal_id, position`, t.scope.group)
	if err != nil {
		return nil, err
	}
	positions, err := all[positionRow](t, `SELECT o.proposal_id, `+calledInGroup+` AS name, o.choice, o.because, h.person_id = ? AS mine, o.version FROM positions o
		JOIN hats h ON h.group_id = o.group_id AND h.id = o.hat_id JOIN people p ON p.id = h.person_id
		WHERE o.group_id = ? ORDER BY mine DESC, name, o.updated_at DESC, o.hat_id`, actor.Person, t.scope.group)
	if err != nil {
		return nil, err
	}
	found := make([]Proposal, len(rows))
	for i, row := range rows {
		found[i] = row.proposal(actor, criteria, positions)
	}
	return found, nil
}

func (r proposalRow) proposal(actor audit.Actor, criteria []proposedRow, positions []positionRow) Proposal {
	p := Proposal{
		ID: r.ID, Draft: r.DraftID, Title: r.Title, Why: r.Why, State: r.State, OpenedAt: r.OpenedAt.Time, Mine: r.OpenedBy == actor.Person,
		Resting: r.rests(), Words: r.PauseWords, Version: r.Version,
	}
	for _, row := range criteria {
		if row.ProposalID == r.ID {
			p.Criteria = append(p.Criteria, ProposedCriterion{row.CriterionID, row.Kind, row.Why, only(row.Before), only(row.After)})
		}
	}
	for _, row := range positions {
		if row.ProposalID == r.ID {
			p.Positions = append(p.Positions, SavedPosition{row.Name, audit.Position{Choice: row.Choice, Because: row.Because}, row.Mine, row.Version})
		}
	}
	return p
}

func only(one []audit.Criterion) *audit.Criterion {
	if len(one) == 0 {
		return nil
	}
	return &one[0]
}

// Propose puts changes of a draft before the group, word for word as they stand. Repeated with the same key it gives the first.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from
// the guard; audit.CodeConflict for a draft that is closed.
func (s *Store) Propose(ctx context.Context, actor audit.Actor, group audit.GroupID, in ProposalInput, key string) (Proposal, error) {
	return s.proposing(ctx, actor, audit.ProposalOpen, group, func(t *tx) (audit.ProposalID, error) {
		id, repeated, err := t.once(actor, key, string(newID[audit.ProposalID]()), audit.ProposalOpen, group, in)
		if err == nil && !repeated {
			err = t.propose(actor, audit.ProposalID(id), in)
		}
		return audit.ProposalID(id), err
	})
}

// proposing runs what makes or changes a proposal, and gives the proposal as it stands then.
func (s *Store) proposing(ctx context.Context, actor audit.Actor, permission audit.Permission, group audit.GroupID, do func(*tx) (audit.ProposalID, error)) (made Proposal, err error) {
	if err := inGroup(actor, permission, group); err != nil {
		return Proposal{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		id, err := do(t)
		if err != nil {
			return err
		}
		found, err := t.proposals(actor, "id = ?", id)
		if err == nil && len(found) == 0 {
			err = audit.NotFound()
		}
		if err == nil {
			made = found[0]
		}
		return err
	})
	return made, err
}

func (t *tx) propose(actor audit.Actor, id audit.ProposalID, in ProposalInput) error {
	if err := audit.CheckProposal(in.Title, in.Why, len(in.Criteria)); err != nil {
		return err
	}
	if err := audit.CheckTexts(audit.ProposalTexts(in.Title, in.Why), groupGuard(), in.Reasons); err != nil {
		return err
	}
	draft, err := t.draft(in.Draft, t.store.dialect.forUpdate)
	if err != nil {
		return err
	}
	if !draft.Open() {
		return audit.Conflict("This draft is closed. Nothing in it can be changed any more.")
	}
	if _, err := t.exec("INSERT INTO proposals (group_id, id, draft_id, title, why, reasons, state, opened_by, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		t.scope.group, id, in.Draft, in.Title, in.Why, list[audit.TextReason](in.Reasons), audit.ProposalOpenState, actor.Person, stamp{t.now}); err != nil {
		return err
	}
	for position, criterion := range slices.Compact(slices.Sorted(slices.Values(in.Criteria))) {
		if err := t.proposeCriterion(id, draft, criterion, position); err != nil {
			return err
		}
	}
	return t.record(actor, "proposal.open", string(id))
}

func (t *tx) proposeCriterion(id audit.ProposalID, draft CriteriaDraft, criterion string, position int) error {
	change, changed := draft.Work.Change(criterion)
	if !changed {
		return audit.Invalid("criteria", "Choose criteria that the draft changes.")
	}
	var before, after list[audit.Criterion]
	if was, had := draft.Work.Base.Criterion(criterion); had {
		before = list[audit.Criterion]{was}
	}
	if !change.Retired {
		after = list[audit.Criterion]{change.Criterion}
	}
	_, err := t.exec(`INSERT INTO proposal_criteria (group_id, proposal_id, criterion_id, position, kind, why, before, after)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, t.scope.group, id, criterion, position, change.Kind, change.Why, before, after)
	return err
}
