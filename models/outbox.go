package models

import (
	"net/mail"
	"strings"

	"doorway/audit"
)

// MailKind chooses a mail's words, which are neutral: neither a name nor a role nor a practice is in a mail.
type MailKind string

// The kinds of mail.
const (
	MailInvitation MailKind = "invitation" // has the link of an invitation
	MailReset      MailKind = "reset"      // has a link with which a new password is set
	MailEmail      MailKind = "email"      // has a link that confirms the address it is sent to
	MailNotice     MailKind = "notice"     // says that there is something to read in Doorway
	MailReminder   MailKind = "reminder"   // says that it is a good day to look into Doorway; never goes out at night or at weekends
)

const maxEmail = 254 // bytes, RFC 5321 4.5.3.1.3

// checkEmail refuses what no mail can be sent to; empty stands for no address.
func checkEmail(field, address string) error {
	if address == "" {
		return nil
	}
	parsed, err := mail.ParseAddress(address)
	if err != nil || parsed.Address != address || len(address) > maxEmail || strings.ContainsFunc(address, notInAddress) {
		return audit.Invalid(field, "Enter an e-mail address in full, such as name@example.org.")
	}
	return nil
}

// notInAddress keeps quoted names and other alphabets out: not every server takes them.
func notInAddress(r rune) bool {
	return r <= ' ' || r >= 0x7f || strings.ContainsRune(`"(),:;<>[\]`, r)
}

// queueMail puts a mail into the outbox, to leave once the transaction is over; a person or a link may be none. A link is
// mailed once, and a person with a notice or a reminder on its way gets no second one. Without mail configured it does nothing.
func (t *tx) queueMail(kind MailKind, person audit.PersonID, address string, link audit.LinkID) error {
	if !t.store.mail {
		return nil
	}
	_, err := t.exec(`INSERT INTO outbox (id, kind, person_id, link_id, address, created_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO NOTHING`, newID[string](), kind, orNull(person), orNull(link), address, stamp{t.now}, stamp{t.now})
	return err
}

// notify tells a person, who wants to be written to at an address that is known to be theirs, that there is something
// to read in Doorway. Others hear nothing.
func (t *tx) notify(person audit.PersonID) error {
	address, err := t.contactAddress(person)
	if err != nil || address == "" {
		return err
	}
	return t.queueMail(MailNotice, person, address, "")
}

// contactAddress is where a person wants to be written to; empty for not at all.
func (t *tx) contactAddress(person audit.PersonID) (string, error) {
	address, _, err := one[string](t, `SELECT email FROM people WHERE id = ? AND contact = 'email'
		AND email_confirmed_at IS NOT NULL`, person)
	return address, err
}

// mailInvitation mails an invitation's link instead of showing it, where mail is configured and an address was given.
func (t *tx) mailInvitation(link *NewLink, address string) error {
	if !t.store.mail || address == "" {
		return nil
	}
	link.Token, link.Mailed = "", true
	return t.queueMail(MailInvitation, "", address, link.ID)
}

// SendsMail tells whether mail is configured.
func (s *Store) SendsMail() bool { return s.mail }
