package models_test

import (
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

const month = 31 * 24 * time.Hour

// keeping opens the story's database once more, with a setting for how long things are kept.
func (s *story) keeping(keep models.Keep) *models.Store {
	s.t.Helper()
	return s.database.Open(s.t, models.Options{Now: s.clock.Now, Keep: keep})
}

// due counts what would go by now from a table.
func (s *story) due(store *models.Store, table string) (count int64) {
	s.t.Helper()
	counted, err := store.Retention(s.t.Context())
	s.want(err)
	for _, rule := range counted {
		if rule.Words == "" {
			s.t.Errorf("a rule for %s without words", rule.Table)
		}
		if rule.Table == table {
			count += rule.Count
		}
	}
	return count
}

// A dry run counts what would go, rule by rule, and changes nothing; then exactly that goes.
func TestRetentionIsCountedBeforeItIsCarriedOut(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		a.save(a.lead, firstCriterion, level(1, "first words"), 0)
		a.clock.Forward(audit.SittingGap)
		a.save(a.lead, firstCriterion, level(1, "other words"), 1)
		a.submit()
		a.clock.Forward(audit.EarlierTextKept + time.Second)
		before := a.whole()
		for table, want := range map[string]int64{"earlier_texts": 1, "sessions": 3, "links": 0, "audits": 0, "people": 0} {
			if got := a.due(a.Store, table); got != want {
				a.t.Errorf("%d rows of %s would go, want %d", got, table, want)
			}
		}
		if a.whole() != before {
			a.t.Error("the dry run changed something")
		}
		a.want(a.PurgeExpired(ctx))
		for _, table := range []string{"earlier_texts", "sessions", "links", "idempotency_keys"} {
			if left := a.due(a.Store, table); left != 0 {
				a.t.Errorf("%d rows of %s are left", left, table)
			}
		}
		a.expectStoredEarlier(0)
		a.expectTrail()
	})
}

// Somebody without a role for so long is told, can stay, and is erased otherwise; who has a role is left alone.
func TestPeopleWithoutARoleAreAskedToGo(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx, keeping := a.t.Context(), a.keeping(models.Keep{PeopleMonths: 24})
		ama := a.story.lead(a.facilitator, a.practice, "Ama Mensah")
		a.sql("UPDATE hats SET until = '2026-03-24 10:00:00+00:00' WHERE person_id = '" + string(ama.Person) + "'")
		a.clock.Forward(23 * month)
		a.want(keeping.PurgeExpired(ctx))
		if due := a.due(keeping, "people"); due != 0 {
			a.t.Errorf("%d people would go before 24 months", due)
		}
		a.clock.Forward(2 * month)
		if due := a.due(a.Store, "people"); due != 0 {
			a.t.Errorf("%d people would go where people are kept for ever", due)
		}
		if due := a.due(keeping, "people"); due != 1 {
			a.t.Errorf("%d people would be asked, want one", due)
		}
		a.want(keeping.PurgeExpired(ctx))
		ama.Role = audit.RolePerson
		a.want(a.StopAccountErasure(ctx, ama, key()))
		a.clock.Forward(month)
		a.want(keeping.PurgeExpired(ctx))
		_, err := a.LookAtPersonErasure(ctx, "Ama.Mensah")
		a.want(err) // stayed
		a.clock.Forward(25 * month)
		a.want(keeping.PurgeExpired(ctx))
		_, err = a.LookAtPersonErasure(ctx, "Ama.Mensah")
		a.want(err) // was told, again
		a.clock.Forward(models.EraseAfter)
		a.want(keeping.PurgeExpired(ctx))
		_, err = a.LookAtPersonErasure(ctx, "Ama.Mensah")
		a.refused(err, audit.CodeNotFound)
		_, err = a.LookAtPersonErasure(ctx, "Sam.Okoro")
		a.want(err)
		a.expectTrail()
	})
}

// A trainee whose placement closed so long ago has no role any more; one whose placement closed later still has.
func TestTraineesAreAskedToGoLongAfterTheirPlacements(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		keeping := p.keeping(models.Keep{PeopleMonths: 24})
		p.join(p.addPlacement(p.practice, "2026-03-10", "2026-05-31"), "Tam Okeke")
		p.join(p.addPlacement(p.practice, "2026-03-10", "2026-06-01"), "Uma Vale")
		for moment, want := range map[string]int64{"2028-06-28T22:59:59Z": 0, "2028-06-28T23:00:00Z": 1, "2028-06-29T23:00:00Z": 2} {
			at, err := time.Parse(time.RFC3339, moment)
			p.want(err)
			later := p.database.Open(p.t, models.Options{Now: func() time.Time { return at }, Keep: models.Keep{PeopleMonths: 24}})
			if due := p.due(later, "people"); due != want {
				p.t.Errorf("at %s %d people would be asked, want %d", moment, due, want)
			}
		}
		p.clock.Forward(30 * month)
		p.want(keeping.PurgeExpired(p.t.Context()))
		p.clock.Forward(models.EraseAfter)
		p.want(keeping.PurgeExpired(p.t.Context()))
		_, err := p.LookAtPersonErasure(p.t.Context(), "Tam.Okeke")
		p.refused(err, audit.CodeNotFound)
	})
}

// A submitted self-assessment goes with all that was submitted; a later one stays, and so does the trail.
func TestSubmittedAuditsAreKeptAsLongAsTheSettingSays(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx, keeping := a.t.Context(), a.keeping(models.Keep{AuditYears: 6})
		a.save(a.lead, firstCriterion, level(1, "old words"), 0)
		a.action(audit.Action{What: "an old idea"})
		a.submit()
		a.clock.Forward(36 * month)
		second, err := a.StartAudit(ctx, a.lead, a.practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort}}, key())
		a.want(err)
		_, err = a.SubmitAudit(ctx, a.lead, a.practice, second.ID, nil, key())
		a.want(err)
		a.clock.Forward(37 * month)
		a.want(a.PurgeExpired(ctx))
		a.get() // without a setting it is kept for ever
		a.want(keeping.PurgeExpired(ctx))
		_, err = a.Audit(ctx, a.lead, a.practice, a.audit)
		a.refused(err, audit.CodeNotFound)
		for _, gone := range []string{"old words", "an old idea"} {
			if lines := holding(a.whole(), gone); len(lines) > 0 {
				a.t.Errorf("%q is left in %q", gone, lines)
			}
		}
		if list, err := a.Submissions(ctx, a.lead, a.practice, second.ID); err != nil || len(list) != 1 {
			a.t.Errorf("the later one: %v, %v", list, err)
		}
		a.expectTrail()
		a.frozen("DELETE FROM submissions")
	})
}
