package main

import (
	"context"
	"log/slog"

	"doorway/models"
)

// logger writes to standard error, as the settings say.
func (p *program) logger() (*slog.Logger, error) {
	level, err := p.settings.level()
	if err != nil {
		return nil, err
	}
	options := &slog.HandlerOptions{Level: level}
	if p.settings.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(p.stderr, options)), nil
	}
	return slog.New(slog.NewTextHandler(p.stderr, options)), nil
}

// open opens the database of the settings, or otherwise when none is set, and brings its tables up to date.
func (p *program) open(ctx context.Context, otherwise string) (*models.Store, error) {
	log, err := p.logger()
	if err != nil {
		return nil, err
	}
	connections, err := p.settings.connections()
	if err != nil {
		return nil, err
	}
	keep, err := p.settings.keep()
	if err != nil {
		return nil, err
	}
	return models.Open(ctx, p.settings.database(otherwise), models.Options{
		Logger: log, MaxConnections: connections, Mail: p.settings.SMTPURL != "", Keep: keep,
		Small: p.settings.smallNumbers(),
	})
}

// withStore opens the database for one command, and closes it afterwards.
func (p *program) withStore(ctx context.Context, do func(*models.Store) error) (err error) {
	store, err := p.open(ctx, defaultDatabase)
	if err != nil {
		return err
	}
	defer func() {
		if closing := store.Close(); err == nil {
			err = closing
		}
	}()
	return do(store)
}
