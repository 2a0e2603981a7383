package models

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"
	"strings"
	"time"

	"gorm.io/gorm"

	"doorway/audit"
)

// The installation's chain, and what the chain of a practice, a group or a placement is called before its id.
const (
	installationChain = "installation"
	practiceChain     = "practice:"
	groupChain        = "group:"
	placementChain    = "placement:"

	// noActor stands for a command at the machine, which nobody signed in for.
	noActor = "00000000-0000-0000-0000-000000000000"
)

// trailRow is one entry of the trail. Actor is the person's trail id, which leads to a name only while the person's
// row exists.
type trailRow struct {
	Chain      string
	Seq        int64
	PracticeID *audit.PracticeID
	GroupID    *audit.GroupID
	Actor      string
	Role       audit.Role
	What       string
	Subject    string
	At         stamp
	PrevHash   string
	Hash       string
}

// computeHash is SHA-256 over every field before it, each with its length, so that no two entries read alike.
func (r trailRow) computeHash() string {
	sum := sha256.New()
	for _, field := range []string{
		r.PrevHash, r.Chain, strconv.FormatInt(r.Seq, 10), r.Actor, string(r.Role), r.What, r.Subject,
		r.At.Format(time.RFC3339Nano),
	} {
		var length [8]byte
		binary.BigEndian.PutUint64(length[:], uint64(len(field)))
		sum.Write(length[:])
		sum.Write([]byte(field))
	}
	return hex.EncodeToString(sum.Sum(nil))
}

func (s scope) chain() string {
	switch {
	case s.practice != "":
		return practiceChain + string(s.practice)
	case s.group != "":
		return groupChain + string(s.group)
	case s.placement != "":
		return placementChain + string(s.placement)
	}
	return installationChain
}

// trailHead is the end of a chain, with the trail id of who lengthens it.
type trailHead struct {
	Seq         int64
	Hash, Actor string
}

func (h *trailHead) columns() []any { return []any{&h.Seq, &h.Hash, &h.Actor} }

// record writes who did what at the end of the scope's chain. The chain's head stays locked until the transaction
// ends, so that two entries never follow the same one.
func (t *tx) record(actor audit.Actor, what, subject string) error {
	entry := trailRow{Chain: t.scope.chain(), Role: actor.Role, What: what, Subject: subject, At: stamp{t.now}}
	entry.PracticeID, entry.GroupID = orNull(t.scope.practice), orNull(t.scope.group)
	head, err := must[trailHead](t, `INSERT INTO trail_heads (chain, seq, hash) VALUES (?, 0, '')
		ON CONFLICT (chain) DO UPDATE SET seq = trail_heads.seq
		RETURNING seq, hash, COALESCE((SELECT trail_id FROM people WHERE id = ?), ?) AS actor`,
		entry.Chain, orNull(actor.Person), noActor)
	if err != nil {
		return err
	}
	entry.Actor = head.Actor
	entry.Seq, entry.PrevHash = head.Seq+1, head.Hash
	entry.Hash = entry.computeHash()
	_, err = t.exec(`INSERT INTO trail (chain, seq, practice_id, group_id, actor, role, what, subject, at, prev_hash, hash)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, entry.Chain, entry.Seq, entry.PracticeID, entry.GroupID, entry.Actor, entry.Role,
		entry.What, entry.Subject, entry.At, entry.PrevHash, entry.Hash)
	return err
}

// TrailReport says how a trail was found.
type TrailReport struct {
	Chains  int
	Entries int
	Broken  []string // the chains that do not hold, with the number of the first entry that does not
}

// VerifyTrail reads every chain from its beginning, all as they stand at one moment, and computes each hash again. A
// chain is looked for wherever there should be one: a head, an entry, or a practice with a self-assessment.
func (s *Store) VerifyTrail(ctx context.Context) (TrailReport, error) {
	var report TrailReport
	err := s.db.WithContext(ctx).Transaction(func(db *gorm.DB) error {
		t := &tx{db: db, store: s, scope: installation(), now: s.Now()}
		heads, err := all[trailRow](t, `SELECT c.chain, COALESCE(h.seq, 0) AS seq, COALESCE(h.hash, '') AS hash FROM
			(SELECT chain FROM trail_heads UNION SELECT chain FROM trail
			UNION SELECT '`+practiceChain+`' || practice_id FROM audits) c
			LEFT JOIN trail_heads h ON h.chain = c.chain ORDER BY c.chain`)
		if err != nil {
			return err
		}
		for _, head := range heads {
			if err := t.verifyChain(head, &report); err != nil {
				return err
			}
		}
		return nil
	}, s.snapshot())
	return report, translate(err)
}

func (t *tx) verifyChain(head trailRow, report *TrailReport) error {
	report.Chains++
	rows, err := t.db.Raw(`SELECT chain, seq, practice_id, group_id, actor, role, what, subject, at, prev_hash, hash FROM trail
		WHERE chain = ? ORDER BY seq`, head.Chain).Rows()
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // rows.Err says what there is to say
	last := trailRow{Chain: head.Chain}
	for rows.Next() {
		var entry trailRow
		if err := t.db.ScanRows(rows, &entry); err != nil {
			return err
		}
		report.Entries++
		if head.Seq == 0 || !entry.follows(last) {
			report.broken(head.Chain, last.Seq+1)
			return nil
		}
		last = entry
	}
	if last.Seq == 0 || last.Seq != head.Seq || last.Hash != head.Hash {
		report.broken(head.Chain, last.Seq+1)
	}
	return rows.Err()
}

// follows tells whether an entry is what was written after another one of its chain.
func (r trailRow) follows(last trailRow) bool {
	own := scope{practice: orNone(r.PracticeID), group: orNone(r.GroupID)}
	if id, found := strings.CutPrefix(r.Chain, placementChain); found && own == (scope{}) {
		own.placement = audit.PlacementID(id)
	}
	return r.Seq == last.Seq+1 && r.PrevHash == last.Hash && r.Chain == own.chain() && r.Hash == r.computeHash()
}

func (r *TrailReport) broken(chain string, seq int64) {
	r.Broken = append(r.Broken, chain+" at entry "+strconv.FormatInt(seq, 10))
}
