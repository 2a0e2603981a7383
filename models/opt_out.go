package models

import (
	"context"

	"doorway/audit"
)

// OptedOut is a practice with which somebody of a group has nothing to do, by their own choice.
type OptedOut struct {
	Practice audit.PracticeID
	Name     string
	Town     string
}

// optedOut tells whether a person opted out of a practice, in whatever role of the group.
func (t *tx) optedOut(group audit.GroupID, practice audit.PracticeID, person audit.PersonID) (bool, error) {
	_, found, err := one[string](t, `SELECT o.practice_id FROM opt_outs o JOIN hats h ON h.group_id = o.group_id AND h.id = o.hat_id
		WHERE o.group_id = ? AND o.practice_id = ? AND h.person_id = ?`, group, practice, person)
	return found, err
}

// OptOuts lists the practices that the actor opted out of, by name. Nobody else can ask for it.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) OptOuts(ctx context.Context, actor audit.Actor, group audit.GroupID) ([]OptedOut, error) {
	if err := inGroup(actor, audit.OptOut, group); err != nil {
		return nil, err
	}
	rows, err := all[struct {
		ID              audit.PracticeID
		ShownName, Town string
	}](s.reading(ctx, ofGroup(group)), `SELECT DISTINCT p.id, p.shown_name, p.town FROM opt_outs o JOIN practices p ON p.id = o.practice_id
		JOIN hats h ON h.group_id = o.group_id AND h.id = o.hat_id WHERE o.group_id = ? AND h.person_id = ? ORDER BY p.shown_name, p.id`, group, actor.Person)
	found := make([]OptedOut, len(rows))
	for i, row := range rows {
		found[i] = OptedOut{row.ID, row.ShownName, row.Town}
	}
	return found, translate(err)
}

// OptOut hides a practice that shares with the group, or asked it for a conversation, from the actor, everywhere. No trail tells of it. Said again, it is the
// same. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) OptOut(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID) error {
	if err := inGroup(actor, audit.OptOut, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error {
		out, err := t.optedOut(group, practice, actor.Person)
		if err != nil || out {
			return err
		}
		if err := t.meets(actor, practice); err != nil {
			return err
		}
		_, err = t.exec("INSERT INTO opt_outs (group_id, practice_id, hat_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", group, practice, actor.Hat)
		return err
	})
}

// meets refuses a practice that the actor does not come upon in the group, opted out of or not, as if there was none.
// Errors: audit.CodeNotFound.
func (t *tx) meets(actor audit.Actor, practice audit.PracticeID) error {
	if err := t.mayKnow(actor, practice); err != nil {
		return err
	}
	_, err := must[int](t, "SELECT 1"+sharedWithGroup+` AND c.practice_id = ?
		UNION ALL SELECT 1 FROM practice_messages WHERE practice_id = ? AND group_id = ? AND kind = ? LIMIT 1`,
		t.scope.group, audit.AudienceGroup, practice, practice, t.scope.group, audit.MessageConversation)
	return err
}

// OptIn takes an opting out back. Of a practice that stands in the group and was never opted out of, it does nothing.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) OptIn(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID) error {
	if err := inGroup(actor, audit.OptOut, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error {
		gone, err := t.exec(`DELETE FROM opt_outs WHERE group_id = ? AND practice_id = ? AND hat_id IN
			(SELECT id FROM hats WHERE group_id = ? AND person_id = ?)`, group, practice, group, actor.Person)
		if err == nil && gone == 0 {
			err = t.meets(actor, practice)
		}
		return err
	})
}
