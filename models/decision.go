package models

import (
	"context"
	"time"

	"doorway/audit"
)

// RecordedDecision is a line of a group's log of decisions. Nothing in it can be changed.
type RecordedDecision struct {
	ID          audit.DecisionID
	Number      int // from 1, in the order in which they were written down
	About       audit.DecisionAbout
	Decision    audit.Decision
	Proposal    audit.ProposalID // of DecisionProposal
	ContentHash string           // of DecisionAgree: the SHA-256 of the file that was agreed
	Version     string           // of DecisionRetire: the number of the version
	Criteria    []DecidedCriterion
	// Contributions are what people said about it, as far as the reader may read it now. Their words stay with them, and go with them.
	Contributions []NamedContribution
	RecordedAt    time.Time
}

// DecidedCriterion is a criterion that a decision was about, with the SHA-256 of its texts: see audit.Criterion.TextHash. Before
// is empty for a new one, After for one that is to go.
type DecidedCriterion struct{ CriterionID, Before, After string }

// NamedContribution is what somebody said, as a decision names it.
type NamedContribution struct {
	ID             audit.ContributionID // empty for one that was withdrawn: that it was is all that is left
	Withdrawn      bool
	ToFacilitators bool // said to facilitators alone: the group's own papers do not tell of it
}

// DecisionInput is a decision to write down.
type DecisionInput struct {
	About    audit.DecisionAbout
	Decision audit.Decision
	Rule     audit.EndorsementRule // of DecisionRule: the rule from now on
	Draft    audit.DraftID         // of DecisionAgree: what the group agrees to
	Hash     string                // of DecisionAgree: Publishing.AgreeHash, as it was read; of DecisionRetire: Retiring.Hash
	Version  audit.VersionID       // of DecisionRetire: what is used no longer
	Proposal audit.ProposalID      // of DecisionProposal
	Reasons  []audit.TextReason    // why texts that the guard asks about may stay
}

type decisionRow struct {
	ID              audit.DecisionID
	Number          int
	About           audit.DecisionAbout
	ProposalID      *audit.ProposalID
	DraftID         *audit.DraftID
	ContentHash     string
	VersionID       *audit.VersionID
	Version         string
	What            string
	Why             string
	OptionsNotTaken string
	TookPart        list[audit.DecisionRole]
	How             audit.DecisionHow
	DecidedOn       audit.Date
	Dissent         string
	WithoutBecause  string
	Outcome         audit.DecisionOutcome
	Criteria        list[DecidedCriterion]
	Contributions   list[audit.ContributionID]
	RecordedAt      stamp
}

const decisionRows = `SELECT id, number, about, proposal_id, draft_id, content_hash, what, why, options_not_taken, took_part, how, decided_on,
	dissent, without_because, outcome, criteria, contributions, recorded_at,
	COALESCE((SELECT number FROM criteria_versions v WHERE v.id = decisions.version_id), '') AS version FROM decisions WHERE group_id = ?`

func (r decisionRow) recorded(said map[audit.ContributionID]Contribution) RecordedDecision {
	return RecordedDecision{
		ID: r.ID, Number: r.Number, About: r.About, Proposal: orNone(r.ProposalID), ContentHash: r.ContentHash, Version: r.Version,
		Decision: audit.Decision{
			What: r.What, Why: r.Why, OptionsNotTaken: r.OptionsNotTaken, TookPart: r.TookPart, How: r.How, DecidedOn: r.DecidedOn,
			Dissent: r.Dissent, WithoutBecause: r.WithoutBecause, Outcome: r.Outcome,
		},
		Criteria: r.Criteria, Contributions: named(r.Contributions, said), RecordedAt: r.RecordedAt.Time,
	}
}

// named says how each contribution that a decision names stands now. One that the reader may not read is left out: that there
// is one would tell already.
func named(ids []audit.ContributionID, said map[audit.ContributionID]Contribution) (found []NamedContribution) {
	for _, id := range ids {
		one, readable := said[id]
		if !readable {
			continue
		}
		name := NamedContribution{ID: id, ToFacilitators: !one.Visibility.SeenBy(audit.RoleGroupMember)}
		if one.State == audit.ContributionWithdrawn {
			name.ID, name.Withdrawn = "", true
		}
		found = append(found, name)
	}
	return found
}

// saidByID gives what the actor may read of what was said in the group, also what was withdrawn.
func (t *tx) saidByID(actor audit.Actor) (map[audit.ContributionID]Contribution, error) {
	all, err := t.contributions(actor, "")
	byID := make(map[audit.ContributionID]Contribution, len(all))
	for _, one := range all {
		byID[one.ID] = one
	}
	return byID, err
}

// DecisionLog is what a group decided, and the rule by which it agrees a version now.
type DecisionLog struct {
	Group     string
	Rule      audit.EndorsementRule
	Decisions []RecordedDecision // newest first
	AsOf      audit.Date
}

// Decisions gives a group's log to its own people. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Decisions(ctx context.Context, actor audit.Actor, group audit.GroupID) (log DecisionLog, err error) {
	if err := inGroup(actor, audit.DecisionsRead, group); err != nil {
		return DecisionLog{}, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		row, err := must[groupRow](t, groupRows, group)
		if err != nil {
			return err
		}
		log.Group, log.AsOf = row.Name, t.today()
		if log.Rule, err = t.endorsementRule(""); err != nil {
			return err
		}
		said, err := t.saidByID(actor)
		if err != nil {
			return err
		}
		rows, err := all[decisionRow](t, decisionRows+" ORDER BY number DESC", group)
		for _, row := range rows {
			log.Decisions = append(log.Decisions, row.recorded(said))
		}
		return err
	})
	return log, err
}

// endorsementRule reads the rule of the group; lock is what keeps it from changing, or nothing.
func (t *tx) endorsementRule(lock string) (audit.EndorsementRule, error) {
	row, err := must[struct{ RuleLivedExperience, RuleClinicians int }](t,
		"SELECT rule_lived_experience, rule_clinicians FROM groups WHERE id = ?"+lock, t.scope.group)
	return audit.EndorsementRule{LivedExperience: row.RuleLivedExperience, Clinicians: row.RuleClinicians}, err
}

// RecordDecision writes a decision of the group down for ever, and does what follows from it: a decision about the rule
// changes the rule. Repeated with the same key it gives what it wrote the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from
// the guard; audit.CodeConflict for another decision with the same key.
func (s *Store) RecordDecision(ctx context.Context, actor audit.Actor, group audit.GroupID, in DecisionInput, key string) (recorded RecordedDecision, err error) {
	if err := inGroup(actor, audit.DecisionRecord, group); err != nil {
		return RecordedDecision{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if _, err := t.endorsementRule(t.store.dialect.forUpdate); err != nil { // one decision after the other
			return err
		}
		made, repeated, err := t.once(actor, key, string(newID[audit.DecisionID]()), audit.DecisionRecord, group, in)
		if err == nil && !repeated {
			err = t.recordDecision(actor, audit.DecisionID(made), in)
		}
		if err != nil {
			return err
		}
		said, err := t.saidByID(actor)
		if err != nil {
			return err
		}
		row, err := must[decisionRow](t, decisionRows+" AND id = ?", group, made)
		recorded = row.recorded(said)
		return err
	})
	return recorded, err
}

func (t *tx) recordDecision(actor audit.Actor, id audit.DecisionID, in DecisionInput) error {
	decision, err := audit.NewDecision(in.Decision, t.today())
	if err != nil {
		return err
	}
	in.Decision = decision
	in.Reasons = mergeReasons(decision.Texts(), nil, in.Reasons)
	if err := audit.CheckTexts(decision.Texts(), groupGuard(), in.Reasons); err != nil {
		return err
	}
	row, err := t.carryOut(actor, id, in)
	if err != nil {
		return err
	}
	row.ID = id
	if err := t.addDecision(row, in); err != nil {
		return err
	}
	return t.record(actor, "decision.record", string(id))
}

// carryOut does what follows from a decision, and gives what its row says beside its words.
func (t *tx) carryOut(actor audit.Actor, id audit.DecisionID, in DecisionInput) (row decisionRow, err error) {
	switch in.About {
	case audit.DecisionOther:
	case audit.DecisionRule:
		err = t.changeRule(actor, in)
	case audit.DecisionAgree:
		row, err = t.agree(in)
	case audit.DecisionRetire:
		row, err = t.retire(actor, in)
	case audit.DecisionProposal:
		row, err = t.settleProposal(actor, id, in)
	default:
		err = audit.Invalid("about", "Choose what was decided.")
	}
	return row, err
}

func (t *tx) changeRule(actor audit.Actor, in DecisionInput) error {
	if in.Decision.Outcome == audit.OutcomeNotChanged {
		return nil
	}
	if err := in.Rule.Check(); err != nil {
		return err
	}
	if _, err := t.exec("UPDATE groups SET rule_lived_experience = ?, rule_clinicians = ? WHERE id = ?",
		in.Rule.LivedExperience, in.Rule.Clinicians, t.scope.group); err != nil {
		return err
	}
	return t.record(actor, "rule.change", string(t.scope.group))
}

// addDecision writes a row at the end of the log. The group's row is locked.
func (t *tx) addDecision(row decisionRow, in DecisionInput) error {
	last, err := must[int](t, "SELECT COALESCE(MAX(number), 0) FROM decisions WHERE group_id = ?", t.scope.group)
	if err != nil {
		return err
	}
	d := in.Decision
	_, err = t.exec(`INSERT INTO decisions (group_id, id, number, about, proposal_id, draft_id, content_hash, what, why, options_not_taken,
		took_part, how, decided_on, dissent, without_because, outcome, criteria, contributions, reasons, recorded_at, version_id)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, t.scope.group, row.ID, last+1, in.About, row.ProposalID,
		row.DraftID, row.ContentHash, d.What, d.Why, d.OptionsNotTaken, list[audit.DecisionRole](d.TookPart), d.How, d.DecidedOn, d.Dissent,
		d.WithoutBecause, d.Outcome, row.Criteria, row.Contributions, list[audit.TextReason](in.Reasons), stamp{t.now}, row.VersionID)
	return err
}
