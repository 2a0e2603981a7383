package models_test

import (
	"encoding/json"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// A request that is sent again late, when something else has happened since, has no second effect.
func TestLateRepeatHasNoSecondEffect(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx, submitKey, reopenKey := a.t.Context(), key(), key()
		submit := func() (models.Audit, error) {
			return a.SubmitAudit(ctx, a.lead, a.practice, a.audit, nil, submitKey)
		}
		reopen := func(reason string) (models.Audit, error) {
			return a.ReopenAudit(ctx, a.lead, a.practice, a.audit, reason, nil, reopenKey)
		}
		_, err := submit()
		a.want(err)
		_, err = reopen("We found the rota.")
		a.want(err)
		late, err := submit()
		a.want(err)
		if late.State != audit.StateDraft || late.Submissions != 1 {
			a.t.Errorf("submitted again: %s, %d submissions", late.State, late.Submissions)
		}
		a.submit()
		late, err = reopen("We found the rota.")
		a.want(err)
		if late.State != audit.StateSubmitted || len(late.Reopenings) != 1 {
			a.t.Errorf("reopened again: %s, %d times", late.State, len(late.Reopenings))
		}
		_, err = reopen("We found another rota.")
		a.refused(err, audit.CodeConflict)
		list, err := a.Submissions(ctx, a.lead, a.practice, a.audit)
		a.want(err)
		if len(list) != 2 {
			a.t.Errorf("%d submissions", len(list))
		}
	})
}

func TestLateRepeatPutsNothingAwayAgain(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx, discardKey, restoreKey := a.t.Context(), key(), key()
		_, err := a.DiscardAudit(ctx, a.lead, a.practice, a.audit, discardKey)
		a.want(err)
		_, err = a.RestoreAudit(ctx, a.lead, a.practice, a.audit, restoreKey)
		a.want(err)
		late, err := a.DiscardAudit(ctx, a.lead, a.practice, a.audit, discardKey)
		a.want(err)
		if late.State != audit.StateDraft {
			a.t.Errorf("put away again: %s", late.State)
		}
		_, err = a.DiscardAudit(ctx, a.lead, a.practice, a.audit, key())
		a.want(err)
		late, err = a.RestoreAudit(ctx, a.lead, a.practice, a.audit, restoreKey)
		a.want(err)
		if late.State != audit.StateDiscarded {
			a.t.Errorf("brought back again: %s", late.State)
		}
	})
}

// Only a reason for the text that was sent is kept with a reopening: its field is free text until it names one.
func TestReopeningKeepsReasonsForItsOwnTextOnly(t *testing.T) {
	tellAudit(t, func(a *audited) {
		a.submit()
		_, err := a.ReopenAudit(a.t.Context(), a.lead, a.practice, a.audit, "Ring 0117 496 0999 first.", []audit.TextReason{
			{Field: "reason", Kind: audit.GuardTelephone, Reason: audit.GuardPublic},
			{Field: "patient 999 000 0018", Kind: audit.GuardTelephone, Reason: audit.GuardPublic},
		}, key())
		a.want(err)
		var kept string
		a.want(a.database.SQL(a.t).QueryRow("SELECT reasons FROM audits").Scan(&kept))
		var reasons []audit.TextReason
		a.want(json.Unmarshal([]byte(kept), &reasons))
		if len(reasons) != 1 || reasons[0].Field != "reason" {
			a.t.Errorf("kept %+v", reasons)
		}
	})
}

// A key that was sent before with other words is a mistake: it is said, and nobody is told that the other words are saved.
func TestTheSameKeyWithOtherWords(t *testing.T) {
	tellAssessing(t, func(s *assessing) {
		ctx, observing, reflecting := s.t.Context(), key(), key()
		observe := func(note string) error {
			in := models.ObservationInput{Observation: audit.Observation{Choice: audit.ChoiceLevel, Level: 1, Note: note}}
			saved, err := s.SaveObservation(ctx, s.trainee, s.trainee.Placement, firstCriterion, in, 0, observing)
			if err == nil && saved.Observation != in.Observation {
				s.t.Errorf("%q is answered with %+v", note, saved)
			}
			return err
		}
		reflect := func(noticed string) error {
			in := models.ReflectionInput{Reflection: audit.Reflection{Noticed: noticed}}
			saved, err := s.SaveReflection(ctx, s.trainee, s.trainee.Placement, in, 0, reflecting)
			if err == nil && saved.Reflection != in.Reflection {
				s.t.Errorf("%q is answered with %+v", noticed, saved)
			}
			return err
		}
		for _, save := range []func(string) error{observe, reflect} {
			s.want(save("a door that stuck"))
			s.want(save("a door that stuck"))
			s.refused(save("a bell that rang"), audit.CodeConflict)
		}
	})
}

func TestTheSameKeyWithAnotherView(t *testing.T) {
	tellAudit(t, func(a *audited) {
		colleagues := []audit.Actor{a.colleague(""), a.colleague(""), a.colleague("")}
		round, viewing := a.askViews("REG", colleagues...), key()
		give := func(level audit.Level) error {
			_, err := a.SaveView(a.t.Context(), colleagues[0], a.practice, round.ID, firstCriterion, thinks(level), 0, viewing)
			return err
		}
		a.want(give(1))
		a.want(give(1))
		a.refused(give(2), audit.CodeConflict)
	})
}
