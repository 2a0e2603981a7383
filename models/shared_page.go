package models

import (
	"context"

	"doorway/audit"
)

// SharedPage is a practice as somebody of a group sees it, for as long as it shares.
type SharedPage struct {
	Practice                   audit.PracticeID
	Name, Town, ICBName, Label string
	Audits                     []SharedAuditPage // the latest submitted first; never empty
	Messages                   []Message         // what the group said about what is shared, with the replies
	Suggestions                []Suggestion      // the reader's own
}

// SharedAuditPage is one self-assessment that a practice shares, with the reader's own reviews.
type SharedAuditPage struct {
	Audit   audit.AuditID
	View    audit.GroupView
	Reviews []SavedReview
}

// SharedPage gives what a practice shares with a group at this moment, and what the reader made of it.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) SharedPage(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID) (page SharedPage, err error) {
	if err := inGroup(actor, audit.SharedPracticeRead, group); err != nil {
		return SharedPage{}, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		page, err = t.sharedPage(actor, practice)
		return err
	})
	return page, err
}

func (t *tx) sharedPage(actor audit.Actor, practice audit.PracticeID) (SharedPage, error) {
	found, err := t.shared(t.scope.group, practice, actor.Person)
	if err != nil {
		return SharedPage{}, err
	}
	page := SharedPage{Practice: found.ID, Name: found.ShownName, Town: found.Town, ICBName: found.ICBName, Label: found.PCN}
	for _, shared := range found.Audits {
		seen := SharedAuditPage{Audit: shared.AuditID}
		if seen.View, err = t.groupView(shared); err != nil {
			return SharedPage{}, err
		}
		if seen.View.Sheet != nil {
			if seen.Reviews, err = t.ownReviews(actor, shared); err != nil {
				return SharedPage{}, err
			}
		}
		page.Audits = append(page.Audits, seen)
	}
	if page.Messages, err = t.messagesTo(found); err != nil {
		return SharedPage{}, err
	}
	rows, err := all[suggestionRow](t, suggestionRows+" WHERE g.group_id = ? AND g.practice_id = ? AND h.person_id = ? ORDER BY g.suggested_at DESC, g.id",
		t.scope.group, practice, actor.Person)
	if err != nil {
		return SharedPage{}, err
	}
	page.Suggestions, err = t.suggestionsShared(actor, rows)
	return page, err
}

// messagesTo are what the scope's group said about what a practice shares now; about a criterion, where it shares the answers.
func (t *tx) messagesTo(practice sharedPractice) ([]Message, error) {
	rows, err := all[messageRow](t, messageRows+" WHERE m.practice_id = ? AND m.group_id = ? AND m.kind <> ? ORDER BY m.said_on DESC, m.id",
		practice.ID, t.scope.group, audit.MessageConversation)
	if err != nil {
		return nil, err
	}
	var kept []messageRow
	for _, row := range rows {
		for _, shared := range practice.Audits {
			if row.AuditID == shared.AuditID && shared.shows(row.CriterionID) {
				kept = append(kept, row)
			}
		}
	}
	return t.messages(kept)
}
