package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"doorway/api"
	"doorway/models"
	"doorway/reports"
)

// exportFile is where an export goes.
type exportFile struct {
	Out string `placeholder:"FILE" help:"The file to write; there must be no such file yet. Without it, it is printed."`
}

type peopleExportCommand struct {
	Name string `arg:"" help:"The person's sign-in name."`
	exportFile
}

// Run writes what the person could download; the installation's trail tells of it.
func (c *peopleExportCommand) Run(ctx context.Context, p *program) error {
	return c.write(ctx, p, api.WritePersonExport, func(store *models.Store, visit models.ExportVisit) error {
		return store.ExportPerson(ctx, c.Name, visit)
	})
}

type practicesExportCommand struct {
	Code string `arg:"" help:"The practice's ODS code."`
	exportFile
}

// Run writes what the practice's lead could download; the practice's trail tells of it.
func (c *practicesExportCommand) Run(ctx context.Context, p *program) error {
	return c.write(ctx, p, api.WritePracticeExport, func(store *models.Store, visit models.ExportVisit) error {
		return store.ExportPracticeByCode(ctx, c.Code, visit)
	})
}

// write writes an export to the file or prints it. The file is whole or it is not there, and nobody but its owner may
// read it.
func (f exportFile) write(ctx context.Context, p *program,
	write func(io.Writer, time.Time, func(models.ExportVisit) error) error, export func(*models.Store, models.ExportVisit) error,
) error {
	return p.withStore(ctx, func(store *models.Store) error {
		to := func(w io.Writer) error {
			if store.Invented() {
				w = reports.OfInvented(w)
			}
			return write(w, store.Now(), func(visit models.ExportVisit) error { return export(store, visit) })
		}
		if f.Out == "" {
			return to(p.stdout)
		}
		file, err := os.OpenFile(f.Out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return err
		}
		if err := errors.Join(to(file), file.Close()); err != nil {
			return errors.Join(err, os.Remove(f.Out))
		}
		_, err = fmt.Fprintf(p.stdout, "Everything is in %s. It is personal: keep it safe.\n", f.Out)
		return err
	})
}
