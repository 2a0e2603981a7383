package models

import (
	"context"
	"slices"

	"doorway/audit"
)

// PutBackDraftCriterion makes a criterion again as the version before has it; one that is new goes, and what it was split from
// or merged of is no longer typed so. seen is as for SaveDraftCriterion; where nothing is changed it does nothing.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeConflict for a draft that is closed; audit.CodeStale with the
// CriteriaDraft as it stands.
func (s *Store) PutBackDraftCriterion(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.DraftID, criterion string, seen int64, key string) (CriteriaDraft, error) {
	return s.draftChanging(ctx, actor, audit.DraftWrite, group, id, key, []any{"put_back", criterion, seen}, "draft.put_back", func(t *tx, draft CriteriaDraft) (string, error) {
		changed, found := draft.Criterion(criterion)
		switch _, had := draft.Work.Base.Criterion(criterion); {
		case !found && !had:
			return "", audit.NotFound()
		case changed.Version != seen:
			return "", stale(draft)
		}
		if _, err := t.bump(draft); err != nil {
			return "", err
		}
		if err := t.dropDraftCriterion(draft.ID, criterion); err != nil {
			return "", err
		}
		return criterion, t.untypeOrigins(actor, draft, changed)
	})
}

func (t *tx) dropDraftCriterion(id audit.DraftID, criterion string) error {
	_, err := t.exec("DELETE FROM draft_criteria WHERE group_id = ? AND draft_id = ? AND criterion_id = ?", t.scope.group, id, criterion)
	return err
}

// untypeOrigins puts the criteria back that a new one was split from or merged of, unless another new one comes from them. What
// has other words of its own keeps them, typed as its words say.
func (t *tx) untypeOrigins(actor audit.Actor, draft CriteriaDraft, gone DraftCriterion) error {
	for _, origin := range draft.Criteria {
		id := origin.Criterion.ID
		led := func(c DraftCriterion) bool {
			return slices.Contains(draft.Work.Base.Origins(c.Criterion), id)
		}
		another := func(c DraftCriterion) bool {
			return c.Criterion.ID != gone.Criterion.ID && led(c)
		}
		if !led(gone) || slices.ContainsFunc(draft.Criteria, another) {
			continue
		}
		if err := t.untype(actor, draft, origin, gone.Why); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) untype(actor audit.Actor, draft CriteriaDraft, origin DraftCriterion, why string) error {
	change := origin.DraftCriterion
	base, _ := draft.Work.Base.Criterion(change.Criterion.ID)
	if change.Kind == audit.ChangeRetired {
		return nil
	}
	change.Retired, change.Why = false, audit.TakeReason(change.Why, why)
	if change.Kind = change.Kinds(base, true)[0]; change.SameAs(base) {
		return t.dropDraftCriterion(draft.ID, change.Criterion.ID)
	}
	return t.putDraftCriterion(actor, draft.ID, change, origin.Reasons, draft.Version+1)
}

// DiscardDraft puts a draft away, so that another can be begun. Its words can still be read. Put away already, nothing happens.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeConflict for one that is published.
func (s *Store) DiscardDraft(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.DraftID, key string) (CriteriaDraft, error) {
	return s.draftChanging(ctx, actor, audit.DraftDiscard, group, id, key, "discard", "draft.discard", func(t *tx, _ CriteriaDraft) (string, error) {
		_, err := t.exec("UPDATE criteria_drafts SET state = ?, version = version + 1, updated_at = ? WHERE group_id = ? AND id = ?",
			audit.DraftDiscarded, stamp{t.now}, group, id)
		return "", err
	})
}
