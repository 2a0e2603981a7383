package models

import (
	"context"
	"slices"

	"doorway/audit"
)

// OwnEndorsement is a text of a group's criteria that somebody endorsed, as they find it in their account.
type OwnEndorsement struct {
	SetID string
	Text  audit.CriterionText
	Title string // of the criterion, where a published version has the very text: what is not published is the group's
	On    audit.Date
	Stays bool // an agreed version stands on it
}

// ownEndorsements says that an endorsement is the person's own, in whatever group, also one that they have left.
const ownEndorsements = `FROM endorsements e JOIN criteria_sets s ON s.id = e.set_id
	JOIN hats h ON h.group_id = e.group_id AND h.id = e.hat_id WHERE h.person_id = ? `

// OwnEndorsements gives the texts that the actor endorsed in any group, by set and criterion. Errors: audit.CodeForbidden.
func (s *Store) OwnEndorsements(ctx context.Context, actor audit.Actor) (found []OwnEndorsement, err error) {
	if err := allowed(actor, audit.OwnWords, audit.RelationNone); err != nil {
		return nil, err
	}
	err = s.atOneMoment(ctx, installation(), func(t *tx) error {
		found, err = t.ownEndorsements(actor)
		return err
	})
	return found, err
}

func (t *tx) ownEndorsements(actor audit.Actor) ([]OwnEndorsement, error) {
	rows, err := all[struct {
		Lineage, CriterionID, TextHash string
		EndorsedAt                     stamp
	}](t, "SELECT s.lineage, e.criterion_id, e.text_hash, e.endorsed_at "+ownEndorsements+
		"ORDER BY s.lineage, e.criterion_id, e.text_hash, e.endorsed_at DESC", actor.Person)
	if err != nil {
		return nil, err
	}
	paths, found := map[string]audit.Path{}, make([]OwnEndorsement, 0, len(rows))
	for _, row := range rows {
		text := audit.CriterionText{CriterionID: row.CriterionID, Hash: row.TextHash}
		if last := len(found) - 1; last >= 0 && found[last].SetID == row.Lineage && found[last].Text == text {
			continue // endorsed in an earlier role too
		}
		if _, read := paths[row.Lineage]; !read {
			if paths[row.Lineage], err = t.path(row.Lineage); err != nil {
				return nil, err
			}
		}
		own := OwnEndorsement{SetID: row.Lineage, Text: text, On: audit.LondonDate(row.EndorsedAt.Time)}
		for _, set := range paths[row.Lineage] {
			if holds(set, text) {
				criterion, _ := set.Criterion(text.CriterionID)
				own.Title, own.Stays = criterion.Title, own.Stays || set.Agreed()
			}
		}
		found = append(found, own)
	}
	return found, nil
}

// WithdrawOwnEndorsements takes the actor's own endorsements of texts of a set back, also after they have left its group.
// Repeated with the same key it does nothing. Errors: audit.CodeForbidden; audit.CodeInvalid for no text; audit.CodeNotFound
// where the actor endorsed none of them; audit.CodeConflict for one that an agreed version stands on.
func (s *Store) WithdrawOwnEndorsements(ctx context.Context, actor audit.Actor, set string, texts []audit.CriterionText, key string) error {
	if err := allowed(actor, audit.OwnWords, audit.RelationNone); err != nil {
		return err
	}
	if len(texts) == 0 {
		return noTexts()
	}
	return s.inTx(ctx, installation(), func(t *tx) error {
		return t.unlessDone(actor, key, func() error {
			groups, err := all[string](t, "SELECT DISTINCT e.group_id "+ownEndorsements+"AND s.lineage = ? ORDER BY 1", actor.Person, set)
			if err != nil {
				return err
			}
			if len(groups) == 0 {
				return audit.NotFound()
			}
			for _, group := range groups {
				of := t.in(ofGroup(audit.GroupID(group)))
				if _, err := of.endorsementRule(t.store.dialect.forUpdate); err != nil { // nothing is published meanwhile
					return err
				}
				if err := of.takeBackEndorsements(actor, set, texts); err != nil {
					return err
				}
			}
			return nil
		}, "own_endorsements.withdraw", set, texts)
	})
}

// takeBackEndorsements removes the actor's own endorsements of texts of the scope's group, in whatever role they gave them.
// Errors: audit.CodeNotFound where there is none; audit.CodeConflict for one that an agreed version stands on.
func (t *tx) takeBackEndorsements(actor audit.Actor, lineage string, texts []audit.CriterionText) error {
	path, err := t.path(lineage)
	if err != nil {
		return err
	}
	taken := int64(0)
	for _, text := range texts {
		if slices.ContainsFunc(path, func(set *audit.CriteriaSet) bool { return set.Agreed() && holds(set, text) }) {
			return audit.Conflict("An agreed version stands on this text. Your endorsement of it stays.")
		}
		gone, err := t.exec(`DELETE FROM endorsements WHERE group_id = ? AND criterion_id = ? AND text_hash = ? AND hat_id`+ofOwnHats+
			"AND set_id IN (SELECT id FROM criteria_sets WHERE group_id = ? AND lineage = ?)",
			t.scope.group, text.CriterionID, text.Hash, actor.Person, t.scope.group, lineage)
		if err != nil {
			return err
		}
		taken += gone
	}
	if taken == 0 {
		return audit.NotFound()
	}
	return nil
}

func noTexts() error { return audit.Invalid("texts", "Choose what you have read.") }
