package main

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"
	"time"
)

const (
	// lingerFor is how long Doorway goes on answering after the signal to stop, as not ready and closing each
	// connection behind its answer: whoever keeps connections open moves on without losing a request.
	lingerFor = time.Second
	// finishWithin is how long requests under way may take after that.
	finishWithin = 30 * time.Second
)

// answerUntilDone answers requests until ctx ends, then stops without failing one.
func answerUntilDone(ctx context.Context, listener net.Listener, handler http.Handler, log *slog.Logger) error {
	gate := &drain{handler: handler}
	server := &http.Server{
		Handler:           gate,
		ConnState:         gate.count,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	log.Info("stopping: requests under way may finish")
	gate.linger(lingerFor)
	finish, cancel := context.WithTimeout(context.WithoutCancel(ctx), finishWithin)
	defer cancel()
	return server.Shutdown(finish)
}

// drain lets connections end one by one once Doorway is stopping.
type drain struct {
	handler  http.Handler
	stopping atomic.Bool
	open     atomic.Int64 // connections
}

// ServeHTTP passes requests on. While stopping, each answer is the last on its connection, and /readyz says so.
func (d *drain) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if d.stopping.Load() {
		w.Header().Set("Connection", "close")
		if r.URL.Path == "/readyz" {
			http.Error(w, "stopping", http.StatusServiceUnavailable)
			return
		}
	}
	d.handler.ServeHTTP(w, r)
}

func (d *drain) count(_ net.Conn, state http.ConnState) {
	switch state {
	case http.StateNew:
		d.open.Add(1)
	case http.StateClosed, http.StateHijacked:
		d.open.Add(-1)
	case http.StateActive, http.StateIdle:
	}
}

// linger waits until every connection has ended, but no longer than atMost.
func (d *drain) linger(atMost time.Duration) {
	d.stopping.Store(true)
	look := time.NewTicker(10 * time.Millisecond)
	defer look.Stop()
	enough := time.After(atMost)
	for d.open.Load() > 0 {
		select {
		case <-look.C:
		case <-enough:
			return
		}
	}
}
