package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"text/tabwriter"
	"time"

	"doorway/models"
)

type demoCommand struct {
	National bool `help:"Do not serve: fill an empty database with invented answers of every practice of England, to measure speed with."`
}

// Run serves the demonstration group. Its passwords are printed and the same everywhere, so it listens on this machine
// alone, and on a database that holds nothing else.
func (c demoCommand) Run(ctx context.Context, p *program) error {
	if c.National {
		return p.seedNational(ctx)
	}
	if err := onlyThisMachine(p.settings.Addr); err != nil {
		return err
	}
	return p.serve(ctx, demonstrationDatabase, p.prepareDemonstration)
}

func onlyThisMachine(address string) error {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return err
	}
	if ip := net.ParseIP(host); host == "localhost" || ip != nil && ip.IsLoopback() {
		return nil
	}
	return errors.New("the demonstration's passwords are known to everybody, so it listens on 127.0.0.1 only: leave the address out")
}

// prepareDemonstration makes the demonstration group unless it is there, and prints who can sign in.
func (p *program) prepareDemonstration(ctx context.Context, store *models.Store, address string) error {
	// A demonstration that was begun is made whole, also when the signal to stop comes meanwhile.
	ctx = context.WithoutCancel(ctx)
	if err := loadContent(ctx, store); err != nil {
		return err
	}
	there, err := store.Demonstration(ctx)
	if err != nil {
		return err
	}
	switch {
	case there.Empty:
		if err := p.makeDemonstration(ctx, time.Now()); err != nil {
			return fmt.Errorf("make the demonstration group: %w", err)
		}
	case len(there.Invented) != len(demoPractices()):
		return errors.New("this database holds something else than the demonstration group. Choose another one with --database-url")
	}
	return printSignIns(p.stdout, address)
}

func printSignIns(w io.Writer, address string) error {
	fmt.Fprintf(w, "\nEverything here is invented. Sign in at %s/sign-in as\n\n", address)
	table := tabwriter.NewWriter(w, 2, 0, 3, ' ', 0)
	for _, practice := range demoPractices() {
		fmt.Fprintf(table, "  %s\tpassword %s\tpractice lead, %s: %s\n", practice.lead.signInName, practice.lead.password, practice.name, practice.state)
	}
	placed := demoPractices()[demoPlaced].name
	for _, member := range demoTeam() {
		fmt.Fprintf(table, "  %s\tpassword %s\tpractice member, %s: %s\n", member.person.signInName, member.person.password, placed, member.work)
	}
	for _, one := range []struct {
		person demoPerson
		what   string
	}{
		{demoTrainee(), "trainee on a placement at " + placed},
		{demoFacilitator(), "facilitator: looks after the group, invites practice leads and trainees"},
		{demoOperator(), "operator: runs the installation, invites facilitators"},
	} {
		fmt.Fprintf(table, "  %s\tpassword %s\t%s\n", one.person.signInName, one.person.password, one.what)
	}
	for _, member := range demoMembers() {
		fmt.Fprintf(table, "  %s\tpassword %s\tgroup member: brings %s\n", member.person.signInName, member.person.password, member.brings)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\nThe operator and the facilitator also give a code: `doorway demo-code` prints theirs.\n\n")
	return err
}
