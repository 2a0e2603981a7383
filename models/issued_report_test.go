package models_test

import (
	"crypto/ed25519"
	"sync"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

// aReport is a report of an audit as it stands.
func aReport(of models.Audit, input string) models.ReportToIssue {
	code := audit.ReportCodeOf([]byte(input))
	return models.ReportToIssue{Kind: audit.ReportActionPlan, Code: code, ReportID: "0123456789ab", AsOf: "2026-03-02",
		Submissions: []audit.SubmittedNumber{{Audit: of.ID, Number: of.Submissions}}}
}

func (s *story) asked(code audit.ReportCode, state audit.ReportState, by audit.ReportCode) {
	s.t.Helper()
	found, instead, err := s.AskAboutReport(s.t.Context(), code)
	s.want(err)
	if found != state || instead != by {
		s.t.Errorf("%s is %s, %q in its place; want %s, %q", code, found, instead, state, by)
	}
}

func TestAReportIsIssuedOnceReplacedAndWithdrawn(t *testing.T) {
	tell(t, func(s *story) {
		ctx, lead := s.t.Context(), s.someLead()
		submitted := s.submitted(lead)
		first := aReport(submitted, "first")
		s.asked(first.Code, audit.ReportUnknown, "")
		for range 3 {
			_, err := s.IssueReport(ctx, lead, lead.Practice, first)
			s.want(err)
		}
		s.asked(first.Code, audit.ReportGenuine, "")
		if got := s.trailCount("report.issue"); got != 1 {
			s.t.Errorf("the trail tells of %d reports", got)
		}
		reopened, err := s.ReopenAudit(ctx, lead, lead.Practice, submitted.ID, "We forgot a site.", nil, key())
		s.want(err)
		s.asked(first.Code, audit.ReportGenuine, "")
		s.clock.Forward(time.Hour)
		again, err := s.SubmitAudit(ctx, lead, lead.Practice, reopened.ID, nil, key())
		s.want(err)
		s.asked(first.Code, audit.ReportReplaced, "")
		second := aReport(again, "second")
		_, err = s.IssueReport(ctx, lead, lead.Practice, second)
		s.want(err)
		s.asked(first.Code, audit.ReportReplaced, second.Code)
		s.asked(second.Code, audit.ReportGenuine, "")

		withdrawing := key()
		for range 2 {
			report, err := s.WithdrawReport(ctx, lead, lead.Practice, second.Code, withdrawing)
			s.want(err)
			if report.State != audit.ReportWithdrawn {
				s.t.Errorf("it is %s", report.State)
			}
		}
		s.asked(second.Code, audit.ReportWithdrawn, "")
		s.asked(first.Code, audit.ReportReplaced, "")
		_, err = s.IssueReport(ctx, lead, lead.Practice, second)
		s.want(err)
		s.asked(second.Code, audit.ReportWithdrawn, "")
		if got := s.trailCount("report.withdraw"); got != 1 {
			s.t.Errorf("the trail tells of %d withdrawn", got)
		}
		reports, err := s.IssuedReports(ctx, lead, lead.Practice)
		s.want(err)
		if len(reports) != 2 || reports[0].Code != second.Code || reports[1].State != audit.ReportReplaced {
			s.t.Errorf("the list is %+v", reports)
		}
	})
}

// trailCount is how many entries of a kind there are in all chains.
func (s *story) trailCount(what string) (count int) {
	s.t.Helper()
	s.want(s.database.SQL(s.t).QueryRow("SELECT COUNT(*) FROM trail WHERE what = '" + what + "'").Scan(&count))
	return count
}

// However many processes need a key at once, one is made; a new one takes over, and what the old one signed stays valid.
func TestThereIsOneKeyInUse(t *testing.T) {
	tell(t, func(s *story) {
		ctx, lead := s.t.Context(), s.someLead()
		report := aReport(s.submitted(lead), "x")
		stores := []*models.Store{s.Store, s.database.Open(s.t, models.Options{Now: s.clock.Now})}
		var all sync.WaitGroup
		for i := range 8 {
			all.Go(func() {
				if err := stores[i%2].MakeSigningKey(ctx); err != nil {
					s.t.Error(err)
				}
			})
		}
		all.Wait()
		before, err := s.SigningKeys(ctx)
		s.want(err)
		if len(before) != 1 || !before[0].Until.IsZero() {
			s.t.Fatalf("the keys are %+v", before)
		}
		signer, err := s.IssueReport(ctx, lead, lead.Practice, report)
		s.want(err)
		signature := signer.Sign([]byte("words"))
		s.clock.Forward(time.Minute)
		rotated, err := s.RotateSigningKey(ctx)
		s.want(err)
		after, err := s.SigningKeys(ctx)
		s.want(err)
		if len(after) != 2 || after[0].ID != rotated.ID || after[1].ID != before[0].ID || after[1].Until.IsZero() || !after[0].Until.IsZero() {
			s.t.Fatalf("the keys are %+v", after)
		}
		if signer.KeyID != after[1].ID || !ed25519.Verify(after[1].PublicKey, []byte("words"), signature) {
			s.t.Error("what the earlier key signed is no longer valid")
		}
		signer, err = s.IssueReport(ctx, lead, lead.Practice, report)
		s.want(err)
		if signer.KeyID != rotated.ID || !ed25519.Verify(rotated.PublicKey, []byte("words"), signer.Sign([]byte("words"))) {
			s.t.Error("the new key does not sign")
		}
		if s.trailCount("signing_key.make") != 1 || s.trailCount("signing_key.rotate") != 1 {
			s.t.Error("the trail does not tell of the keys once each")
		}
	})
}

// Asking about a code is the same work for one that is genuine, withdrawn or unknown.
func TestSameWorkForKnownAndUnknownCodes(t *testing.T) {
	tell(t, func(s *story) {
		ctx, lead := s.t.Context(), s.someLead()
		submitted := s.submitted(lead)
		known, withdrawn := aReport(submitted, "known"), aReport(submitted, "withdrawn")
		for _, report := range []models.ReportToIssue{known, withdrawn} {
			_, err := s.IssueReport(ctx, lead, lead.Practice, report)
			s.want(err)
		}
		_, err := s.WithdrawReport(ctx, lead, lead.Practice, withdrawn.Code, key())
		s.want(err)
		count, err := models.CountStatements(s.Store)
		s.want(err)
		for _, code := range []audit.ReportCode{known.Code, withdrawn.Code, "0000-0000-0000"} {
			before := count()
			_, _, err := s.AskAboutReport(ctx, code)
			s.want(err)
			if got := count() - before; got != 3 {
				s.t.Errorf("%s took %d statements", code, got)
			}
		}
	})
}

// submitted starts a self-assessment and submits it.
func (s *story) submitted(lead audit.Actor) models.Audit {
	s.t.Helper()
	started, err := s.StartAudit(s.t.Context(), lead, lead.Practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort}}, key())
	s.want(err)
	submitted, err := s.SubmitAudit(s.t.Context(), lead, lead.Practice, started.ID, nil, key())
	s.want(err)
	return submitted
}
