// Command doorway is the whole of Doorway: the web app, its programming interface and what an operator needs, in one
// program. It only starts things; rules are in package audit and SQL in package models.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Environ(), os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run carries out one command and gives the exit code: 0 done, 1 it could not be done, 2 it was not understood. Tests
// call it too, so it reads no environment but env, and ctx alone ends what goes on.
func run(ctx context.Context, args, env []string, stdout, stderr io.Writer) int {
	command, err := parse(args, env, stdout, stderr)
	if err != nil {
		fmt.Fprintln(stderr, "doorway:", err)
		return 2
	}
	if command == nil {
		return 0
	}
	if err := command(ctx); err != nil {
		fmt.Fprintln(stderr, "doorway:", err)
		return 1
	}
	return 0
}
