package models

import (
	"context"
	"strings"
	"time"

	"doorway/audit"
)

// Contact says whether a person wants to be written to.
type Contact string

// The ways of being written to.
const (
	ContactNone  Contact = "none"
	ContactEmail Contact = "email"
)

// Account is what a person sees of their own account.
type Account struct {
	Name, SignInName   string
	Email              string // the one that is waiting for its link to be used, if there is one
	EmailConfirmed     bool
	Contact            Contact
	Reminders          Reminders
	HasPassword        bool
	SecondFactor       bool
	SecondFactorNeeded bool
	RecoveryCodesLeft  int64
	Linked             bool      // with an account at the organisation's sign-in service
	EraseOn            time.Time // zero unless the person asked to be erased
}

type accountRow struct {
	Name, SignInName string
	Email, NewEmail  string
	EmailConfirmedAt stamp
	Contact          Contact
	Reminders        Reminders
	HasPassword      bool
	CodesLeft        int64
	Linked           bool
	EraseOn          stamp
}

// Account gives the actor's own account. Errors: audit.CodeForbidden.
func (s *Store) Account(ctx context.Context, actor audit.Actor) (Account, error) {
	if err := allowed(actor, audit.AccountRead, audit.RelationNone); err != nil {
		return Account{}, err
	}
	account, err := s.reading(ctx, installation()).account(actor.Person)
	return account, translate(err)
}

func (t *tx) account(person audit.PersonID) (Account, error) {
	row, err := must[accountRow](t, `SELECT p.name, p.sign_in_name, p.email, p.email_confirmed_at, p.contact, p.reminders, p.erase_on,
		p.password_hash <> '' AS has_password,
		(SELECT COUNT(*) FROM recovery_codes c WHERE c.person_id = p.id AND c.used_at IS NULL) AS codes_left,
		EXISTS (SELECT 1 FROM identities i WHERE i.person_id = p.id) AS linked,
		COALESCE((SELECT MAX(l.email) FROM links l WHERE l.person_id = p.id AND l.kind = ? AND l.used_at IS NULL
			AND l.ended_at IS NULL AND l.expires_at > ?), '') AS new_email
		FROM people p WHERE p.id = ?`, LinkEmail, stamp{t.now}, person)
	if err != nil {
		return Account{}, err
	}
	has, needs, err := t.factorOf(person)
	account := Account{
		Name: row.Name, SignInName: row.SignInName, Email: row.Email, EmailConfirmed: !row.EmailConfirmedAt.IsZero(),
		Contact: row.Contact, Reminders: row.Reminders, HasPassword: row.HasPassword, SecondFactor: has, SecondFactorNeeded: needs,
		RecoveryCodesLeft: row.CodesLeft, Linked: row.Linked, EraseOn: row.EraseOn.Time,
	}
	if row.NewEmail != "" {
		account.Email, account.EmailConfirmed = row.NewEmail, false
	}
	return account, err
}

// ChangeAccount changes the actor's own name, and whether they are written to.
// Errors: audit.CodeInvalid or audit.CodeRefusedText with the field.
func (s *Store) ChangeAccount(ctx context.Context, actor audit.Actor, name string, contact Contact) (account Account, err error) {
	if err := checkName("name", name, "Enter your name."); err != nil {
		return Account{}, err
	}
	return s.changeAccount(ctx, actor, func(t *tx) error {
		if contact != ContactEmail {
			contact = ContactNone
		}
		changed, err := t.exec(`UPDATE people SET name = ?, contact = ?, updated_at = ?, version = version + 1
			WHERE id = ? AND (email <> '' OR ? = 'none')`, strings.TrimSpace(name), contact, stamp{t.now}, actor.Person, string(contact))
		if err == nil && changed == 0 {
			err = audit.Invalid("contact", "Give an e-mail address first, or choose not to be contacted.")
		}
		return err
	})
}

// changeAccount changes something of the actor's own account and gives it as it is then.
func (s *Store) changeAccount(ctx context.Context, actor audit.Actor, change func(*tx) error) (account Account, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if err := allowed(actor, audit.AccountChange, audit.RelationNone); err != nil {
			return err
		}
		if err := change(t); err != nil {
			return err
		}
		account, err = t.account(actor.Person)
		return err
	})
	return account, err
}

// ChangeSignInName changes what the actor signs in with. Errors: audit.CodeConfirm; audit.CodeInvalid when it is taken.
func (s *Store) ChangeSignInName(ctx context.Context, actor audit.Actor, name string) (Account, error) {
	if err := checkSignInName(name); err != nil {
		return Account{}, err
	}
	return s.changeAccount(ctx, actor, func(t *tx) error {
		if err := t.confirmed(actor); err != nil {
			return err
		}
		_, err := t.exec("UPDATE people SET sign_in_name = ?, sign_in_key = ?, updated_at = ?, version = version + 1 WHERE id = ?",
			strings.TrimSpace(name), signInKey(name), stamp{t.now}, actor.Person)
		if duplicate(err) {
			return signInNameTaken()
		}
		if err != nil {
			return err
		}
		if err := t.record(actor, "account.sign_in_name", ""); err != nil {
			return err
		}
		return t.notify(actor.Person)
	})
}

func signInNameTaken() error {
	return audit.Invalid("signInName", "Somebody has this sign-in name already. Choose another.")
}
