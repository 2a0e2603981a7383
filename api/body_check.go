package api

import (
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"doorway/audit"
)

// maxFaults bounds how much a refusal says about one request.
const maxFaults = 20

// bodyCheck walks a JSON body beside its schema: every member known, given and of its type, within its bounds. It
// follows the schema, so its depth is the schema's, however deep the body is. What it says names fields by the
// schema's words and never repeats a value.
//
// Guarded texts are only checked to be text here: package audit measures and guards them, and names their fields.
type bodyCheck struct {
	dec    *jsontext.Decoder
	at     string // the path of what is being read
	faults []audit.FieldError
}

// checkBody tells whether the body is one JSON value of the schema's shape. Errors: audit.CodeInvalid.
func checkBody(shape *schema, body io.Reader) error {
	b := &bodyCheck{dec: jsontext.NewDecoder(body)}
	err := b.value(shape, "")
	if err == nil {
		b.at = ""
		if _, err = b.dec.ReadToken(); err == nil {
			err = errors.New("there is more after the value")
		} else if errors.Is(err, io.EOF) {
			err = nil
		}
	}
	if err != nil {
		b.fault(b.at, unreadable(err))
	}
	return invalidFields(b.faults)
}

func unreadable(err error) string {
	var syntax *jsontext.SyntacticError
	if errors.As(err, &syntax) && errors.Is(syntax.Err, jsontext.ErrDuplicateName) {
		return "This part of the request is given twice."
	}
	return "We could not read this request. It may hold characters that cannot be kept."
}

// invalidFields is the refusal of several fields at once, or nil when there are none.
func invalidFields(faults []audit.FieldError) error {
	if len(faults) == 0 {
		return nil
	}
	message := faults[0].Message
	if len(faults) > 1 {
		message = "Some parts of this need another look."
	}
	return &audit.Error{Code: audit.CodeInvalid, Message: message, Fields: faults}
}

func (b *bodyCheck) fault(path, message string) {
	if len(b.faults) < maxFaults {
		b.faults = append(b.faults, audit.FieldError{Field: path, Message: message})
	}
}

func (b *bodyCheck) value(s *schema, path string) error {
	b.at = path
	kind := b.dec.PeekKind()
	if kind == jsontext.KindNull && s.Nullable {
		return b.dec.SkipValue()
	}
	expected, message := s.expects()
	if kind != expected && (expected != jsontext.KindTrue || kind != jsontext.KindFalse) {
		if kind != jsontext.KindInvalid {
			b.fault(path, message)
		}
		return b.dec.SkipValue()
	}
	switch expected {
	case jsontext.KindBeginObject:
		return b.object(s, path)
	case jsontext.KindBeginArray:
		return b.array(s, path)
	case jsontext.KindString:
		return b.text(s, path)
	case jsontext.KindNumber:
		return b.integer(s, path)
	default:
		return b.dec.SkipValue()
	}
}

// expects gives the kind of JSON value that the schema wants, and what to say about any other.
func (s *schema) expects() (jsontext.Kind, string) {
	switch s.Type {
	case "object":
		return jsontext.KindBeginObject, "This should be an object."
	case "array":
		return jsontext.KindBeginArray, "This should be a list."
	case "integer":
		return jsontext.KindNumber, "This should be a whole number."
	case "boolean":
		return jsontext.KindTrue, "This should be true or false."
	default:
		return jsontext.KindString, "This should be text."
	}
}

func (b *bodyCheck) object(s *schema, path string) error {
	if _, err := b.dec.ReadToken(); err != nil {
		return err
	}
	given := make([]string, 0, 16)
	for b.dec.PeekKind() != jsontext.KindEndObject {
		b.at = path
		token, err := b.dec.ReadToken()
		if err != nil {
			return err
		}
		name := token.String()
		property := s.Properties[name]
		if property == nil {
			b.fault(join(path, sayable(name)), "This part of the request is not known.")
			err = b.dec.SkipValue()
		} else {
			given = append(given, name)
			err = b.value(property, join(path, name))
		}
		if err != nil {
			return err
		}
	}
	for _, name := range s.Required {
		if !slices.Contains(given, name) {
			b.fault(join(path, name), "This part of the request is missing.")
		}
	}
	_, err := b.dec.ReadToken()
	return err
}

func (b *bodyCheck) array(s *schema, path string) error {
	if _, err := b.dec.ReadToken(); err != nil {
		return err
	}
	n := 0
	for ; b.dec.PeekKind() != jsontext.KindEndArray; n++ {
		if s.MaxItems > 0 && n == s.MaxItems {
			b.fault(path, "This list can have at most "+strconv.Itoa(s.MaxItems)+" rows.")
		}
		if err := b.item(s, path, n); err != nil {
			return err
		}
	}
	_, err := b.dec.ReadToken()
	return err
}

func (b *bodyCheck) item(s *schema, path string, n int) error {
	if s.MaxItems > 0 && n >= s.MaxItems {
		return b.dec.SkipValue()
	}
	return b.value(s.Items, join(path, strconv.Itoa(n)))
}

func (b *bodyCheck) text(s *schema, path string) error {
	if s.Text == "guarded" {
		return b.dec.SkipValue()
	}
	token, err := b.dec.ReadToken()
	if err != nil {
		return err
	}
	if message := s.wrongText(token.String()); message != "" {
		b.fault(path, message)
	}
	return nil
}

// wrongText says what is wrong with a text, or nothing.
func (s *schema) wrongText(text string) string {
	switch {
	case strings.IndexByte(text, 0) >= 0:
		return "This text holds a character that cannot be kept. Type it again."
	case s.MinLength > 0 && strings.TrimSpace(text) == "":
		return "This needs something in it."
	case s.MaxLength > 0 && len(text) > s.MaxLength && utf8.RuneCountInString(text) > s.MaxLength:
		return "Use " + strconv.Itoa(s.MaxLength) + " characters or fewer."
	case s.Enum != nil && !slices.Contains(s.Enum, text):
		return "Choose one of the answers that are offered."
	case s.Format == "uuid" && !isUUID(text):
		return "This should be an id."
	}
	return ""
}

func (b *bodyCheck) integer(s *schema, path string) error {
	token, err := b.dec.ReadToken()
	if err != nil {
		return err
	}
	n, err := strconv.ParseInt(token.String(), 10, 32)
	if err != nil || s.Minimum != nil && n < *s.Minimum || s.Maximum != nil && n > *s.Maximum {
		b.fault(path, "This should be a whole number that is offered.")
	}
	return nil
}

func join(path, name string) string {
	if path == "" || name == "" {
		return path + name
	}
	return path + "." + name
}

// sayable gives back a name that a programmer may have mistyped, and nothing that could be somebody's words or number.
func sayable(name string) string {
	if len(name) > 30 {
		return ""
	}
	for i := range len(name) {
		if c := name[i] | 0x20; c < 'a' || c > 'z' {
			return ""
		}
	}
	return name
}

// isUUID tells whether the text is a UUID in its usual form, without allocating.
func isUUID(text string) bool {
	if len(text) != 36 {
		return false
	}
	for i := range 36 {
		c := text[i]
		switch {
		case i == 8 || i == 13 || i == 18 || i == 23:
			if c != '-' {
				return false
			}
		case c >= '0' && c <= '9', c|0x20 >= 'a' && c|0x20 <= 'f':
		default:
			return false
		}
	}
	return true
}
