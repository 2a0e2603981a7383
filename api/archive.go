package api

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"slices"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"doorway/audit"
	"doorway/models"
)

// archiveFormat names the format of a practice's archive; docs/archive.md tells what is in it. A change that a reader could
// stumble over gets another number.
const archiveFormat = "doorway/practice-archive/1"

// archiveLimit is how large an archive that is brought in may be, in bytes: a practice's self-assessments of many years.
const archiveLimit = 64 << 20

// archiveWithin is how long it may take to send one, and then to bring it in.
const archiveWithin = 2 * time.Minute

type wireArchive struct {
	Format   string `json:"format"`
	Invented string `json:"invented,omitempty"`
}

type wireArchiveCheck struct {
	PracticeName string   `json:"practiceName"`
	OdsCode      string   `json:"odsCode"`
	Audits       int      `json:"audits"`
	Submissions  int      `json:"submissions"`
	Answers      int      `json:"answers"`
	Actions      int      `json:"actions"`
	Problems     []string `json:"problems"`
}

func archiveCheck(found models.ArchiveSummary) wireArchiveCheck {
	return wireArchiveCheck{
		PracticeName: found.PracticeName, OdsCode: found.Code, Audits: found.Audits, Submissions: found.Submissions,
		Answers: found.Answers, Actions: found.Actions, Problems: append([]string{}, found.Problems...),
	}
}

func (s *server) exportArchive(c *gin.Context) error {
	return s.stream(c, asFile("application/json", "doorway-archive.json"), func(ctx context.Context, w io.Writer) error {
		actor := scopeOf(c).actor
		return writeArchive(w, func(visit models.ExportVisit) error {
			return s.store.ExportArchive(ctx, actor, actor.Practice, visit)
		})
	})
}

func (s *server) checkArchive(c *gin.Context) error {
	return s.takeArchive(c, func(here *scope) error {
		found, err := s.store.CheckArchive(c.Request.Context(), here.actor, here.actor.Practice, readArchive(here.body))
		if err != nil {
			return err
		}
		return writeJSON(c, http.StatusOK, archiveCheck(found))
	})
}

func (s *server) importArchive(c *gin.Context) error {
	return s.takeArchive(c, func(here *scope) error {
		sum := sha256.Sum256(here.body)
		found, err := s.store.ImportArchive(c.Request.Context(), here.actor, here.actor.Practice, readArchive(here.body), hex.EncodeToString(sum[:]), here.key)
		if err != nil {
			return err
		}
		return writeJSON(c, http.StatusCreated, archiveCheck(found))
	})
}

// takeArchive reads an archive and does something with it. It is held in memory, so that there is one at a time.
func (s *server) takeArchive(c *gin.Context, do func(*scope) error) error {
	ctx, here := c.Request.Context(), scopeOf(c)
	select {
	case s.importing <- struct{}{}:
		defer func() { <-s.importing }()
	case <-ctx.Done():
		return ctx.Err()
	}
	control, until := http.NewResponseController(c.Writer), time.Now().Add(archiveWithin)
	for _, err := range []error{control.SetReadDeadline(until), control.SetWriteDeadline(until.Add(archiveWithin))} {
		if err != nil && !errors.Is(err, http.ErrNotSupported) {
			return err
		}
	}
	var err error
	if here.body, err = readBody(c, archiveLimit); err != nil {
		return err
	}
	return do(here)
}

// writeArchive writes an archive as it comes: one part after the other, one row a line. Errors: those of export and w.
func writeArchive(w io.Writer, export func(models.ExportVisit) error) error {
	e := newExportWriter(w)
	e.text(`{"format":`)
	e.value(archiveFormat)
	e.invented(w)
	err := export(func(part models.ExportedTable, row []any) error {
		if row != nil {
			return e.row(part.Columns, row)
		}
		if e.tables > 0 {
			e.text("\n]")
		}
		e.tables, e.rows = e.tables+1, 0
		e.text(",\n")
		e.value(part.Name)
		e.text(":[")
		return e.err
	})
	if err != nil {
		return err
	}
	e.text("\n]}\n")
	return e.end()
}

// notAnArchive refuses what is no archive at all.
func notAnArchive() error {
	return audit.Invalid("file", "This is not a file that Doorway wrote to be taken elsewhere. Choose the one that you downloaded as “To another Doorway”.")
}

// readArchive reads an archive from its beginning, each time it is asked. Its parts come in the order in which they refer to
// each other. Errors: audit.CodeInvalid, and those of put.
func readArchive(body []byte) models.ArchiveRead {
	return func(put func(part string, row map[string][]byte) error) error {
		d := &archiveReader{jsontext.NewDecoder(bytes.NewBuffer(body))}
		if d.token() != "{" || d.token() != "format" || d.token() != archiveFormat {
			return notAnArchive()
		}
		last := -1
		for d.PeekKind() == jsontext.KindString {
			part := d.token()
			if part == inventedPart {
				return audit.Invalid("file", "The answers in this file are invented: no practice gave them. They are not brought in.")
			}
			at := slices.Index(models.ArchiveParts(), part)
			if at >= 0 && at <= last {
				return notAnArchive()
			}
			last = max(last, at)
			if err := d.rows(part, put); err != nil {
				return err
			}
		}
		if d.token() != "}" {
			return notAnArchive()
		}
		if _, err := d.ReadToken(); !errors.Is(err, io.EOF) {
			return notAnArchive()
		}
		return nil
	}
}

type archiveReader struct{ *jsontext.Decoder }

// token gives the next token as text; nothing when it cannot be read.
func (d *archiveReader) token() string {
	token, err := d.ReadToken()
	if err != nil {
		return ""
	}
	return token.String()
}

func (d *archiveReader) rows(part string, put func(part string, row map[string][]byte) error) error {
	if d.token() != "[" {
		return notAnArchive()
	}
	for d.PeekKind() == jsontext.KindBeginObject {
		value, err := d.ReadValue()
		if err != nil {
			return notAnArchive()
		}
		var written map[string]jsontext.Value
		if err := json.Unmarshal(value, &written); err != nil {
			return notAnArchive()
		}
		row := make(map[string][]byte, len(written))
		for name, value := range written {
			row[name] = value
		}
		if err := put(part, row); err != nil {
			return err
		}
	}
	if d.token() != "]" {
		return notAnArchive()
	}
	return nil
}
