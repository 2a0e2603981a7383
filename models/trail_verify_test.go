package models_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// loose takes away what keeps the trail and the submissions as they are, as somebody with the database could.
func (a *audited) loose() {
	a.t.Helper()
	statements := []string{
		"DROP TRIGGER trail_no_update", "DROP TRIGGER trail_no_delete", "DROP TRIGGER trail_heads_kept",
		"DROP TRIGGER trail_continues", "DROP TRIGGER submissions_no_update", "DROP TRIGGER submissions_no_delete",
	}
	if a.database.Name == "PostgreSQL" {
		statements = []string{
			"DROP TRIGGER trail_frozen ON trail", "DROP TRIGGER trail_heads_kept ON trail_heads",
			"DROP TRIGGER trail_continues ON trail", "DROP TRIGGER submissions_frozen ON submissions",
		}
	}
	a.sql(statements...)
}

// sql runs statements in which CHAIN stands for the practice's chain.
func (a *audited) sql(statements ...string) {
	a.t.Helper()
	db := a.database.SQL(a.t)
	for _, statement := range statements {
		statement = strings.ReplaceAll(statement, "CHAIN", "'practice:"+string(a.practice)+"'")
		if _, err := db.Exec(statement); err != nil {
			a.t.Fatalf("%s: %v", statement, err)
		}
	}
}

// anchor is the anchor of the submission in force.
func (a *audited) anchor() audit.TrailAnchor {
	a.t.Helper()
	list, err := a.Submissions(a.t.Context(), a.lead, a.practice, a.audit)
	a.want(err)
	return audit.TrailAnchor{Chain: "practice:A81001", Seq: list[0].TrailSeq, Hash: list[0].TrailHash}
}

// The chain of these stories: 1 its lead came, 2 started, 3 and 4 an answer each, 5 submitted, 6 an action, 7 its change.
func tellTrail(t *testing.T, run func(a *audited)) {
	t.Helper()
	tellAudit(t, func(a *audited) {
		a.save(a.lead, firstCriterion, level(1, "a note"), 0)
		a.save(a.lead, secondCriterion, level(2, "another note"), 0)
		a.submit()
		action := a.action(audit.Action{What: "an idea"})
		action.Action.What = "a better idea"
		_, err := a.ChangeAction(a.t.Context(), a.lead, a.practice, action.ID, models.ActionInput{Action: action.Action}, action.Version, key())
		a.want(err)
		run(a)
	})
}

func TestDamagedTrailIsFoundOut(t *testing.T) {
	const cutTail = "DELETE FROM trail WHERE chain = CHAIN AND seq >= 5"
	head := func(seq string) string {
		return `UPDATE trail_heads SET seq = ` + seq + `, hash = (SELECT hash FROM trail WHERE chain = CHAIN AND seq = ` + seq + `)
			WHERE chain = CHAIN`
	}
	const inserted = `INSERT INTO trail (chain, seq, practice_id, group_id, actor, role, what, subject, at, prev_hash, hash)
		SELECT chain, 8, practice_id, group_id, actor, role, what, subject, at, hash, 'x' FROM trail WHERE chain = CHAIN AND seq = 7`
	for name, damage := range map[string]struct {
		statements []string
		found      string
	}{
		"an entry edited":                 {[]string{"UPDATE trail SET role = 'practice_member' WHERE chain = CHAIN AND seq = 3"}, "entry 3: it is not what was written"},
		"an entry's time moved":           {[]string{"UPDATE trail SET at = '2026-01-01 00:00:00+00:00' WHERE chain = CHAIN AND seq = 3"}, "entry 3: it is not what was written"},
		"an entry deleted":                {[]string{"DELETE FROM trail WHERE chain = CHAIN AND seq = 4"}, "entry 4: it is not what was written"},
		"two entries the other way round": {[]string{"UPDATE trail SET seq = 99 WHERE chain = CHAIN AND seq = 3", "UPDATE trail SET seq = 3 WHERE chain = CHAIN AND seq = 4", "UPDATE trail SET seq = 4 WHERE chain = CHAIN AND seq = 99"}, "entry 3: it is not what was written"},
		"an entry put in":                 {[]string{inserted}, "entry 8: it is not what was written"},
		"the tail cut off":                {[]string{"DELETE FROM trail WHERE chain = CHAIN AND seq = 7"}, "entry 7: the end is not where it was"},
		"the tail cut off, the head too":  {[]string{cutTail, head("4")}, "entry 5: it is not the entry of the submission"},
		"a submission's snapshot edited":  {[]string{"UPDATE submissions SET snapshot = '{}'"}, "entry 5: submission 1 is not what was submitted"},
		"a submission deleted":            {[]string{"DELETE FROM submissions"}, "entry 5: the submission that it tells of is not there"},
		"a submission's anchor edited":    {[]string{"UPDATE submissions SET trail_seq = 6"}, "entry 6: it is not the entry of the submission"},
	} {
		t.Run(name, func(t *testing.T) {
			tellTrail(t, func(a *audited) {
				a.loose()
				a.expectTrail()
				a.sql(damage.statements...)
				a.expectTrail(damage.found)
			})
		})
	}
}

// expectTrail verifies the trail: some line of what is broken says each of these words, or nothing is broken.
func (a *audited) expectTrail(words ...string) {
	a.t.Helper()
	report, err := a.VerifyTrail(a.t.Context())
	a.want(err)
	all := strings.Join(report.Broken, "\n")
	for _, word := range words {
		if !strings.Contains(all, word) {
			a.t.Errorf("not found out: %q in %q", word, all)
		}
	}
	if len(words) == 0 && all != "" {
		a.t.Errorf("broken: %s", all)
	}
}

// A snapshot changed together with its hash: the trail's entry still names the one that was submitted.
func TestSubmissionWrittenAnewIsFoundOut(t *testing.T) {
	tellTrail(t, func(a *audited) {
		a.loose()
		sum := sha256.Sum256([]byte("{}"))
		a.sql("UPDATE submissions SET snapshot = '{}', hash = '" + hex.EncodeToString(sum[:]) + "'")
		a.expectTrail("entry 5: it is not the entry of the submission", "entry 5: the submission that it tells of is not there")
	})
}

// An anchor from a printed report tells when everything in the database was made to fit again.
func TestPrintedAnchorIsHeldAgainstTheTrail(t *testing.T) {
	tellTrail(t, func(a *audited) {
		printed := a.anchor()
		check := func(anchor audit.TrailAnchor) []string {
			report, err := a.VerifyTrail(a.t.Context(), anchor)
			a.want(err)
			return report.Broken
		}
		byID := audit.TrailAnchor{Chain: "practice:" + string(a.practice), Seq: printed.Seq, Hash: printed.Hash}
		for _, anchor := range []audit.TrailAnchor{printed, byID} {
			if broken := check(anchor); printed.Seq != 5 || len(broken) != 0 {
				a.t.Errorf("%s: %q", anchor, broken)
			}
		}
		elsewhere := audit.TrailAnchor{Chain: "practice:" + string(a.story.practice(a.facilitator, "A81002")), Seq: 5, Hash: printed.Hash}
		for _, anchor := range []audit.TrailAnchor{{Chain: printed.Chain, Seq: 6, Hash: printed.Hash}, elsewhere} {
			if broken := check(anchor); len(broken) != 1 || !strings.Contains(broken[0], "the anchor") {
				a.t.Errorf("%s: %q", anchor, broken)
			}
		}
		_, err := a.VerifyTrail(a.t.Context(), audit.TrailAnchor{Chain: "practice:Z99999", Seq: 1, Hash: printed.Hash})
		a.refused(err, audit.CodeInvalid)
		a.loose()
		a.sql("DELETE FROM submissions", "DELETE FROM trail WHERE chain = CHAIN AND seq > 4",
			"UPDATE trail_heads SET seq = 4, hash = (SELECT hash FROM trail WHERE chain = CHAIN AND seq = 4) WHERE chain = CHAIN")
		a.expectTrail() // nothing in the database tells any more
		if broken := check(printed); len(broken) != 1 || !strings.Contains(broken[0], "at entry 5: it is not the entry of the anchor") {
			a.t.Errorf("got %q", broken)
		}
	})
}
