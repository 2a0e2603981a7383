package models

import (
	"context"

	"doorway/audit"
)

// Suggestion is what somebody of a group would like the group to say to a practice. Who it was is not told to anybody.
type Suggestion struct {
	ID           audit.SuggestionID
	Practice     audit.PracticeID
	PracticeName string
	Audit        audit.AuditID
	Criterion    string // empty: about no criterion in particular
	About        string // the criterion's statement
	ContentNote  string // what the statement mentions; mostly empty
	Kind         audit.MessageKind
	Words        string
	State        audit.SuggestionState
	Own          bool // the reader's own
	Version      int64
}

// SuggestionInput is what somebody would like to say.
type SuggestionInput struct {
	MessageInput
	Audit     audit.AuditID
	Criterion string // empty: about no criterion in particular
	Kind      audit.MessageKind
}

// SendInput is what a facilitator sends as the group's.
type SendInput struct {
	MessageInput
	View audit.ReviewView // how the group sees the answer, where this is a review of one
}

type suggestionRow struct {
	ID          audit.SuggestionID
	PracticeID  audit.PracticeID
	ShownName   string
	AuditID     audit.AuditID
	VersionID   audit.VersionID
	CriterionID string
	Kind        audit.MessageKind
	Words       string
	State       audit.SuggestionState
	PersonID    audit.PersonID // who suggested it
	Version     int64
	SuggestedAt stamp
}

const suggestionRows = `SELECT g.id, g.practice_id, p.shown_name, g.audit_id, a.version_id, g.criterion_id, g.kind, g.words, g.state, h.person_id, g.version, g.suggested_at
	FROM suggestions g JOIN practices p ON p.id = g.practice_id JOIN audits a ON a.practice_id = g.practice_id AND a.id = g.audit_id
	JOIN hats h ON h.group_id = g.group_id AND h.id = g.hat_id`

func (t *tx) suggestion(actor audit.Actor, row suggestionRow) (Suggestion, error) {
	about, err := t.criterion(row.VersionID, row.CriterionID)
	return Suggestion{
		ID: row.ID, Practice: row.PracticeID, PracticeName: row.ShownName, Audit: row.AuditID, Criterion: row.CriterionID,
		About: about.Statement, ContentNote: about.ContentNote, Kind: row.Kind, Words: row.Words, State: row.State, Own: row.PersonID == actor.Person, Version: row.Version,
	}, err
}

// sharedAudit gives one of what a practice shares with the scope's group. Errors: audit.CodeNotFound.
func (t *tx) sharedAudit(actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (sharedAudit, error) {
	found, err := t.shared(t.scope.group, practice, actor.Person)
	if err != nil {
		return sharedAudit{}, err
	}
	for _, one := range found.Audits {
		if one.AuditID == id {
			return one, nil
		}
	}
	return sharedAudit{}, audit.NotFound()
}

// Suggest keeps what somebody would like the group to say to a practice that shares; about a criterion where it shares its
// answers. The practice learns nothing of it until a facilitator sends it. Repeated with the same key it answers as the first
// time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from
// the guard.
func (s *Store) Suggest(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID, in SuggestionInput, key string) (suggested Suggestion, err error) {
	if err := inGroup(actor, audit.MessageSuggest, group); err != nil {
		return Suggestion{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		suggested, err = t.suggest(actor, practice, in, key)
		return err
	})
	return suggested, err
}

func (t *tx) suggest(actor audit.Actor, practice audit.PracticeID, in SuggestionInput, key string) (Suggestion, error) {
	if _, err := t.shared(t.scope.group, practice, actor.Person); err != nil {
		return Suggestion{}, err
	}
	if err := audit.CheckGroupMessage(in.Kind, in.Words); err != nil {
		return Suggestion{}, err
	}
	one, err := t.sharedAudit(actor, practice, in.Audit)
	if err != nil {
		return Suggestion{}, err
	}
	about, err := t.criterion(one.VersionID, in.Criterion)
	if err != nil {
		return Suggestion{}, err
	}
	if in.Criterion != "" && about.ID == "" {
		return Suggestion{}, audit.NotFound()
	}
	if !one.shows(in.Criterion) {
		return Suggestion{}, audit.NotFound()
	}
	reasons, err := t.guarded(practice, wordsField, in.MessageInput)
	if err != nil {
		return Suggestion{}, err
	}
	made, repeated, err := t.once(actor, key, string(newID[audit.SuggestionID]()), "message.suggest", t.scope.group, practice, in.Audit, in.Criterion, in.Kind, in.Words)
	if err != nil {
		return Suggestion{}, err
	}
	if !repeated {
		if _, err := t.exec(`INSERT INTO suggestions (group_id, id, practice_id, audit_id, criterion_id, kind, words, reasons, hat_id, state, version, suggested_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`, t.scope.group, made, practice, in.Audit, in.Criterion, in.Kind, in.Words, reasons, actor.Hat,
			audit.SuggestionWaits, stamp{t.now}); err != nil {
			return Suggestion{}, err
		}
	}
	row, err := must[suggestionRow](t, suggestionRows+" WHERE g.group_id = ? AND g.id = ?", t.scope.group, made)
	if err != nil {
		return Suggestion{}, err
	}
	return t.suggestion(actor, row)
}

// Suggestions lists what waits to be sent, by practice, without names. What is about a practice or an answer that is no longer
// shared, or that the actor is to know nothing of, is left out.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Suggestions(ctx context.Context, actor audit.Actor, group audit.GroupID) (suggestions []Suggestion, err error) {
	if err := inGroup(actor, audit.MessageSend, group); err != nil {
		return nil, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		rows, err := all[suggestionRow](t, suggestionRows+" WHERE g.group_id = ? AND g.state = ? ORDER BY p.shown_name, g.practice_id, g.id", group, audit.SuggestionWaits)
		if err != nil {
			return err
		}
		suggestions, err = t.suggestionsShared(actor, rows)
		return err
	})
	return suggestions, err
}

// suggestionsShared leaves out what is about anything that is not shared with the actor now, the answers among it.
func (t *tx) suggestionsShared(actor audit.Actor, rows []suggestionRow) (kept []Suggestion, err error) {
	for _, row := range rows {
		shared, err := t.sharedAudit(actor, row.PracticeID, row.AuditID)
		if refused(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if !shared.shows(row.CriterionID) {
			continue
		}
		one, err := t.suggestion(actor, row)
		if err != nil {
			return nil, err
		}
		kept = append(kept, one)
	}
	return kept, nil
}

// TakeBackSuggestion removes what one suggested oneself, as long as it was not sent; its words go. Repeated with the same key
// it does nothing. Errors: audit.CodeNotFound, also for what somebody else suggested; audit.CodeForbidden;
// audit.CodeConflict once it was sent.
func (s *Store) TakeBackSuggestion(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.SuggestionID, key string) error {
	if err := inGroup(actor, audit.MessageSuggest, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error {
		return t.unlessDone(actor, key, func() error { return t.takeSuggestionBack(actor, id) }, "message.take_back", group, id)
	})
}

// waiting locks what waits to be sent to a practice that shares now.
// Errors: audit.CodeNotFound; audit.CodeConflict when it was sent or set aside; audit.CodeStale.
func (t *tx) waiting(actor audit.Actor, id audit.SuggestionID, seen int64) (suggestionRow, error) {
	group := t.scope.group
	if _, err := must[string](t, "SELECT id FROM suggestions WHERE group_id = ? AND id = ?"+t.store.dialect.forUpdate, group, id); err != nil {
		return suggestionRow{}, err
	}
	row, err := must[suggestionRow](t, suggestionRows+" WHERE g.group_id = ? AND g.id = ?", group, id)
	if err != nil {
		return suggestionRow{}, err
	}
	if _, err := t.sharedAudit(actor, row.PracticeID, row.AuditID); err != nil {
		return suggestionRow{}, err
	}
	switch {
	case row.State != audit.SuggestionWaits:
		return suggestionRow{}, audit.Conflict("Somebody has dealt with this already. Load the page again.")
	case row.Version != seen:
		return suggestionRow{}, stale(nil)
	}
	return row, nil
}

// SendSuggestion says to the practice, in a facilitator's words and as the group's, what somebody suggested; a review of an
// answer with the view that the facilitator chose for the group. Its leads hear that there is something to read. What was sent
// stays with the practice. Repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from
// the guard; audit.CodeConflict when it was sent or set aside, and for what is about an answer that is no longer shared
// and for a review of one of which the group has said how it sees it; audit.CodeStale.
func (s *Store) SendSuggestion(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.SuggestionID, in SendInput, seen int64, key string) (message Message, err error) {
	if err := inGroup(actor, audit.MessageSend, group); err != nil {
		return Message{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		made, repeated, err := t.once(actor, key, string(newID[audit.MessageID]()), "message.send", group, id, in.View, in.Words)
		if err != nil {
			return err
		}
		if !repeated {
			row, err := t.waiting(actor, id, seen)
			if err != nil {
				return err
			}
			if err := t.send(actor, row, audit.MessageID(made), in); err != nil {
				return err
			}
		}
		row, err := must[messageRow](t, messageRows+" WHERE m.group_id = ? AND m.id = ?", group, made)
		if err != nil {
			return err
		}
		message, err = t.message(row)
		return err
	})
	return message, err
}

// send copies a facilitator's words into what the practice reads. Nothing there leads back to the suggestion.
func (t *tx) send(actor audit.Actor, row suggestionRow, id audit.MessageID, in SendInput) error {
	if err := audit.CheckSent(row.Kind, row.CriterionID, in.View, in.Words); err != nil {
		return err
	}
	shared, err := t.sharedAudit(actor, row.PracticeID, row.AuditID)
	if err != nil {
		return err
	}
	if !shared.shows(row.CriterionID) {
		return audit.Conflict("The practice does not share its answers any more, so there is none to say this of.")
	}
	if err := t.noEarlierView(row, audit.LondonDate(shared.SubmittedAt.Time)); err != nil {
		return err
	}
	reasons, err := t.guarded(row.PracticeID, wordsField, in.MessageInput)
	if err != nil {
		return err
	}
	if _, err := t.exec(`INSERT INTO practice_messages (practice_id, id, group_id, audit_id, criterion_id, kind, view, words, reasons, said_on, version)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`, row.PracticeID, id, t.scope.group, row.AuditID, row.CriterionID, row.Kind, in.View, in.Words, reasons, t.today()); err != nil {
		return err
	}
	if err := t.settleSuggestion(row.ID, audit.SuggestionSent); err != nil {
		return err
	}
	if err := t.notifyLeads(row.PracticeID); err != nil {
		return err
	}
	return t.record(actor, "message.send", string(id))
}

func (t *tx) settleSuggestion(id audit.SuggestionID, state audit.SuggestionState) error {
	_, err := t.exec("UPDATE suggestions SET state = ?, version = version + 1 WHERE group_id = ? AND id = ?", state, t.scope.group, id)
	return err
}

// SetSuggestionAside keeps what somebody suggested from the practice. Its author sees that it was not sent. Repeated with the
// same key it does nothing.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeConflict when it was sent or set aside; audit.CodeStale.
func (s *Store) SetSuggestionAside(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.SuggestionID, seen int64, key string) error {
	if err := inGroup(actor, audit.MessageSend, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error {
		return t.unlessDone(actor, key, func() error {
			row, err := t.waiting(actor, id, seen)
			if err != nil {
				return err
			}
			return t.settleSuggestion(row.ID, audit.SuggestionSetAside)
		}, "message.set_aside", group, id)
	})
}
