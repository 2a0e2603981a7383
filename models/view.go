package models

import (
	"context"
	"slices"
	"time"

	"doorway/audit"
)

// AskedView is a round in which somebody was asked for their own view, with what they gave: theirs, and nobody else's.
type AskedView struct {
	ID       audit.RoundID
	Audit    audit.AuditID
	Set      *audit.CriteriaSet
	Criteria []audit.Criterion // those that are asked about, in the set's order
	Spread   bool              // as in ViewRound
	Open     bool              // views can be given and changed
	OpenedAt time.Time
	Views    []SavedView
}

// SavedView is one person's own view of one criterion as it stands. Version 0 is none yet.
type SavedView struct {
	CriterionID string
	Opinion     audit.Opinion
	Version     int64
	SavedAt     time.Time
}

type viewRow struct {
	RoundID     audit.RoundID
	CriterionID string
	Choice      audit.Choice
	Level       audit.Level
	Version     int64
	WriteKey    string
	UpdatedAt   stamp
}

func (r viewRow) saved() SavedView {
	return SavedView{r.CriterionID, audit.Opinion{Choice: r.Choice, Level: r.Level}, r.Version, r.UpdatedAt.Time}
}

// repeated answers a view whose key is that of the last change. Errors: audit.CodeConflict when that said something else.
func (r viewRow) repeated(opinion audit.Opinion) (SavedView, error) {
	if opinion != r.saved().Opinion {
		return SavedView{}, anotherRequest()
	}
	return r.saved(), nil
}

// askedRow is a round with what is to be known of its self-assessment.
type askedRow struct {
	ID        audit.RoundID
	AuditID   audit.AuditID
	Domains   list[string]
	Spread    bool
	OpenedAt  stamp
	ClosedAt  stamp
	State     audit.State
	VersionID audit.VersionID
	Form      audit.Form
}

// askedQuery finds the rounds that a hat was asked in. What was put away looks to a colleague like what does not exist.
const askedQuery = "SELECT " + roundColumns + `, a.state, a.version_id, a.form FROM view_invitees i
	JOIN view_rounds r ON r.practice_id = i.practice_id AND r.id = i.round_id
	JOIN audits a ON a.practice_id = r.practice_id AND a.id = r.audit_id
	WHERE i.practice_id = ? AND i.hat_id = ? AND a.state <> 'discarded'`

const viewQuery = `SELECT v.round_id, v.criterion_id, v.choice, v.level, v.version, v.write_key, v.updated_at FROM views v
	WHERE v.practice_id = ? AND v.hat_id = ?`

// AskedViews gives where the actor's own view is or was asked for: open rounds first, then the latest first.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) AskedViews(ctx context.Context, actor audit.Actor, practice audit.PracticeID) ([]AskedView, error) {
	if err := inPractice(actor, audit.ViewGive, practice); err != nil {
		return nil, err
	}
	t := s.reading(ctx, within(practice))
	rows, err := all[askedRow](t, askedQuery+` ORDER BY CASE WHEN r.closed_at IS NULL AND a.state = 'draft' THEN 0 ELSE 1 END,
		r.opened_at DESC, r.id`, practice, actor.Hat)
	if err != nil || len(rows) == 0 {
		return nil, translate(err)
	}
	views, err := all[viewRow](t, viewQuery, practice, actor.Hat)
	if err != nil {
		return nil, translate(err)
	}
	asked := make([]AskedView, len(rows))
	for i, row := range rows {
		if asked[i], err = t.askedView(row, views); err != nil {
			return nil, translate(err)
		}
	}
	return asked, nil
}

// AskedView gives one of AskedViews. Errors: audit.CodeNotFound also for a round in which somebody else was asked.
func (s *Store) AskedView(ctx context.Context, actor audit.Actor, practice audit.PracticeID, round audit.RoundID) (AskedView, error) {
	if err := inPractice(actor, audit.ViewGive, practice); err != nil {
		return AskedView{}, err
	}
	t := s.reading(ctx, within(practice))
	row, err := must[askedRow](t, askedQuery+" AND r.id = ?", practice, actor.Hat, round)
	if err != nil {
		return AskedView{}, translate(err)
	}
	views, err := all[viewRow](t, viewQuery+" AND v.round_id = ?", practice, actor.Hat, round)
	if err != nil {
		return AskedView{}, translate(err)
	}
	asked, err := t.askedView(row, views)
	return asked, translate(err)
}

// askedView puts a round and a person's own views of it together, in the set's order.
func (t *tx) askedView(row askedRow, views []viewRow) (AskedView, error) {
	set, err := t.criteriaSet(row.VersionID)
	if err != nil {
		return AskedView{}, err
	}
	asked := AskedView{
		ID: row.ID, Audit: row.AuditID, Set: set, Criteria: row.criteria(set), Spread: row.Spread, Open: row.open() == nil,
		OpenedAt: row.OpenedAt.Time,
	}
	for _, criterion := range asked.Criteria {
		for _, view := range views {
			if view.RoundID == row.ID && view.CriterionID == criterion.ID {
				asked.Views = append(asked.Views, view.saved())
			}
		}
	}
	return asked, nil
}

func (r askedRow) open() error { return audit.CheckOpenRound(r.State, !r.ClosedAt.IsZero()) }

func (r askedRow) criteria(set *audit.CriteriaSet) []audit.Criterion {
	return askedCriteria(set, r.Form, r.Domains)
}

// SaveView saves the actor's own view of one criterion, in a round in which they were asked. seen is the version that they
// saw, 0 for the first; repeated with the same key it answers as the first time. Nothing but the view changes: nobody can
// tell that there is one.
// Errors: audit.CodeNotFound also for a round in which somebody else was asked and for a criterion that is not asked about;
// audit.CodeInvalid; audit.CodeConflict when the round is closed, the audit is no draft, or another view came with the same key; audit.CodeStale with the
// SavedView as it stands.
func (s *Store) SaveView(ctx context.Context, actor audit.Actor, practice audit.PracticeID, round audit.RoundID, criterion string,
	in audit.Opinion, seen int64, key string,
) (saved SavedView, err error) {
	if err := inPractice(actor, audit.ViewGive, practice); err != nil {
		return SavedView{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		saved, err = t.saveView(actor, round, criterion, in, seen, key)
		return err
	})
	return saved, err
}

func (t *tx) saveView(actor audit.Actor, round audit.RoundID, criterion string, in audit.Opinion, seen int64, key string) (SavedView, error) {
	row, set, err := t.askedAbout(actor, round, criterion)
	if err != nil {
		return SavedView{}, err
	}
	before, err := t.viewRow(actor, round, criterion)
	writeKey := writeKey(actor, key)
	if err != nil {
		return SavedView{}, err
	}
	opinion, err := audit.NewView(set.Scale, in)
	if err != nil {
		return SavedView{}, err
	}
	if before.WriteKey == writeKey {
		return before.repeated(opinion)
	}
	if err := row.open(); err != nil {
		return SavedView{}, err
	}
	if before.Version != seen {
		return SavedView{}, stale(before.saved())
	}
	return t.writeView(actor, viewRow{round, criterion, opinion.Choice, opinion.Level, seen + 1, writeKey, stamp{t.now}})
}

// askedAbout reads a round in which the actor was asked about a criterion, and keeps it from being closed until the
// transaction ends. Errors: audit.CodeNotFound.
func (t *tx) askedAbout(actor audit.Actor, round audit.RoundID, criterion string) (askedRow, *audit.CriteriaSet, error) {
	lock := t.store.dialect.forShare
	if lock != "" {
		lock += " OF r"
	}
	row, err := must[askedRow](t, askedQuery+" AND r.id = ?"+lock, t.scope.practice, actor.Hat, round)
	if err != nil {
		return askedRow{}, nil, err
	}
	set, err := t.criteriaSet(row.VersionID)
	if err == nil && !slices.ContainsFunc(row.criteria(set), func(c audit.Criterion) bool { return c.ID == criterion }) {
		err = audit.NotFound()
	}
	return row, set, err
}

// viewRow reads the actor's own view; version 0 is none yet.
func (t *tx) viewRow(actor audit.Actor, round audit.RoundID, criterion string) (viewRow, error) {
	row, found, err := one[viewRow](t, viewQuery+" AND v.round_id = ? AND v.criterion_id = ?", t.scope.practice, actor.Hat, round, criterion)
	if !found {
		row = viewRow{RoundID: round, CriterionID: criterion}
	}
	return row, err
}

// writeView stores a view unless somebody was faster, and gives it as it stands. Errors: audit.CodeStale.
func (t *tx) writeView(actor audit.Actor, v viewRow) (SavedView, error) {
	if _, err := t.exec(`INSERT INTO views (practice_id, round_id, hat_id, criterion_id, choice, level, version, write_key, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (practice_id, round_id, hat_id, criterion_id) DO UPDATE SET
		choice = excluded.choice, level = excluded.level, version = excluded.version, write_key = excluded.write_key,
		updated_at = excluded.updated_at WHERE views.version = excluded.version - 1`, t.scope.practice, v.RoundID, actor.Hat,
		v.CriterionID, v.Choice, v.Level, v.Version, v.WriteKey, v.UpdatedAt); err != nil {
		return SavedView{}, err
	}
	now, err := t.viewRow(actor, v.RoundID, v.CriterionID)
	switch {
	case err != nil:
		return SavedView{}, err
	case now.WriteKey != v.WriteKey:
		return SavedView{}, stale(now.saved())
	default:
		return now.repeated(v.saved().Opinion)
	}
}
