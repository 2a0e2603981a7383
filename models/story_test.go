package models_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

const goodPassword = "three quiet words"

// story is a test's database with a clock that it moves, and the people of the story.
type story struct {
	*models.Store
	t        *testing.T
	clock    *testdb.Clock
	database testdb.Database
}

// tell runs a story on both databases, with the few practices of the fixture.
func tell(t *testing.T, run func(s *story)) {
	t.Helper()
	testdb.Each(t, func(t *testing.T, database testdb.Database) { run(newStory(t, database)) })
}

func newStory(t *testing.T, database testdb.Database) *story {
	t.Helper()
	clock := testdb.NewClock()
	s := &story{database.Open(t, models.Options{Now: clock.Now}), t, clock, database}
	models.HashQuickly(s.Store)
	mustImport(t, s.Store, fixture(t))
	s.want(s.LoadStarter(t.Context()))
	return s
}

func key() string { return uuid.NewString() }

// want ends the test on an error.
func (s *story) want(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// refused checks that an error is a refusal of a kind.
func (s *story) refused(err error, code audit.Code) audit.Error {
	s.t.Helper()
	var refusal *audit.Error
	if !errors.As(err, &refusal) || refusal.Code != code {
		s.t.Fatalf("got %v, want a refusal of kind %q", err, code)
	}
	return *refusal
}

// operator makes an operator through a set-up link.
func (s *story) operator(signInName string) audit.Actor {
	s.t.Helper()
	link, err := s.SetupLink(s.t.Context())
	s.want(err)
	session, err := s.AcceptLink(s.t.Context(), models.AcceptLink{
		Token: link.Token, Name: "Olu Adeyemi", SignInName: signInName, Password: goodPassword,
	})
	s.want(err)
	return audit.Actor{Person: session.Person, Role: audit.RoleOperator}
}

// facilitator makes a facilitator of the group, through an operator's invitation.
func (s *story) facilitator(signInName string) audit.Actor {
	s.t.Helper()
	operator := s.operator("op." + signInName)
	link, err := s.InviteToInstallation(s.t.Context(), operator, audit.RoleFacilitator, "", key())
	s.want(err)
	session, err := s.AcceptLink(s.t.Context(), models.AcceptLink{
		Token: link.Token, Name: "Fen Abara", SignInName: signInName, Password: goodPassword,
	})
	s.want(err)
	group, err := s.TheGroup(s.t.Context())
	s.want(err)
	return audit.Actor{Person: session.Person, Role: audit.RoleFacilitator, Group: group.ID}
}

// practice finds a practice of the fixture by its code.
func (s *story) practice(facilitator audit.Actor, code string) audit.PracticeID {
	s.t.Helper()
	found, err := s.SearchPractices(s.t.Context(), facilitator, facilitator.Group, code)
	s.want(err)
	if len(found) != 1 {
		s.t.Fatalf("found %d practices with code %s", len(found), code)
	}
	return found[0].ID
}

// lead makes a practice lead through an invitation. The name is also the sign-in name.
func (s *story) lead(facilitator audit.Actor, practice audit.PracticeID, name string) audit.Actor {
	s.t.Helper()
	link, err := s.InviteLead(s.t.Context(), facilitator, facilitator.Group, practice, "", key())
	s.want(err)
	session, err := s.AcceptLink(s.t.Context(), models.AcceptLink{
		Token: link.Token, Name: name, SignInName: strings.ReplaceAll(name, " ", "."), Password: goodPassword,
	})
	s.want(err)
	return audit.Actor{Person: session.Person, Role: audit.RolePracticeLead, Practice: practice, As: audit.RelationOwnPractice}
}
