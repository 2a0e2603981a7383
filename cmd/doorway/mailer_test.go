package main

import (
	"bytes"
	"io"
	"log/slog"
	"mime/quotedprintable"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"github.com/google/uuid"

	"doorway/api"
	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

const (
	mailAddress = "http://doorway.example.org" // of Doorway itself
	canary      = "canary@example.org"         // must be in no log
)

// sorting is a mailer at work on a test's database, with a clock that the test moves.
type sorting struct {
	*testing.T
	*mailer
	office   *postOffice
	clock    *testdb.Clock
	database testdb.Database
	operator audit.Actor
	logs     *bytes.Buffer
}

// eachSorting runs a test on both databases. No address and no token may be in the log.
func eachSorting(t *testing.T, run func(s *sorting)) {
	t.Helper()
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		office, clock := openPostOffice(t, nil), testdb.NewClock()
		store := database.Open(t, models.Options{Now: clock.Now, Mail: true})
		server, err := readMailServer("smtp://" + office.address)
		if err != nil {
			t.Fatal(err)
		}
		s := &sorting{T: t, office: office, clock: clock, database: database, logs: &bytes.Buffer{}}
		s.mailer = &mailer{store: store, server: server, from: "Doorway <doorway@example.org>", public: mailAddress,
			log: slog.New(slog.NewTextHandler(s.logs, nil))}
		s.operator = operatorOf(t, store)
		run(s)
		if strings.Contains(s.logs.String(), "canary") {
			t.Errorf("the log knows an address:\n%s", s.logs)
		}
	})
}

// operatorOf makes an operator called Olu Adeyemi.
func operatorOf(t testing.TB, store *models.Store) audit.Actor {
	t.Helper()
	link, err := store.SetupLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	session, err := store.AcceptLink(t.Context(), models.AcceptLink{
		Token: link.Token, Name: "Olu Adeyemi", SignInName: "olu", Password: demoOperator().password,
	})
	if err != nil {
		t.Fatal(err)
	}
	return audit.Actor{Person: session.Person, Role: audit.RoleOperator}
}

func invite(t testing.TB, store *models.Store, operator audit.Actor, address string) {
	t.Helper()
	link, err := store.InviteToInstallation(t.Context(), operator, audit.RoleOperator, address, uuid.NewString())
	if err != nil || !link.Mailed || link.Token != "" {
		t.Fatalf("mailed %v, %v", link.Mailed, err)
	}
}

// send sends what is due.
func (s *sorting) send() {
	s.Helper()
	if err := s.sendDue(s.Context()); err != nil {
		s.Fatal(err)
	}
}

func TestMailIsDeliveredOnceAndSaysNothing(t *testing.T) {
	eachSorting(t, func(s *sorting) {
		invite(t, s.store, s.operator, canary)
		s.send()
		got := s.office.next()
		s.send()
		s.office.expectNone()
		if got.from != "doorway@example.org" || got.to != canary {
			s.Errorf("from %s to %s", got.from, got.to)
		}
		for name, want := range map[string]string{
			"From": `"Doorway" <doorway@example.org>`, "To": "<" + canary + ">", "Subject": "A message from Doorway",
			"Auto-Submitted": "auto-generated", "Mime-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8",
			"Content-Transfer-Encoding": "quoted-printable", "Date": s.clock.Now().Format(time.RFC1123Z),
		} {
			if got.header.Get(name) != want {
				s.Errorf("%s: %q, want %q", name, got.header.Get(name), want)
			}
		}
		if id := got.header.Get("Message-Id"); len(got.header) != 9 || !strings.HasSuffix(id, "@example.org>") {
			s.Errorf("Message-ID %q, and in all %d headers: %v", id, len(got.header), got.header)
		}
		want := "Hello,\r\n\r\nYou are invited to join Doorway. Open this page to see what for, and to say yes:\r\n\r\n" + mailAddress +
			"/join#" + got.token() + "\r\n\r\nThe link works once, for 14 days. If you would rather not, you need not do anything." +
			"\r\n\r\nDoorway\r\n"
		if body := decoded(s, got.body); body != want {
			s.Errorf("the mail says %q, want %q", body, want)
		}
	})
}

func decoded(t testing.TB, body string) string {
	t.Helper()
	text, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(body)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Who forgot their password gets a link at their own address; the name that nobody has sets nothing off.
func TestForgottenPasswordIsAnsweredByMail(t *testing.T) {
	eachSorting(t, func(s *sorting) {
		if _, err := s.database.SQL(t).Exec("UPDATE people SET email = '" + canary + "', contact = 'email', email_confirmed_at = created_at"); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"nobody", "olu"} {
			if err := s.store.ForgetPassword(t.Context(), name); err != nil {
				t.Fatal(err)
			}
		}
		s.send()
		got := s.office.next()
		session, err := s.store.AcceptLink(t.Context(), models.AcceptLink{Token: got.token(), Password: "four other quiet words"})
		if err != nil || got.to != canary || session.Person != s.operator.Person {
			t.Errorf("to %s: %+v, %v", got.to, session, err)
		}
		s.send()
		s.office.next() // that the password was changed
		s.office.expectNone()
	})
}

// A mail scanner opens every link before the person does.
func TestLinkInAMailWorksOnceAndLookingUsesNothingUp(t *testing.T) {
	eachSorting(t, func(s *sorting) {
		handler, err := api.New(api.Config{Store: s.store, PublicURL: mailAddress})
		if err != nil {
			s.Fatal(err)
		}
		invite(t, s.store, s.operator, canary)
		s.send()
		got := s.office.next()
		page, _, _ := strings.Cut(strings.TrimPrefix(got.link(), mailAddress), "#")
		for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodGet} {
			handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(method, page, nil))
		}
		accept := models.AcceptLink{Token: got.token(), Name: "Noor", SignInName: "noor", Password: demoOperator().password}
		if _, err := s.store.AcceptLink(s.Context(), accept); err != nil {
			s.Errorf("after it was looked at: %v", err)
		}
		if _, err := s.store.AcceptLink(s.Context(), accept); err == nil {
			s.Error("it worked twice")
		}
	})
}

func TestEveryKindOfMailHasItsWords(t *testing.T) {
	for _, kind := range []models.MailKind{models.MailInvitation, models.MailReset, models.MailEmail, models.MailNotice, models.MailReminder} {
		words := mailWords()[kind]
		if words[0] == "" || words[1] == "" {
			t.Errorf("%s has none", kind)
		}
		message, err := letter(models.Mail{ID: "1", Kind: kind, Address: canary}, "doorway@example.org", mailAddress, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		var text bytes.Buffer
		if _, err := message.WriteTo(&text); err != nil || !strings.Contains(text.String(), "\r\n"+mailAddress+"/\r\n") {
			t.Errorf("%s: %v\n%s", kind, err, &text)
		}
	}
}

func TestMailThatIsNotTakenIsTriedAgain(t *testing.T) {
	eachSorting(t, func(s *sorting) {
		invite(t, s.store, s.operator, canary)
		s.office.answers(&smtp.SMTPError{Code: 451, EnhancedCode: smtp.EnhancedCode{4, 3, 0}, Message: canary + ", later"})
		s.send()
		s.clock.Forward(time.Minute - time.Microsecond)
		s.office.answers(nil)
		s.send()
		s.office.expectNone()
		working := s.server.port
		s.server.port = 1 // nobody listens there
		s.clock.Forward(time.Microsecond)
		s.send()
		s.server.port = working
		s.send()
		s.office.expectNone()
		s.clock.Forward(5 * time.Minute)
		s.send()
		s.office.next()
		for _, cause := range []string{"the server answered 451", "connection refused"} {
			if !strings.Contains(s.logs.String(), cause) {
				s.Errorf("the log does not say %q:\n%s", cause, s.logs)
			}
		}
	})
}

func TestAddressThatIsRefusedIsGivenUp(t *testing.T) {
	eachSorting(t, func(s *sorting) {
		s.office.answers(&smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "no " + canary + " here"})
		invite(t, s.store, s.operator, canary)
		s.send()
		s.office.answers(nil)
		s.clock.Forward(48 * time.Hour)
		s.send()
		s.office.expectNone()
		if !strings.Contains(s.logs.String(), "given_up=true") {
			s.Errorf("the log does not say so:\n%s", s.logs)
		}
	})
}

// Two processes on one database send each mail once.
func TestTwoProcessesSendEachMailOnce(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		office := openPostOffice(t, nil)
		store := openStore(t, database)
		operator := operatorOf(t, store)
		flags := mailFlags(office)
		for range 2 {
			startProcess(t, database, flags...)
		}
		var want, got []string
		for i := range 20 {
			address := string(rune('a'+i)) + "@example.org"
			want = append(want, address)
			invite(t, store, operator, address)
		}
		for range want {
			got = append(got, office.next().to)
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("mail arrived for %q", got)
		}
		office.expectNone()
	})
}

func openStore(t testing.TB, database string) *models.Store {
	t.Helper()
	store, err := models.Open(t.Context(), database, models.Options{Mail: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return store
}

func mailFlags(office *postOffice) []string {
	return []string{"serve", "--smtp-url", "smtp://" + office.address, "--mail-from", "doorway@example.org", "--public-url", mailAddress}
}
