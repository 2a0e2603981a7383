package models

import (
	"context"
	"crypto/rand"
	"time"

	"doorway/audit"
)

// LinkKind is what a single-use link does.
type LinkKind string

// The kinds of links, and how long they last.
const (
	LinkSetup      LinkKind = "setup"      // makes an operator
	LinkInvitation LinkKind = "invitation" // makes a practice lead
	LinkReset      LinkKind = "reset"      // sets a new password

	setupLasts      = 24 * time.Hour
	invitationLasts = 14 * 24 * time.Hour
	resetLasts      = 24 * time.Hour
)

// NewLink is a link just made. The token is given out this once and kept nowhere: the table has its SHA-256.
type NewLink struct {
	ID        audit.LinkID
	Token     string
	ExpiresAt time.Time
}

// Link is what somebody who opens a link may know of it.
type Link struct {
	Kind         LinkKind
	PracticeName string // of an invitation
	ExpiresAt    time.Time
}

// Invitation is a link that was given out for a practice.
type Invitation struct {
	ID                   audit.LinkID
	CreatedAt, ExpiresAt time.Time
	Used                 bool
}

// linkRow is a link that can be used.
type linkRow struct {
	ID         audit.LinkID
	Kind       LinkKind
	PersonID   *audit.PersonID
	PracticeID *audit.PracticeID
	ShownName  string
	CreatedAt  stamp
	ExpiresAt  stamp
	UsedAt     stamp
}

// makeLink writes a link of a kind with a new token. createdBy is empty for a command at the machine.
func (t *tx) makeLink(kind LinkKind, lasts time.Duration, person *audit.PersonID, practice *audit.PracticeID, createdBy *audit.PersonID) (NewLink, error) {
	link := NewLink{ID: newID[audit.LinkID](), Token: rand.Text(), ExpiresAt: t.now.Add(lasts)}
	_, err := t.exec(`INSERT INTO links (id, token_hash, kind, person_id, practice_id, created_by, created_at, expires_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, link.ID, sha256Hex(link.Token), kind, person, practice, createdBy, stamp{t.now},
		stamp{link.ExpiresAt})
	return link, err
}

// SetupLink makes a link, valid for 24 hours, with which whoever holds it becomes an operator. Links of this kind that
// were not used end.
func (s *Store) SetupLink(ctx context.Context) (link NewLink, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if _, err := t.exec("DELETE FROM links WHERE kind = ? AND used_at IS NULL", LinkSetup); err != nil {
			return err
		}
		if link, err = t.makeLink(LinkSetup, setupLasts, nil, nil, nil); err != nil {
			return err
		}
		return t.record(audit.Actor{Role: audit.RoleOperator}, "link.setup", string(link.ID))
	})
	return link, err
}

// FirstSetupLink makes a set-up link when there has never been one and there is no operator: on the first start, in
// one of the processes that start. made is false otherwise.
func (s *Store) FirstSetupLink(ctx context.Context) (link NewLink, made bool, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if t.store.dialect.lockLinks != "" {
			if _, err := t.exec(t.store.dialect.lockLinks); err != nil {
				return err
			}
		}
		_, found, err := one[int](t, `SELECT 1 WHERE EXISTS (SELECT 1 FROM links WHERE kind = ?)
			OR EXISTS (SELECT 1 FROM hats WHERE role = ? AND until IS NULL)`, LinkSetup, audit.RoleOperator)
		if err != nil || found {
			return err
		}
		made = true
		if link, err = t.makeLink(LinkSetup, setupLasts, nil, nil, nil); err != nil {
			return err
		}
		return t.record(audit.Actor{Role: audit.RoleOperator}, "link.setup", string(link.ID))
	})
	return link, made, err
}

// ResetLink makes a link, valid for 24 hours, with which a person sets a new password. Errors: audit.CodeNotFound.
func (s *Store) ResetLink(ctx context.Context, signInName string) (link NewLink, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		person, err := must[audit.PersonID](t, "SELECT id FROM people WHERE sign_in_key = ?", signInKey(signInName))
		if err != nil {
			return err
		}
		if link, err = t.makeLink(LinkReset, resetLasts, &person, nil, nil); err != nil {
			return err
		}
		return t.record(audit.Actor{Role: audit.RoleOperator}, "link.reset", string(link.ID))
	})
	return link, err
}

// InviteLead makes a link, valid for 14 days, with which whoever holds it becomes a lead of the practice. Repeated with
// the same key it gives the same link a new token, since the first is kept nowhere.
// Errors: audit.CodeNotFound, audit.CodeConflict when the practice is closed or the link was used already.
func (s *Store) InviteLead(ctx context.Context, actor audit.Actor, practice audit.PracticeID, key string) (link NewLink, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if err := allowed(actor, audit.LeadInvite, audit.RelationNone); err != nil {
			return err
		}
		status, err := must[PracticeStatus](t, "SELECT status FROM practices WHERE id = ?", practice)
		if err != nil {
			return err
		}
		if status == PracticeClosed {
			return audit.Conflict("This practice is closed. Look for the one that took over from it.")
		}
		if link, err = t.makeLink(LinkInvitation, invitationLasts, nil, &practice, &actor.Person); err != nil {
			return err
		}
		first, repeated, err := t.once(actor, key, string(link.ID), "invite", practice)
		if err != nil {
			return err
		}
		if repeated {
			return t.renewInvitation(&link, audit.LinkID(first))
		}
		return t.record(actor, "lead.invite", string(link.ID))
	})
	return link, err
}

func (t *tx) renewInvitation(link *NewLink, first audit.LinkID) error {
	if _, err := t.exec("DELETE FROM links WHERE id = ?", link.ID); err != nil {
		return err
	}
	link.ID = first
	renewed, err := t.exec("UPDATE links SET token_hash = ?, expires_at = ? WHERE id = ? AND used_at IS NULL",
		sha256Hex(link.Token), stamp{link.ExpiresAt}, first)
	if err == nil && renewed == 0 {
		err = audit.Conflict("This invitation was used already. Make another one.")
	}
	return err
}

// Invitations lists the invitations given out for a practice, newest first. Errors: audit.CodeNotFound.
func (s *Store) Invitations(ctx context.Context, actor audit.Actor, practice audit.PracticeID) ([]Invitation, error) {
	if err := allowed(actor, audit.InvitationsRead, audit.RelationNone); err != nil {
		return nil, err
	}
	t := s.reading(ctx, installation())
	if _, err := must[string](t, "SELECT id FROM practices WHERE id = ?", practice); err != nil {
		return nil, translate(err)
	}
	rows, err := all[linkRow](t, `SELECT id, created_at, expires_at, used_at FROM links
		WHERE kind = ? AND practice_id = ? ORDER BY created_at DESC, id`, LinkInvitation, practice)
	invitations := make([]Invitation, len(rows))
	for i, row := range rows {
		invitations[i] = Invitation{row.ID, row.CreatedAt.Time, row.ExpiresAt.Time, !row.UsedAt.IsZero()}
	}
	return invitations, translate(err)
}

// LookAtLink tells what a link is for without using it up, so that a mail scanner cannot.
// Errors: audit.CodeNotFound when it is unknown, used or too old.
func (s *Store) LookAtLink(ctx context.Context, token string) (Link, error) {
	row, err := s.reading(ctx, installation()).usableLink(token)
	return Link{row.Kind, row.ShownName, row.ExpiresAt.Time}, translate(err)
}

func (t *tx) usableLink(token string) (linkRow, error) {
	return must[linkRow](t, `SELECT l.id, l.kind, l.person_id, l.practice_id, l.expires_at,
		COALESCE(p.shown_name, '') AS shown_name FROM links l LEFT JOIN practices p ON p.id = l.practice_id
		WHERE l.token_hash = ? AND l.used_at IS NULL AND l.expires_at > ?`, sha256Hex(token), stamp{t.now})
}
