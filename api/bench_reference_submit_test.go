package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/jackc/pgx/v5"

	"doorway/audit"
)

// referenceAudit is an audit's row as the reference reads it.
type referenceAudit struct {
	ID          string     `json:"id"`
	Practice    string     `json:"-"`
	VersionID   string     `json:"-"`
	Form        string     `json:"form"`
	Sites       []byte     `json:"-"`
	State       string     `json:"state"`
	Submissions int64      `json:"submissions"`
	SubmittedAt *time.Time `json:"submittedAt"`
	DiscardedAt *time.Time `json:"discardedAt"`
	Reopenings  []byte     `json:"-"`
	Reasons     []byte     `json:"-"`
	CreatedAt   time.Time  `json:"startedAt"`
	Version     int64      `json:"version"`
}

// queries is what a pool and a transaction have in common.
type queries interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

func readAudit(ctx context.Context, q queries, practice, id, lock string) (a referenceAudit, err error) {
	err = q.QueryRow(ctx, `SELECT id, practice_id, version_id, form, sites, state, submissions, submitted_at, discarded_at,
		reopenings, reasons, created_at, version FROM audits WHERE practice_id = $1 AND id = $2`+lock, practice, id).
		Scan(&a.ID, &a.Practice, &a.VersionID, &a.Form, &a.Sites, &a.State, &a.Submissions, &a.SubmittedAt, &a.DiscardedAt,
			&a.Reopenings, &a.Reasons, &a.CreatedAt, &a.Version)
	return a, err
}

// wholeAnswer is an answer as the reference sends it.
type wholeAnswer struct {
	CriterionID   string          `json:"criterionId"`
	Choice        string          `json:"choice"`
	Level         int             `json:"level"`
	Note          string          `json:"note"`
	Reason        string          `json:"reason"`
	WhoCouldTell  string          `json:"whoCouldTell"`
	HowChecked    string          `json:"howChecked"`
	Evidence      json.RawMessage `json:"evidence"`
	EvidenceToAdd bool            `json:"evidenceToAdd"`
	Complete      bool            `json:"complete"`
	TextReasons   json.RawMessage `json:"textReasons"`
	Version       int64           `json:"version"`
	SavedAt       time.Time       `json:"savedAt"`
}

func readAnswers(ctx context.Context, q queries, practice, id string) (answers []wholeAnswer, err error) {
	rows, err := q.Query(ctx, `SELECT criterion_id, choice, level, note, reason, who_could_tell, how_checked, evidence, reasons,
		version, write_key, sitting, updated_by, updated_at FROM answers WHERE practice_id = $1 AND audit_id = $2`, practice, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var a wholeAnswer
		var writeKey, by string
		var sitting time.Time
		if err := rows.Scan(&a.CriterionID, &a.Choice, &a.Level, &a.Note, &a.Reason, &a.WhoCouldTell, &a.HowChecked, &a.Evidence,
			&a.TextReasons, &a.Version, &writeKey, &sitting, &by, &a.SavedAt); err != nil {
			return nil, err
		}
		answers = append(answers, a)
	}
	return answers, rows.Err()
}

func (r reference) openAudit(c *gin.Context, _ string) error {
	ctx, practice, id := c.Request.Context(), c.Param("practice"), c.Param("audit")
	found, err := readAudit(ctx, r.pool, practice, id, "")
	if err != nil {
		return err
	}
	answers, err := readAnswers(ctx, r.pool, practice, id)
	if err != nil {
		return err
	}
	sendAudit(c, found, answers)
	return nil
}

func sendAudit(c *gin.Context, found referenceAudit, answers []wholeAnswer) {
	c.JSON(http.StatusOK, struct {
		referenceAudit
		Answers []wholeAnswer `json:"answers"`
	}{found, answers})
}

func (r reference) submit(c *gin.Context, person string) error {
	var in struct {
		Lowered []string `json:"lowered"`
	}
	if err := json.NewDecoder(c.Request.Body).Decode(&in); err != nil {
		return err
	}
	return pgx.BeginFunc(c.Request.Context(), r.pool, func(tx pgx.Tx) error { return r.submitInTx(c, tx, person) })
}

func (r reference) submitInTx(c *gin.Context, tx pgx.Tx, person string) error {
	ctx, now := c.Request.Context(), time.Now().UTC()
	practice, id := c.Param("practice"), c.Param("audit")
	found, err := readAudit(ctx, tx, practice, id, " FOR UPDATE")
	if err != nil || found.State != string(audit.StateDraft) {
		return errors.Join(err, errUnexpectedUnless(found.State == string(audit.StateDraft)))
	}
	if _, err := tx.Exec(ctx, `INSERT INTO idempotency_keys (person_id, key, request_hash, made, created_at)
		VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person_id, key) DO NOTHING`, person, c.GetHeader("Idempotency-Key"),
		hashOf(practice+id), id, now); err != nil {
		return err
	}
	answers, err := readAnswers(ctx, tx, practice, id)
	if err != nil {
		return err
	}
	var sites []byte
	if err := tx.QueryRow(ctx, "SELECT sites FROM practices WHERE id = $1", practice).Scan(&sites); err != nil {
		return err
	}
	snapshot, err := json.Marshal(gin.H{"schema": "reference", "audit": found, "answers": answers, "at": now})
	if err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, `INSERT INTO submissions (practice_id, audit_id, number, snapshot, hash, submitted_by, submitted_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7)`, practice, id, found.Submissions+1, snapshot, hashOf(string(snapshot)), person, now); err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, `UPDATE audits SET form = $1, sites = $2, state = $3, submissions = $4, submitted_at = $5,
		discarded_at = $6, reopenings = $7, reasons = $8, version = $9, updated_at = $10
		WHERE practice_id = $11 AND id = $12`, found.Form, found.Sites, string(audit.StateSubmitted), found.Submissions+1, now,
		found.DiscardedAt, found.Reopenings, found.Reasons, found.Version+1, now,
		practice, id); err != nil {
		return err
	}
	if err := recordTrail(ctx, tx, practice, person, "audit.submit", id, now); err != nil {
		return err
	}
	sendAudit(c, found, answers)
	return nil
}
