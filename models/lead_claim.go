package models

import (
	"context"
	"errors"
	"time"

	"doorway/audit"
)

// LeadClaim is somebody's coming to lead a practice that has, or had, people of its own.
type LeadClaim struct {
	ID          audit.ClaimID
	Name        string
	Self        bool // whether it is the person who asks
	MadeAt      time.Time
	EffectiveAt time.Time // when they begin to lead unless somebody says otherwise before
}

// claimWaitsFor is how long the practice's people have to say yes or no.
const claimWaitsFor = 7 * 24 * time.Hour

type claimOutcome string

const (
	claimYes  claimOutcome = "yes"
	claimNo   claimOutcome = "no"
	claimTime claimOutcome = "time" // nobody said no in time
)

type claimRow struct {
	ID          audit.ClaimID
	PracticeID  audit.PracticeID
	HatID       audit.HatID
	PersonID    audit.PersonID
	Name        string
	MadeAt      stamp
	EffectiveAt stamp
}

const claimColumns = "c.id, c.practice_id, c.hat_id, h.person_id, p.name, c.made_at, c.effective_at"

const claimTables = "lead_claims c JOIN hats h ON h.practice_id = c.practice_id AND h.id = c.hat_id JOIN people p ON p.id = h.person_id"

// mustClaim tells whether whoever was invited to lead has to wait: a facilitator invited them, and the practice has, or
// had, other people of its own. One that was erased since begins anew.
func (t *tx) mustClaim(person audit.PersonID, link linkRow) (bool, error) {
	if link.GroupID == nil {
		return false, nil
	}
	_, others, err := one[int](t, `SELECT 1 FROM hats WHERE practice_id = ? AND person_id <> ? AND since <= COALESCE(until, ?)
		AND NOT EXISTS (SELECT 1 FROM practices p WHERE p.id = hats.practice_id AND p.erased_at >= hats.until) LIMIT 1`,
		t.scope.practice, person, stamp{t.now})
	return others, err
}

// claimLead lets a person lead the scope's practice in 7 days, and tells the practice's people. A member goes on as one
// until then; one claim waits for a hat.
func (t *tx) claimLead(person audit.PersonID, own hatRow, held bool) error {
	begins := t.now.Add(claimWaitsFor)
	if !held {
		id, err := t.giveHat(person, Hat{Role: audit.RolePracticeLead, Practice: t.scope.practice, Since: begins})
		if err != nil {
			return err
		}
		own.ID = id
	}
	_, waits, err := one[int](t, "SELECT 1 FROM lead_claims WHERE practice_id = ? AND hat_id = ? AND outcome = ''", t.scope.practice, own.ID)
	if err != nil || waits {
		return err
	}
	if _, err := t.exec("INSERT INTO lead_claims (practice_id, id, hat_id, made_at, effective_at) VALUES (?, ?, ?, ?, ?)",
		t.scope.practice, newID[audit.ClaimID](), own.ID, stamp{t.now}, stamp{begins}); err != nil {
		return err
	}
	return t.tellPractice(person)
}

// tellPractice tells everybody in the scope's practice, and whoever led it last where nobody leads it now, that there is something to read; but for
// the person it is about.
func (t *tx) tellPractice(about audit.PersonID) error {
	told, err := all[hatRow](t, `SELECT person_id FROM hats WHERE practice_id = ? AND person_id <> ? AND until IS NULL AND since <= ?
		UNION SELECT person_id FROM hats WHERE id = (SELECT id FROM hats WHERE practice_id = ? AND person_id <> ? AND role = ?
		AND since <= until ORDER BY until DESC, id LIMIT 1) AND NOT EXISTS (SELECT 1 FROM hats WHERE practice_id = ? AND role = ?
		AND until IS NULL AND since <= ?)`, t.scope.practice, about, stamp{t.now}, t.scope.practice, about, audit.RolePracticeLead,
		t.scope.practice, audit.RolePracticeLead, stamp{t.now})
	if err != nil {
		return err
	}
	for _, one := range told {
		if err := t.notify(one.PersonID); err != nil {
			return err
		}
	}
	return nil
}

// LeadClaims lists who is to lead the practice and has not begun, the first to begin first.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) LeadClaims(ctx context.Context, actor audit.Actor, practice audit.PracticeID) ([]LeadClaim, error) {
	if err := inPractice(actor, audit.ClaimDecide, practice); err != nil {
		return nil, err
	}
	rows, err := s.reading(ctx, within(practice)).waitingClaims(practice)
	claims := make([]LeadClaim, len(rows))
	for i, row := range rows {
		claims[i] = LeadClaim{row.ID, row.Name, row.PersonID == actor.Person, row.MadeAt.Time, row.EffectiveAt.Time}
	}
	return claims, translate(err)
}

func (t *tx) waitingClaims(practice audit.PracticeID) ([]claimRow, error) {
	return all[claimRow](t, "SELECT "+claimColumns+" FROM "+claimTables+` WHERE c.practice_id = ? AND c.outcome = ''
		AND c.effective_at > ? ORDER BY c.effective_at, c.id`, practice, stamp{t.now})
}

// DecideClaim lets a new lead begin now (yes, from anybody in the practice but themselves), or not at all (no, from a
// lead). Repeated with the same key it answers the same.
// Errors: audit.CodeNotFound, also when it is decided already; audit.CodeForbidden for a no of a member, or one's own yes.
func (s *Store) DecideClaim(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.ClaimID, yes bool, key string) error {
	if err := inPractice(actor, audit.ClaimDecide, practice); err != nil {
		return err
	}
	if !yes && actor.Role != audit.RolePracticeLead {
		return &audit.Error{Code: audit.CodeForbidden, Message: "Only somebody who leads the practice can say no."}
	}
	return s.inTx(ctx, within(practice), func(t *tx) error {
		return t.unlessDone(actor, key, func() error {
			claim, err := t.openClaim(id)
			if err != nil {
				return err
			}
			return t.decideClaim(actor, claim, yes)
		}, "claim", id, yes)
	})
}

// openClaim locks a claim of the scope's practice that nobody has decided.
func (t *tx) openClaim(id audit.ClaimID) (claimRow, error) {
	if _, err := must[audit.ClaimID](t, "SELECT id FROM lead_claims WHERE practice_id = ? AND id = ? AND outcome = ''"+t.store.dialect.forUpdate,
		t.scope.practice, id); err != nil {
		return claimRow{}, err
	}
	return must[claimRow](t, "SELECT "+claimColumns+" FROM "+claimTables+" WHERE c.practice_id = ? AND c.id = ?", t.scope.practice, id)
}

func (t *tx) decideClaim(actor audit.Actor, claim claimRow, yes bool) error {
	switch {
	case !claim.EffectiveAt.After(t.now):
		return audit.NotFound() // begun already
	case claim.PersonID == actor.Person:
		return &audit.Error{Code: audit.CodeForbidden, Message: "Somebody else in the practice says yes or no."}
	}
	outcome := claimYes
	var err error
	if yes {
		err = t.leadNow(claim.HatID)
	} else {
		outcome = claimNo
		// A hat that waited ends; a member goes on as one.
		_, err = t.exec("UPDATE hats SET until = ? WHERE practice_id = ? AND id = ? AND since > ?", stamp{t.now}, t.scope.practice, claim.HatID, stamp{t.now})
	}
	if err != nil {
		return err
	}
	if err := t.decideClaims(claim.HatID, outcome); err != nil {
		return err
	}
	if err := t.record(actor, "claim."+string(outcome), string(claim.ID)); err != nil {
		return err
	}
	return t.notify(claim.PersonID)
}

func (t *tx) decideClaims(hat audit.HatID, outcome claimOutcome) error {
	_, err := t.exec("UPDATE lead_claims SET outcome = ?, decided_at = ? WHERE practice_id = ? AND hat_id = ? AND outcome = ''",
		outcome, stamp{t.now}, t.scope.practice, hat)
	return err
}

// SettleClaims lets those lead whose 7 days have passed and whom nobody refused. It may run at any time, in any process;
// a new lead's hat begins to the minute all the same.
func (s *Store) SettleClaims(ctx context.Context) error {
	due, err := all[claimRow](s.reading(ctx, installation()), "SELECT id, practice_id FROM lead_claims WHERE outcome = '' AND effective_at <= ?",
		stamp{s.Now()})
	if err != nil {
		return translate(err)
	}
	for _, one := range due {
		if err := s.inTx(ctx, within(one.PracticeID), func(t *tx) error { return t.settleClaim(one.ID) }); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) settleClaim(id audit.ClaimID) error {
	claim, err := t.openClaim(id)
	var refusal *audit.Error
	if errors.As(err, &refusal) && refusal.Code == audit.CodeNotFound {
		return nil // decided meanwhile
	}
	if err != nil {
		return err
	}
	if err := t.leadNow(claim.HatID); err != nil {
		return err
	}
	if err := t.decideClaims(claim.HatID, claimTime); err != nil {
		return err
	}
	return t.record(audit.Actor{Person: claim.PersonID, Role: audit.RolePracticeLead}, "claim.time", string(claim.ID))
}
