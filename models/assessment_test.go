package models_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// assessing is a story with a trainee on a placement that is open.
type assessing struct {
	*peopled
	trainee audit.Actor
}

func tellAssessing(t *testing.T, run func(s *assessing)) {
	t.Helper()
	tellPeople(t, func(p *peopled) {
		run(&assessing{p, p.join(p.addPlacement(p.practice, "2026-03-10", "2026-05-31"), "Tam Okeke")})
	})
}

func (s *assessing) save(criterion string, in audit.Observation, seen int64) (models.SavedObservation, error) {
	s.t.Helper()
	return s.SaveObservation(s.t.Context(), s.trainee, s.trainee.Placement, criterion, models.ObservationInput{Observation: in}, seen, key())
}

func (s *assessing) whole() models.Assessment {
	s.t.Helper()
	whole, err := s.Assessment(s.t.Context(), s.trainee, s.trainee.Placement)
	s.want(err)
	return whole
}

func (s *assessing) submit() models.Assessment {
	s.t.Helper()
	whole, err := s.SubmitAssessment(s.t.Context(), s.trainee, s.trainee.Placement, key())
	s.want(err)
	return whole
}

func (s *assessing) change(starts, ends audit.Date, seen int64) {
	s.t.Helper()
	_, err := s.ChangePlacement(s.t.Context(), s.facilitator, s.facilitator.Group, s.trainee.Placement, starts, ends, seen, key())
	s.want(err)
}

func seenOnce() audit.Observation {
	return audit.Observation{Choice: audit.ChoiceLevel, Level: 2, Note: "seen once"}
}

// A placement whose dates are changed in the middle: what was written stays, and the sentence names the new days.
func TestDatesChangeWhileATraineeWrites(t *testing.T) {
	tellAssessing(t, func(s *assessing) {
		_, err := s.save(firstCriterion, seenOnce(), 0)
		s.want(err)
		for i, c := range []struct {
			starts, ends audit.Date
			says         string
		}{
			{"2026-01-05", "2026-02-20", "This placement closed on 20 March 2026. You can still read, export and withdraw what you wrote."},
			{"2026-04-01", "2026-06-30", "You can write from 8 April 2026."},
		} {
			s.change(c.starts, c.ends, int64(i+1))
			_, err = s.save(firstCriterion, audit.Observation{Choice: audit.ChoiceNotSeen}, 1)
			if refusal := s.refused(err, audit.CodeConflict); refusal.Message != c.says {
				s.t.Errorf("it says %s", refusal.Message)
			}
			_, err = s.SubmitAssessment(s.t.Context(), s.trainee, s.trainee.Placement, key())
			s.refused(err, audit.CodeConflict)
			if now := s.whole(); now.CanWrite || len(now.Observations) != 1 || now.Observations[0].Observation != seenOnce() {
				s.t.Errorf("left is %+v", now)
			}
		}
		s.change("2026-03-10", "2026-05-31", 3)
		_, err = s.save(firstCriterion, audit.Observation{Choice: audit.ChoiceNotSeen}, 1)
		s.want(err)
	})
}

// The dates change at the very moment of a save: either it was in time, or it is told; nothing is in between.
func TestDatesChangeAtTheMomentOfASave(t *testing.T) {
	tellAssessing(t, func(s *assessing) {
		for _, fault := range atOnce(func() {}, func() error {
			_, err := s.save(firstCriterion, seenOnce(), 0)
			return err
		}, func() error {
			_, err := s.ChangePlacement(s.t.Context(), s.facilitator, s.facilitator.Group, s.trainee.Placement, "2026-01-05", "2026-02-20", 1, key())
			return err
		}) {
			if refusal := asRefusal(fault); fault != nil && (refusal == nil || refusal.Code != audit.CodeConflict) {
				s.t.Error(fault)
			}
		}
		now := s.whole()
		if len(now.Observations) == 1 && now.Observations[0].Observation != seenOnce() || now.CanWrite {
			s.t.Errorf("left is %+v", now)
		}
	})
}

// A practice that closes in the list of England goes on being assessed until the placement is over.
func TestThePracticeClosesWhileATraineeWrites(t *testing.T) {
	tellAssessing(t, func(s *assessing) {
		_, err := s.save(firstCriterion, seenOnce(), 0)
		s.want(err)
		rows := strings.SplitAfter(fixture(s.t), "\r\n")
		mustImport(s.t, s.Store, strings.Join(rows[1:], ""))
		var status string
		s.want(s.database.SQL(s.t).QueryRow("SELECT status FROM practices WHERE id = '" + string(s.practice) + "'").Scan(&status))
		_, err = s.save(secondCriterion, seenOnce(), 0)
		s.want(err)
		if done := s.submit(); status != "closed" || done.State != audit.AssessmentSubmitted || len(done.Observations) != 2 {
			s.t.Errorf("the practice is %s, and the assessment %+v", status, done)
		}
	})
}

// An assessment is begun with the newest criteria, and stays with them when newer ones are published.
func TestAnAssessmentStaysWithItsCriteria(t *testing.T) {
	tellAssessing(t, func(s *assessing) {
		db := s.database.SQL(s.t)
		publish := func(number string) {
			s.t.Helper()
			s.clock.Forward(time.Hour)
			_, err := db.Exec(`INSERT INTO criteria_versions (id, set_id, number, file, checksum, state, agreed, created_at)
				SELECT '` + uuid.NewString() + `', set_id, '` + number + `', file, '` + number + `', 'published', agreed, '` +
				s.clock.Now().Format("2006-01-02 15:04:05+00:00") + `' FROM criteria_versions WHERE number = '0.1.0'`)
			s.want(err)
		}
		s.whole() // looking begins nothing
		publish("0.2.0")
		_, err := s.save(firstCriterion, seenOnce(), 0)
		s.want(err)
		publish("0.3.0")
		_, err = s.save(firstCriterion, seenOnce(), 1)
		s.want(err)
		var number string
		s.want(db.QueryRow("SELECT v.number FROM placement_assessments a JOIN criteria_versions v ON v.id = a.version_id").Scan(&number))
		if number != "0.2.0" {
			s.t.Errorf("it is about %s", number)
		}
	})
}

// Withdrawing takes all away that was there for others to see; what others have seen for good stays as it is.
func TestWithdrawingLeavesNothingForOthers(t *testing.T) {
	tellAssessing(t, func(s *assessing) {
		ctx, db := s.t.Context(), s.database.SQL(s.t)
		_, err := s.save(firstCriterion, seenOnce(), 0)
		s.want(err)
		s.submit()
		const chosen = `UPDATE placement_assessments SET release = 'shared', release_chosen_at = submitted_at, confirm_from = submitted_at,
			hidden = '["REG-2"]', hidden_notes = '["REG-3"]', shared_content = '{}'`
		_, err = db.Exec(chosen)
		s.want(err)
		if now := s.whole(); fmt.Sprint(now.Hidden, now.HiddenNotes) != "[REG-2] [REG-3]" || !now.CanWithdraw || now.ConfirmFrom.IsZero() {
			s.t.Errorf("chosen is %+v", now)
		}
		_, err = s.ReopenAssessment(ctx, s.trainee, s.trainee.Placement, key())
		s.refused(err, audit.CodeConflict)
		repeated := key()
		for range 2 {
			done, err := s.WithdrawAssessment(ctx, s.trainee, s.trainee.Placement, repeated)
			s.want(err)
			if done.State != audit.AssessmentWithdrawn || done.Release != audit.ReleaseKept || done.Version != 3 || len(done.Observations) != 1 {
				s.t.Errorf("withdrawn is %+v", done)
			}
		}
		var left int
		s.want(db.QueryRow(`SELECT COUNT(*) FROM placement_assessments WHERE release_chosen_at IS NULL AND confirm_from IS NULL
			AND hidden = '[]' AND hidden_notes = '[]' AND shared_content IS NULL`).Scan(&left))
		if left != 1 {
			s.t.Error("something is left for others to see")
		}
		_, err = s.ReopenAssessment(ctx, s.trainee, s.trainee.Placement, key())
		s.want(err)
		s.submit()
		_, err = db.Exec(chosen + ", released_at = submitted_at")
		s.want(err)
		for _, try := range []func() (models.Assessment, error){
			func() (models.Assessment, error) {
				return s.WithdrawAssessment(ctx, s.trainee, s.trainee.Placement, key())
			},
			func() (models.Assessment, error) {
				return s.ReopenAssessment(ctx, s.trainee, s.trainee.Placement, key())
			},
		} {
			_, err := try()
			s.refused(err, audit.CodeConflict)
		}
		if now := s.whole(); now.CanWithdraw || now.CanShare || now.State != audit.AssessmentSubmitted {
			s.t.Errorf("released is %+v", now)
		}
	})
}

// The reflection leaves Doorway with the criteria that were looked at and the year; the notes only when they are wanted.
func TestReflectionForAPortfolio(t *testing.T) {
	tellAssessing(t, func(s *assessing) {
		ctx := s.t.Context()
		for criterion, in := range map[string]audit.Observation{
			"REG-3": seenOnce(), "REG-1": {Choice: audit.ChoiceNotSeen}, "REG-2": {Note: "to ask"}, "CON-1": {Choice: audit.ChoiceLevel}, "CON-2": {},
		} {
			_, err := s.save(criterion, in, 0)
			s.want(err)
		}
		words := audit.Reflection{Noticed: "a door", Learned: "to wait", WillDo: "ask"}
		_, err := s.SaveReflection(ctx, s.trainee, s.trainee.Placement, models.ReflectionInput{Reflection: words}, 0, key())
		s.want(err)
		for withNotes, want := range map[bool]string{false: "REG-2:|REG-3:|CON-1:|", true: "REG-2:to ask|REG-3:seen once|CON-1:|"} {
			export, err := s.Reflection(ctx, s.trainee, s.trainee.Placement, withNotes)
			s.want(err)
			got := ""
			for _, looked := range export.LookedAt {
				got += looked.Criterion.ID + ":" + looked.Note + "|"
			}
			if got != want || export.Year != 2026 || export.Reflection != words || export.Set == nil {
				s.t.Errorf("with notes %t: %s, %+v", withNotes, got, export)
			}
		}
	})
}

// Where an installation asks for more than three trainees, they are told of as many.
func TestThresholdOfPoolsIsASetting(t *testing.T) {
	tellAssessing(t, func(s *assessing) {
		stricter := audit.DefaultSmallNumbers()
		stricter.Placements = 5
		strict := s.database.Open(s.t, models.Options{Now: s.clock.Now, Small: stricter})
		whole, err := strict.Assessment(s.t.Context(), s.trainee, s.trainee.Placement)
		s.want(err)
		if whole.PoolsFrom != 5 || s.whole().PoolsFrom != 3 {
			s.t.Errorf("a pool is said to need %d and %d", whole.PoolsFrom, s.whole().PoolsFrom)
		}
	})
}
