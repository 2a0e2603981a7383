package api

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

//go:embed openapi.yaml
var contractFile string

// contract is the OpenAPI document as the server itself uses it: requests are checked against it, and /api/docs
// prints it. Whoever reads the document reads what is enforced.
type contract struct {
	Info struct {
		Title       string `yaml:"title"`
		Description string `yaml:"description"`
	} `yaml:"info"`
	Tags  []struct{ Name, Description string } `yaml:"tags"`
	Paths yaml.Node                            `yaml:"paths"`
	Parts struct {
		Parameters map[string]*parameter `yaml:"parameters"`
		Responses  map[string]*response  `yaml:"responses"`
		Schemas    map[string]*schema    `yaml:"schemas"`
	} `yaml:"components"`

	operations []*operation // in the document's order
}

// operation is one thing that a caller can do.
type operation struct {
	Method      string       `yaml:"-"`
	Path        string       `yaml:"-"`
	ID          string       `yaml:"operationId"`
	Tags        []string     `yaml:"tags"`
	Summary     string       `yaml:"summary"`
	Description string       `yaml:"description"`
	Parameters  []*parameter `yaml:"parameters"`
	Body        *struct {
		Content map[string]content `yaml:"content"`
	} `yaml:"requestBody"`
	Responses yaml.Node `yaml:"responses"`

	answers []statusAnswer // the responses in the document's order
	shape   *schema        // of the JSON body; nil when it takes none
	matches bool           // it takes If-Match
	most    int64          // how large its body may be, in bytes
}

type parameter struct {
	Ref         string  `yaml:"$ref"`
	Name        string  `yaml:"name"`
	In          string  `yaml:"in"`
	Required    bool    `yaml:"required"`
	Description string  `yaml:"description"`
	Schema      *schema `yaml:"schema"`
}

type response struct {
	Ref         string             `yaml:"$ref"`
	Description string             `yaml:"description"`
	Content     map[string]content `yaml:"content"`
}

type content struct {
	Schema  *schema   `yaml:"schema"`
	Example yaml.Node `yaml:"example"`
}

type statusAnswer struct {
	Status   string
	Response *response
}

// schema is the part of JSON Schema that the document uses.
type schema struct {
	Ref         string             `yaml:"$ref"`
	Type        string             `yaml:"type"`
	Format      string             `yaml:"format"`
	Description string             `yaml:"description"`
	Text        string             `yaml:"x-text"`
	Nullable    bool               `yaml:"nullable"`
	Open        bool               `yaml:"additionalProperties"` // more than its properties may be in it
	Required    []string           `yaml:"required"`
	Properties  map[string]*schema `yaml:"properties"`
	Items       *schema            `yaml:"items"`
	Enum        []string           `yaml:"enum"`
	MinLength   int                `yaml:"minLength"`
	MaxLength   int                `yaml:"maxLength"` // 0: none given
	MaxItems    int                `yaml:"maxItems"`  // 0: none given
	Minimum     *int64             `yaml:"minimum"`
	Maximum     *int64             `yaml:"maximum"`
	OneOf       []*schema          `yaml:"oneOf"`
	AllOf       []*schema          `yaml:"allOf"` // one reference, beside which more is said
}

// readContract reads the document and replaces every reference by what it names. Errors: a document that is not
// YAML, a reference to nothing.
func readContract() (*contract, error) {
	doc := &contract{}
	if err := yaml.Unmarshal([]byte(contractFile), doc); err != nil {
		return nil, fmt.Errorf("read openapi.yaml: %w", err)
	}
	for _, s := range doc.Parts.Schemas {
		if err := doc.resolveInside(s); err != nil {
			return nil, err
		}
	}
	for i := 0; i+1 < len(doc.Paths.Content); i += 2 {
		if err := doc.readPath(doc.Paths.Content[i].Value, doc.Paths.Content[i+1]); err != nil {
			return nil, err
		}
	}
	return doc, nil
}

func (doc *contract) readPath(path string, node *yaml.Node) error {
	var shared []*parameter
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i].Value, node.Content[i+1]
		if key == "parameters" {
			if err := value.Decode(&shared); err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
			continue
		}
		op := &operation{Method: strings.ToUpper(key), Path: path}
		if err := value.Decode(op); err != nil {
			return fmt.Errorf("%s %s: %w", key, path, err)
		}
		op.Parameters = append(slices.Clone(shared), op.Parameters...)
		if err := doc.resolveOperation(op); err != nil {
			return fmt.Errorf("%s %s: %w", key, path, err)
		}
		doc.operations = append(doc.operations, op)
	}
	return nil
}

func (doc *contract) resolveOperation(op *operation) error {
	for i, p := range op.Parameters {
		if p.Ref != "" {
			op.Parameters[i] = doc.Parts.Parameters[name(p.Ref)]
		}
		if op.Parameters[i] == nil {
			return fmt.Errorf("no parameter %s", p.Ref)
		}
		if err := doc.resolve(&op.Parameters[i].Schema); err != nil {
			return err
		}
	}
	if op.Body != nil {
		if err := doc.resolveContent(op.Body.Content); err != nil {
			return err
		}
		op.shape = op.Body.Content["application/json"].Schema
		op.most = op.shape.bodyLimit()
	}
	op.matches = slices.ContainsFunc(op.Parameters, func(p *parameter) bool { return p.Name == seenHeader })
	for i := 0; i+1 < len(op.Responses.Content); i += 2 {
		answer := &response{}
		if err := op.Responses.Content[i+1].Decode(answer); err != nil {
			return err
		}
		if answer.Ref != "" {
			answer = doc.Parts.Responses[name(answer.Ref)]
		}
		if answer == nil {
			return fmt.Errorf("response %s: no such reference", op.Responses.Content[i].Value)
		}
		if err := doc.resolveContent(answer.Content); err != nil {
			return err
		}
		op.answers = append(op.answers, statusAnswer{op.Responses.Content[i].Value, answer})
	}
	return nil
}

func (doc *contract) resolveContent(parts map[string]content) error {
	for kind, part := range parts {
		if err := doc.resolve(&part.Schema); err != nil {
			return err
		}
		parts[kind] = part
	}
	return nil
}

// resolve replaces a reference by the schema it names; what is inside a named schema is resolved once, by name.
func (doc *contract) resolve(at **schema) error {
	s := *at
	if s != nil && len(s.AllOf) == 1 {
		return doc.resolveAllOf(at)
	}
	if s == nil || s.Ref == "" {
		return doc.resolveInside(s)
	}
	named := doc.Parts.Schemas[name(s.Ref)]
	if named == nil {
		return fmt.Errorf("no schema %s", s.Ref)
	}
	*at = named
	return nil
}

// resolveAllOf replaces a reference beside which more is said by the schema it names, with that said of it too.
func (doc *contract) resolveAllOf(at **schema) error {
	said, named := *at, (*at).AllOf[0]
	if err := doc.resolve(&named); err != nil {
		return err
	}
	whole := *named
	whole.Nullable = named.Nullable || said.Nullable
	if said.Description != "" {
		whole.Description = said.Description
	}
	*at = &whole
	if whole.Items == nil || whole.Items.Ref == "" {
		return nil
	}
	return doc.resolve(&whole.Items)
}

func (doc *contract) resolveInside(s *schema) error {
	if s == nil {
		return nil
	}
	for key, property := range s.Properties {
		if err := doc.resolve(&property); err != nil {
			return err
		}
		s.Properties[key] = property
	}
	for i := range s.OneOf {
		if err := doc.resolve(&s.OneOf[i]); err != nil {
			return err
		}
	}
	return doc.resolve(&s.Items)
}

// name is the last part of a reference.
func name(ref string) string { return ref[strings.LastIndexByte(ref, '/')+1:] }

// bodyLimit is how large a body of this shape may be, in bytes: more where people write free text in it, or send a file.
func (s *schema) bodyLimit() int64 {
	limit := int64(bodyLimit)
	if s.holdsGuarded() {
		limit = textBodyLimit
	}
	if s != nil {
		for _, property := range s.Properties {
			if longest := int64(property.MaxLength); longest > bodyLimit {
				limit = max(limit, longest+bodyLimit)
			}
		}
	}
	return limit
}

// holdsGuarded tells whether people write free text in it.
func (s *schema) holdsGuarded() bool {
	if s == nil {
		return false
	}
	for _, property := range s.Properties {
		if property.holdsGuarded() {
			return true
		}
	}
	return s.Text == "guarded" || s.Items.holdsGuarded()
}
