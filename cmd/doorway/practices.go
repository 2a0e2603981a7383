package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strconv"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"doorway/models"
)

type practicesCommand struct {
	Erase  practicesEraseCommand  `cmd:"" help:"Show what erasing a practice does; with --yes, erase it."`
	Export practicesExportCommand `cmd:"" help:"Write everything that is kept about a practice, as JSON."`
	Import practicesImportCommand `cmd:"" help:"Make the list of practices match an ODS file. It takes everything or nothing."`
}

type practicesImportCommand struct {
	File  string `arg:"" help:"The ODS file epraccur.csv (27 columns, no header)."`
	Force bool   `help:"Import even when more than a fifth of the open practices would close."`
}

// Run imports the file and says what came of it.
func (c *practicesImportCommand) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, func(store *models.Store) error {
		file, err := os.Open(c.File)
		if err != nil {
			return err
		}
		defer func() { _ = file.Close() }()
		source, progress := showProgress(file, p.stderr)
		summary, err := store.ImportPractices(ctx, source, models.ImportOptions{Force: c.Force, Progress: progress})
		if err != nil {
			return err
		}
		return printImport(p.stdout, summary)
	})
}

// showProgress draws a bar while the file is read, on a terminal only.
func showProgress(file *os.File, screen io.Writer) (source io.Reader, progress func(rows int)) {
	terminal, ok := screen.(*os.File)
	if !ok || !term.IsTerminal(int(terminal.Fd())) {
		return file, nil
	}
	size := int64(-1)
	if info, err := file.Stat(); err == nil {
		size = info.Size()
	}
	bar := progressbar.NewOptions64(size, progressbar.OptionSetWriter(screen), progressbar.OptionShowBytes(true),
		progressbar.OptionSetWidth(30), progressbar.OptionClearOnFinish(), progressbar.OptionSetDescription("Reading"))
	reader := progressbar.NewReader(file, bar)
	return &reader, func(rows int) { bar.Describe("Reading, " + thousands(rows) + " rows") }
}

func printImport(w io.Writer, s models.ImportSummary) error {
	_, err := fmt.Fprintf(w, "Read %s rows, kept %s GP practices of England: %s added, %s changed, %s closed, %s open again, %s as they were.\n",
		thousands(s.Rows), thousands(s.Kept), thousands(s.Added), thousands(s.Changed), thousands(s.Closed),
		thousands(s.Reopened), thousands(s.Unchanged))
	return err
}

// thousands writes 16685 as 16,685.
func thousands(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}
