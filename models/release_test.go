package models_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

// sharing is a story with a trainee whose assessment is submitted, in the last week of the placement: it ends on 31 March.
type sharing struct {
	*pooling
	trainee audit.Actor
}

func tellSharing(t *testing.T, run func(s *sharing)) {
	t.Helper()
	tellPooling(t, func(p *pooling) {
		s := &sharing{p, p.join(p.addPlacement(p.practice, "2026-02-01", "2026-03-31"), "Tam Okeke")}
		s.observes("REG-1", audit.Observation{Choice: audit.ChoiceLevel, Level: 1, Note: "the bell is loud"})
		s.observes("REG-2", audit.Observation{Choice: audit.ChoiceNotSeen, Note: "in a hurry"})
		s.observes("REG-3", audit.Observation{Choice: audit.ChoiceLevel, Level: 3})
		_, err := s.SubmitAssessment(t.Context(), s.trainee, s.trainee.Placement, key())
		s.want(err)
		run(s)
	})
}

func (s *sharing) observes(criterion string, observation audit.Observation) {
	s.t.Helper()
	_, err := s.SaveObservation(s.t.Context(), s.trainee, s.trainee.Placement, criterion, models.ObservationInput{Observation: observation}, 0, key())
	s.want(err)
}

func (s *sharing) assessment() models.Assessment {
	s.t.Helper()
	whole, err := s.Assessment(s.t.Context(), s.trainee, s.trainee.Placement)
	s.want(err)
	return whole
}

// preview looks at what would be shared without some criteria and some notes.
func (s *sharing) preview(hidden, hiddenNotes []string) models.SharedPreview {
	s.t.Helper()
	preview, err := s.PreviewShared(s.t.Context(), s.trainee, s.trainee.Placement, hidden, hiddenNotes)
	s.want(err)
	return preview
}

func (s *sharing) chooses(in models.ReleaseInput) (models.Assessment, error) {
	s.t.Helper()
	return s.ReleaseAssessment(s.t.Context(), s.trainee, s.trainee.Placement, in, s.assessment().Version, key())
}

// shares looks at what would be shared, and chooses it.
func (s *sharing) shares(hidden, hiddenNotes []string) (string, error) {
	s.t.Helper()
	hash := s.preview(hidden, hiddenNotes).Hash
	_, err := s.chooses(models.ReleaseInput{Release: audit.ReleaseShared, Hidden: hidden, HiddenNotes: hiddenNotes, Hash: hash})
	return hash, err
}

func (s *sharing) confirms(hash string) error {
	s.t.Helper()
	_, err := s.ConfirmShared(s.t.Context(), s.trainee, s.trainee.Placement, hash, key())
	return err
}

func (s *sharing) told(err error) string {
	s.t.Helper()
	refusal := s.refused(err, audit.CodeConflict)
	return refusal.Message
}

// given is what the practice was given, without ids.
func (s *sharing) given() string {
	return s.text("SELECT CAST(practice_id AS TEXT) || ' ' || shared_on || ' ' || CAST(person_id AS TEXT) FROM shared_assessments")
}

// A trainee shares by name after the placement, with a line and a note left out, thinks it over for a day and confirms.
func TestASharedConversation(t *testing.T) {
	tellSharing(t, func(s *sharing) {
		_, err := s.shares(nil, nil)
		if got := s.told(err); got != "You can share this with the practice from 1 April 2026, when the placement has ended." {
			t.Errorf("while the placement lasts: %q", got)
		}
		s.at(april())
		before := s.untouched()
		_, err = s.chooses(models.ReleaseInput{Release: audit.ReleaseShared, Hidden: []string{"REG-3"}, Hash: s.preview(nil, nil).Hash})
		if s.told(err) != audit.LookAgain().Message {
			t.Errorf("what was not looked at: %v", err)
		}
		hash, err := s.shares([]string{"REG-3"}, []string{"REG-2"})
		s.want(err)
		chosen := s.assessment()
		if chosen.Release != audit.ReleaseShared || !chosen.ConfirmFrom.Equal(april().Add(24*time.Hour)) || !chosen.CanWithdraw || !chosen.CanShare {
			t.Errorf("chosen: %+v", chosen)
		}
		s.at(april().Add(24*time.Hour - time.Microsecond))
		if got := s.told(s.confirms(hash)); !strings.HasPrefix(got, "You can confirm this from 00:00 on 2 April 2026.") {
			t.Errorf("a microsecond too early: %q", got)
		}
		if s.given() != "" {
			t.Error("the practice was given something before it was confirmed")
		}
		s.at(april().Add(24 * time.Hour))
		s.want(s.confirms(hash))
		if got := s.given(); got != string(s.practice)+" 2026-04-02 "+string(s.trainee.Person) {
			t.Errorf("the practice has %q", got)
		}
		once := s.assessment()
		s.clock.Forward(time.Hour)
		s.want(s.confirms(hash))
		if again := s.assessment(); again.Version != once.Version || !again.ReleasedAt.Equal(once.ReleasedAt) || again.CanWithdraw || again.CanShare {
			t.Errorf("confirmed twice: %+v", again)
		}
		s.isTheirs(hash)
		if s.untouched() != before {
			t.Error("something else tells of it")
		}
		if got := s.trail("placement:" + string(s.trainee.Placement)); !strings.HasSuffix(got, "assessment.submit assessment.release assessment.confirm") {
			t.Errorf("the trainee's trail tells %s", got)
		}
	})
}

// isTheirs checks that what was shared cannot be taken back, and holds what was looked at and no more.
func (s *sharing) isTheirs(hash string) {
	s.t.Helper()
	content := s.text("SELECT content FROM shared_assessments")
	for _, word := range []string{"Tam", "REG-3", "hurry"} {
		if strings.Contains(content, word) {
			s.t.Errorf("the practice's copy holds %q: %s", word, content)
		}
	}
	if !strings.Contains(content, `"criterion":"REG-1","level":1,"note":"the bell is loud"`) {
		s.t.Errorf("the practice's copy: %s", content)
	}
	_, err := s.WithdrawAssessment(s.t.Context(), s.trainee, s.trainee.Placement, key())
	s.refused(err, audit.CodeConflict)
	for _, to := range audit.Releases() {
		_, err := s.chooses(models.ReleaseInput{Release: to, Hash: hash})
		s.refused(err, audit.CodeConflict)
	}
	s.refused(s.confirms(s.preview(nil, nil).Hash), audit.CodeConflict)
}

// Whatever is changed after the choice starts the 24 hours anew; the same choice again does not.
func TestAChangeStartsTheDayAnew(t *testing.T) {
	tellSharing(t, func(s *sharing) {
		s.at(april())
		first, err := s.shares([]string{"REG-1"}, nil)
		s.want(err)
		s.clock.Forward(23 * time.Hour)
		_, err = s.shares([]string{"REG-1"}, nil)
		s.want(err)
		if got := s.assessment(); !got.ConfirmFrom.Equal(april().Add(24 * time.Hour)) {
			t.Errorf("the same again: %v", got.ConfirmFrom)
		}
		second, err := s.shares([]string{"REG-1"}, []string{"REG-2"})
		s.want(err)
		s.clock.Forward(23 * time.Hour)
		s.refused(s.confirms(second), audit.CodeConflict)
		s.refused(s.confirms(first), audit.CodeConflict)
		s.clock.Forward(time.Hour)
		s.refused(s.confirms(first), audit.CodeConflict)
		_, err = s.ChangeAccount(t.Context(), asPerson(s.trainee), "Tamsin Okeke", models.ContactNone)
		s.want(err)
		if s.told(s.confirms(second)) != audit.LookAgain().Message {
			t.Error("it was confirmed under another name")
		}
		third, err := s.shares([]string{"REG-1"}, []string{"REG-2"})
		s.want(err)
		s.clock.Forward(24 * time.Hour)
		s.want(s.confirms(third))
	})
}

// Nothing is shared of which nothing is left, nor what the criteria do not have.
func TestWhatCannotBeShared(t *testing.T) {
	tellSharing(t, func(s *sharing) {
		s.at(april())
		_, err := s.shares([]string{"REG-1", "REG-2", "REG-3"}, nil)
		s.refused(err, audit.CodeInvalid)
		_, err = s.PreviewShared(t.Context(), s.trainee, s.trainee.Placement, []string{"NOPE"}, nil)
		s.refused(err, audit.CodeInvalid)
		_, err = s.chooses(models.ReleaseInput{Release: "everybody"})
		s.refused(err, audit.CodeInvalid)
		s.refused(s.confirms(""), audit.CodeConflict)
		if got := s.assessment(); got.Release != audit.ReleaseKept || !got.ReleaseChosenAt.IsZero() || !got.ConfirmFrom.IsZero() {
			t.Errorf("it stands at %+v", got)
		}
	})
}

// A placement that was made longer meanwhile, or a group that changed its mind, is asked about when it is confirmed.
func TestTheEndIsAskedAboutAgain(t *testing.T) {
	tellSharing(t, func(s *sharing) {
		s.exec("UPDATE groups SET share_early = TRUE")
		hash, err := s.shares(nil, nil)
		s.want(err)
		s.clock.Forward(24 * time.Hour)
		s.exec("UPDATE groups SET share_early = FALSE")
		if got := s.told(s.confirms(hash)); got != "You can share this with the practice from 1 April 2026, when the placement has ended." {
			t.Errorf("the group changed its mind: %q", got)
		}
		s.at(april())
		_, err = s.ChangePlacement(t.Context(), s.facilitator, s.facilitator.Group, s.trainee.Placement, "2026-02-01", "2026-04-30", 1, key())
		s.want(err)
		if got := s.told(s.confirms(hash)); got != "You can share this with the practice from 1 May 2026, when the placement has ended." {
			t.Errorf("it lasts longer: %q", got)
		}
		s.at(april().AddDate(0, 1, 0))
		s.want(s.confirms(hash))
	})
}

// Of two tabs the second is shown what the first one chose.
func TestTwoTabsChoose(t *testing.T) {
	tellSharing(t, func(s *sharing) {
		seen, again := s.assessment().Version, key()
		for range 2 {
			chosen, err := s.ReleaseAssessment(t.Context(), s.trainee, s.trainee.Placement, models.ReleaseInput{Release: audit.ReleaseGroup}, seen, again)
			s.want(err)
			if chosen.Release != audit.ReleaseGroup || chosen.Version != seen+1 {
				t.Errorf("got %+v", chosen)
			}
		}
		_, err := s.ReleaseAssessment(t.Context(), s.trainee, s.trainee.Placement, models.ReleaseInput{Release: audit.ReleasePooled}, seen, key())
		refusal := s.refused(err, audit.CodeStale)
		if current, ok := refusal.Current.(models.Assessment); !ok || current.Release != audit.ReleaseGroup {
			t.Errorf("shown is %+v", refusal.Current)
		}
		if got := s.trail("placement:" + string(s.trainee.Placement)); strings.Count(got, "assessment.release") != 1 {
			t.Errorf("the trail tells %s", got)
		}
	})
}

// Many confirmations at once give the practice one conversation.
func TestConfirmingAtOnce(t *testing.T) {
	tellSharing(t, func(s *sharing) {
		s.at(april())
		hash, err := s.shares(nil, nil)
		s.want(err)
		s.clock.Forward(24 * time.Hour)
		var running sync.WaitGroup
		for range 6 {
			running.Go(func() {
				if _, err := s.ConfirmShared(t.Context(), s.trainee, s.trainee.Placement, hash, key()); err != nil {
					t.Error(err)
				}
			})
		}
		running.Wait()
		if got := s.text("SELECT COUNT(*) FROM shared_assessments"); got != "1" {
			t.Errorf("the practice has %s", got)
		}
	})
}

// When whoever shared is erased, the words stay and the name goes.
func TestTheWordsOfAnErasedTraineeStay(t *testing.T) {
	tellSharing(t, func(s *sharing) {
		s.at(april())
		hash, err := s.shares(nil, nil)
		s.want(err)
		s.clock.Forward(24 * time.Hour)
		s.want(s.confirms(hash))
		if got := s.exported(); !strings.Contains(got, "Tam Okeke") || !strings.Contains(got, "the bell is loud") {
			t.Errorf("the practice's export is %s", got)
		}
		_, err = s.ErasePerson(t.Context(), "Tam.Okeke")
		s.want(err)
		if got := s.exported(); strings.Contains(got, "Tam Okeke") || !strings.Contains(got, "the bell is loud") {
			t.Errorf("afterwards the practice's export is %s", got)
		}
	})
}

// A practice that the list of England says is closed, and a placement that was ended long before it was to: the trainee
// chooses all the same, and nothing goes wrong.
func TestReleasingAfterAPracticeClosed(t *testing.T) {
	tellSharing(t, func(s *sharing) {
		_, err := s.ChangePlacement(t.Context(), s.facilitator, s.facilitator.Group, s.trainee.Placement, "2025-10-01", "2026-01-31", 1, key())
		s.want(err)
		s.exec("UPDATE practices SET status = 'closed', closed_on = '2026-03-01' WHERE id = '" + string(s.practice) + "'")
		for _, to := range []audit.Release{audit.ReleaseGroup, audit.ReleasePooled, audit.ReleaseKept} {
			_, err := s.chooses(models.ReleaseInput{Release: to})
			s.want(err)
		}
		hash, err := s.shares(nil, nil)
		s.want(err)
		s.clock.Forward(24 * time.Hour)
		s.want(s.confirms(hash))
		s.three(s.practice, "REG-1 1", "REG-1 1", "REG-1 1")
		s.at(april())
		s.release()
		if got := s.seen(s.practice); got != "REG-1 1 (1) 1 2026-04-01" {
			t.Errorf("of a practice that closed: %q", got)
		}
	})
}
