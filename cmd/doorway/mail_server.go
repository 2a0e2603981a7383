package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	netmail "net/mail"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/wneessen/go-mail"
)

// mailServer is the SMTP server that takes Doorway's mail.
type mailServer struct {
	host           string
	port           int
	user, password string
	implicitTLS    bool           // smtps://: TLS from the beginning; else STARTTLS
	roots          *x509.CertPool // whose certificates are believed; nil for the system's
	connect        func(ctx context.Context, network, address string) (net.Conn, error)
}

const (
	// mailTimeout is how long a server may keep us waiting at each of the two stages, greeting and delivery.
	mailTimeout = 20 * time.Second
	// mailLastWords is how long a server may still take when Doorway is told to stop.
	mailLastWords = 5 * time.Second
)

// readMailServer reads smtp://user:password@host:port or smtps://…; the ports that standards name are taken without one.
// Errors never repeat the address, which holds a password.
func readMailServer(address string) (mailServer, error) {
	parsed, err := url.Parse(address)
	if err != nil {
		return mailServer{}, errors.New("the address cannot be read; special characters in the password must be percent-encoded")
	}
	ports := map[string]int{"smtp": 587, "smtps": 465}
	port, known := ports[parsed.Scheme]
	if !known || parsed.Hostname() == "" || parsed.RawQuery != "" || parsed.Fragment != "" || strings.Trim(parsed.Path, "/") != "" {
		return mailServer{}, errors.New("give a whole address, such as smtp://user:password@mail.example.org:587")
	}
	if text := parsed.Port(); text != "" {
		if port, err = strconv.Atoi(text); err != nil || port < 1 || port > 65535 {
			return mailServer{}, errors.New("the port must be a number up to 65535")
		}
	}
	password, hasPassword := parsed.User.Password()
	if (parsed.User.Username() == "") == hasPassword {
		return mailServer{}, errors.New("give both a user and a password, or neither")
	}
	return mailServer{
		host: parsed.Hostname(), port: port, user: parsed.User.Username(), password: password,
		implicitTLS: parsed.Scheme == "smtps", connect: (&net.Dialer{}).DialContext,
	}, nil
}

func checkMailFrom(from string) error {
	if parsed, err := netmail.ParseAddress(from); err != nil || !strings.Contains(parsed.Address, ".") {
		return errors.New("give an address, such as doorway@example.org or Doorway <doorway@example.org>")
	}
	return nil
}

// onThisMachine tells whether what is sent stays on this machine, so that it need not be encrypted.
func (s mailServer) onThisMachine() bool {
	ip := net.ParseIP(s.host)
	return s.host == "localhost" || ip != nil && ip.IsLoopback()
}

// client makes what sends one mail. When ctx ends, a connection under way is cut off soon.
func (s mailServer) client(ctx context.Context, greetAs string) (*mail.Client, error) {
	options := []mail.Option{
		mail.WithPort(s.port), mail.WithHELO(greetAs), mail.WithTimeout(mailTimeout), mail.WithTLSConfig(s.tlsConfig()),
		mail.WithDialContextFunc(func(dialing context.Context, network, address string) (net.Conn, error) {
			connection, err := s.dial(dialing, network, address)
			if err == nil {
				context.AfterFunc(ctx, func() { time.AfterFunc(mailLastWords, func() { _ = connection.Close() }) })
			}
			return connection, err
		}),
	}
	policy, ways := mail.TLSMandatory, []mail.SMTPAuthType{
		mail.SMTPAuthSCRAMSHA256PLUS, mail.SMTPAuthSCRAMSHA256, mail.SMTPAuthPlain, mail.SMTPAuthLogin,
	}
	if s.implicitTLS {
		policy = mail.NoTLS // there is one already
	} else if s.onThisMachine() {
		policy = mail.NoTLS
	}
	if policy == mail.NoTLS { // go-mail does not know of a TLS that the dialling began
		ways = []mail.SMTPAuthType{mail.SMTPAuthSCRAMSHA256, mail.SMTPAuthPlainNoEnc, mail.SMTPAuthLoginNoEnc}
	}
	options = append(options, mail.WithTLSPolicy(policy))
	if s.user != "" {
		options = append(options, mail.WithUsername(s.user), mail.WithPassword(s.password), mail.WithOpportunisticSMTPAuth(ways...))
	}
	return mail.NewClient(s.host, options...)
}

func (s mailServer) tlsConfig() *tls.Config {
	return &tls.Config{ServerName: s.host, RootCAs: s.roots, MinVersion: tls.VersionTLS12}
}

func (s mailServer) dial(ctx context.Context, network, address string) (net.Conn, error) {
	connection, err := s.connect(ctx, network, address)
	if err != nil || !s.implicitTLS {
		return connection, err
	}
	encrypted := tls.Client(connection, s.tlsConfig())
	if err := encrypted.HandshakeContext(ctx); err != nil {
		return nil, errors.Join(err, connection.Close())
	}
	return encrypted, nil
}
