package main

import (
	"context"
	"fmt"
	"strings"

	"doorway/audit"
	"doorway/models"
)

type trailCommand struct {
	Verify trailVerifyCommand `cmd:"" help:"Check that no entry of the trail was changed, removed or put in, and that every submission is what was submitted."`
}

type trailVerifyCommand struct {
	Anchor []string `sep:"none" placeholder:"CHAIN:NUMBER:HASH" help:"An anchor as a report prints it, to hold against the trail too. May be given several times."`
}

// Run checks every chain. Errors: an anchor that cannot be read; the places where something does not hold.
func (c *trailVerifyCommand) Run(ctx context.Context, p *program) error {
	anchors := make([]audit.TrailAnchor, len(c.Anchor))
	for i, text := range c.Anchor {
		var err error
		if anchors[i], err = audit.ParseTrailAnchor(text); err != nil {
			return err
		}
	}
	return p.withStore(ctx, func(store *models.Store) error {
		report, err := store.VerifyTrail(ctx, anchors...)
		if err != nil {
			return err
		}
		if len(report.Broken) > 0 {
			return fmt.Errorf("the trail is broken:\n%s", strings.Join(report.Broken, "\n"))
		}
		_, err = fmt.Fprintf(p.stdout, "The trail is whole: %s entries in %s chains, and %s submissions that are what was submitted.\n",
			thousands(report.Entries), thousands(report.Chains), thousands(report.Submissions))
		return err
	})
}
