package api

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// scope is what is known about the request under way.
type scope struct {
	requestID string
	operation *operation
	visitor   models.Visitor
	actor     audit.Actor
	key       string // the Idempotency-Key of a write
	seen      int64  // the version in If-Match
	body      []byte // the body of a write, checked
}

const scopeKey = "doorway"

func scopeOf(c *gin.Context) *scope {
	value, _ := c.Get(scopeKey)
	found, _ := value.(*scope)
	return found
}

// identify gives the request its id. What a caller sends as one is not believed: it would end up in the log.
func (s *server) identify(c *gin.Context) {
	id, err := uuid.NewRandomFromReader(rand.Reader)
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	here := &scope{requestID: id.String()}
	c.Set(scopeKey, here)
	c.Writer.Header().Set("X-Request-Id", here.requestID)
}

// logLine writes one line a request: the route's template, never what fills it.
func (s *server) logLine(c *gin.Context) {
	began := time.Now()
	c.Next()
	route := c.FullPath()
	if route == "" {
		route = "(other)"
	}
	s.log.LogAttrs(c.Request.Context(), slog.LevelInfo, "request",
		slog.String("method", knownMethod(c.Request.Method)), slog.String("route", route),
		slog.Int("status", c.Writer.Status()), slog.Duration("took", time.Since(began)),
		slog.String("request_id", scopeOf(c).requestID))
}

// knownMethod keeps what a caller made up out of the log.
func knownMethod(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete,
		http.MethodOptions, http.MethodTrace, http.MethodConnect:
		return method
	}
	return "(other)"
}

// recoverPanic turns a panic into a fault that is logged and answered. The panic's own words are left out unless the
// runtime spoke them: others may quote what somebody typed.
func (s *server) recoverPanic(c *gin.Context) {
	defer func() {
		caught := recover()
		if caught == nil {
			return
		}
		if err, ok := caught.(error); ok && errors.Is(err, http.ErrAbortHandler) {
			panic(caught)
		}
		said := fmt.Sprintf("%T", caught)
		if known, ok := caught.(runtime.Error); ok {
			said = known.Error()
		}
		s.log.LogAttrs(c.Request.Context(), slog.LevelError, "panic", slog.String("cause", withoutValues(said)),
			slog.String("stack", string(debug.Stack())), slog.String("request_id", scopeOf(c).requestID))
		c.Abort()
		if !c.Writer.Written() {
			writeProblem(c, errors.New("panic"))
		}
	}()
	c.Next()
}

// fail answers with what went wrong; what is no refusal is logged, here and nowhere else.
func (s *server) fail(c *gin.Context, err error) {
	gone := errors.Is(err, context.Canceled) && c.Request.Context().Err() != nil // the caller did not wait
	if refusal(err) == nil && !gone {
		s.log.LogAttrs(c.Request.Context(), slog.LevelError, "fault", slog.String("cause", withoutValues(err.Error())),
			slog.String("route", c.FullPath()), slog.String("request_id", scopeOf(c).requestID))
	}
	if c.Writer.Written() {
		c.Abort()
		return
	}
	writeProblem(c, err)
}

// withoutValues leaves out of a cause what stands in quotes or brackets: databases quote values there, and a value may
// be what somebody typed.
func withoutValues(cause string) string {
	var out strings.Builder
	var closing rune
	for _, r := range cause {
		switch {
		case closing != 0:
			if r == closing {
				closing = 0
			}
			continue
		case r == '"' || r == '\'' || r == '`':
			closing = r
		case r == '(':
			closing = ')'
		}
		if closing != 0 {
			r = '…'
		}
		out.WriteRune(r)
	}
	return out.String()
}

// secure sets the headers that every answer carries, refuses TRACE and what another site's page sends.
func (s *server) secure(c *gin.Context) {
	header := c.Writer.Header()
	header.Set("Content-Security-Policy", apiPolicy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
	header.Set("X-Frame-Options", "DENY")
	header.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()")
	header.Set("Cache-Control", "no-store")
	if s.public.Scheme == "https" {
		header.Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
	}
	switch {
	case c.Request.Method == http.MethodTrace || c.Request.Method == http.MethodConnect:
		s.fail(c, &audit.Error{Code: codeMethod, Message: "This address cannot do that."})
	case s.origin.Check(c.Request) != nil:
		s.fail(c, &audit.Error{Code: audit.CodeForbidden, Message: "This did not come from Doorway's own pages. Nothing was changed."})
	}
}
