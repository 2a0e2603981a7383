package audit

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// yamlEntry is a key of a mapping with its value.
type yamlEntry struct {
	key   string
	at    yamlField // the key itself: the line to name when the key is at fault
	value yamlField
}

// entries gives a mapping's keys in the file's order, and says which are no text or come twice.
func (r *yamlReader) entries(at yamlField) []yamlEntry {
	if at.node == nil {
		return nil
	}
	if at.node.Kind != yaml.MappingNode {
		r.fault(at, "must be a mapping of keys and values")
		return nil
	}
	var entries []yamlEntry
	first := map[string]int{}
	for i := 0; i+1 < len(at.node.Content); i += 2 {
		key, value := at.node.Content[i], at.node.Content[i+1]
		if key.Kind != yaml.ScalarNode {
			r.fault(yamlField{at.path, key}, "a key must be plain text")
			continue
		}
		path := joinPath(at.path, key.Value)
		if line, twice := first[key.Value]; twice {
			r.fault(yamlField{path, key}, "the key comes twice; first on line %d", line)
			continue
		}
		first[key.Value] = key.Line
		entries = append(entries, yamlEntry{key.Value, yamlField{path, key}, yamlField{path, value}})
	}
	return entries
}

// joinPath adds a key to a path. A key that no field of the format could have is shortened and quoted.
func joinPath(path, key string) string {
	if !idPattern.MatchString(key) {
		key = strconv.QuoteToASCII(key[:min(len(key), 40)])
	}
	if path == "" {
		return key
	}
	return path + "." + key
}

// yamlMap is a mapping whose keys the format names.
type yamlMap struct {
	*yamlReader
	at     yamlField
	values map[string]yamlField
}

// mapping reads a mapping that must have the required keys and may have the optional ones, and no others.
func (r *yamlReader) mapping(at yamlField, required, optional []string) yamlMap {
	m := yamlMap{r, at, map[string]yamlField{}}
	known := map[string]bool{}
	for _, key := range append(append([]string{}, required...), optional...) {
		known[key] = true
	}
	entries := r.entries(at)
	for _, entry := range entries {
		if known[entry.key] {
			m.values[entry.key] = entry.value
		} else {
			r.fault(entry.at, "the format has no such key")
		}
	}
	if at.node == nil || at.node.Kind != yaml.MappingNode {
		return m
	}
	for _, key := range required {
		if _, present := m.values[key]; !present {
			r.fault(yamlField{joinPath(at.path, key), at.node}, "is missing")
		}
	}
	return m
}

func (m yamlMap) field(key string) yamlField {
	if value, present := m.values[key]; present {
		return value
	}
	return yamlField{path: joinPath(m.at.path, key)}
}

func (m yamlMap) text(key string) string      { return m.yamlReader.text(m.field(key)) }
func (m yamlMap) id(key string) string        { return m.yamlReader.id(m.field(key)) }
func (m yamlMap) list(key string) []yamlField { return m.yamlReader.list(m.field(key)) }
func (m yamlMap) bool(key string) bool        { return m.yamlReader.bool(m.field(key)) }
func (m yamlMap) number(key string) int       { return m.yamlReader.number(m.field(key)) }
func (m yamlMap) texts(key string) []string   { return m.each(key, m.yamlReader.text) }

func (m yamlMap) each(key string, read func(yamlField) string) []string {
	var values []string
	for _, item := range m.list(key) {
		values = append(values, read(item))
	}
	return values
}

// oneOf reads a text that the format chooses from a list.
func oneOf[T ~string](m yamlMap, key string, allowed ...T) T {
	at := m.field(key)
	value := T(m.yamlReader.text(at))
	if value != "" && !slices.Contains(allowed, value) {
		m.fault(at, "must be one of %s", listed(allowed))
	}
	return value
}

func listed[T ~string](values []T) string {
	words := make([]string, len(values))
	for i, value := range values {
		words[i] = string(value)
	}
	return strings.Join(words, ", ")
}
