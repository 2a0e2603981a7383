package models

import (
	"context"
	"slices"
	"time"

	"doorway/audit"
)

// Invitation is a link that was given out and gives a hat.
type Invitation struct {
	ID        audit.LinkID
	Role      audit.Role
	Kind      audit.MemberKind
	CreatedAt time.Time
	ExpiresAt time.Time
	Used      bool
}

// InviteToInstallation makes a link, valid for 14 days, with which whoever holds it becomes an operator or a facilitator
// of the group. This one and those below, repeated with the same key, give the same link another token, since the first
// is kept nowhere. Where mail is configured and an address is given, the link is mailed and not shown.
// Errors: audit.CodeForbidden, audit.CodeInvalid for another role or what is no address.
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

// InviteToGroup makes a link with which whoever holds it becomes a member of the group, of a kind, or a facilitator.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeInvalid.
func (s *Store) InviteToGroup(ctx context.Context, actor audit.Actor, group audit.GroupID, role audit.Role, kind audit.MemberKind, email, key string) (link NewLink, err error) {
	if err := inGroup(actor, audit.GroupInvite, group); err != nil {
		return NewLink{}, err
	}
	if !role.InGroup() {
		return NewLink{}, audit.Invalid("role", "Choose group member or facilitator.")
	}
	if member := role == audit.RoleGroupMember; member != slices.Contains(audit.MemberKinds(), kind) || !member && kind != "" {
		return NewLink{}, audit.Invalid("kind", "Choose what a group member brings to the group; a facilitator has no kind.")
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		link, err = t.invite(actor, linkRow{Role: role, MemberKind: kind, GroupID: &group, Email: email}, key)
		return err
	})
	return link, err
}

// InviteLead makes a link with which whoever holds it becomes a lead of the practice: at once where the practice never
// had people of its own, else on the yes of one of them or after 7 days.
// Errors: audit.CodeNotFound, audit.CodeInvalid, audit.CodeConflict when the practice is closed or the link was used already.
func (s *Store) InviteLead(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID, email, key string) (link NewLink, err error) {
	if err := inGroup(actor, audit.LeadInvite, group); err != nil {
		return NewLink{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if err := t.openPractice(practice); err != nil {
			return err
		}
		link, err = t.invite(actor, linkRow{Role: audit.RolePracticeLead, GroupID: &group, PracticeID: &practice, Email: email}, key)
		return err
	})
	return link, err
}

// InviteColleague makes a link with which whoever holds it becomes a member or a lead of the practice; with takeOver the
// inviting lead becomes a member when it is used. Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeInvalid,
// audit.CodeConflict when the practice is closed or the link was used already.
func (s *Store) InviteColleague(ctx context.Context, actor audit.Actor, practice audit.PracticeID, role audit.Role, takeOver bool, email, key string) (link NewLink, err error) {
	if err := inPractice(actor, audit.PeopleInvite, practice); err != nil {
		return NewLink{}, err
	}
	switch {
	case !role.InPractice():
		return NewLink{}, audit.Invalid("role", "Choose member or lead.")
	case takeOver && role != audit.RolePracticeLead:
		return NewLink{}, audit.Invalid("takeOver", "Only a lead can take over from you.")
	}
	row := linkRow{Role: role, PracticeID: &practice, Email: email}
	if takeOver {
		row.TakeOver = &actor.Hat
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		if err := t.openPractice(practice); err != nil {
			return err
		}
		link, err = t.invite(actor, row, key)
		return err
	})
	return link, err
}

// openPractice looks that a practice is there and not closed. Errors: audit.CodeNotFound, audit.CodeConflict.
func (t *tx) openPractice(practice audit.PracticeID) error {
	status, err := must[PracticeStatus](t, "SELECT status FROM practices WHERE id = ?", practice)
	if err == nil && status == PracticeClosed {
		err = audit.Conflict("This practice is closed. Look for the one that took over from it.")
	}
	return err
}

// invite makes an invitation in the scope's chain, or renews the one that the same key made.
// request is what else was asked for.
func (t *tx) invite(actor audit.Actor, row linkRow, key string, request ...any) (NewLink, error) {
	if err := checkEmail("email", row.Email); err != nil {
		return NewLink{}, err
	}
	row.Kind, row.CreatedBy = LinkInvitation, &actor.Person
	link, err := t.makeLink(row, invitationLasts)
	if err != nil {
		return NewLink{}, err
	}
	request = append([]any{"invite", row.Role, row.MemberKind, row.PracticeID, row.GroupID, row.TakeOver, row.Email}, request...)
	first, repeated, err := t.once(actor, key, string(link.ID), request...)
	if err != nil {
		return NewLink{}, err
	}
	if repeated {
		err = t.renewInvitation(&link, audit.LinkID(first))
	} else {
		at := t
		if row.PlacementID != nil { // the group's trail is read by people of practices too
			at = t.in(ofPlacement(*row.PlacementID))
		}
		err = at.record(actor, "invite."+string(row.Role), string(link.ID))
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
	renewed, err := t.exec("UPDATE links SET expires_at = ? WHERE id = ? AND used_at IS NULL AND ended_at IS NULL", stamp{link.ExpiresAt}, first)
	if err != nil {
		return err
	}
	if renewed == 0 {
		return audit.Conflict("This invitation was used already, or taken back. Make another one.")
	}
	link.ID = first
	link.Token, err = t.newToken(first)
	return err
}
