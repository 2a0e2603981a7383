package models

import (
	"context"

	"doorway/audit"
)

// AcceptLink is what somebody who uses a link gives. A reset needs only the password; somebody who is signed in
// (SignedIn) accepts an invitation with the token alone. Device is a short word for the list of sessions. LeavesWords says that
// they know what a role in a practice does to their words about a placement there: see audit.LeavesWords.
type AcceptLink struct {
	Token, Name, SignInName, Password, Device string
	Email                                     string // where to be written to; empty for not at all
	LeavesWords                               bool
	SignedIn                                  audit.PersonID
	Session                                   audit.SessionID // the one in which they are
}

// AcceptLink uses a link up: it gives a hat, or sets a new password, and begins a session; or it
// confirms an e-mail address, which begins none.
// Errors: audit.CodeNotFound when the link is unknown, used or too old; audit.CodeInvalid or audit.CodeRefusedText with
// the field at fault, or audit.CodeConflict, and then the link can still be used.
func (s *Store) AcceptLink(ctx context.Context, in AcceptLink) (session Session, err error) {
	link, err := s.reading(ctx, installation()).usableLink(in.Token)
	if err != nil {
		return Session{}, translate(err)
	}
	use := linkUse{in: in, tokenHash: sha256Hex(in.Token), person: in.SignedIn}
	if use.needsPassword(link.Kind) {
		if err := use.check(link.Kind); err != nil {
			return Session{}, err
		}
		if use.hash, err = s.hashPassword(ctx, in.Password); err != nil {
			return Session{}, err
		}
	}
	err = s.inTx(ctx, installation(), func(t *tx) error {
		use := use // the transaction may run again
		if err := t.useLink(&use); err != nil || link.Kind == LinkEmail {
			return err
		}
		signedIn := link.Kind == LinkInvitation && in.SignedIn != ""
		session, err = t.goOn(use.person, in.Session, in.Device, signedIn)
		return err
	})
	return session, err
}

// linkUse is one use of a link: person is whose it becomes, hash that of the password given.
type linkUse struct {
	in        AcceptLink
	tokenHash string
	person    audit.PersonID
	hash      string
}

// needsPassword: an invitation can be accepted by somebody who is signed in already, and an e-mail address be confirmed by
// anybody who has the link.
func (u linkUse) needsPassword(kind LinkKind) bool {
	return kind != LinkEmail && (kind != LinkInvitation || u.person == "")
}

func (u linkUse) check(kind LinkKind) error {
	if kind != LinkReset {
		if err := checkName("name", u.in.Name, "Enter your name."); err != nil {
			return err
		}
		if err := checkSignInName(u.in.SignInName); err != nil {
			return err
		}
		if err := checkEmail("email", u.in.Email); err != nil {
			return err
		}
	}
	return checkPassword("password", u.in.Password, u.in.Name, u.in.SignInName)
}

// useLink takes the link first: of two at once, one finds it used.
func (t *tx) useLink(use *linkUse) error {
	link, err := t.usableLinkOf(use.tokenHash)
	if err != nil {
		return err
	}
	taken, err := t.exec(`UPDATE links SET used_at = ?, email = '' WHERE id = ? AND used_at IS NULL AND ended_at IS NULL AND expires_at > ?`,
		stamp{t.now}, link.ID, stamp{t.now})
	if err != nil {
		return err
	}
	if taken == 0 {
		return audit.NotFound()
	}
	switch link.Kind {
	case LinkEmail:
		return t.takeEmail(link)
	case LinkReset:
		return t.resetPassword(use, link)
	}
	return t.makeHolder(use, link)
}

func (t *tx) resetPassword(use *linkUse, link linkRow) error {
	use.person = *link.PersonID
	person, err := must[personRow](t, "SELECT id, name, sign_in_name FROM people WHERE id = ?", use.person)
	if err != nil {
		return err
	}
	if err := checkPassword("password", use.in.Password, person.Name, person.SignInName); err != nil {
		return err
	}
	if err := t.setPassword(use.person, use.hash, ""); err != nil {
		return err
	}
	if err := t.forgetAttempts([]attempt{nameAttempt(person.SignInName)}); err != nil {
		return err
	}
	if _, err := t.exec("UPDATE links SET used_at = ? WHERE kind = ? AND person_id = ? AND used_at IS NULL",
		stamp{t.now}, LinkReset, use.person); err != nil {
		return err
	}
	return t.record(audit.Actor{Person: use.person, Role: audit.RolePerson}, "password.reset", string(link.ID))
}

// mayStillInvite refuses an invitation whose maker no longer wears a role that gives it: nobody comes back in by a link
// that they made before they were paused, handed over or left. Errors: audit.CodeNotFound.
func (t *tx) mayStillInvite(link linkRow) error {
	if link.Kind != LinkInvitation || link.CreatedBy == nil {
		return nil
	}
	where, values := "role = ?", []any{audit.RoleOperator}
	switch {
	case link.GroupID != nil:
		where, values = "(role = ? OR role = ? AND group_id = ?)", append(values, audit.RoleFacilitator, *link.GroupID)
	case link.PracticeID != nil:
		where, values = "role = ? AND practice_id = ?", []any{audit.RolePracticeLead, *link.PracticeID}
	}
	_, err := must[string](t, "SELECT id FROM hats WHERE person_id = ? AND until IS NULL AND paused_at IS NULL AND "+where,
		append([]any{*link.CreatedBy}, values...)...)
	return err
}

// makeHolder makes an account for whoever has none yet, and gives the hat.
func (t *tx) makeHolder(use *linkUse, link linkRow) error {
	if err := t.mayStillInvite(link); err != nil {
		return err
	}
	if use.needsPassword(link.Kind) {
		use.person = newID[audit.PersonID]()
		if err := t.addPerson(personRow{use.person, use.in.Name, use.in.SignInName, use.hash}); err != nil {
			return err
		}
		if err := t.firstEmail(use.person, use.in.Email); err != nil {
			return err
		}
	}
	if link.Kind == LinkInvitation {
		return t.takeInvitation(use.person, link, use.in.LeavesWords)
	}
	if _, err := t.giveHat(use.person, Hat{Role: audit.RoleOperator}); err != nil {
		return err
	}
	return t.record(audit.Actor{Person: use.person, Role: audit.RoleOperator}, "link.accept", string(link.ID))
}
