package api

import (
	"context"
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-json-experiment/json"

	"doorway/audit"
	"doorway/models"
)

// criteriaCache keeps the encoded versions: a published version never changes, so it is encoded once.
type criteriaCache struct{ pages sync.Map } // criteriaName → *page

type criteriaName struct{ set, version string }

func newCriteriaCache() *criteriaCache { return &criteriaCache{} }

type wireVersion struct {
	SetID    string `json:"setId"`
	Version  string `json:"version"`
	Title    string `json:"title"`
	Status   string `json:"status"`
	Agreed   bool   `json:"agreed"`
	Notice   string `json:"notice"`
	Checksum string `json:"checksum"`
	Current  bool   `json:"current"`
}

type wireCriteriaSet struct {
	SetID        string          `json:"setId"`
	Version      string          `json:"version"`
	Title        string          `json:"title"`
	Agreed       bool            `json:"agreed"`
	Notice       string          `json:"notice"`
	Method       string          `json:"method"`
	NotValidated string          `json:"notValidated"`
	Checksum     string          `json:"checksum"`
	Scale        wireScale       `json:"scale"`
	Principles   []wirePrinciple `json:"principles"`
	Domains      []wireDomain    `json:"domains"`
	Sources      []wireSource    `json:"sources"`
	Criteria     []wireCriterion `json:"criteria"`
}

type wireScale struct {
	Levels        []wireLevel     `json:"levels"`
	NotSure       wireOtherAnswer `json:"notSure"`
	DoesNotApply  wireOtherAnswer `json:"doesNotApply"`
	Choose        string          `json:"choose"`
	TopLevelNeeds string          `json:"topLevelNeeds"`
}

type wireLevel struct {
	Label   string `json:"label"`
	Meaning string `json:"meaning"`
}

type wireOtherAnswer struct {
	Label       string `json:"label"`
	Prompts     string `json:"prompts"`
	NeedsReason bool   `json:"needsReason"`
}

type wirePrinciple struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Plain string `json:"plain"`
}

type wireDomain struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Plain string `json:"plain"`
}

type wireSource struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Author string `json:"author"`
	Org    string `json:"org"`
	URL    string `json:"url"`
	Read   string `json:"read"`
	Year   int    `json:"year"`
}

type wireCriterion struct {
	ID               string              `json:"id"`
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
	Sources          []string            `json:"sources"`
}

type wireSuggestion struct {
	ID        string       `json:"id"`
	Text      string       `json:"text"`
	Effort    audit.Effort `json:"effort"`
	OwnerRole string       `json:"ownerRole"`
}

// noticeOf is what must be shown wherever the version is used: nothing once a group has agreed it.
func noticeOf(set *audit.CriteriaSet) string {
	if set.Agreed() {
		return ""
	}
	return set.Notice
}

func newWireCriteriaSet(set *audit.CriteriaSet) wireCriteriaSet {
	out := wireCriteriaSet{
		SetID: set.ID, Version: set.Version, Title: set.Title, Agreed: set.Agreed(),
		Notice: noticeOf(set), Method: set.Method, NotValidated: set.NotValidated, Checksum: set.Checksum,
		Scale: newWireScale(set.Scale), Principles: newWirePrinciples(set), Domains: newWireDomains(set),
	}
	for _, src := range set.Sources {
		out.Sources = append(out.Sources, wireSource{src.ID, src.Title, src.Author, src.Org, src.URL, string(src.Read), src.Year})
	}
	for _, criterion := range set.Criteria {
		out.Criteria = append(out.Criteria, newWireCriterion(set, criterion))
	}
	return out
}

func newWirePrinciples(set *audit.CriteriaSet) []wirePrinciple {
	out := make([]wirePrinciple, len(set.Principles))
	for i, p := range set.Principles {
		out[i] = wirePrinciple{p.ID, p.Label, p.Plain}
	}
	return out
}

func newWireDomains(set *audit.CriteriaSet) []wireDomain {
	out := make([]wireDomain, len(set.Domains))
	for i, d := range set.Domains {
		out[i] = wireDomain{d.ID, d.Title, d.Plain}
	}
	return out
}

func newWireScale(scale audit.Scale) wireScale {
	out := wireScale{
		NotSure: wireOtherAnswer(scale.NotSure), DoesNotApply: wireOtherAnswer(scale.DoesNotApply),
		Choose: scale.Choose, TopLevelNeeds: scale.TopLevelNeeds,
	}
	for _, level := range scale.Levels {
		out.Levels = append(out.Levels, wireLevel(level))
	}
	return out
}

func newWireCriterion(set *audit.CriteriaSet, c audit.Criterion) wireCriterion {
	out := wireCriterion{
		ID: c.ID, Domain: c.Domain, Title: c.Title, Statement: c.Statement, Principles: c.Principles,
		Essential: set.InShortForm(c.ID), WhyItMatters: c.WhyItMatters, ContentNote: c.ContentNote, Levels: c.Levels,
		EvidenceExamples: c.EvidenceExamples,
		PlacementMode:    c.PlacementMode, PlacementPrompt: c.PlacementPrompt, Sources: c.Sources,
	}
	for _, a := range c.SuggestedActions {
		out.SuggestedActions = append(out.SuggestedActions, wireSuggestion(a))
	}
	return out
}

func newWireVersion(v models.CriteriaVersion) wireVersion {
	return wireVersion{
		SetID: v.Set.ID, Version: v.Set.Version, Title: v.Set.Title, Status: string(v.State), Agreed: v.Agreed,
		Notice: noticeOf(v.Set), Checksum: v.Set.Checksum, Current: v.Current,
	}
}

func (s *server) listCriteria(c *gin.Context) error {
	versions, err := s.store.CriteriaVersions(c.Request.Context())
	if err != nil {
		return err
	}
	out := make([]wireVersion, len(versions))
	for i, v := range versions {
		out[i] = newWireVersion(v)
	}
	c.Header("Cache-Control", "no-cache")
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) getCriteria(c *gin.Context) error {
	version, err := s.criteriaPage(c.Request.Context(), criteriaName{c.Param("setId"), c.Param("criteriaVersion")})
	if err != nil {
		return err
	}
	return version.serve(c, http.StatusOK)
}

func (s *server) criteriaPage(ctx context.Context, name criteriaName) (*page, error) {
	if kept, ok := s.criteria.pages.Load(name); ok {
		return kept.(*page), nil
	}
	found, err := s.store.Criteria(ctx, name.set, name.version)
	if err != nil {
		return nil, err
	}
	data, err := json.Marshal(newWireCriteriaSet(found.Set))
	if err != nil {
		return nil, err
	}
	kept, _ := s.criteria.pages.LoadOrStore(name, newPage("application/json", data, apiPolicy, keepForEver))
	return kept.(*page), nil
}
