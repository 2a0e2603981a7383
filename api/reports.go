package api

import (
	"bytes"
	"context"
	"io"
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
	"doorway/reports"
)

func (s *server) getActionPlanPDF(c *gin.Context) error {
	return s.actionPlan(c, asPDF("action-plan"), reports.ActionPlan)
}

func (s *server) getActionPlanPage(c *gin.Context) error {
	return s.actionPlan(c, asPage(), reports.ActionPlanPage)
}

func (s *server) actionPlan(c *gin.Context, as handedOut, write func(io.Writer, reports.ActionPlanData) error) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	return s.handOut(c, as, func(w io.Writer) error {
		actor := scopeOf(c).actor
		found, err := s.store.ActionPlanReport(c.Request.Context(), actor, actor.Practice, id)
		if err != nil {
			return err
		}
		data, err := s.issuedPlan(c, found)
		if err != nil {
			return err
		}
		return write(w, data)
	})
}

// handedOut is what a report or an export is handed out as: its kind, and a header of its own.
type handedOut struct{ kind, header, value string }

func asPDF(name string) handedOut {
	return handedOut{"application/pdf", "Content-Disposition", `inline; filename="` + name + `.pdf"`}
}

func asPage() handedOut {
	return handedOut{"text/html; charset=utf-8", "Content-Security-Policy", stylePolicy(reports.PageStyleHash())}
}

func asFile(kind, name string) handedOut {
	return handedOut{kind, "Content-Disposition", `attachment; filename="` + name + `"`}
}

// handOut answers with what write writes. It is written whole before the first byte is sent, so that a fault is an answer
// and not half a document, and few are written at once. Nobody waits for whoever reads one slowly.
func (s *server) handOut(c *gin.Context, as handedOut, write func(io.Writer) error) error {
	var out bytes.Buffer
	if err := s.draw(c.Request.Context(), func() error { return write(s.telling(&out)) }); err != nil {
		return err
	}
	c.Header(as.header, as.value)
	c.Data(http.StatusOK, as.kind, out.Bytes())
	return nil
}

// telling gives a writer on which every document says so, where the answers of this installation are invented.
func (s *server) telling(w io.Writer) io.Writer {
	if s.store.Invented() {
		return reports.OfInvented(w)
	}
	return w
}

// startDrawing waits until so few reports are being drawn that one more fits: each takes memory while it is drawn, and
// more at once than processors make none of them faster. Errors: the caller has gone.
func (s *server) startDrawing(ctx context.Context) error {
	select {
	case s.drawing <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s *server) draw(ctx context.Context, write func() error) error {
	if err := s.startDrawing(ctx); err != nil {
		return err
	}
	defer func() { <-s.drawing }()
	return write()
}

// ActionPlanData is what the report says, counted and chosen by package audit.
func ActionPlanData(r models.PlanReport) reports.ActionPlanData {
	out := reports.ActionPlanData{
		PracticeName: r.Practice.Name, Town: r.Practice.Town, ODSCode: r.Practice.Code, Agreed: r.Sheet.Set.Agreed(),
		AsOf: r.AsOf, Draft: r.Draft, Sheet: r.Sheet, Scores: r.Scores, Actions: make([]reports.PlanAction, len(r.Actions)),
		Strengths: audit.Strengths(r.Sheet), EssentialToDo: audit.EssentialToDo(r.Sheet), Questions: audit.Questions(r.Sheet),
	}
	if r.Submission != nil {
		out.SubmissionNumber, out.SubmissionHash = r.Submission.Number, r.Submission.Hash
		if r.Submission.TrailSeq > 0 {
			anchor := audit.TrailAnchor{Chain: "practice:" + r.Practice.Code, Seq: r.Submission.TrailSeq, Hash: r.Submission.TrailHash}
			out.TrailAnchor = anchor.String()
		}
	}
	for _, site := range r.Sites {
		out.Sites = append(out.Sites, site.Name)
	}
	for i, action := range r.Actions {
		out.Actions[i] = reports.PlanAction{
			ID: string(action.ID), Action: action.Action, Moved: action.Moved, CreatedOn: audit.LondonDate(action.CreatedAt),
		}
	}
	return out
}
