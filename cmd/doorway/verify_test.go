package main

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"doorway/api"
	"doorway/audit"
	"doorway/models"
	"doorway/reports"
)

// issuedSample is a signed action plan of the demonstration's third practice, in a database of its own.
func issuedSample(t *testing.T) (file, database, publicKey string) {
	t.Helper()
	ctx, folder := t.Context(), t.TempDir()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	clock := &movedClock{}
	database = "sqlite:" + filepath.Join(folder, "doorway.db")
	store, err := models.Open(ctx, database, models.Options{Now: clock.now})
	must(err)
	defer func() { must(store.Close()) }()
	must(store.LoadStarter(ctx))
	builder := newDemoBuilder(store, clock, time.Date(2026, time.November, 20, 0, 0, 0, 0, time.UTC))
	leads, err := builder.build(ctx)
	must(err)
	lead := leads[2].actor
	audits, err := store.ListAudits(ctx, lead, lead.Practice)
	must(err)
	found, err := store.ActionPlanReport(ctx, lead, lead.Practice, audits[0].ID)
	must(err)
	data := api.ActionPlanData(found)
	code := audit.ReportCodeOf(data.Input())
	signer, err := store.IssueReport(ctx, lead, lead.Practice, models.ReportToIssue{Kind: audit.ReportActionPlan, Code: code,
		ReportID: data.ReportID(), AsOf: found.AsOf, Submissions: []audit.SubmittedNumber{{Audit: audits[0].ID, Number: found.Submission.Number}}})
	must(err)
	data.Signed = reports.Signed{Code: code, Address: "https://doorway.example.org/verify/" + string(code), Kind: audit.ReportActionPlan,
		KeyID: signer.KeyID, Sign: signer.Sign, Attached: []reports.Attachment{{Name: "report-input.json", Data: data.Input()}}}
	file = filepath.Join(folder, "plan.pdf")
	out, err := os.Create(file) // #nosec G304 -- a file of this test
	must(err)
	must(reports.ActionPlan(out, data))
	must(out.Close())
	keys, err := store.SigningKeys(ctx)
	must(err)
	return file, database, base64.StdEncoding.EncodeToString(keys[0].PublicKey)
}

func TestVerifyFromTheCommandLine(t *testing.T) {
	file, database, public := issuedSample(t)
	env := []string{"DOORWAY_DATABASE_URL=" + database}
	keyFile := filepath.Join(t.TempDir(), "keys.json")
	whole, err := os.ReadFile(file) // #nosec G304 -- a file of this test
	if err != nil {
		t.Fatal(err)
	}
	changed := filepath.Join(t.TempDir(), "changed.pdf")
	content := append([]byte(nil), whole...)
	content[len(content)/2] ^= 1
	for path, data := range map[string][]byte{changed: content, keyFile: []byte(`[{"id":"x","publicKey":"` + public + `"}]`)} {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	nowhere := []string{"DOORWAY_DATABASE_URL=postgres://127.0.0.1:1/none"}
	other := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("k", 32)))
	for name, c := range map[string]struct {
		env  []string
		args []string
		code int
		says string
	}{
		"its own database": {env, []string{file}, 0, "plan.pdf is genuine: every byte is as it was signed.\nAction plan: Foxglove Health Centre (invented), as of "},
		"still in force":   {env, []string{file}, 0, "It has not been replaced or withdrawn."},
		"a key, offline":   {nowhere, []string{file, "--key", public}, 0, "Whether it was replaced or withdrawn since, only the address above can say."},
		"a file of keys":   {nowhere, []string{file, "--key", keyFile}, 0, "is genuine"},
		"another key":      {nowhere, []string{file, "--key", other}, 1, "plan.pdf was signed with a key that is not among those given"},
		"one byte changed": {nowhere, []string{changed, "--key", public}, 1, "changed.pdf is not what was signed: something in it was changed, added or left out"},
		"not signed":       {nowhere, []string{keyFile, "--key", public}, 1, "keys.json carries no signature of a Doorway"},
		"no key":           {nowhere, []string{file, "--key", file + ".none"}, 1, "--key needs a public key of 44 characters"},
		"a file without":   {nowhere, []string{file, "--key", changed + "x"}, 1, "--key needs"},
		"no file":          {nowhere, []string{file + ".none", "--key", public}, 1, "no such file"},
	} {
		code, stdout, stderr := doorway(t, c.env, append([]string{"verify"}, c.args...)...)
		if code != c.code || !strings.Contains(stdout+stderr, c.says) {
			t.Errorf("%s: %d\n%s%s", name, code, stdout, stderr)
		}
	}
	rotateAndVerify(t, env, file, public)
}

// rotateAndVerify makes a new key: what the old one signed stays valid.
func rotateAndVerify(t *testing.T, env []string, file, public string) {
	t.Helper()
	if code, stdout, stderr := doorway(t, env, "keys", "rotate"); code != 0 || !strings.Contains(stdout, "in use") || strings.Contains(stdout, public) {
		t.Errorf("rotate: %d %s%s", code, stdout, stderr)
	}
	code, stdout, stderr := doorway(t, env, "keys", "list")
	if code != 0 || strings.Count(stdout, "\n") != 2 || !strings.Contains(stdout, public) || !strings.Contains(stdout, "until 20") {
		t.Errorf("list: %d %s%s", code, stdout, stderr)
	}
	if code, stdout, stderr := doorway(t, env, "verify", file); code != 0 {
		t.Errorf("after a new key: %d %s%s", code, stdout, stderr)
	}
}
