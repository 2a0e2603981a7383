package audit

import (
	"slices"
	"strings"
)

// CriteriaSchema names the format of criteria files that this version of Doorway reads.
const CriteriaSchema = "trauma-informed-access-audit/criteria/v1"

// ParseCriteria reads a criteria file, strictly: whatever the format does not name, leaves open or cannot resolve is
// a fault. The file's name is used in faults only.
// Errors: CriteriaFaults, everything that is wrong in the order of the lines.
func ParseCriteria(file string, data []byte) (*CriteriaSet, error) {
	r := &yamlReader{file: file}
	root, ok := r.document(data)
	if !ok {
		return nil, r.faults.inLineOrder()
	}
	set := r.criteriaSet(root)
	if len(r.faults) > 0 {
		return nil, r.faults.inLineOrder()
	}
	set.Criteria = inDomainOrder(set)
	set.Checksum = sha256Hex(data)
	return set, nil
}

func inDomainOrder(set *CriteriaSet) []Criterion {
	place := map[string]int{}
	for i, domain := range set.Domains {
		place[domain.ID] = i
	}
	return slices.SortedStableFunc(slices.Values(set.Criteria), func(a, b Criterion) int {
		return place[a.Domain] - place[b.Domain]
	})
}

func (r *yamlReader) criteriaSet(root yamlField) *CriteriaSet {
	m := r.mapping(root, []string{"schema", "set", "scale", "principles", "domains", "sources", "short_form", "criteria"},
		[]string{"changes"})
	set := &CriteriaSet{Schema: oneOf(m, "schema", CriteriaSchema)}
	r.about(m.field("set"), set)
	set.Scale = r.scale(m.field("scale"))
	for _, item := range m.list("principles") {
		set.Principles = append(set.Principles, r.principle(item))
	}
	domains := m.list("domains")
	for _, item := range domains {
		set.Domains = append(set.Domains, r.domain(item))
	}
	r.checkDomainOrder(domains, set.Domains)
	set.Sources = r.sources(m.field("sources"))
	set.ShortForm = m.refersToAll("criterion", "short_form")
	for _, item := range m.list("criteria") {
		set.Criteria = append(set.Criteria, r.criterion(item, set.Scale.Top()))
	}
	for _, item := range m.list("changes") {
		set.Changes = append(set.Changes, r.change(item))
	}
	r.checkReferences()
	r.checkShortForm(set.ShortForm)
	return set
}

func (r *yamlReader) about(at yamlField, set *CriteriaSet) {
	m := r.mapping(at, []string{"id", "version", "status", "language", "title", "notice", "method", "not_validated", "review"}, nil)
	set.ID, set.Version = m.id("id"), m.id("version")
	set.Status = oneOf(m, "status", StatusDraft, StatusNotCoDesigned, StatusUnderReview, StatusAgreed, StatusRetired)
	set.Language, set.Title, set.Notice = m.id("language"), m.text("title"), m.text("notice")
	set.Method, set.NotValidated = m.text("method"), m.text("not_validated")
	review := r.mapping(m.field("review"), []string{"owner", "states", "record_for_each_change"}, nil)
	set.Review = Review{review.text("owner"), review.texts("states"), review.texts("record_for_each_change")}
}

func (r *yamlReader) scale(at yamlField) Scale {
	m := r.mapping(at, []string{"id", "levels", "other_answers", "rules"}, nil)
	scale := Scale{ID: m.id("id")}
	for _, item := range r.levels(m.field("levels"), -1) {
		level := r.mapping(item, []string{"label", "meaning"}, nil)
		scale.Levels = append(scale.Levels, LevelMeaning{level.text("label"), level.text("meaning")})
	}
	others := r.mapping(m.field("other_answers"), []string{"not_sure", "does_not_apply"}, nil)
	scale.NotSure = r.otherAnswer(others.field("not_sure"))
	scale.DoesNotApply = r.otherAnswer(others.field("does_not_apply"))
	rules := r.mapping(m.field("rules"), []string{"choose", "top_level_needs", "colour", "headline"}, nil)
	scale.Choose, scale.TopLevelNeeds = rules.text("choose"), rules.text("top_level_needs")
	scale.Colour, scale.Headline = rules.text("colour"), rules.text("headline")
	return scale
}

func (r *yamlReader) otherAnswer(at yamlField) OtherAnswer {
	m := r.mapping(at, []string{"label", "counts_in_score"}, []string{"prompts", "needs_reason"})
	if m.bool("counts_in_score") {
		r.fault(m.field("counts_in_score"), "must be false: only levels count in a score")
	}
	return OtherAnswer{Label: m.text("label"), Prompts: m.text("prompts"), NeedsReason: m.bool("needs_reason")}
}

func (r *yamlReader) principle(at yamlField) Principle {
	m := r.mapping(at, []string{"id", "label", "plain", "bnssg_label"}, nil)
	return Principle{ID: m.newID("principle"), Label: m.text("label"), Plain: m.text("plain"), BNSSGLabel: m.text("bnssg_label")}
}

func (r *yamlReader) domain(at yamlField) Domain {
	m := r.mapping(at, []string{"id", "order", "title", "plain"}, nil)
	return Domain{ID: m.newID("domain"), Order: m.number("order"), Title: m.text("title"), Plain: m.text("plain")}
}

func (r *yamlReader) sources(at yamlField) []Source {
	var sources []Source
	for _, entry := range r.entries(at) {
		if idPattern.MatchString(entry.key) {
			r.define("source", entry.key, entry.at)
		} else {
			r.fault(entry.at, "the key must be an id")
		}
		source := r.source(entry.value)
		source.ID = entry.key
		sources = append(sources, source)
	}
	return sources
}

func (r *yamlReader) source(at yamlField) Source {
	m := r.mapping(at, []string{"title", "author", "org", "year", "url", "read"}, nil)
	source := Source{
		Title: m.text("title"), Author: m.text("author"), Org: m.text("org"), URL: m.text("url"),
		Read: oneOf(m, "read", SourceFull, SourceExcerpt, SourceVia, SourceMemory),
	}
	if source.URL != "" && !strings.HasPrefix(source.URL, "https://") && !strings.HasPrefix(source.URL, "http://") {
		r.fault(m.field("url"), "must begin with https:// or http://")
	}
	if year := m.field("year"); year.node == nil || year.node.ShortTag() != "!!null" {
		source.Year = m.number("year")
	}
	return source
}

func (r *yamlReader) criterion(at yamlField, top Level) Criterion {
	m := r.mapping(at, []string{"id", "domain", "title", "statement", "principles", "essential", "why_it_matters", "levels",
		"evidence_examples", "suggested_actions", "placement_mode", "placement_prompt"},
		[]string{"sources", "content_note", "plain", "easy_read", "derived_from"})
	criterion := Criterion{
		ID: m.newID("criterion"), Domain: m.refersTo("domain", "domain"), Title: m.text("title"), Statement: m.text("statement"),
		Principles: m.refersToAll("principle", "principles"), Essential: m.bool("essential"), WhyItMatters: m.text("why_it_matters"),
		ContentNote: m.text("content_note"), EvidenceExamples: m.texts("evidence_examples"),
		PlacementMode:   oneOf(m, "placement_mode", PlacementObserve, PlacementLook, PlacementAskStaff),
		PlacementPrompt: m.text("placement_prompt"), Sources: m.refersToAll("source", "sources"),
		Plain: m.text("plain"), EasyRead: m.text("easy_read"), DerivedFrom: m.text("derived_from"),
	}
	if top > 0 { // Otherwise the scale itself has its fault, and every criterion would repeat it.
		for _, level := range r.levels(m.field("levels"), top) {
			criterion.Levels = append(criterion.Levels, r.text(level))
		}
	}
	for _, item := range m.list("suggested_actions") {
		criterion.SuggestedActions = append(criterion.SuggestedActions, r.suggestedAction(item))
	}
	r.essential = append(r.essential, yamlEssential{m.field("essential"), criterion.ID, criterion.Essential})
	return criterion
}

func (r *yamlReader) suggestedAction(at yamlField) SuggestedAction {
	m := r.mapping(at, []string{"id", "text", "effort", "owner_role"}, nil)
	return SuggestedAction{
		ID: m.newID("suggested action"), Text: m.text("text"), Effort: oneOf(m, "effort", EffortLow, EffortMedium, EffortHigh),
		OwnerRole: m.text("owner_role"),
	}
}

func (r *yamlReader) change(at yamlField) Change {
	m := r.mapping(at, []string{"criterion", "kind", "reason"}, nil)
	change := Change{
		CriterionID: m.id("criterion"), Reason: m.text("reason"),
		Kind: oneOf(m, "kind", ChangeEditorial, ChangeClarified, ChangeMaterial, ChangeSplit, ChangeMerged, ChangeRetired, ChangeNew),
	}
	r.checkChange(m.field("criterion"), change)
	return change
}
