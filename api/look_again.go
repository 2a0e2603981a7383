package api

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireLookAgain struct {
	State          audit.LookAgainState `json:"state"`
	EarlierAuditID *string              `json:"earlierAuditId"`
	SubmittedOn    audit.Date           `json:"submittedOn"`
	ShortFrom      audit.Date           `json:"shortFrom"`
	FullFrom       audit.Date           `json:"fullFrom"`
}

type wireEarlierAnswers struct {
	AuditID     *string                `json:"auditId"`
	SubmittedOn audit.Date             `json:"submittedOn"`
	SameSites   bool                   `json:"sameSites"`
	Criteria    []wireEarlierCriterion `json:"criteria"`
}

type wireEarlierCriterion struct {
	CriterionID string             `json:"criterionId"`
	Kind        audit.ChangeKind   `json:"kind"`
	Comparable  bool               `json:"comparable"`
	Why         string             `json:"why"`
	Answers     []wireAnswerBefore `json:"answers"`
}

type wireAnswerBefore struct {
	CriterionID  string             `json:"criterionId"`
	Statement    string             `json:"statement"`
	Choice       audit.Choice       `json:"choice"`
	Level        *audit.Level       `json:"level"`
	LevelWords   string             `json:"levelWords"`
	Note         string             `json:"note"`
	Reason       string             `json:"reason"`
	WhoCouldTell string             `json:"whoCouldTell"`
	HowChecked   string             `json:"howChecked"`
	Evidence     []wireEvidence     `json:"evidence"`
	LowerBecause audit.LowerBecause `json:"lowerBecause"`
}

func newWireLookAgain(again models.LookAgain) wireLookAgain {
	return wireLookAgain{again.State, idOrNull(again.Earlier), again.SubmittedOn, again.ShortFrom, again.FullFrom}
}

func newWireAnswersBefore(answers []models.AnswerBefore) []wireAnswerBefore {
	out := make([]wireAnswerBefore, len(answers))
	for i, before := range answers {
		answer := before.Answer
		out[i] = wireAnswerBefore{
			CriterionID: before.Criterion.ID, Statement: before.Criterion.Statement, Choice: answer.Choice, Level: levelOf(answer),
			Note: answer.Note, Reason: answer.Reason, WhoCouldTell: answer.WhoCouldTell, HowChecked: answer.HowChecked,
			Evidence: newWireEvidence(answer.Evidence), LowerBecause: answer.LowerBecause,
		}
		if answer.Choice == audit.ChoiceLevel && int(answer.Level) < len(before.Criterion.Levels) {
			out[i].LevelWords = before.Criterion.Levels[answer.Level]
		}
	}
	return out
}

func (s *server) getLookAgain(c *gin.Context) error {
	actor := scopeOf(c).actor
	again, err := s.store.LookAgain(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireLookAgain(again))
}

func (s *server) getEarlierAnswers(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.EarlierAnswers(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	out := wireEarlierAnswers{idOrNull(found.Audit), found.SubmittedOn, found.SameSites, make([]wireEarlierCriterion, len(found.Criteria))}
	for i, criterion := range found.Criteria {
		out.Criteria[i] = wireEarlierCriterion{
			criterion.CriterionID, criterion.Kind, criterion.Comparable, strings.Join(criterion.Reasons, " "), newWireAnswersBefore(criterion.Answers),
		}
	}
	return writeJSON(c, http.StatusOK, out)
}

// idOrNull is an id as the contract writes one that may be missing.
func idOrNull[ID ~string](id ID) *string {
	if id == "" {
		return nil
	}
	text := string(id)
	return &text
}
