package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireEvidence struct {
	ID    string     `json:"id"`
	What  string     `json:"what"`
	Date  audit.Date `json:"date"`
	Where string     `json:"where"`
}

type wireTextReason struct {
	Field  string            `json:"field"`
	Kind   audit.GuardKind   `json:"kind"`
	Reason audit.GuardReason `json:"reason"`
}

type wireAnswerInput struct {
	Choice       audit.Choice       `json:"choice"`
	Level        *audit.Level       `json:"level"`
	Note         string             `json:"note"`
	Reason       string             `json:"reason"`
	WhoCouldTell string             `json:"whoCouldTell"`
	HowChecked   string             `json:"howChecked"`
	Evidence     []wireEvidence     `json:"evidence"`
	TextReasons  []wireTextReason   `json:"textReasons"`
	LowerBecause audit.LowerBecause `json:"lowerBecause"`
}

type wireAnswer struct {
	CriterionID   string             `json:"criterionId"`
	Choice        audit.Choice       `json:"choice"`
	Level         *audit.Level       `json:"level"`
	Note          string             `json:"note"`
	Reason        string             `json:"reason"`
	WhoCouldTell  string             `json:"whoCouldTell"`
	HowChecked    string             `json:"howChecked"`
	Evidence      []wireEvidence     `json:"evidence"`
	LowerBecause  audit.LowerBecause `json:"lowerBecause"`
	EvidenceToAdd bool               `json:"evidenceToAdd"`
	Complete      bool               `json:"complete"`
	TextReasons   []wireTextReason   `json:"textReasons"`
	Version       int64              `json:"version"`
	SavedAt       *time.Time         `json:"savedAt"`
}

type wireEarlierText struct {
	ID     audit.EarlierTextID `json:"id"`
	At     time.Time           `json:"at"`
	By     string              `json:"by"`
	Answer wireEarlierAnswer   `json:"answer"`
}

type wireEarlierAnswer struct {
	Choice       audit.Choice   `json:"choice"`
	Level        *audit.Level   `json:"level"`
	Note         string         `json:"note"`
	Reason       string         `json:"reason"`
	WhoCouldTell string         `json:"whoCouldTell"`
	HowChecked   string         `json:"howChecked"`
	Evidence     []wireEvidence `json:"evidence"`
}

// answerInput is the answer that a request says. Errors: audit.CodeInvalid.
func (in wireAnswerInput) answerInput() (models.AnswerInput, error) {
	out := models.AnswerInput{Reasons: textReasons(in.TextReasons), Answer: audit.Answer{
		Choice: in.Choice, Note: in.Note, Reason: in.Reason, WhoCouldTell: in.WhoCouldTell, HowChecked: in.HowChecked,
		LowerBecause: in.LowerBecause,
	}}
	level, err := levelFor(in.Choice, in.Level)
	if err != nil {
		return out, err
	}
	out.Answer.Level = level
	for _, row := range in.Evidence {
		out.Answer.Evidence = append(out.Answer.Evidence, audit.Evidence(row))
	}
	return out, nil
}

// levelFor is the level that a request says with its choice: one that is a level has one, and no other.
// Errors: audit.CodeInvalid.
func levelFor(choice audit.Choice, level *audit.Level) (audit.Level, error) {
	switch {
	case level != nil && choice == audit.ChoiceLevel:
		return *level, nil
	case level != nil:
		return 0, audit.Invalid("level", "Only an answer that is a level has one.")
	case choice == audit.ChoiceLevel:
		return 0, audit.Invalid("level", "Choose one of the levels.")
	}
	return 0, nil
}

func textReasons(in []wireTextReason) []audit.TextReason {
	out := make([]audit.TextReason, len(in))
	for i, reason := range in {
		out[i] = audit.TextReason(reason)
	}
	return out
}

func newWireTextReasons(reasons []audit.TextReason) []wireTextReason {
	out := make([]wireTextReason, len(reasons))
	for i, reason := range reasons {
		out[i] = wireTextReason(reason)
	}
	return out
}

func newWireAnswer(saved models.SavedAnswer) wireAnswer {
	return wireAnswer{
		CriterionID: saved.CriterionID, Choice: saved.Answer.Choice, Level: levelOf(saved.Answer), Note: saved.Answer.Note,
		Reason: saved.Answer.Reason, WhoCouldTell: saved.Answer.WhoCouldTell, HowChecked: saved.Answer.HowChecked,
		EvidenceToAdd: saved.EvidenceToAdd, Complete: saved.Complete, TextReasons: newWireTextReasons(saved.Reasons),
		Version: saved.Version, SavedAt: timeOrNull(saved.SavedAt), Evidence: newWireEvidence(saved.Answer.Evidence),
		LowerBecause: saved.Answer.LowerBecause,
	}
}

func newWireEarlierAnswer(a audit.Answer) wireEarlierAnswer {
	return wireEarlierAnswer{
		Choice: a.Choice, Level: levelOf(a), Note: a.Note, Reason: a.Reason, WhoCouldTell: a.WhoCouldTell,
		HowChecked: a.HowChecked, Evidence: newWireEvidence(a.Evidence),
	}
}

func newWireEvidence(rows []audit.Evidence) []wireEvidence {
	out := make([]wireEvidence, len(rows))
	for i, row := range rows {
		out[i] = wireEvidence(row)
	}
	return out
}

// levelOf is the level of an answer that is one.
func levelOf(answer audit.Answer) *audit.Level {
	if answer.Choice != audit.ChoiceLevel {
		return nil
	}
	return &answer.Level
}

func timeOrNull(at time.Time) *time.Time {
	if at.IsZero() {
		return nil
	}
	return &at
}

func (s *server) getAnswer(c *gin.Context) error {
	id, criterion, err := answerInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.Answer(c.Request.Context(), actor, actor.Practice, id, criterion)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, found.Version, newWireAnswer(found))
}

func (s *server) putAnswer(c *gin.Context) error {
	id, criterion, err := answerInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireAnswerInput](c)
	if err != nil {
		return err
	}
	input, err := in.answerInput()
	if err != nil {
		return err
	}
	here := scopeOf(c)
	saved, err := s.store.SaveAnswer(c.Request.Context(), here.actor, here.actor.Practice, id, criterion, input, here.seen, here.key)
	if err != nil {
		return stale(err, newWireAnswer)
	}
	return writeVersioned(c, http.StatusOK, saved.Version, newWireAnswer(saved))
}

func (s *server) listEarlierTexts(c *gin.Context) error {
	id, criterion, err := answerInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.EarlierTexts(c.Request.Context(), actor, actor.Practice, id, criterion)
	if err != nil {
		return err
	}
	out := make([]wireEarlierText, len(found))
	for i, text := range found {
		out[i] = wireEarlierText{text.ID, text.At, text.By, newWireEarlierAnswer(text.Answer)}
	}
	return writeJSON(c, http.StatusOK, out)
}
