package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"doorway/audit"
	"doorway/models"
)

type criteriaCommand struct {
	Check   criteriaCheckCommand   `cmd:"" help:"Check a criteria file: every fault with its file, line and field."`
	Publish criteriaPublishCommand `cmd:"" help:"Publish a version of the criteria, which then stays as it is for ever. New self-assessments use it; drafts are offered it."`
}

type criteriaCheckCommand struct {
	File string `arg:"" help:"The criteria file (YAML)."`
	criteriaLooked
}

// criteriaLooked is how somebody answers what the guard asks about a file, which has no page to pick a reason on.
type criteriaLooked struct {
	Looked bool `help:"You looked at every name, telephone number and the like that the check asks about: none is a patient's. An NHS number is refused all the same."`
}

// read reads a criteria file. Errors: its faults, and each place that may hold a patient's detail, until somebody looked.
func (l criteriaLooked) read(path string) (data []byte, set *audit.CriteriaSet, err error) {
	if data, err = readAtMost(path, maxCriteriaFile); err != nil {
		return nil, nil, err
	}
	name := filepath.Base(path)
	if set, err = audit.ParseCriteria(name, data); err != nil {
		return nil, nil, anotherLook(err)
	}
	faults := audit.GuardFile(name, data, nil, audit.GuardContext{SupportNumbers: audit.SupportNumbers()})
	if l.Looked {
		faults = faults.Refused()
	}
	if len(faults) > 0 {
		return nil, nil, anotherLook(faults)
	}
	return data, set, nil
}

// maxCriteriaFile is the most bytes of a criteria file that are read: the starter set has 190,000.
const maxCriteriaFile = 4 << 20

// Run prints what the file holds, or every fault in it.
func (c *criteriaCheckCommand) Run(p *program) error {
	_, set, err := c.read(c.File)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.stdout, "%s %s: %d criteria in %d domains, %d in the short form, %d sources.\nStatus: %s. SHA-256: %s\n",
		set.ID, set.Version, len(set.Criteria), len(set.Domains), len(set.ShortForm), len(set.Sources), set.Status, set.Checksum)
	return err
}

// anotherLook puts faults of a criteria file below a line that says what they are.
func anotherLook(err error) error {
	var faults audit.CriteriaFaults
	if errors.As(err, &faults) {
		return fmt.Errorf("this file needs another look:\n%w", err)
	}
	return err
}

type criteriaPublishCommand struct {
	File string `arg:"" help:"The criteria file (YAML). Its status is taken at its word; one that says \"retired\" can be read, and no new self-assessment uses it."`
	criteriaLooked
}

// Run publishes the version, and says what it holds. Errors: faults of the file; a number that another file has.
func (c *criteriaPublishCommand) Run(ctx context.Context, p *program) error {
	data, _, err := c.read(c.File)
	if err != nil {
		return err
	}
	return p.withStore(ctx, func(store *models.Store) error {
		set, there, err := store.PublishCriteria(ctx, filepath.Base(c.File), data)
		if err != nil {
			return anotherLook(err)
		}
		words := "is published"
		if there {
			words = "was published before; nothing changed"
		}
		_, err = fmt.Fprintf(p.stdout, "%s %s %s: %d criteria. Status: %s. SHA-256: %s\n", set.ID, set.Version, words, len(set.Criteria), set.Status, set.Checksum)
		return err
	})
}

// readAtMost reads a file that must have no more than limit bytes. Errors: a file that is longer or cannot be read.
func readAtMost(path string, limit int64) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	data, err := io.ReadAll(io.LimitReader(file, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = fmt.Errorf("%s is longer than %d bytes", filepath.Base(path), limit)
	}
	return data, err
}
