package models

import (
	"context"

	"doorway/audit"
)

// GroupFellow is somebody else in the group, as any of its people may see them: never with a role or a kind.
type GroupFellow struct {
	Hat     audit.HatID
	Name    string // what the group calls them
	Between audit.Buddies

	person audit.PersonID
}

// fellows lists everybody else in the group by name, each once, with what there is between the actor and them. Who takes a
// rest or is paused is among them: being left out would tell of it.
func (t *tx) fellows(actor audit.Actor) ([]GroupFellow, error) {
	rows, err := all[struct {
		ID       audit.HatID
		PersonID audit.PersonID
		Name     string
	}](t, `SELECT h.id, h.person_id, `+calledInGroup+` AS name FROM hats h JOIN people p ON p.id = h.person_id WHERE h.group_id = ?
		AND h.placement_id IS NULL AND h.until IS NULL AND h.since <= ? AND h.person_id <> ? ORDER BY 3, h.id`, t.scope.group, stamp{t.now}, actor.Person)
	if err != nil {
		return nil, err
	}
	between, err := t.buddies(actor)
	if err != nil {
		return nil, err
	}
	fellows, listed := []GroupFellow{}, map[audit.PersonID]bool{}
	for _, row := range rows {
		if listed[row.PersonID] {
			continue
		}
		listed[row.PersonID] = true
		state, some := between[row.PersonID]
		if !some {
			state = audit.BuddiesNothing
		}
		fellows = append(fellows, GroupFellow{row.ID, row.Name, state, row.PersonID})
	}
	return fellows, nil
}

// buddies is what there is between the actor and others, by person.
func (t *tx) buddies(actor audit.Actor) (map[audit.PersonID]audit.Buddies, error) {
	rows, err := all[struct {
		State         audit.Buddies
		Asking, Asked audit.PersonID
	}](t, `SELECT b.state, a.person_id AS asking, o.person_id AS asked FROM buddies b JOIN hats a ON a.group_id = b.group_id AND a.id = b.hat_id
		JOIN hats o ON o.group_id = b.group_id AND o.id = b.other_hat_id WHERE b.group_id = ? AND (a.person_id = ? OR o.person_id = ?)`,
		t.scope.group, actor.Person, actor.Person)
	between := map[audit.PersonID]audit.Buddies{}
	for _, row := range rows {
		switch seen := row.State.SeenByTheOther(); {
		case row.Asking == actor.Person:
			between[row.Asked] = row.State
		case seen != audit.BuddiesNothing:
			between[row.Asking] = seen
		}
	}
	return between, err
}

// GroupFellows lists everybody else in the group by name, for the actor to choose a buddy from, with what there is between
// the two. What there is between others is shown to nobody. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) GroupFellows(ctx context.Context, actor audit.Actor, group audit.GroupID) ([]GroupFellow, error) {
	if err := inGroup(actor, audit.BuddyOwn, group); err != nil {
		return nil, err
	}
	fellows, err := s.reading(ctx, ofGroup(group)).fellows(actor)
	return fellows, translate(err)
}

// WouldBeBuddies says that the actor would like somebody in the group as their buddy: it stands once both said so. No trail
// tells of it; who is asked is written to if they want to be. Repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeConflict for who asked somebody else or has a buddy, and after "not now".
func (s *Store) WouldBeBuddies(ctx context.Context, actor audit.Actor, group audit.GroupID, hat audit.HatID, key string) error {
	if err := inGroup(actor, audit.BuddyOwn, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error {
		return t.unlessDone(actor, key, func() error { return t.wouldBeBuddies(actor, hat) }, "buddy.would", group, hat)
	})
}

func (t *tx) wouldBeBuddies(actor audit.Actor, hat audit.HatID) error {
	other, taken, err := t.fellow(actor, hat)
	if err != nil {
		return err
	}
	after, err := other.Between.Would(taken)
	switch {
	case err != nil || after == other.Between:
		return err
	case after == audit.BuddiesStands:
		return t.answerBuddy(actor, other, after)
	}
	if err := t.endBuddies(actor, other); err != nil {
		return err
	}
	if _, err := t.exec("INSERT INTO buddies (group_id, hat_id, other_hat_id, state, since) VALUES (?, ?, ?, ?, ?)",
		t.scope.group, actor.Hat, other.Hat, after, stamp{t.now}); err != nil {
		return err
	}
	return t.tell("h.person_id = ?", other.person)
}

// WouldNotBeBuddies takes back what the actor asked, ends what stands, or says "not now", without a reason: then the same
// person does not ask again, and the actor may. Where there is nothing it does nothing. No trail tells of it, and no mail.
// Repeated with the same key it answers as the first time. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) WouldNotBeBuddies(ctx context.Context, actor audit.Actor, group audit.GroupID, hat audit.HatID, key string) error {
	if err := inGroup(actor, audit.BuddyOwn, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error {
		return t.unlessDone(actor, key, func() error { return t.wouldNotBeBuddies(actor, hat) }, "buddy.would-not", group, hat)
	})
}

func (t *tx) wouldNotBeBuddies(actor audit.Actor, hat audit.HatID) error {
	other, _, err := t.fellow(actor, hat)
	switch {
	case err != nil:
		return err
	case other.Between.Mine():
		return t.endBuddies(actor, other)
	case other.Between == audit.BuddiesAsksMe:
		return t.answerBuddy(actor, other, audit.BuddiesNotNow)
	}
	return nil
}

// fellow finds somebody else in the group, and tells whether the actor asked anybody or has a buddy. Until the end of the
// transaction neither of the two can become somebody else's.
func (t *tx) fellow(actor audit.Actor, hat audit.HatID) (other GroupFellow, taken bool, err error) {
	if _, err := all[string](t, `SELECT id FROM hats WHERE group_id = ? AND person_id IN (?, (SELECT h.person_id FROM hats h WHERE h.group_id = ? AND h.id = ?))
		ORDER BY id`+t.store.dialect.forUpdate, t.scope.group, actor.Person, t.scope.group, hat); err != nil {
		return GroupFellow{}, false, err
	}
	fellows, err := t.fellows(actor)
	if err != nil {
		return GroupFellow{}, false, err
	}
	err = audit.NotFound()
	for _, one := range fellows {
		taken = taken || one.Between.Mine()
		if one.Hat == hat {
			other, err = one, nil
		}
	}
	return other, taken, err
}

// betweenTwo is what one person asked another, in whatever roles of the group.
const betweenTwo = `group_id = ? AND hat_id IN (SELECT id FROM hats WHERE group_id = ? AND person_id = ?)
	AND other_hat_id IN (SELECT id FROM hats WHERE group_id = ? AND person_id = ?)`

// answerBuddy answers what another person asked.
func (t *tx) answerBuddy(actor audit.Actor, other GroupFellow, answer audit.Buddies) error {
	group := t.scope.group
	_, err := t.exec("UPDATE buddies SET state = ?, since = ? WHERE "+betweenTwo, answer, stamp{t.now}, group, group, other.person, group, actor.Person)
	return err
}

// endBuddies removes all that there is between two people.
func (t *tx) endBuddies(actor audit.Actor, other GroupFellow) error {
	group := t.scope.group
	if _, err := t.exec("DELETE FROM buddies WHERE "+betweenTwo, group, group, other.person, group, actor.Person); err != nil {
		return err
	}
	_, err := t.exec("DELETE FROM buddies WHERE "+betweenTwo, group, group, actor.Person, group, other.person)
	return err
}

// leaveBuddies removes what there is between somebody and others when their role in a group has ended, unless they stay in the
// group by another: then it goes over to that.
func (t *tx) leaveBuddies(ended hatRow) error {
	other, stays, err := one[audit.HatID](t, `SELECT id FROM hats WHERE group_id = ? AND person_id = ? AND placement_id IS NULL AND until IS NULL
		ORDER BY id LIMIT 1`, ended.GroupID, ended.PersonID)
	switch {
	case err != nil:
		return err
	case !stays:
		_, err = t.exec("DELETE FROM buddies WHERE group_id = ? AND (hat_id = ? OR other_hat_id = ?)", ended.GroupID, ended.ID, ended.ID)
		return err
	}
	if _, err := t.exec("UPDATE buddies SET hat_id = ? WHERE group_id = ? AND hat_id = ?", other, ended.GroupID, ended.ID); err != nil {
		return err
	}
	_, err = t.exec("UPDATE buddies SET other_hat_id = ? WHERE group_id = ? AND other_hat_id = ?", other, ended.GroupID, ended.ID)
	return err
}
