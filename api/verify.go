package api

import (
	"encoding/base64"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
)

type wireVerified struct {
	State      audit.ReportState `json:"state"`
	ReplacedBy audit.ReportCode  `json:"replacedBy"`
}

type wireVerifyKey struct {
	ID        string     `json:"id"`
	PublicKey string     `json:"publicKey"`
	Since     time.Time  `json:"since"`
	Until     *time.Time `json:"until"`
}

// verifyReport asks also about letters that are no code, so that it takes as long as any other.
// Errors: audit.CodeNotFound for what nobody could have typed from a report.
func (s *server) verifyReport(c *gin.Context) error {
	if !isCode(c.Param("reportCode")) {
		return audit.NotFound()
	}
	code, _ := audit.ReadReportCode(c.Param("reportCode"))
	state, by, err := s.store.AskAboutReport(c.Request.Context(), code)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, wireVerified{state, by})
}

func (s *server) listVerifyKeys(c *gin.Context) error {
	keys, err := s.store.SigningKeys(c.Request.Context())
	if err != nil {
		return err
	}
	out := make([]wireVerifyKey, len(keys))
	for i, key := range keys {
		out[i] = wireVerifyKey{ID: key.ID, PublicKey: base64.StdEncoding.EncodeToString(key.PublicKey), Since: key.Since}
		if !key.Until.IsZero() {
			out[i].Until = &key.Until
		}
	}
	return writeJSON(c, http.StatusOK, out)
}
