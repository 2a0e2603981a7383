package models

import (
	"time"

	"doorway/audit"
)

// emailLasts is how long a link lasts that confirms an e-mail address.
const emailLasts = 24 * time.Hour

// firstEmail keeps the address that somebody gave with their first sign-in name, and asks them to confirm it. Until then
// nothing else is sent there. No address: they are not written to.
func (t *tx) firstEmail(person audit.PersonID, address string) error {
	if address == "" {
		return nil
	}
	if _, err := t.exec("UPDATE people SET email = ?, contact = 'email' WHERE id = ?", address, person); err != nil {
		return err
	}
	return t.confirmEmail(person, address)
}

// confirmEmail mails a link that confirms that an address is the person's.
func (t *tx) confirmEmail(person audit.PersonID, address string) error {
	link, err := t.makeLink(linkRow{Kind: LinkEmail, PersonID: &person, Email: address}, emailLasts)
	if err != nil {
		return err
	}
	return t.queueMail(MailEmail, person, address, link.ID)
}
