package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"doorway/api"
	"doorway/models"
	"doorway/reports"
)

type samplesCommand struct {
	Dir string `arg:"" help:"The folder to write to; it is made when it is not there."`
}

// Run writes each kind of report as PDF and as page, of an invented practice that submitted and of one with a draft.
func (c *samplesCommand) Run(ctx context.Context, p *program) (err error) {
	if err := os.MkdirAll(c.Dir, 0o750); err != nil {
		return err
	}
	scratch, err := os.MkdirTemp("", "doorway-samples-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(scratch)) }()
	// One fixed day, so that the samples of two builds can be laid side by side.
	clock := &movedClock{}
	store, err := models.Open(ctx, "sqlite:"+filepath.Join(scratch, "samples.db"), models.Options{Now: clock.now})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	if err := store.LoadStarter(ctx); err != nil {
		return err
	}
	builder := newDemoBuilder(store, clock, time.Date(2026, time.November, 20, 0, 0, 0, 0, time.UTC))
	leads, err := builder.build(ctx)
	if err != nil {
		return err
	}
	clock.set(builder.daysAgo(0))
	return errors.Join(
		c.write(ctx, p, store, leads[2], "action-plan"),
		c.write(ctx, p, store, leads[1], "action-plan-draft"),
	)
}

func (c *samplesCommand) write(ctx context.Context, p *program, store *models.Store, lead *demoLead, name string) error {
	audits, err := store.ListAudits(ctx, lead.actor, lead.actor.Practice)
	if err != nil {
		return err
	}
	found, err := store.ActionPlanReport(ctx, lead.actor, lead.actor.Practice, audits[0].ID)
	if err != nil {
		return err
	}
	data := api.ActionPlanData(found)
	return errors.Join(
		c.writeFile(p, name+".pdf", func(w io.Writer) error { return reports.ActionPlan(w, data) }),
		c.writeFile(p, name+".html", func(w io.Writer) error { return reports.ActionPlanPage(w, data) }),
	)
}

func (c *samplesCommand) writeFile(p *program, name string, write func(io.Writer) error) error {
	path := filepath.Join(c.Dir, name)
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := errors.Join(write(file), file.Close()); err != nil {
		return err
	}
	_, err = fmt.Fprintln(p.stdout, path)
	return err
}
