package api

import (
	"bufio"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

const (
	// mostStreamed is how many exports are under way at once, where the database has so many connections to spare: each
	// holds one for as long as it is read.
	mostStreamed = 8
	// streamFor is how long an export may take, and streamEach how long its reader may take for one piece of it: nobody
	// may hold a connection for ever by reading slowly.
	streamFor  = 10 * time.Minute
	streamEach = 30 * time.Second
	// streamPiece is how much is written at once, in bytes. What goes wrong before the first piece is an answer.
	streamPiece = 64 << 10
)

// stream answers with what write writes, as it comes, so that what it takes does not grow with the export. What goes
// wrong after the first byte cannot be said any more: the connection is cut, so that nobody takes half an export for a
// whole one.
func (s *server) stream(c *gin.Context, as handedOut, write func(context.Context, io.Writer) error) error {
	ctx, cancel := context.WithTimeout(c.Request.Context(), streamFor)
	defer cancel()
	select {
	case s.streaming <- struct{}{}:
		defer func() { <-s.streaming }()
	case <-ctx.Done():
		return ctx.Err()
	}
	out := bufio.NewWriterSize(&streamWriter{c: c, as: as, control: http.NewResponseController(c.Writer)}, streamPiece)
	err := write(ctx, s.telling(out))
	if err == nil {
		err = out.Flush()
	}
	if err != nil && c.Writer.Written() {
		s.cutOff(c, err)
	}
	return err
}

// cutOff logs what went wrong half-way, unless the reader has gone, and ends the connection.
func (s *server) cutOff(c *gin.Context, err error) {
	if !errors.Is(err, context.Canceled) || c.Request.Context().Err() == nil {
		s.log.LogAttrs(c.Request.Context(), slog.LevelError, "an export was cut off", slog.String("cause", withoutValues(err.Error())),
			slog.String("route", c.FullPath()), slog.String("request_id", scopeOf(c).requestID))
	}
	panic(http.ErrAbortHandler)
}

// streamWriter sends what it is given, with its headers before the first byte.
type streamWriter struct {
	c       *gin.Context
	as      handedOut
	control *http.ResponseController
}

// Write sends a piece. Errors: the reader has gone, or is too slow.
func (w *streamWriter) Write(piece []byte) (int, error) {
	if !w.c.Writer.Written() {
		w.c.Header("Content-Type", w.as.kind)
		w.c.Header(w.as.header, w.as.value)
		w.c.Status(http.StatusOK)
	}
	err := w.control.SetWriteDeadline(time.Now().Add(streamEach))
	if err != nil && !errors.Is(err, http.ErrNotSupported) {
		return 0, err
	}
	return w.c.Writer.Write(piece)
}
