package models_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"doorway/audit"
	"doorway/models"
)

func (p *peopled) observe(trainee audit.Actor, note string, seen int64) {
	p.t.Helper()
	in := models.ObservationInput{Observation: audit.Observation{Choice: audit.ChoiceLevel, Level: 1, Note: note}}
	_, err := p.SaveObservation(p.t.Context(), trainee, trainee.Placement, firstCriterion, in, seen, key())
	p.want(err)
}

// Somebody with a placement takes a role in its practice: the placement is over, and the practice sees nothing unusual.
func TestTakingARoleEndsAPlacementThere(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		trainee := p.join(p.addPlacement(p.practice, "2026-03-10", "2026-05-31"), "Tam Okeke")
		elsewhere := p.accept(p.addPlacement(p.other, "2026-03-10", "2026-05-31"), trainee.Person)
		colleague := p.made(p.inviteColleague(audit.RolePracticeMember, false))
		hats := p.accept(colleague, trainee.Person)
		if len(elsewhere) != 2 || len(hats) != 2 || hats[0].Role == hats[1].Role {
			p.t.Errorf("got %+v", hats)
		}
		_, err := p.Placement(ctx, trainee, trainee.Placement)
		p.refused(err, audit.CodeNotFound)
		_, err = p.Assessment(ctx, trainee, trainee.Placement)
		p.refused(err, audit.CodeNotFound)
		if got := p.trail("placement:" + string(trainee.Placement)); got != "invite.trainee placement.add link.accept hat.leave" {
			p.t.Errorf("the placement's trail tells %s", got)
		}
		if people := p.people(p.lead); !strings.Contains(people, "Tam Okeke") {
			p.t.Errorf("the practice has %s", people)
		}
		_, err = p.AcceptLink(ctx, models.AcceptLink{Token: p.addPlacement(p.practice, "2026-03-18", "2026-05-31").Token, SignedIn: p.member.Person})
		p.refused(err, audit.CodeConflict)
	})
}

// While there is something that could be taken back it is refused; nobody but the trainee is told, and the invitation stays.
func TestAnAssessmentKeepsARoleInThePracticeOut(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		trainee := p.join(p.addPlacement(p.practice, "2026-03-10", "2026-05-31"), "Tam Okeke")
		member, leading := p.made(p.inviteColleague(audit.RolePracticeMember, false)), p.made(p.inviteLead(p.practice))
		invitations := func() string {
			listed, err := p.PracticeInvitations(ctx, p.lead, p.practice)
			p.want(err)
			return p.trail("practice:"+string(p.practice)) + strings.Repeat("i", len(listed))
		}
		before := invitations()
		tried := func() {
			p.t.Helper()
			for _, link := range []models.NewLink{member, leading} {
				_, err := p.AcceptLink(ctx, models.AcceptLink{Token: link.Token, SignedIn: trainee.Person})
				if refusal := p.refused(err, audit.CodeConflict); !strings.Contains(refusal.Message, "Withdraw it first") {
					p.t.Errorf("it says %s", refusal.Message)
				}
			}
			if invitations() != before {
				p.t.Error("the practice can tell")
			}
		}
		p.observe(trainee, "a door that stuck", 0)
		tried()
		_, err := p.SubmitAssessment(ctx, trainee, trainee.Placement, key())
		p.want(err)
		tried()
		_, err = p.WithdrawAssessment(ctx, trainee, trainee.Placement, key())
		p.want(err)
		p.acceptLeavingWords(member, trainee)
	})
}

// acceptLeavingWords lets a trainee with words about a placement take a role in its practice: they are told first that
// the words will stand only in their download, which has them afterwards.
func (p *peopled) acceptLeavingWords(link models.NewLink, trainee audit.Actor) {
	p.t.Helper()
	ctx, in := p.t.Context(), models.AcceptLink{Token: link.Token, SignedIn: trainee.Person}
	_, err := p.AcceptLink(ctx, in)
	if refusal := p.refused(err, audit.CodeConflict); len(refusal.Fields) != 1 || refusal.Fields[0].Field != "leavesWords" {
		p.t.Errorf("it names %+v", refusal.Fields)
	}
	_, err = p.Assessment(ctx, trainee, trainee.Placement)
	p.want(err)
	in.LeavesWords = true
	session, err := p.AcceptLink(ctx, in)
	p.want(err)
	if hats := p.hats(session); len(hats) != 1 || hats[0].Role != audit.RolePracticeMember {
		p.t.Errorf("got %+v", hats)
	}
	if everything := p.download(trainee); !strings.Contains(everything, "a door that stuck") {
		p.t.Errorf("the download has %s", everything)
	}
}

// download gives everything that is kept about somebody.
func (p *peopled) download(person audit.Actor) string {
	p.t.Helper()
	var all strings.Builder
	p.want(p.ExportAccount(p.t.Context(), asPerson(person), func(table models.ExportedTable, row []any) error {
		fmt.Fprintln(&all, table.Name, row)
		return nil
	}))
	return all.String()
}

// Whoever invites somebody to a group takes nothing along of whom it was for, and as what.
func TestAnExportNamesNobodyWhoWasInvited(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		_, err := p.InviteToGroup(p.t.Context(), p.facilitator, p.facilitator.Group, audit.RoleGroupMember, audit.KindLivedExperience, "zia@example.org", key())
		p.want(err)
		everything := p.download(p.facilitator)
		if strings.Contains(everything, "zia@example.org") || strings.Contains(everything, string(audit.KindLivedExperience)) {
			p.t.Errorf("the download has %s", everything)
		}
	})
}

// A reflection that nobody but its trainee ever sees is not taken from them in silence.
func TestAReflectionIsNotLostWithARole(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		trainee := p.join(p.addPlacement(p.practice, "2026-03-10", "2026-05-31"), "Tam Okeke")
		words := models.ReflectionInput{Reflection: audit.Reflection{Learned: "a door that stuck"}}
		_, err := p.SaveReflection(p.t.Context(), trainee, trainee.Placement, words, 0, key())
		p.want(err)
		p.acceptLeavingWords(p.made(p.inviteColleague(audit.RolePracticeMember, false)), trainee)
	})
}

// Whoever gives a placement up takes back what others might see of it: afterwards they could not.
func TestGivingAPlacementUpWithdraws(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		trainee := p.join(p.addPlacement(p.practice, "2026-03-10", "2026-05-31"), "Tam Okeke")
		p.observe(trainee, "words", 0)
		_, err := p.SubmitAssessment(p.t.Context(), trainee, trainee.Placement, key())
		p.want(err)
		db := p.database.SQL(p.t)
		_, err = db.Exec("UPDATE placement_assessments SET release = 'group', release_chosen_at = submitted_at")
		p.want(err)
		p.want(p.LeaveHat(p.t.Context(), asPerson(trainee), trainee.Hat, key()))
		var state, release string
		p.want(db.QueryRow("SELECT state, release FROM placement_assessments WHERE release_chosen_at IS NULL").Scan(&state, &release))
		if state != "withdrawn" || release != "kept" {
			p.t.Errorf("it is %s and %s", state, release)
		}
		_, err = p.Assessment(p.t.Context(), trainee, trainee.Placement)
		p.refused(err, audit.CodeNotFound)
	})
}

// One person takes a role in a practice and begins a placement there at the very same moment, by an invitation or by a code
// of the group: one of the two is refused. Both are held up at the end of their trails, after each has looked for the other.
func TestOneOfTwoRolesAtOnce(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		person := p.join(p.addPlacement(p.other, "2026-03-10", "2026-05-31"), "Tam Okeke").Person
		code, err := p.MakeSignUpCode(ctx, p.facilitator, p.facilitator.Group, key())
		p.want(err)
		invitation := p.addPlacement(p.practice, "2026-03-10", "2026-05-31")
		for name, begins := range map[string]func() error{
			"by an invitation": func() error {
				_, err := p.AcceptLink(ctx, models.AcceptLink{Token: invitation.Token, SignedIn: person})
				return err
			},
			"by a code": func() error {
				_, err := p.SignUp(ctx, models.SignUp{Code: code.Code, Practice: p.practice, Starts: "2026-03-10", Ends: "2026-05-31", SignedIn: person}, key())
				return err
			},
		} {
			staff := p.made(p.inviteColleague(audit.RolePracticeMember, false))
			release := p.holdTrails()
			for _, fault := range atOnce(release, begins, func() error {
				_, err := p.AcceptLink(ctx, models.AcceptLink{Token: staff.Token, SignedIn: person})
				return err
			}) {
				if refusal := asRefusal(fault); fault != nil && (refusal == nil || refusal.Code != audit.CodeConflict) {
					p.t.Errorf("%s: %v", name, fault)
				}
			}
			if here := p.rolesAt(person, p.practice); here != 1 {
				p.t.Errorf("%s: they have %d roles there", name, here)
			}
			_, err := p.database.SQL(p.t).Exec("DELETE FROM hats WHERE person_id = '" + string(person) + "'")
			p.want(err)
		}
	})
}

// atOnce runs several things at the same time, and then lets go of what held them up.
func atOnce(release func(), does ...func() error) []error {
	faults := make([]error, len(does))
	var group sync.WaitGroup
	for i, do := range does {
		group.Go(func() { faults[i] = do() })
	}
	release()
	group.Wait()
	return faults
}

// rolesAt counts somebody's roles in a practice and on placements there.
func (p *peopled) rolesAt(person audit.PersonID, practice audit.PracticeID) (count int) {
	p.t.Helper()
	p.want(p.database.SQL(p.t).QueryRow(`SELECT COUNT(*) FROM hats h LEFT JOIN placements e ON e.id = h.placement_id
		WHERE h.until IS NULL AND h.person_id = '` + string(person) + `' AND COALESCE(h.practice_id, e.practice_id) = '` + string(practice) + `'`).Scan(&count))
	return count
}

// holdTrails keeps everybody from writing into a trail until two are waiting, on PostgreSQL; SQLite has one writer at a
// time anyway.
func (p *peopled) holdTrails() (release func()) {
	p.t.Helper()
	if strings.HasPrefix(p.database.Address, "sqlite:") {
		return func() {}
	}
	db := p.database.SQL(p.t)
	held, err := db.Begin()
	p.want(err)
	_, err = held.Exec("LOCK TABLE trail_heads IN EXCLUSIVE MODE")
	p.want(err)
	return func() {
		p.t.Helper()
		for waiting := 0; waiting < 2; {
			p.want(p.t.Context().Err())
			p.want(db.QueryRow("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").Scan(&waiting))
		}
		p.want(held.Commit())
	}
}
