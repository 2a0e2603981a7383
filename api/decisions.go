package api

import (
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireDecisionLog struct {
	Rule      wireEndorsementRule `json:"rule"`
	Decisions []wireDecision      `json:"decisions"`
	MostWords int                 `json:"mostWords"`
}

type wireEndorsementRule struct {
	LivedExperience int `json:"livedExperience"`
	Clinicians      int `json:"clinicians"`
}

type wireDecision struct {
	ID                     audit.DecisionID        `json:"id"`
	Number                 int                     `json:"number"`
	About                  audit.DecisionAbout     `json:"about"`
	ProposalID             *audit.ProposalID       `json:"proposalId"`
	Version                string                  `json:"version"`
	What                   string                  `json:"what"`
	Why                    string                  `json:"why"`
	OptionsNotTaken        string                  `json:"optionsNotTaken"`
	TookPart               []audit.DecisionRole    `json:"tookPart"`
	How                    audit.DecisionHow       `json:"how"`
	DecidedOn              audit.Date              `json:"decidedOn"`
	Dissent                string                  `json:"dissent"`
	WithoutLivedExperience bool                    `json:"withoutLivedExperience"`
	WithoutBecause         string                  `json:"withoutBecause"`
	Outcome                audit.DecisionOutcome   `json:"outcome"`
	Criteria               []wireDecided           `json:"criteria"`
	Contributions          []wireNamedContribution `json:"contributions"`
	RecordedAt             time.Time               `json:"recordedAt"`
}

type wireDecided struct {
	CriterionID string `json:"criterionId"`
	Before      string `json:"before"`
	After       string `json:"after"`
}

type wireNamedContribution struct {
	ID             *audit.ContributionID `json:"id"`
	Withdrawn      bool                  `json:"withdrawn"`
	ToFacilitators bool                  `json:"toFacilitators"`
}

type wireDecisionInput struct {
	About           audit.DecisionAbout   `json:"about"`
	ProposalID      *audit.ProposalID     `json:"proposalId"`
	DraftID         *audit.DraftID        `json:"draftId"`
	VersionID       *audit.VersionID      `json:"versionId"`
	Hash            string                `json:"hash"`
	Rule            *wireEndorsementRule  `json:"rule"`
	What            string                `json:"what"`
	Why             string                `json:"why"`
	OptionsNotTaken string                `json:"optionsNotTaken"`
	TookPart        []audit.DecisionRole  `json:"tookPart"`
	How             audit.DecisionHow     `json:"how"`
	DecidedOn       audit.Date            `json:"decidedOn"`
	Dissent         string                `json:"dissent"`
	WithoutBecause  string                `json:"withoutBecause"`
	Outcome         audit.DecisionOutcome `json:"outcome"`
	TextReasons     []wireTextReason      `json:"textReasons"`
}

func newWireDecision(d models.RecordedDecision) wireDecision {
	out := wireDecision{
		ID: d.ID, Number: d.Number, About: d.About, Version: d.Version, What: d.Decision.What, Why: d.Decision.Why, OptionsNotTaken: d.Decision.OptionsNotTaken,
		TookPart: d.Decision.TookPart, How: d.Decision.How, DecidedOn: d.Decision.DecidedOn, Dissent: d.Decision.Dissent,
		WithoutLivedExperience: d.Decision.WithoutLivedExperience(), WithoutBecause: d.Decision.WithoutBecause, Outcome: d.Decision.Outcome,
		Criteria: make([]wireDecided, len(d.Criteria)), Contributions: eachWire(d.Contributions, newWireNamedContribution), RecordedAt: d.RecordedAt,
	}
	if d.Proposal != "" {
		out.ProposalID = &d.Proposal
	}
	for i, criterion := range d.Criteria {
		out.Criteria[i] = wireDecided(criterion)
	}
	return out
}

func newWireNamedContribution(n models.NamedContribution) wireNamedContribution {
	out := wireNamedContribution{Withdrawn: n.Withdrawn, ToFacilitators: n.ToFacilitators}
	if n.ID != "" {
		out.ID = &n.ID
	}
	return out
}

func (s *server) listDecisions(c *gin.Context) error {
	actor := scopeOf(c).actor
	log, err := s.store.Decisions(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	out := wireDecisionLog{wireEndorsementRule(log.Rule), make([]wireDecision, len(log.Decisions)), audit.MostDecisionWords}
	for i, decision := range log.Decisions {
		out.Decisions[i] = newWireDecision(decision)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) recordDecision(c *gin.Context) error {
	in, err := decode[wireDecisionInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	recorded, err := s.store.RecordDecision(c.Request.Context(), here.actor, here.actor.Group, in.input(), here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, newWireDecision(recorded))
}

func (in wireDecisionInput) input() models.DecisionInput {
	out := models.DecisionInput{
		About: in.About, Reasons: textReasons(in.TextReasons),
		Decision: audit.Decision{
			What: in.What, Why: in.Why, OptionsNotTaken: in.OptionsNotTaken, TookPart: in.TookPart, How: in.How, DecidedOn: in.DecidedOn,
			Dissent: in.Dissent, WithoutBecause: in.WithoutBecause, Outcome: in.Outcome,
		},
	}
	if in.ProposalID != nil {
		out.Proposal = *in.ProposalID
	}
	if in.DraftID != nil {
		out.Draft, out.Hash = *in.DraftID, in.Hash
	}
	if in.VersionID != nil {
		out.Version, out.Hash = *in.VersionID, in.Hash
	}
	if in.Rule != nil {
		out.Rule = audit.EndorsementRule(*in.Rule)
	}
	return out
}

func (s *server) getDecisionsCSV(c *gin.Context) error {
	return s.handOut(c, asFile(csvKind, "decisions.csv"), func(w io.Writer) error {
		actor := scopeOf(c).actor
		log, err := s.store.Decisions(c.Request.Context(), actor, actor.Group)
		if err != nil {
			return err
		}
		return writeCSV(w, decisionRows(log))
	})
}

// decisionRows is the log as a table, the oldest decision first.
func decisionRows(log models.DecisionLog) [][]string {
	rows := [][]string{{
		"Number", "Decided on", "What", "Why", "Options not taken", "Outcome", "How it was decided", "Roles that took part", "Dissent",
		"Without lived experience", "Why without", "Criteria", "Contributions", "Version to be retired",
	}}
	for i := len(log.Decisions) - 1; i >= 0; i-- {
		recorded := log.Decisions[i]
		d := recorded.Decision
		without := "no"
		if d.WithoutLivedExperience() {
			without = "yes"
		}
		var roles, criteria, said []string
		for _, contribution := range saidOnPaper(recorded) {
			said = append(said, contribution.Words())
		}
		for _, role := range d.TookPart {
			roles = append(roles, role.Words())
		}
		for _, criterion := range recorded.Criteria {
			criteria = append(criteria, criterion.CriterionID)
		}
		rows = append(rows, []string{
			strconv.Itoa(recorded.Number), string(d.DecidedOn), d.What, d.Why, d.OptionsNotTaken, d.Outcome.Words(), d.How.Words(),
			strings.Join(roles, ", "), d.Dissent, without, d.WithoutBecause, strings.Join(criteria, ", "), strings.Join(said, ", "), recorded.Version,
		})
	}
	return rows
}
