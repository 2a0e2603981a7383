package api

import (
	"io"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireDraftStart struct {
	SetID string `json:"setId"`
}

type wireDraftSummary struct {
	ID        audit.DraftID    `json:"id"`
	SetID     string           `json:"setId"`
	Number    string           `json:"number"`
	From      string           `json:"from"`
	Title     string           `json:"title"`
	State     audit.DraftState `json:"state"`
	Changes   int              `json:"changes"`
	UpdatedAt time.Time        `json:"updatedAt"`
}

type wireDraft struct {
	About         wireDraftSummary `json:"about"`
	Open          bool             `json:"open"`
	Version       int64            `json:"version"`
	Notice        string           `json:"notice"`
	HeaderVersion int64            `json:"headerVersion"`
	HeaderReasons []wireTextReason `json:"headerReasons"`
	Levels        []wireLevel      `json:"levels"`
	Principles    []wirePrinciple  `json:"principles"`
	Domains       []wireDomain     `json:"domains"`
	Criteria      []wireDraftLine  `json:"criteria"`
}

type wireDraftLine struct {
	ID      string           `json:"id"`
	Domain  string           `json:"domain"`
	Title   string           `json:"title"`
	Kind    audit.ChangeKind `json:"kind"`
	Added   bool             `json:"added"`
	Retired bool             `json:"retired"`
	Stale   bool             `json:"stale"`
}

type wireDraftWords struct {
	Domain           string              `json:"domain"`
	Title            string              `json:"title"`
	Statement        string              `json:"statement"`
	Principles       []string            `json:"principles"`
	Essential        bool                `json:"essential"`
	WhyItMatters     string              `json:"whyItMatters"`
	ContentNote      string              `json:"contentNote"`
	Levels           []string            `json:"levels"`
	EvidenceExamples []string            `json:"evidenceExamples"`
	SuggestedActions []wireSuggestion    `json:"suggestedActions"`
	PlacementMode    audit.PlacementMode `json:"placementMode"`
	PlacementPrompt  string              `json:"placementPrompt"`
	Plain            string              `json:"plain"`
	EasyRead         string              `json:"easyRead"`
}

// wireDraftInput is what a draft is to say of a criterion: its words, and what kind of change that is. Retired and looked are for
// one that is there, from is for one that is added.
type wireDraftInput struct {
	Domain           string              `json:"domain"`
	Title            string              `json:"title"`
	Statement        string              `json:"statement"`
	Principles       []string            `json:"principles"`
	Essential        bool                `json:"essential"`
	WhyItMatters     string              `json:"whyItMatters"`
	ContentNote      string              `json:"contentNote"`
	Levels           []string            `json:"levels"`
	EvidenceExamples []string            `json:"evidenceExamples"`
	SuggestedActions []wireSuggestion    `json:"suggestedActions"`
	PlacementMode    audit.PlacementMode `json:"placementMode"`
	PlacementPrompt  string              `json:"placementPrompt"`
	Plain            string              `json:"plain"`
	EasyRead         string              `json:"easyRead"`
	Kind             audit.ChangeKind    `json:"kind"`
	Why              string              `json:"why"`
	Retired          bool                `json:"retired"`
	Looked           bool                `json:"looked"`
	From             []string            `json:"from"`
	TextReasons      []wireTextReason    `json:"textReasons"`
}

type wireDraftCriterion struct {
	DraftID     audit.DraftID      `json:"draftId"`
	ID          string             `json:"id"`
	Open        bool               `json:"open"`
	Before      *wireDraftWords    `json:"before"`
	Now         wireDraftWords     `json:"now"`
	Kind        audit.ChangeKind   `json:"kind"`
	Kinds       []audit.ChangeKind `json:"kinds"`
	Why         string             `json:"why"`
	Retired     bool               `json:"retired"`
	From        []string           `json:"from"`
	Stale       []string           `json:"stale"`
	Reading     []wireReading      `json:"reading"`
	History     []wireStep         `json:"history"`
	Sources     []wireSource       `json:"sources"`
	TextReasons []wireTextReason   `json:"textReasons"`
	Version     int64              `json:"version"`
	UpdatedBy   string             `json:"updatedBy"`
	UpdatedAt   *time.Time         `json:"updatedAt"`
}

type wireReading struct {
	Field string `json:"field"`
	Grade int    `json:"grade"`
	Hard  bool   `json:"hard"`
}

type wireStep struct {
	Version string           `json:"version"`
	Kind    audit.ChangeKind `json:"kind"`
	Reason  string           `json:"reason"`
}

func newWireDraftSummary(d models.CriteriaDraft) wireDraftSummary {
	return wireDraftSummary{
		ID: d.ID, SetID: d.Work.Base.ID, Number: d.Work.Number, From: d.Work.Base.Version, Title: d.Work.Frame.Set.Title, State: d.State,
		Changes: len(d.Criteria), UpdatedAt: d.UpdatedAt,
	}
}

func newWireDraft(d models.CriteriaDraft) wireDraft {
	frame := &d.Work.Frame.Set
	out := wireDraft{
		About: newWireDraftSummary(d), Open: d.Open(), Version: d.Version, Levels: newWireScale(frame.Scale).Levels,
		Principles: newWirePrinciples(frame), Domains: newWireDomains(frame), Criteria: []wireDraftLine{},
		Notice: frame.Notice, HeaderVersion: d.FrameVersion, HeaderReasons: newWireTextReasons(d.FrameReasons),
	}
	for _, criterion := range d.Work.Criteria() {
		line := wireDraftLine{ID: criterion.ID, Domain: criterion.Domain, Title: criterion.Title, Kind: audit.ChangeNone}
		if change, changed := d.Criterion(criterion.ID); changed {
			line.Kind, line.Stale = change.Kind, len(change.Stale()) > 0
			_, before := d.Work.Base.Criterion(criterion.ID)
			line.Added = !before
		}
		out.Criteria = append(out.Criteria, line)
	}
	for _, change := range d.Criteria {
		if c := change.Criterion; change.Retired {
			out.Criteria = append(out.Criteria, wireDraftLine{ID: c.ID, Domain: c.Domain, Title: c.Title, Kind: change.Kind, Retired: true})
		}
	}
	return out
}

func newWireDraftWords(c audit.Criterion) wireDraftWords {
	out := wireDraftWords{
		Domain: c.Domain, Title: c.Title, Statement: c.Statement, Principles: c.Principles, Essential: c.Essential, WhyItMatters: c.WhyItMatters,
		ContentNote: c.ContentNote, Levels: c.Levels, EvidenceExamples: c.EvidenceExamples, SuggestedActions: []wireSuggestion{},
		PlacementMode: c.PlacementMode, PlacementPrompt: c.PlacementPrompt, Plain: c.Plain, EasyRead: c.EasyRead,
	}
	for _, action := range c.SuggestedActions {
		out.SuggestedActions = append(out.SuggestedActions, wireSuggestion(action))
	}
	return out
}

func (w wireDraftInput) input() models.DraftCriterionInput {
	return models.DraftCriterionInput{
		Change: audit.DraftCriterion{Criterion: w.criterion(), Kind: w.Kind, Why: w.Why, Retired: w.Retired},
		Looked: w.Looked, From: w.From, Reasons: textReasons(w.TextReasons),
	}
}

func (w wireDraftInput) criterion() audit.Criterion {
	c := audit.Criterion{
		Domain: w.Domain, Title: w.Title, Statement: w.Statement, Principles: w.Principles, Essential: w.Essential, WhyItMatters: w.WhyItMatters,
		ContentNote: w.ContentNote, Levels: w.Levels, EvidenceExamples: w.EvidenceExamples,
		PlacementMode: w.PlacementMode, PlacementPrompt: w.PlacementPrompt, Plain: w.Plain, EasyRead: w.EasyRead,
	}
	for _, action := range w.SuggestedActions {
		c.SuggestedActions = append(c.SuggestedActions, audit.SuggestedAction(action))
	}
	return c
}

// newWireDraftCriterion shows a criterion of a draft beside what the version before says. steps are what happened to it so far.
func newWireDraftCriterion(d models.CriteriaDraft, id string, steps []audit.Step) wireDraftCriterion {
	before, had := d.Work.Base.Criterion(id)
	change, changed := d.Criterion(id)
	if !changed {
		change.DraftCriterion = d.Work.Before(id)
	}
	now := change.Criterion
	out := wireDraftCriterion{
		DraftID: d.ID, ID: id, Open: d.Open(), Now: newWireDraftWords(now), Kind: change.Kind, Kinds: change.Kinds(before, had), Why: change.Why,
		Retired: change.Retired, From: append([]string{}, d.Work.Base.Origins(now)...), Stale: append([]string{}, change.Stale()...),
		Reading: []wireReading{}, History: []wireStep{}, Sources: []wireSource{}, TextReasons: newWireTextReasons(change.Reasons),
		Version: change.Version, UpdatedBy: change.UpdatedBy, UpdatedAt: timeOrNull(change.UpdatedAt),
	}
	if !changed {
		out.Kind = audit.ChangeNone
	}
	if had {
		words := newWireDraftWords(before)
		out.Before = &words
	}
	for _, text := range now.Texts() {
		if grade, ok := audit.ReadingGrade(text.Text); ok {
			out.Reading = append(out.Reading, wireReading{text.Field, grade, grade > audit.ReadingAdvice})
		}
	}
	for _, step := range steps {
		out.History = append(out.History, wireStep(step))
	}
	for _, id := range now.Sources {
		if source, known := d.Work.Frame.Set.Source(id); known {
			out.Sources = append(out.Sources, wireSource{source.ID, source.Title, source.Author, source.Org, source.URL, string(source.Read), source.Year})
		}
	}
	return out
}

func (s *server) listDrafts(c *gin.Context) error {
	actor := scopeOf(c).actor
	drafts, err := s.store.Drafts(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	out := make([]wireDraftSummary, len(drafts))
	for i, draft := range drafts {
		out[i] = newWireDraftSummary(draft)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) startDraft(c *gin.Context) error {
	in, err := decode[wireDraftStart](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	draft, err := s.store.StartDraft(c.Request.Context(), here.actor, here.actor.Group, in.SetID, here.key)
	return writeDraft(c, http.StatusCreated, draft, err)
}

func writeDraft(c *gin.Context, status int, draft models.CriteriaDraft, err error) error {
	if err != nil {
		return err
	}
	return writeVersioned(c, status, draft.Version, newWireDraft(draft))
}

func (s *server) getDraft(c *gin.Context) error {
	actor, id := scopeOf(c).actor, audit.DraftID(c.Param("draftId"))
	draft, err := s.store.Draft(c.Request.Context(), actor, actor.Group, id)
	return writeDraft(c, http.StatusOK, draft, err)
}

func (s *server) discardDraft(c *gin.Context) error {
	here, id := scopeOf(c), audit.DraftID(c.Param("draftId"))
	_, err := s.store.DiscardDraft(c.Request.Context(), here.actor, here.actor.Group, id, here.key)
	return done(c, err)
}

// getDraftFile hands a draft out as the file that it would be published as, whatever is still missing in it.
func (s *server) getDraftFile(c *gin.Context) error {
	return s.handOut(c, asFile("application/yaml", "criteria-draft.yaml"), func(w io.Writer) error {
		actor := scopeOf(c).actor
		draft, err := s.store.Draft(c.Request.Context(), actor, actor.Group, audit.DraftID(c.Param("draftId")))
		if err != nil {
			return err
		}
		_, err = w.Write(draft.Work.Download())
		return err
	})
}

// getCriteriaFile hands a version out as it came.
func (s *server) getCriteriaFile(c *gin.Context) error {
	return s.handOut(c, asFile("application/yaml", "criteria.yaml"), func(w io.Writer) error {
		file, err := s.store.CriteriaFile(c.Request.Context(), c.Param("setId"), c.Param("criteriaVersion"))
		if err == nil {
			_, err = w.Write(file)
		}
		return err
	})
}

func (s *server) getDraftCriterion(c *gin.Context) error {
	criterion, err := criterionInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	draft, steps, err := s.store.DraftCriterion(c.Request.Context(), actor, actor.Group, audit.DraftID(c.Param("draftId")), criterion)
	if err != nil {
		return err
	}
	out := newWireDraftCriterion(draft, criterion, steps)
	return writeVersioned(c, http.StatusOK, out.Version, out)
}

func (s *server) addDraftCriterion(c *gin.Context) error {
	in, err := decode[wireDraftInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	draft, added, err := s.store.AddDraftCriterion(c.Request.Context(), here.actor, here.actor.Group, audit.DraftID(c.Param("draftId")), in.input(), here.key)
	return writeDraftCriterion(c, http.StatusCreated, draft, added, err)
}

func (s *server) saveDraftCriterion(c *gin.Context) error {
	criterion, err := criterionInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireDraftInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	draft, err := s.store.SaveDraftCriterion(c.Request.Context(), here.actor, here.actor.Group, audit.DraftID(c.Param("draftId")), criterion, in.input(), here.seen, here.key)
	return writeDraftCriterion(c, http.StatusOK, draft, criterion, err)
}

func (s *server) putBackDraftCriterion(c *gin.Context) error {
	criterion, err := criterionInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	_, err = s.store.PutBackDraftCriterion(c.Request.Context(), here.actor, here.actor.Group, audit.DraftID(c.Param("draftId")), criterion, here.seen, here.key)
	if err != nil {
		return staleCriterion(err, criterion)
	}
	return done(c, nil)
}

func writeDraftCriterion(c *gin.Context, status int, draft models.CriteriaDraft, criterion string, err error) error {
	if err != nil {
		return staleCriterion(err, criterion)
	}
	out := newWireDraftCriterion(draft, criterion, nil)
	return writeVersioned(c, status, out.Version, out)
}

// staleCriterion shows the criterion as somebody else has left it.
func staleCriterion(err error, criterion string) error {
	return stale(err, func(now models.CriteriaDraft) wireDraftCriterion { return newWireDraftCriterion(now, criterion, nil) })
}
