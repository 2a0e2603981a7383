package models

import (
	"context"
	"slices"

	"doorway/audit"
)

// Message is what a group said to a practice, or what a practice asked a group, with the reply. Who of the group had a part
// in it is not known here.
type Message struct {
	ID           audit.MessageID
	Practice     audit.PracticeID
	PracticeName string
	Audit        audit.AuditID
	Criterion    string // empty: about no criterion in particular
	About        string // the criterion's statement
	ContentNote  string // what the statement mentions, to be said before it; mostly empty
	Kind         audit.MessageKind
	View         audit.ReviewView // how the group sees the answer, where this is a review of one
	Words        string
	SaidOn       audit.Date
	Reply        string
	RepliedOn    audit.Date // empty until there is one
}

// MessageInput is a text to send, with the reasons why what the guard asks about may stay.
type MessageInput struct {
	Words   string
	Reasons []audit.TextReason
}

// What a text of a message is called.
const (
	wordsField = "words"
	replyField = "reply"
)

type messageRow struct {
	PracticeID  audit.PracticeID
	ShownName   string
	ID          audit.MessageID
	GroupID     audit.GroupID
	AuditID     audit.AuditID
	VersionID   audit.VersionID
	CriterionID string
	Kind        audit.MessageKind
	View        audit.ReviewView
	Words       string
	SaidOn      audit.Date
	Reply       string
	RepliedOn   audit.Date
}

const messageRows = `SELECT m.practice_id, p.shown_name, m.id, m.group_id, m.audit_id, a.version_id, m.criterion_id, m.kind, m.view, m.words,
	m.said_on, m.reply, m.replied_on FROM practice_messages m JOIN practices p ON p.id = m.practice_id
	JOIN audits a ON a.practice_id = m.practice_id AND a.id = m.audit_id`

func (t *tx) message(row messageRow) (Message, error) {
	about, err := t.criterion(row.VersionID, row.CriterionID)
	return Message{
		ID: row.ID, Practice: row.PracticeID, PracticeName: row.ShownName, Audit: row.AuditID, Criterion: row.CriterionID,
		About: about.Statement, ContentNote: about.ContentNote, Kind: row.Kind, View: row.View,
		Words: row.Words, SaidOn: row.SaidOn, Reply: row.Reply, RepliedOn: row.RepliedOn,
	}, err
}

func (t *tx) messages(rows []messageRow) (messages []Message, err error) {
	messages = make([]Message, len(rows))
	for i, row := range rows {
		if messages[i], err = t.message(row); err != nil {
			return nil, err
		}
	}
	return messages, nil
}

// criterion finds one in a version; one without an id for none.
func (t *tx) criterion(version audit.VersionID, criterion string) (audit.Criterion, error) {
	set, err := t.criteriaSet(version)
	if err != nil {
		return audit.Criterion{}, err
	}
	at := slices.IndexFunc(set.Criteria, func(c audit.Criterion) bool { return c.ID == criterion })
	if at < 0 {
		return audit.Criterion{}, nil
	}
	return set.Criteria[at], nil
}

// guarded checks the words of a message about a practice, whose own name and telephone number may stand in it.
func (t *tx) guarded(practice audit.PracticeID, field string, in MessageInput) (list[audit.TextReason], error) {
	facts, err := t.in(within(practice)).guardFacts()
	if err != nil {
		return nil, err
	}
	texts := []audit.Text{{Field: field, Text: in.Words}}
	reasons := mergeReasons(texts, nil, in.Reasons)
	return reasons, audit.CheckTexts(texts, facts, reasons)
}

// FromGroup lists what the group said to a practice and what the practice asked the group, the latest first.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) FromGroup(ctx context.Context, actor audit.Actor, practice audit.PracticeID) ([]Message, error) {
	if err := inPractice(actor, audit.FromGroupRead, practice); err != nil {
		return nil, err
	}
	t := s.reading(ctx, within(practice))
	rows, err := all[messageRow](t, messageRows+" WHERE m.practice_id = ? ORDER BY m.said_on DESC, m.id", practice)
	if err != nil {
		return nil, translate(err)
	}
	messages, err := t.messages(rows)
	return messages, translate(err)
}

// ReplyToGroup answers what the group said, once. Repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from
// the guard; audit.CodeConflict where there is a reply, and for what the practice asked itself.
func (s *Store) ReplyToGroup(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.MessageID, in MessageInput, key string) (message Message, err error) {
	if err := inPractice(actor, audit.FromGroupReply, practice); err != nil {
		return Message{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		message, err = t.reply(actor, practice, id, in, key, func(row messageRow) bool { return row.Kind != audit.MessageConversation }, "message.reply")
		return err
	})
	return message, err
}

// reply writes the reply to a message that takes one from this side, and records it in the scope's chain.
func (t *tx) reply(actor audit.Actor, practice audit.PracticeID, id audit.MessageID, in MessageInput, key string, takes func(messageRow) bool, what string) (Message, error) {
	const one = messageRows + " WHERE m.practice_id = ? AND m.id = ?"
	if _, err := must[string](t, "SELECT id FROM practice_messages WHERE practice_id = ? AND id = ?"+t.store.dialect.forUpdate, practice, id); err != nil {
		return Message{}, err
	}
	row, err := must[messageRow](t, one, practice, id)
	if err != nil {
		return Message{}, err
	}
	_, repeated, err := t.once(actor, key, string(id), what, practice, id, in.Words)
	if err != nil || repeated {
		message, _ := t.message(row)
		return message, err
	}
	if err := audit.CheckReply(in.Words); err != nil {
		return Message{}, err
	}
	if !takes(row) || row.RepliedOn != "" {
		return Message{}, audit.Conflict("There is a reply already. Load the page again to read it.")
	}
	reasons, err := t.guarded(practice, replyField, in)
	if err != nil {
		return Message{}, err
	}
	row.Reply, row.RepliedOn = in.Words, t.today()
	writer := orNull(actor.Person)
	if actor.Practice == "" { // nobody of the group is named to the practice, nor in what it can download
		writer = nil
	}
	if _, err := t.exec(`UPDATE practice_messages SET reply = ?, reply_reasons = ?, replied_on = ?, written_by = COALESCE(?, written_by), version = version + 1
		WHERE practice_id = ? AND id = ?`, row.Reply, reasons, row.RepliedOn, writer, practice, id); err != nil {
		return Message{}, err
	}
	message, err := t.message(row)
	if err != nil {
		return Message{}, err
	}
	return message, t.record(actor, what, string(id))
}

// notifyLeads tells the leads of a practice that there is something to read in Doorway.
func (t *tx) notifyLeads(practice audit.PracticeID) error {
	leads, err := all[hatRow](t, "SELECT "+hatColumns+` FROM hats h WHERE h.practice_id = ? AND h.role = ? AND h.until IS NULL
		AND h.paused_at IS NULL AND h.since <= ? ORDER BY h.id`, practice, audit.RolePracticeLead, stamp{t.now})
	for _, lead := range leads {
		if err == nil {
			err = t.notify(lead.PersonID)
		}
	}
	return err
}
