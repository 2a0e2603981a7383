package api

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

// readyWithin is how long the database may take to answer before Doorway calls itself not ready.
const readyWithin = 2 * time.Second

// healthz tells that the process runs.
func (s *server) healthz(c *gin.Context) error {
	c.String(http.StatusOK, "ok\n")
	return nil
}

// readyz tells that the database answers and has this program's tables.
func (s *server) readyz(c *gin.Context) error {
	ctx, cancel := context.WithTimeout(c.Request.Context(), readyWithin)
	defer cancel()
	if err := s.store.Ready(ctx); err != nil {
		s.log.WarnContext(ctx, "not ready", "cause", withoutValues(err.Error()))
		c.String(http.StatusServiceUnavailable, "not ready\n")
		return nil
	}
	c.String(http.StatusOK, "ready\n")
	return nil
}

// openAPI gives the contract itself.
func (s *server) openAPI(c *gin.Context) error { return s.document.serve(c, http.StatusOK) }

// docsPage gives the contract as a page to read.
func (s *server) docsPage(c *gin.Context) error {
	page, err := s.docs()
	if err != nil {
		return err
	}
	return page.serve(c, http.StatusOK)
}

// newDocument gives the contract as it is served.
func newDocument() *page {
	return newPage("application/yaml; charset=utf-8", []byte(contractFile), apiPolicy, askAgain)
}

// apiPolicy lets an answer that is no page load nothing at all.
const apiPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// stylePolicy is apiPolicy for a page with one style sheet inside it, known by its hash: 'sha256-…', quotes included.
func stylePolicy(hash string) string {
	return fmt.Sprintf("default-src 'none'; style-src %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", hash)
}
