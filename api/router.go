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

// route is one row of the route table.
type route struct {
	method     string
	path       string // as the contract writes it
	handle     func(*gin.Context) error
	permission audit.Permission
}

// routes is the whole programming interface: what is not here does not exist.
func (s *server) routes() []route {
	const (
		practice = "/practices/{practiceId}"
		audits   = practice + "/audits"
		one      = audits + "/{auditId}"
		answer   = one + "/answers/{criterionId}"
		action   = practice + "/actions/{actionId}"
	)
	return []route{
		{"GET", "/session", s.getSession, audit.SessionLook},
		{"POST", "/session", s.signIn, audit.SessionBegin},
		{"DELETE", "/session", s.signOut, audit.SessionEnd},
		{"POST", "/links/look", s.lookAtLink, audit.LinkLook},
		{"POST", "/links/accept", s.acceptLink, audit.LinkAccept},
		{"PUT", "/account/password", s.changePassword, audit.AccountPassword},
		{"GET", "/criteria", s.listCriteria, audit.CriteriaRead},
		{"GET", "/criteria/{setId}/{criteriaVersion}", s.getCriteria, audit.CriteriaRead},

		{"GET", "/practices", s.searchPractices, audit.PracticesSearch},
		{"GET", practice + "/invitations", s.listInvitations, audit.InvitationsRead},
		{"POST", practice + "/invitations", s.inviteLead, audit.LeadInvite},

		{"GET", practice, s.getPractice, audit.PracticeRead},
		{"PATCH", practice, s.changePractice, audit.PracticeRename},
		{"GET", audits, s.listAudits, audit.AuditList},
		{"POST", audits, s.startAudit, audit.AuditStart},
		{"GET", one, s.getAudit, audit.AuditRead},
		{"PATCH", one, s.changeAudit, audit.AuditChange},
		{"GET", answer, s.getAnswer, audit.AnswerRead},
		{"PUT", answer, s.putAnswer, audit.AnswerWrite},
		{"GET", answer + "/earlier", s.listEarlierTexts, audit.AnswerRead},
		{"GET", one + "/check", s.checkAudit, audit.AuditCheck},
		{"POST", one + "/submit", s.submitAudit, audit.AuditSubmit},
		{"POST", one + "/reopen", s.reopenAudit, audit.AuditReopen},
		{"POST", one + "/discard", s.discardAudit, audit.AuditDiscard},
		{"POST", one + "/restore", s.restoreAudit, audit.AuditRestore},
		{"GET", one + "/submissions", s.listSubmissions, audit.SubmissionRead},
		{"GET", one + "/submissions/{number}", s.getSubmission, audit.SubmissionRead},
		{"GET", one + "/results", s.getResults, audit.ResultsRead},
		{"GET", one + "/plan", s.getPlan, audit.PlanRead},
		{"POST", one + "/actions", s.addAction, audit.ActionWrite},
		{"GET", action, s.getAction, audit.PlanRead},
		{"PUT", action, s.changeAction, audit.ActionWrite},
		{"DELETE", action, s.removeAction, audit.ActionRemove},
		{"GET", action + "/changes", s.listActionChanges, audit.PlanRead},
		{"GET", one + "/action-plan.pdf", s.getActionPlanPDF, audit.ReportRead},
		{"GET", one + "/action-plan.html", s.getActionPlanPage, audit.ReportRead},
	}
}

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
	gate := newGate(r.permission)
	writes := r.method != http.MethodGet
	return func(c *gin.Context) {
		scope := scopeOf(c)
		scope.operation = op
		err := s.admit(c, scope, gate)
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
