package audit

import (
	"bytes"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// WriteCriteria writes a set as a file in the format that ParseCriteria reads. What was read from a file is written without
// loss but for the file's comments and its way of quoting; written, read and written again it is the same bytes. The
// checksum is the file's own and is not in it. A set that no file could hold, such as one with an empty text, is written
// all the same: read it again to find its faults.
func WriteCriteria(set *CriteriaSet) []byte {
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := encoder.Encode(setNode(set)); err != nil { // a buffer takes everything, and the nodes are made here
		return nil
	}
	return out.Bytes()
}

// yamlPair is a key of a mapping with its value; without a value it is left out.
type yamlPair struct {
	key   string
	value *yaml.Node
}

func yamlMapping(style yaml.Style, pairs ...yamlPair) *yaml.Node {
	node := &yaml.Node{Kind: yaml.MappingNode, Style: style}
	for _, pair := range pairs {
		if pair.value != nil {
			node.Content = append(node.Content, yamlName(pair.key), pair.value)
		}
	}
	return node
}

// yamlName is a key, an id or a fixed word: plain where YAML reads it as text, else quoted.
func yamlName(name string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: name}
}

// yamlText is what people read: always in quotes, so that nothing in it can be taken for anything else.
func yamlText(text string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.DoubleQuotedStyle, Value: text}
}

// yamlOptional is a text that a file may do without.
func yamlOptional(text string) *yaml.Node {
	if text == "" {
		return nil
	}
	return yamlText(text)
}

func yamlBool(value bool) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!bool", Value: strconv.FormatBool(value)}
}

func yamlNumber(value int) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!int", Value: strconv.Itoa(value)}
}

func yamlSequence[T any](style yaml.Style, items []T, node func(T) *yaml.Node) *yaml.Node {
	list := &yaml.Node{Kind: yaml.SequenceNode, Style: style}
	for _, item := range items {
		list.Content = append(list.Content, node(item))
	}
	return list
}

func yamlNames(names []string) *yaml.Node { return yamlSequence(yaml.FlowStyle, names, yamlName) }
func yamlTexts(texts []string) *yaml.Node { return yamlSequence(0, texts, yamlText) }

// yamlLevels is a mapping from each level to its value.
func yamlLevels[T any](levels []T, node func(T) *yaml.Node) *yaml.Node {
	mapping := &yaml.Node{Kind: yaml.MappingNode}
	for level, value := range levels {
		mapping.Content = append(mapping.Content, yamlNumber(level), node(value))
	}
	return mapping
}

func setNode(set *CriteriaSet) *yaml.Node {
	var changes *yaml.Node
	if len(set.Changes) > 0 {
		changes = yamlSequence(0, set.Changes, changeNode)
	}
	return yamlMapping(0,
		yamlPair{"schema", yamlName(set.Schema)},
		yamlPair{"set", aboutNode(set)},
		yamlPair{"scale", scaleNode(set.Scale)},
		yamlPair{"principles", yamlSequence(0, set.Principles, principleNode)},
		yamlPair{"domains", yamlSequence(0, set.Domains, domainNode)},
		yamlPair{"sources", sourcesNode(set.Sources)},
		yamlPair{"short_form", yamlNames(set.ShortForm)},
		yamlPair{"criteria", yamlSequence(0, set.Criteria, criterionNode)},
		yamlPair{"changes", changes},
	)
}

func aboutNode(set *CriteriaSet) *yaml.Node {
	return yamlMapping(0,
		yamlPair{"id", yamlName(set.ID)},
		yamlPair{"version", yamlText(set.Version)},
		yamlPair{"status", yamlName(string(set.Status))},
		yamlPair{"language", yamlName(set.Language)},
		yamlPair{"title", yamlText(set.Title)},
		yamlPair{"notice", yamlText(set.Notice)},
		yamlPair{"method", yamlText(set.Method)},
		yamlPair{"not_validated", yamlText(set.NotValidated)},
		yamlPair{"review", yamlMapping(0,
			yamlPair{"owner", yamlText(set.Review.Owner)},
			yamlPair{"states", yamlTexts(set.Review.States)},
			yamlPair{"record_for_each_change", yamlTexts(set.Review.RecordForEachChange)},
		)},
	)
}

func scaleNode(scale Scale) *yaml.Node {
	return yamlMapping(0,
		yamlPair{"id", yamlName(scale.ID)},
		yamlPair{"levels", yamlLevels(scale.Levels, func(level LevelMeaning) *yaml.Node {
			return yamlMapping(yaml.FlowStyle, yamlPair{"label", yamlText(level.Label)}, yamlPair{"meaning", yamlText(level.Meaning)})
		})},
		yamlPair{"other_answers", yamlMapping(0,
			yamlPair{"not_sure", otherAnswerNode(scale.NotSure)},
			yamlPair{"does_not_apply", otherAnswerNode(scale.DoesNotApply)},
		)},
		yamlPair{"rules", yamlMapping(0,
			yamlPair{"choose", yamlText(scale.Choose)},
			yamlPair{"top_level_needs", yamlText(scale.TopLevelNeeds)},
			yamlPair{"colour", yamlText(scale.Colour)},
			yamlPair{"headline", yamlText(scale.Headline)},
		)},
	)
}

func otherAnswerNode(other OtherAnswer) *yaml.Node {
	var needsReason *yaml.Node
	if other.NeedsReason {
		needsReason = yamlBool(true)
	}
	return yamlMapping(yaml.FlowStyle, yamlPair{"label", yamlText(other.Label)}, yamlPair{"counts_in_score", yamlBool(false)},
		yamlPair{"prompts", yamlOptional(other.Prompts)}, yamlPair{"needs_reason", needsReason})
}

func principleNode(principle Principle) *yaml.Node {
	return yamlMapping(yaml.FlowStyle, yamlPair{"id", yamlName(principle.ID)}, yamlPair{"label", yamlText(principle.Label)},
		yamlPair{"plain", yamlText(principle.Plain)}, yamlPair{"bnssg_label", yamlText(principle.BNSSGLabel)})
}

func domainNode(domain Domain) *yaml.Node {
	return yamlMapping(yaml.FlowStyle, yamlPair{"id", yamlName(domain.ID)}, yamlPair{"order", yamlNumber(domain.Order)},
		yamlPair{"title", yamlText(domain.Title)}, yamlPair{"plain", yamlText(domain.Plain)})
}

func sourcesNode(sources []Source) *yaml.Node {
	pairs := make([]yamlPair, len(sources))
	for i, source := range sources {
		year := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null", Value: "null"}
		if source.Year != 0 {
			year = yamlNumber(source.Year)
		}
		pairs[i] = yamlPair{source.ID, yamlMapping(yaml.FlowStyle, yamlPair{"title", yamlText(source.Title)},
			yamlPair{"author", yamlText(source.Author)}, yamlPair{"org", yamlText(source.Org)}, yamlPair{"year", year},
			yamlPair{"url", yamlText(source.URL)}, yamlPair{"read", yamlName(string(source.Read))})}
	}
	return yamlMapping(0, pairs...)
}

func criterionNode(c Criterion) *yaml.Node {
	var sources *yaml.Node
	if len(c.Sources) > 0 {
		sources = yamlNames(c.Sources)
	}
	return yamlMapping(0,
		yamlPair{"id", yamlName(c.ID)},
		yamlPair{"domain", yamlName(c.Domain)},
		yamlPair{"title", yamlText(c.Title)},
		yamlPair{"statement", yamlText(c.Statement)},
		yamlPair{"principles", yamlNames(c.Principles)},
		yamlPair{"essential", yamlBool(c.Essential)},
		yamlPair{"why_it_matters", yamlText(c.WhyItMatters)},
		yamlPair{"content_note", yamlOptional(c.ContentNote)},
		yamlPair{"plain", yamlOptional(c.Plain)},
		yamlPair{"easy_read", yamlOptional(c.EasyRead)},
		yamlPair{"derived_from", yamlOptional(c.DerivedFrom)},
		yamlPair{"levels", yamlLevels(c.Levels, yamlText)},
		yamlPair{"evidence_examples", yamlTexts(c.EvidenceExamples)},
		yamlPair{"suggested_actions", yamlSequence(0, c.SuggestedActions, suggestedActionNode)},
		yamlPair{"placement_mode", yamlName(string(c.PlacementMode))},
		yamlPair{"placement_prompt", yamlText(c.PlacementPrompt)},
		yamlPair{"sources", sources},
	)
}

func suggestedActionNode(action SuggestedAction) *yaml.Node {
	return yamlMapping(0, yamlPair{"id", yamlName(action.ID)}, yamlPair{"text", yamlText(action.Text)},
		yamlPair{"effort", yamlName(string(action.Effort))}, yamlPair{"owner_role", yamlText(action.OwnerRole)})
}

func changeNode(change Change) *yaml.Node {
	return yamlMapping(yaml.FlowStyle, yamlPair{"criterion", yamlName(change.CriterionID)},
		yamlPair{"kind", yamlName(string(change.Kind))}, yamlPair{"reason", yamlText(change.Reason)})
}
