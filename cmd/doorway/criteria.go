package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"doorway/audit"
)

type criteriaCommand struct {
	Check criteriaCheckCommand `cmd:"" help:"Check a criteria file: every fault with its file, line and field."`
}

type criteriaCheckCommand struct {
	File string `arg:"" help:"The criteria file (YAML)."`
}

// maxCriteriaFile is the most bytes of a criteria file that are read: the starter set has 190,000.
const maxCriteriaFile = 4 << 20

// Run prints what the file holds, or every fault in it.
func (c *criteriaCheckCommand) Run(p *program) error {
	data, err := readAtMost(c.File, maxCriteriaFile)
	if err != nil {
		return err
	}
	set, err := audit.ParseCriteria(filepath.Base(c.File), data)
	if err != nil {
		var faults audit.CriteriaFaults
		if errors.As(err, &faults) {
			return fmt.Errorf("this file needs another look:\n%w", err)
		}
		return err
	}
	_, err = fmt.Fprintf(p.stdout, "%s %s: %d criteria in %d domains, %d in the short form, %d sources.\nStatus: %s. SHA-256: %s\n",
		set.ID, set.Version, len(set.Criteria), len(set.Domains), len(set.ShortForm), len(set.Sources), set.Status, set.Checksum)
	return err
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
