package api

import (
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireSubmission struct {
	Number      int       `json:"number"`
	SubmittedAt time.Time `json:"submittedAt"`
	Hash        string    `json:"hash"`
	InForce     bool      `json:"inForce"`
}

type wireTally struct {
	ID           string        `json:"id"`
	Title        string        `json:"title"`
	Criteria     int           `json:"criteria"`
	Applicable   int           `json:"applicable"`
	Rated        int           `json:"rated"`
	NotSure      int           `json:"notSure"`
	DoesNotApply int           `json:"doesNotApply"`
	Unanswered   int           `json:"unanswered"`
	AtLevel      []int         `json:"atLevel"`
	Score        *int          `json:"score"`
	NoScore      audit.NoScore `json:"noScore"`
}

type wireStanding struct {
	CriterionID string       `json:"criterionId"`
	Choice      audit.Choice `json:"choice"`
	Level       *audit.Level `json:"level"`
}

type wireQuestion struct {
	CriterionID  string `json:"criterionId"`
	WhoCouldTell string `json:"whoCouldTell"`
}

type wireLowered struct {
	CriterionID string      `json:"criterionId"`
	From        audit.Level `json:"from"`
	To          audit.Level `json:"to"`
}

type wireResults struct {
	Draft            bool           `json:"draft"`
	SetID            string         `json:"setId"`
	CriteriaVersion  string         `json:"criteriaVersion"`
	Form             audit.Form     `json:"form"`
	SubmittedAt      *time.Time     `json:"submittedAt"`
	SubmissionNumber *int           `json:"submissionNumber"`
	Hash             string         `json:"hash"`
	Rule             string         `json:"rule"`
	Domains          []wireTally    `json:"domains"`
	Principles       []wireTally    `json:"principles"`
	Whole            wireTally      `json:"whole"`
	Strengths        []wireStanding `json:"strengths"`
	EssentialToDo    []wireStanding `json:"essentialToDo"`
	Questions        []wireQuestion `json:"questions"`
	Lowered          []wireLowered  `json:"lowered"`
}

func newWireTallies(tallies []audit.Tally) []wireTally {
	out := make([]wireTally, len(tallies))
	for i, tally := range tallies {
		out[i] = wireTally(tally)
	}
	return out
}

func newWireStandings(sheet audit.Sheet, criteria []audit.Criterion) []wireStanding {
	out := make([]wireStanding, len(criteria))
	for i, criterion := range criteria {
		answer := sheet.Answers[criterion.ID]
		out[i] = wireStanding{criterion.ID, answer.Choice, levelOf(answer)}
	}
	return out
}

func newWireResults(r models.Results) wireResults {
	out := wireResults{
		Draft: r.Draft, SetID: r.Sheet.Set.ID, CriteriaVersion: r.Sheet.Set.Version, Form: r.Sheet.Form,
		Rule: r.Scores.Rule, Domains: newWireTallies(r.Scores.Domains), Principles: newWireTallies(r.Scores.Principles),
		Whole:         wireTally(r.Scores.Whole),
		Strengths:     newWireStandings(r.Sheet, audit.Strengths(r.Sheet)),
		EssentialToDo: newWireStandings(r.Sheet, audit.EssentialToDo(r.Sheet)),
	}
	if r.Submission != nil {
		out.SubmittedAt, out.SubmissionNumber, out.Hash = &r.Submission.SubmittedAt, &r.Submission.Number, r.Submission.Hash
	}
	for _, question := range audit.Questions(r.Sheet) {
		out.Questions = append(out.Questions, wireQuestion{question.Criterion.ID, question.WhoCouldTell})
	}
	for _, row := range r.Lowered {
		out.Lowered = append(out.Lowered, wireLowered{row.CriterionID, row.From, row.To})
	}
	return out
}

func (s *server) listSubmissions(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.Submissions(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	out := make([]wireSubmission, len(found))
	for i, row := range found {
		out[i] = wireSubmission{row.Number, row.SubmittedAt, row.Hash, row.InForce}
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) getSubmission(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	number, err := strconv.ParseUint(c.Param("number"), 10, 31)
	if err != nil {
		return audit.NotFound()
	}
	actor := scopeOf(c).actor
	found, err := s.store.Submission(c.Request.Context(), actor, actor.Practice, id, int(number))
	if err != nil {
		return err
	}
	c.Header("ETag", `"`+found.Hash+`"`)
	c.Data(http.StatusOK, "application/json", found.Snapshot)
	return nil
}

func (s *server) getResults(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.Results(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireResults(found))
}
