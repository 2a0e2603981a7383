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

// InviteToInstallation makes a link, valid for 14 days, with which whoever holds it becomes an operator or a facilitator
// of the group. Repeated with the same key it gives the same link another token, since the first is kept nowhere.
// Errors: audit.CodeForbidden, audit.CodeInvalid for another role.
func (s *Store) InviteToInstallation(ctx context.Context, actor audit.Actor, role audit.Role, email, key string) (link NewLink, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if err := allowed(actor, audit.InstallationInvite, audit.RelationNone); err != nil {
			return err
		}
		row := linkRow{Role: role, Email: email}
		switch role {
		case audit.RoleOperator:
		case audit.RoleFacilitator:
			group, err := t.theGroup()
			if err != nil {
				return err
			}
			row.GroupID = &group.ID
		default:
			return audit.Invalid("role", "Choose operator or facilitator.")
		}
		link, err = t.invite(actor, row, key)
		return err
	})
	return link, err
}

// InviteLead makes a link, valid for 14 days, with which whoever holds it becomes a lead of the practice.
// Errors: audit.CodeNotFound, audit.CodeConflict when the practice is closed or the link was used already.
func (s *Store) InviteLead(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID, email, key string) (link NewLink, err error) {
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if err := inGroup(actor, audit.LeadInvite, group); err != nil {
			return err
		}
		status, err := must[PracticeStatus](t, "SELECT status FROM practices WHERE id = ?", practice)
		if err != nil {
			return err
		}
		if status == PracticeClosed {
			return audit.Conflict("This practice is closed. Look for the one that took over from it.")
		}
		link, err = t.invite(actor, linkRow{Role: audit.RolePracticeLead, PracticeID: &practice, Email: email}, key)
		return err
	})
	return link, err
}

// invite makes an invitation in the scope's chain, or renews the one that the same key made.
func (t *tx) invite(actor audit.Actor, row linkRow, key string) (NewLink, error) {
	if err := checkEmail("email", row.Email); err != nil {
		return NewLink{}, err
	}
	row.Kind, row.CreatedBy = LinkInvitation, &actor.Person
	link, err := t.makeLink(row, invitationLasts)
	if err != nil {
		return NewLink{}, err
	}
	first, repeated, err := t.once(actor, key, string(link.ID), "invite", string(row.Role), row.Email)
	if err != nil {
		return NewLink{}, err
	}
	if repeated {
		err = t.renewInvitation(&link, audit.LinkID(first))
	} else {
		err = t.record(actor, "invite."+string(row.Role), string(link.ID))
	}
	if err != nil {
		return NewLink{}, err
	}
	err = t.mailInvitation(&link, row.Email)
	return link, err
}

// renewInvitation gives an invitation that was made already another token and another while.
func (t *tx) renewInvitation(link *NewLink, first audit.LinkID) error {
	if _, err := t.exec("DELETE FROM links WHERE id = ?", link.ID); err != nil {
		return err
	}
	renewed, err := t.exec("UPDATE links SET expires_at = ? WHERE id = ? AND used_at IS NULL", stamp{link.ExpiresAt}, first)
	if err != nil {
		return err
	}
	if renewed == 0 {
		return audit.Conflict("This invitation was used already. Make another one.")
	}
	link.ID = first
	link.Token, err = t.newToken(first)
	return err
}

// Invitations lists the invitations given out for a practice by the group, newest first. Errors: audit.CodeNotFound.
func (s *Store) Invitations(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID) ([]Invitation, error) {
	if err := inGroup(actor, audit.LeadInvite, group); err != nil {
		return nil, err
	}
	t := s.reading(ctx, ofGroup(group))
	if _, err := must[string](t, "SELECT id FROM practices WHERE id = ?", practice); err != nil {
		return nil, translate(err)
	}
	rows, err := all[linkRow](t, `SELECT id, role, member_kind, created_at, expires_at, used_at FROM links
		WHERE kind = ? AND practice_id = ? ORDER BY created_at DESC, id`, LinkInvitation, practice)
	invitations := make([]Invitation, len(rows))
	for i, row := range rows {
		invitations[i] = Invitation{row.ID, row.Role, row.MemberKind, row.CreatedAt.Time, row.ExpiresAt.Time, !row.UsedAt.IsZero()}
	}
	return invitations, translate(err)
}
