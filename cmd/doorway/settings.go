package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"net/url"
	"strconv"
	"strings"

	"doorway/models"
)

// Settings are what an operator can choose, each by a flag or by an environment variable. docs/settings.md is their
// table. They are kept as typed; check reads them all, so that one message can name every fault.
type Settings struct {
	Addr                string `setting:"" default:"127.0.0.1:8080" help:"Where to listen, as HOST:PORT."`
	DatabaseURL         string `setting:"" help:"The database: sqlite:PATH or postgres://…"`
	DatabaseConnections string `setting:"" default:"32" help:"Most connections to PostgreSQL at once."`
	PublicURL           string `setting:"" help:"The address that people type, for links. Without it, the address listened on."`
	TrustedProxies      string `setting:"" help:"Addresses or networks of the proxies in front, parted by commas."`
	SMTPURL             string `setting:"" name:"smtp-url" help:"The mail server: smtp://user:password@host:port or smtps://…; without it, no mail is sent."`
	MailFrom            string `setting:"" help:"The address that mail comes from."`
	OIDCIssuer          string `setting:"" name:"oidc-issuer" help:"The organisation's sign-in service (OpenID Connect): its issuer address."`
	OIDCClientID        string `setting:"" name:"oidc-client-id" help:"What Doorway is called there."`
	OIDCClientSecret    string `setting:"" name:"oidc-client-secret" help:"Its secret there."`
	OIDCName            string `setting:"" name:"oidc-name" help:"What people know the service by. Without it, its host's name."`
	KeepPeople          string `setting:"" default:"24" help:"Months without a role after which people are told and then erased; 0 keeps them for ever."`
	KeepAudits          string `setting:"" default:"0" help:"Years after which a submitted self-assessment is removed; 0 keeps it for ever."`
	MinPeople           string `setting:"" default:"8" help:"Fewer people than this are not counted on any page; 8 is the least."`
	MinPractices        string `setting:"" default:"7" help:"Practices that it takes to show a middle band; 7 is the least."`
	MinPlacements       string `setting:"" default:"3" help:"Trainees that it takes for their ratings to be pooled; 3 is the least."`
	MinViews            string `setting:"" default:"3" help:"Colleagues that it takes to show the spread of their views; 3 is the least."`
	LogLevel            string `setting:"" default:"info" help:"What is logged: debug, info, warn or error."`
	LogFormat           string `setting:"" default:"json" help:"How it is logged: text or json."`
}

const (
	// defaultDatabase is where Doorway keeps everything when nothing is set.
	defaultDatabase = "sqlite:data/doorway.db"
	// demonstrationDatabase is apart, so that invented people never stand among real ones.
	demonstrationDatabase = "sqlite:data/demonstration.db"
	// nationalDatabase is apart again: it is large, and nothing but measurements needs it.
	nationalDatabase = "sqlite:data/national.db"
)

// check names every fault of the settings in one error.
func (s *Settings) check() error {
	var faults []error
	fault := func(flag string, err error) {
		if err != nil {
			faults = append(faults, fmt.Errorf("  %s (--%s): %w", variable(flag), flag, err))
		}
	}
	fault("addr", checkAddress(s.Addr))
	fault("database-url", checkDatabase(s.DatabaseURL))
	_, err := s.connections()
	fault("database-connections", err)
	fault("public-url", checkPublicURL(s.PublicURL))
	_, err = s.proxies()
	fault("trusted-proxies", err)
	s.checkMail(fault)
	s.checkProvider(fault)
	_, err = keepNumber(s.KeepPeople, 600)
	fault("keep-people", err)
	_, err = keepNumber(s.KeepAudits, 100)
	fault("keep-audits", err)
	s.checkSmallNumbers(fault)
	_, err = s.level()
	fault("log-level", err)
	fault("log-format", oneOf(s.LogFormat, "text", "json"))
	if len(faults) == 0 {
		return nil
	}
	return fmt.Errorf("these settings need another look:\n%w", errors.Join(faults...))
}

// checkMail looks at the settings of mail, which go together.
func (s *Settings) checkMail(fault func(flag string, err error)) {
	if s.SMTPURL == "" {
		return
	}
	_, err := readMailServer(s.SMTPURL)
	fault("smtp-url", err)
	fault("mail-from", checkMailFrom(s.MailFrom))
	if s.PublicURL == "" {
		fault("public-url", errors.New("mail has links, which need the address that people type"))
	}
}

// keep is how long people and self-assessments are kept.
func (s *Settings) keep() (keep models.Keep, err error) {
	if keep.PeopleMonths, err = keepNumber(s.KeepPeople, 600); err != nil {
		return keep, err
	}
	keep.AuditYears, err = keepNumber(s.KeepAudits, 100)
	return keep, err
}

func keepNumber(text string, most int) (int, error) {
	number, err := strconv.Atoi(text)
	if err != nil || number < 0 || number > most {
		return 0, fmt.Errorf("give a number from 1 to %d, or 0 for ever", most)
	}
	return number, nil
}

func checkAddress(address string) error {
	_, port, err := net.SplitHostPort(address)
	if err != nil {
		return errors.New("give a host and a port, such as 127.0.0.1:8080")
	}
	if number, err := strconv.ParseUint(port, 10, 16); err != nil || number > 65535 {
		return errors.New("the port must be a number up to 65535")
	}
	return nil
}

func checkDatabase(address string) error {
	if address == "" {
		return nil
	}
	kind, rest, _ := strings.Cut(address, ":")
	switch {
	case kind == "sqlite" && rest != "":
		return nil
	case kind == "postgres" || kind == "postgresql":
		// The parser's own message would repeat the password.
		if _, err := url.Parse(address); err != nil || !strings.HasPrefix(rest, "//") {
			return errors.New("the postgres:// address cannot be read; special characters in the password must be percent-encoded")
		}
		return nil
	}
	return errors.New("begin with sqlite: and a path, or with postgres://")
}

func checkPublicURL(address string) error {
	if address == "" {
		return nil
	}
	parsed, err := url.Parse(address)
	if err != nil || parsed.Host == "" || parsed.Scheme != "http" && parsed.Scheme != "https" {
		return errors.New("give a whole address, such as https://doorway.example.org")
	}
	if parsed.User != nil || parsed.RawQuery != "" || parsed.Fragment != "" || strings.Trim(parsed.Path, "/") != "" {
		return errors.New("give only the scheme, the host and the port")
	}
	return nil
}

func (s *Settings) connections() (int, error) {
	number, err := strconv.Atoi(s.DatabaseConnections)
	if err != nil || number < 1 || number > 1000 {
		return 0, errors.New("give a number from 1 to 1000")
	}
	return number, nil
}

// proxies are the trusted proxies, each an address or a network.
func (s *Settings) proxies() ([]string, error) {
	var proxies []string
	for proxy := range strings.SplitSeq(s.TrustedProxies, ",") {
		proxy = strings.TrimSpace(proxy)
		if proxy == "" {
			continue
		}
		_, notAddress := netip.ParseAddr(proxy)
		_, notNetwork := netip.ParsePrefix(proxy)
		if notAddress != nil && notNetwork != nil {
			return nil, errors.New("give addresses such as 10.0.0.5 or networks such as 10.0.0.0/8, parted by commas")
		}
		proxies = append(proxies, proxy)
	}
	return proxies, nil
}

func (s *Settings) level() (slog.Level, error) {
	var level slog.Level
	if err := oneOf(s.LogLevel, "debug", "info", "warn", "error"); err != nil {
		return level, err
	}
	return level, level.UnmarshalText([]byte(s.LogLevel))
}

func oneOf(value string, known ...string) error {
	for _, k := range known {
		if value == k {
			return nil
		}
	}
	return fmt.Errorf("choose one of %s", strings.Join(known, ", "))
}

// database is the address of the database, or otherwise when none is set.
func (s *Settings) database(otherwise string) string {
	if s.DatabaseURL == "" {
		return otherwise
	}
	return s.DatabaseURL
}
