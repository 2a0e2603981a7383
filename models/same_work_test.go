package models_test

import (
	"slices"
	"testing"

	"github.com/pquerna/otp/totp"

	"doorway/models"
	"doorway/models/testdb"
)

// everyKind makes somebody of each kind that a guesser might tell apart, and gives their sign-in names; nobody is the
// last of them.
func (s *story) everyKind() []string {
	s.t.Helper()
	s.someLead() // sam
	s.operator("olu")
	arriving := s.arrives("olu")
	secret, err := s.BeginFactor(s.t.Context(), arriving)
	s.want(err)
	code, err := totp.GenerateCode(secret.Secret, s.clock.Now())
	s.want(err)
	_, _, err = s.SetUpFactor(s.t.Context(), arriving, code)
	s.want(err)
	s.operator("pat")
	db := s.database.SQL(s.t)
	_, err = db.Exec("UPDATE people SET password_hash = '' WHERE sign_in_key = 'pat'")
	s.want(err)
	_, err = db.Exec("UPDATE people SET email = 'a@example.org', contact = 'email', email_confirmed_at = created_at WHERE sign_in_key = 'sam'")
	s.want(err)
	return []string{"sam", "olu", "pat", "nobody"}
}

func (s *story) mails() (count int) {
	s.t.Helper()
	s.want(s.database.SQL(s.t).QueryRow("SELECT COUNT(*) FROM outbox").Scan(&count))
	return count
}

// Signing in wrongly, and asking for a new password, is the same work for a person, for one with a second factor, for one
// without a password and for nobody: the same statements in the same order, as many hashings, no mail.
func TestSameWorkForKnownAndUnknownNames(t *testing.T) {
	tellWithMail(t, func(s *story) {
		names, ctx := s.everyKind(), s.t.Context()
		work, mails := models.WatchWork(s.Store), s.mails()
		asked := map[string]func(name string) string{
			"signing in": func(name string) string {
				_, err := s.SignIn(ctx, models.SignIn{Name: name, Password: "a wrong pass phrase", Address: "192.0.2.7"})
				return err.Error()
			},
			"forgotten": func(name string) string {
				s.want(s.ForgetPassword(ctx, name))
				return ""
			},
		}
		for what, ask := range asked {
			work.Done()
			wantSaid := ask(names[0])
			wantStatements, wantHashed := work.Done()
			if len(wantStatements) == 0 || wantHashed != map[string]int64{"signing in": 1}[what] {
				s.t.Errorf("%s: %d statements, %d hashings", what, len(wantStatements), wantHashed)
			}
			for _, name := range names[1:] {
				said := ask(name)
				statements, hashed := work.Done()
				if said != wantSaid || hashed != wantHashed || !slices.Equal(statements, wantStatements) {
					s.t.Errorf("%s as %s: %q, %d hashings, %q; want %q, %d, %q", what, name, said, hashed, statements, wantSaid, wantHashed, wantStatements)
				}
			}
		}
		if s.mails() != mails {
			s.t.Error("a mail was queued in the request")
		}
	})
}

// tellWithMail is tell where mail can be sent.
func tellWithMail(t *testing.T, run func(s *story)) {
	t.Helper()
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		clock := testdb.NewClock()
		s := &story{database.Open(t, models.Options{Now: clock.Now, Mail: true}), t, clock, database}
		mustImport(t, s.Store, fixture(t))
		s.want(s.LoadStarter(t.Context()))
		run(s)
	})
}
