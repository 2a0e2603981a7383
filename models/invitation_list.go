package models

import (
	"context"

	"doorway/audit"
)

// givenOut says which invitations one looks at: those of one place.
type givenOut struct {
	scope  scope
	where  string
	values []any
}

func installationInvitations() givenOut {
	return givenOut{installation(), "role IN (?, ?)", []any{audit.RoleOperator, audit.RoleFacilitator}}
}

// groupInvitations leave out those to a practice and to a placement, which are listed where they lead.
func groupInvitations(group audit.GroupID) givenOut {
	return givenOut{ofGroup(group), "group_id = ? AND role IN (?, ?)", []any{group, audit.RoleGroupMember, audit.RoleFacilitator}}
}

func leadInvitations(group audit.GroupID, practice audit.PracticeID) givenOut {
	return givenOut{ofGroup(group), "group_id = ? AND practice_id = ?", []any{group, practice}}
}

// practiceInvitations are those that the practice's own leads made.
func practiceInvitations(practice audit.PracticeID) givenOut {
	return givenOut{within(practice), "group_id IS NULL AND practice_id = ?", []any{practice}}
}

// InstallationInvitations lists the invitations of operators and facilitators, newest first. This list and those below
// leave out what was taken back. Errors: audit.CodeForbidden.
func (s *Store) InstallationInvitations(ctx context.Context, actor audit.Actor) ([]Invitation, error) {
	if err := allowed(actor, audit.InstallationInvite, audit.RelationNone); err != nil {
		return nil, err
	}
	return s.invitations(ctx, installationInvitations())
}

// GroupInvitations lists the invitations to a group, newest first. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) GroupInvitations(ctx context.Context, actor audit.Actor, group audit.GroupID) ([]Invitation, error) {
	if err := inGroup(actor, audit.GroupInvite, group); err != nil {
		return nil, err
	}
	return s.invitations(ctx, groupInvitations(group))
}

// PracticeInvitations lists the invitations that a practice's leads made, newest first.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) PracticeInvitations(ctx context.Context, actor audit.Actor, practice audit.PracticeID) ([]Invitation, error) {
	if err := inPractice(actor, audit.PeopleRead, practice); err != nil {
		return nil, err
	}
	return s.invitations(ctx, practiceInvitations(practice))
}

func (s *Store) invitations(ctx context.Context, given givenOut) ([]Invitation, error) {
	invitations, err := s.reading(ctx, given.scope).invitations(given)
	return invitations, translate(err)
}

func (t *tx) invitations(given givenOut) ([]Invitation, error) {
	rows, err := all[linkRow](t, `SELECT id, role, member_kind, created_at, expires_at, used_at FROM links
		WHERE kind = ? AND ended_at IS NULL AND `+given.where+" ORDER BY created_at DESC, id", append([]any{LinkInvitation}, given.values...)...)
	invitations := make([]Invitation, len(rows))
	for i, row := range rows {
		invitations[i] = row.invitation()
	}
	return invitations, err
}

func (r linkRow) invitation() Invitation {
	return Invitation{r.ID, r.Role, r.MemberKind, r.CreatedAt.Time, r.ExpiresAt.Time, !r.UsedAt.IsZero()}
}

// EndInstallationInvitation takes back the invitation of an operator or a facilitator. It and those below answer the same
// when they are repeated with the same key.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeConflict when it was used already.
func (s *Store) EndInstallationInvitation(ctx context.Context, actor audit.Actor, id audit.LinkID, key string) error {
	if err := allowed(actor, audit.InstallationInvite, audit.RelationNone); err != nil {
		return err
	}
	return s.endInvitation(ctx, actor, installationInvitations(), id, key)
}

// EndGroupInvitation takes back an invitation to a group; a trainee's goes with its placement.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeConflict when it was used already.
func (s *Store) EndGroupInvitation(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.LinkID, key string) error {
	if err := inGroup(actor, audit.GroupInvite, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error {
		return t.unlessDone(actor, key, func() error { return t.endGroupInvitation(actor, group, id) }, "invitation.end", id)
	})
}

func (t *tx) endGroupInvitation(actor audit.Actor, group audit.GroupID, id audit.LinkID) error {
	placement, trainees, err := one[audit.PlacementID](t,
		"SELECT placement_id FROM links WHERE group_id = ? AND id = ? AND placement_id IS NOT NULL", group, id)
	if err != nil {
		return err
	}
	if trainees {
		return t.endPlacementInvitation(actor, group, placement, id)
	}
	return t.endInvitation(actor, groupInvitations(group), id)
}

// EndLeadInvitation takes back a group's invitation of a practice's lead.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeConflict when it was used already.
func (s *Store) EndLeadInvitation(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID, id audit.LinkID, key string) error {
	if err := inGroup(actor, audit.LeadInvite, group); err != nil {
		return err
	}
	return s.endInvitation(ctx, actor, leadInvitations(group, practice), id, key)
}

// EndPracticeInvitation takes back the invitation of a colleague.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeConflict when it was used already.
func (s *Store) EndPracticeInvitation(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.LinkID, key string) error {
	if err := inPractice(actor, audit.PeopleInvite, practice); err != nil {
		return err
	}
	return s.endInvitation(ctx, actor, practiceInvitations(practice), id, key)
}

func (s *Store) endInvitation(ctx context.Context, actor audit.Actor, given givenOut, id audit.LinkID, key string) error {
	return s.inTx(ctx, given.scope, func(t *tx) error {
		return t.unlessDone(actor, key, func() error { return t.endInvitation(actor, given, id) }, "invitation.end", id)
	})
}

func (t *tx) endInvitation(actor audit.Actor, given givenOut, id audit.LinkID) error {
	row, err := must[linkRow](t, "SELECT id, used_at FROM links WHERE id = ? AND kind = ? AND "+given.where, append([]any{id, LinkInvitation}, given.values...)...)
	if err != nil {
		return err
	}
	ended, err := t.exec("UPDATE links SET ended_at = ?, email = '' WHERE id = ? AND used_at IS NULL AND ended_at IS NULL", stamp{t.now}, id)
	switch {
	case err != nil:
		return err
	case ended == 0 && !row.UsedAt.IsZero():
		return audit.Conflict("This invitation was used already, so it cannot be taken back.")
	case ended == 0:
		return audit.NotFound()
	}
	return t.record(actor, "invitation.end", string(id))
}
