package models

import (
	"context"

	"doorway/audit"
)

// ChangeEmail asks for the actor's e-mail address to be another one: it counts once the link that is mailed to it has
// been used. Empty removes the address at once. Errors: audit.CodeConfirm; audit.CodeInvalid for what is no address, or
// when no mail can be sent.
func (s *Store) ChangeEmail(ctx context.Context, actor audit.Actor, address string) (Account, error) {
	if err := checkEmail("email", address); err != nil {
		return Account{}, err
	}
	return s.changeAccount(ctx, actor, func(t *tx) error {
		if err := t.confirmed(actor); err != nil {
			return err
		}
		if _, err := t.exec("UPDATE links SET ended_at = ? WHERE kind = ? AND person_id = ? AND used_at IS NULL AND ended_at IS NULL",
			stamp{t.now}, LinkEmail, actor.Person); err != nil {
			return err
		}
		switch {
		case address == "":
			return t.removeEmail(actor)
		case !t.store.mail:
			return audit.Invalid("email", "This Doorway cannot send mail, so a new address cannot be confirmed. The operator can set mail up.")
		}
		return t.confirmEmail(actor.Person, address)
	})
}

func (t *tx) removeEmail(actor audit.Actor) error {
	if err := t.tellEmail(actor.Person, ""); err != nil {
		return err
	}
	removed, err := t.exec(`UPDATE people SET email = '', email_confirmed_at = NULL, contact = 'none', updated_at = ?,
		version = version + 1 WHERE id = ? AND email <> ''`, stamp{t.now}, actor.Person)
	if err != nil || removed == 0 {
		return err
	}
	if err := t.endOwnLinks(actor.Person, LinkReset); err != nil {
		return err
	}
	return t.record(actor, "account.email", "")
}

// takeEmail makes the address that a link was mailed to the person's own. It signs nobody in: whoever reads the mail
// need not be who knows the password.
func (t *tx) takeEmail(link linkRow) error {
	person := *link.PersonID
	if err := t.tellEmail(person, link.Email); err != nil {
		return err
	}
	if _, err := t.exec("UPDATE people SET email = ?, email_confirmed_at = ?, updated_at = ?, version = version + 1 WHERE id = ?",
		link.Email, stamp{t.now}, stamp{t.now}, person); err != nil {
		return err
	}
	if err := t.endOwnLinks(person, LinkReset); err != nil {
		return err
	}
	return t.record(audit.Actor{Person: person, Role: audit.RolePerson}, "account.email", "")
}

// tellEmail writes to the address that a person had until now, if it was theirs and is not the new one: they should know
// if it was not they who changed it.
func (t *tx) tellEmail(person audit.PersonID, changed string) error {
	before, err := t.contactAddress(person)
	if err != nil || before == "" || before == changed {
		return err
	}
	return t.queueMail(MailNotice, "", before, "")
}
