package models_test

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

func (a *audited) submit(lowered ...string) models.Audit {
	a.t.Helper()
	submitted, err := a.SubmitAudit(a.t.Context(), a.lead, a.practice, a.audit, lowered, key())
	a.want(err)
	return submitted
}

func TestOneOfManySubmitsHasItsEffect(t *testing.T) {
	tellAudit(t, func(a *audited) {
		a.save(a.lead, firstCriterion, level(1, "note"), 0)
		var done, refused atomic.Int64
		var people sync.WaitGroup
		for range 32 {
			people.Go(func() {
				_, err := a.SubmitAudit(a.t.Context(), a.lead, a.practice, a.audit, nil, key())
				var refusal *audit.Error
				switch {
				case err == nil:
					done.Add(1)
				case errors.As(err, &refusal) && refusal.Code == audit.CodeConflict:
					refused.Add(1)
				default:
					a.t.Errorf("got %v", err)
				}
			})
		}
		people.Wait()
		list, err := a.Submissions(a.t.Context(), a.lead, a.practice, a.audit)
		a.want(err)
		if done.Load() != 1 || refused.Load() != 31 || len(list) != 1 || !list[0].InForce {
			a.t.Errorf("%d done, %d refused, %+v", done.Load(), refused.Load(), list)
		}
	})
}

// Saving and submitting at once: what was acknowledged before the submission is in its snapshot, the rest is refused.
func TestNoAcknowledgedAnswerIsLeftOutOfTheSnapshot(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		criteria := a.get().Set.Criteria
		var acknowledged sync.Map
		var writers sync.WaitGroup
		for _, criterion := range criteria {
			writers.Go(func() {
				if _, err := a.SaveAnswer(ctx, a.lead, a.practice, a.audit, criterion.ID, level(1, "at the last moment"), 0, key()); err == nil {
					acknowledged.Store(criterion.ID, true)
				}
			})
		}
		writers.Go(func() { a.submit() })
		writers.Wait()
		results, err := a.Results(ctx, a.lead, a.practice, a.audit)
		a.want(err)
		for _, criterion := range criteria {
			_, saved := acknowledged.Load(criterion.ID)
			if frozen := results.Sheet.Answers[criterion.ID].Said(); saved != frozen {
				a.t.Errorf("%s: acknowledged %v, in the snapshot %v", criterion.ID, saved, frozen)
			}
		}
	})
}

func TestSubmissionIsFrozenAndLowersWhatIsNotProved(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		saved := a.save(a.lead, firstCriterion, level(3, "without proof"), 0)
		if !saved.EvidenceToAdd {
			a.t.Error("the top level without proof is not marked")
		}
		check, lowered, _, err := a.CheckAudit(ctx, a.lead, a.practice, a.audit)
		a.want(err)
		if len(check.EvidenceToAdd) != 1 || len(lowered) != 1 || len(check.Unanswered) != 42 {
			a.t.Errorf("got %+v, %+v", check, lowered)
		}
		_, err = a.SubmitAudit(ctx, a.lead, a.practice, a.audit, nil, key())
		a.refused(err, audit.CodeConflict)
		a.submit(firstCriterion)
		_, err = a.SaveAnswer(ctx, a.lead, a.practice, a.audit, firstCriterion, level(1, "late"), 1, key())
		a.refused(err, audit.CodeConflict)
		results, err := a.Results(ctx, a.lead, a.practice, a.audit)
		a.want(err)
		if results.Draft || results.Sheet.Answers[firstCriterion].Level != 2 || len(results.Lowered) != 1 {
			a.t.Errorf("got %+v", results.Lowered)
		}
		first, err := a.Submission(ctx, a.lead, a.practice, a.audit, 1)
		a.want(err)

		reopen := key()
		for range 2 {
			_, err = a.ReopenAudit(ctx, a.lead, a.practice, a.audit, "We found the rota.", nil, reopen)
			a.want(err)
		}
		proof := level(3, "with proof")
		proof.Answer.HowChecked = "We asked two patients."
		proof.Answer.Evidence = []audit.Evidence{{ID: uuid.NewString(), What: "Rota", Date: "2026-03-01"}}
		a.save(a.lead, firstCriterion, proof, 1)
		_, err = a.DiscardAudit(ctx, a.lead, a.practice, a.audit, key())
		a.refused(err, audit.CodeConflict)
		if again := a.submit(); again.Submissions != 2 || len(again.Reopenings) != 1 || again.Reopenings[0].Reason != "We found the rota." {
			a.t.Errorf("got %+v", again)
		}
		still, err := a.Submission(ctx, a.lead, a.practice, a.audit, 1)
		a.want(err)
		if string(still.Snapshot) != string(first.Snapshot) || still.Hash != first.Hash || still.InForce {
			a.t.Error("the first submission changed")
		}
		a.clock.Forward(audit.ReopenWithin + time.Microsecond)
		_, err = a.ReopenAudit(ctx, a.lead, a.practice, a.audit, "Too late.", nil, key())
		a.refused(err, audit.CodeConflict)
		_, err = a.Submission(ctx, a.lead, a.practice, a.audit, 3)
		a.refused(err, audit.CodeNotFound)
	})
}

func TestReopeningBesideAnotherDraftIsRefused(t *testing.T) {
	tellAudit(t, func(a *audited) {
		a.submit()
		_, err := a.StartAudit(a.t.Context(), a.lead, a.practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort}}, key())
		a.want(err)
		_, err = a.ReopenAudit(a.t.Context(), a.lead, a.practice, a.audit, "We found the rota.", nil, key())
		a.refused(err, audit.CodeConflict)
		_, err = a.ReopenAudit(a.t.Context(), a.lead, a.practice, a.audit, "NHS number 999 000 0018", nil, key())
		a.refused(err, audit.CodeRefusedText)
	})
}
