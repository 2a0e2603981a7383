package models

import (
	"context"
	"slices"
	"time"

	"doorway/audit"
)

// Submission is one frozen submission of an audit.
type Submission struct {
	Number      int
	SubmittedAt time.Time
	Hash        string // SHA-256 of the snapshot, in hexadecimal
	Snapshot    []byte // canonical JSON; nil in a list
	InForce     bool   // the latest: for reports and trend until the next
	TrailSeq    int64  // the number of its entry in the practice's trail; 0 for one from before entries were kept
	TrailHash   string // that entry's hash
}

type submissionRow struct {
	Number      int
	SubmittedAt stamp
	Hash        string
	Snapshot    []byte
	TrailSeq    int64
	TrailHash   string
}

func (r submissionRow) whole(latest int) Submission {
	return Submission{r.Number, r.SubmittedAt.Time, r.Hash, r.Snapshot, r.Number == latest, r.TrailSeq, r.TrailHash}
}

// SubmitAudit freezes the answers as one snapshot. lowered names the criteria of which the person was told that they
// will be submitted at the level below. Of many at once one has its effect; repeated with the same key it answers as
// the first time. Errors: audit.CodeNotFound; audit.CodeConflict when it is no draft, or when lowered is not, or no
// longer, right.
func (s *Store) SubmitAudit(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, lowered []string, key string) (Audit, error) {
	return s.changing(ctx, actor, audit.AuditSubmit, practice, id, key, lowered, func(t *tx, row *auditRow) error {
		if err := audit.CheckDraft(row.State); err != nil {
			return err
		}
		whole, err := t.withAnswers(*row)
		if err != nil {
			return err
		}
		row.answers = whole.Answers
		sites, err := t.coveredSites(whole.Sites)
		if err != nil {
			return err
		}
		submission, err := audit.Submit(audit.SubmissionInput{
			Sheet: whole.Sheet(), State: row.State, Sites: sites, Number: row.Submissions + 1, By: actor.Role,
		}, t.now)
		if err != nil {
			return err
		}
		if !sameCriteria(submission.Lowered, lowered) {
			return audit.Conflict("Something has changed since you looked. Check your answers again, then submit.")
		}
		row.State, row.Submissions, row.SubmittedAt = audit.StateSubmitted, submission.Number, stamp{submission.At}
		row.submission = &submission
		return nil
	})
}

// coveredSites names the sites that an audit covers as the practice names them now; none chosen means all.
func (t *tx) coveredSites(chosen []audit.Site) ([]audit.Site, error) {
	sites, err := must[list[audit.Site]](t, "SELECT sites FROM practices WHERE id = ?", t.scope.practice)
	if err != nil || len(chosen) == 0 {
		return sites, err
	}
	covered := slices.Clone(chosen)
	for i := range covered {
		for _, site := range sites {
			if site.ID == covered[i].ID {
				covered[i] = site
			}
		}
	}
	return covered, nil
}

func sameCriteria(lowered []audit.Lowered, told []string) bool {
	ids := make([]string, len(lowered))
	for i, criterion := range lowered {
		ids[i] = criterion.CriterionID
	}
	told = slices.Clone(told)
	slices.Sort(ids)
	slices.Sort(told)
	return slices.Equal(ids, told)
}

// keepSubmission freezes a submission with the end of the practice's trail, which is the entry that tells of it, and counts it.
func (t *tx) keepSubmission(actor audit.Actor, row auditRow, submission audit.Submission) error {
	id := row.ID
	entry, err := t.recordEntry(actor, "audit.submit", audit.SubmitSubject(id, submission.Number, submission.Hash))
	if err != nil {
		return err
	}
	_, err = t.exec(`INSERT INTO submissions (practice_id, audit_id, number, snapshot, hash, submitted_by, submitted_at, trail_seq,
		trail_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, t.scope.practice, id, submission.Number, submission.Snapshot,
		submission.Hash, actor.Person, stamp{submission.At}, entry.Seq, entry.Hash)
	if err != nil {
		return err
	}
	return t.keepCounts(id, row.VersionID, submission)
}

// Submissions lists the frozen submissions of an audit, newest first, without their snapshots.
// Errors: audit.CodeNotFound.
func (s *Store) Submissions(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) ([]Submission, error) {
	if err := inPracticeAtAll(actor, audit.SubmissionRead, practice); err != nil {
		return nil, err
	}
	t := s.reading(ctx, within(practice))
	audited, err := t.seenRow(actor, audit.SubmissionRead, id)
	if err != nil {
		return nil, translate(err)
	}
	rows, err := all[submissionRow](t, `SELECT number, submitted_at, hash, trail_seq, trail_hash FROM submissions
		WHERE practice_id = ? AND audit_id = ? ORDER BY number DESC`, practice, id)
	submissions := make([]Submission, len(rows))
	for i, row := range rows {
		submissions[i] = row.whole(audited.Submissions)
	}
	return submissions, translate(err)
}

// Submission gives one frozen submission, byte for byte. Errors: audit.CodeNotFound.
func (s *Store) Submission(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, number int) (Submission, error) {
	if err := inPracticeAtAll(actor, audit.SubmissionRead, practice); err != nil {
		return Submission{}, err
	}
	t := s.reading(ctx, within(practice))
	audited, err := t.seenRow(actor, audit.SubmissionRead, id)
	if err != nil {
		return Submission{}, translate(err)
	}
	row, err := t.submission(id, number)
	return row.whole(audited.Submissions), translate(err)
}

func (t *tx) submission(id audit.AuditID, number int) (submissionRow, error) {
	return must[submissionRow](t, `SELECT number, submitted_at, hash, snapshot, trail_seq, trail_hash FROM submissions
		WHERE practice_id = ? AND audit_id = ? AND number = ?`, t.scope.practice, id, number)
}

// Results is where a practice stands: by the submission in force, or by the draft when nothing was submitted yet.
type Results struct {
	Audit      Audit       // as it stands now
	Sheet      audit.Sheet // what the results are of
	Scores     audit.Scores
	Draft      bool
	Submission *Submission // nil for a draft
	Lowered    []audit.Lowered
	Sites      []audit.Site
}

// Results gives what the results page, the plan and the report are made from. Errors: audit.CodeNotFound.
func (s *Store) Results(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (Results, error) {
	if err := inPracticeAtAll(actor, audit.ResultsRead, practice); err != nil {
		return Results{}, err
	}
	results, err := s.reading(ctx, within(practice)).results(actor, audit.ResultsRead, id)
	return results, translate(err)
}

func (t *tx) results(actor audit.Actor, permission audit.Permission, id audit.AuditID) (Results, error) {
	whole, err := t.seen(actor, permission, id)
	if err != nil {
		return Results{}, err
	}
	if whole.Submissions == 0 {
		sites, err := t.coveredSites(whole.Sites)
		sheet := whole.Sheet()
		return Results{Audit: whole, Sheet: sheet, Scores: audit.Score(sheet, false), Draft: true, Sites: sites}, err
	}
	row, err := t.submission(id, whole.Submissions)
	if err != nil {
		return Results{}, err
	}
	frozen, err := audit.ReadSnapshot(row.Snapshot, whole.Set)
	if err != nil {
		return Results{}, err
	}
	submission := row.whole(whole.Submissions)
	return Results{
		Audit: whole, Sheet: frozen.Sheet, Scores: frozen.Scores, Submission: &submission, Lowered: frozen.Lowered, Sites: frozen.Sites,
	}, nil
}

// CheckAudit looks an audit over before it is submitted today, beside all of the practice's actions; it gives the audit
// with its answers, and what would be submitted at the level below, too. Errors: audit.CodeNotFound.
func (s *Store) CheckAudit(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (audit.CheckList, []audit.Lowered, Audit, error) {
	if err := inPractice(actor, audit.AuditCheck, practice); err != nil {
		return audit.CheckList{}, nil, Audit{}, err
	}
	t := s.reading(ctx, within(practice))
	whole, err := t.wholeAudit(id)
	if err != nil {
		return audit.CheckList{}, nil, Audit{}, translate(err)
	}
	actions, err := t.practiceActions()
	if err != nil {
		return audit.CheckList{}, nil, Audit{}, translate(err)
	}
	today, sheet := t.today(), whole.Sheet()
	return audit.Check(sheet, actions, today), audit.ToLower(sheet, today), whole, nil
}
