package models

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"doorway/audit"
)

// SavedReflection is a trainee's reflection as it stands. Version 0 is none yet.
type SavedReflection struct {
	Reflection audit.Reflection
	Reasons    []audit.TextReason
	Version    int64
}

// ReflectionInput is a reflection to save, with the reasons why texts that the guard asks about may stay.
type ReflectionInput struct {
	Reflection audit.Reflection
	Reasons    []audit.TextReason
}

// ReflectionExport is what leaves Doorway for a trainee's portfolio: no level, no name, and no date but the year in which
// the placement ends.
type ReflectionExport struct {
	Year       int
	Set        *audit.CriteriaSet
	Reflection audit.Reflection
	LookedAt   []LookedAt // in the set's order
}

// LookedAt is a criterion that a trainee looked at. Note is empty unless notes were asked for.
type LookedAt struct {
	Criterion audit.Criterion
	Note      string
}

func (r assessmentRow) reflection() SavedReflection {
	return SavedReflection{audit.Reflection{Noticed: r.Noticed, Learned: r.Learned, WillDo: r.WillDo}, r.ReflectionReasons, r.ReflectionVersion}
}

// Reflection gives a trainee's own reflection for their portfolio, with the notes on what they looked at if they want them.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Reflection(ctx context.Context, actor audit.Actor, placement audit.PlacementID, withNotes bool) (export ReflectionExport, err error) {
	err = s.atOneMoment(ctx, ofPlacement(placement), func(t *tx) error {
		page, err := t.assessed(actor, audit.AssessmentRead, "")
		if err != nil {
			return err
		}
		rows, err := t.observationRows(page)
		if err != nil {
			return err
		}
		export = ReflectionExport{Set: page.set, Reflection: page.row.reflection().Reflection}
		for _, criterion := range page.set.Criteria {
			if note, looked := rows[criterion.ID].lookedAt(withNotes); looked {
				export.LookedAt = append(export.LookedAt, LookedAt{criterion, note})
			}
		}
		year, _, _ := strings.Cut(string(page.days.Ends), "-")
		export.Year, err = strconv.Atoi(year)
		return err
	})
	return export, err
}

// lookedAt tells whether the trainee looked, or has a note on it all the same.
func (r observationRow) lookedAt(withNotes bool) (note string, looked bool) {
	if withNotes {
		note = r.Note
	}
	return note, r.Choice == audit.ChoiceLevel || r.Note != ""
}

// SaveReflection saves a trainee's reflection, on any day, whatever became of the assessment: nobody else ever sees it.
// seen is the version that the actor saw, 0 for the first; repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound; audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from the guard;
// audit.CodeConflict for another reflection with the same key; audit.CodeStale with the SavedReflection as it stands.
func (s *Store) SaveReflection(ctx context.Context, actor audit.Actor, placement audit.PlacementID, in ReflectionInput, seen int64, key string) (saved SavedReflection, err error) {
	err = s.inTx(ctx, ofPlacement(placement), func(t *tx) error {
		saved, err = t.saveReflection(actor, in, seen, key)
		return err
	})
	return saved, err
}

// checkRepeat looks that a request with the key of the last change says the same. Errors: audit.CodeConflict.
func (r SavedReflection) checkRepeat(in ReflectionInput) error {
	reasons := mergeReasons(in.Reflection.Texts(), r.Reasons, in.Reasons)
	if in.Reflection != r.Reflection || !slices.Equal(reasons, r.Reasons) {
		return anotherRequest()
	}
	return nil
}

func (t *tx) saveReflection(actor audit.Actor, in ReflectionInput, seen int64, key string) (SavedReflection, error) {
	page, err := t.assessed(actor, audit.ReflectionWrite, t.store.dialect.forUpdate)
	if err != nil {
		return SavedReflection{}, err
	}
	before, writeKey := page.row.reflection(), writeKey(actor, key)
	switch {
	case page.row.ReflectionKey == writeKey:
		return before, before.checkRepeat(in)
	case before.Version != seen:
		return SavedReflection{}, stale(before)
	}
	reflection, err := audit.NewReflection(in.Reflection)
	if err != nil {
		return SavedReflection{}, err
	}
	texts := reflection.Texts()
	after := SavedReflection{reflection, mergeReasons(texts, before.Reasons, in.Reasons), seen + 1}
	if err := audit.CheckTexts(texts, page.facts, after.Reasons); err != nil {
		return SavedReflection{}, err
	}
	if err := t.beginAssessment(actor, &page); err != nil {
		return SavedReflection{}, err
	}
	_, err = t.exec(`UPDATE placement_assessments SET noticed = ?, learned = ?, will_do = ?, reflection_reasons = ?, reflection_version = ?,
		reflection_key = ?, updated_at = ? WHERE group_id = ? AND placement_id = ?`, reflection.Noticed, reflection.Learned, reflection.WillDo,
		list[audit.TextReason](after.Reasons), after.Version, writeKey, stamp{t.now}, page.row.GroupID, t.scope.placement)
	return after, err
}
