package api

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"doorway/audit"
)

// reference is what Doorway's speed is measured against: a bare gin handler that runs the same statements, written by
// hand and sent through pgx. It has no policy, no guard, no rules and no contract; it cuts no corner of the database's.
type reference struct{ pool *pgxpool.Pool }

func newReference(pool *pgxpool.Pool) http.Handler {
	gin.SetMode(gin.ReleaseMode)
	engine, r := gin.New(), reference{pool}
	engine.PUT(base+"/practices/:practice/audits/:audit/answers/:criterion", r.bare(r.saveAnswer))
	engine.GET(base+"/practices/:practice/audits/:audit", r.bare(r.openAudit))
	engine.POST(base+"/practices/:practice/audits/:audit/submit", r.bare(r.submit))
	return engine
}

var errUnexpected = errors.New("the reference found something else than the benchmark prepared")

func (r reference) bare(handle func(c *gin.Context, person string) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		person, err := r.visit(c)
		if err == nil {
			err = handle(c, person)
		}
		if err != nil {
			c.String(http.StatusInternalServerError, err.Error())
		}
	}
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// visit reads the session with its person's hats and looks for one in the practice.
func (r reference) visit(c *gin.Context) (person string, err error) {
	token, err := c.Cookie("doorway")
	if err != nil {
		return "", err
	}
	rows, err := r.pool.Query(c.Request.Context(), `SELECT s.person_id, p.name, s.created_at, s.seen_at, s.expires_at, h.role,
		h.practice_id, o.shown_name FROM sessions s JOIN people p ON p.id = s.person_id
		LEFT JOIN hats h ON h.person_id = p.id AND h.until IS NULL LEFT JOIN practices o ON o.id = h.practice_id
		WHERE s.token_hash = $1 AND s.expires_at > $2 ORDER BY o.shown_name, h.id`, hashOf(token), time.Now())
	if err != nil {
		return "", err
	}
	defer rows.Close()
	found := false
	for rows.Next() {
		var name string
		var role, practice, shown *string
		var created, seen, expires time.Time
		if err := rows.Scan(&person, &name, &created, &seen, &expires, &role, &practice, &shown); err != nil {
			return "", err
		}
		found = found || practice != nil && *practice == c.Param("practice")
	}
	if !found {
		return "", errors.Join(errUnexpected, rows.Err())
	}
	return person, rows.Err()
}

type referenceAnswer struct {
	Choice       string           `json:"choice"`
	Level        *int             `json:"level"`
	Note         string           `json:"note"`
	Reason       string           `json:"reason"`
	WhoCouldTell string           `json:"whoCouldTell"`
	HowChecked   string           `json:"howChecked"`
	Evidence     []wireEvidence   `json:"evidence"`
	TextReasons  []wireTextReason `json:"textReasons"`
}

// storedAnswer is an answer's row as the reference reads it.
type storedAnswer struct {
	referenceAnswer
	version            int64
	writeKey, by       string
	evidence, reasons  []byte
	sitting, updatedAt time.Time
}

func (r reference) saveAnswer(c *gin.Context, person string) error {
	var in referenceAnswer
	if err := json.NewDecoder(c.Request.Body).Decode(&in); err != nil {
		return err
	}
	seen, err := strconv.ParseInt(strings.Trim(c.GetHeader("If-Match"), `"`), 10, 64)
	if err != nil {
		return err
	}
	err = pgx.BeginFunc(c.Request.Context(), r.pool, func(tx pgx.Tx) error { return r.saveInTx(c, tx, person, seen, in) })
	if err != nil {
		return err
	}
	c.Header("ETag", strconv.Quote(strconv.FormatInt(seen+1, 10)))
	c.JSON(http.StatusOK, gin.H{
		"criterionId": c.Param("criterion"), "choice": in.Choice, "level": in.Level, "note": in.Note, "reason": in.Reason,
		"whoCouldTell": in.WhoCouldTell, "howChecked": in.HowChecked, "evidence": in.Evidence, "textReasons": in.TextReasons,
		"version": seen + 1, "savedAt": time.Now().UTC(),
	})
	return nil
}

func (r reference) saveInTx(c *gin.Context, tx pgx.Tx, person string, seen int64, in referenceAnswer) error {
	ctx, now := c.Request.Context(), time.Now().UTC()
	practice, auditID, criterion := c.Param("practice"), c.Param("audit"), c.Param("criterion")
	before, err := lockedAnswer(ctx, tx, practice, auditID, criterion)
	if err != nil {
		return err
	}
	if before.version != seen {
		return errUnexpected
	}
	sitting, same := before.sitting, before.by == person && now.Sub(before.updatedAt) < audit.SittingGap
	if !same {
		sitting = now
	}
	evidence, err := json.Marshal(in.Evidence)
	if err != nil {
		return err
	}
	tag, err := tx.Exec(ctx, `INSERT INTO answers (practice_id, audit_id, criterion_id, choice, level, note, reason, who_could_tell,
		how_checked, evidence, reasons, version, write_key, sitting, updated_by, updated_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
		ON CONFLICT (practice_id, audit_id, criterion_id) DO UPDATE SET choice = excluded.choice, level = excluded.level,
		note = excluded.note, reason = excluded.reason, who_could_tell = excluded.who_could_tell,
		how_checked = excluded.how_checked, evidence = excluded.evidence, reasons = excluded.reasons,
		version = excluded.version, write_key = excluded.write_key, sitting = excluded.sitting,
		updated_by = excluded.updated_by, updated_at = excluded.updated_at WHERE answers.version = excluded.version - 1`,
		practice, auditID, criterion, in.Choice, in.Level, in.Note, in.Reason, in.WhoCouldTell, in.HowChecked, evidence,
		[]byte("[]"), seen+1, c.GetHeader("Idempotency-Key")+" "+person, sitting, person, now)
	if err != nil || tag.RowsAffected() != 1 {
		return errors.Join(err, errUnexpected)
	}
	if same {
		return nil
	}
	if before.version > 0 {
		if err := keepEarlier(ctx, tx, practice, auditID, criterion, before); err != nil {
			return err
		}
	}
	return recordTrail(ctx, tx, practice, person, "answer.write", auditID+" "+criterion, now)
}

func lockedAnswer(ctx context.Context, tx pgx.Tx, practice, auditID, criterion string) (before storedAnswer, err error) {
	var state, versionID, shown, telephone, postcode string
	var choice, note, reason, who, how, writeKey, by *string
	var level *int
	var version *int64
	var sitting, updated *time.Time
	err = tx.QueryRow(ctx, `SELECT a.state, a.version_id, p.shown_name, p.telephone, p.postcode, w.choice,
		w.level, w.note, w.reason, w.who_could_tell, w.how_checked, w.evidence, w.reasons, w.version, w.write_key, w.sitting,
		w.updated_by, w.updated_at FROM audits a JOIN practices p ON p.id = a.practice_id
		LEFT JOIN answers w ON w.practice_id = a.practice_id AND w.audit_id = a.id AND w.criterion_id = $1
		WHERE a.practice_id = $2 AND a.id = $3 FOR SHARE OF a`, criterion, practice, auditID).Scan(
		&state, &versionID, &shown, &telephone, &postcode, &choice, &level, &note, &reason, &who, &how, &before.evidence,
		&before.reasons, &version, &writeKey, &sitting, &by, &updated)
	if err != nil || state != string(audit.StateDraft) {
		return before, errors.Join(err, errUnexpectedUnless(state == string(audit.StateDraft)))
	}
	if version == nil {
		return before, nil
	}
	before.Choice, before.Level, before.Note, before.Reason, before.WhoCouldTell, before.HowChecked = *choice, level, *note, *reason, *who, *how
	before.version, before.writeKey, before.by, before.sitting, before.updatedAt = *version, *writeKey, *by, *sitting, *updated
	return before, nil
}

func errUnexpectedUnless(fine bool) error {
	if fine {
		return nil
	}
	return errUnexpected
}

func keepEarlier(ctx context.Context, tx pgx.Tx, practice, auditID, criterion string, before storedAnswer) error {
	_, err := tx.Exec(ctx, `INSERT INTO earlier_texts (id, practice_id, audit_id, criterion_id, person_id, sitting, choice, level,
		note, reason, who_could_tell, how_checked, evidence, written_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
		ON CONFLICT (practice_id, audit_id, criterion_id, person_id, sitting) DO NOTHING`, uuid.NewString(), practice, auditID,
		criterion, before.by, before.sitting, before.Choice, before.Level, before.Note, before.Reason, before.WhoCouldTell,
		before.HowChecked, before.evidence, before.updatedAt)
	return err
}

// recordTrail lengthens the practice's chain. The hash is over as many bytes as Doorway's.
func recordTrail(ctx context.Context, tx pgx.Tx, practice, person, what, subject string, at time.Time) error {
	chain := "practice:" + practice
	var seq int64
	var last, actor string
	err := tx.QueryRow(ctx, `INSERT INTO trail_heads (chain, seq, hash) VALUES ($1, 0, '')
		ON CONFLICT (chain) DO UPDATE SET seq = trail_heads.seq
		RETURNING seq, hash, COALESCE((SELECT trail_id FROM people WHERE id = $2)::text, $3) AS actor`, chain, person, uuid.Nil.String()).
		Scan(&seq, &last, &actor)
	if err != nil {
		return err
	}
	hash := hashOf(strings.Join([]string{last, chain, strconv.FormatInt(seq+1, 10), actor, what, subject, at.Format(time.RFC3339Nano)}, " "))
	_, err = tx.Exec(ctx, `INSERT INTO trail (chain, seq, practice_id, actor, role, what, subject, at, prev_hash, hash)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, chain, seq+1, practice, actor, string(audit.RolePracticeLead), what,
		subject, at, last, hash)
	return err
}
