package main

import (
	"bufio"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/mail"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// postOffice is a real SMTP server on this machine.
type postOffice struct {
	testing.TB
	address string // host:port
	server  *smtp.Server
	arrived chan mailPiece

	mutex      sync.Mutex
	refuse     error  // what it answers to a recipient
	onData     func() // called when a mail is whole, before it is answered
	onAnswered func() // called once the answer has been written
	password   string // the last one it was given
}

// mailPiece is a mail as it arrived.
type mailPiece struct {
	from, to  string
	header    mail.Header
	body      string
	encrypted bool
}

// openPostOffice begins a server; with a certificate it offers STARTTLS and signing in.
func openPostOffice(t testing.TB, certificate *tls.Certificate) *postOffice {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	office := &postOffice{TB: t, address: listener.Addr().String(), arrived: make(chan mailPiece, 100)}
	office.server = smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) {
		_, encrypted := c.TLSConnectionState()
		return &postSession{office: office, piece: mailPiece{encrypted: encrypted}}, nil
	}))
	office.server.Domain = "mail.example.org"
	office.server.ErrorLog = quietLog{}
	office.server.AllowInsecureAuth = true
	if certificate != nil {
		office.server.TLSConfig = &tls.Config{Certificates: []tls.Certificate{*certificate}, MinVersion: tls.VersionTLS12}
	}
	ended := make(chan error, 1)
	go func() { ended <- office.server.Serve(listener) }()
	t.Cleanup(func() {
		_ = office.server.Close()
		if err := <-ended; err != nil && !errors.Is(err, smtp.ErrServerClosed) && !errors.Is(err, net.ErrClosed) {
			t.Error(err)
		}
	})
	return office
}

type quietLog struct{}

func (quietLog) Printf(string, ...any) {}
func (quietLog) Println(...any)        {}

// answers sets what every recipient is answered from now on; nil for "taken".
func (o *postOffice) answers(refusal error) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	o.refuse = refusal
}

// calls sets what is called when a mail is whole and once it has been answered.
func (o *postOffice) calls(onData, onAnswered func()) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	o.onData, o.onAnswered = onData, onAnswered
}

// step calls what the test wants to be called at one of the two moments.
func (o *postOffice) step(which *func()) {
	o.mutex.Lock()
	do := *which
	o.mutex.Unlock()
	if do != nil {
		do()
	}
}

func (o *postOffice) given() string {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return o.password
}

// next waits for the next mail.
func (o *postOffice) next() mailPiece {
	o.Helper()
	select {
	case piece := <-o.arrived:
		return piece
	case <-time.After(time.Minute):
		o.Fatal("no mail within a minute")
		return mailPiece{}
	}
}

// expectNone checks that no mail has arrived that nobody has looked at.
func (o *postOffice) expectNone() {
	o.Helper()
	select {
	case piece := <-o.arrived:
		o.Errorf("a mail arrived for %s", piece.to)
	default:
	}
}

// link is the page that a mail leads to.
func (p mailPiece) link() string {
	lines := bufio.NewScanner(strings.NewReader(p.body))
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "http") {
			return lines.Text()
		}
	}
	return ""
}

// token is that of a mail's link.
func (p mailPiece) token() string {
	_, token, _ := strings.Cut(p.link(), "#")
	return token
}

type postSession struct {
	office *postOffice
	piece  mailPiece
	taken  bool // and not answered yet
}

// AuthMechanisms is for smtp.AuthSession.
func (s *postSession) AuthMechanisms() []string { return []string{sasl.Plain} }

// Auth takes every password.
func (s *postSession) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, _, password string) error {
		s.office.mutex.Lock()
		defer s.office.mutex.Unlock()
		s.office.password = password
		return nil
	}), nil
}

// Mail is for smtp.Session.
func (s *postSession) Mail(from string, _ *smtp.MailOptions) error {
	s.piece.from = from
	return nil
}

// Rcpt is for smtp.Session.
func (s *postSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.piece.to = to
	s.office.mutex.Lock()
	defer s.office.mutex.Unlock()
	return s.office.refuse
}

// Data is for smtp.Session.
func (s *postSession) Data(r io.Reader) error {
	message, err := mail.ReadMessage(r)
	if err != nil {
		return err
	}
	body, err := io.ReadAll(message.Body)
	if err != nil {
		return err
	}
	s.piece.header, s.piece.body = message.Header, string(body)
	s.office.step(&s.office.onData)
	s.office.arrived <- s.piece
	s.taken = true
	return nil
}

// Reset is for smtp.Session, which calls it after each answer to a mail too.
func (s *postSession) Reset() {
	s.piece = mailPiece{encrypted: s.piece.encrypted}
	if s.taken {
		s.taken = false
		s.office.step(&s.office.onAnswered)
	}
}

// Logout is for smtp.Session.
func (s *postSession) Logout() error { return nil }
