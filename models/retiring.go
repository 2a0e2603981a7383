package models

import (
	"context"

	"doorway/audit"
)

// Retiring is what retiring a published version would do, to be read before it is done: it cannot be undone. It says nothing of
// how many practices use the version: whether they take part is theirs to share.
type Retiring struct {
	Version audit.VersionID
	Set     *audit.CriteriaSet
	Retired bool               // it was retired already
	Current bool               // a new self-assessment uses it now
	Next    *audit.CriteriaSet // what a new self-assessment uses afterwards; nil when there is none, which keeps it from being retired
	Hash    string             // of what this says: a decision to retire the version asks for it
}

// Retiring tells what retiring a version of the group's criteria would do. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Retiring(ctx context.Context, actor audit.Actor, group audit.GroupID, lineage, number string) (preview Retiring, err error) {
	if err := inGroup(actor, audit.VersionRetire, group); err != nil {
		return Retiring{}, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		preview, err = t.retiring("s.lineage = ? AND v.number = ?", lineage, number)
		return err
	})
	return preview, err
}

func (t *tx) retiring(where string, values ...any) (Retiring, error) {
	row, err := must[criteriaVersionRow](t, `SELECT v.id, v.number, v.state FROM criteria_versions v JOIN criteria_sets s ON s.id = v.set_id
		WHERE s.group_id = ? AND v.state IN (?, ?) AND `+where, append([]any{t.scope.group, audit.VersionPublished, audit.VersionRetired}, values...)...)
	if err != nil {
		return Retiring{}, err
	}
	set, err := t.criteriaSet(row.ID)
	if err != nil {
		return Retiring{}, err
	}
	published, err := t.publishedVersions("")
	if err != nil {
		return Retiring{}, err
	}
	current, _ := currentOf(published, "")
	next, has := currentOf(published, row.ID)
	preview := Retiring{
		Version: row.ID, Set: set, Retired: row.State == audit.VersionRetired, Current: current == row.ID,
		Hash: sha256Hex(string(row.ID) + "\n" + string(row.State) + "\n" + string(current) + "\n" + string(next)),
	}
	if has {
		preview.Next, err = t.criteriaSet(next)
	}
	return preview, err
}

// retire retires the version that a decision is about, for ever, unless the group decided to keep it. Two at once cannot
// retire the last two. Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeConflict when it was retired already, when no
// other is published, and when what would come of it is another than was previewed.
func (t *tx) retire(actor audit.Actor, in DecisionInput) (row decisionRow, err error) {
	if err := inGroup(actor, audit.VersionRetire, t.scope.group); err != nil {
		return row, err
	}
	if _, err := t.publishedVersions(t.store.dialect.forUpdate); err != nil {
		return row, err
	}
	preview, err := t.retiring("v.id = ?", in.Version)
	if err != nil {
		return row, err
	}
	switch {
	case preview.Retired:
		return row, audit.Conflict("This version is retired already.")
	case preview.Next == nil:
		return row, audit.Conflict("Practices would have nothing to answer. Publish another version first.")
	case preview.Hash != in.Hash:
		return row, audit.Conflict("Something was changed since you looked. Look at what retiring it would do again.")
	}
	row.VersionID = &preview.Version
	if in.Decision.Outcome == audit.OutcomeNotChanged {
		return row, nil
	}
	if _, err := t.exec("UPDATE criteria_versions SET state = ?, version = version + 1 WHERE id = ?", audit.VersionRetired, preview.Version); err != nil {
		return row, err
	}
	return row, t.record(actor, "criteria.retire", preview.Set.ID+" "+preview.Set.Version)
}
