package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"net"
	"strings"
	"testing"
	"time"

	"doorway/models"
)

// certified makes a certificate for a host and the list that believes it.
func certified(t testing.TB, host string) (*tls.Certificate, *x509.CertPool) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: host}, DNSNames: []string{host}, IsCA: true,
		BasicConstraintsValid: true, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, private.Public(), private)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AddCert(parsed)
	return &tls.Certificate{Certificate: [][]byte{der}, PrivateKey: private}, roots
}

// sendThrough sends one mail to a server that a name elsewhere leads to.
func sendThrough(t testing.TB, office *postOffice, host string, roots *x509.CertPool) error {
	t.Helper()
	server, err := readMailServer("smtp://doorway:open%20sesame@" + host)
	if err != nil {
		t.Fatal(err)
	}
	server.roots = roots
	server.connect = func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, office.address)
	}
	message, err := letter(models.Mail{ID: "1", Kind: models.MailNotice, Address: canary}, "doorway@example.org", mailAddress, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	client, err := server.client(t.Context(), "doorway.example.org")
	if err != nil {
		t.Fatal(err)
	}
	return client.DialAndSendWithContext(t.Context(), message)
}

func TestMailIsEncryptedOnItsWayToAnotherMachine(t *testing.T) {
	certificate, roots := certified(t, "mail.example.org")
	office := openPostOffice(t, certificate)
	if err := sendThrough(t, office, "mail.example.org", roots); err != nil {
		t.Fatal(err)
	}
	if got := office.next(); !got.encrypted || office.given() != "open sesame" {
		t.Errorf("encrypted: %v; password %q", got.encrypted, office.given())
	}
}

func TestNothingIsSentWithoutEncryptionThatCanBeBelieved(t *testing.T) {
	certificate, roots := certified(t, "mail.example.org")
	for name, c := range map[string]struct {
		certificate *tls.Certificate
		host        string
		roots       *x509.CertPool
		cause       string
	}{
		"without STARTTLS":     {nil, "mail.example.org", roots, "STARTTLS"},
		"another's name":       {certificate, "other.example.org", roots, "certificate"},
		"signed by a stranger": {certificate, "mail.example.org", x509.NewCertPool(), "certificate"},
	} {
		t.Run(name, func(t *testing.T) {
			office := openPostOffice(t, c.certificate)
			err := sendThrough(t, office, c.host, c.roots)
			if err == nil || !strings.Contains(causeOf(err), c.cause) {
				t.Errorf("got %v", err)
			}
			office.expectNone()
			if office.given() != "" {
				t.Error("the password was sent")
			}
		})
	}
}

func TestServerOnThisMachineNeedsNoEncryption(t *testing.T) {
	office := openPostOffice(t, nil)
	if err := sendThrough(t, office, "localhost", nil); err != nil {
		t.Fatal(err)
	}
	if got := office.next(); got.encrypted || office.given() != "open sesame" {
		t.Errorf("encrypted: %v; password %q", got.encrypted, office.given())
	}
}

func TestMailSettingsThatCannotBeRead(t *testing.T) {
	const from, public = "DOORWAY_MAIL_FROM=doorway@example.org", "DOORWAY_PUBLIC_URL=https://doorway.example.org"
	for fault, env := range map[string][]string{
		"DOORWAY_SMTP_URL (--smtp-url): give a whole address":                    {"DOORWAY_SMTP_URL=https://mail.example.org", from, public},
		"DOORWAY_SMTP_URL (--smtp-url): give both a user and a password":         {"DOORWAY_SMTP_URL=smtp://sesame@mail.example.org", from, public},
		"DOORWAY_SMTP_URL (--smtp-url): the address cannot be read":              {"DOORWAY_SMTP_URL=smtp://u:%sesame@mail.example.org", from, public},
		"DOORWAY_SMTP_URL (--smtp-url): the port":                                {"DOORWAY_SMTP_URL=smtp://mail.example.org:77777", from, public},
		"DOORWAY_MAIL_FROM (--mail-from): give an address":                       {"DOORWAY_SMTP_URL=smtp://mail.example.org", public},
		"DOORWAY_PUBLIC_URL (--public-url): mail has links, which need the addr": {"DOORWAY_SMTP_URL=smtp://mail.example.org", from},
	} {
		code, stdout, stderr := doorway(t, env, "config")
		if code != 2 || !strings.Contains(stderr, fault) || strings.Count(stderr, "--") != 1 || strings.Contains(stdout+stderr, "sesame") {
			t.Errorf("%d, want %q: %s%s", code, fault, stdout, stderr)
		}
	}
	code, stdout, stderr := doorway(t, []string{"DOORWAY_SMTP_URL=smtps://doorway:sesame@mail.example.org", from, public}, "config")
	if code != 0 || !strings.Contains(stdout, "smtps://doorway:MASKED@mail.example.org") || strings.Contains(stdout+stderr, "sesame") {
		t.Errorf("%d: %s%s", code, stdout, stderr)
	}
}
