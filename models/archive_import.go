package models

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/glebarez/go-sqlite"
	"github.com/jackc/pgx/v5/pgconn"
	sqlite3 "modernc.org/sqlite/lib"

	"doorway/audit"
)

// ArchiveSummary is what is in an archive, and what keeps it from being brought in: sentences, none when nothing does.
type ArchiveSummary struct {
	PracticeName, Code                    string
	Audits, Submissions, Answers, Actions int
	Problems                              []string
}

// ArchiveRead reads an archive from its beginning and hands every row to put: which part it is of, and its values by name,
// as JSON. It may be asked to begin again. Errors: those of put, and audit.CodeInvalid for what is no archive.
type ArchiveRead func(put func(part string, row map[string][]byte) error) error

// maxArchiveProblems is after how many problems nothing more is looked for.
const maxArchiveProblems = 20

// errNotKept ends a transaction that was only to try something out.
var errNotKept = errors.New("nothing of this is to be kept")

// CheckArchive tells what ImportArchive would do, and does nothing: it brings the archive in and takes it back.
// Errors: audit.CodeNotFound, audit.CodeForbidden, and those of read.
func (s *Store) CheckArchive(ctx context.Context, actor audit.Actor, practice audit.PracticeID, read ArchiveRead) (summary ArchiveSummary, err error) {
	if err := inPractice(actor, audit.ArchiveImport, practice); err != nil {
		return ArchiveSummary{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		archive, err := t.importArchive(actor, read)
		summary = archive.summary
		if err != nil {
			return err
		}
		return errNotKept
	})
	switch {
	case errors.Is(err, errNotKept):
		return summary, nil
	case hasCode(err, audit.CodeConflict):
		summary.Problems = append(summary.Problems, err.Error())
		return summary, nil
	}
	return summary, err
}

// ImportArchive brings self-assessments and actions from elsewhere into a practice that has none: all of it or nothing.
// Whoever does it stands for those who wrote them. Each submission must be what its hash says, and gets its entry in this
// Doorway's trail. hash is of the archive's bytes; repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound; audit.CodeForbidden; audit.CodeConflict with the first of what stands in the way; and those of
// read.
func (s *Store) ImportArchive(ctx context.Context, actor audit.Actor, practice audit.PracticeID, read ArchiveRead, hash, key string) (summary ArchiveSummary, err error) {
	if err := inPractice(actor, audit.ArchiveImport, practice); err != nil {
		return ArchiveSummary{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		_, repeated, err := t.once(actor, key, "", "archive.import", practice, hash)
		if err != nil {
			return err
		}
		if repeated {
			summary, err = t.lookThrough(actor, read)
			summary.Problems = nil // it was brought in by this very request
			return err
		}
		archive, err := t.importArchive(actor, read)
		summary = archive.summary
		if err == nil && len(summary.Problems) > 0 {
			err = audit.Conflict(summary.Problems[0])
		}
		return err
	})
	return summary, err
}

func notTogether() error {
	return audit.Conflict("What is in this file does not fit together, or some of it is in this Doorway already. Nothing was brought in.")
}

func hasCode(err error, code audit.Code) bool {
	var refusal *audit.Error
	return errors.As(err, &refusal) && refusal.Code == code
}

// breaksRules tells whether the database refused what was to be written as against its rules.
func breaksRules(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code[:2] == "23" || pg.Code[:2] == "22"
	}
	var lite *sqlite.Error
	return errors.As(err, &lite) && lite.Code()&0xff == sqlite3.SQLITE_CONSTRAINT
}

// archiveImport is an archive that is being brought in.
type archiveImport struct {
	t        *tx
	actor    audit.Actor
	summary  ArchiveSummary
	practice practiceRow
	versions map[string]pinnedVersion // by "starter 0.1.0"
	missing  map[string]bool          // versions that this Doorway does not have
	audits   map[string]*archivedAudit
	actions  map[string]bool
	drafts   int

	part    archivePart // the one under way
	batched []map[string]any
}

type pinnedVersion struct {
	id       audit.VersionID
	set      *audit.CriteriaSet
	checksum string
}

// archivedAudit is what has been seen of a self-assessment: how many submissions it said, and how many there were.
type archivedAudit struct {
	set               *audit.CriteriaSet // nil when this Doorway does not have it
	submissions, seen int64
	latest            stamp
}

func (t *tx) newArchiveImport(actor audit.Actor) (*archiveImport, error) {
	a := &archiveImport{
		t: t, actor: actor, versions: map[string]pinnedVersion{}, missing: map[string]bool{}, audits: map[string]*archivedAudit{},
		actions: map[string]bool{},
	}
	var err error
	if a.practice, err = t.practice(t.scope.practice, t.store.dialect.forUpdate); err != nil {
		return nil, err
	}
	type versionRow struct {
		ID                        audit.VersionID
		Lineage, Number, Checksum string
	}
	rows, err := all[versionRow](t, `SELECT v.id, s.lineage, v.number, v.checksum FROM criteria_versions v JOIN criteria_sets s ON s.id = v.set_id
		WHERE v.state IN (?, ?)`, audit.VersionPublished, audit.VersionRetired)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		set, err := t.criteriaSet(row.ID)
		if err != nil {
			return nil, err
		}
		a.versions[row.Lineage+" "+row.Number] = pinnedVersion{row.ID, set, row.Checksum}
	}
	return a, nil
}

// lookThrough looks at every row of an archive, and writes nothing.
func (t *tx) lookThrough(actor audit.Actor, read ArchiveRead) (ArchiveSummary, error) {
	a, err := t.newArchiveImport(actor)
	if err != nil {
		return ArchiveSummary{}, err
	}
	if err := read(a.look); err != nil && !errors.Is(err, errNotKept) {
		return a.summary, err
	}
	a.lookBack()
	return a.summary, nil
}

// importArchive looks at everything first, and then writes it, unless something stands in the way.
func (t *tx) importArchive(actor audit.Actor, read ArchiveRead) (*archiveImport, error) {
	a, err := t.newArchiveImport(actor)
	if err != nil {
		return &archiveImport{}, err
	}
	if err := a.lookAtPractice(); err != nil {
		return a, err
	}
	if err := read(a.look); err != nil && !errors.Is(err, errNotKept) {
		return a, err
	}
	if a.lookBack(); len(a.summary.Problems) > 0 {
		return a, nil
	}
	if err := t.record(actor, "archive.import", string(t.scope.practice)); err != nil {
		return a, err
	}
	if err = read(a.take); err == nil {
		err = a.flush()
	}
	if err == nil {
		err = t.countImported()
	}
	if breaksRules(err) {
		err = notTogether()
	}
	return a, err
}

// countImported stores the counts of what was submitted elsewhere.
func (t *tx) countImported() error {
	faults, err := t.countSubmissions()
	if err := errors.Join(faults, err); err != nil {
		return err
	}
	return t.recount(t.scope.practice)
}

// problem says once what stands in the way.
func (a *archiveImport) problem(format string, values ...any) error {
	if said := fmt.Sprintf(format, values...); !slices.Contains(a.summary.Problems, said) {
		a.summary.Problems = append(a.summary.Problems, said)
	}
	if len(a.summary.Problems) >= maxArchiveProblems {
		return errNotKept
	}
	return nil
}

// lookAtPractice refuses a practice that has something already, or that is closed.
func (a *archiveImport) lookAtPractice() error {
	had, err := must[int64](a.t, `SELECT (SELECT COUNT(*) FROM audits WHERE practice_id = ?) + (SELECT COUNT(*) FROM actions WHERE practice_id = ?)`,
		a.t.scope.practice, a.t.scope.practice)
	if err != nil {
		return err
	}
	if had > 0 {
		_ = a.problem("Your practice has self-assessments or actions here already. A file can be brought into a practice that has none.")
	}
	if a.practice.Status == PracticeClosed {
		_ = a.problem("This practice is closed.")
	}
	return nil
}

// take writes one row. It has been looked at before.
func (a *archiveImport) take(name string, row map[string][]byte) error {
	part, values, _, ok := a.read(name, row)
	if !ok {
		return notTogether()
	}
	if part.name != a.part.name {
		if err := a.flush(); err != nil {
			return err
		}
		a.part = part
	}
	switch part.name {
	case criteriaPart:
		return nil
	case "practice":
		return a.takePractice(values)
	case "submissions":
		if err := a.tellOfSubmission(values); err != nil {
			return err
		}
	}
	values["practice_id"] = string(a.t.scope.practice)
	if part.author != "" {
		values[part.author] = string(a.actor.Person)
	}
	if slices.Contains([]string{"answers", "actions", "public_lines"}, part.table) {
		values["write_key"] = ""
	}
	if a.batched = append(a.batched, values); len(a.batched) == batch {
		return a.flush()
	}
	return nil
}

// flush writes the rows that have gathered.
func (a *archiveImport) flush() error {
	if len(a.batched) == 0 {
		return nil
	}
	err := a.t.db.Table(a.part.table).Create(a.batched).Error
	a.batched = a.batched[:0]
	return err
}

func (a *archiveImport) takePractice(values map[string]any) error {
	row := a.practice
	row.ShownName, _ = values["shown_name"].(string)
	row.setSearch()
	_, err := a.t.exec(`UPDATE practices SET shown_name = ?, corrected = ?, sites = ?, reasons = ?, search = ?, write_key = '', updated_at = ?,
		version = version + 1 WHERE id = ?`, row.ShownName, values["corrected"], values["sites"], values["reasons"], row.Search,
		stamp{a.t.now}, a.t.scope.practice)
	return err
}

// tellOfSubmission writes the trail's entry of a submission that was made elsewhere, and keeps it with the submission.
func (a *archiveImport) tellOfSubmission(values map[string]any) error {
	id, _ := values["audit_id"].(string)
	number, _ := values["number"].(int64)
	hash, _ := values["hash"].(string)
	entry, err := a.t.recordEntry(a.actor, "audit.submit", audit.SubmitSubject(audit.AuditID(id), int(number), hash))
	values["trail_seq"], values["trail_hash"] = entry.Seq, entry.Hash
	return err
}

// where names a row of an archive to whoever has to find it.
func where(part string, values map[string]any) string {
	for _, name := range []string{"criterion_id", "number", "seq", "id"} {
		switch value := values[name].(type) {
		case string:
			if value != "" {
				return part + ", " + value
			}
		case int64:
			return part + ", " + strconv.FormatInt(value, 10)
		}
	}
	return part
}
