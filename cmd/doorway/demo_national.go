package main

import (
	"context"
	"errors"
	"fmt"

	"doorway/audit"
	"doorway/models"
)

// nationalAudits is how many self-assessments each practice of a national demonstration has.
const nationalAudits = 4

// nationalTitle is the first that every page and file says about the criteria of a national demonstration.
const nationalTitle = audit.InventedAnswers

// seedNational fills an empty database with invented answers of every practice, and says how far it is.
func (p *program) seedNational(ctx context.Context) (err error) {
	log, err := p.logger()
	if err != nil {
		return err
	}
	store, err := models.Open(ctx, p.settings.database(nationalDatabase), models.Options{Logger: log})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	if err := store.LoadPractices(ctx); err != nil {
		return fmt.Errorf("load the practices of England: %w", err)
	}
	file, err := nationalCriteria()
	if err != nil {
		return err
	}
	return store.SeedNational(ctx, models.National{File: file, Audits: nationalAudits, Answers: true, Progress: func(practices int) {
		if practices%500 == 0 {
			fmt.Fprintf(p.stderr, "%d practices\n", practices)
		}
	}})
}

// nationalCriteria are the starter criteria as a set of its own. It counts as agreed, so that there is a benchmark; its title
// and its notice say what it is.
func nationalCriteria() ([]byte, error) {
	starter, err := audit.StarterCriteria()
	if err != nil {
		return nil, err
	}
	invented := *starter
	invented.ID, invented.Title, invented.Status = "invented-answers", nationalTitle, audit.StatusAgreed
	invented.Notice = nationalTitle + ". They were made by chance to measure how fast Doorway is, and tell nothing about anybody."
	return audit.WriteCriteria(&invented), nil
}
