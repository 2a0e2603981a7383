package models

import (
	"context"
	"strings"

	"doorway/audit"
)

// ProviderAccount is an account at the organisation's sign-in service, as the service vouches for it. Issuer and subject
// alone say whose it is: names and addresses may pass to somebody else.
type ProviderAccount struct {
	Issuer, Subject string
	Name            string
	SignInNames     []string // what a new person's sign-in name may be, best first; any may be empty
}

// holder is the person whose account it is; empty for nobody.
func (t *tx) holder(account ProviderAccount) (audit.PersonID, error) {
	person, _, err := one[audit.PersonID](t, "SELECT person_id FROM identities WHERE issuer = ? AND subject = ?",
		account.Issuer, account.Subject)
	return person, err
}

// SignInWithProvider begins a session of the person whose account it is; its stage says whether a second factor is still
// to be given or set up. Errors: audit.CodeNotFound when it is nobody's.
func (s *Store) SignInWithProvider(ctx context.Context, account ProviderAccount, device string) (session Session, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		person, err := t.holder(account)
		if err != nil {
			return err
		}
		if person == "" {
			return audit.NotFound()
		}
		session, err = t.beginSession(person, device, false)
		return err
	})
	return session, err
}

// AcceptWithProvider uses an invitation up for the person whose account it is, or for a new one, who has no password, and
// begins a session. Errors: audit.CodeNotFound when the invitation was used meanwhile or is too old; those of AcceptLink.
func (s *Store) AcceptWithProvider(ctx context.Context, visit ProviderVisit, account ProviderAccount, device string) (session Session, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		person, err := t.holder(account)
		if err != nil {
			return err
		}
		if person == "" {
			if person, err = t.addHolder(account); err != nil {
				return err
			}
		}
		use := linkUse{in: AcceptLink{SignedIn: person}, tokenHash: visit.linkHash, person: person}
		if err := t.useLink(&use); err != nil {
			return err
		}
		session, err = t.beginSession(person, device, false)
		return err
	})
	return session, err
}

// addHolder makes a person without a password, under the name that the service gives them.
func (t *tx) addHolder(account ProviderAccount) (audit.PersonID, error) {
	row := personRow{ID: newID[audit.PersonID](), Name: account.Name}
	row.SignInName = "account-" + string(row.ID)[:8]
	for _, name := range account.SignInNames {
		if checkSignInName(name) != nil {
			continue
		}
		_, taken, err := one[string](t, "SELECT id FROM people WHERE sign_in_key = ?", signInKey(name))
		if err != nil {
			return "", err
		}
		if !taken {
			row.SignInName = strings.TrimSpace(name)
			break
		}
	}
	if checkName("name", row.Name, "") != nil {
		row.Name = row.SignInName
	}
	if err := t.addPerson(row); err != nil {
		return "", err
	}
	return row.ID, t.addIdentity(row.ID, account)
}

func (t *tx) addIdentity(person audit.PersonID, account ProviderAccount) error {
	_, err := t.exec("INSERT INTO identities (issuer, subject, person_id, linked_at) VALUES (?, ?, ?, ?)",
		account.Issuer, account.Subject, person, stamp{t.now})
	return err
}

// LinkProvider lets the actor sign in with an account at the service from now on, instead of one linked before.
// Errors: audit.CodeConflict when it is somebody else's.
func (s *Store) LinkProvider(ctx context.Context, actor audit.Actor, account ProviderAccount) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		if err := allowed(actor, audit.AccountChange, audit.RelationNone); err != nil {
			return err
		}
		holder, err := t.holder(account)
		if err != nil || holder == actor.Person {
			return err
		}
		if holder != "" {
			return audit.Conflict("Somebody signs in here with this account already.")
		}
		if _, err := t.exec("DELETE FROM identities WHERE issuer = ? AND person_id = ?", account.Issuer, actor.Person); err != nil {
			return err
		}
		if err := t.addIdentity(actor.Person, account); err != nil {
			return err
		}
		return t.identityChanged(actor, "provider.link")
	})
}

func (t *tx) identityChanged(actor audit.Actor, what string) error {
	if err := t.record(actor, what, ""); err != nil {
		return err
	}
	return t.notify(actor.Person)
}

// ConfirmWithProvider is Confirm for somebody who has no password: they have just signed in at the service again.
// Errors: audit.CodeForbidden when the account is not theirs, audit.CodeSignIn.
func (s *Store) ConfirmWithProvider(ctx context.Context, actor audit.Actor, account ProviderAccount) (session Session, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if err := allowed(actor, audit.SessionConfirm, audit.RelationNone); err != nil {
			return err
		}
		holder, err := t.holder(account)
		if err != nil {
			return err
		}
		if holder != actor.Person {
			return &audit.Error{Code: audit.CodeForbidden, Message: "That is another account than the one linked with yours."}
		}
		session, err = t.riseSession(actor, true)
		return err
	})
	return session, err
}

// UnlinkProvider parts the actor's account from the one at the service; none is no error. Errors: audit.CodeConfirm;
// audit.CodeConflict when no password is left to sign in with.
func (s *Store) UnlinkProvider(ctx context.Context, actor audit.Actor, issuer string) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		if err := allowed(actor, audit.AccountChange, audit.RelationNone); err != nil {
			return err
		}
		if err := t.confirmed(actor); err != nil {
			return err
		}
		password, err := t.hasPassword(actor.Person)
		if err != nil {
			return err
		}
		if !password {
			return audit.Conflict("You have no password here yet, so this is how you sign in. Ask for a link to set a password first.")
		}
		removed, err := t.exec("DELETE FROM identities WHERE issuer = ? AND person_id = ?", issuer, actor.Person)
		if err != nil || removed == 0 {
			return err
		}
		return t.identityChanged(actor, "provider.unlink")
	})
}
