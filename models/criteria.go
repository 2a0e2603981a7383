package models

import (
	"context"
	"fmt"
	"slices"

	"doorway/audit"
)

// CriteriaVersion is one line of the list of criteria that self-assessments can be pinned to.
type CriteriaVersion struct {
	ID      audit.VersionID
	Set     *audit.CriteriaSet
	State   audit.VersionState
	Agreed  bool
	Current bool // a new self-assessment uses this one
}

type criteriaVersionRow struct {
	ID      audit.VersionID
	Number  string
	Lineage string // the set's name
	State   audit.VersionState
	Agreed  bool
	File    []byte
}

// theGroup is the name of the one group that the interface shows.
const theGroup = "Co-production group"

// LoadStarter publishes the criteria that Doorway carries, unless they are there already.
func (s *Store) LoadStarter(ctx context.Context) error {
	// Reading criteria takes longer than the rest of a start, so the file is known by its checksum.
	there, err := must[int64](s.reading(ctx, installation()), "SELECT COUNT(*) FROM criteria_versions WHERE checksum = ?",
		sha256Hex(string(audit.StarterFile())))
	if err != nil || there > 0 {
		return translate(err)
	}
	set, err := audit.StarterCriteria()
	if err != nil {
		return err
	}
	return s.inTx(ctx, installation(), func(t *tx) error {
		setID, err := t.setRow(set)
		if err != nil {
			return err
		}
		return t.addVersion(audit.Actor{Role: audit.RoleOperator}, setID, audit.StarterFile(), set)
	})
}

// setRow gives the id of the row of a version's set, and makes it and its group when they are missing.
func (t *tx) setRow(set *audit.CriteriaSet) (string, error) {
	if _, err := t.exec("INSERT INTO groups (id, name, created_at) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING",
		newID[string](), theGroup, stamp{t.now}); err != nil {
		return "", err
	}
	group, err := must[string](t, "SELECT id FROM groups WHERE name = ?", theGroup)
	if err != nil {
		return "", err
	}
	if _, err := t.exec(`INSERT INTO criteria_sets (id, group_id, lineage, created_at) VALUES (?, ?, ?, ?)
		ON CONFLICT (group_id, lineage) DO NOTHING`, newID[string](), group, set.ID, stamp{t.now}); err != nil {
		return "", err
	}
	return must[string](t, "SELECT id FROM criteria_sets WHERE group_id = ? AND lineage = ?", group, set.ID)
}

// CriteriaVersions lists the published and retired versions, newest first.
func (s *Store) CriteriaVersions(ctx context.Context) ([]CriteriaVersion, error) {
	versions, err := s.reading(ctx, installation()).criteriaVersions("TRUE")
	return versions, translate(err)
}

func (t *tx) criteriaVersions(where string, values ...any) ([]CriteriaVersion, error) {
	rows, err := all[criteriaVersionRow](t, `SELECT v.id, v.number, v.state, v.agreed FROM criteria_versions v
		WHERE v.state IN (?, ?) AND `+where+" ORDER BY v.created_at DESC, v.id", append([]any{audit.VersionPublished, audit.VersionRetired}, values...)...)
	if err != nil {
		return nil, err
	}
	current, err := t.currentVersion("")
	if err != nil && !refused(err) {
		return nil, err
	}
	versions := make([]CriteriaVersion, len(rows))
	for i, row := range rows {
		set, err := t.criteriaSet(row.ID)
		if err != nil {
			return nil, err
		}
		versions[i] = CriteriaVersion{row.ID, set, row.State, row.Agreed, row.ID == current}
	}
	return versions, nil
}

// Criteria gives one published version by the name of its set and its number. Errors: audit.CodeNotFound.
func (s *Store) Criteria(ctx context.Context, setID, number string) (CriteriaVersion, error) {
	versions, err := s.CriteriaVersions(ctx)
	if err != nil {
		return CriteriaVersion{}, err
	}
	for _, version := range versions {
		if version.Set.ID == setID && version.Set.Version == number {
			return version, nil
		}
	}
	return CriteriaVersion{}, audit.NotFound()
}

// criteriaSet reads a version once and keeps it: a version that something is pinned to never changes.
func (t *tx) criteriaSet(id audit.VersionID) (*audit.CriteriaSet, error) {
	if known, found := t.store.criteria.Load(id); found {
		if set, ok := known.(*audit.CriteriaSet); ok {
			return set, nil
		}
	}
	row, err := must[criteriaVersionRow](t, "SELECT id, number, file FROM criteria_versions WHERE id = ?", id)
	if err != nil {
		return nil, err
	}
	set, err := audit.ParseCriteria(row.Number, row.File)
	if err != nil {
		return nil, fmt.Errorf("criteria version %s: %w", id, err)
	}
	t.store.criteria.Store(id, set)
	return set, nil
}

// path gives the versions of a set that can be pinned to, in the order of their numbers: one that came from elsewhere with
// old self-assessments may have been published after newer ones.
func (t *tx) path(lineage string) (audit.Path, error) {
	rows, err := t.pathRows(lineage)
	if err != nil {
		return nil, err
	}
	return t.pathOf(rows)
}

// pathRows gives the rows of a path; without a lineage those of every set, each in its own order.
func (t *tx) pathRows(lineage string) ([]criteriaVersionRow, error) {
	where, values := "v.state IN (?, ?)", []any{audit.VersionPublished, audit.VersionRetired}
	if lineage != "" {
		where, values = where+" AND s.lineage = ?", append(values, lineage)
	}
	rows, err := all[criteriaVersionRow](t, `SELECT v.id, v.number, v.state FROM criteria_versions v JOIN criteria_sets s ON s.id = v.set_id
		WHERE `+where+" ORDER BY v.created_at, v.id", values...)
	slices.SortStableFunc(rows, func(a, b criteriaVersionRow) int { return audit.VersionOrder(a.Number, b.Number) })
	return rows, err
}

func (t *tx) pathOf(rows []criteriaVersionRow) (audit.Path, error) {
	path := make(audit.Path, len(rows))
	for i, row := range rows {
		set, err := t.criteriaSet(row.ID)
		if err != nil {
			return nil, err
		}
		path[i] = set
	}
	return path, nil
}

// currentVersion is the version that a new self-assessment uses: of the set of which one was published last, the published one
// with the greatest number. lock is the dialect's forShare for what begins with it, so that it is not retired meanwhile, or
// nothing.
func (t *tx) currentVersion(lock string) (audit.VersionID, error) {
	rows, err := t.publishedVersions(lock)
	if err != nil {
		return "", err
	}
	current, found := currentOf(rows, "")
	if !found {
		return "", audit.NotFound()
	}
	return current, nil
}

// publishedVersions gives those that are not retired, the last published first; lock is what keeps them from changing, or nothing.
func (t *tx) publishedVersions(lock string) ([]criteriaVersionRow, error) {
	return all[criteriaVersionRow](t, `SELECT v.id, v.number, s.lineage FROM criteria_versions v JOIN criteria_sets s ON s.id = v.set_id
		WHERE v.state = ? ORDER BY v.created_at DESC, v.id`+lock, audit.VersionPublished)
}

// currentOf is which of the published versions a new self-assessment uses, if one of them were left out.
func currentOf(published []criteriaVersionRow, leftOut audit.VersionID) (audit.VersionID, bool) {
	left := slices.DeleteFunc(slices.Clone(published), func(row criteriaVersionRow) bool { return row.ID == leftOut })
	if len(left) == 0 {
		return "", false
	}
	current := left[0]
	for _, row := range left {
		if row.Lineage == current.Lineage && audit.VersionOrder(row.Number, current.Number) > 0 {
			current = row
		}
	}
	return current.ID, true
}

// CriteriaFile gives a published or retired version as the file that it came in, byte for byte. Errors: audit.CodeNotFound.
func (s *Store) CriteriaFile(ctx context.Context, setID, number string) ([]byte, error) {
	version, err := s.Criteria(ctx, setID, number)
	if err != nil {
		return nil, err
	}
	row, err := must[criteriaVersionRow](s.reading(ctx, installation()), "SELECT id, number, file FROM criteria_versions WHERE id = ?", version.ID)
	return row.File, translate(err)
}
