package audit

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// MaxCriteriaFile is how large a criteria file may be, in bytes.
const MaxCriteriaFile = 2 << 20

// yamlReader reads nodes as the types a field should have and keeps every fault it meets, so that one run names all.
type yamlReader struct {
	file   string
	faults CriteriaFaults
	yamlReferences
}

// yamlField is a value in the file and its path.
type yamlField struct {
	path string
	node *yaml.Node // nil: the field is absent, which has been said already where it is required
}

func (r *yamlReader) fault(at yamlField, format string, args ...any) {
	line := 0
	if at.node != nil {
		line = at.node.Line
	}
	r.faults = append(r.faults, CriteriaFault{File: r.file, Line: line, Field: at.path, Message: fmt.Sprintf(format, args...)})
}

// document reads the one document of the file. It gives no document when the file is not one that can be walked.
func (r *yamlReader) document(data []byte) (root yamlField, ok bool) {
	if problem := unreadable(data); problem != "" {
		r.fault(yamlField{}, "%s", problem)
		return yamlField{}, false
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var doc, second yaml.Node
	if err := decoder.Decode(&doc); errors.Is(err, io.EOF) {
		r.fault(yamlField{}, "the file is empty")
		return yamlField{}, false
	} else if err != nil {
		r.syntaxFault(err)
		return yamlField{}, false
	}
	if err := decoder.Decode(&second); err == nil {
		r.fault(yamlField{node: &second}, "the file holds more than one document")
	} else if !errors.Is(err, io.EOF) {
		r.syntaxFault(err)
	}
	r.refuseReferences(&doc)
	if len(r.faults) > 0 || len(doc.Content) != 1 {
		return yamlField{}, false
	}
	return yamlField{node: doc.Content[0]}, true
}

func unreadable(data []byte) string {
	switch {
	case len(data) > MaxCriteriaFile:
		return "the file is larger than 2 MB"
	case bytes.IndexByte(data, 0) >= 0:
		return "the file holds a NUL character"
	case !utf8.Valid(data):
		return "the file is not valid UTF-8"
	}
	return ""
}

var yamlErrorLine = regexp.MustCompile(`^yaml: line (\d+): (.*)`)

// syntaxFault takes the line out of the YAML library's message, which begins "yaml: line 12: ".
func (r *yamlReader) syntaxFault(err error) {
	fault := CriteriaFault{File: r.file, Message: "the file is not valid YAML: " + strings.TrimPrefix(err.Error(), "yaml: ")}
	if found := yamlErrorLine.FindStringSubmatch(err.Error()); found != nil {
		fault.Line, _ = strconv.Atoi(found[1])
		fault.Message = "the file is not valid YAML: " + found[2]
	}
	r.faults = append(r.faults, fault)
}

// refuseReferences refuses anchors and aliases altogether: the format needs none, and nested ones are how a small
// file becomes an enormous one.
func (r *yamlReader) refuseReferences(node *yaml.Node) {
	if node.Anchor != "" {
		r.fault(yamlField{node: node}, "anchors are not allowed")
	}
	if node.Kind == yaml.AliasNode {
		r.fault(yamlField{node: node}, "aliases are not allowed")
		return
	}
	for _, child := range node.Content {
		r.refuseReferences(child)
	}
}
