package audit

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// TrailWords says in plain words what an entry of the trail tells, after a person or a role: "wrote an answer". A code
// that has no words gives none; a test looks for every code that package models records.
func TrailWords(code string) string { return trailWords()[code] }

func trailWords() map[string]string {
	return map[string]string{
		"action.add":             "added an action",
		"action.change":          "changed an action",
		"action.remove":          "removed an action",
		"answer.write":           "wrote an answer",
		"audit.change":           "changed the form or the sites of a self-assessment",
		"audit.discard":          "put a draft away",
		"audit.purge":            "removed a draft that had been put away for 30 days",
		"audit.reopen":           "reopened a self-assessment",
		"audit.restore":          "brought a draft back",
		"audit.start":            "started a self-assessment",
		"audit.submit":           "submitted a self-assessment",
		"criteria.publish":       "published a version of the criteria",
		"invite.facilitator":     "invited a facilitator",
		"invite.group_member":    "invited a group member",
		"invite.operator":        "invited an operator",
		"invite.practice_lead":   "invited a practice lead",
		"invite.practice_member": "invited a practice member",
		"invite.trainee":         "invited a trainee",
		"link.accept":            "accepted an invitation",
		"link.reset":             "made a link to set a new password",
		"link.setup":             "made a link to set Doorway up",
		"password.change":        "changed their password",
		"password.reset":         "set a new password with a link",
		"practice.change":        "changed the practice's shown name or sites",
		"practice.invent":        "added an invented practice for a demonstration",
		"practices.import":       "brought the list of practices up to date",
		"report.first":           "showed the actions in a report for the first time",
	}
}

// SubmitSubject is what the trail's entry of a submission says it is about, so that neither can be changed alone: the
// self-assessment, the number of the submission, and the SHA-256 of its snapshot.
func SubmitSubject(id AuditID, number int, hash string) string {
	return string(id) + " " + strconv.Itoa(number) + " " + hash
}

// TrailAnchor is the end of a chain as it was at one moment: kept with a submission and printed in its report. A chain
// that was cut off, or written anew, no longer holds it.
type TrailAnchor struct {
	Chain string // practice:CODE or practice:ID; also group:ID, placement:ID, installation
	Seq   int64  // the number of the entry, from 1
	Hash  string // the entry's SHA-256, in hexadecimal
}

// String writes an anchor as ParseTrailAnchor reads it.
func (a TrailAnchor) String() string {
	return a.Chain + ":" + strconv.FormatInt(a.Seq, 10) + ":" + a.Hash
}

// ParseTrailAnchor reads an anchor from a report: CHAIN:SEQ:HASH. White space inside is left out, since a printed one
// may be broken over lines. Errors: CodeInvalid.
func ParseTrailAnchor(text string) (TrailAnchor, error) {
	parts := strings.Split(strings.Join(strings.Fields(text), ""), ":")
	last := len(parts) - 1
	if last < 2 {
		return TrailAnchor{}, notAnAnchor()
	}
	seq, err := strconv.ParseInt(parts[last-1], 10, 64)
	hash, notHex := hex.DecodeString(parts[last])
	if err != nil || seq < 1 || notHex != nil || len(hash) != sha256.Size {
		return TrailAnchor{}, notAnAnchor()
	}
	return TrailAnchor{Chain: strings.Join(parts[:last-1], ":"), Seq: seq, Hash: strings.ToLower(parts[last])}, nil
}

func notAnAnchor() error {
	return Invalid("anchor", "Write the anchor as it stands in the report: CHAIN:NUMBER:HASH.")
}
