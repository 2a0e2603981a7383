package models

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"
	"time"

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

	// erasedPerson stands for everybody who was erased, wherever something of theirs stays. The migrations make its row.
	erasedPerson = noActor
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
	_, err := t.recordEntry(actor, what, subject)
	return err
}

// recordOf is record for what is done to somebody's role. The entry speaks of them by their trail id, which leads to nobody
// once they are erased: the id of a role or of the person would stay.
func (t *tx) recordOf(actor audit.Actor, what string, person audit.PersonID) error {
	traced, err := must[string](t, "SELECT trail_id FROM people WHERE id = ?", person)
	if err != nil {
		return err
	}
	return t.record(actor, what, traced)
}

// recordEntry is record for who keeps the entry as an anchor.
func (t *tx) recordEntry(actor audit.Actor, what, subject string) (trailRow, error) {
	entry := trailRow{Chain: t.scope.chain(), Role: actor.Role, What: what, Subject: subject, At: stamp{t.now}}
	entry.PracticeID, entry.GroupID = orNull(t.scope.practice), orNull(t.scope.group)
	head, err := must[trailHead](t, `INSERT INTO trail_heads (chain, seq, hash) VALUES (?, 0, '')
		ON CONFLICT (chain) DO UPDATE SET seq = trail_heads.seq
		RETURNING seq, hash, COALESCE((SELECT trail_id FROM people WHERE id = ?), ?) AS actor`,
		entry.Chain, orNull(actor.Person), noActor)
	if err != nil {
		return trailRow{}, err
	}
	entry.Actor = head.Actor
	entry.Seq, entry.PrevHash = head.Seq+1, head.Hash
	entry.Hash = entry.computeHash()
	_, err = t.exec(`INSERT INTO trail (chain, seq, practice_id, group_id, actor, role, what, subject, at, prev_hash, hash)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, entry.Chain, entry.Seq, entry.PracticeID, entry.GroupID, entry.Actor, entry.Role,
		entry.What, entry.Subject, entry.At, entry.PrevHash, entry.Hash)
	return entry, err
}
