package main

import (
	"context"
	"fmt"
	"strings"

	"doorway/models"
)

type backupCommand struct {
	File string `arg:"" help:"Where to write the backup; there must be no such file yet."`
}

// Run writes everything as it stands at one moment, while Doorway goes on.
func (c *backupCommand) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, func(store *models.Store) error {
		if err := store.Backup(ctx, c.File); err != nil {
			return err
		}
		_, err := fmt.Fprintf(p.stdout, "Everything is in %s. It holds what people wrote: keep it safe.\n", c.File)
		return err
	})
}

type restoreCommand struct {
	File string `arg:"" help:"The backup."`
}

// Run takes everything or nothing.
func (c *restoreCommand) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, func(store *models.Store) error {
		if err := store.Restore(ctx, c.File); err != nil {
			return err
		}
		_, err := fmt.Fprintln(p.stdout, "Everything in the backup is in this database now.")
		return err
	})
}

type trailCommand struct {
	Verify trailVerifyCommand `cmd:"" help:"Check that no entry of the trail was changed, removed or put in."`
}

type trailVerifyCommand struct{}

// Run checks every chain. Errors: the places where one is broken.
func (trailVerifyCommand) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, func(store *models.Store) error {
		report, err := store.VerifyTrail(ctx)
		if err != nil {
			return err
		}
		if len(report.Broken) > 0 {
			return fmt.Errorf("the trail is broken:\n%s", strings.Join(report.Broken, "\n"))
		}
		_, err = fmt.Fprintf(p.stdout, "The trail is whole: %s entries in %s chains.\n", thousands(report.Entries), thousands(report.Chains))
		return err
	})
}
