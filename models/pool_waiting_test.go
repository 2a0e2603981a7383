package models_test

import (
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

// partlyPooled is what stands after a quarter in which three spoke of REG-1, and the first of them alone of REG-2.
func (p *pooling) partlyPooled() []rated {
	p.t.Helper()
	all := p.three(p.practice, "REG-1 3, REG-2 3", "REG-1 0", "REG-1 0")
	p.at(april())
	p.release()
	if got := p.seen(p.practice); got != "REG-1 0 (0) 3 2026-04-01" {
		p.t.Fatalf("the practice sees %q", got)
	}
	return all
}

// twoMoreSpeak would be enough to have the rating that waits released, if it still waited.
func (p *pooling) twoMoreSpeak() {
	p.t.Helper()
	for _, starts := range []audit.Date{"2025-08-01", "2025-12-01"} {
		p.rates(p.newTrainee(), p.practice, starts, "2026-04-30", p.clock.Now(), "REG-2 1")
	}
	p.at(april().AddDate(0, 3, 0))
	p.release()
	if got := p.seen(p.practice); got != "REG-1 0 (0) 3 2026-04-01" {
		p.t.Errorf("a quarter later the practice sees %q", got)
	}
}

// Of an assessment of which something was pooled the rest can still be taken back; what was pooled stays.
func TestWithdrawingWhatStillWaits(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		ctx := p.t.Context()
		all := p.partlyPooled()
		one, other := all[0], all[1]
		for i := range 2 { // the second time, by another key, nothing more happens
			done, err := p.WithdrawAssessment(ctx, one.Actor, one.Placement, key())
			p.want(err)
			if done.State != audit.AssessmentSubmitted || done.Release != audit.ReleasePooled || done.CanWithdraw || done.Version != 3 {
				p.t.Errorf("time %d: it stands at %+v", i, done)
			}
		}
		if got := p.state(one); got != "submitted pooled released REG-1:2026-04-01" {
			p.t.Errorf("it stands at %q", got)
		}
		_, err := p.WithdrawAssessment(ctx, other.Actor, other.Placement, key())
		p.refused(err, audit.CodeConflict)
		p.twoMoreSpeak()
	})
}

// A code may leak: whoever has it could say that they are three trainees, beside a real one. So a placement that began with one
// is counted once a facilitator knows it.
func TestAPlacementThatBeganWithACodeWaitsToBeKnown(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		all := p.three(p.practice, "REG-1 3", "REG-1 0", "REG-1 0")
		unknown := all[0].Placement
		p.exec("UPDATE placements SET confirmed = FALSE WHERE id = ':id'", ":id", unknown)
		p.at(april())
		p.release()
		if got := p.seen(p.practice); got != "" {
			p.t.Fatalf("with a placement that nobody knows the practice sees %q", got)
		}
		for i := range 2 {
			listed, err := p.ConfirmPlacement(p.t.Context(), p.facilitator, p.facilitator.Group, unknown)
			p.want(err)
			if !listed.Confirmed || listed.Version != 2 {
				p.t.Errorf("time %d: it is listed as %+v", i, listed)
			}
		}
		p.at(april().AddDate(0, 3, 0))
		p.release()
		if got := p.seen(p.practice); got != "REG-1 0 (0) 3 2026-07-01" {
			p.t.Errorf("once it is known the practice sees %q", got)
		}
	})
}

// Giving the placement up takes back what still waits.
func TestGivingAPlacementUpEndsTheWaiting(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		one := p.partlyPooled()[0]
		p.want(p.LeaveHat(p.t.Context(), asPerson(one.Actor), one.Hat, key()))
		p.twoMoreSpeak()
	})
}

// Whoever has ratings that wait takes no role in the practice before they withdrew them; a role that they have none the less,
// in whatever way it came about, ends the waiting.
func TestARoleInThePracticeEndsTheWaiting(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		ctx := p.t.Context()
		all := p.partlyPooled()
		accept := func(who rated) error {
			_, err := p.AcceptLink(ctx, models.AcceptLink{Token: p.made(p.inviteColleague(audit.RolePracticeMember, false)).Token, SignedIn: who.Person, LeavesWords: true})
			return err
		}
		p.refused(accept(all[0]), audit.CodeConflict)
		p.want(accept(all[1])) // of whom nothing waits
		p.exec("INSERT INTO hats (id, person_id, role, practice_id, since) VALUES ('00000000-0000-4000-8000-000000000001', ':person', 'practice_member', ':practice', ':now')",
			":person", all[0].Person, ":practice", p.practice, ":now", dbTime(p.clock.Now().Add(-time.Hour)))
		p.twoMoreSpeak()
	})
}
