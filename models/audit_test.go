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

const (
	firstCriterion  = "REG-1"
	secondCriterion = "REG-2"
)

// audited is a story with a practice, its lead and an open audit.
type audited struct {
	*story
	facilitator, lead audit.Actor
	practice          audit.PracticeID
	audit             audit.AuditID
}

func tellAudit(t *testing.T, run func(a *audited)) {
	t.Helper()
	tell(t, func(s *story) {
		a := &audited{story: s, facilitator: s.facilitator("fen")}
		a.practice = s.practice(a.facilitator, "A81001")
		a.lead = s.lead(a.facilitator, a.practice, "Sam Okoro")
		started, err := s.StartAudit(s.t.Context(), a.lead, a.practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormFull}}, key())
		s.want(err)
		a.audit = started.ID
		run(a)
	})
}

func level(n audit.Level, note string) models.AnswerInput {
	return models.AnswerInput{Answer: audit.Answer{Choice: audit.ChoiceLevel, Level: n, Note: note}}
}

func (a *audited) save(actor audit.Actor, criterion string, in models.AnswerInput, seen int64) models.SavedAnswer {
	a.t.Helper()
	saved, err := a.SaveAnswer(a.t.Context(), actor, a.practice, a.audit, criterion, in, seen, key())
	a.want(err)
	return saved
}

func (a *audited) get() models.Audit {
	a.t.Helper()
	whole, err := a.Audit(a.t.Context(), a.lead, a.practice, a.audit)
	a.want(err)
	return whole
}

func TestAnswerComesBackAsItWasSent(t *testing.T) {
	tellAudit(t, func(a *audited) {
		sent := audit.Answer{
			Choice: audit.ChoiceLevel, Level: 3, Note: "Zoë, Łukasz: “ok” 👋 \t\n שלום  ", HowChecked: "  Asked <three> & looked",
			Evidence: []audit.Evidence{{ID: uuid.NewString(), What: "Rota", Date: "2026-03-01", Where: "Shared drive"}},
		}
		saved := a.save(a.lead, firstCriterion, models.AnswerInput{Answer: sent}, 0)
		if saved.Version != 1 || !saved.Complete || saved.EvidenceToAdd || !saved.SavedAt.Equal(a.clock.Now()) {
			a.t.Errorf("got %+v", saved)
		}
		back := a.get().Answers[firstCriterion]
		if back.Answer.Note != sent.Note || back.Answer.HowChecked != sent.HowChecked || back.Answer.Level != 3 ||
			len(back.Answer.Evidence) != 1 || back.Answer.Evidence[0] != sent.Evidence[0] || !back.SavedAt.Equal(a.clock.Now()) {
			a.t.Errorf("got %+v", back)
		}
		cleared := a.save(a.lead, firstCriterion, models.AnswerInput{}, 1)
		if again := a.get().Answers[firstCriterion]; again.Answer.Note != "" || again.Answer.Choice != "" || cleared.Version != 2 {
			a.t.Errorf("clearing did not clear: %+v", again)
		}
		nothing, err := a.Answer(a.t.Context(), a.lead, a.practice, a.audit, secondCriterion)
		a.want(err)
		if nothing.Version != 0 || nothing.CriterionID != secondCriterion || nothing.Complete {
			a.t.Errorf("an answer that is not there reads %+v", nothing)
		}
	})
}

func TestTwoPeopleOnOneAnswerNeverOverwriteEachOther(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		second := a.story.lead(a.facilitator, a.practice, "Ama Mensah")
		a.save(a.lead, firstCriterion, level(1, "mine"), 0)
		_, err := a.SaveAnswer(ctx, second, a.practice, a.audit, firstCriterion, level(2, "theirs"), 0, key())
		current, ok := a.refused(err, audit.CodeStale).Current.(models.SavedAnswer)
		if !ok || current.Answer.Note != "mine" || current.Version != 1 {
			a.t.Fatalf("got %+v", current)
		}
		a.save(second, firstCriterion, level(2, "both"), 1)
		a.save(a.lead, secondCriterion, level(2, "another answer merges silently"), 0)

		var saved, refused atomic.Int64
		var writers sync.WaitGroup
		for i := range 16 {
			writers.Go(func() {
				_, err := a.SaveAnswer(ctx, a.lead, a.practice, a.audit, firstCriterion, level(audit.Level(i%4), "at once"), 2, key())
				var refusal *audit.Error
				switch {
				case err == nil:
					saved.Add(1)
				case errors.As(err, &refusal) && refusal.Code == audit.CodeStale:
					refused.Add(1)
				default:
					a.t.Errorf("got %v", err)
				}
			})
		}
		writers.Wait()
		if saved.Load() != 1 || refused.Load() != 15 {
			a.t.Errorf("%d saved, %d refused", saved.Load(), refused.Load())
		}
	})
}

func TestRepeatedSaveAnswersAsTheFirstTime(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx, again := a.t.Context(), key()
		first, err := a.SaveAnswer(ctx, a.lead, a.practice, a.audit, firstCriterion, level(1, "once"), 0, again)
		a.want(err)
		var repeats sync.WaitGroup
		for range 8 {
			repeats.Go(func() {
				repeated, err := a.SaveAnswer(ctx, a.lead, a.practice, a.audit, firstCriterion, level(1, "once"), 0, again)
				if err != nil || repeated.Version != first.Version {
					a.t.Errorf("got %+v, %v", repeated, err)
				}
			})
		}
		repeats.Wait()
		other := a.story.lead(a.facilitator, a.practice, "Ama Mensah")
		_, err = a.SaveAnswer(ctx, other, a.practice, a.audit, firstCriterion, level(1, "once"), 0, again)
		a.refused(err, audit.CodeStale)
	})
}

func TestEarlierTextIsKeptOncePerPersonAndSitting(t *testing.T) {
	tellAudit(t, func(a *audited) {
		second := a.story.lead(a.facilitator, a.practice, "Ama Mensah")
		a.save(a.lead, firstCriterion, level(1, "first words"), 0)
		a.clock.Forward(time.Minute)
		a.save(a.lead, firstCriterion, level(1, "first words, better"), 1)
		a.expectEarlier()
		a.clock.Forward(time.Minute)
		a.save(second, firstCriterion, level(2, "other words"), 2)
		a.expectEarlier("first words, better")
		a.clock.Forward(audit.SittingGap)
		a.save(second, firstCriterion, level(2, "other words, later"), 3)
		a.save(second, firstCriterion, level(2, "other words, later still"), 4)
		a.expectEarlier("other words", "first words, better")
	})
}

func (a *audited) expectEarlier(notes ...string) {
	a.t.Helper()
	texts, err := a.EarlierTexts(a.t.Context(), a.lead, a.practice, a.audit, firstCriterion)
	a.want(err)
	if len(texts) != len(notes) {
		a.t.Fatalf("got %+v, want %q", texts, notes)
	}
	for i, note := range notes {
		if texts[i].Answer.Note != note || texts[i].By == "" {
			a.t.Errorf("got %+v, want %q", texts[i], note)
		}
	}
}

func TestGuardKeepsPatientsOut(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		_, err := a.SaveAnswer(ctx, a.lead, a.practice, a.audit, firstCriterion, level(1, "NHS number 999 000 0018"), 0, key())
		a.refused(err, audit.CodeRefusedText)
		mail := level(1, "write to someone@example.org")
		_, err = a.SaveAnswer(ctx, a.lead, a.practice, a.audit, firstCriterion, mail, 0, key())
		refusal := a.refused(err, audit.CodeReasonNeeded)
		if len(a.get().Answers) != 0 {
			a.t.Fatal("a refused text was stored")
		}
		mail.Reasons = []audit.TextReason{{Field: refusal.Fields[0].Field, Kind: refusal.Fields[0].Kind, Reason: audit.GuardColleague}}
		a.save(a.lead, firstCriterion, mail, 0)
		mail.Reasons = nil
		if again := a.save(a.lead, firstCriterion, mail, 1); len(again.Reasons) != 1 {
			a.t.Errorf("the reason was forgotten: %+v", again)
		}
	})
}

func TestOneOpenDraft(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx, short := a.t.Context(), models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort}}
		_, err := a.StartAudit(ctx, a.lead, a.practice, short, key())
		a.refused(err, audit.CodeConflict)
		a.save(a.lead, firstCriterion, level(1, "kept"), 0)
		changed, err := a.ChangeAudit(ctx, a.lead, a.practice, a.audit, short.AuditChange, 1, key())
		a.want(err)
		if changed.Form != audit.FormShort || changed.Answers[firstCriterion].Answer.Note != "kept" {
			a.t.Errorf("got %+v", changed)
		}
		_, err = a.ChangeAudit(ctx, a.lead, a.practice, a.audit, short.AuditChange, 1, key())
		a.refused(err, audit.CodeStale)
		again := key()
		for range 2 {
			if _, err = a.DiscardAudit(ctx, a.lead, a.practice, a.audit, again); err != nil {
				a.t.Fatal(err)
			}
		}
		a.clock.Forward(time.Minute)
		other, err := a.StartAudit(ctx, a.lead, a.practice, short, again+"1")
		a.want(err)
		repeated, err := a.StartAudit(ctx, a.lead, a.practice, short, again+"1")
		a.want(err)
		if repeated.ID != other.ID {
			a.t.Error("the same key made two")
		}
		_, err = a.RestoreAudit(ctx, a.lead, a.practice, a.audit, key())
		a.refused(err, audit.CodeConflict)
		_, err = a.DiscardAudit(ctx, a.lead, a.practice, other.ID, key())
		a.want(err)
		a.clock.Forward(audit.RestoreWithin - time.Minute)
		restored, err := a.RestoreAudit(ctx, a.lead, a.practice, a.audit, key())
		a.want(err)
		if restored.State != audit.StateDraft || restored.Answers[firstCriterion].Answer.Note != "kept" {
			a.t.Errorf("got %+v", restored)
		}
		list, err := a.ListAudits(ctx, a.lead, a.practice)
		a.want(err)
		if len(list) != 2 || list[1].ID != a.audit || list[1].Total != 14 {
			a.t.Errorf("got %+v", list)
		}
	})
}

func TestAnotherPracticesThingsAreNotFound(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		elsewhere := a.story.practice(a.facilitator, "A81002")
		stranger := a.story.lead(a.facilitator, elsewhere, "Kim Lee")
		for name, try := range map[string]func() error{
			"read, their hat, our practice":   func() error { _, err := a.Audit(ctx, stranger, a.practice, a.audit); return err },
			"read, our audit, their practice": func() error { _, err := a.Audit(ctx, stranger, elsewhere, a.audit); return err },
			"save": func() error {
				_, err := a.SaveAnswer(ctx, stranger, elsewhere, a.audit, firstCriterion, level(0, "x"), 0, key())
				return err
			},
			"submit":   func() error { _, err := a.SubmitAudit(ctx, stranger, elsewhere, a.audit, nil, key()); return err },
			"plan":     func() error { _, err := a.Plan(ctx, stranger, elsewhere, a.audit); return err },
			"report":   func() error { _, err := a.ActionPlanReport(ctx, stranger, elsewhere, a.audit); return err },
			"practice": func() error { _, err := a.Practice(ctx, stranger, a.practice); return err },
			"operator": func() error { _, err := a.Audit(ctx, a.facilitator, a.practice, a.audit); return err },
			"no such":  func() error { _, err := a.Audit(ctx, a.lead, a.practice, audit.AuditID(uuid.NewString())); return err },
			"no such criterion": func() error {
				_, err := a.SaveAnswer(ctx, a.lead, a.practice, a.audit, "NONE-1", level(0, "x"), 0, key())
				return err
			},
		} {
			if refusal := a.refused(try(), audit.CodeNotFound); refusal.Message != audit.NotFound().Message {
				a.t.Errorf("%s: got %q", name, refusal.Message)
			}
		}
	})
}
