package api

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

//go:embed docs.html
var docsTemplate string

//go:embed docs.css
var docsStyle string

// docsField is one line of a schema's table: its path, what it holds, and what it means.
type docsField struct{ Path, Holds, Text, Meaning string }

type docsBody struct {
	Kind, Shape, Example string
	Fields               []docsField
}

type docsAnswer struct {
	Status, Meaning string
	Body            *docsBody
}

type docsOperation struct {
	Method, Path, ID, Summary string
	Description               []string
	Parameters                []docsField
	Body                      *docsBody
	Answers                   []docsAnswer
}

type docsChapter struct {
	ID, Name, Description string
	Operations            []docsOperation
}

// renderDocs writes the contract as one page to read, without any script. Errors: a template that does not fit.
func renderDocs(doc *contract) (*page, error) {
	layout, err := template.New("docs").Parse(docsTemplate)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(docsStyle))
	var out bytes.Buffer
	err = layout.Execute(&out, map[string]any{
		"Title": doc.Info.Title, "Intro": paragraphs(doc.Info.Description), "Chapters": doc.chapters(),
		"Style": template.CSS(docsStyle), // #nosec G203 -- a constant of this package
		"Base":  base, "Refusal": bodyPage(doc.Parts.Responses["Problem"].Content),
	})
	if err != nil {
		return nil, fmt.Errorf("write the page of the contract: %w", err)
	}
	policy := stylePolicy("'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'")
	return newPage("text/html; charset=utf-8", out.Bytes(), policy, askAgain), nil
}

// paragraphs parts a description where it has an empty line, and leaves out its marks.
func paragraphs(text string) []string {
	var out []string
	for _, part := range strings.Split(strings.TrimSpace(text), "\n\n") {
		if part = strings.Join(strings.Fields(withoutMarks(part)), " "); part != "" {
			out = append(out, part)
		}
	}
	return out
}

func withoutMarks(text string) string {
	return strings.NewReplacer("**", "", "`", "").Replace(text)
}

// chapters are the tags of the document, each with its operations.
func (doc *contract) chapters() []docsChapter {
	var out []docsChapter
	for i, tag := range doc.Tags {
		chapter := docsChapter{ID: "part-" + strconv.Itoa(i+1), Name: tag.Name, Description: tag.Description}
		for _, op := range doc.operations {
			if slices.Contains(op.Tags, tag.Name) {
				chapter.Operations = append(chapter.Operations, op.page())
			}
		}
		out = append(out, chapter)
	}
	return out
}

func (op *operation) page() docsOperation {
	out := docsOperation{Method: op.Method, Path: op.Path, ID: op.ID, Summary: op.Summary, Description: paragraphs(op.Description)}
	for _, p := range op.Parameters {
		out.Parameters = append(out.Parameters, docsField{p.Name, p.Schema.holds(), p.In, withoutMarks(p.Description)})
	}
	if op.Body != nil {
		out.Body = bodyPage(op.Body.Content)
	}
	for _, answer := range op.answers {
		shown := docsAnswer{Status: answer.Status, Meaning: withoutMarks(answer.Response.Description), Body: bodyPage(answer.Response.Content)}
		if answer.Status == "default" {
			shown.Status, shown.Body = "otherwise", nil
		}
		out.Answers = append(out.Answers, shown)
	}
	return out
}

func bodyPage(parts map[string]content) *docsBody {
	for kind, part := range parts {
		body := &docsBody{Kind: kind, Shape: part.Schema.holds()}
		if !part.Example.IsZero() {
			body.Example = exampleText(&part.Example)
		}
		inner := part.Schema
		if inner.Type == "array" {
			inner = inner.Items
		}
		body.Fields = inner.fields("")
		return body
	}
	return nil
}

func exampleText(node *yaml.Node) string {
	out, err := yaml.Marshal(node)
	if err != nil {
		return ""
	}
	return string(out)
}

// fields lists what an object holds, and what the objects in it hold, in the order in which they are required.
func (s *schema) fields(path string) []docsField {
	var out []docsField
	for _, name := range s.order() {
		property := s.Properties[name]
		at := join(path, name)
		out = append(out, docsField{at, property.holds(), property.Text, withoutMarks(property.Description)})
		inner := property
		if inner.Type == "array" {
			inner, at = inner.Items, at+"[]"
		}
		out = append(out, inner.fields(at)...)
	}
	return out
}

// order is the order of an object's members: as they are required, then the optional ones by name.
func (s *schema) order() []string {
	var optional []string
	for name := range s.Properties {
		if !slices.Contains(s.Required, name) {
			optional = append(optional, name)
		}
	}
	slices.Sort(optional)
	return append(slices.Clone(s.Required), optional...)
}

// holds says in words what values the schema takes.
func (s *schema) holds() string {
	var words string
	switch {
	case s == nil:
		return ""
	case s.Type == "array":
		words = "list of: " + s.Items.holds()
	case s.Enum != nil:
		quoted := make([]string, len(s.Enum))
		for i, value := range s.Enum {
			quoted[i] = strconv.Quote(value)
		}
		words = "one of " + strings.Join(quoted, ", ")
	case s.OneOf != nil:
		words = "one of several shapes"
	case s.Format != "":
		words = s.Type + " (" + s.Format + ")"
	default:
		words = s.Type
	}
	if s.MaxLength > 0 {
		words += ", at most " + strconv.Itoa(s.MaxLength) + " characters"
	}
	if s.MaxItems > 0 {
		words += ", at most " + strconv.Itoa(s.MaxItems)
	}
	if s.Nullable {
		words += ", or null"
	}
	return words
}
