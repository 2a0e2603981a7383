package models

import (
	"context"
	"slices"
	"time"

	"doorway/audit"
)

// SavedObservation is an observation as it stands. Version 0 is none yet.
type SavedObservation struct {
	CriterionID string
	Observation audit.Observation
	Reasons     []audit.TextReason
	Version     int64
	SavedAt     time.Time
}

// ObservationInput is an observation to save, with the reasons why a note that the guard asks about may stay.
type ObservationInput struct {
	Observation audit.Observation
	Reasons     []audit.TextReason
}

// observationRow is a row of the table observations.
type observationRow struct {
	CriterionID string
	Choice      audit.Choice
	Level       audit.Level
	Note        string
	Reasons     list[audit.TextReason]
	PooledOn    audit.Date
	Version     int64
	WriteKey    string
	UpdatedAt   stamp
}

const observationColumns = "criterion_id, choice, level, note, reasons, pooled_on, version, write_key, updated_at"

func (r observationRow) observation() audit.Observation {
	return audit.Observation{Choice: r.Choice, Level: r.Level, Note: r.Note}
}

func (r observationRow) saved() SavedObservation {
	return SavedObservation{r.CriterionID, r.observation(), r.Reasons, r.Version, r.UpdatedAt.Time}
}

// observationRows are the observations of an assessment by criterion.
func (t *tx) observationRows(page assessed) (map[string]observationRow, error) {
	rows, err := all[observationRow](t, "SELECT "+observationColumns+" FROM observations WHERE group_id = ? AND placement_id = ?",
		page.row.GroupID, t.scope.placement)
	found := make(map[string]observationRow, len(rows))
	if page.row.Version > 0 {
		for _, row := range rows {
			found[row.CriterionID] = row
		}
	}
	return found, err
}

func (t *tx) observations(page assessed) ([]SavedObservation, error) {
	rows, err := t.observationRows(page)
	return page.observations(rows), err
}

// observations puts them in the set's order.
func (p assessed) observations(rows map[string]observationRow) []SavedObservation {
	saved := make([]SavedObservation, 0, len(rows))
	for _, criterion := range p.set.Criteria {
		if row, found := rows[criterion.ID]; found {
			saved = append(saved, row.saved())
		}
	}
	return saved
}

// Observation gives one observation; a criterion of the set that has none yet gives version 0.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Observation(ctx context.Context, actor audit.Actor, placement audit.PlacementID, criterion string) (saved SavedObservation, err error) {
	err = s.atOneMoment(ctx, ofPlacement(placement), func(t *tx) error {
		page, err := t.assessed(actor, audit.AssessmentRead, "")
		if err != nil {
			return err
		}
		row, err := t.observationRow(page, criterion)
		saved = row.saved()
		return err
	})
	return saved, err
}

func (t *tx) observationRow(page assessed, criterion string) (observationRow, error) {
	if _, known := page.set.Criterion(criterion); !known {
		return observationRow{}, audit.NotFound()
	}
	rows, err := t.observationRows(page)
	row := rows[criterion]
	row.CriterionID = criterion
	return row, err
}

// SaveObservation saves one observation; the first begins the assessment. seen is the version that the actor saw, 0 for the
// first; repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound; audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from the guard;
// audit.CodeConflict outside the days of writing, when the assessment is no draft, and for another observation with the same key; audit.CodeStale with the
// SavedObservation as it stands.
func (s *Store) SaveObservation(ctx context.Context, actor audit.Actor, placement audit.PlacementID, criterion string, in ObservationInput,
	seen int64, key string,
) (saved SavedObservation, err error) {
	err = s.inTx(ctx, ofPlacement(placement), func(t *tx) error {
		saved, err = t.saveObservation(actor, criterion, in, seen, key)
		return err
	})
	return saved, err
}

func (t *tx) saveObservation(actor audit.Actor, criterion string, in ObservationInput, seen int64, key string) (SavedObservation, error) {
	page, err := t.assessed(actor, audit.AssessmentWrite, t.store.dialect.forUpdate)
	if err != nil {
		return SavedObservation{}, err
	}
	before, err := t.observationRow(page, criterion)
	writeKey := writeKey(actor, key)
	switch {
	case err != nil:
		return SavedObservation{}, err
	case before.WriteKey == writeKey:
		return page.observedBefore(before, in)
	}
	if err := audit.CheckWriting(page.days, t.today(), page.row.State); err != nil {
		return SavedObservation{}, err
	}
	if before.Version != seen {
		return SavedObservation{}, stale(before.saved())
	}
	after, err := page.observed(before, in)
	if err != nil {
		return SavedObservation{}, err
	}
	after.Version, after.WriteKey, after.UpdatedAt = seen+1, writeKey, stamp{t.now}
	if err := t.beginAssessment(actor, &page); err != nil {
		return SavedObservation{}, err
	}
	return after.saved(), t.writeObservation(page, after)
}

// observedBefore answers an observation whose key is that of the last change. Errors: audit.CodeConflict when that said
// something else.
func (p assessed) observedBefore(before observationRow, in ObservationInput) (SavedObservation, error) {
	observation, err := audit.NewObservation(p.set.Scale, in.Observation)
	if err != nil {
		return SavedObservation{}, err
	}
	reasons := mergeReasons(observation.Texts(), before.Reasons, in.Reasons)
	if observation != before.observation() || !slices.Equal(reasons, before.Reasons) {
		return SavedObservation{}, anotherRequest()
	}
	return before.saved(), nil
}

// observed checks what was entered and puts it in the place of what was there.
func (p assessed) observed(before observationRow, in ObservationInput) (observationRow, error) {
	observation, err := audit.NewObservation(p.set.Scale, in.Observation)
	if err != nil {
		return observationRow{}, err
	}
	texts, after := observation.Texts(), before
	after.Choice, after.Level, after.Note = observation.Choice, observation.Level, observation.Note
	after.Reasons = mergeReasons(texts, before.Reasons, in.Reasons)
	return after, audit.CheckTexts(texts, p.facts, after.Reasons)
}

// writeObservation stores an observation of an assessment that is locked.
func (t *tx) writeObservation(page assessed, row observationRow) error {
	_, err := t.exec(`INSERT INTO observations (group_id, placement_id, criterion_id, choice, level, note, reasons, version, write_key, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (group_id, placement_id, criterion_id) DO UPDATE SET choice = excluded.choice,
		level = excluded.level, note = excluded.note, reasons = excluded.reasons, version = excluded.version,
		write_key = excluded.write_key, updated_at = excluded.updated_at`, page.row.GroupID, t.scope.placement, row.CriterionID,
		row.Choice, row.Level, row.Note, row.Reasons, row.Version, row.WriteKey, row.UpdatedAt)
	return err
}
