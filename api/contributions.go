package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireContribution struct {
	ID             audit.ContributionID    `json:"id"`
	Kind           audit.ContributionKind  `json:"kind"`
	CriterionID    string                  `json:"criterionId"`
	ConsultationID audit.ConsultationID    `json:"consultationId"`
	ProposalID     audit.ProposalID        `json:"proposalId"`
	Body           string                  `json:"body"`
	ContentNote    string                  `json:"contentNote"`
	Visibility     audit.Visibility        `json:"visibility"`
	Attribution    audit.Attribution       `json:"attribution"`
	ShownName      string                  `json:"shownName"`
	Role           string                  `json:"role"`
	State          audit.ContributionState `json:"state"`
	StateReason    string                  `json:"stateReason"`
	DecisionID     audit.DecisionID        `json:"decisionId"`
	On             audit.Date              `json:"on"`
	Mine           bool                    `json:"mine"`
	TextReasons    []wireTextReason        `json:"textReasons"`
	Version        int64                   `json:"version"`
}

type wireContributionInput struct {
	Kind           audit.ContributionKind `json:"kind"`
	CriterionID    string                 `json:"criterionId"`
	ConsultationID string                 `json:"consultationId"`
	ProposalID     string                 `json:"proposalId"`
	Body           string                 `json:"body"`
	ContentNote    string                 `json:"contentNote"`
	Visibility     audit.Visibility       `json:"visibility"`
	Attribution    audit.Attribution      `json:"attribution"`
	ShownName      string                 `json:"shownName"`
	TextReasons    []wireTextReason       `json:"textReasons"`
}

type wireContributionOutcome struct {
	State       audit.ContributionState `json:"state"`
	StateReason string                  `json:"stateReason"`
	TextReasons []wireTextReason        `json:"textReasons"`
}

func newWireContribution(said models.Contribution) wireContribution {
	out := wireContribution{
		ID: said.ID, Kind: said.Kind, CriterionID: said.CriterionID, ConsultationID: said.Consultation, ProposalID: said.Proposal, Body: said.Body,
		ContentNote: said.ContentNote, Visibility: said.Visibility, Attribution: said.Attribution, ShownName: said.ShownName,
		Role: string(said.MemberKind), State: said.State, StateReason: said.StateReason, DecisionID: said.Decision, On: said.On, Mine: said.Mine,
		TextReasons: newWireTextReasons(said.Reasons), Version: said.Version,
	}
	if said.Role == audit.RoleFacilitator {
		out.Role = string(said.Role)
	}
	return out
}

// contribution reads what somebody says. Errors: audit.CodeInvalid for a question or a proposal that no id names.
func (in wireContributionInput) contribution() (models.ContributionInput, error) {
	out := models.ContributionInput{Contribution: audit.Contribution{
		Kind: in.Kind, CriterionID: in.CriterionID, Body: in.Body, ContentNote: in.ContentNote, Visibility: in.Visibility,
		Attribution: in.Attribution, ShownName: in.ShownName,
	}, Reasons: textReasons(in.TextReasons)}
	var err error
	if in.ConsultationID != "" {
		if out.Consultation, err = audit.ParseID[audit.ConsultationID](in.ConsultationID); err != nil {
			return out, audit.Invalid("consultationId", "Choose a question from the list.")
		}
	}
	if in.ProposalID != "" {
		if out.Proposal, err = audit.ParseID[audit.ProposalID](in.ProposalID); err != nil {
			return out, audit.Invalid("proposalId", "Choose a proposal from the list.")
		}
	}
	return out, nil
}

func contributionInPath(c *gin.Context) (audit.ContributionID, error) {
	return audit.ParseID[audit.ContributionID](c.Param("contributionId"))
}

func (s *server) listContributions(c *gin.Context) error {
	criterion := c.Query("criterionId")
	if criterion != "" && !audit.IsCriterionID(criterion) {
		return audit.Invalid("criterionId", "Choose a criterion from the list.")
	}
	return s.writeContributions(c, criterion, false)
}

func (s *server) listMyContributions(c *gin.Context) error { return s.writeContributions(c, "", true) }

func (s *server) writeContributions(c *gin.Context, criterion string, mine bool) error {
	actor := scopeOf(c).actor
	found, err := s.store.Contributions(c.Request.Context(), actor, actor.Group, criterion, mine)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, newWireContribution))
}

func (s *server) getContribution(c *gin.Context) error {
	id, err := contributionInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	said, err := s.store.Contribution(c.Request.Context(), actor, actor.Group, id)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, said.Version, newWireContribution(said))
}

func (s *server) contribute(c *gin.Context) error {
	in, err := decode[wireContributionInput](c)
	if err != nil {
		return err
	}
	input, err := in.contribution()
	if err != nil {
		return err
	}
	here := scopeOf(c)
	said, err := s.store.Contribute(c.Request.Context(), here.actor, here.actor.Group, input, here.key)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusCreated, said.Version, newWireContribution(said))
}

func (s *server) changeContribution(c *gin.Context) error {
	id, err := contributionInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireContributionInput](c)
	if err != nil {
		return err
	}
	input, err := in.contribution()
	if err != nil {
		return err
	}
	here := scopeOf(c)
	said, err := s.store.ChangeContribution(c.Request.Context(), here.actor, here.actor.Group, id, input, here.seen, here.key)
	if err != nil {
		return stale(err, newWireContribution)
	}
	return writeVersioned(c, http.StatusOK, said.Version, newWireContribution(said))
}

func (s *server) withdrawContribution(c *gin.Context) error {
	id, err := contributionInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	return done(c, s.store.WithdrawContribution(c.Request.Context(), actor, actor.Group, id))
}

func (s *server) settleContribution(c *gin.Context) error {
	id, err := contributionInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireContributionOutcome](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	said, err := s.store.SettleContribution(c.Request.Context(), here.actor, here.actor.Group, id, in.State, in.StateReason, textReasons(in.TextReasons), here.seen, here.key)
	if err != nil {
		return stale(err, newWireContribution)
	}
	return writeVersioned(c, http.StatusOK, said.Version, newWireContribution(said))
}
