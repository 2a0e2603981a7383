package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"doorway/audit"
	"doorway/models"
)

type setupLinkCommand struct{}

// Run prints a new set-up link; those that were not used end.
func (setupLinkCommand) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, func(store *models.Store) error {
		link, err := store.SetupLink(ctx)
		if err != nil {
			return err
		}
		return printSetupLink(p.stdout, p.settings.linkAddress(), link)
	})
}

type peopleCommand struct {
	Erase     peopleEraseCommand  `cmd:"" help:"Show what erasing a person does; with --yes, erase them."`
	Export    peopleExportCommand `cmd:"" help:"Write everything that is kept about a person, as JSON."`
	EndFactor endFactorCommand    `cmd:"" help:"Take away a second factor that a person has lost, with their recovery codes."`
	ResetLink resetLinkCommand    `cmd:"" help:"Print a link with which a person sets a new password."`
}

type endFactorCommand struct {
	Name string `arg:"" help:"The person's sign-in name."`
}

// Run takes a second factor away; whose role needs one sets up another when they sign in next.
func (c *endFactorCommand) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, func(store *models.Store) error {
		if err := store.ResetFactor(ctx, c.Name); err != nil {
			return orNobody(err)
		}
		_, err := fmt.Fprintln(p.stdout, "Done. They are signed out everywhere, and sign in with the password alone; a role that needs a code asks for a new app first.")
		return err
	})
}

// orNobody says in the words of a terminal that there is no such person.
func orNobody(err error) error {
	var refusal *audit.Error
	if errors.As(err, &refusal) && refusal.Code == audit.CodeNotFound {
		return errors.New("nobody has this sign-in name")
	}
	return err
}

type resetLinkCommand struct {
	Name string `arg:"" help:"The person's sign-in name."`
}

// Run prints a link, valid for 24 hours.
func (c *resetLinkCommand) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, func(store *models.Store) error {
		link, err := store.ResetLink(ctx, c.Name)
		if err != nil {
			return orNobody(err)
		}
		_, err = fmt.Fprintf(p.stdout, "Give this link to the person, in a way that only they can read. It works once, until %s:\n\n  %s\n\n",
			until(link), joinAddress(p.settings.linkAddress(), link.Token))
		return err
	})
}

func printSetupLink(w io.Writer, address string, link models.NewLink) error {
	_, err := fmt.Fprintf(w, "Open this link to become the operator. It works once, until %s:\n\n  %s\n\n", until(link), joinAddress(address, link.Token))
	return err
}

func until(link models.NewLink) string { return link.ExpiresAt.Format("15:04 on 2 January 2006 (UTC)") }

// joinAddress carries the token behind the number sign: browsers send that part to no server, so it is in no log.
func joinAddress(address, token string) string { return address + "/join#" + token }

// linkAddress is where people find the Doorway that runs elsewhere with the same settings.
func (s *Settings) linkAddress() string { return s.publicAddress(settingsAddress(s.Addr)) }

// settingsAddress is an address as it was set.
type settingsAddress string

// Network is for net.Addr.
func (settingsAddress) Network() string { return "tcp" }

// String is for net.Addr.
func (a settingsAddress) String() string { return string(a) }
