package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// commands is every command and setting, as kong reads them.
type commands struct {
	Settings

	Serve     serveCommand     `cmd:"" help:"Serve Doorway: what a production start runs."`
	Demo      demoCommand      `cmd:"" help:"Serve invented people and practices on this machine, to try Doorway out."`
	DemoCode  demoCodeCommand  `cmd:"" help:"Print the codes with which the demonstration's operator and facilitator finish signing in."`
	SetupLink setupLinkCommand `cmd:"" help:"Print a link with which somebody becomes an operator."`
	People    peopleCommand    `cmd:"" help:"The people of the installation."`
	Practices practicesCommand `cmd:"" help:"The list of practices."`
	Criteria  criteriaCommand  `cmd:"" help:"Criteria files."`
	Backup    backupCommand    `cmd:"" help:"Write everything to a file, while Doorway goes on."`
	Restore   restoreCommand   `cmd:"" help:"Take a backup into a database that holds nothing yet."`
	Retention retentionCommand `cmd:"" help:"Count what is no longer to be kept; with --yes, remove it."`
	Trail     trailCommand     `cmd:"" help:"The record of who did what."`
	Verify    verifyCommand    `cmd:"" help:"Check that a report is, byte for byte, what a Doorway signed."`
	Keys      keysCommand      `cmd:"" help:"The keys with which reports are signed."`
	Ready     readyCommand     `cmd:"" help:"Ask the Doorway on this machine whether it is ready, for a health check."`
	Samples   samplesCommand   `cmd:"" help:"Write each kind of report, from demonstration data, into a folder."`
	Config    configCommand    `cmd:"" help:"Print the settings as they would be used, secrets masked."`
	Version   versionCommand   `cmd:"" help:"Print which Doorway this is."`
}

// program is what a command works with.
type program struct {
	settings       Settings
	stdout, stderr io.Writer
}

// parse finds the command that the arguments name and gives it back ready to be carried out; it is nil when help was
// asked for and has been printed. Errors: what was not understood; every fault in the settings at once.
func parse(args, env []string, stdout, stderr io.Writer) (func(context.Context) error, error) {
	if len(args) == 0 {
		args = []string{"--help"}
	}
	var cli commands
	helped := false
	parser, err := kong.New(&cli,
		kong.Name("doorway"),
		kong.Description("Doorway: how easy is it for people who have lived through trauma to reach this practice, and what will change?"),
		kong.Writers(stdout, stderr),
		kong.Exit(func(int) { helped = true }),
		kong.Resolvers(fromEnvironment(env)),
		kong.ValueFormatter(withVariable),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	if err != nil {
		return nil, err
	}
	found, err := parser.Parse(args)
	if helped {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%w (doorway --help lists the commands)", err)
	}
	if err := cli.check(); err != nil {
		return nil, err
	}
	p := &program{settings: cli.Settings, stdout: stdout, stderr: stderr}
	return func(ctx context.Context) error {
		found.BindTo(ctx, (*context.Context)(nil))
		return found.Run(p)
	}, nil
}

// variable is the environment variable of a flag: DOORWAY_DATABASE_URL of --database-url.
func variable(flag string) string {
	return "DOORWAY_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// fromEnvironment reads settings from env rather than from the process, so that a test can give its own.
func fromEnvironment(env []string) kong.Resolver {
	values := map[string]string{}
	for _, pair := range env {
		name, value, _ := strings.Cut(pair, "=")
		values[name] = value
	}
	return kong.ResolverFunc(func(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
		if value := values[variable(flag.Name)]; value != "" && isSetting(flag.Value) {
			return value, nil
		}
		return nil, nil
	})
}

// isSetting tells settings from the flags of a single command.
func isSetting(value *kong.Value) bool { return value.Tag.Has("setting") }

func withVariable(value *kong.Value) string {
	help := kong.DefaultHelpValueFormatter(value)
	if value.Flag != nil && isSetting(value) {
		help += " (" + variable(value.Name) + ")"
	}
	return help
}
