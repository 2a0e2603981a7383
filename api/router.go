package api

import (
	"fmt"
	"net/http"
	"regexp"

	"github.com/gin-gonic/gin"

	"doorway/audit"
)

// base is where the programming interface begins.
const base = "/api/v1"

// mount builds the middleware and hangs every route on it.
func (s *server) mount(engine *gin.Engine) error {
	engine.Use(s.identify, s.logLine, s.recoverPanic, s.secure)
	for _, r := range s.routes() {
		op := s.contract.find(r.method, r.path)
		if op == nil {
			return fmt.Errorf("the contract has no %s %s", r.method, r.path)
		}
		engine.Handle(r.method, ginPath(base+r.path), s.handler(r, op))
	}
	s.mountPages(engine)
	return nil
}

// mountPages hangs what is not part of the programming interface: health, the contract, the web app.
func (s *server) mountPages(engine *gin.Engine) {
	engine.GET("/healthz", s.plain(s.healthz))
	engine.GET("/readyz", s.plain(s.readyz))
	engine.GET("/api/openapi.yaml", s.plain(s.openAPI))
	engine.GET("/api/docs", s.plain(s.docsPage))
	engine.NoRoute(s.plain(s.webApp))
	engine.NoMethod(s.plain(func(*gin.Context) error {
		return &audit.Error{Code: codeMethod, Message: "This address cannot do that."}
	}))
}

func (doc *contract) find(method, path string) *operation {
	for _, op := range doc.operations {
		if op.Method == method && op.Path == path {
			return op
		}
	}
	return nil
}

// ginPath turns the contract's {name} into gin's :name.
func ginPath(path string) string {
	return regexp.MustCompile(`\{(\w+)\}`).ReplaceAllString(path, ":$1")
}

// plain adapts a handler that needs no session.
func (s *server) plain(handle func(*gin.Context) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		if err := handle(c); err != nil {
			s.fail(c, err)
		}
	}
}

// handler is the one adapter of the routes: what is checked before each of them, in this order.
func (s *server) handler(r route, op *operation) gin.HandlerFunc {
	gate, limit := newGate(r.permission), s.limits[limitedRoutes()[r.method+" "+r.path]]
	writes := r.method != http.MethodGet
	return func(c *gin.Context) {
		scope := scopeOf(c)
		scope.operation = op
		err := s.admit(c, scope, gate)
		if err == nil {
			err = s.countRequest(c, scope, limit)
		}
		if err == nil && writes {
			err = s.readWrite(c, scope)
		}
		if err == nil {
			err = r.handle(c)
		}
		if err != nil {
			s.fail(c, err)
		}
	}
}
