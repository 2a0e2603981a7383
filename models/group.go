package models

import (
	"context"

	"doorway/audit"
)

// Group is a group of people who own criteria.
type Group struct {
	ID   audit.GroupID
	Name string
}

// TheGroup gives the one group that the interface shows; the starter criteria bring it. Errors: audit.CodeNotFound.
func (s *Store) TheGroup(ctx context.Context) (Group, error) {
	group, err := s.reading(ctx, installation()).theGroup()
	return group, translate(err)
}

func (t *tx) theGroup() (Group, error) {
	return must[Group](t, "SELECT id, name FROM groups WHERE name = ?", theGroup)
}

// GroupPage is a group as somebody in it sees it.
type GroupPage struct {
	Group
	Kind         audit.MemberKind  // of the reader's own hat
	Facilitators []string          // by what the group calls them
	Criteria     []CriteriaVersion // the group's own, newest first
	ShareEarly   bool              // a trainee may share an assessment while the placement lasts
	Version      int64
}

type groupRow struct {
	ID         audit.GroupID
	Name       string
	ShareEarly bool
	Version    int64
	WriteKey   string
}

const groupRows = "SELECT id, name, share_early, version, write_key FROM groups WHERE id = ?"

// GroupPage gives a group to its own people. Errors: audit.CodeNotFound.
func (s *Store) GroupPage(ctx context.Context, actor audit.Actor, group audit.GroupID) (GroupPage, error) {
	if err := inGroup(actor, audit.GroupRead, group); err != nil {
		return GroupPage{}, err
	}
	page, err := s.reading(ctx, ofGroup(group)).groupPage(actor, group)
	return page, translate(err)
}

func (t *tx) groupPage(actor audit.Actor, group audit.GroupID) (page GroupPage, err error) {
	row, err := must[groupRow](t, groupRows, group)
	if err != nil {
		return page, err
	}
	page.Group, page.ShareEarly, page.Version = Group{row.ID, row.Name}, row.ShareEarly, row.Version
	page.Kind, _, err = one[audit.MemberKind](t, "SELECT kind FROM hats WHERE group_id = ? AND id = ?", group, actor.Hat)
	if err != nil {
		return page, err
	}
	page.Facilitators, err = all[string](t, `SELECT `+calledInGroup+` AS name FROM hats h JOIN people p ON p.id = h.person_id
		WHERE h.group_id = ? AND h.role = ? AND h.until IS NULL ORDER BY 1, h.id`, group, audit.RoleFacilitator)
	if err != nil {
		return page, err
	}
	page.Criteria, err = t.criteriaVersions("v.set_id IN (SELECT id FROM criteria_sets WHERE group_id = ?)", group)
	return page, err
}

// ChangeGroup says whether a trainee may share an assessment while the placement lasts. seen is the version that the actor
// saw; repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeStale.
func (s *Store) ChangeGroup(ctx context.Context, actor audit.Actor, group audit.GroupID, shareEarly bool, seen int64, key string) (page GroupPage, err error) {
	if err := inGroup(actor, audit.GroupChange, group); err != nil {
		return GroupPage{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if err := t.changeGroup(actor, shareEarly, seen, key); err != nil {
			return err
		}
		page, err = t.groupPage(actor, group)
		return err
	})
	return page, err
}

func (t *tx) changeGroup(actor audit.Actor, shareEarly bool, seen int64, key string) error {
	group, writeKey := t.scope.group, writeKey(actor, key)
	row, err := must[groupRow](t, groupRows+t.store.dialect.forUpdate, group)
	if err != nil || row.WriteKey == writeKey {
		return err
	}
	if row.Version != seen {
		return stale(nil)
	}
	if _, err := t.exec("UPDATE groups SET share_early = ?, version = version + 1, write_key = ? WHERE id = ?", shareEarly, writeKey, group); err != nil {
		return err
	}
	return t.record(actor, "group.change", string(group))
}
