package models

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"doorway/audit"
)

// AuditChange is what can be said of an audit as a whole. SiteIDs are of the practice's sites; none means all of them.
type AuditChange struct {
	Form    audit.Form
	SiteIDs []string
}

// AuditStart is what a self-assessment begins with. Earlier is the submitted one that it looks again from, or empty.
type AuditStart struct {
	AuditChange
	Earlier audit.AuditID
}

// StartAudit begins a self-assessment with the newest published criteria; it stays with them unless somebody takes it to
// newer ones. One that looks again from an earlier one lists the practice's open actions again. Repeated with the same
// key it gives the same audit. Errors: audit.CodeNotFound, audit.CodeInvalid, audit.CodeConflict when the practice has
// an open draft or is closed.
func (s *Store) StartAudit(ctx context.Context, actor audit.Actor, practice audit.PracticeID, in AuditStart, key string) (started Audit, err error) {
	if err := inPractice(actor, audit.AuditStart, practice); err != nil {
		return Audit{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		started, err = t.startAudit(actor, in, key)
		return err
	})
	return started, err
}

func (t *tx) startAudit(actor audit.Actor, in AuditStart, key string) (Audit, error) {
	id := newID[audit.AuditID]()
	first, repeated, err := t.once(actor, key, string(id), "audit.start", t.scope.practice, in)
	if err != nil {
		return Audit{}, err
	}
	if repeated {
		return t.wholeAudit(audit.AuditID(first))
	}
	sites, err := t.chosenSites(in.AuditChange)
	if err != nil {
		return Audit{}, err
	}
	version, err := t.currentVersion(t.store.dialect.forShare)
	if err != nil {
		return Audit{}, err
	}
	added, err := t.exec(`INSERT INTO audits (id, practice_id, version_id, form, sites, state, created_by, created_at, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`, id, t.scope.practice, version, in.Form, sites,
		audit.StateDraft, actor.Person, stamp{t.now}, stamp{t.now})
	if err != nil {
		return Audit{}, err
	}
	if added == 0 {
		return Audit{}, openDraft()
	}
	if err := t.lookAgainFrom(id, in.Earlier); err != nil {
		return Audit{}, err
	}
	if err := t.record(actor, "audit.start", string(id)); err != nil {
		return Audit{}, err
	}
	return t.wholeAudit(id)
}

func openDraft() error {
	return audit.Conflict("Your practice has an open self-assessment already. Go on with it, or put it away first.")
}

func (t *tx) wholeAudit(id audit.AuditID) (Audit, error) {
	row, err := t.auditRow(id, "")
	if err != nil {
		return Audit{}, err
	}
	return t.withAnswers(row)
}

// chosenSites checks a form and gives the chosen sites of the practice, in its order.
func (t *tx) chosenSites(in AuditChange) (list[audit.Site], error) {
	if _, err := audit.ParseForm(string(in.Form)); err != nil {
		return nil, err
	}
	// What is brought in from elsewhere brings other sites.
	practice, err := t.practice(t.scope.practice, t.store.dialect.forReference)
	if err != nil {
		return nil, err
	}
	if practice.Status == PracticeClosed {
		return nil, audit.Conflict("This practice is closed. What it has can still be read.")
	}
	var chosen list[audit.Site]
	for _, site := range practice.Sites {
		if slices.Contains(in.SiteIDs, site.ID) {
			chosen = append(chosen, site)
		}
	}
	if len(chosen) != len(in.SiteIDs) {
		return nil, audit.Invalid("siteIds", "Choose sites of your practice.")
	}
	return chosen, nil
}

// ChangeAudit changes the form, short to full or back, and the sites. Answers are kept, whatever the form. seen is the
// version that the actor saw; repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeInvalid, audit.CodeConflict when it is no draft, audit.CodeStale with the Audit
// as it stands.
func (s *Store) ChangeAudit(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, in AuditChange, seen int64, key string) (Audit, error) {
	return s.changing(ctx, actor, audit.AuditChange, practice, id, key, in, func(t *tx, row *auditRow) error {
		if row.Version != seen {
			whole, err := t.withAnswers(*row)
			if err != nil {
				return err
			}
			return stale(whole)
		}
		if err := audit.CheckDraft(row.State); err != nil {
			return err
		}
		sites, err := t.chosenSites(in)
		row.Form, row.Sites = in.Form, sites
		return err
	})
}

// DiscardAudit puts a draft away; it can come back for 30 days. Errors: audit.CodeNotFound, audit.CodeConflict.
func (s *Store) DiscardAudit(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, key string) (Audit, error) {
	return s.changing(ctx, actor, audit.AuditDiscard, practice, id, key, nil, func(t *tx, row *auditRow) error {
		if err := audit.Discard(row.State, row.Submissions); err != nil {
			return err
		}
		row.State, row.DiscardedAt = audit.StateDiscarded, stamp{t.now}
		return nil
	})
}

// RestoreAudit brings a draft back that was put away. Errors: audit.CodeNotFound; audit.CodeConflict when it is too
// late or another draft is open.
func (s *Store) RestoreAudit(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, key string) (Audit, error) {
	return s.changing(ctx, actor, audit.AuditRestore, practice, id, key, nil, func(t *tx, row *auditRow) error {
		if err := audit.Restore(row.State, row.DiscardedAt.Time, t.now); err != nil {
			return err
		}
		row.State, row.DiscardedAt = audit.StateDraft, stamp{}
		return nil
	})
}

// ReopenAudit makes a submitted audit a draft again, within 14 days, and keeps why. What was submitted stays frozen and
// in force until the next submission.
// Errors: audit.CodeNotFound; audit.CodeInvalid, audit.CodeRefusedText, audit.CodeReasonNeeded about the reason;
// audit.CodeConflict when it is too late or another draft is open.
func (s *Store) ReopenAudit(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID,
	reason string, reasons []audit.TextReason, key string,
) (Audit, error) {
	return s.changing(ctx, actor, audit.AuditReopen, practice, id, key, []any{reason, reasons}, func(t *tx, row *auditRow) error {
		if err := audit.Reopen(row.State, row.SubmittedAt.Time, t.now); err != nil {
			return err
		}
		if strings.TrimSpace(reason) == "" {
			return audit.Invalid("reason", "Say why you are reopening it.")
		}
		texts := []audit.Text{{Field: "reason", Text: reason}}
		picked := mergeReasons(texts, nil, reasons)
		if err := t.checkTexts(texts, picked); err != nil {
			return err
		}
		row.State, row.Reopenings = audit.StateDraft, append(row.Reopenings, Reopening{t.now, reason})
		row.Reasons = append(row.Reasons, picked...)
		return nil
	})
}

// checkTexts guards texts that stand by themselves.
func (t *tx) checkTexts(texts []audit.Text, reasons []audit.TextReason) error {
	for _, text := range texts {
		if !utf8.ValidString(text.Text) || strings.ContainsRune(text.Text, 0) || utf8.RuneCountInString(text.Text) > audit.MaxGuardedRunes {
			return audit.Invalid(text.Field, "Use letters and signs only, and 5,000 characters or fewer.")
		}
	}
	facts, err := t.guardFacts()
	if err != nil {
		return err
	}
	return audit.CheckTexts(texts, facts, reasons)
}

func (t *tx) guardFacts() (audit.GuardContext, error) {
	practice, err := t.practice(t.scope.practice, "")
	return audit.GuardContext{PracticeName: practice.ShownName, Telephone: practice.Telephone, Postcode: practice.Postcode, SupportNumbers: audit.SupportNumbers()}, err
}

// changing is how every change of an audit goes: lock it, look whether this very request was here before, decide,
// write, record. A request that comes again changes nothing, however much has happened since, and gives the audit as it
// stands. request is what was asked for beside the change itself.
func (s *Store) changing(ctx context.Context, actor audit.Actor, permission audit.Permission, practice audit.PracticeID,
	id audit.AuditID, key string, request any, decide func(*tx, *auditRow) error,
) (changed Audit, err error) {
	if err := inPractice(actor, permission, practice); err != nil {
		return Audit{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		row, err := t.auditRow(id, t.store.dialect.forUpdate)
		if err != nil {
			return err
		}
		_, repeated, err := t.once(actor, key, string(id), permission, practice, id, request)
		if err != nil {
			return err
		}
		if !repeated {
			if err := t.change(actor, permission, &row, decide); err != nil {
				return err
			}
		}
		changed, err = t.withAnswers(row)
		return err
	})
	return changed, err
}

func (t *tx) change(actor audit.Actor, permission audit.Permission, row *auditRow, decide func(*tx, *auditRow) error) error {
	if err := decide(t, row); err != nil {
		return err
	}
	row.Version++
	if err := t.writeAudit(*row); err != nil {
		return err
	}
	if row.submission != nil {
		if err := t.keepSubmission(actor, *row, *row.submission); err != nil {
			return err
		}
		return t.recount(row.PracticeID)
	}
	return t.record(actor, cmp.Or(row.told, string(permission)), string(row.ID))
}

// writeAudit stores an audit that is locked. A second draft is what the database refuses.
func (t *tx) writeAudit(row auditRow) error {
	_, err := t.exec(`UPDATE audits SET version_id = ?, form = ?, sites = ?, state = ?, submissions = ?, submitted_at = ?, discarded_at = ?,
		reopenings = ?, reasons = ?, version = ?, updated_at = ? WHERE practice_id = ? AND id = ?`,
		row.VersionID, row.Form, row.Sites, row.State, row.Submissions, row.SubmittedAt, row.DiscardedAt, row.Reopenings, row.Reasons,
		row.Version, stamp{t.now}, row.PracticeID, row.ID)
	if duplicate(err) {
		return openDraft()
	}
	return err
}
