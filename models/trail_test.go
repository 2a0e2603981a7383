package models_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"doorway/audit"
)

func TestTrailIsAppendOnlyAndVerified(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx, db := a.t.Context(), a.database.SQL(a.t)
		a.save(a.lead, firstCriterion, level(1, "a private note"), 0)
		a.clock.Forward(time.Minute)
		a.save(a.lead, firstCriterion, level(1, "a private note, longer"), 1)
		a.submit()
		report, err := a.VerifyTrail(ctx)
		a.want(err)
		// The installation's chain, the group's, and the practice's: its lead comes, start, one answer in one sitting, submit.
		if report.Chains != 3 || len(report.Broken) != 0 {
			a.t.Errorf("got %+v", report)
		}
		var entries int
		a.want(db.QueryRow("SELECT COUNT(*) FROM trail WHERE chain LIKE 'practice:%'").Scan(&entries))
		if entries != 4 {
			a.t.Errorf("the practice's chain has %d entries", entries)
		}
		for _, statement := range []string{
			"UPDATE trail SET what = 'nothing'",
			"DELETE FROM trail",
			"DELETE FROM trail_heads",
			"UPDATE submissions SET hash = 'x'",
			"DELETE FROM submissions",
			"UPDATE criteria_versions SET checksum = 'x'",
			"UPDATE criteria_versions SET state = 'draft'",
			"DELETE FROM criteria_versions",
			`INSERT INTO trail (chain, seq, actor, role, what, subject, at, prev_hash, hash)
				SELECT chain, seq + 7, actor, role, what, subject, at, hash, 'x' FROM trail WHERE seq = 1`,
			"UPDATE answers SET practice_id = '" + string(a.story.practice(a.facilitator, "A81002")) + "'",
		} {
			if _, err := db.Exec(statement); err == nil {
				a.t.Errorf("the database let this pass: %s", statement)
			}
		}
		if after, err := a.VerifyTrail(ctx); err != nil || after.Entries != report.Entries || len(after.Broken) != 0 {
			a.t.Errorf("got %+v, %v", after, err)
		}
	})
}

// Somebody who can take the triggers away can change the trail; the chain shows it.
func TestChangedTrailIsFoundOut(t *testing.T) {
	tellAudit(t, func(a *audited) {
		db := a.database.SQL(a.t)
		drop := []string{"DROP TRIGGER trail_no_update"}
		if a.database.Name == "PostgreSQL" {
			drop = []string{"DROP TRIGGER trail_frozen ON trail"}
		}
		for _, statement := range append(drop, "UPDATE trail SET subject = 'another' WHERE chain LIKE 'practice:%' AND seq = 1") {
			if _, err := db.Exec(statement); err != nil {
				a.t.Fatal(err)
			}
		}
		report, err := a.VerifyTrail(a.t.Context())
		a.want(err)
		if len(report.Broken) != 1 || !strings.Contains(report.Broken[0], " at entry 1: ") {
			a.t.Errorf("got %+v", report)
		}
	})
}

// Whoever can take the triggers away could also hide a whole chain, or give an entry to another practice.
func TestHiddenAndMovedEntriesAreFoundOut(t *testing.T) {
	elsewhere := "UPDATE trail SET practice_id = '00000000-0000-4000-8000-000000000000' WHERE chain LIKE 'practice:%' AND seq = 1"
	for name, changes := range map[string][]string{
		"a chain without its head": {"DELETE FROM trail_heads WHERE chain LIKE 'practice:%'"},
		"a chain taken out whole":  {"DELETE FROM trail WHERE chain LIKE 'practice:%'", "DELETE FROM trail_heads WHERE chain LIKE 'practice:%'"},
		"an entry moved":           {elsewhere},
	} {
		t.Run(name, func(t *testing.T) {
			tellAudit(t, func(a *audited) {
				db := a.database.SQL(a.t)
				free := []string{"DROP TRIGGER trail_no_update", "DROP TRIGGER trail_no_delete", "DROP TRIGGER trail_heads_kept", "PRAGMA foreign_keys = OFF"}
				if a.database.Name == "PostgreSQL" {
					free = []string{
						"DROP TRIGGER trail_frozen ON trail", "DROP TRIGGER trail_heads_kept ON trail_heads",
						"ALTER TABLE trail DROP CONSTRAINT trail_chain_fkey",
					}
				}
				for _, statement := range append(free, changes...) {
					if _, err := db.Exec(statement); err != nil {
						a.t.Fatal(err)
					}
				}
				report, err := a.VerifyTrail(a.t.Context())
				a.want(err)
				if len(report.Broken) != 1 || !strings.Contains(report.Broken[0], " at entry 1: ") {
					a.t.Errorf("got %+v", report)
				}
			})
		})
	}
}

// Checking the trail while others write to it finds nothing wrong: it is read as it stands at one moment.
func TestTrailIsVerifiedWhileItGrows(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx, stop := a.t.Context(), make(chan struct{})
		var writers sync.WaitGroup
		for range 4 {
			writers.Go(func() {
				for {
					select {
					case <-stop:
						return
					default:
						if _, err := a.InviteLead(ctx, a.facilitator, a.facilitator.Group, a.practice, "", key()); err != nil {
							a.t.Error(err)
							return
						}
					}
				}
			})
		}
		for range 20 {
			if report, err := a.VerifyTrail(ctx); err != nil || len(report.Broken) != 0 {
				a.t.Errorf("got %+v, %v", report, err)
				break
			}
		}
		close(stop)
		writers.Wait()
	})
}

// A closed practice keeps what it has, and begins nothing new.
func TestClosedPracticeBeginsNothing(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		rows := strings.SplitAfter(fixture(a.t), "\r\n")
		mustImport(a.t, a.Store, strings.Join(rows[1:], ""))
		_, err := a.InviteLead(ctx, a.facilitator, a.facilitator.Group, a.practice, "", key())
		a.refused(err, audit.CodeConflict)
		if a.get().State != audit.StateDraft {
			a.t.Error("the audit went")
		}
		found, err := a.SearchPractices(ctx, a.facilitator, a.facilitator.Group, "A81001")
		a.want(err)
		if len(found) != 1 || !found[0].Closed {
			a.t.Errorf("got %+v", found)
		}
	})
}
