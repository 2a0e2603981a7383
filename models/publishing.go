package models

import (
	"context"
	"slices"

	"doorway/audit"
)

// Publishing is what publishing a draft would do, to be read before it is done: it cannot be undone.
type Publishing struct {
	Draft      audit.DraftID
	Number     string
	Set        *audit.CriteriaSet // as it would be published; nil when Faults keep it from being built
	Agreed     bool
	Decided    bool     // there is a decision to agree to the draft, word for word as it is
	Unendorsed []string // ids of the criteria whose text the rule does not find endorsed
	Faults     audit.CriteriaFaults
	AgreeHash  string // what a decision to agree to the draft is about
	Hash       string // of what would be published: PublishDraft asks for it
	Published  bool   // it was published already

	file []byte
}

// Publishing tells what publishing a draft would do. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Publishing(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.DraftID) (preview Publishing, err error) {
	if err := inGroup(actor, audit.VersionPublish, group); err != nil {
		return Publishing{}, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		draft, err := t.draft(id, "")
		if err == nil {
			preview, err = t.publishing(actor, draft)
		}
		return err
	})
	return preview, err
}

// publishing works out how a draft would be published: as agreed when a decision says so, word for word, and every text meets
// the group's rule; else as not agreed, with the notice that says so.
func (t *tx) publishing(actor audit.Actor, draft CriteriaDraft) (Publishing, error) {
	p := Publishing{Draft: draft.ID, Number: draft.Work.Number, Published: draft.State == audit.DraftPublished}
	path, err := t.path(draft.Work.Base.ID)
	if err != nil {
		return p, err
	}
	set, file, faults := draft.Work.Build(audit.StatusAgreed)
	if len(faults) > 0 {
		p.Faults = faults
		return p, nil
	}
	p.AgreeHash = set.Checksum
	if err := t.standing(actor, &p, set); err != nil {
		return p, err
	}
	if !p.Agreed {
		set, file, faults = draft.Work.Build(audit.StatusNotCoDesigned)
	}
	p.Set, p.file, p.Hash = set, file, set.Checksum
	p.Faults = append(faults, audit.CheckPublish("criteria.yaml", path, set)...)
	return p, nil
}

func (t *tx) standing(actor audit.Actor, p *Publishing, set *audit.CriteriaSet) error {
	decisions, err := must[int](t, "SELECT COUNT(*) FROM decisions WHERE group_id = ? AND about = ? AND draft_id = ? AND content_hash = ?",
		t.scope.group, audit.DecisionAgree, p.Draft, p.AgreeHash)
	if err != nil {
		return err
	}
	rule, err := t.endorsementRule("")
	if err != nil {
		return err
	}
	endorsed, _, err := t.endorsed(actor, p.Draft)
	p.Decided, p.Unendorsed = decisions > 0, rule.Unendorsed(set, endorsed)
	p.Agreed = p.Decided && len(p.Unendorsed) == 0
	return err
}

// PublishDraft publishes a draft as it was previewed, for ever: hash is the preview's. Repeated with the same key it changes
// nothing. Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeConflict when something was changed since the preview,
// when the draft was published or put away, and when what it types as a change is not true.
func (s *Store) PublishDraft(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.DraftID, hash, key string) (published Publishing, err error) {
	if err := inGroup(actor, audit.VersionPublish, group); err != nil {
		return Publishing{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if _, err := t.endorsementRule(t.store.dialect.forUpdate); err != nil { // nobody changes the rule meanwhile
			return err
		}
		draft, err := t.draft(id, t.store.dialect.forUpdate)
		if err != nil {
			return err
		}
		if published, err = t.publishing(actor, draft); err != nil {
			return err
		}
		return t.unlessDone(actor, key, func() error { return t.publishDraft(actor, draft, published, hash) }, audit.VersionPublish, group, id, hash)
	})
	return published, err
}

func (t *tx) publishDraft(actor audit.Actor, draft CriteriaDraft, p Publishing, hash string) error {
	switch {
	case !draft.Open():
		return audit.Conflict("This draft is closed. It was published or put away.")
	case len(p.Faults) > 0:
		return audit.Conflict("This draft cannot be published as it is. The page says what to look at.")
	case p.Hash != hash:
		return audit.Conflict("Something was changed since you looked. Look at the page again before you publish.")
	}
	path, err := t.path(p.Set.ID)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(path, func(set *audit.CriteriaSet) bool { return audit.VersionOrder(set.Version, p.Set.Version) >= 0 }) {
		return audit.Conflict("There is a version with this number, or a greater one, already. Give the draft a greater number.")
	}
	setID, err := must[string](t, "SELECT set_id FROM criteria_drafts WHERE group_id = ? AND id = ?", t.scope.group, draft.ID)
	if err != nil {
		return err
	}
	if err := t.addVersion(actor, setID, p.file, p.Set); err != nil {
		return err
	}
	_, err = t.exec("UPDATE criteria_drafts SET state = ?, version = version + 1, updated_at = ? WHERE group_id = ? AND id = ?",
		audit.DraftPublished, stamp{t.now}, t.scope.group, draft.ID)
	return err
}

// agree checks what a decision to agree to a draft is about, and gives what its row says of it: every text that differs from
// the version before. Errors: audit.CodeNotFound; audit.CodeConflict when the draft is another than was read, or closed.
func (t *tx) agree(in DecisionInput) (row decisionRow, err error) {
	draft, err := t.draft(in.Draft, t.store.dialect.forUpdate)
	if err != nil {
		return row, err
	}
	set, _, faults := draft.Work.Build(audit.StatusAgreed)
	switch {
	case !draft.Open():
		return row, audit.Conflict("This draft is closed. It was published or put away.")
	case len(faults) > 0:
		return row, audit.Conflict("This draft cannot be published as it is. The page about publishing says what to look at.")
	case in.Hash != set.Checksum:
		return row, audit.Conflict("The draft was changed since you looked. Read it again before you write the decision down.")
	}
	row.DraftID = &in.Draft
	if in.Decision.Outcome == audit.OutcomeChanged {
		row.ContentHash = set.Checksum
	}
	for _, change := range draft.Work.Changes {
		before, had := draft.Work.Base.Criterion(change.Criterion.ID)
		row.Criteria = append(row.Criteria, decidedCriterion(before, had, change.Criterion, !change.Retired))
	}
	return row, nil
}

func decidedCriterion(before audit.Criterion, had bool, after audit.Criterion, has bool) DecidedCriterion {
	decided := DecidedCriterion{CriterionID: after.ID}
	if had {
		decided.Before = before.TextHash()
	}
	if has {
		decided.After = after.TextHash()
	}
	return decided
}
