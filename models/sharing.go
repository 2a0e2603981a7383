package models

import (
	"context"
	"time"

	"doorway/audit"
)

// Consent is that a practice shares one of its self-assessments with one audience. Version 0 is none.
type Consent struct {
	audit.Sharing
	GivenAt time.Time
	Version int64
}

// AuditSharing is what a practice shares of one submitted self-assessment; an audience that is not there is not shared with.
type AuditSharing struct {
	Audit       audit.AuditID
	SubmittedOn audit.Date
	Form        audit.Form
	Set         *audit.CriteriaSet
	GroupName   string // of the group that owns the criteria, with which it can be shared
	Consents    []Consent
}

// Of gives the consent for an audience; the zero value when there is none.
func (a AuditSharing) Of(audience audit.Audience) Consent {
	for _, consent := range a.Consents {
		if consent.Audience == audience {
			return consent
		}
	}
	return Consent{}
}

type consentRow struct {
	AuditID  audit.AuditID
	Audience audit.Audience
	Level    audit.SharingLevel
	Stuck    bool
	GivenAt  stamp
	Version  int64
}

func (r consentRow) consent() Consent {
	return Consent{audit.Sharing{Audience: r.Audience, Level: r.Level, Stuck: r.Stuck}, r.GivenAt.Time, r.Version}
}

const consentColumns = "SELECT audit_id, audience, level, stuck, given_at, version FROM sharing_consents WHERE practice_id = ?"

// shareableRow is a self-assessment that can be shared: it was submitted, and is read by the submission in force.
type shareableRow struct {
	ID          audit.AuditID
	VersionID   audit.VersionID
	Form        audit.Form
	Submissions int
	SubmittedAt stamp
	GroupID     audit.GroupID
	GroupName   string
}

// shareable are the practice's self-assessments that can be shared, each with the group that owns its criteria.
const shareable = "SELECT a.id, " + submittedWith + `, a.submissions, a.submitted_at, g.id AS group_id, g.name AS group_name FROM audits a
	JOIN criteria_versions v ON v.id = a.version_id JOIN criteria_sets s ON s.id = v.set_id JOIN groups g ON g.id = s.group_id
	WHERE a.practice_id = ? AND a.submissions > 0 AND a.state <> 'discarded'`

// Sharing gives what a practice shares of each submitted self-assessment, the latest first.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Sharing(ctx context.Context, actor audit.Actor, practice audit.PracticeID) ([]AuditSharing, error) {
	if err := inPractice(actor, audit.SharingRead, practice); err != nil {
		return nil, err
	}
	shared, err := s.reading(ctx, within(practice)).sharing()
	return shared, translate(err)
}

func (t *tx) sharing() ([]AuditSharing, error) {
	rows, err := all[shareableRow](t, shareable+" ORDER BY a.submitted_at DESC, a.id", t.scope.practice)
	if err != nil {
		return nil, err
	}
	consents, err := all[consentRow](t, consentColumns+" ORDER BY audience DESC", t.scope.practice)
	if err != nil {
		return nil, err
	}
	shared := make([]AuditSharing, len(rows))
	for i, row := range rows {
		if shared[i], err = t.auditSharing(row, consents); err != nil {
			return nil, err
		}
	}
	return shared, nil
}

func (t *tx) auditSharing(row shareableRow, consents []consentRow) (AuditSharing, error) {
	set, err := t.criteriaSet(row.VersionID)
	sharing := AuditSharing{Audit: row.ID, SubmittedOn: audit.LondonDate(row.SubmittedAt.Time), Form: row.Form, Set: set, GroupName: row.GroupName}
	for _, consent := range consents {
		if consent.AuditID == row.ID {
			sharing.Consents = append(sharing.Consents, consent.consent())
		}
	}
	return sharing, err
}

// oneShareable reads one of them, locked when it is to change.
func (t *tx) oneShareable(id audit.AuditID, lock string) (shareableRow, error) {
	if lock != "" {
		if _, err := t.auditRow(id, lock); err != nil {
			return shareableRow{}, err
		}
	}
	return must[shareableRow](t, shareable+" AND a.id = ?", t.scope.practice, id)
}

func (t *tx) oneSharing(row shareableRow) (AuditSharing, error) {
	consents, err := all[consentRow](t, consentColumns+" AND audit_id = ? ORDER BY audience DESC", t.scope.practice, row.ID)
	if err != nil {
		return AuditSharing{}, err
	}
	return t.auditSharing(row, consents)
}

// PreviewSharing gives what the group would see, were a self-assessment shared so: what its own page is made from.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid for what cannot be shared so.
func (s *Store) PreviewSharing(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, in audit.Sharing) (audit.GroupView, error) {
	if err := inPractice(actor, audit.SharingWrite, practice); err != nil {
		return audit.GroupView{}, err
	}
	sharing, err := audit.NewSharing(in)
	if err != nil {
		return audit.GroupView{}, err
	}
	t := s.reading(ctx, within(practice))
	row, err := t.oneShareable(id, "")
	if err != nil {
		return audit.GroupView{}, translate(err)
	}
	view, err := t.groupView(sharedAudit{
		PracticeID: practice, AuditID: id, Level: sharing.Level, Stuck: sharing.Stuck, Number: row.Submissions,
		SubmittedAt: row.SubmittedAt, VersionID: row.VersionID, Form: row.Form,
	})
	return view, translate(err)
}

// Share shares a submitted self-assessment, or changes how much of it is shared. seen is the version that the actor saw, 0
// for the first. The actions that the group sees then have been shown from now on and can no longer be removed. Repeated
// with the same key it changes nothing, so that what was stopped since stays stopped.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeInvalid; audit.CodeStale with the AuditSharing as it stands.
func (s *Store) Share(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, in audit.Sharing, seen int64, key string) (shared AuditSharing, err error) {
	if err := inPractice(actor, audit.SharingWrite, practice); err != nil {
		return AuditSharing{}, err
	}
	sharing, err := audit.NewSharing(in)
	if err != nil {
		return AuditSharing{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		row, err := t.oneShareable(id, t.store.dialect.forUpdate)
		if err != nil {
			return err
		}
		_, repeated, err := t.once(actor, key, string(id), "sharing.give", practice, id, sharing)
		if err == nil && !repeated {
			err = t.share(actor, row, sharing, seen, key)
		}
		if err != nil {
			return err
		}
		if shared, err = t.oneSharing(row); err != nil || repeated {
			return err
		}
		return t.recount(practice)
	})
	return shared, err
}

func (t *tx) share(actor audit.Actor, row shareableRow, sharing audit.Sharing, seen int64, key string) error {
	before, err := t.oneSharing(row)
	if err != nil {
		return err
	}
	standing := before.Of(sharing.Audience)
	if standing.Version != seen {
		return stale(before)
	}
	if _, err := t.exec(`INSERT INTO sharing_consents (practice_id, audit_id, group_id, audience, level, stuck, given_by, given_at, version, write_key)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (practice_id, audit_id, group_id, audience) DO UPDATE SET level = excluded.level,
		stuck = excluded.stuck, given_by = excluded.given_by, given_at = excluded.given_at, version = excluded.version,
		write_key = excluded.write_key`, t.scope.practice, row.ID, row.GroupID, sharing.Audience, sharing.Level, sharing.Stuck,
		actor.Person, stamp{t.now}, seen+1, writeKey(actor, key)); err != nil {
		return err
	}
	if sharing.Level.Reaches(audit.SharingFull) || sharing.Stuck {
		if err := t.shownToGroup(row.ID); err != nil {
			return err
		}
	}
	what := "sharing.give"
	if standing.Version > 0 {
		what = "sharing.change"
	}
	if err := t.record(actor, what, string(row.ID)); err != nil {
		return err
	}
	return t.recount(t.scope.practice)
}

// shownToGroup notes that the actions of a self-assessment have been shown to somebody.
func (t *tx) shownToGroup(id audit.AuditID) error {
	_, err := t.exec(`UPDATE actions SET reported_at = ? WHERE practice_id = ? AND reported_at IS NULL AND id IN
		(SELECT l.action_id FROM audit_actions l WHERE l.practice_id = ? AND l.audit_id = ?)`, stamp{t.now}, t.scope.practice, t.scope.practice, id)
	return err
}

// shownAtOnce notes that the actions of a self-assessment have been shown, where the group can see one as soon as it is
// added; and gives since when one that was added now counts as shown.
func (t *tx) shownAtOnce(id audit.AuditID) (since stamp, err error) {
	_, shared, err := one[string](t, "SELECT audit_id FROM sharing_consents WHERE practice_id = ? AND audit_id = ? AND audience = ? AND (level = ? OR stuck = ?)",
		t.scope.practice, id, audit.AudienceGroup, audit.SharingFull, true)
	if err != nil || !shared {
		return stamp{}, err
	}
	return stamp{t.now}, t.shownToGroup(id)
}

// StopSharing stops sharing a self-assessment with an audience: from then on nobody of it sees anything of it. Repeated, or
// where nothing is shared, it does nothing. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) StopSharing(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, audience audit.Audience, key string) error {
	if err := inPractice(actor, audit.SharingStop, practice); err != nil {
		return err
	}
	return s.inTx(ctx, within(practice), func(t *tx) error {
		if _, err := t.auditRow(id, t.store.dialect.forUpdate); err != nil {
			return err
		}
		_, repeated, err := t.once(actor, key, string(id), "sharing.stop", practice, id, audience)
		if err != nil || repeated {
			return err
		}
		stopped, err := t.exec("DELETE FROM sharing_consents WHERE practice_id = ? AND audit_id = ? AND audience = ?", practice, id, audience)
		if err != nil || stopped == 0 {
			return err
		}
		if err := t.record(actor, "sharing.stop", string(id)); err != nil {
			return err
		}
		return t.recount(practice)
	})
}
