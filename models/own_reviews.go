package models

import (
	"context"

	"doorway/audit"
)

// OwnReview is what somebody thinks of a practice's answer, as they find it in their account.
type OwnReview struct {
	Hat          audit.HatID // the role in which they said it
	Audit        audit.AuditID
	Criterion    string
	PracticeName string
	About        string // the criterion's statement
	ContentNote  string // what the statement mentions; mostly empty
	Review       audit.AnswerReview
	On           audit.Date
}

// OwnSuggestion is what somebody would like a group to say to a practice, as they find it in their account.
type OwnSuggestion struct {
	Suggestion
	On audit.Date
}

type ownReviewRow struct {
	HatID       audit.HatID
	AuditID     audit.AuditID
	VersionID   audit.VersionID
	CriterionID string
	ShownName   string
	View        audit.ReviewView
	Note        string
	UpdatedAt   stamp
}

// ofOwnHats says that something is the person's own, in whatever group, also one that they have left.
const ofOwnHats = " IN (SELECT id FROM hats WHERE person_id = ?) "

// OwnReviews gives what the actor thinks of practices' answers, the latest first, whether or not the practice still shares
// them, and whether or not the actor is still in the group. Errors: audit.CodeForbidden.
func (s *Store) OwnReviews(ctx context.Context, actor audit.Actor) (reviews []OwnReview, err error) {
	if err := allowed(actor, audit.OwnWords, audit.RelationNone); err != nil {
		return nil, err
	}
	err = s.atOneMoment(ctx, installation(), func(t *tx) error {
		rows, err := all[ownReviewRow](t, `SELECT r.hat_id, r.audit_id, a.version_id, r.criterion_id, p.shown_name, r.view, r.note, r.updated_at
			FROM reviews r JOIN practices p ON p.id = r.practice_id JOIN audits a ON a.practice_id = r.practice_id AND a.id = r.audit_id
			WHERE r.hat_id`+ofOwnHats+"AND r.view <> '' ORDER BY r.updated_at DESC, r.audit_id, r.criterion_id, r.hat_id", actor.Person)
		if err != nil {
			return err
		}
		for _, row := range rows {
			about, err := t.criterion(row.VersionID, row.CriterionID)
			if err != nil {
				return err
			}
			reviews = append(reviews, OwnReview{
				Hat: row.HatID, Audit: row.AuditID, Criterion: row.CriterionID, PracticeName: row.ShownName,
				About: about.Statement, ContentNote: about.ContentNote, Review: audit.AnswerReview{View: row.View, Note: row.Note}, On: audit.LondonDate(row.UpdatedAt.Time),
			})
		}
		return nil
	})
	return reviews, err
}

// WithdrawOwnReview takes one of them back at once. Done again it changes nothing.
// Errors: audit.CodeForbidden; audit.CodeNotFound for what is not the actor's own.
func (s *Store) WithdrawOwnReview(ctx context.Context, actor audit.Actor, hat audit.HatID, id audit.AuditID, criterion string) error {
	if err := allowed(actor, audit.OwnWords, audit.RelationNone); err != nil {
		return err
	}
	own, err := must[struct{ GroupID audit.GroupID }](s.reading(ctx, installation()), `SELECT group_id FROM reviews
		WHERE hat_id = ? AND hat_id`+ofOwnHats+"AND audit_id = ? AND criterion_id = ?", hat, actor.Person, id, criterion)
	if err != nil {
		return translate(err)
	}
	return s.inTx(ctx, ofGroup(own.GroupID), func(t *tx) error {
		if err := t.lockHatsOf(actor.Person); err != nil {
			return err
		}
		// The row stays without words, so that no page that was left open holds the version of a later one.
		_, err := t.exec(`UPDATE reviews SET view = '', note = '', reasons = ?, version = version + 1, write_key = '', updated_at = ?
			WHERE group_id = ? AND hat_id = ? AND audit_id = ? AND criterion_id = ? AND view <> ''`,
			list[audit.TextReason]{}, stamp{t.now}, t.scope.group, hat, id, criterion)
		return err
	})
}

// OwnSuggestions gives what the actor would like a group to say to practices and was not sent, the latest first, whether or
// not the practice still shares, and whether or not the actor is still in the group. Errors: audit.CodeForbidden.
func (s *Store) OwnSuggestions(ctx context.Context, actor audit.Actor) (suggestions []OwnSuggestion, err error) {
	if err := allowed(actor, audit.OwnWords, audit.RelationNone); err != nil {
		return nil, err
	}
	err = s.atOneMoment(ctx, installation(), func(t *tx) error {
		rows, err := all[suggestionRow](t, suggestionRows+" WHERE g.hat_id"+ofOwnHats+"AND g.state <> ? ORDER BY g.suggested_at DESC, g.id", actor.Person, audit.SuggestionSent)
		if err != nil {
			return err
		}
		for _, row := range rows {
			one, err := t.suggestion(actor, row)
			if err != nil {
				return err
			}
			suggestions = append(suggestions, OwnSuggestion{one, audit.LondonDate(row.SuggestedAt.Time)})
		}
		return nil
	})
	return suggestions, err
}

// WithdrawOwnSuggestion takes one of them back at once; its words go. Repeated with the same key it does nothing.
// Errors: audit.CodeForbidden; audit.CodeNotFound for what is not the actor's own; audit.CodeConflict once it was sent.
func (s *Store) WithdrawOwnSuggestion(ctx context.Context, actor audit.Actor, id audit.SuggestionID, key string) error {
	if err := allowed(actor, audit.OwnWords, audit.RelationNone); err != nil {
		return err
	}
	return s.inTx(ctx, installation(), func(t *tx) error {
		return t.unlessDone(actor, key, func() error {
			own, err := must[struct{ GroupID audit.GroupID }](t, "SELECT group_id FROM suggestions WHERE id = ? AND hat_id"+ofOwnHats, id, actor.Person)
			if err != nil {
				return err
			}
			return t.in(ofGroup(own.GroupID)).takeSuggestionBack(actor, id)
		}, "own_suggestion.withdraw", id)
	})
}

// takeSuggestionBack removes what the actor suggested in the scope's group, in whatever role.
// Errors: audit.CodeNotFound; audit.CodeConflict once it was sent.
func (t *tx) takeSuggestionBack(actor audit.Actor, id audit.SuggestionID) error {
	const own = "FROM suggestions WHERE group_id = ? AND id = ? AND hat_id" + ofOwnHats
	if _, err := must[string](t, "SELECT id "+own, t.scope.group, id, actor.Person); err != nil {
		return err
	}
	gone, err := t.exec("DELETE "+own+"AND state <> ?", t.scope.group, id, actor.Person, audit.SuggestionSent)
	if err == nil && gone == 0 {
		err = audit.Conflict("This has been sent to the practice, as the group’s.")
	}
	return err
}
