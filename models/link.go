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
	LinkInvitation LinkKind = "invitation" // gives a hat
	LinkReset      LinkKind = "reset"      // sets a new password
	LinkEmail      LinkKind = "email"      // confirms an e-mail address

	setupLasts      = 24 * time.Hour
	invitationLasts = 14 * 24 * time.Hour
	resetLasts      = 24 * time.Hour
)

// NewLink is a link just made. The token is given out this once and kept nowhere: the table has its SHA-256. One that is
// mailed has its token there alone.
type NewLink struct {
	ID        audit.LinkID
	Token     string
	Mailed    bool // to the address given; Token is empty
	ExpiresAt time.Time
}

// Link is what somebody who opens a link may know of it.
type Link struct {
	Kind      LinkKind
	Role      audit.Role // of an invitation
	Place     string     // of an invitation: the practice or the group
	ExpiresAt time.Time
}

// linkRow is a link and the hat that it gives. The invitation of a practice's lead names a group too when it is a
// facilitator of that group who invites.
type linkRow struct {
	ID          audit.LinkID
	Kind        LinkKind
	PersonID    *audit.PersonID
	Role        audit.Role
	MemberKind  audit.MemberKind
	PracticeID  *audit.PracticeID
	GroupID     *audit.GroupID
	PlacementID *audit.PlacementID
	TakeOver    *audit.HatID // the lead that becomes a member when this one begins to lead
	Email       string
	CreatedBy   *audit.PersonID // nobody for a command at the machine
	Place       string
	CreatedAt   stamp
	ExpiresAt   stamp
	UsedAt      stamp
}

// makeLink writes a link with a first token.
func (t *tx) makeLink(row linkRow, lasts time.Duration) (NewLink, error) {
	link := NewLink{ID: newID[audit.LinkID](), ExpiresAt: t.now.Add(lasts)}
	if _, err := t.exec(`INSERT INTO links (id, kind, person_id, role, member_kind, practice_id, group_id, placement_id, take_over,
		email, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, link.ID, row.Kind, row.PersonID,
		row.Role, row.MemberKind, row.PracticeID, row.GroupID, row.PlacementID, row.TakeOver, row.Email, row.CreatedBy,
		stamp{t.now}, stamp{link.ExpiresAt}); err != nil {
		return NewLink{}, err
	}
	token, err := t.newToken(link.ID)
	link.Token = token
	return link, err
}

// newToken gives a link one more token; those it has had go on working until one of them is used.
func (t *tx) newToken(link audit.LinkID) (string, error) {
	token := rand.Text()
	_, err := t.exec("INSERT INTO link_tokens (token_hash, link_id) VALUES (?, ?)", sha256Hex(token), link)
	return token, err
}

// SetupLink makes a link, valid for 24 hours, with which whoever holds it becomes an operator. Links of this kind that
// were not used end.
func (s *Store) SetupLink(ctx context.Context) (link NewLink, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if _, err := t.exec("DELETE FROM links WHERE kind = ? AND used_at IS NULL", LinkSetup); err != nil {
			return err
		}
		if link, err = t.makeLink(linkRow{Kind: LinkSetup}, setupLasts); err != nil {
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
		if link, err = t.makeLink(linkRow{Kind: LinkSetup}, setupLasts); err != nil {
			return err
		}
		return t.record(audit.Actor{Role: audit.RoleOperator}, "link.setup", string(link.ID))
	})
	return link, made, err
}

// ResetLink makes a link, valid for 24 hours, with which a person sets a new password. Errors: audit.CodeNotFound.
func (s *Store) ResetLink(ctx context.Context, signInName string) (link NewLink, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		person, err := must[audit.PersonID](t, "SELECT id FROM people WHERE sign_in_key = ? AND sign_in_key <> ''", signInKey(signInName))
		if err != nil {
			return err
		}
		if link, err = t.makeLink(linkRow{Kind: LinkReset, PersonID: &person}, resetLasts); err != nil {
			return err
		}
		return t.record(audit.Actor{Role: audit.RoleOperator}, "link.reset", string(link.ID))
	})
	return link, err
}

// LookAtLink tells what a link is for without using it up, so that a mail scanner cannot.
// Errors: audit.CodeNotFound when it is unknown, used or too old.
func (s *Store) LookAtLink(ctx context.Context, token string) (Link, error) {
	row, err := s.reading(ctx, installation()).usableLink(token)
	return Link{row.Kind, row.Role, row.Place, row.ExpiresAt.Time}, translate(err)
}

func (t *tx) usableLink(token string) (linkRow, error) { return t.usableLinkOf(sha256Hex(token)) }

// usableLinkOf finds a link by the hash of a token of it. Errors: audit.CodeNotFound.
func (t *tx) usableLinkOf(tokenHash string) (linkRow, error) {
	return must[linkRow](t, `SELECT l.id, l.kind, l.person_id, l.role, l.member_kind, l.practice_id, l.group_id, l.placement_id,
		l.take_over, l.email, l.created_by, l.created_at, l.expires_at, COALESCE(p.shown_name, g.name, '') AS place
		FROM link_tokens k JOIN links l ON l.id = k.link_id LEFT JOIN placements e ON e.id = l.placement_id
		LEFT JOIN practices p ON p.id = COALESCE(l.practice_id, e.practice_id) LEFT JOIN groups g ON g.id = l.group_id
		WHERE k.token_hash = ? AND l.used_at IS NULL AND l.ended_at IS NULL AND l.expires_at > ?`, tokenHash, stamp{t.now})
}
