package models

import (
	"context"

	"doorway/audit"
)

// Endorsements are the texts of a draft, and how they stand to the group's rule.
type Endorsements struct {
	Draft  audit.DraftID
	Number string // of the version that the draft is to become
	Set    *audit.CriteriaSet
	Rule   audit.EndorsementRule
	Texts  []EndorsedText // in the set's order
}

// EndorsedText is the text of a criterion. It says nothing of who endorsed it, or how many.
type EndorsedText struct {
	Criterion audit.Criterion
	Hash      string // see audit.Criterion.TextHash
	Mine      bool   // the reader endorsed it
	Met       bool   // the rule finds it endorsed
}

type endorsementRow struct {
	CriterionID string
	TextHash    string
	PersonID    audit.PersonID
	Kind        audit.MemberKind
}

// Endorsements gives the texts of a draft to the people of its group. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Endorsements(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.DraftID) (page Endorsements, err error) {
	if err := inGroup(actor, audit.EndorsementsRead, group); err != nil {
		return Endorsements{}, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		page, err = t.endorsements(actor, id)
		return err
	})
	return page, err
}

func (t *tx) endorsements(actor audit.Actor, id audit.DraftID) (Endorsements, error) {
	draft, err := t.draft(id, "")
	if err != nil {
		return Endorsements{}, err
	}
	rule, err := t.endorsementRule("")
	if err != nil {
		return Endorsements{}, err
	}
	endorsed, mine, err := t.endorsed(actor, id)
	if err != nil {
		return Endorsements{}, err
	}
	set := draft.Work.Frame.Set
	set.Criteria = draft.Work.Criteria()
	page := Endorsements{Draft: id, Number: draft.Work.Number, Set: &set, Rule: rule}
	for _, criterion := range set.Criteria {
		text := criterion.Text()
		page.Texts = append(page.Texts, EndorsedText{criterion, text.Hash, mine[text], rule.Met(endorsed[text])})
	}
	return page, nil
}

// endorsed gives who endorsed the texts of a draft's set, by kind, and which the actor did. A person who left the group and
// came back counts once for each text, as what they were when they endorsed it last.
func (t *tx) endorsed(actor audit.Actor, id audit.DraftID) (audit.Endorsed, map[audit.CriterionText]bool, error) {
	rows, err := all[endorsementRow](t, `SELECT e.criterion_id, e.text_hash, h.person_id, e.kind FROM endorsements e
		JOIN criteria_drafts d ON d.group_id = e.group_id AND d.set_id = e.set_id JOIN hats h ON h.id = e.hat_id
		WHERE e.group_id = ? AND d.id = ? ORDER BY e.endorsed_at, e.hat_id`, t.scope.group, id)
	kinds, mine := map[audit.CriterionText]map[audit.PersonID]audit.MemberKind{}, map[audit.CriterionText]bool{}
	for _, row := range rows {
		text := audit.CriterionText{CriterionID: row.CriterionID, Hash: row.TextHash}
		if kinds[text] == nil {
			kinds[text] = map[audit.PersonID]audit.MemberKind{}
		}
		kinds[text][row.PersonID] = row.Kind
		mine[text] = mine[text] || row.PersonID == actor.Person
	}
	endorsed := audit.Endorsed{}
	for text, people := range kinds {
		endorsed[text] = map[audit.MemberKind]int{}
		for _, kind := range people {
			endorsed[text][kind]++
		}
	}
	return endorsed, mine, err
}

// Endorse says that the actor stands behind texts of a draft, word for word as they were read. Those that the actor endorsed
// already stay so. Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid for no text; audit.CodeConflict when
// one was changed since, or the draft is closed.
func (s *Store) Endorse(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.DraftID, texts []audit.CriterionText, key string) (Endorsements, error) {
	return s.endorsing(ctx, actor, audit.EndorsementGive, group, id, texts, key, (*tx).endorse)
}

// TakeBackEndorsements takes the actor's own endorsements of texts back, in whatever role they gave them. Errors: as of Endorse;
// audit.CodeNotFound also where the actor endorsed none of them; audit.CodeConflict for one that an agreed version stands on.
func (s *Store) TakeBackEndorsements(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.DraftID, texts []audit.CriterionText, key string) (Endorsements, error) {
	return s.endorsing(ctx, actor, audit.EndorsementTakeBack, group, id, texts, key, func(t *tx, actor audit.Actor, draft CriteriaDraft, texts []audit.CriterionText) error {
		return t.takeBackEndorsements(actor, draft.Work.Base.ID, texts)
	})
}

func (s *Store) endorsing(ctx context.Context, actor audit.Actor, permission audit.Permission, group audit.GroupID, id audit.DraftID, texts []audit.CriterionText, key string,
	do func(*tx, audit.Actor, CriteriaDraft, []audit.CriterionText) error,
) (page Endorsements, err error) {
	if err := inGroup(actor, permission, group); err != nil {
		return Endorsements{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		draft, err := t.draft(id, t.store.dialect.forUpdate)
		if err != nil {
			return err
		}
		if len(texts) == 0 {
			return noTexts()
		}
		if err := t.unlessDone(actor, key, func() error { return do(t, actor, draft, texts) }, permission, group, id, texts); err != nil {
			return err
		}
		page, err = t.endorsements(actor, id)
		return err
	})
	return page, err
}

func (t *tx) endorse(actor audit.Actor, draft CriteriaDraft, texts []audit.CriterionText) error {
	if !draft.Open() {
		return audit.Conflict("This draft is closed. Nothing in it can be changed any more.")
	}
	for _, text := range texts {
		criterion, found := draft.Work.Criterion(text.CriterionID)
		if !found || criterion.TextHash() != text.Hash {
			return audit.Conflict("A text was changed after you read it. Load the page again and read it once more.")
		}
		if _, err := t.exec("DELETE FROM endorsements WHERE group_id = ? AND criterion_id = ? AND text_hash = ? AND hat_id <> ? AND hat_id"+ofOwnHats+
			"AND set_id = (SELECT set_id FROM criteria_drafts WHERE group_id = ? AND id = ?)",
			t.scope.group, text.CriterionID, text.Hash, actor.Hat, actor.Person, t.scope.group, draft.ID); err != nil {
			return err
		}
		if _, err := t.exec(`INSERT INTO endorsements (group_id, set_id, criterion_id, text_hash, hat_id, kind, endorsed_at)
			SELECT h.group_id, d.set_id, ?, ?, h.id, h.kind, ? FROM hats h JOIN criteria_drafts d ON d.group_id = h.group_id
			WHERE h.group_id = ? AND h.id = ? AND d.id = ? ON CONFLICT DO NOTHING`,
			text.CriterionID, text.Hash, stamp{t.now}, t.scope.group, actor.Hat, draft.ID); err != nil {
			return err
		}
	}
	return nil
}

// holds tells whether a version has the very text.
func holds(set *audit.CriteriaSet, text audit.CriterionText) bool {
	criterion, found := set.Criterion(text.CriterionID)
	return found && criterion.TextHash() == text.Hash
}
