package models

import (
	"context"
	"errors"
	"time"

	"doorway/audit"
)

var errSigningKey = errors.New("the key that reports are signed with cannot be read")

// ReportToIssue is a report that is about to be given out for the first time, or again.
type ReportToIssue struct {
	Kind        audit.ReportKind
	Code        audit.ReportCode
	ReportID    string                  // as printed on it
	AsOf        audit.Date              // the day that it speaks of
	Submissions []audit.SubmittedNumber // what it tells of; each is the practice's own
}

// IssuedReport is a report that was given out.
type IssuedReport struct {
	Code       audit.ReportCode
	Kind       audit.ReportKind
	IssuedAt   time.Time // the first time
	AsOf       audit.Date
	State      audit.ReportState
	ReplacedBy audit.ReportCode // empty for none
}

type issuedRow struct {
	PracticeID  audit.PracticeID
	Code        audit.ReportCode
	Kind        audit.ReportKind
	Submissions list[audit.SubmittedNumber]
	AsOf        audit.Date
	IssuedAt    stamp
	WithdrawnAt stamp
}

const issuedColumns = "SELECT practice_id, code, kind, submissions, as_of, issued_at, withdrawn_at FROM issued_reports "

func (r issuedRow) issued() audit.IssuedReport {
	return audit.IssuedReport{Code: r.Code, Kind: r.Kind, Submissions: r.Submissions, Withdrawn: !r.WithdrawnAt.IsZero()}
}

// IssueReport notes that a report of submitted self-assessments is given out, and gives what signs it. Given out again it
// notes nothing. Errors: audit.CodeNotFound.
func (s *Store) IssueReport(ctx context.Context, actor audit.Actor, practice audit.PracticeID, report ReportToIssue) (ReportSigner, error) {
	if err := inPracticeAtAll(actor, report.Kind.Permission(), practice); err != nil {
		return ReportSigner{}, err
	}
	key, issued, err := s.reading(ctx, within(practice)).issuedBefore(report.Code)
	if err == nil && !issued {
		err = s.inTx(ctx, within(practice), func(t *tx) error {
			key, err = t.issue(actor, report)
			return err
		})
	}
	if err != nil {
		return ReportSigner{}, translate(err)
	}
	return key.signer()
}

// issuedBefore reads the key in use, and whether the practice has given out a report with this code before.
func (t *tx) issuedBefore(code audit.ReportCode) (signingKeyRow, bool, error) {
	row, found, err := one[struct {
		ID, PrivateKey string
		Issued         bool
	}](t, `SELECT id, private_key, EXISTS (SELECT 1 FROM issued_reports WHERE practice_id = ? AND code = ?) AS issued
		FROM signing_keys WHERE ended_at IS NULL`, t.scope.practice, code)
	return signingKeyRow{row.ID, row.PrivateKey}, found && row.Issued, err
}

func (t *tx) issue(actor audit.Actor, report ReportToIssue) (signingKeyRow, error) {
	key, err := t.signingKey()
	if err != nil {
		return key, err
	}
	added, err := t.exec(`INSERT INTO issued_reports (practice_id, code, report_id, kind, submissions, key_id, as_of, issued_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (practice_id, code) DO NOTHING`, t.scope.practice, report.Code, report.ReportID,
		report.Kind, list[audit.SubmittedNumber](report.Submissions), key.ID, report.AsOf, stamp{t.now})
	if err != nil || added == 0 {
		return key, err
	}
	return key, t.record(actor, "report.issue", string(report.Code))
}

// IssuedReports lists the signed reports that a practice has given out, the newest first.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) IssuedReports(ctx context.Context, actor audit.Actor, practice audit.PracticeID) ([]IssuedReport, error) {
	if err := inPractice(actor, audit.IssuedRead, practice); err != nil {
		return nil, err
	}
	reports, err := s.reading(ctx, within(practice)).issuedReports()
	return reports, translate(err)
}

func (t *tx) issuedReports() ([]IssuedReport, error) {
	rows, err := t.issuedRows()
	if err != nil {
		return nil, err
	}
	latest, err := t.latestSubmissions()
	if err != nil {
		return nil, err
	}
	all := issuedOf(rows)
	reports := make([]IssuedReport, len(rows))
	for i, row := range rows {
		reports[i] = IssuedReport{Code: row.Code, Kind: row.Kind, IssuedAt: row.IssuedAt.Time, AsOf: row.AsOf}
		reports[i].State, reports[i].ReplacedBy = audit.StateOfReport(all[i], latest, all)
	}
	return reports, nil
}

func issuedOf(rows []issuedRow) []audit.IssuedReport {
	issued := make([]audit.IssuedReport, len(rows))
	for i, row := range rows {
		issued[i] = row.issued()
	}
	return issued
}

// issuedRows reads all that the scope's practice has given out, the newest first.
func (t *tx) issuedRows() ([]issuedRow, error) {
	return all[issuedRow](t, issuedColumns+"WHERE practice_id = ? ORDER BY issued_at DESC, code", t.scope.practice)
}

// latestSubmissions tells how often each of the practice's self-assessments was submitted.
func (t *tx) latestSubmissions() (map[audit.AuditID]int, error) {
	rows, err := all[struct {
		AuditID audit.AuditID
		Latest  int
	}](t, "SELECT audit_id, MAX(number) AS latest FROM submissions WHERE practice_id = ? GROUP BY audit_id", t.scope.practice)
	latest := map[audit.AuditID]int{}
	for _, row := range rows {
		latest[row.AuditID] = row.Latest
	}
	return latest, err
}

// WithdrawReport says to whoever asks about a report's code from now on that it was withdrawn. Withdrawn again it stays so.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) WithdrawReport(ctx context.Context, actor audit.Actor, practice audit.PracticeID, code audit.ReportCode, key string) (IssuedReport, error) {
	if err := inPractice(actor, audit.IssuedWithdraw, practice); err != nil {
		return IssuedReport{}, err
	}
	var withdrawn IssuedReport
	err := s.inTx(ctx, within(practice), func(t *tx) error {
		if _, err := must[string](t, "SELECT code FROM issued_reports WHERE practice_id = ? AND code = ?", practice, code); err != nil {
			return err
		}
		if err := t.unlessDone(actor, key, func() error { return t.withdraw(actor, code) }, "report.withdraw", practice, code); err != nil {
			return err
		}
		reports, err := t.issuedReports()
		for _, report := range reports {
			if report.Code == code {
				withdrawn = report
			}
		}
		return err
	})
	return withdrawn, err
}

func (t *tx) withdraw(actor audit.Actor, code audit.ReportCode) error {
	changed, err := t.exec("UPDATE issued_reports SET withdrawn_at = ? WHERE practice_id = ? AND code = ? AND withdrawn_at IS NULL",
		stamp{t.now}, t.scope.practice, code)
	if err != nil || changed == 0 {
		return err
	}
	return t.record(actor, "report.withdraw", string(code))
}

// AskAboutReport tells how the report with this code stands, and the code of the one in its place. It is the same work for
// a code that was never given out.
func (s *Store) AskAboutReport(ctx context.Context, code audit.ReportCode) (audit.ReportState, audit.ReportCode, error) {
	row, found, err := one[issuedRow](s.reading(ctx, installation()), issuedColumns+"WHERE code = ?", code)
	if err != nil {
		return "", "", translate(err)
	}
	if !found {
		row.PracticeID = noActor // nobody's practice
	}
	t := s.reading(ctx, within(row.PracticeID))
	rows, err := t.issuedRows()
	if err != nil {
		return "", "", translate(err)
	}
	latest, err := t.latestSubmissions()
	if err != nil || !found {
		return audit.ReportUnknown, "", translate(err)
	}
	state, by := audit.StateOfReport(row.issued(), latest, issuedOf(rows))
	return state, by, nil
}
