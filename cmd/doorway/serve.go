package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"runtime/debug"
	"sync"
	"time"
	_ "time/tzdata" // days and quarters count in Europe/London, also where the system has no time zones

	"doorway/api"
	"doorway/frontend"
	"doorway/models"
)

type serveCommand struct{}

// purgeEvery is how often what has run out is removed.
const purgeEvery = time.Hour

// Run serves until ctx ends, then lets every request finish.
func (serveCommand) Run(ctx context.Context, p *program) error {
	return p.serve(ctx, defaultDatabase, p.prepareProduction)
}

// prepareProduction loads what a new installation needs, and prints a set-up link on the very first start.
func (p *program) prepareProduction(ctx context.Context, store *models.Store, address string) error {
	if err := loadContent(ctx, store); err != nil {
		return err
	}
	link, made, err := store.FirstSetupLink(ctx)
	if err == nil && made {
		err = printSetupLink(p.stdout, address, link)
	}
	return err
}

// loadContent loads the starter criteria and the practices of England, and makes the key that signs reports, unless they are
// there.
func loadContent(ctx context.Context, store *models.Store) error {
	if err := store.LoadStarter(ctx); err != nil {
		return fmt.Errorf("load the starter criteria: %w", err)
	}
	if err := store.LoadPractices(ctx); err != nil {
		return fmt.Errorf("load the practices of England: %w", err)
	}
	if err := store.MakeSigningKey(ctx); err != nil {
		return fmt.Errorf("make the key that signs reports: %w", err)
	}
	return nil
}

// serve opens the database, prepares it, and answers requests until ctx ends.
func (p *program) serve(ctx context.Context, otherwise string, prepare func(ctx context.Context, store *models.Store, address string) error) (err error) {
	log, err := p.logger()
	if err != nil {
		return err
	}
	store, err := p.open(ctx, otherwise)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", p.settings.Addr)
	if err != nil {
		return fmt.Errorf("%w (DOORWAY_ADDR or --addr chooses another address)", err)
	}
	address := p.settings.publicAddress(listener.Addr())
	if err := prepare(ctx, store, address); err != nil {
		return errors.Join(err, listener.Close())
	}
	handler, err := p.handler(store, log, address)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	sender, err := p.mailer(store, log)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	fmt.Fprintln(p.stdout, "Doorway is open at", address)
	var background sync.WaitGroup
	background.Go(debug.FreeOSMemory) // what only the start needed
	background.Go(func() { purgeNowAndThen(ctx, store, log) })
	if sender != nil {
		background.Go(func() { sender.run(ctx) })
	}
	defer background.Wait()
	return answerUntilDone(ctx, listener, handler, log)
}

func (p *program) handler(store *models.Store, log *slog.Logger, address string) (http.Handler, error) {
	proxies, err := p.settings.proxies()
	if err != nil {
		return nil, err
	}
	return api.New(api.Config{
		Store: store, Web: frontend.Dist(), PublicURL: address, TrustedProxies: proxies, Logger: log, Version: version,
		Provider: p.settings.provider(),
	})
}

// purgeNowAndThen removes what has run out: sessions, links, discarded drafts, earlier texts; and does what else a day
// brings. It begins at once: what is stopped every night must not keep things for ever.
func purgeNowAndThen(ctx context.Context, store *models.Store, log *slog.Logger) {
	ticks := time.NewTicker(purgeEvery)
	defer ticks.Stop()
	for {
		if err := store.PurgeExpired(ctx); err != nil && ctx.Err() == nil {
			log.Error("what has run out was not removed", "cause", err)
		}
		if err := store.SettleClaims(ctx); err != nil && ctx.Err() == nil {
			log.Error("who begins to lead a practice was not noted", "cause", err)
		}
		if err := store.ReleasePools(ctx); err != nil && ctx.Err() == nil {
			log.Error("what trainees let be counted together was not released", "cause", err)
		}
		if err := store.Remind(ctx); err != nil && ctx.Err() == nil {
			log.Error("people were not reminded of dates", "cause", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticks.C:
		}
	}
}

// publicAddress is where people find Doorway: as set, or else the address listened on.
func (s *Settings) publicAddress(listened net.Addr) string {
	if s.PublicURL != "" {
		parsed, err := url.Parse(s.PublicURL)
		if err == nil {
			return parsed.Scheme + "://" + parsed.Host
		}
	}
	host, port, err := net.SplitHostPort(listened.String())
	if err != nil {
		return "http://" + listened.String()
	}
	if ip := net.ParseIP(host); ip == nil || ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return "http://" + net.JoinHostPort(host, port)
}
