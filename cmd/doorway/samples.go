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
	"doorway/audit"
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
		c.actionPlan(ctx, p, store, leads[2], "action-plan"),
		c.actionPlan(ctx, p, store, leads[1], "action-plan-draft"),
		c.views(ctx, p, store, leads[1]),
		c.progress(ctx, p, store, leads[3], ""),
		c.progress(ctx, p, store, leads[2], "-first"),
		c.answers(ctx, p, store, leads[3]),
		c.reflection(p),
		c.poster(p),
		c.decisions(p),
		c.picture(p),
	)
}

func (c *samplesCommand) actionPlan(ctx context.Context, p *program, store *models.Store, lead *demoLead, name string) error {
	audits, err := store.ListAudits(ctx, lead.actor, lead.actor.Practice)
	if err != nil {
		return err
	}
	found, err := store.ActionPlanReport(ctx, lead.actor, lead.actor.Practice, audits[0].ID)
	if err != nil {
		return err
	}
	return writeSample(c, p, name, api.ActionPlanData(found), reports.ActionPlan, reports.ActionPlanPage)
}

// views writes what a practice whose colleagues gave their views brings to its meeting, and what its lead reads.
func (c *samplesCommand) views(ctx context.Context, p *program, store *models.Store, lead *demoLead) error {
	audits, err := store.ListAudits(ctx, lead.actor, lead.actor.Practice)
	if err != nil {
		return err
	}
	sheet, err := store.MeetingSheet(ctx, lead.actor, lead.actor.Practice, audits[0].ID)
	if err != nil {
		return err
	}
	compared, err := store.ComparisonOnPaper(ctx, lead.actor, lead.actor.Practice, audits[0].ID)
	if err != nil {
		return err
	}
	return errors.Join(
		writeSample(c, p, "meeting-sheet", api.MeetingSheetData(sheet), reports.MeetingSheet, reports.MeetingSheetPage),
		writeSample(c, p, "comparison", api.ComparisonData(compared), reports.Comparison, reports.ComparisonPage),
	)
}

// reflection writes what a trainee takes to a portfolio, of invented words.
func (c *samplesCommand) reflection(p *program) error {
	set, err := audit.StarterCriteria()
	if err != nil {
		return err
	}
	data := reports.ReflectionData{
		Year: 2026, Set: set, Agreed: set.Agreed(), WithNotes: true,
		Noticed: "The people at the desk knew many by name. People who were new waited longest, and asked least.",
		Learned: "A small thing can decide whether somebody comes back: a message that says when we will call.",
		WillDo:  "I will ask each person what would make the next visit easier, and write it where my colleagues see it.",
	}
	for i, criterion := range set.Criteria[:12] {
		data.LookedAt = append(data.LookedAt, reports.LookedAt{Criterion: criterion, Note: []string{"", "I watched for a morning, and asked a colleague."}[i%2]})
	}
	return errors.Join(
		writeSample(c, p, "reflection", data, reports.Reflection, reports.ReflectionPage),
		c.writeFile(p, "reflection.md", func(w io.Writer) error { return reports.ReflectionMarkdown(w, data) }),
	)
}

// writeSample writes a report in both of its forms.
func writeSample[D any](c *samplesCommand, p *program, name string, data D, pdf, page func(io.Writer, D) error) error {
	return errors.Join(
		c.writeFile(p, name+".pdf", func(w io.Writer) error { return pdf(w, data) }),
		c.writeFile(p, name+".html", func(w io.Writer) error { return page(w, data) }),
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
