package models_test

import (
	"testing"

	"doorway/audit"
	"doorway/models"
)

// A facilitator has a role in a practice that took over from one that took over from another. What trainees say of either is
// not theirs to read; nor do they begin a placement there, nor does a trainee there take a role in the last.
func TestAPracticeThatTookOverIsAnInterest(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		ctx, between := p.t.Context(), p.newPractice()
		link := p.addPlacement(p.practice, "2026-03-10", "2026-05-31")
		trainee := p.join(link, "Tam Okeke")
		p.observe(trainee, "what I saw", 0)
		_, err := p.SubmitAssessment(ctx, trainee, trainee.Placement, key())
		p.want(err)
		p.exec("UPDATE placement_assessments SET release = 'group', release_chosen_at = submitted_at")
		sees := func() [2]int { return [2]int{len(p.released(p.facilitator)), len(p.placements(p.facilitator))} }
		p.exec("INSERT INTO hats (id, person_id, role, practice_id, since) VALUES ('00000000-0000-4000-8000-000000000001', ':person', 'practice_member', ':practice', ':now')",
			":person", p.facilitator.Person, ":practice", p.other, ":now", dbTime(p.clock.Now()))
		if got := sees(); got != [2]int{1, 1} {
			p.t.Fatalf("before, they see %v", got)
		}
		p.exec("UPDATE practices SET successor_id = ':to' WHERE id = ':from'", ":from", p.practice, ":to", between)
		p.exec("UPDATE practices SET successor_id = ':to' WHERE id = ':from'", ":from", between, ":to", p.other)
		if got := sees(); got != [2]int{0, 0} {
			p.t.Errorf("afterwards they see %v", got)
		}
		for _, practice := range []audit.PracticeID{p.practice, between} {
			_, err := p.AddPlacement(ctx, p.facilitator, p.facilitator.Group, practice, "2026-03-10", "2026-05-31", "", key())
			p.refused(err, audit.CodeConflict)
		}
		_, err = p.AcceptLink(ctx, models.AcceptLink{Token: p.made(p.inviteLead(p.other)).Token, SignedIn: trainee.Person})
		p.refused(err, audit.CodeConflict)
	})
}
