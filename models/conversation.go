package models

import (
	"context"

	"doorway/audit"
)

// AskForConversation asks the group that owns the criteria of a self-assessment for a conversation about one of them. The group
// sees the practice's name, the criterion and these words, whatever the practice shares. Asked again while the first has no
// answer, it is the same. Repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from
// the guard; audit.CodeConflict while an earlier one about the criterion has no answer.
func (s *Store) AskForConversation(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, criterion string, in MessageInput, key string) (message Message, err error) {
	if err := inPractice(actor, audit.ConversationAsk, practice); err != nil {
		return Message{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		message, err = t.askForConversation(actor, id, criterion, in, key)
		return err
	})
	return message, err
}

func (t *tx) askForConversation(actor audit.Actor, id audit.AuditID, criterion string, in MessageInput, key string) (Message, error) {
	practice := t.scope.practice
	row, err := t.auditRow(id, t.store.dialect.forUpdate)
	if err != nil {
		return Message{}, err
	}
	about, err := t.criterion(row.VersionID, criterion)
	if err != nil {
		return Message{}, err
	}
	if about.ID == "" {
		return Message{}, audit.NotFound()
	}
	made, repeated, err := t.once(actor, key, string(newID[audit.MessageID]()), "conversation.ask", practice, id, criterion, in.Words)
	if err != nil {
		return Message{}, err
	}
	if !repeated {
		if err := t.addConversation(actor, audit.MessageID(made), row, criterion, in); err != nil {
			return Message{}, err
		}
	}
	asked, err := must[messageRow](t, messageRows+" WHERE m.practice_id = ? AND m.id = ?", practice, made)
	if err != nil {
		return Message{}, err
	}
	return t.message(asked)
}

// addConversation writes what is asked. The audit stays locked, so that nobody asks the same at once.
func (t *tx) addConversation(actor audit.Actor, id audit.MessageID, row auditRow, criterion string, in MessageInput) error {
	if err := audit.CheckConversation(in.Words); err != nil {
		return err
	}
	_, waits, err := one[string](t, `SELECT id FROM practice_messages WHERE practice_id = ? AND audit_id = ? AND criterion_id = ? AND kind = ?
		AND replied_on = ''`, t.scope.practice, row.ID, criterion, audit.MessageConversation)
	if err != nil {
		return err
	}
	if waits {
		return audit.Conflict("You have asked the group about this one already. It has not answered yet.")
	}
	reasons, err := t.guarded(t.scope.practice, wordsField, in)
	if err != nil {
		return err
	}
	group, err := must[audit.GroupID](t, `SELECT s.group_id FROM criteria_versions v JOIN criteria_sets s ON s.id = v.set_id WHERE v.id = ?`, row.VersionID)
	if err != nil {
		return err
	}
	if _, err := t.exec(`INSERT INTO practice_messages (practice_id, id, group_id, audit_id, criterion_id, kind, words, reasons, said_on, written_by, version)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`, t.scope.practice, id, group, row.ID, criterion, audit.MessageConversation, in.Words, reasons,
		t.today(), actor.Person); err != nil {
		return err
	}
	return t.record(actor, "conversation.ask", string(id))
}

// EndConversation takes back what the group was asked, as long as it has not answered; its words go. Repeated with the same
// key it does nothing. Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeConflict once there is an answer.
func (s *Store) EndConversation(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.MessageID, key string) error {
	if err := inPractice(actor, audit.ConversationAsk, practice); err != nil {
		return err
	}
	return s.inTx(ctx, within(practice), func(t *tx) error {
		return t.unlessDone(actor, key, func() error { return t.endConversation(actor, id) }, "conversation.end", practice, id)
	})
}

func (t *tx) endConversation(actor audit.Actor, id audit.MessageID) error {
	asked, err := must[messageRow](t, messageRows+" WHERE m.practice_id = ? AND m.id = ?", t.scope.practice, id)
	if err != nil {
		return err
	}
	ended, err := t.exec("DELETE FROM practice_messages WHERE practice_id = ? AND id = ? AND kind = ? AND replied_on = ''",
		t.scope.practice, asked.ID, audit.MessageConversation)
	if err != nil {
		return err
	}
	if ended == 0 {
		return audit.Conflict("The group has answered. Load the page again to read it.")
	}
	return t.record(actor, "conversation.end", string(id))
}

// Conversations lists what practices asked the group, those without an answer first. One of a practice in which the actor has a
// role or lately had one is left out, and so is one that they opted out of.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Conversations(ctx context.Context, actor audit.Actor, group audit.GroupID) (messages []Message, err error) {
	if err := inGroup(actor, audit.ConversationsRead, group); err != nil {
		return nil, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		rows, err := all[messageRow](t, messageRows+` WHERE m.group_id = ? AND m.kind = ?
			ORDER BY CASE WHEN m.replied_on = '' THEN 0 ELSE 1 END, m.said_on DESC, p.shown_name, m.id`, group, audit.MessageConversation)
		if err != nil {
			return err
		}
		held, err := t.held(actor.Person)
		if err != nil {
			return err
		}
		kept := rows[:0]
		for _, row := range rows {
			out, err := t.optedOut(group, row.PracticeID, actor.Person)
			if err != nil {
				return err
			}
			if !out && !audit.HasInterest(held, row.PracticeID, t.now) {
				kept = append(kept, row)
			}
		}
		messages, err = t.messages(kept)
		return err
	})
	return messages, err
}

// AnswerConversation answers a practice as the group, once; its leads hear that there is something to read. Repeated with the
// same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from
// the guard; audit.CodeConflict where there is an answer.
func (s *Store) AnswerConversation(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.MessageID, in MessageInput, key string) (message Message, err error) {
	if err := inGroup(actor, audit.ConversationAnswer, group); err != nil {
		return Message{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		practice, err := must[audit.PracticeID](t, "SELECT practice_id FROM practice_messages WHERE group_id = ? AND id = ? AND kind = ?",
			group, id, audit.MessageConversation)
		if err != nil {
			return err
		}
		if err := t.mayKnow(actor, practice); err != nil {
			return err
		}
		message, err = t.reply(actor, practice, id, in, key, func(messageRow) bool { return true }, "conversation.answer")
		if err != nil {
			return err
		}
		return t.notifyLeads(practice)
	})
	return message, err
}

// mayKnow refuses somebody who has a role in the practice or lately had one, or who opted out of it, as if there was nothing.
// Errors: audit.CodeNotFound.
func (t *tx) mayKnow(actor audit.Actor, practice audit.PracticeID) error {
	held, err := t.held(actor.Person)
	if err != nil {
		return err
	}
	out, err := t.optedOut(t.scope.group, practice, actor.Person)
	if err == nil && (out || audit.HasInterest(held, practice, t.now)) {
		err = audit.NotFound()
	}
	return err
}
