package main

import (
	"strings"
	"testing"
)

func TestProviderSettingsThatCannotBeRead(t *testing.T) {
	const (
		public = "DOORWAY_PUBLIC_URL=https://doorway.example.org"
		issuer = "DOORWAY_OIDC_ISSUER=https://login.example.org"
		id     = "DOORWAY_OIDC_CLIENT_ID=doorway"
	)
	for fault, env := range map[string][]string{
		"DOORWAY_OIDC_ISSUER (--oidc-issuer): give a whole address":            {"DOORWAY_OIDC_ISSUER=login.example.org", id, public},
		"DOORWAY_OIDC_ISSUER (--oidc-issuer): the address must begin with":     {"DOORWAY_OIDC_ISSUER=http://login.example.org", id, public},
		"DOORWAY_OIDC_ISSUER (--oidc-issuer): the other settings":              {id, public},
		"DOORWAY_OIDC_CLIENT_ID (--oidc-client-id): the sign-in service has":   {issuer, public},
		"DOORWAY_PUBLIC_URL (--public-url): the sign-in service sends people ": {issuer, id},
	} {
		code, _, stderr := doorway(t, env, "config")
		if code != 2 || !strings.Contains(stderr, fault) || strings.Count(stderr, "--") != 1 {
			t.Errorf("%d, want %q: %s", code, fault, stderr)
		}
	}
	code, stdout, stderr := doorway(t, []string{issuer, id, public, "DOORWAY_OIDC_CLIENT_SECRET=sesame"}, "config")
	if code != 0 || !strings.Contains(stdout, "MASKED") || strings.Contains(stdout+stderr, "sesame") {
		t.Errorf("%d: %s%s", code, stdout, stderr)
	}
	if code, stdout, _ := doorway(t, []string{"DOORWAY_OIDC_ISSUER=http://localhost:9000", id, public}, "config"); code != 0 || strings.Contains(stdout, "MASKED") {
		t.Errorf("a service on this machine: %d: %s", code, stdout)
	}
}

func TestServiceIsCalledByItsHostWithoutAName(t *testing.T) {
	settings := Settings{OIDCIssuer: "https://login.example.org/realm"}
	if got := settings.provider().Name; got != "login.example.org" {
		t.Errorf("it is called %q", got)
	}
	settings.OIDCName = "NHSmail"
	if got := settings.provider().Name; got != "NHSmail" {
		t.Errorf("it is called %q", got)
	}
	if (&Settings{}).provider() != nil {
		t.Error("there is one without settings")
	}
}
