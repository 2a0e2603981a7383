package audit

import "slices"

// yamlReferences is what the ids of a file stand for, gathered while reading and resolved at the end, because a
// short form may name criteria that come after it.
type yamlReferences struct {
	defined   map[string]map[string]int // kind, such as "domain", then id, then its line
	mentioned []yamlMention
	essential []yamlEssential
}

type yamlMention struct {
	at       yamlField
	kind, id string
}

type yamlEssential struct {
	at        yamlField
	id        string
	essential bool
}

// newID reads the field id of a thing of the kind; no other thing of that kind may have it.
func (m yamlMap) newID(kind string) string {
	at := m.field("id")
	id := m.yamlReader.id(at)
	if id != "" {
		m.define(kind, id, at)
	}
	return id
}

func (r *yamlReader) define(kind, id string, at yamlField) {
	if r.defined == nil {
		r.defined = map[string]map[string]int{}
	}
	if r.defined[kind] == nil {
		r.defined[kind] = map[string]int{}
	}
	if line, twice := r.defined[kind][id]; twice {
		r.fault(at, "the id comes twice; first on line %d", line)
		return
	}
	r.defined[kind][id] = at.node.Line
}

// refersTo reads the id of a thing of the kind that the file describes elsewhere.
func (m yamlMap) refersTo(kind, key string) string { return m.mention(kind, m.field(key)) }

// refersToAll reads a list of such ids, none of them twice.
func (m yamlMap) refersToAll(kind, key string) []string {
	var ids []string
	for _, item := range m.list(key) {
		id := m.mention(kind, item)
		if id != "" && slices.Contains(ids, id) {
			m.fault(item, "the id comes twice in this list")
		}
		ids = append(ids, id)
	}
	return ids
}

func (r *yamlReader) mention(kind string, at yamlField) string {
	id := r.id(at)
	if id != "" {
		r.mentioned = append(r.mentioned, yamlMention{at, kind, id})
	}
	return id
}

// checkReferences says which ids point to nothing. When a whole kind is missing that has been said once already.
func (r *yamlReader) checkReferences() {
	for _, mention := range r.mentioned {
		known := r.defined[mention.kind]
		if _, resolved := known[mention.id]; !resolved && len(known) > 0 {
			r.fault(mention.at, "there is no %s with this id", mention.kind)
		}
	}
}

// checkShortForm holds each criterion's own "essential" against the list of the short form.
func (r *yamlReader) checkShortForm(shortForm []string) {
	for _, criterion := range r.essential {
		switch listed := slices.Contains(shortForm, criterion.id); {
		case listed && !criterion.essential:
			r.fault(criterion.at, "must be true, because short_form lists the criterion")
		case !listed && criterion.essential:
			r.fault(criterion.at, "must be false, because short_form does not list the criterion")
		}
	}
}

// checkDomainOrder keeps one order: the file's, with "order" counting up from 1.
func (r *yamlReader) checkDomainOrder(items []yamlField, domains []Domain) {
	for i, domain := range domains {
		if domain.Order != i+1 {
			r.fault(items[i], "order must count up from 1 in the order of the file: %d is expected here", i+1)
		}
	}
}

// checkChange resolves the criterion that a change names, unless it may be one of the version before.
func (r *yamlReader) checkChange(at yamlField, change Change) {
	switch change.Kind {
	case ChangeRetired, ChangeSplit, ChangeMerged:
	default:
		r.mentioned = append(r.mentioned, yamlMention{at, "criterion", change.CriterionID})
	}
}
