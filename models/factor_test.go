package models_test

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"doorway/audit"
	"doorway/models"
)

// arrives signs in and gives the actor of that session.
func (s *story) arrives(name string) audit.Actor {
	s.t.Helper()
	session, err := s.SignIn(s.t.Context(), models.SignIn{Name: name, Password: goodPassword})
	s.want(err)
	visitor, err := s.LookAtSession(s.t.Context(), session.Token)
	s.want(err)
	return audit.Actor{Person: visitor.Person, Role: audit.RoleArriving, Session: visitor.Session}
}

// Of many tries at once with the same code, one is let in; so it is with a recovery code.
func TestACodeIsTakenOnce(t *testing.T) {
	tell(t, func(s *story) {
		s.operator("olu")
		arriving := s.arrives("olu")
		secret, err := s.BeginFactor(s.t.Context(), arriving)
		s.want(err)
		first, err := totp.GenerateCode(secret.Secret, s.clock.Now())
		s.want(err)
		codes, _, err := s.SetUpFactor(s.t.Context(), arriving, first)
		s.want(err)
		s.clock.Forward(time.Minute)
		next, err := totp.GenerateCode(secret.Secret, s.clock.Now())
		s.want(err)
		s.oneGetsIn(next)
		s.clock.Forward(time.Hour * 2)
		s.oneGetsIn(codes[4])
	})
}

func (s *story) oneGetsIn(code string) {
	s.t.Helper()
	sessions := make([]audit.Actor, 16)
	for i := range sessions {
		sessions[i] = s.arrives("olu")
	}
	var in atomic.Int64
	var tries sync.WaitGroup
	start := make(chan struct{})
	for _, arriving := range sessions {
		tries.Go(func() {
			<-start
			_, err := s.GiveFactor(s.t.Context(), arriving, code)
			var refusal *audit.Error
			switch {
			case err == nil:
				in.Add(1)
			case !errors.As(err, &refusal) || refusal.Code != audit.CodeInvalid && refusal.Code != audit.CodeWait:
				s.t.Errorf("got %v", err)
			}
		})
	}
	close(start)
	tries.Wait()
	if in.Load() != 1 {
		s.t.Errorf("the code let %d in", in.Load())
	}
}
