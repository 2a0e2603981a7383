package api

import (
	"fmt"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
	"doorway/reports"
)

type wireIssuedReport struct {
	Code       audit.ReportCode  `json:"code"`
	Kind       audit.ReportKind  `json:"kind"`
	IssuedAt   time.Time         `json:"issuedAt"`
	AsOf       audit.Date        `json:"asOf"`
	State      audit.ReportState `json:"state"`
	ReplacedBy audit.ReportCode  `json:"replacedBy"`
}

func newWireIssuedReport(r models.IssuedReport) wireIssuedReport { return wireIssuedReport(r) }

func (s *server) listIssuedReports(c *gin.Context) error {
	actor := scopeOf(c).actor
	issued, err := s.store.IssuedReports(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	out := make([]wireIssuedReport, len(issued))
	for i, report := range issued {
		out[i] = newWireIssuedReport(report)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) withdrawReport(c *gin.Context) error {
	code, ok := audit.ReadReportCode(c.Param("reportCode"))
	if !ok {
		return audit.NotFound()
	}
	here := scopeOf(c)
	withdrawn, err := s.store.WithdrawReport(c.Request.Context(), here.actor, here.actor.Practice, code, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireIssuedReport(withdrawn))
}

// toIssue is a report of submitted self-assessments that is about to be handed out.
type toIssue struct {
	kind      audit.ReportKind
	input     []byte // what it is made from, which its id and its code are of
	asOf      audit.Date
	audits    []audit.SubmittedNumber
	snapshots [][]byte // of the submissions, in their order; none go into a file whose report says nothing of them
}

// issue notes that a report is given out, and gives its code and what signs it.
func (s *server) issue(c *gin.Context, report toIssue) (reports.Signed, error) {
	code, id, actor := audit.ReportCodeOf(report.input), reports.IDOf(report.input), scopeOf(c).actor
	signer, err := s.store.IssueReport(c.Request.Context(), actor, actor.Practice, models.ReportToIssue{
		Kind: report.kind, Code: code, ReportID: id, AsOf: report.asOf, Submissions: report.audits,
	})
	if err != nil {
		return reports.Signed{}, err
	}
	return reports.Signed{
		Code: code, Address: s.verifyAddress(code), Kind: report.kind, KeyID: signer.KeyID, Sign: signer.Sign,
		Attached: report.attached(), ReportID: id,
	}, nil
}

func (r toIssue) attached() []reports.Attachment {
	files := []reports.Attachment{{Name: "report-input.json", Data: r.input}}
	for i, snapshot := range r.snapshots {
		files = append(files, reports.Attachment{Name: fmt.Sprintf("self-assessment-%03d.json", i+1), Data: snapshot})
	}
	return files
}

// verifyAddress is where a browser asks about a code.
func (s *server) verifyAddress(code audit.ReportCode) string {
	return s.public.Scheme + "://" + s.public.Host + "/verify/" + string(code)
}

// issuedPlan signs an action plan; a draft's stays as it is.
func (s *server) issuedPlan(c *gin.Context, found models.PlanReport) (reports.ActionPlanData, error) {
	data := ActionPlanData(found)
	if found.Draft {
		return data, nil
	}
	signed, err := s.issue(c, toIssue{
		kind: audit.ReportActionPlan, input: data.Input(), asOf: found.AsOf,
		audits:    []audit.SubmittedNumber{{Audit: found.Audit.ID, Number: found.Submission.Number}},
		snapshots: [][]byte{found.Submission.Snapshot},
	})
	data.Signed = signed
	return data, err
}

// issuedProgress signs a progress report.
func (s *server) issuedProgress(c *gin.Context, found models.ProgressReport) (reports.ProgressData, error) {
	data := ProgressData(found)
	report := progressToIssue(found)
	report.kind, report.input, report.snapshots = audit.ReportProgress, data.Input(), found.Snapshots
	signed, err := s.issue(c, report)
	data.Signed = signed
	return data, err
}

// issuedSummary signs a progress report's summary. It is made for a wall: nothing goes into the file that it does not say.
func (s *server) issuedSummary(c *gin.Context, found models.ProgressReport) (reports.ProgressData, error) {
	data := ProgressData(found)
	report := progressToIssue(found)
	report.kind, report.input = audit.ReportProgressSummary, data.SummaryInput()
	signed, err := s.issue(c, report)
	data.Signed = signed
	return data, err
}

func progressToIssue(found models.ProgressReport) toIssue {
	report := toIssue{asOf: found.AsOf}
	for _, one := range found.Audits {
		report.audits = append(report.audits, audit.SubmittedNumber{Audit: one.ID, Number: one.Number})
	}
	return report
}
