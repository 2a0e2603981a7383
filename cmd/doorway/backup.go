package main

import (
	"context"
	"fmt"

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
