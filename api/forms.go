package api

import (
	"encoding/base64"
	"io"
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireFilledForm struct {
	File string `json:"file"`
	Hash string `json:"hash"`
}

type wireFormCheck struct {
	Hash         string        `json:"hash"`
	AuditVersion int64         `json:"auditVersion"`
	Rows         []wireFormRow `json:"rows"`
	Faults       int           `json:"faults"`
	Changes      int           `json:"changes"`
}

type wireFormRow struct {
	Row         int                `json:"row"`
	CriterionID string             `json:"criterionId"`
	Outcome     models.FormOutcome `json:"outcome"`
	Message     string             `json:"message"`
	Before      string             `json:"before"`
	After       string             `json:"after"`
}

func (s *server) getBlankForm(c *gin.Context) error {
	form := audit.FormFull
	if asked := c.Query("form"); asked != "" {
		var err error
		if form, err = audit.ParseForm(asked); err != nil {
			return err
		}
	}
	found, err := s.store.Criteria(c.Request.Context(), c.Param("setId"), c.Param("criteriaVersion"))
	if err != nil {
		return err
	}
	as := asFile("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "doorway-form.xlsx")
	return s.handOut(c, as, func(w io.Writer) error { return writeBlankForm(w, found.Set, form) })
}

// filledForm reads the workbook in the request. Errors: audit.CodeInvalid.
func filledForm(c *gin.Context) (form audit.FilledForm, hash string, err error) {
	in, err := decode[wireFilledForm](c)
	if err != nil {
		return form, "", err
	}
	file, err := base64.StdEncoding.DecodeString(in.File)
	if err != nil {
		return form, "", audit.Invalid("file", "We could not read this file. Choose it again.")
	}
	form, err = readForm(file)
	return form, in.Hash, err
}

// auditToFill is the self-assessment in the path, which has to be there before a file is opened for it.
func (s *server) auditToFill(c *gin.Context) (audit.AuditID, error) {
	id, err := auditInPath(c)
	if err != nil {
		return "", err
	}
	actor := scopeOf(c).actor
	_, err = s.store.Audit(c.Request.Context(), actor, actor.Practice, id)
	return id, err
}

func (s *server) checkForm(c *gin.Context) error {
	id, err := s.auditToFill(c)
	if err != nil {
		return err
	}
	form, _, err := filledForm(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	check, err := s.store.CheckForm(c.Request.Context(), actor, actor.Practice, id, form)
	if err != nil {
		return err
	}
	out := wireFormCheck{Hash: check.Hash, AuditVersion: check.AuditVersion, Faults: check.Faults, Changes: check.Changes, Rows: make([]wireFormRow, len(check.Rows))}
	for i, row := range check.Rows {
		out.Rows[i] = wireFormRow{row.Row, row.CriterionID, row.Outcome, row.Message, row.Before, row.After}
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) importForm(c *gin.Context) error {
	id, err := s.auditToFill(c)
	if err != nil {
		return err
	}
	form, hash, err := filledForm(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	changed, err := s.store.ImportForm(c.Request.Context(), here.actor, here.actor.Practice, id, form, hash, here.seen, here.key)
	if err != nil {
		return stale(err, newWireAudit)
	}
	return writeVersioned(c, http.StatusOK, changed.Version, newWireAudit(changed))
}
