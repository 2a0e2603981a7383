package main

import (
	"bytes"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"doorway/audit"
)

// doorway runs a command as the program does and gives its exit code and what it printed.
func doorway(t testing.TB, env []string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errors bytes.Buffer
	code = run(t.Context(), args, env, &out, &errors)
	return code, out.String(), errors.String()
}

func TestSettingsTableIsTheProgramsOwn(t *testing.T) {
	document, err := os.ReadFile("../../docs/settings.md")
	if err != nil {
		t.Fatal(err)
	}
	var cli commands
	parser, err := kong.New(&cli, kong.Exit(func(int) {}))
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, flag := range settingsOf(parser.Model) {
		otherwise := " "
		if flag.HasDefault {
			otherwise = " `" + flag.Default + "` "
		}
		want = append(want, fmt.Sprintf("| `%s` | `--%s` |%s| %s |", variable(flag.Name), flag.Name, otherwise, flag.Help))
	}
	var got []string
	for line := range strings.Lines(string(document)) {
		if strings.HasPrefix(line, "| `DOORWAY_") {
			got = append(got, strings.TrimSpace(line))
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("docs/settings.md should hold these rows:\n%s\nand holds:\n%s", strings.Join(want, "\n"), strings.Join(got, "\n"))
	}
}

func TestOneMessageNamesEveryFault(t *testing.T) {
	code, _, stderr := doorway(t, []string{
		"DOORWAY_ADDR=8080", "DOORWAY_DATABASE_URL=mysql://x", "DOORWAY_DATABASE_CONNECTIONS=many", "DOORWAY_PUBLIC_URL=doorway",
		"DOORWAY_TRUSTED_PROXIES=10.0.0.0/8, proxy", "DOORWAY_SMTP_URL=mail.example.org:587",
		"DOORWAY_KEEP_PEOPLE=-1", "DOORWAY_KEEP_AUDITS=long",
		"DOORWAY_MIN_PEOPLE=7", "DOORWAY_MIN_PRACTICES=6", "DOORWAY_MIN_PLACEMENTS=2", "DOORWAY_MIN_VIEWS=few",
		"DOORWAY_LOG_LEVEL=loud", "DOORWAY_LOG_FORMAT=xml",
	}, "config")
	if code != 2 {
		t.Errorf("exit code %d, want 2", code)
	}
	for _, name := range []string{"ADDR", "DATABASE_URL", "DATABASE_CONNECTIONS", "PUBLIC_URL", "TRUSTED_PROXIES", "SMTP_URL", "MAIL_FROM", "KEEP_PEOPLE", "KEEP_AUDITS",
		"MIN_PEOPLE", "MIN_PRACTICES", "MIN_PLACEMENTS", "MIN_VIEWS", "LOG_LEVEL", "LOG_FORMAT"} {
		if !strings.Contains(stderr, "DOORWAY_"+name+" ") {
			t.Errorf("the message does not name DOORWAY_%s:\n%s", name, stderr)
		}
	}
}

func TestThresholdsMayBeHigherThanTheirFloors(t *testing.T) {
	code, stdout, stderr := doorway(t, []string{"DOORWAY_MIN_PEOPLE=20", "DOORWAY_MIN_VIEWS=5"}, "config")
	if code != 0 || !strings.Contains(stdout, "20") {
		t.Errorf("%d: %s%s", code, stdout, stderr)
	}
	code, _, stderr = doorway(t, []string{"DOORWAY_DATABASE_URL=sqlite:" + t.TempDir() + "/doorway.db", "DOORWAY_MIN_PLACEMENTS=2"}, "serve")
	if code != 2 || !strings.Contains(stderr, "DOORWAY_MIN_PLACEMENTS (--min-placements): give a number from 3") {
		t.Errorf("Doorway starts below a floor: %d, %s", code, stderr)
	}
}

func TestWithoutASettingTheFloorsHold(t *testing.T) {
	var cli commands
	parser, err := kong.New(&cli, kong.Exit(func(int) {}))
	if err != nil {
		t.Fatal(err)
	}
	defaults := map[string]string{}
	for _, flag := range settingsOf(parser.Model) {
		defaults[flag.Name] = flag.Default
	}
	settings := Settings{MinPeople: defaults["min-people"], MinPractices: defaults["min-practices"],
		MinPlacements: defaults["min-placements"], MinViews: defaults["min-views"]}
	if got := settings.smallNumbers(); got != audit.DefaultSmallNumbers() {
		t.Errorf("%+v", got)
	}
}

func TestConfigMasksSecrets(t *testing.T) {
	for _, address := range []string{
		"postgres://doorway:opensesame@db:5432/doorway?sslmode=require",
		"postgres://doorway@db/doorway?password=opensesame",
	} {
		code, stdout, stderr := doorway(t, []string{"DOORWAY_DATABASE_URL=" + address}, "config")
		if code != 0 || !strings.Contains(stdout, "MASKED") {
			t.Errorf("%d: %s%s", code, stdout, stderr)
		}
		if strings.Contains(stdout+stderr, "opensesame") {
			t.Errorf("the password is shown: %s%s", stdout, stderr)
		}
	}
}

func TestFaultyDatabaseAddressIsNotRepeated(t *testing.T) {
	code, stdout, stderr := doorway(t, []string{"DOORWAY_DATABASE_URL=postgres://doorway:open%sesame@db/doorway"}, "config")
	if code != 2 || strings.Contains(stdout+stderr, "sesame") {
		t.Errorf("%d: %s%s", code, stdout, stderr)
	}
}

func TestFlagWinsOverVariable(t *testing.T) {
	code, stdout, _ := doorway(t, []string{"DOORWAY_ADDR=127.0.0.1:1111"}, "config", "--addr", "127.0.0.1:2222")
	if code != 0 || !strings.Contains(stdout, "127.0.0.1:2222") || strings.Contains(stdout, "1111") {
		t.Errorf("%d: %s", code, stdout)
	}
}

func TestHelpAndUnknownCommand(t *testing.T) {
	if code, stdout, _ := doorway(t, nil); code != 0 || !strings.Contains(stdout, "Usage: doorway <command>") {
		t.Errorf("no arguments: %d, %s", code, stdout)
	}
	if code, _, stderr := doorway(t, nil, "sreve"); code != 2 || !strings.Contains(stderr, "sreve") {
		t.Errorf("unknown command: %d, %s", code, stderr)
	}
}
