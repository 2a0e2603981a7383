package models

import (
	"context"
	"sync/atomic"
	"time"
)

// Work is what a Store has done since it was last asked: the statements, without values, and how many passwords it hashed
// or compared.
type Work struct {
	statementLog
	statements []string
	hashed     atomic.Int64
	store      *Store
}

// WatchWork watches a Store that one goroutine uses. Each hashing has to pass the watcher, which counts it.
func WatchWork(s *Store) *Work {
	w := &Work{statementLog: statementLog{s.log}, store: s}
	s.db.Logger = w
	places := make(chan struct{})
	s.hashing = places
	go func() {
		for range places {
			w.hashed.Add(1)
			places <- struct{}{}
		}
	}()
	return w
}

// Trace is called after every statement.
func (w *Work) Trace(_ context.Context, _ time.Time, statement func() (string, int64), _ error) {
	text, _ := statement()
	w.statements = append(w.statements, text)
}

// Done gives what was done since the last time.
func (w *Work) Done() (statements []string, hashed int64) {
	statements, w.statements = w.statements, nil
	return statements, w.hashed.Swap(0)
}
