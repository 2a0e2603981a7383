package models

import (
	"context"

	"doorway/audit"
)

// SavedReview is what somebody of a group thinks of a practice's answer, as it stands. Version 0 is none yet.
type SavedReview struct {
	Criterion string
	Review    audit.AnswerReview
	Reasons   []audit.TextReason
	Version   int64
}

// ReviewInput is a review to save, with the reasons why a note that the guard asks about may stay.
type ReviewInput struct {
	Review  audit.AnswerReview
	Reasons []audit.TextReason
}

type reviewRow struct {
	CriterionID string
	View        audit.ReviewView
	Note        string
	Reasons     list[audit.TextReason]
	Version     int64
	WriteKey    string
}

const reviewRows = "SELECT criterion_id, view, note, reasons, version, write_key FROM reviews WHERE group_id = ? AND practice_id = ? AND audit_id = ?"

func (r reviewRow) saved() SavedReview {
	return SavedReview{r.CriterionID, audit.AnswerReview{View: r.View, Note: r.Note}, r.Reasons, r.Version}
}

// SaveReview keeps what the actor thinks of an answer that a practice shares in full; without a view it is taken back. seen is
// the version that the actor saw, 0 for the first; repeated with the same key it answers as the first time. No trail tells of
// it. Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded
// from the guard; audit.CodeStale with the SavedReview as it stands.
func (s *Store) SaveReview(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID, id audit.AuditID, criterion string, in ReviewInput, seen int64, key string) (saved SavedReview, err error) {
	if err := inGroup(actor, audit.ReviewWrite, group); err != nil {
		return SavedReview{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		one, err := t.sharedAudit(actor, practice, id)
		if err != nil {
			return err
		}
		if err := t.reviewable(one, criterion); err != nil {
			return err
		}
		saved, err = t.saveReview(actor, one, criterion, in, seen, key)
		return err
	})
	return saved, err
}

// reviewable refuses an answer that the group does not see. Errors: audit.CodeNotFound.
func (t *tx) reviewable(of sharedAudit, criterion string) error {
	about, err := t.criterion(of.VersionID, criterion)
	if err == nil && (about.ID == "" || !of.Level.Reaches(audit.SharingFull)) {
		err = audit.NotFound()
	}
	return err
}

func (t *tx) saveReview(actor audit.Actor, of sharedAudit, criterion string, in ReviewInput, seen int64, key string) (SavedReview, error) {
	group, writeKey := t.scope.group, writeKey(actor, key)
	if err := t.lockHatsOf(actor.Person); err != nil {
		return SavedReview{}, err
	}
	row, _, err := one[reviewRow](t, reviewRows+" AND criterion_id = ? AND hat_id"+ofOwnHats, group, of.PracticeID, of.AuditID, criterion, actor.Person)
	if err != nil {
		return SavedReview{}, err
	}
	row.CriterionID = criterion
	switch {
	case row.WriteKey == writeKey:
		if row.View != in.Review.View || row.Note != in.Review.Note {
			return SavedReview{}, anotherRequest()
		}
		return row.saved(), nil
	case row.Version != seen:
		return SavedReview{}, stale(row.saved())
	}
	review, err := audit.NewReview(in.Review)
	if err != nil {
		return SavedReview{}, err
	}
	facts, err := t.in(within(of.PracticeID)).guardFacts()
	if err != nil {
		return SavedReview{}, err
	}
	row.Reasons = mergeReasons(review.Texts(), row.Reasons, in.Reasons)
	if err := audit.CheckTexts(review.Texts(), facts, row.Reasons); err != nil {
		return SavedReview{}, err
	}
	row.View, row.Note, row.Version = review.View, review.Note, row.Version+1
	if _, err := t.exec("DELETE FROM reviews WHERE group_id = ? AND practice_id = ? AND audit_id = ? AND criterion_id = ? AND hat_id <> ? AND hat_id"+ofOwnHats,
		group, of.PracticeID, of.AuditID, criterion, actor.Hat, actor.Person); err != nil { // it may have been given in an earlier role
		return SavedReview{}, err
	}
	_, err = t.exec(`INSERT INTO reviews (group_id, practice_id, audit_id, criterion_id, hat_id, view, note, reasons, version, write_key, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (group_id, practice_id, audit_id, criterion_id, hat_id) DO UPDATE SET view = excluded.view,
		note = excluded.note, reasons = excluded.reasons, version = excluded.version, write_key = excluded.write_key, updated_at = excluded.updated_at`,
		group, of.PracticeID, of.AuditID, criterion, actor.Hat, row.View, row.Note, row.Reasons, row.Version, writeKey, stamp{t.now})
	return row.saved(), err
}

// lockHatsOf keeps the hats that somebody has or had in the scope's group until the transaction ends, so that what one person
// does on two pages comes after each other, in whatever role.
func (t *tx) lockHatsOf(person audit.PersonID) error {
	_, err := all[string](t, "SELECT id FROM hats WHERE group_id = ? AND person_id = ? ORDER BY id"+t.store.dialect.forUpdate, t.scope.group, person)
	return err
}

// ownReviews are the actor's own reviews of what a practice shares, in whatever role they gave them.
func (t *tx) ownReviews(actor audit.Actor, of sharedAudit) ([]SavedReview, error) {
	rows, err := all[reviewRow](t, reviewRows+" AND hat_id"+ofOwnHats+"ORDER BY criterion_id", t.scope.group, of.PracticeID, of.AuditID, actor.Person)
	saved := make([]SavedReview, len(rows))
	for i, row := range rows {
		saved[i] = row.saved()
	}
	return saved, err
}

// Reviews gives what people of the group think of the answers of one self-assessment that a practice shares in full, by
// criterion, without names and in an order that tells nothing.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Reviews(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID, id audit.AuditID) (reviews []SavedReview, err error) {
	if err := inGroup(actor, audit.ReviewsRead, group); err != nil {
		return nil, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		one, err := t.sharedAudit(actor, practice, id)
		if err != nil || !one.Level.Reaches(audit.SharingFull) {
			return err
		}
		rows, err := all[reviewRow](t, reviewRows+" AND view <> '' ORDER BY criterion_id, view, note", group, practice, id)
		for _, row := range rows {
			reviews = append(reviews, SavedReview{Criterion: row.CriterionID, Review: audit.AnswerReview{View: row.View, Note: row.Note}})
		}
		return err
	})
	return reviews, err
}
