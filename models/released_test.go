package models_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

// exported is the practice's export, less what the trail tells of exporting.
func (p *pooling) exported() string {
	p.t.Helper()
	var out strings.Builder
	p.want(p.ExportPractice(p.t.Context(), p.lead, p.practice, func(table models.ExportedTable, row []any) error {
		if table.Name != "trail" && table.Name != "trail_heads" {
			fmt.Fprintln(&out, table.Name, row)
		}
		return nil
	}))
	return out.String()
}

func (p *pooling) released(facilitator audit.Actor) []models.Released {
	p.t.Helper()
	released, err := p.ReleasedAssessments(p.t.Context(), facilitator, facilitator.Group)
	p.want(err)
	return released
}

// Facilitators read what the group may see, without name, date or placement, until it is taken back or withdrawn.
func TestWhatTheGroupSees(t *testing.T) {
	tellSharing(t, func(s *sharing) {
		ctx, group := t.Context(), s.facilitator.Group
		if got := s.released(s.facilitator); len(got) != 0 {
			t.Errorf("of what is kept the group sees %+v", got)
		}
		_, err := s.chooses(models.ReleaseInput{Release: audit.ReleaseGroup})
		s.want(err)
		listed := s.released(s.facilitator)
		if len(listed) != 1 || listed[0].PracticeName != "The Densham Surgery" || listed[0].Rated() != 2 || listed[0].NotSeen() != 1 {
			t.Fatalf("the group sees %+v", listed)
		}
		one, err := s.ReleasedAssessment(ctx, s.facilitator, group, listed[0].ID)
		s.want(err)
		if len(one.Lines) != 3 || one.Lines[0] != (audit.SharedLine{CriterionID: "REG-1", Choice: audit.ChoiceLevel, Level: 1, Note: "the bell is loud"}) {
			t.Errorf("it reads %+v", one.Lines)
		}
		if told := fmt.Sprintf("%+v", one); strings.Contains(told, "Tam") || strings.Contains(told, string(s.trainee.Placement)) || strings.Contains(told, string(s.trainee.Person)) {
			t.Errorf("it tells whose it is: %s", told)
		}
		if got := s.exported(); strings.Contains(got, "bell") {
			t.Errorf("the practice's export holds it: %s", got)
		}
		gone := func() {
			t.Helper()
			if got := s.released(s.facilitator); len(got) != 0 {
				t.Errorf("the group still sees %+v", got)
			}
			_, err := s.ReleasedAssessment(ctx, s.facilitator, group, listed[0].ID)
			s.refused(err, audit.CodeNotFound)
		}
		_, err = s.chooses(models.ReleaseInput{Release: audit.ReleaseKept})
		s.want(err)
		gone()
		_, err = s.chooses(models.ReleaseInput{Release: audit.ReleaseGroup})
		s.want(err)
		if got := s.released(s.facilitator); len(got) != 1 {
			t.Errorf("chosen again, the group sees %+v", got)
		}
		_, err = s.WithdrawAssessment(ctx, s.trainee, s.trainee.Placement, key())
		s.want(err)
		gone()
	})
}

// A facilitator with a role in the practice, now or lately, never sees an assessment of it.
func TestOwnInterestHidesAssessments(t *testing.T) {
	tellSharing(t, func(s *sharing) {
		_, err := s.chooses(models.ReleaseInput{Release: audit.ReleaseGroup})
		s.want(err)
		id := s.released(s.facilitator)[0].ID
		actors := s.accept(s.made(s.inviteColleague(audit.RolePracticeMember, false)), s.facilitator.Person)
		if got := s.released(s.facilitator); len(got) != 0 {
			t.Errorf("with a role there, they see %+v", got)
		}
		_, err = s.ReleasedAssessment(t.Context(), s.facilitator, s.facilitator.Group, id)
		s.refused(err, audit.CodeNotFound)
		for _, actor := range actors {
			if actor.Role == audit.RolePracticeMember {
				s.want(s.LeaveHat(t.Context(), asPerson(actor), actor.Hat, key()))
			}
		}
		s.clock.Forward(300 * 24 * time.Hour)
		if got := s.released(s.facilitator); len(got) != 0 {
			t.Errorf("ten months after that role, they see %+v", got)
		}
		s.clock.Forward(100 * 24 * time.Hour)
		if got := s.released(s.facilitator); len(got) != 1 {
			t.Errorf("13 months after it, they see %+v", got)
		}
	})
}

// Who withdraws while the quarter is released is counted or not, and never both: with three at each of six practices, either
// the trainee was told that it is too late, or the practice sees nothing.
func TestWithdrawingWhileAQuarterIsReleased(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		var practices []audit.PracticeID
		for range 6 {
			practices = append(practices, p.newPractice())
		}
		var leaving []rated
		for _, practice := range practices {
			leaving = append(leaving, p.three(practice, "REG-1 0", "REG-1 1", "REG-1 1")[0])
		}
		p.at(april())
		refused := make([]bool, len(leaving))
		var running sync.WaitGroup
		for i, one := range leaving {
			running.Go(func() {
				_, err := p.WithdrawAssessment(t.Context(), one.Actor, one.Placement, key())
				if refused[i] = err != nil; refused[i] && asRefusal(err) == nil {
					t.Error(err)
				}
			})
			if i == 2 {
				running.Go(func() {
					if err := p.ReleasePools(t.Context()); err != nil {
						t.Error(err)
					}
				})
			}
		}
		running.Wait()
		for i, practice := range practices {
			seen, stands := p.seen(practice), p.state(leaving[i])
			counted := refused[i] && seen == "REG-1 0 (1) 1 2026-04-01" && stands == "submitted pooled released REG-1:2026-04-01"
			withdrawn := !refused[i] && seen == "" && stands == "withdrawn kept"
			if !counted && !withdrawn {
				t.Errorf("refused %v, the practice sees %q, it stands at %q", refused[i], seen, stands)
			}
		}
	})
}
