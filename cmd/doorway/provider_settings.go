package main

import (
	"errors"
	"net"
	"net/url"

	"doorway/api"
)

// checkProvider looks at the settings of the organisation's sign-in service, which go together.
func (s *Settings) checkProvider(fault func(flag string, err error)) {
	if s.OIDCIssuer == "" {
		if s.OIDCClientID != "" || s.OIDCClientSecret != "" || s.OIDCName != "" {
			fault("oidc-issuer", errors.New("the other settings of the sign-in service need this one"))
		}
		return
	}
	fault("oidc-issuer", checkIssuer(s.OIDCIssuer))
	if s.OIDCClientID == "" {
		fault("oidc-client-id", errors.New("the sign-in service has to know Doorway by a name"))
	}
	if s.PublicURL == "" && s.SMTPURL == "" { // else that has been said already
		fault("public-url", errors.New("the sign-in service sends people back to the address that people type"))
	}
}

// checkIssuer lets only a service on this machine go without encryption.
func checkIssuer(address string) error {
	parsed, err := url.Parse(address)
	if err != nil || parsed.Host == "" || parsed.User != nil || parsed.RawQuery != "" || parsed.Fragment != "" {
		return errors.New("give a whole address, such as https://login.example.org")
	}
	ip := net.ParseIP(parsed.Hostname())
	onThisMachine := parsed.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
	if parsed.Scheme != "https" && (parsed.Scheme != "http" || !onThisMachine) {
		return errors.New("the address must begin with https://")
	}
	return nil
}

// provider is the organisation's sign-in service; nil without one.
func (s *Settings) provider() *api.Provider {
	if s.OIDCIssuer == "" {
		return nil
	}
	name := s.OIDCName
	if name == "" {
		name = hostOf(s.OIDCIssuer)
	}
	return &api.Provider{Name: name, Issuer: s.OIDCIssuer, ClientID: s.OIDCClientID, ClientSecret: s.OIDCClientSecret}
}
