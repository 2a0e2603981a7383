package models_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// benched is an audit with all its answers on PostgreSQL, a session, and a pool of hand-written SQL beside the Store.
type benched struct {
	store    *models.Store
	pool     *pgxpool.Pool
	lead     audit.Actor
	practice audit.PracticeID
	audit    audit.AuditID
	token    string
	criteria []string
}

func newBenched(b *testing.B) *benched {
	b.Helper()
	ctx, database := b.Context(), testdb.Postgres(b)
	must := func(err error) {
		b.Helper()
		if err != nil {
			b.Fatal(err)
		}
	}
	s := &benched{store: database.Open(b, models.Options{MaxConnections: 64})}
	must(s.store.LoadStarter(ctx))
	practice, err := s.store.AddInventedPractice(ctx, models.InventedPractice{Code: "DEMO01", Name: "Harbour Lane Surgery"})
	must(err)
	setup, err := s.store.SetupLink(ctx)
	must(err)
	operator, err := s.store.AcceptLink(ctx, models.AcceptLink{Token: setup.Token, Name: "Olu", SignInName: "olu", Password: goodPassword})
	must(err)
	link, err := s.store.InviteLead(ctx, audit.Actor{Person: operator.Person, Role: audit.RoleOperator}, practice, key())
	must(err)
	session, err := s.store.AcceptLink(ctx, models.AcceptLink{Token: link.Token, Name: "Sam", SignInName: "sam", Password: goodPassword})
	must(err)
	s.lead, s.practice, s.token = audit.Actor{Person: session.Person, Role: audit.RolePracticeLead, Practice: practice}, practice, session.Token
	started, err := s.store.StartAudit(ctx, s.lead, practice, models.AuditChange{Form: audit.FormFull}, key())
	must(err)
	s.audit = started.ID
	for _, criterion := range started.Set.Criteria {
		_, err := s.store.SaveAnswer(ctx, s.lead, practice, s.audit, criterion.ID, level(1, "The first words about this."), 0, key())
		must(err)
		s.criteria = append(s.criteria, criterion.ID)
	}
	config, err := pgxpool.ParseConfig(database.Address)
	must(err)
	config.MaxConns = 64
	s.pool, err = pgxpool.NewWithConfig(ctx, config)
	must(err)
	b.Cleanup(s.pool.Close)
	return s
}

// turn is how many requests one side makes before the other has its turn: whatever else the machine does, both feel it.
const turn = 200

// request is one request of a worker, its number counted from 0.
type request func(ctx context.Context, worker int) error

// compare lets the Store and hand-written SQL take turns at so many connections, and reports the Store's requests a
// second and its share of the other's.
func (s *benched) compare(b *testing.B, connections int, store, byHand request) {
	var took [2]time.Duration
	rounds := max(1, b.N/turn)
	for range rounds {
		for side, do := range []request{store, byHand} {
			began := time.Now()
			s.runTurn(b, connections, do)
			took[side] += time.Since(began)
		}
	}
	b.ReportMetric(float64(rounds*turn)/took[0].Seconds(), "store/s")
	b.ReportMetric(float64(rounds*turn)/took[1].Seconds(), "pgx/s")
	b.ReportMetric(took[1].Seconds()/took[0].Seconds(), "ratio")
	b.ReportMetric(0, "ns/op")
}

func (s *benched) runTurn(b *testing.B, connections int, do request) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for worker := range connections {
		workers.Go(func() {
			for next.Add(1) <= turn {
				if err := do(b.Context(), worker); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	workers.Wait()
}

const longNote = "Our joining page says that papers are not needed. Saturday reception still asks, so we are not there yet."

// BenchmarkSaveAnswer compares saving with the same statements written by hand: session, audit and answer, upsert.
func BenchmarkSaveAnswer(b *testing.B) {
	for _, connections := range []int{1, 16, 43} {
		b.Run(strconv.Itoa(connections), func(b *testing.B) {
			s := newBenched(b)
			seen := make([]int64, connections)
			s.compare(b, connections, func(ctx context.Context, worker int) error {
				if _, err := s.store.Visit(ctx, s.token); err != nil {
					return err
				}
				seen[worker]++
				_, err := s.store.SaveAnswer(ctx, s.lead, s.practice, s.audit, s.criteria[worker], level(2, longNote), seen[worker], key())
				return err
			}, func(ctx context.Context, worker int) error {
				seen[worker]++
				return s.saveByHand(ctx, s.criteria[worker], seen[worker])
			})
		})
	}
}

func (s *benched) saveByHand(ctx context.Context, criterion string, seen int64) error {
	if err := s.visitByHand(ctx); err != nil {
		return err
	}
	transaction, err := s.pool.Begin(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = transaction.Rollback(ctx) }() // after a commit there is nothing to roll back
	var state, version, name, telephone, postcode, choice, note, reason, who, how, evidence, reasons, writeKey, by string
	var standing int
	var at, sitting, updated time.Time
	err = transaction.QueryRow(ctx, `SELECT a.state, a.version_id::text, p.shown_name, p.telephone, p.postcode, w.choice, w.level, w.note, w.reason,
		w.who_could_tell, w.how_checked, w.evidence::text, w.reasons::text, w.write_key, w.sitting, w.updated_by::text, w.updated_at, now()
		FROM audits a JOIN practices p ON p.id = a.practice_id
		LEFT JOIN answers w ON w.practice_id = a.practice_id AND w.audit_id = a.id AND w.criterion_id = $1
		WHERE a.practice_id = $2 AND a.id = $3 FOR SHARE OF a`, criterion, s.practice, s.audit).Scan(&state, &version, &name, &telephone,
		&postcode, &choice, &standing, &note, &reason, &who, &how, &evidence, &reasons, &writeKey, &sitting, &by, &updated, &at)
	if err != nil {
		return err
	}
	result, err := transaction.Exec(ctx, `INSERT INTO answers (practice_id, audit_id, criterion_id, choice, level, note, reason, who_could_tell,
		how_checked, evidence, reasons, version, write_key, sitting, updated_by, updated_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
		ON CONFLICT (practice_id, audit_id, criterion_id) DO UPDATE SET choice = excluded.choice, level = excluded.level,
		note = excluded.note, reason = excluded.reason, who_could_tell = excluded.who_could_tell,
		how_checked = excluded.how_checked, evidence = excluded.evidence, reasons = excluded.reasons,
		version = excluded.version, write_key = excluded.write_key, sitting = excluded.sitting,
		updated_by = excluded.updated_by, updated_at = excluded.updated_at WHERE answers.version = excluded.version - 1`,
		s.practice, s.audit, criterion, "level", 2, longNote, "", "", "", "[]", "[]", seen+1, key(), sitting, s.lead.Person, time.Now())
	if err != nil {
		return err
	}
	if result.RowsAffected() != 1 {
		return pgx.ErrNoRows
	}
	return transaction.Commit(ctx)
}

func (s *benched) visitByHand(ctx context.Context) error {
	var person, name, role, practice, shown string
	var created, seen, expires time.Time
	return s.pool.QueryRow(ctx, `SELECT s.person_id::text, p.name, s.created_at, s.seen_at, s.expires_at, h.role, h.practice_id::text, o.shown_name
		FROM sessions s JOIN people p ON p.id = s.person_id LEFT JOIN hats h ON h.person_id = p.id AND h.until IS NULL
		LEFT JOIN practices o ON o.id = h.practice_id WHERE s.token_hash = $1 AND s.expires_at > $2 ORDER BY o.shown_name, h.id`,
		tokenHash(s.token), time.Now()).Scan(&person, &name, &created, &seen, &expires, &role, &practice, &shown)
}

// BenchmarkOpenAudit compares opening an audit with its 43 answers likewise.
func BenchmarkOpenAudit(b *testing.B) {
	for _, connections := range []int{1, 16, 64} {
		b.Run(strconv.Itoa(connections), func(b *testing.B) {
			s := newBenched(b)
			s.compare(b, connections, func(ctx context.Context, _ int) error {
				if _, err := s.store.Visit(ctx, s.token); err != nil {
					return err
				}
				whole, err := s.store.Audit(ctx, s.lead, s.practice, s.audit)
				if err == nil && len(whole.Answers) != len(s.criteria) {
					err = fmt.Errorf("%d answers", len(whole.Answers))
				}
				return err
			}, func(ctx context.Context, _ int) error { return s.openByHand(ctx) })
		})
	}
}

func (s *benched) openByHand(ctx context.Context) error {
	if err := s.visitByHand(ctx); err != nil {
		return err
	}
	var state, form, version string
	if err := s.pool.QueryRow(ctx, "SELECT state, form, version_id::text FROM audits WHERE practice_id = $1 AND id = $2", s.practice, s.audit).
		Scan(&state, &form, &version); err != nil {
		return err
	}
	rows, err := s.pool.Query(ctx, `SELECT criterion_id, choice, level, note, reason, who_could_tell, how_checked, evidence::text, reasons::text,
		version, write_key, sitting, updated_by::text, updated_at FROM answers WHERE practice_id = $1 AND audit_id = $2`, s.practice, s.audit)
	if err != nil {
		return err
	}
	defer rows.Close()
	count := 0
	for rows.Next() {
		var criterion, choice, note, reason, who, how, evidence, reasons, writeKey, by string
		var standing int
		var answerVersion int64
		var sitting, updated time.Time
		if err := rows.Scan(&criterion, &choice, &standing, &note, &reason, &who, &how, &evidence, &reasons, &answerVersion, &writeKey,
			&sitting, &by, &updated); err != nil {
			return err
		}
		count++
	}
	if count != len(s.criteria) {
		return fmt.Errorf("%d answers", count)
	}
	return rows.Err()
}

func tokenHash(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}
