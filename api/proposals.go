package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireToDecide struct {
	Drafts    []wireDraftToDecide `json:"drafts"`
	Proposals []wireGroupProposal `json:"proposals"`
}

type wireDraftToDecide struct {
	ID      audit.DraftID       `json:"id"`
	Number  string              `json:"number"`
	Changes []wireChangedByThis `json:"changes"`
}

type wireChangedByThis struct {
	CriterionID string           `json:"criterionId"`
	Title       string           `json:"title"`
	Kind        audit.ChangeKind `json:"kind"`
	Why         string           `json:"why"`
}

type wireGroupProposal struct {
	ID        audit.ProposalID        `json:"id"`
	DraftID   audit.DraftID           `json:"draftId"`
	Title     string                  `json:"title"`
	Why       string                  `json:"why"`
	State     audit.ProposalState     `json:"state"`
	OpenedAt  time.Time               `json:"openedAt"`
	Mine      bool                    `json:"mine"`
	Rest      wireRest                `json:"rest"`
	Criteria  []wireProposedCriterion `json:"criteria"`
	Positions []wirePosition          `json:"positions"`
}

type wireRest struct {
	Resting    bool   `json:"resting"`
	PauseWords string `json:"pauseWords"`
	Version    int64  `json:"version"`
}

type wireRestInput struct {
	Resting     bool             `json:"resting"`
	PauseWords  string           `json:"pauseWords"`
	TextReasons []wireTextReason `json:"textReasons"`
}

type wireProposedCriterion struct {
	CriterionID string             `json:"criterionId"`
	Kind        audit.ChangeKind   `json:"kind"`
	Why         string             `json:"why"`
	Before      *wireCriterionText `json:"before"`
	After       *wireCriterionText `json:"after"`
}

type wireCriterionText struct {
	Title           string   `json:"title"`
	Statement       string   `json:"statement"`
	WhyItMatters    string   `json:"whyItMatters"`
	ContentNote     string   `json:"contentNote"`
	Levels          []string `json:"levels"`
	EvidenceIdeas   []string `json:"evidenceIdeas"`
	Suggestions     []string `json:"suggestions"`
	PlacementPrompt string   `json:"placementPrompt"`
	Plain           string   `json:"plain"`
	EasyRead        string   `json:"easyRead"`
}

type wirePosition struct {
	Name    string               `json:"name"`
	Choice  audit.PositionChoice `json:"choice"`
	Because string               `json:"because"`
	Mine    bool                 `json:"mine"`
	Version int64                `json:"version"`
}

type wireProposalInput struct {
	DraftID     audit.DraftID    `json:"draftId"`
	Title       string           `json:"title"`
	Why         string           `json:"why"`
	Criteria    []string         `json:"criteria"`
	TextReasons []wireTextReason `json:"textReasons"`
}

type wirePositionInput struct {
	Choice      audit.PositionChoice `json:"choice"`
	Because     string               `json:"because"`
	TextReasons []wireTextReason     `json:"textReasons"`
}

func newWireCriterionText(c *audit.Criterion) *wireCriterionText {
	if c == nil {
		return nil
	}
	out := &wireCriterionText{
		Title: c.Title, Statement: c.Statement, WhyItMatters: c.WhyItMatters, ContentNote: c.ContentNote, Levels: append([]string{}, c.Levels...),
		EvidenceIdeas: append([]string{}, c.EvidenceExamples...), Suggestions: []string{}, PlacementPrompt: c.PlacementPrompt, Plain: c.Plain, EasyRead: c.EasyRead,
	}
	for _, suggestion := range c.SuggestedActions {
		out.Suggestions = append(out.Suggestions, suggestion.Text)
	}
	return out
}

func newWireGroupProposal(p models.Proposal) wireGroupProposal {
	out := wireGroupProposal{
		ID: p.ID, DraftID: p.Draft, Title: p.Title, Why: p.Why, State: p.State, OpenedAt: p.OpenedAt, Mine: p.Mine,
		Rest: wireRest{p.Resting, p.Words, p.Version}, Criteria: make([]wireProposedCriterion, len(p.Criteria)), Positions: make([]wirePosition, len(p.Positions)),
	}
	for i, c := range p.Criteria {
		out.Criteria[i] = wireProposedCriterion{c.CriterionID, c.Kind, c.Why, newWireCriterionText(c.Before), newWireCriterionText(c.After)}
	}
	for i, position := range p.Positions {
		out.Positions[i] = wirePosition{position.Name, position.Position.Choice, position.Position.Because, position.Mine, position.Version}
	}
	return out
}

func (s *server) listProposals(c *gin.Context) error {
	actor := scopeOf(c).actor
	proposals, err := s.store.Proposals(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	drafts, err := s.store.Drafts(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	out := wireToDecide{[]wireDraftToDecide{}, make([]wireGroupProposal, len(proposals))}
	for i, proposal := range proposals {
		out.Proposals[i] = newWireGroupProposal(proposal)
	}
	for _, draft := range drafts {
		if draft.Open() {
			out.Drafts = append(out.Drafts, newWireDraftToDecide(draft))
		}
	}
	return writeJSON(c, http.StatusOK, out)
}

func newWireDraftToDecide(draft models.CriteriaDraft) wireDraftToDecide {
	out := wireDraftToDecide{draft.ID, draft.Work.Number, make([]wireChangedByThis, len(draft.Work.Changes))}
	for i, change := range draft.Work.Changes {
		out.Changes[i] = wireChangedByThis{change.Criterion.ID, change.Criterion.Title, change.Kind, change.Why}
	}
	return out
}

func (s *server) openProposal(c *gin.Context) error {
	in, err := decode[wireProposalInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	made, err := s.store.Propose(c.Request.Context(), here.actor, here.actor.Group,
		models.ProposalInput{Draft: in.DraftID, Title: in.Title, Why: in.Why, Criteria: in.Criteria, Reasons: textReasons(in.TextReasons)}, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, newWireGroupProposal(made))
}

func (s *server) takePosition(c *gin.Context) error {
	id, err := audit.ParseID[audit.ProposalID](c.Param("proposalId"))
	if err != nil {
		return err
	}
	in, err := decode[wirePositionInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	input := models.PositionInput{Position: audit.Position{Choice: in.Choice, Because: in.Because}, Reasons: textReasons(in.TextReasons)}
	proposal, err := s.store.TakePosition(c.Request.Context(), here.actor, here.actor.Group, id, input, here.seen, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireGroupProposal(proposal))
}

func (s *server) withdrawPosition(c *gin.Context) error {
	id, err := audit.ParseID[audit.ProposalID](c.Param("proposalId"))
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	return done(c, s.store.WithdrawPosition(c.Request.Context(), actor, actor.Group, id))
}

func (s *server) restProposal(c *gin.Context) error {
	id, err := audit.ParseID[audit.ProposalID](c.Param("proposalId"))
	if err != nil {
		return err
	}
	in, err := decode[wireRestInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	rest := models.ProposalRest{Resting: in.Resting, Words: in.PauseWords, Reasons: textReasons(in.TextReasons)}
	proposal, err := s.store.RestProposal(c.Request.Context(), here.actor, here.actor.Group, id, rest, here.seen, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireGroupProposal(proposal))
}

func (s *server) withdrawProposal(c *gin.Context) error {
	id, err := audit.ParseID[audit.ProposalID](c.Param("proposalId"))
	if err != nil {
		return err
	}
	here := scopeOf(c)
	proposal, err := s.store.WithdrawProposal(c.Request.Context(), here.actor, here.actor.Group, id, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireGroupProposal(proposal))
}

func (s *server) listNotHeardOnProposal(c *gin.Context) error {
	id, err := audit.ParseID[audit.ProposalID](c.Param("proposalId"))
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.NotHeardOnProposal(c.Request.Context(), actor, actor.Group, id)
	return writeNotHeard(c, found, err)
}
