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
	Facilitators []string          // by name
	Criteria     []CriteriaVersion // the group's own, newest first
}

// GroupPage gives a group to its own people. Errors: audit.CodeNotFound.
func (s *Store) GroupPage(ctx context.Context, actor audit.Actor, group audit.GroupID) (GroupPage, error) {
	if err := inGroup(actor, audit.GroupRead, group); err != nil {
		return GroupPage{}, err
	}
	page, err := s.reading(ctx, ofGroup(group)).groupPage(actor, group)
	return page, translate(err)
}

func (t *tx) groupPage(actor audit.Actor, group audit.GroupID) (page GroupPage, err error) {
	if page.Group, err = must[Group](t, "SELECT id, name FROM groups WHERE id = ?", group); err != nil {
		return page, err
	}
	page.Kind, _, err = one[audit.MemberKind](t, "SELECT kind FROM hats WHERE group_id = ? AND id = ?", group, actor.Hat)
	if err != nil {
		return page, err
	}
	page.Facilitators, err = all[string](t, `SELECT p.name FROM hats h JOIN people p ON p.id = h.person_id
		WHERE h.group_id = ? AND h.role = ? AND h.until IS NULL ORDER BY p.name, h.id`, group, audit.RoleFacilitator)
	if err != nil {
		return page, err
	}
	page.Criteria, err = t.criteriaVersions("v.set_id IN (SELECT id FROM criteria_sets WHERE group_id = ?)", group)
	return page, err
}
