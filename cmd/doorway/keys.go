package main

import (
	"context"
	"encoding/base64"
	"fmt"

	"doorway/models"
)

type keysCommand struct {
	List   keysListCommand   `cmd:"" help:"Print the public keys with which reports were and are signed."`
	Rotate keysRotateCommand `cmd:"" help:"Make a new key, with which reports are signed from now on. Earlier reports stay valid."`
}

type keysListCommand struct{}

// Run prints each public key: its name, the key, since when, and until when unless it is in use.
func (keysListCommand) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, func(store *models.Store) error {
		keys, err := store.SigningKeys(ctx)
		if err == nil && len(keys) == 0 {
			_, err = fmt.Fprintln(p.stdout, "There is no key yet. The first start of doorway serve makes one.")
		}
		for _, key := range keys {
			if err == nil {
				err = printKey(p, key)
			}
		}
		return err
	})
}

const keyTime = "2006-01-02 15:04 MST"

func printKey(p *program, key models.SigningKey) error {
	until := "in use"
	if !key.Until.IsZero() {
		until = "until " + key.Until.Format(keyTime)
	}
	_, err := fmt.Fprintf(p.stdout, "%s  %s  since %s, %s\n", key.ID, base64.StdEncoding.EncodeToString(key.PublicKey), key.Since.Format(keyTime), until)
	return err
}

type keysRotateCommand struct{}

// Run makes a new key and prints its public half.
func (keysRotateCommand) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, func(store *models.Store) error {
		key, err := store.RotateSigningKey(ctx)
		if err != nil {
			return err
		}
		return printKey(p, key)
	})
}
