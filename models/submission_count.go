package models

import (
	"context"
	"errors"
	"strings"

	"doorway/audit"
)

// keepCounts stores what a submission comes to in each domain, so that pages over many practices need not open it. Stored
// before, nothing changes, since a submission is frozen; but for its sites where they were not kept yet.
func (t *tx) keepCounts(id audit.AuditID, version audit.VersionID, submission audit.Submission) error {
	var rows []string
	var values []any
	sites := sitesHash(submission.Sites)
	for _, domain := range submission.Scores.Domains {
		rows = append(rows, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
		values = append(values, t.scope.practice, id, submission.Number, domain.ID, version, submission.Sheet.Form,
			domain.Rated, domain.Applicable, domain.NotSure, domain.DoesNotApply, domain.Score, sites)
	}
	if len(rows) == 0 {
		return nil
	}
	_, err := t.exec(`INSERT INTO submission_counts (practice_id, audit_id, number, domain_id, version_id, form, rated, applicable,
		not_sure, does_not_apply, score, sites) VALUES `+strings.Join(rows, ", ")+` ON CONFLICT (practice_id, audit_id, number, domain_id)
		DO UPDATE SET sites = excluded.sites WHERE submission_counts.sites IS NULL`, values...)
	return err
}

// sitesHash stands for the sites that a submission covers, in whatever order and whatever they are called by now.
func sitesHash(sites []audit.Site) string { return sha256Hex(strings.Join(audit.SiteIDs(sites), "\n")) }

// uncounted are the submissions of practices, or of one, whose counts, or the sites with them, are not stored yet.
const uncounted = ` FROM submissions s JOIN audits a ON a.practice_id = s.practice_id AND a.id = s.audit_id WHERE NOT EXISTS
	(SELECT 1 FROM submission_counts c WHERE c.practice_id = s.practice_id AND c.audit_id = s.audit_id AND c.number = s.number
	AND c.sites IS NOT NULL)`

type uncountedRow struct {
	AuditID   audit.AuditID
	VersionID audit.VersionID // that the self-assessment is pinned to now, which may be a newer one
	Snapshot  []byte
}

// countEarlier stores the counts of what was submitted before counts were kept, practice by practice; what another process
// did meanwhile is left out. One that cannot be read keeps nobody from starting: the log tells of it.
func (s *Store) countEarlier(ctx context.Context) error {
	practices, err := all[string](s.reading(ctx, installation()), "SELECT DISTINCT s.practice_id"+uncounted)
	if err != nil {
		return err
	}
	for _, practice := range practices {
		scope := within(audit.PracticeID(practice))
		if err := s.inTx(ctx, scope, func(t *tx) error {
			faults, err := t.countSubmissions()
			if faults != nil {
				s.log.ErrorContext(ctx, "a submission could not be counted", "practice", practice, "error", faults)
			}
			return err
		}); err != nil {
			return err
		}
	}
	return nil
}

// countSubmissions stores what is missing of the counts of the scope's practice. faults are of submissions that cannot be read.
func (t *tx) countSubmissions() (faults, err error) {
	rows, err := all[uncountedRow](t, "SELECT s.audit_id, a.version_id, s.snapshot"+uncounted+" AND s.practice_id = ?", t.scope.practice)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	versions, err := t.pinnable()
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		submission, version, err := versions.read(row)
		if err != nil {
			faults = errors.Join(faults, err)
			continue
		}
		if err := t.keepCounts(row.AuditID, version, submission); err != nil {
			return faults, err
		}
	}
	return faults, nil
}

// pinnable are the versions that a submission may be of.
type pinnable struct {
	rows []criteriaVersionRow
	sets audit.Path // in the same order
}

func (t *tx) pinnable() (versions pinnable, err error) {
	if versions.rows, err = t.pathRows(""); err != nil {
		return versions, err
	}
	versions.sets, err = t.pathOf(versions.rows)
	return versions, err
}

// read reads a submission, and finds the version that it was of: when two hold the very same, the one of its self-assessment.
func (v pinnable) read(row uncountedRow) (submission audit.Submission, version audit.VersionID, err error) {
	if submission, err = audit.ReadSnapshotOf(row.Snapshot, v.sets); err != nil {
		return submission, "", err
	}
	for i, set := range v.sets {
		same := set.ID == submission.Sheet.Set.ID && set.Version == submission.Sheet.Set.Version && set.Checksum == submission.Sheet.Set.Checksum
		if same && (version == "" || v.rows[i].ID == row.VersionID) {
			version = v.rows[i].ID
		}
	}
	return submission, version, nil
}
