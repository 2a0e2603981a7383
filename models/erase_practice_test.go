package models_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// A practice's things go, and nothing else: another practice keeps every row, and the trail holds.
func TestErasedPracticeLeavesItsLineAndItsTrail(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		a.busy("Busy Lead")
		elsewhere := a.story.practice(a.facilitator, "A81002")
		other := a.story.lead(a.facilitator, elsewhere, "Other Lead")
		started, err := a.StartAudit(ctx, other, elsewhere, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort}}, key())
		a.want(err)
		_, err = a.SubmitAudit(ctx, other, elsewhere, started.ID, nil, key())
		a.want(err)
		before := holding(a.whole(), string(elsewhere))

		confirmed := a.lead
		_, err = a.AskPracticeErasure(ctx, confirmed, a.practice, key())
		a.refused(err, audit.CodeConfirm)
		confirmed.ConfirmedUntil = a.clock.Now().Add(time.Minute)
		_, err = a.ErasePractice(ctx, "A81001", false)
		a.refused(err, audit.CodeConflict)
		on, err := a.AskPracticeErasure(ctx, confirmed, a.practice, key())
		a.want(err)
		a.want(a.StopPracticeErasure(ctx, a.lead, a.practice, key()))
		a.clock.Forward(models.EraseAfter)
		a.want(a.PurgeExpired(ctx))
		a.get() // somebody thought better of it
		confirmed.ConfirmedUntil = a.clock.Now().Add(time.Minute)
		again, err := a.AskPracticeErasure(ctx, confirmed, a.practice, key())
		a.want(err)
		if !again.Equal(a.clock.Now().Add(models.EraseAfter)) || !on.Before(again) {
			a.t.Errorf("to be done on %v, then on %v", on, again)
		}
		a.clock.Forward(models.EraseAfter - time.Microsecond)
		a.want(a.PurgeExpired(ctx))
		a.get()
		_, err = a.ErasePractice(ctx, "A81001", false)
		a.refused(err, audit.CodeConflict)
		a.clock.Forward(time.Microsecond)
		a.want(a.PurgeExpired(ctx))
		a.want(a.PurgeExpired(ctx))

		_, err = a.Audit(ctx, a.lead, a.practice, a.audit)
		a.refused(err, audit.CodeNotFound)
		for _, line := range holding(a.whole(), string(a.practice)) {
			table, _, _ := strings.Cut(line, ":")
			switch table {
			case "practices", "practice_codes", "hats", "trail", "trail_heads":
			default:
				a.t.Errorf("the practice is left in %s", line)
			}
		}
		for _, gone := range []string{"Our Surgery", "other words", "a better idea"} {
			if lines := holding(a.whole(), gone); len(lines) > 0 {
				a.t.Errorf("%q is left in %q", gone, lines)
			}
		}
		if after := holding(a.whole(), string(elsewhere)); strings.Join(after, "") != strings.Join(before, "") {
			a.t.Errorf("another practice changed: %d rows, then %d", len(before), len(after))
		}
		a.expectTrail()
		a.rolesGoAfterTwelveMonths()
	})
}

// rolesGoAfterTwelveMonths: until then, whoever had a role in the practice must see no placement there.
func (a *audited) rolesGoAfterTwelveMonths() {
	a.t.Helper()
	count := func() (open, ended int) {
		db := a.database.SQL(a.t)
		a.want(db.QueryRow("SELECT COUNT(*) FROM hats WHERE practice_id = '" + string(a.practice) + "' AND until IS NULL").Scan(&open))
		a.want(db.QueryRow("SELECT COUNT(*) FROM hats WHERE practice_id = '" + string(a.practice) + "' AND until IS NOT NULL").Scan(&ended))
		return open, ended
	}
	if open, ended := count(); open != 0 || ended != 2 {
		a.t.Errorf("%d open and %d ended roles", open, ended)
	}
	a.clock.Forward(364 * 24 * time.Hour)
	a.want(a.PurgeExpired(a.t.Context()))
	if _, ended := count(); ended != 2 {
		a.t.Errorf("%d ended roles before 12 months", ended)
	}
	a.clock.Forward(48 * time.Hour)
	a.want(a.PurgeExpired(a.t.Context()))
	if _, ended := count(); ended != 0 {
		a.t.Errorf("%d ended roles after 12 months", ended)
	}
	a.expectTrail()
}

// The operator's command can erase at once; afterwards the practice can begin again, and is as safe as before.
func TestErasedPracticeCanBeginAgain(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		a.submit()
		erasure, err := a.ErasePractice(ctx, "a81001", true)
		a.want(err)
		if len(erasure.Tables) == 0 {
			a.t.Error("it tells of nothing")
		}
		fresh := a.story.lead(a.facilitator, a.practice, "Fresh Lead")
		if claims, err := a.LeadClaims(ctx, fresh, a.practice); err != nil || len(claims) != 0 {
			a.t.Errorf("a first lead has to wait: %+v, %v", claims, err)
		}
		started, err := a.StartAudit(ctx, fresh, a.practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort}}, key())
		a.want(err)
		_, err = a.SubmitAudit(ctx, fresh, a.practice, started.ID, nil, key())
		a.want(err)
		a.expectTrail()
		a.frozen("DELETE FROM submissions")
		_, err = a.ErasePractice(ctx, "Z00000", true)
		a.refused(err, audit.CodeNotFound)
	})
}

// frozen checks that the database refuses statements.
func (a *audited) frozen(statements ...string) {
	a.t.Helper()
	db := a.database.SQL(a.t)
	defer db.Close()
	for _, statement := range statements {
		if _, err := db.Exec(statement); err == nil {
			a.t.Errorf("the database let this pass: %s", statement)
		}
	}
}

// A submission may be changed to forget who submitted it, and may go while its practice is erased: nothing wider.
func TestSubmissionsGiveWayToErasureAlone(t *testing.T) {
	tellAudit(t, func(a *audited) {
		a.submit()
		const nobody = "'00000000-0000-0000-0000-000000000000'"
		another := "'" + string(a.facilitator.Person) + "'"
		a.frozen(
			"UPDATE submissions SET submitted_by = "+another,
			"UPDATE submissions SET submitted_by = "+nobody+", hash = 'x'",
			"UPDATE submissions SET submitted_by = "+nobody+", snapshot = '{}'",
			"UPDATE submissions SET submitted_by = "+nobody+", submitted_at = '2020-01-01 00:00:00+00:00'",
			"UPDATE submissions SET submitted_by = "+nobody+", trail_seq = 1",
			"UPDATE submissions SET submitted_by = "+nobody+", trail_hash = 'x'",
			"UPDATE submissions SET submitted_by = "+nobody+", number = 7",
			"UPDATE submissions SET submitted_by = "+nobody+", audit_id = '"+uuid.NewString()+"'",
			"DELETE FROM submissions",
			"DELETE FROM trail", "UPDATE trail SET actor = "+nobody,
		)
		a.sql("UPDATE practices SET erase_on = '2026-04-01 00:00:00+00:00' WHERE id = '" + string(a.practice) + "'")
		a.frozen("DELETE FROM submissions") // asked for, and not under way
		a.sql("UPDATE practices SET erase_on = NULL, erased_at = '2026-04-01 00:00:00+00:00' WHERE id = '" + string(a.practice) + "'")
		a.frozen("DELETE FROM submissions") // erased before
		a.sql("UPDATE practices SET erase_on = '2026-05-01 00:00:00+00:00' WHERE id = '" + string(a.practice) + "'")
		a.frozen("DELETE FROM submissions") // erased before, and asked for again
		elsewhere := "UPDATE practices SET erase_on = '2026-04-01 00:00:00+00:00', erased_at = '2026-04-01 00:00:00+00:00' WHERE ods_code = 'A81002'"
		a.sql("UPDATE practices SET erase_on = NULL, erased_at = NULL WHERE id = '"+string(a.practice)+"'", elsewhere)
		a.frozen("DELETE FROM submissions") // another one is being erased
		a.sql("UPDATE submissions SET submitted_by = " + nobody)
		a.expectTrail()
	})
}
