package models_test

import (
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

func TestEarlierTextsGoNinetyDaysAfterSubmission(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		a.save(a.lead, firstCriterion, level(1, "first words"), 0)
		a.clock.Forward(audit.SittingGap)
		a.save(a.lead, firstCriterion, level(1, "other words"), 1)
		a.submit()
		a.clock.Forward(audit.EarlierTextKept)
		a.want(a.PurgeExpired(ctx))
		a.expectStoredEarlier(1)
		a.clock.Forward(time.Microsecond)
		a.want(a.PurgeExpired(ctx))
		a.expectStoredEarlier(0)
		if a.get().Answers[firstCriterion].Answer.Note != "other words" {
			a.t.Error("the answer went too")
		}
	})
}

// expectStoredEarlier counts what the database still has, which nobody can read once the audit is submitted.
func (a *audited) expectStoredEarlier(want int) {
	a.t.Helper()
	var stored int
	a.want(a.database.SQL(a.t).QueryRow("SELECT COUNT(*) FROM earlier_texts").Scan(&stored))
	if stored != want {
		a.t.Errorf("the database has %d earlier texts, want %d", stored, want)
	}
}

func TestEarlierTextsCanBeReadUntilSubmission(t *testing.T) {
	tellAudit(t, func(a *audited) {
		a.save(a.lead, firstCriterion, level(1, "first words"), 0)
		a.clock.Forward(audit.SittingGap)
		a.save(a.lead, firstCriterion, level(1, "other words"), 1)
		a.expectEarlier("first words")
		a.submit()
		a.expectEarlier()
		_, err := a.ReopenAudit(a.t.Context(), a.lead, a.practice, a.audit, "we forgot one", nil, key())
		a.want(err)
		a.expectEarlier("first words")
	})
}

func TestDiscardedDraftGoesAfterThirtyDays(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		a.save(a.lead, firstCriterion, level(1, "a note"), 0)
		action := a.action(audit.Action{What: "an idea"})
		_, err := a.DiscardAudit(ctx, a.lead, a.practice, a.audit, key())
		a.want(err)
		a.clock.Forward(audit.RestoreWithin)
		a.want(a.PurgeExpired(ctx))
		a.get()
		a.clock.Forward(time.Microsecond)
		a.want(a.PurgeExpired(ctx))
		_, err = a.Audit(ctx, a.lead, a.practice, a.audit)
		a.refused(err, audit.CodeNotFound)
		_, err = a.Action(ctx, a.lead, a.practice, action.ID)
		a.refused(err, audit.CodeNotFound)
		report, err := a.VerifyTrail(ctx)
		a.want(err)
		if len(report.Broken) != 0 {
			a.t.Errorf("the trail broke: %v", report.Broken)
		}
	})
}

func TestInvitationIsPurgedLongAfterItEnded(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		for _, want := range []int{1, 0} {
			a.clock.Forward(60 * 24 * time.Hour)
			a.want(a.PurgeExpired(ctx))
			listed, err := a.ListedPractice(ctx, a.facilitator, a.facilitator.Group, a.practice)
			a.want(err)
			if len(listed.Invitations) != want {
				a.t.Errorf("got %d invitations, want %d", len(listed.Invitations), want)
			}
		}
	})
}

func TestDemonstrationIsKnownByItsPractices(t *testing.T) {
	tell(t, func(s *story) {
		ctx := s.t.Context()
		before, err := s.Demonstration(ctx)
		s.want(err)
		if !before.Empty || len(before.Invented) != 0 {
			s.t.Errorf("got %+v", before)
		}
		_, err = s.AddInventedPractice(ctx, models.InventedPractice{Code: "A12345", Name: "x"})
		s.refused(err, audit.CodeInvalid)
		invented := models.InventedPractice{Code: "DEMO01", Name: "Harbour Lane Surgery", Town: "Bristol", Postcode: "BS1 1ZZ", ICBCode: "QUY"}
		practice, err := s.AddInventedPractice(ctx, invented)
		s.want(err)
		_, err = s.AddInventedPractice(ctx, invented)
		s.refused(err, audit.CodeConflict)
		facilitator := s.facilitator("fen")
		s.lead(facilitator, practice, "Sam Okoro")
		during, err := s.Demonstration(ctx)
		s.want(err)
		if during.Empty || len(during.Invented) != 1 {
			s.t.Errorf("got %+v", during)
		}
		if summary := mustImport(s.t, s.Store, fixture(s.t)); summary.Closed != 0 {
			s.t.Errorf("the import touched an invented practice: %+v", summary)
		}
	})
}
