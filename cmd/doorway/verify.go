package main

import (
	"context"
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"doorway/audit"
	"doorway/models"
	"doorway/reports"
)

type verifyCommand struct {
	File string   `arg:"" help:"The report (PDF)."`
	Key  []string `sep:"none" placeholder:"FILE|BASE64" help:"A public key, or a file that holds some, such as what /api/v1/verify-keys answers. Then nothing but the file is looked at: no database, no network. Without it, the keys in this Doorway's database. May be given several times."`
}

// maxReportFile is the most bytes of a report that are read.
const maxReportFile = 64 << 20

// Run says in sentences whether the file is, byte for byte, a report that was signed with one of the keys.
// Errors: it is not, or that cannot be found out.
func (c *verifyCommand) Run(ctx context.Context, p *program) error {
	file, err := readAtMost(c.File, maxReportFile)
	if err != nil {
		return err
	}
	if len(c.Key) == 0 {
		return p.withStore(ctx, func(store *models.Store) error { return c.withDatabase(ctx, p, store, file) })
	}
	var keys []ed25519.PublicKey
	for _, text := range c.Key {
		found, err := readKeys(text)
		if err != nil {
			return err
		}
		keys = append(keys, found...)
	}
	if _, err := c.check(p, file, keys); err != nil {
		return err
	}
	_, err = fmt.Fprintln(p.stdout, "Whether it was replaced or withdrawn since, only the address above can say.")
	return err
}

func (c *verifyCommand) withDatabase(ctx context.Context, p *program, store *models.Store, file []byte) error {
	known, err := store.SigningKeys(ctx)
	if err != nil {
		return err
	}
	keys := make([]ed25519.PublicKey, len(known))
	for i, key := range known {
		keys[i] = key.PublicKey
	}
	found, err := c.check(p, file, keys)
	if err != nil {
		return err
	}
	state, by, err := store.AskAboutReport(ctx, found.Code)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(p.stdout, stateSentence(state, by))
	return err
}

// stateSentence says how a code stands here.
func stateSentence(state audit.ReportState, by audit.ReportCode) string {
	switch {
	case state == audit.ReportGenuine:
		return "It has not been replaced or withdrawn."
	case state == audit.ReportWithdrawn:
		return "The practice has withdrawn it."
	case state == audit.ReportReplaced && by != "":
		return "A later self-assessment is in its place. The report in its place has the code " + string(by) + "."
	case state == audit.ReportReplaced:
		return "A later self-assessment is in its place."
	}
	return "This Doorway no longer knows its code."
}

// check prints what a genuine file says of itself. Errors: the file is not genuine, in a sentence.
func (c *verifyCommand) check(p *program, file []byte, keys []ed25519.PublicKey) (reports.SealedReport, error) {
	found, err := reports.Verify(file, keys...)
	name := filepath.Base(c.File)
	switch {
	case errors.Is(err, reports.ErrNotSealed):
		return found, fmt.Errorf("%s carries no signature of a Doorway", name)
	case errors.Is(err, reports.ErrOtherKey):
		return found, fmt.Errorf("%s was signed with a key that is not among those given", name)
	case err != nil:
		return found, fmt.Errorf("%s is not what was signed: something in it was changed, added or left out", name)
	}
	_, err = fmt.Fprintf(p.stdout, "%s is genuine: every byte is as it was signed.\n%s, as of %s. Report %s, code %s, signed with key %s.\n%s\n",
		name, found.Title, found.AsOf.Long(), found.ReportID, found.Code, found.KeyID, found.Address)
	return found, err
}

// readKeys reads a public key as it was typed, or all that stand in a file, whatever else does. Errors: there is none.
func readKeys(text string) ([]ed25519.PublicKey, error) {
	keyText := regexp.MustCompile(`[A-Za-z0-9+/]{43}=`) // 32 bytes in base64
	if !keyText.MatchString(text) || len(strings.TrimSpace(text)) != 44 {
		data, err := readAtMost(text, 1<<20)
		if err != nil {
			if os.IsNotExist(err) {
				err = errors.New("--key needs a public key of 44 characters, or the name of a file that holds some")
			}
			return nil, err
		}
		text = string(data)
	}
	var keys []ed25519.PublicKey
	for _, found := range keyText.FindAllString(text, -1) {
		if key, err := base64.StdEncoding.Strict().DecodeString(found); err == nil {
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 {
		return nil, errors.New("there is no public key in what --key names")
	}
	return keys, nil
}
