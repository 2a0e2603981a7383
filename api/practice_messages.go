package api

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wirePracticeMessage struct {
	ID           audit.MessageID   `json:"id"`
	PracticeID   audit.PracticeID  `json:"practiceId"`
	PracticeName string            `json:"practiceName"`
	AuditID      audit.AuditID     `json:"auditId"`
	CriterionID  string            `json:"criterionId"`
	About        string            `json:"about"`
	ContentNote  string            `json:"contentNote"`
	Kind         audit.MessageKind `json:"kind"`
	View         audit.ReviewView  `json:"view"`
	Words        string            `json:"words"`
	SaidOn       audit.Date        `json:"saidOn"`
	Reply        string            `json:"reply"`
	RepliedOn    audit.Date        `json:"repliedOn"`
}

type wireGroupMessageInput struct {
	View        audit.ReviewView `json:"view"`
	Words       string           `json:"words"`
	TextReasons []wireTextReason `json:"textReasons"`
}

type wireMessageInput struct {
	Words       string           `json:"words"`
	TextReasons []wireTextReason `json:"textReasons"`
}

type wireReplyInput struct {
	Reply       string           `json:"reply"`
	TextReasons []wireTextReason `json:"textReasons"`
}

type wireGroupSuggestion struct {
	ID           audit.SuggestionID    `json:"id"`
	PracticeID   audit.PracticeID      `json:"practiceId"`
	PracticeName string                `json:"practiceName"`
	AuditID      audit.AuditID         `json:"auditId"`
	CriterionID  string                `json:"criterionId"`
	About        string                `json:"about"`
	ContentNote  string                `json:"contentNote"`
	Kind         audit.MessageKind     `json:"kind"`
	Words        string                `json:"words"`
	State        audit.SuggestionState `json:"state"`
	Own          bool                  `json:"own"`
	Version      int64                 `json:"version"`
}

type wireGroupSuggestionInput struct {
	AuditID     audit.AuditID     `json:"auditId"`
	CriterionID string            `json:"criterionId"`
	Kind        audit.MessageKind `json:"kind"`
	Words       string            `json:"words"`
	TextReasons []wireTextReason  `json:"textReasons"`
}

func (in wireGroupMessageInput) input() models.SendInput {
	return models.SendInput{MessageInput: models.MessageInput{Words: in.Words, Reasons: textReasons(in.TextReasons)}, View: in.View}
}

func (in wireMessageInput) input() models.MessageInput {
	return models.MessageInput{Words: in.Words, Reasons: textReasons(in.TextReasons)}
}

func newWirePracticeMessage(m models.Message) wirePracticeMessage {
	return wirePracticeMessage{m.ID, m.Practice, m.PracticeName, m.Audit, m.Criterion, m.About, m.ContentNote, m.Kind, m.View, m.Words, m.SaidOn, m.Reply, m.RepliedOn}
}

func newWireGroupSuggestion(s models.Suggestion) wireGroupSuggestion {
	return wireGroupSuggestion{s.ID, s.Practice, s.PracticeName, s.Audit, s.Criterion, s.About, s.ContentNote, s.Kind, s.Words, s.State, s.Own, s.Version}
}

func newWirePracticeMessages(messages []models.Message) []wirePracticeMessage {
	out := make([]wirePracticeMessage, len(messages))
	for i, one := range messages {
		out[i] = newWirePracticeMessage(one)
	}
	return out
}

func newWireGroupSuggestions(suggestions []models.Suggestion) []wireGroupSuggestion {
	out := make([]wireGroupSuggestion, len(suggestions))
	for i, one := range suggestions {
		out[i] = newWireGroupSuggestion(one)
	}
	return out
}

// suggestionInPath reads the suggestion that the address names. Errors: audit.CodeNotFound for what is no id.
func suggestionInPath(c *gin.Context) (audit.SuggestionID, error) {
	return audit.ParseID[audit.SuggestionID](c.Param("suggestionId"))
}

// messageInPath reads the message that the address names. Errors: audit.CodeNotFound for what is no id.
func messageInPath(c *gin.Context) (audit.MessageID, error) {
	return audit.ParseID[audit.MessageID](c.Param("messageId"))
}

func (s *server) suggestMessage(c *gin.Context) error {
	practice, err := sharedPracticeInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireGroupSuggestionInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	made, err := s.store.Suggest(c.Request.Context(), here.actor, here.actor.Group, practice, models.SuggestionInput{
		MessageInput: models.MessageInput{Words: in.Words, Reasons: textReasons(in.TextReasons)},
		Audit:        in.AuditID, Criterion: in.CriterionID, Kind: in.Kind,
	}, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, newWireGroupSuggestion(made))
}

func (s *server) listSuggestions(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.Suggestions(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireGroupSuggestions(found))
}

func (s *server) takeBackSuggestion(c *gin.Context) error {
	id, err := suggestionInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.TakeBackSuggestion(c.Request.Context(), here.actor, here.actor.Group, id, here.key))
}

func (s *server) sendSuggestion(c *gin.Context) error {
	id, err := suggestionInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireGroupMessageInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	sent, err := s.store.SendSuggestion(c.Request.Context(), here.actor, here.actor.Group, id, in.input(), here.seen, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWirePracticeMessage(sent))
}

func (s *server) setSuggestionAside(c *gin.Context) error {
	id, err := suggestionInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.SetSuggestionAside(c.Request.Context(), here.actor, here.actor.Group, id, here.seen, here.key))
}

func (s *server) listConversations(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.Conversations(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWirePracticeMessages(found))
}

func (s *server) answerConversation(c *gin.Context) error {
	return reply(c, scopeOf(c).actor.Group, s.store.AnswerConversation)
}

// reply keeps what is replied to the message that the address names, by the group or by the practice.
func reply[T audit.GroupID | audit.PracticeID](c *gin.Context, by T, keep func(context.Context, audit.Actor, T, audit.MessageID, models.MessageInput, string) (models.Message, error)) error {
	id, err := messageInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireReplyInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	replied, err := keep(c.Request.Context(), here.actor, by, id, models.MessageInput{Words: in.Reply, Reasons: textReasons(in.TextReasons)}, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWirePracticeMessage(replied))
}

func (s *server) listFromTheGroup(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.FromGroup(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWirePracticeMessages(found))
}

func (s *server) replyToGroup(c *gin.Context) error {
	return reply(c, scopeOf(c).actor.Practice, s.store.ReplyToGroup)
}

func (s *server) askForConversation(c *gin.Context) error {
	id, criterion, err := answerInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireMessageInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	asked, err := s.store.AskForConversation(c.Request.Context(), here.actor, here.actor.Practice, id, criterion, in.input(), here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, newWirePracticeMessage(asked))
}

func (s *server) endConversation(c *gin.Context) error {
	id, err := messageInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.EndConversation(c.Request.Context(), here.actor, here.actor.Practice, id, here.key))
}
