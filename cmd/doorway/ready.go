package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"time"
)

type readyCommand struct{}

// Run asks the Doorway that listens on this machine, for a container's health check. Errors: not ready.
func (readyCommand) Run(ctx context.Context, p *program) error {
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	here := Settings{}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, here.publicAddress(settingsAddress(p.settings.Addr))+"/readyz", nil)
	if err != nil {
		return err
	}
	direct := &http.Client{Transport: &http.Transport{DialContext: (&net.Dialer{}).DialContext}}
	answer, err := direct.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("not ready: %s", answer.Status)
	}
	return nil
}
