package models

import (
	"context"
	"slices"
	"time"

	"doorway/audit"
)

// Holder is somebody in a role, as those see it who look after people there.
type Holder struct {
	Hat    audit.HatID
	Name   string
	Role   audit.Role
	Kind   audit.MemberKind // of a group member
	Since  time.Time
	Paused bool
	Self   bool // it is the reader's own
}

// heldAt says which hats one looks at: those of one place, but for such as wait to begin.
type heldAt struct {
	scope  scope
	where  string
	values []any
}

// heldInPractice are leads and members. A trainee is nobody of the practice's: no hat of a placement names the practice.
func heldInPractice(practice audit.PracticeID) heldAt {
	return heldAt{within(practice), "h.practice_id = ?", []any{practice}}
}

// heldInGroup are facilitators and members; trainees are listed with their placements.
func heldInGroup(group audit.GroupID) heldAt {
	return heldAt{ofGroup(group), "h.group_id = ? AND h.placement_id IS NULL", []any{group}}
}

func heldInInstallation() heldAt {
	return heldAt{installation(), "h.role IN (?, ?)", []any{audit.RoleOperator, audit.RoleFacilitator}}
}

// PracticePeople lists who is in a practice: leads first, then by name. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) PracticePeople(ctx context.Context, actor audit.Actor, practice audit.PracticeID) ([]Holder, error) {
	if err := inPractice(actor, audit.PeopleRead, practice); err != nil {
		return nil, err
	}
	return s.holders(ctx, actor, heldInPractice(practice))
}

// GroupPeople lists who is in a group, by name. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) GroupPeople(ctx context.Context, actor audit.Actor, group audit.GroupID) ([]Holder, error) {
	if err := inGroup(actor, audit.GroupPeople, group); err != nil {
		return nil, err
	}
	return s.holders(ctx, actor, heldInGroup(group))
}

// InstallationPeople lists the operators and facilitators, by name. Errors: audit.CodeForbidden.
func (s *Store) InstallationPeople(ctx context.Context, actor audit.Actor) ([]Holder, error) {
	if err := allowed(actor, audit.InstallationPeople, audit.RelationNone); err != nil {
		return nil, err
	}
	return s.holders(ctx, actor, heldInInstallation())
}

func (s *Store) holders(ctx context.Context, actor audit.Actor, at heldAt) ([]Holder, error) {
	t := s.reading(ctx, at.scope)
	values := append([]any{stamp{t.now}}, at.values...)
	rows, err := all[hatRow](t, "SELECT "+hatColumns+`, p.name FROM hats h JOIN people p ON p.id = h.person_id
		WHERE h.until IS NULL AND h.since <= ? AND `+at.where+` ORDER BY CASE WHEN h.role = 'practice_lead' THEN 0 ELSE 1 END, p.name, h.id`, values...)
	holders := make([]Holder, len(rows))
	for i, row := range rows {
		holders[i] = row.holder(actor)
	}
	return holders, translate(err)
}

func (h hatRow) holder(actor audit.Actor) Holder {
	return Holder{h.ID, h.Name, h.Role, h.Kind, h.Since.Time, !h.PausedAt.IsZero(), h.PersonID == actor.Person}
}

// PausePracticeHat pauses the role of a colleague, or lets it go on. It and those below give the role as it is then, and
// change nothing when it is so already.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeConflict for one's own role.
func (s *Store) PausePracticeHat(ctx context.Context, actor audit.Actor, practice audit.PracticeID, hat audit.HatID, paused bool) (Holder, error) {
	if err := inPractice(actor, audit.PeopleRemove, practice); err != nil {
		return Holder{}, err
	}
	return s.pauseHat(ctx, actor, heldInPractice(practice), hat, paused)
}

// PauseGroupHat is the same in a group. Errors: as of PausePracticeHat.
func (s *Store) PauseGroupHat(ctx context.Context, actor audit.Actor, group audit.GroupID, hat audit.HatID, paused bool) (Holder, error) {
	if err := inGroup(actor, audit.GroupRemove, group); err != nil {
		return Holder{}, err
	}
	return s.pauseHat(ctx, actor, heldInGroup(group), hat, paused)
}

// PauseInstallationHat is the same for an operator or a facilitator. Errors: as of PausePracticeHat.
func (s *Store) PauseInstallationHat(ctx context.Context, actor audit.Actor, hat audit.HatID, paused bool) (Holder, error) {
	if err := allowed(actor, audit.InstallationRemove, audit.RelationNone); err != nil {
		return Holder{}, err
	}
	return s.pauseHat(ctx, actor, heldInInstallation(), hat, paused)
}

func (s *Store) pauseHat(ctx context.Context, actor audit.Actor, at heldAt, id audit.HatID, paused bool) (holder Holder, err error) {
	err = s.inTx(ctx, at.scope, func(t *tx) error {
		hat, err := t.othersHat(actor, at, id)
		if err != nil {
			return err
		}
		was := !hat.PausedAt.IsZero()
		hat.PausedAt = stamp{}
		if paused {
			hat.PausedAt = stamp{t.now}
		}
		holder = hat.holder(actor)
		if was == paused {
			return nil
		}
		if _, err := t.exec("UPDATE hats SET paused_at = ? WHERE id = ?", hat.PausedAt, hat.ID); err != nil {
			return err
		}
		what := "hat.resume"
		if paused {
			what = "hat.pause"
		}
		return t.recordOfHat(actor, hat, what)
	})
	return holder, err
}

// EndPracticeHat ends the role of a colleague and signs them out everywhere. What they wrote stays the practice's. It and
// those below answer the same when they are repeated with the same key.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeConflict for one's own role.
func (s *Store) EndPracticeHat(ctx context.Context, actor audit.Actor, practice audit.PracticeID, hat audit.HatID, key string) error {
	if err := inPractice(actor, audit.PeopleRemove, practice); err != nil {
		return err
	}
	return s.endHat(ctx, actor, heldInPractice(practice), hat, key)
}

// EndGroupHat is the same in a group. Errors: as of EndPracticeHat.
func (s *Store) EndGroupHat(ctx context.Context, actor audit.Actor, group audit.GroupID, hat audit.HatID, key string) error {
	if err := inGroup(actor, audit.GroupRemove, group); err != nil {
		return err
	}
	return s.endHat(ctx, actor, heldInGroup(group), hat, key)
}

// EndInstallationHat is the same for an operator or a facilitator. Errors: as of EndPracticeHat.
func (s *Store) EndInstallationHat(ctx context.Context, actor audit.Actor, hat audit.HatID, key string) error {
	if err := allowed(actor, audit.InstallationRemove, audit.RelationNone); err != nil {
		return err
	}
	return s.endHat(ctx, actor, heldInInstallation(), hat, key)
}

func (s *Store) endHat(ctx context.Context, actor audit.Actor, at heldAt, id audit.HatID, key string) error {
	return s.inTx(ctx, at.scope, func(t *tx) error {
		return t.unlessDone(actor, key, func() error { return t.endOthersHat(actor, at, id) }, "hat.end", id)
	})
}

func (t *tx) endOthersHat(actor audit.Actor, at heldAt, id audit.HatID) error {
	hat, err := t.othersHat(actor, at, id)
	if err != nil {
		return err
	}
	if err := t.removeHat(hat); err != nil {
		return err
	}
	return t.recordOfHat(actor, hat, "hat.end")
}

// othersHat finds somebody else's hat of a place, to be paused or ended. All hats of the place are locked first, and the
// actor's own looked at again: of two who end each other's at once, one is too late, and somebody always remains.
func (t *tx) othersHat(actor audit.Actor, at heldAt, id audit.HatID) (hatRow, error) {
	hats, err := t.lockHats(at)
	if err != nil {
		return hatRow{}, err
	}
	if !slices.ContainsFunc(hats, func(h hatRow) bool {
		return h.PersonID == actor.Person && h.Role == actor.Role && h.worn(t.now)
	}) {
		return hatRow{}, audit.NotFound()
	}
	found := slices.IndexFunc(hats, func(h hatRow) bool { return h.ID == id })
	if found < 0 {
		return hatRow{}, audit.NotFound()
	}
	hat := hats[found]
	if hat.PersonID == actor.Person {
		return hatRow{}, audit.Conflict("This is your own role. You can give it up on the page about your account.")
	}
	hat.Name, err = must[string](t, "SELECT name FROM people WHERE id = ?", hat.PersonID)
	return hat, err
}

func (t *tx) lockHats(at heldAt) ([]hatRow, error) {
	values := append([]any{stamp{t.now}}, at.values...)
	return all[hatRow](t, "SELECT "+hatColumns+" FROM hats h WHERE h.until IS NULL AND h.since <= ? AND "+at.where+" ORDER BY h.id"+
		t.store.dialect.forUpdate, values...)
}

// recordOfHat records what somebody did to another's hat: in the scope's chain, and in that of the place it is held in.
func (t *tx) recordOfHat(actor audit.Actor, hat hatRow, what string) error {
	err := t.recordOf(actor, what, hat.PersonID)
	if at := hat.scope(); err == nil && at != t.scope {
		err = t.in(at).recordOf(actor, what, hat.PersonID)
	}
	return err
}
