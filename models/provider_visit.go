package models

import (
	"context"
	"crypto/rand"
	"time"

	"doorway/audit"
)

// ProviderPurpose is why somebody goes to the organisation's sign-in service.
type ProviderPurpose string

// The purposes.
const (
	ProviderSignIn  ProviderPurpose = "sign_in"
	ProviderAccept  ProviderPurpose = "accept"  // an invitation
	ProviderLink    ProviderPurpose = "link"    // the account there with one's own
	ProviderConfirm ProviderPurpose = "confirm" // who one is, once more
)

// visitLasts is how long one may stay there.
const visitLasts = 10 * time.Minute

// ProviderVisit is one going to the sign-in service and coming back. State and the browser's secret are given out this
// once: the table has one hash of both.
type ProviderVisit struct {
	Purpose  ProviderPurpose
	Person   audit.PersonID // whose session it began in, for a link or a confirmation
	ReturnTo string
	State    string // comes back in the address
	Nonce    string // comes back in the service's signed answer
	Verifier string // shows the service that the code was asked for here (PKCE)
	BeganAt  time.Time

	linkHash string // of the invitation's token
}

// ProviderVisitor is who goes: their session's actor, or nobody's, and a secret that stays in their browser.
type ProviderVisitor struct {
	Actor   audit.Actor
	Browser string
}

// BeginProviderVisit notes that somebody goes to the service. token is that of an invitation to be accepted; issuer the
// service's. Errors: audit.CodeNotFound for an invitation that cannot be used; audit.CodeForbidden; audit.CodeConfirm for a
// link before confirming; audit.CodeConflict for a confirmation by somebody who has a password or no account there.
func (s *Store) BeginProviderVisit(ctx context.Context, who ProviderVisitor, purpose ProviderPurpose, token, issuer, returnTo string) (ProviderVisit, error) {
	visit := ProviderVisit{
		Purpose: purpose, Person: who.Actor.Person, ReturnTo: returnTo,
		State: rand.Text(), Nonce: rand.Text(), Verifier: rand.Text() + rand.Text(),
	}
	err := s.inTx(ctx, installation(), func(t *tx) error {
		if err := t.mayVisit(&visit, who.Actor, token, issuer); err != nil {
			return err
		}
		visit.BeganAt = t.now
		_, err := t.exec(`INSERT INTO provider_visits (state_hash, nonce, verifier, purpose, person_id, link_hash, return_to, expires_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, stateHash(visit.State, who.Browser), visit.Nonce, visit.Verifier, visit.Purpose,
			orNull(visit.Person), visit.linkHash, visit.ReturnTo, stamp{t.now.Add(visitLasts)})
		return err
	})
	return visit, err
}

func stateHash(state, browser string) string { return sha256Hex(state + " " + browser) }

func (t *tx) mayVisit(visit *ProviderVisit, actor audit.Actor, token, issuer string) error {
	switch visit.Purpose {
	case ProviderSignIn:
		visit.Person = ""
	case ProviderAccept:
		visit.Person, visit.linkHash = "", sha256Hex(token)
		link, err := t.usableLink(token)
		if err == nil && link.Kind != LinkInvitation {
			err = audit.NotFound()
		}
		return err
	case ProviderLink:
		if err := allowed(actor, audit.AccountChange, audit.RelationNone); err != nil {
			return err
		}
		return t.confirmed(actor)
	case ProviderConfirm:
		if err := allowed(actor, audit.SessionConfirm, audit.RelationNone); err != nil {
			return err
		}
		return t.mayConfirmThere(actor.Person, issuer)
	default:
		return audit.Invalid("purpose", "Choose what for.")
	}
	return nil
}

// mayConfirmThere refuses to confirm at the service to whoever has a password: that, and a code, is asked for here.
func (t *tx) mayConfirmThere(person audit.PersonID, issuer string) error {
	password, err := t.hasPassword(person)
	if err != nil {
		return err
	}
	_, linked, err := one[string](t, "SELECT subject FROM identities WHERE person_id = ? AND issuer = ?", person, issuer)
	if err == nil && (password || !linked) {
		err = audit.Conflict("Confirm with your password.")
	}
	return err
}

func (t *tx) hasPassword(person audit.PersonID) (bool, error) {
	hash, err := must[string](t, "SELECT password_hash FROM people WHERE id = ?", person)
	return hash != "", err
}

type providerVisitRow struct {
	Nonce, Verifier, LinkHash, ReturnTo string
	Purpose                             ProviderPurpose
	PersonID                            *audit.PersonID
	ExpiresAt                           stamp
}

// TakeProviderVisit gives the visit that somebody comes back from, once. Errors: audit.CodeNotFound when it is unknown,
// was taken before, took too long, or began in another browser.
func (s *Store) TakeProviderVisit(ctx context.Context, state, browser string) (visit ProviderVisit, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		row, err := must[providerVisitRow](t, `DELETE FROM provider_visits WHERE state_hash = ? AND expires_at > ?
			RETURNING nonce, verifier, link_hash, return_to, purpose, person_id, expires_at`, stateHash(state, browser), stamp{t.now})
		visit = ProviderVisit{
			Purpose: row.Purpose, Person: orNone(row.PersonID), ReturnTo: row.ReturnTo, Nonce: row.Nonce, Verifier: row.Verifier,
			BeganAt: row.ExpiresAt.Add(-visitLasts), linkHash: row.LinkHash,
		}
		return err
	})
	return visit, err
}
