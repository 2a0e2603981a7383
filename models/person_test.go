package models_test

import (
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

func TestFirstOperatorComesThroughTheSetupLink(t *testing.T) {
	tell(t, func(s *story) {
		ctx := s.t.Context()
		link, made, err := s.FirstSetupLink(ctx)
		s.want(err)
		if !made {
			s.t.Fatal("no link on the first start")
		}
		if _, again, err := s.FirstSetupLink(ctx); err != nil || again {
			s.t.Fatalf("a second first link: %v, %v", again, err)
		}
		looked, err := s.LookAtLink(ctx, link.Token)
		s.want(err)
		if looked.Kind != models.LinkSetup || !looked.ExpiresAt.Equal(s.clock.Now().Add(24*time.Hour)) {
			s.t.Errorf("got %+v", looked)
		}
		accept := models.AcceptLink{Token: link.Token, Name: "Olu", SignInName: "Olu@Example.org", Password: "short"}
		_, err = s.AcceptLink(ctx, accept)
		s.refused(err, audit.CodeInvalid)
		accept.Password = goodPassword
		session, err := s.AcceptLink(ctx, accept)
		s.want(err)
		visitor, err := s.Visit(ctx, session.Token)
		s.want(err)
		if visitor.Name != "Olu" || len(visitor.Hats) != 1 || visitor.Hats[0].Role != audit.RoleOperator {
			s.t.Errorf("got %+v", visitor)
		}
		_, err = s.AcceptLink(ctx, accept)
		s.refused(err, audit.CodeNotFound)
		_, err = s.LookAtLink(ctx, link.Token)
		s.refused(err, audit.CodeNotFound)
	})
}

func TestLinkEndsInTime(t *testing.T) {
	tell(t, func(s *story) {
		link, err := s.SetupLink(s.t.Context())
		s.want(err)
		s.clock.Forward(24 * time.Hour)
		_, err = s.LookAtLink(s.t.Context(), link.Token)
		s.refused(err, audit.CodeNotFound)
	})
}

func TestOneOfManyUsesOfALinkSucceeds(t *testing.T) {
	tell(t, func(s *story) {
		facilitator := s.facilitator("fen")
		practice := s.practice(facilitator, "A81001")
		link, err := s.InviteLead(s.t.Context(), facilitator, facilitator.Group, practice, "", key())
		s.want(err)
		var used atomic.Int64
		var tries sync.WaitGroup
		for _, name := range []string{"aaa", "bbb", "ccc", "ddd"} {
			tries.Go(func() {
				_, err := s.AcceptLink(s.t.Context(), models.AcceptLink{Token: link.Token, Name: name, SignInName: name, Password: goodPassword})
				var refusal *audit.Error
				switch {
				case err == nil:
					used.Add(1)
				case !errors.As(err, &refusal) || refusal.Code != audit.CodeNotFound:
					s.t.Errorf("got %v", err)
				}
			})
		}
		tries.Wait()
		if used.Load() != 1 {
			s.t.Errorf("the link worked %d times", used.Load())
		}
	})
}

func TestInvitations(t *testing.T) {
	tell(t, func(s *story) {
		ctx, facilitator := s.t.Context(), s.facilitator("fen")
		practice := s.practice(facilitator, "A81001")
		repeated := key()
		first, err := s.InviteLead(ctx, facilitator, facilitator.Group, practice, "", repeated)
		s.want(err)
		again, err := s.InviteLead(ctx, facilitator, facilitator.Group, practice, "", repeated)
		s.want(err)
		if again.ID != first.ID || again.Token == first.Token {
			s.t.Errorf("the same key made %+v, then %+v", first, again)
		}
		_, err = s.LookAtLink(ctx, first.Token)
		s.want(err)
		session, err := s.AcceptLink(ctx, models.AcceptLink{Token: again.Token, Name: "Sam Okoro", SignInName: "sam", Password: goodPassword})
		s.want(err)
		_, err = s.LookAtLink(ctx, first.Token) // one use ends every token
		s.refused(err, audit.CodeNotFound)
		_, err = s.InviteLead(ctx, facilitator, facilitator.Group, practice, "", repeated)
		s.refused(err, audit.CodeConflict)

		other, err := s.InviteLead(ctx, facilitator, facilitator.Group, s.practice(facilitator, "A81002"), "", key())
		s.want(err)
		_, err = s.AcceptLink(ctx, models.AcceptLink{Token: other.Token, SignedIn: session.Person})
		s.want(err)
		visitor, err := s.Visit(ctx, session.Token)
		s.want(err)
		if len(visitor.Hats) != 2 || visitor.Hats[0].Place != "Queens Park Medical Centre" {
			s.t.Errorf("got %+v", visitor.Hats)
		}
		listed, err := s.ListedPractice(ctx, facilitator, facilitator.Group, practice)
		s.want(err)
		if len(listed.Invitations) != 1 || !listed.Invitations[0].Used || listed.Leads[0] != "Sam Okoro" {
			s.t.Errorf("got %+v", listed)
		}
		lead := audit.Actor{Person: session.Person, Role: audit.RolePracticeLead, Practice: practice, As: audit.RelationOwnPractice}
		_, err = s.InviteLead(ctx, lead, facilitator.Group, practice, "", key())
		s.refused(err, audit.CodeNotFound)
	})
}

func TestSignInSlowsDown(t *testing.T) {
	tell(t, func(s *story) {
		ctx := s.t.Context()
		s.operator("Zoë.Müller")
		right := models.SignIn{Name: " zoË.müller ", Password: goodPassword, Address: "192.0.2.1"}
		_, err := s.SignIn(ctx, right)
		s.want(err)
		wrong := right
		wrong.Password = "another three words"
		for range 6 {
			_, err = s.SignIn(ctx, wrong)
			s.refused(err, audit.CodeInvalid)
		}
		_, err = s.SignIn(ctx, right)
		s.refused(err, audit.CodeWait)
		var wait *models.Wait
		if !errors.As(err, &wait) || wait.After != time.Second {
			s.t.Fatalf("got %+v", wait)
		}
		s.clock.Forward(wait.After)
		_, err = s.SignIn(ctx, right)
		s.want(err)
		unknown := models.SignIn{Name: "nobody", Password: goodPassword, Address: "192.0.2.1"}
		_, errUnknown := s.SignIn(ctx, unknown)
		_, errWrong := s.SignIn(ctx, wrong)
		if errUnknown.Error() != errWrong.Error() {
			s.t.Errorf("an unknown name reads differently: %v", errUnknown)
		}
	})
}

// A session ends an hour after it was last used, and seven days after it began.
func TestSessionEnds(t *testing.T) {
	tell(t, func(s *story) {
		ctx := s.t.Context()
		s.someLead()
		in := models.SignIn{Name: "sam", Password: goodPassword}
		session, err := s.SignIn(ctx, in)
		s.want(err)
		for range 7 * 24 * 60 / 50 {
			s.clock.Forward(50 * time.Minute)
			_, err = s.Visit(ctx, session.Token)
			s.want(err)
		}
		s.clock.Forward(50 * time.Minute)
		_, err = s.Visit(ctx, session.Token)
		s.refused(err, audit.CodeSignIn)
		session, err = s.SignIn(ctx, in)
		s.want(err)
		s.clock.Forward(50 * time.Minute)
		_, err = s.LookAtSession(ctx, session.Token)
		s.want(err)
		s.clock.Forward(10 * time.Minute)
		_, err = s.Visit(ctx, session.Token)
		s.refused(err, audit.CodeSignIn)
		session, err = s.SignIn(ctx, in)
		s.want(err)
		s.want(s.SignOut(ctx, session.Token))
		s.want(s.SignOut(ctx, session.Token))
		_, err = s.Visit(ctx, session.Token)
		s.refused(err, audit.CodeSignIn)
	})
}

// someLead makes sam, who leads a practice.
func (s *story) someLead() audit.Actor {
	s.t.Helper()
	facilitator := s.facilitator("fen")
	return s.lead(facilitator, s.practice(facilitator, "A81001"), "sam")
}

func TestPasswords(t *testing.T) {
	tell(t, func(s *story) {
		ctx, lead := s.t.Context(), s.someLead()
		here, err := s.SignIn(ctx, models.SignIn{Name: "sam", Password: goodPassword})
		s.want(err)
		elsewhere, err := s.SignIn(ctx, models.SignIn{Name: "sam", Password: goodPassword})
		s.want(err)
		visitor, err := s.Visit(ctx, here.Token)
		s.want(err)
		lead.Session = visitor.Session
		changed := "four other quiet words"
		lead.Role = audit.RolePerson
		s.refused(s.ChangePassword(ctx, lead, "not the password", changed), audit.CodeInvalid)
		s.want(s.ChangePassword(ctx, lead, goodPassword, changed))
		_, err = s.Visit(ctx, here.Token)
		s.want(err)
		_, err = s.Visit(ctx, elsewhere.Token)
		s.refused(err, audit.CodeSignIn)

		link, err := s.ResetLink(ctx, "SAM")
		s.want(err)
		reset, err := s.AcceptLink(ctx, models.AcceptLink{Token: link.Token, Password: goodPassword})
		s.want(err)
		if reset.Person != lead.Person {
			s.t.Errorf("the reset gave %v, not %v", reset.Person, lead.Person)
		}
		_, err = s.Visit(ctx, here.Token)
		s.refused(err, audit.CodeSignIn)
		_, err = s.SignIn(ctx, models.SignIn{Name: "sam", Password: goodPassword})
		s.want(err)
		_, err = s.ResetLink(ctx, "nobody")
		s.refused(err, audit.CodeNotFound)
	})
}

func TestSignInNamesAreUnique(t *testing.T) {
	tell(t, func(s *story) {
		s.operator("olu")
		link, err := s.SetupLink(s.t.Context())
		s.want(err)
		_, err = s.AcceptLink(s.t.Context(), models.AcceptLink{Token: link.Token, Name: "Other", SignInName: " OLU ", Password: goodPassword})
		if refusal := s.refused(err, audit.CodeInvalid); refusal.Fields[0].Field != "signInName" {
			s.t.Errorf("got %+v", refusal)
		}
	})
}

func TestPasswordsThatAreEasyToGuessAreRefused(t *testing.T) {
	s := &story{Store: testdb.SQLite(t).Open(t, models.Options{}), t: t}
	link, err := s.SetupLink(t.Context())
	s.want(err)
	accept := models.AcceptLink{Token: link.Token, Name: "Olu Adeyemi", SignInName: "olu.adeyemi@example.org"}
	for _, password := range []string{
		"short words", "Password1234", "passwordpassword", "123456789012", "aaaaaaaaaaaaaa", "Olu.Adeyemi.2026", "qwertyuiop!!",
	} {
		accept.Password = password
		_, err := s.AcceptLink(t.Context(), accept)
		s.refused(err, audit.CodeInvalid)
	}
	accept.Password = "kettle orchard lamp"
	_, err = s.AcceptLink(t.Context(), accept)
	s.want(err)
}

// A Store as it is opened stretches passwords as much as is asked for, also where it has nobody to compare with.
func TestAPasswordIsStretched(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		s := &story{database.Open(t, models.Options{}), t, testdb.NewClock(), database}
		s.operator("olu")
		var hash string
		s.want(database.SQL(t).QueryRow("SELECT password_hash FROM people WHERE sign_in_key = 'olu'").Scan(&hash))
		if !strings.HasPrefix(hash, "$argon2id$v=19$m=19456,t=2,p=1$") {
			t.Errorf("kept as %.40s", hash)
		}
	})
}
