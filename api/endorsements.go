package api

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireEndorsements struct {
	DraftID audit.DraftID       `json:"draftId"`
	Number  string              `json:"number"`
	Rule    wireEndorsementRule `json:"rule"`
	Domains []wireDomainToRead  `json:"domains"`
}

type wireDomainToRead struct {
	ID    string          `json:"id"`
	Title string          `json:"title"`
	Plain string          `json:"plain"`
	Texts []wireTextToEnd `json:"texts"`
}

type wireTextToEnd struct {
	CriterionID string            `json:"criterionId"`
	Hash        string            `json:"hash"`
	Mine        bool              `json:"mine"`
	Met         bool              `json:"met"`
	Text        wireCriterionText `json:"text"`
}

type wireEndorse struct {
	Texts []wireTextRead `json:"texts"`
}

type wireTextRead struct {
	CriterionID string `json:"criterionId"`
	Hash        string `json:"hash"`
}

type wirePublishing struct {
	DraftID    audit.DraftID       `json:"draftId"`
	Number     string              `json:"number"`
	Agreed     bool                `json:"agreed"`
	Decided    bool                `json:"decided"`
	Unendorsed []wireUnendorsed    `json:"unendorsed"`
	Faults     []string            `json:"faults"`
	Changes    []wireChangedByThis `json:"changes"`
	Notice     string              `json:"notice"`
	SetID      string              `json:"setId"`
	AgreeHash  string              `json:"agreeHash"`
	Hash       string              `json:"hash"`
	Published  bool                `json:"published"`
}

type wireUnendorsed struct {
	CriterionID string `json:"criterionId"`
	Title       string `json:"title"`
}

type wirePublish struct {
	Hash string `json:"hash"`
}

func newWireEndorsements(page models.Endorsements) wireEndorsements {
	out := wireEndorsements{page.Draft, page.Number, wireEndorsementRule(page.Rule), make([]wireDomainToRead, len(page.Set.Domains))}
	for i, domain := range page.Set.Domains {
		out.Domains[i] = wireDomainToRead{domain.ID, domain.Title, domain.Plain, []wireTextToEnd{}}
		for _, text := range page.Texts {
			if text.Criterion.Domain == domain.ID {
				out.Domains[i].Texts = append(out.Domains[i].Texts,
					wireTextToEnd{text.Criterion.ID, text.Hash, text.Mine, text.Met, *newWireCriterionText(&text.Criterion)})
			}
		}
	}
	return out
}

func newWirePublishing(p models.Publishing) wirePublishing {
	out := wirePublishing{
		DraftID: p.Draft, Number: p.Number, Agreed: p.Agreed, Decided: p.Decided, Unendorsed: []wireUnendorsed{}, Faults: []string{},
		Changes: []wireChangedByThis{}, AgreeHash: p.AgreeHash, Hash: p.Hash, Published: p.Published,
	}
	for _, fault := range p.Faults {
		out.Faults = append(out.Faults, fault.Message)
	}
	if p.Set == nil {
		return out
	}
	out.SetID = p.Set.ID
	if !p.Agreed {
		out.Notice = p.Set.Notice
	}
	for _, id := range p.Unendorsed {
		criterion, _ := p.Set.Criterion(id)
		out.Unendorsed = append(out.Unendorsed, wireUnendorsed{id, criterion.Title})
	}
	for _, change := range p.Set.Changes {
		criterion, _ := p.Set.Criterion(change.CriterionID)
		out.Changes = append(out.Changes, wireChangedByThis{change.CriterionID, criterion.Title, change.Kind, change.Reason})
	}
	return out
}

func textsRead(in []wireTextRead) []audit.CriterionText {
	texts := make([]audit.CriterionText, len(in))
	for i, text := range in {
		texts[i] = audit.CriterionText(text)
	}
	return texts
}

func draftInDeciding(c *gin.Context) (audit.DraftID, error) {
	return audit.ParseID[audit.DraftID](c.Param("draftId"))
}

func (s *server) getEndorsements(c *gin.Context) error {
	id, err := draftInDeciding(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	page, err := s.store.Endorsements(c.Request.Context(), actor, actor.Group, id)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireEndorsements(page))
}

func (s *server) endorse(c *gin.Context) error { return s.endorsing(c, s.store.Endorse) }

func (s *server) takeBackEndorsements(c *gin.Context) error {
	return s.endorsing(c, s.store.TakeBackEndorsements)
}

func (s *server) endorsing(c *gin.Context, do func(context.Context, audit.Actor, audit.GroupID, audit.DraftID, []audit.CriterionText, string) (models.Endorsements, error)) error {
	id, err := draftInDeciding(c)
	if err != nil {
		return err
	}
	in, err := decode[wireEndorse](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	page, err := do(c.Request.Context(), here.actor, here.actor.Group, id, textsRead(in.Texts), here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireEndorsements(page))
}

func (s *server) getPublishing(c *gin.Context) error {
	id, err := draftInDeciding(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	preview, err := s.store.Publishing(c.Request.Context(), actor, actor.Group, id)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWirePublishing(preview))
}

func (s *server) publishDraft(c *gin.Context) error {
	id, err := draftInDeciding(c)
	if err != nil {
		return err
	}
	in, err := decode[wirePublish](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	published, err := s.store.PublishDraft(c.Request.Context(), here.actor, here.actor.Group, id, in.Hash, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWirePublishing(published))
}
