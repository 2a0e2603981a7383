package main

import (
	"context"
	"fmt"
	"io"
	"text/tabwriter"

	"doorway/models"
)

type peopleEraseCommand struct {
	Name string `arg:"" help:"The person's sign-in name."`
	Yes  bool   `help:"Do it."`
}

// Run shows what erasing somebody does, and with --yes does it. Where their name stands in what others typed is printed:
// that stays, and is for people to look at.
func (c *peopleEraseCommand) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, func(store *models.Store) error {
		erase := store.LookAtPersonErasure
		if c.Yes {
			erase = store.ErasePerson
		}
		erasure, err := erase(ctx, c.Name)
		if err != nil {
			return err
		}
		if err := printErased(p.stdout, erasure.Tables); err != nil {
			return err
		}
		if len(erasure.Mentions) > 0 {
			fmt.Fprintln(p.stdout, "\nTheir name stays in what was typed here:")
		}
		for _, mention := range erasure.Mentions {
			fmt.Fprintln(p.stdout, " ", mention)
		}
		fmt.Fprintln(p.stdout, "\nWhat belongs to placements was not looked through.")
		return sayDone(p.stdout, c.Yes, "They are erased. A backup from before still has them: after restoring one, erase them again.")
	})
}

type practicesEraseCommand struct {
	Code string `arg:"" help:"The practice's ODS code."`
	Now  bool   `help:"Erase it although nobody asked for it 30 days ago."`
	Yes  bool   `help:"Do it."`
}

// Run shows what erasing a practice does, and with --yes does it.
func (c *practicesEraseCommand) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, func(store *models.Store) error {
		erasure, err := store.LookAtPracticeErasure(ctx, c.Code)
		if err == nil && c.Yes {
			erasure, err = store.ErasePractice(ctx, c.Code, c.Now)
		}
		if err != nil {
			return err
		}
		if err := printErased(p.stdout, erasure.Tables); err != nil {
			return err
		}
		fmt.Fprintln(p.stdout, "\nIts line in the list of England and its trail stay, and for 12 months who had a role there.")
		return sayDone(p.stdout, c.Yes, "It is erased. A backup from before still has it: after restoring one, erase it again.")
	})
}

func printErased(w io.Writer, tables []models.ErasedTable) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "table\tgoes\tstays without a name")
	for _, t := range tables {
		fmt.Fprintf(table, "%s\t%d\t%d\n", t.Name, t.Gone, t.Nameless)
	}
	return table.Flush()
}

func sayDone(w io.Writer, done bool, words string) error {
	if !done {
		words = "Nothing was changed. --yes does it."
	}
	_, err := fmt.Fprintln(w, "\n"+words)
	return err
}

type retentionCommand struct {
	Yes bool `help:"Carry it out."`
}

// Run counts what is no longer to be kept, rule by rule, and with --yes removes it.
func (c *retentionCommand) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, func(store *models.Store) error {
		counted, err := store.Retention(ctx)
		if err != nil {
			return err
		}
		table := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
		for _, rule := range counted {
			fmt.Fprintf(table, "%d\t%s\n", rule.Count, rule.Words)
		}
		if err := table.Flush(); err != nil {
			return err
		}
		if c.Yes {
			err = store.PurgeExpired(ctx)
		}
		if err != nil {
			return err
		}
		return sayDone(p.stdout, c.Yes, "It is done.")
	})
}
