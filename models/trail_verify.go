package models

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"strings"

	"doorway/audit"
)

// TrailReport says how a trail was found.
type TrailReport struct {
	Chains      int
	Entries     int
	Submissions int
	Broken      []string // what does not hold, a line each: the chain, the number of the entry and what is wrong
}

// VerifyTrail reads every chain from its beginning, all as they stand at one moment, and computes each hash again; then
// it holds the submissions against their snapshots and their entries, and the chains against the anchors given, such as
// a report prints. A chain is looked for wherever there should be one: a head, an entry, or a practice with a
// self-assessment. Errors: audit.CodeInvalid for an anchor of a chain that there never was.
func (s *Store) VerifyTrail(ctx context.Context, anchors ...audit.TrailAnchor) (TrailReport, error) {
	check := trailCheck{anchors: map[string][]audit.TrailAnchor{}}
	err := s.atOneMoment(ctx, installation(), func(t *tx) error {
		check.tx = t
		if err := check.readAnchors(anchors); err != nil {
			return err
		}
		heads, err := all[trailRow](check.tx, `SELECT c.chain, COALESCE(h.seq, 0) AS seq, COALESCE(h.hash, '') AS hash FROM
			(SELECT chain FROM trail_heads UNION SELECT chain FROM trail
			UNION SELECT '`+practiceChain+`' || practice_id FROM audits
			UNION SELECT '`+practiceChain+`' || practice_id FROM submissions) c
			LEFT JOIN trail_heads h ON h.chain = c.chain ORDER BY c.chain`)
		if err != nil {
			return err
		}
		for _, head := range heads {
			if err := check.chain(head); err != nil {
				return err
			}
		}
		check.anchorsLeft()
		return nil
	})
	return check.report, err
}

// trailCheck is one verification under way.
type trailCheck struct {
	*tx
	report  TrailReport
	anchors map[string][]audit.TrailAnchor // by chain, until the chain has been looked at
}

// readAnchors finds the chain of each anchor. A practice is named by its id, or by a code that it has or had.
func (c *trailCheck) readAnchors(anchors []audit.TrailAnchor) error {
	for _, anchor := range anchors {
		if code, found := strings.CutPrefix(anchor.Chain, practiceChain); found {
			if _, err := audit.ParseID[audit.PracticeID](code); err != nil {
				id, found, err := one[string](c.tx, "SELECT practice_id FROM practice_codes WHERE code = ? UNION SELECT id FROM practices WHERE ods_code = ?",
					strings.ToUpper(code), strings.ToUpper(code))
				if err != nil {
					return err
				}
				if !found {
					return audit.Invalid("anchor", "The anchor names a practice that is not in the list.")
				}
				anchor.Chain = practiceChain + id
			}
		}
		c.anchors[anchor.Chain] = append(c.anchors[anchor.Chain], anchor)
	}
	return nil
}

func (c *trailCheck) broken(chain string, seq int64, words string) {
	c.report.Broken = append(c.report.Broken, fmt.Sprintf("%s at entry %d: %s", chain, seq, words))
}

// anchorsLeft tells of anchors whose chain is not there at all.
func (c *trailCheck) anchorsLeft() {
	for chain, anchors := range c.anchors {
		for _, anchor := range anchors {
			c.broken(chain, anchor.Seq, "the entry of the anchor is not there")
		}
	}
}

// chain looks at one chain, entry by entry, and at the submissions and anchors that point into it.
func (c *trailCheck) chain(head trailRow) error {
	c.report.Chains++
	points, err := c.points(head.Chain)
	if err != nil {
		return err
	}
	rows, err := c.db.Raw(`SELECT chain, seq, practice_id, group_id, actor, role, what, subject, at, prev_hash, hash FROM trail
		WHERE chain = ? ORDER BY seq`, head.Chain).Rows()
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // rows.Err says what there is to say
	last := trailRow{Chain: head.Chain}
	for rows.Next() {
		var entry trailRow
		if err := c.db.ScanRows(rows, &entry); err != nil {
			return err
		}
		c.report.Entries++
		if head.Seq == 0 || !entry.follows(last) {
			c.broken(head.Chain, last.Seq+1, "it is not what was written there")
			return rows.Err()
		}
		points.pass(entry)
		last = entry
	}
	if last.Seq == 0 || last.Seq != head.Seq || last.Hash != head.Hash {
		c.broken(head.Chain, last.Seq+1, "the end is not where it was")
	}
	points.close(c)
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

// trailPoints is what has to be found in one chain: the entries of its submissions, and anchors.
type trailPoints struct {
	chain   string
	anchors []trailPoint
	told    map[string]int64 // submissions that an entry told of and that have not been seen: subject → entry
}

// trailPoint is one entry that has to be there.
type trailPoint struct {
	audit.TrailAnchor
	subject string // of a submission's entry
	found   bool
}

// points reads what a chain must hold. A submission whose snapshot is not what its hash says is told at once.
func (c *trailCheck) points(chain string) (*trailPoints, error) {
	points := &trailPoints{chain: chain, told: map[string]int64{}}
	for _, anchor := range c.anchors[chain] {
		points.anchors = append(points.anchors, trailPoint{TrailAnchor: anchor})
	}
	delete(c.anchors, chain)
	practice, found := strings.CutPrefix(chain, practiceChain)
	if _, err := audit.ParseID[audit.PracticeID](practice); !found || err != nil {
		return points, nil
	}
	rows, err := c.db.Raw(`SELECT audit_id, number, hash, snapshot, trail_seq, trail_hash FROM submissions
		WHERE practice_id = ? ORDER BY audit_id, number`, practice).Rows()
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }() // rows.Err says what there is to say
	for rows.Next() {
		var row struct {
			AuditID audit.AuditID
			submissionRow
		}
		if err := rows.Scan(&row.AuditID, &row.Number, &row.Hash, &row.Snapshot, &row.TrailSeq, &row.TrailHash); err != nil {
			return nil, err
		}
		c.report.Submissions++
		subject := audit.SubmitSubject(row.AuditID, row.Number, row.Hash)
		if sum := sha256.Sum256(row.Snapshot); hex.EncodeToString(sum[:]) != row.Hash {
			c.broken(chain, row.TrailSeq, fmt.Sprintf("submission %d is not what was submitted", row.Number))
		}
		if row.TrailSeq > 0 {
			anchor := audit.TrailAnchor{Chain: chain, Seq: row.TrailSeq, Hash: row.TrailHash}
			points.anchors = append(points.anchors, trailPoint{TrailAnchor: anchor, subject: subject})
		}
	}
	return points, rows.Err()
}

// pass looks at one entry. An erased practice has no submissions, nor has an audit that was kept long enough, and the trail
// says so.
func (p *trailPoints) pass(entry trailRow) {
	switch {
	case entry.What == "audit.submit" && strings.Count(entry.Subject, " ") == 2:
		p.told[entry.Subject] = entry.Seq
	case entry.What == "practice.erase":
		clear(p.told)
	case entry.What == "audit.expire":
		maps.DeleteFunc(p.told, func(subject string, _ int64) bool { return strings.HasPrefix(subject, entry.Subject+" ") })
	}
	for i := range p.anchors {
		point := &p.anchors[i]
		if point.Seq == entry.Seq && point.Hash == entry.Hash && (point.subject == "" || point.subject == entry.Subject) {
			point.found = true
			delete(p.told, point.subject)
		}
	}
}

// close tells what was not found.
func (p *trailPoints) close(c *trailCheck) {
	for _, point := range p.anchors {
		if !point.found && point.subject != "" {
			c.broken(p.chain, point.Seq, "it is not the entry of the submission that points to it")
		} else if !point.found {
			c.broken(p.chain, point.Seq, "it is not the entry of the anchor")
		}
	}
	for _, seq := range p.told {
		c.broken(p.chain, seq, "the submission that it tells of is not there")
	}
}
