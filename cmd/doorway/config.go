package main

import (
	"fmt"
	"net/url"
	"text/tabwriter"

	"github.com/alecthomas/kong"
)

// masked stands for a secret.
const masked = "MASKED"

type configCommand struct{}

// Run prints each setting by its variable, secrets masked.
func (configCommand) Run(p *program, context *kong.Context) error {
	table := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	for _, flag := range settingsOf(context.Model) {
		value := fmt.Sprint(flag.Target.Interface())
		switch flag.Name {
		case "database-url":
			value = maskAddress(p.settings.database(defaultDatabase))
		case "smtp-url":
			value = maskAddress(value)
		case "oidc-client-secret":
			value = maskSecret(value)
		}
		fmt.Fprintf(table, "%s\t%s\n", variable(flag.Name), value)
	}
	return table.Flush()
}

func maskSecret(value string) string {
	if value == "" {
		return ""
	}
	return masked
}

// settingsOf lists the settings in the order of their struct.
func settingsOf(model *kong.Application) []*kong.Flag {
	var settings []*kong.Flag
	for _, flag := range model.Flags {
		if isSetting(flag.Value) {
			settings = append(settings, flag)
		}
	}
	return settings
}

// maskAddress hides what in an address is secret: the password, wherever it stands.
func maskAddress(address string) string {
	parsed, err := url.Parse(address)
	if err != nil {
		return masked
	}
	if _, has := parsed.User.Password(); has {
		parsed.User = url.UserPassword(parsed.User.Username(), masked)
	}
	query := parsed.Query()
	for _, secret := range []string{"password", "sslpassword"} {
		if query.Has(secret) {
			query.Set(secret, masked)
			parsed.RawQuery = query.Encode()
		}
	}
	return parsed.String()
}
