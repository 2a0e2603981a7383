package audit

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
)

// idPattern is what the ids of a criteria file look like: they stand in web addresses and in the paths of fields.
var idPattern = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$`)

// scalar gives a value's text when it has the wanted type ("!!str"), and says so when it has not.
func (r *yamlReader) scalar(at yamlField, tag, want string) (string, bool) {
	if at.node == nil {
		return "", false
	}
	if at.node.Kind != yaml.ScalarNode || at.node.ShortTag() != tag {
		r.fault(at, "must be %s", want)
		return "", false
	}
	return at.node.Value, true
}

func (r *yamlReader) text(at yamlField) string {
	text, ok := r.scalar(at, "!!str", "text: put it in quotes if it looks like something else")
	switch {
	case !ok:
	case strings.TrimSpace(text) == "":
		r.fault(at, "must not be empty")
	case strings.ContainsFunc(text, notInText):
		r.fault(at, "holds a control character")
	default:
		return text
	}
	return ""
}

func notInText(char rune) bool {
	return unicode.IsControl(char) && char != '\n' && char != '\t' && char != '\r'
}

func (r *yamlReader) id(at yamlField) string {
	id := r.text(at)
	if id != "" && !idPattern.MatchString(id) {
		r.fault(at, "must be an id: up to 64 letters, digits, hyphens, dots or underscores")
		return ""
	}
	return id
}

func (r *yamlReader) bool(at yamlField) bool {
	text, _ := r.scalar(at, "!!bool", "true or false")
	return strings.EqualFold(text, "true")
}

func (r *yamlReader) number(at yamlField) int {
	text, ok := r.scalar(at, "!!int", "a whole number")
	if !ok {
		return 0
	}
	number, err := strconv.Atoi(text)
	if err != nil || number < 0 || number > 9999 {
		r.fault(at, "must be a whole number from 0 to 9999")
		return 0
	}
	return number
}

// list reads a list with at least one item.
func (r *yamlReader) list(at yamlField) []yamlField {
	if at.node == nil {
		return nil
	}
	if at.node.Kind != yaml.SequenceNode {
		r.fault(at, "must be a list")
		return nil
	}
	if len(at.node.Content) == 0 {
		r.fault(at, "must not be empty")
	}
	items := make([]yamlField, len(at.node.Content))
	for i, node := range at.node.Content {
		items[i] = yamlField{fmt.Sprintf("%s[%d]", at.path, i), node}
	}
	return items
}

// levels reads a mapping from each level, 0 up to the top, to its value. A negative top means any from 1 to 9.
func (r *yamlReader) levels(at yamlField, top Level) []yamlField {
	byLevel := map[string]yamlField{}
	for _, entry := range r.entries(at) {
		byLevel[entry.key] = entry.value
	}
	if at.node == nil || at.node.Kind != yaml.MappingNode {
		return nil
	}
	if top < 0 {
		top = Level(min(max(len(byLevel), 2), 10) - 1)
	}
	levels := make([]yamlField, top+1)
	for level := range levels {
		key := strconv.Itoa(level)
		value, present := byLevel[key]
		if !present {
			r.fault(at, "level %d is missing", level)
		}
		levels[level] = value
		delete(byLevel, key)
	}
	for _, extra := range byLevel {
		r.fault(extra, "there is no such level on the scale, which goes from 0 to %d", top)
	}
	return levels
}
