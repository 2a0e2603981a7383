package audit

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// canonicalJSON writes a value as RFC 8785 says, so that the same content always has the same bytes and the same
// hash, whoever writes it. Structs go by their json tags. Invariant: numbers are whole and exact in a double (up to
// 2^53), because the snapshot has no others and the RFC's rule for fractions is not worth its length here.
func canonicalJSON(value any) ([]byte, error) {
	w := canonicalWriter{out: make([]byte, 0, usualSnapshot), fields: map[reflect.Type][]canonicalField{}}
	err := w.value(reflect.ValueOf(value))
	return w.out, err
}

// usualSnapshot has room for 43 answers with a note each.
const usualSnapshot = 32 << 10

// canonicalWriter walks a value once. It finds the order of a struct's fields once for each type.
type canonicalWriter struct {
	out    []byte
	fields map[reflect.Type][]canonicalField
}

type canonicalField struct {
	key       string
	index     int
	omitEmpty bool
}

func (w *canonicalWriter) value(v reflect.Value) error {
	switch v.Kind() {
	case reflect.Bool:
		w.out = strconv.AppendBool(w.out, v.Bool())
	case reflect.Int, reflect.Int64:
		return w.number(v.Int())
	case reflect.String:
		w.out = appendCanonicalString(w.out, v.String())
	case reflect.Struct:
		return w.object(v)
	case reflect.Pointer, reflect.Interface, reflect.Slice, reflect.Map:
		if !v.IsNil() {
			return w.content(v)
		}
		fallthrough
	case reflect.Invalid:
		w.out = append(w.out, "null"...)
	default:
		return fmt.Errorf("canonical JSON here has no %s", v.Type())
	}
	return nil
}

func (w *canonicalWriter) content(v reflect.Value) error {
	switch v.Kind() {
	case reflect.Slice:
		return w.array(v)
	case reflect.Map:
		return w.dictionary(v)
	default:
		return w.value(v.Elem())
	}
}

const largestExactInteger = 1 << 53

func (w *canonicalWriter) number(whole int64) error {
	if whole > largestExactInteger || whole < -largestExactInteger {
		return fmt.Errorf("canonical JSON here has whole numbers up to 2^53 only, not %d", whole)
	}
	w.out = strconv.AppendInt(w.out, whole, 10)
	return nil
}

func (w *canonicalWriter) array(v reflect.Value) error {
	w.out = append(w.out, '[')
	for i := range v.Len() {
		w.comma(i)
		if err := w.value(v.Index(i)); err != nil {
			return err
		}
	}
	w.out = append(w.out, ']')
	return nil
}

func (w *canonicalWriter) object(v reflect.Value) error {
	w.out = append(w.out, '{')
	written := 0
	for _, field := range w.fieldsOf(v.Type()) {
		if field.omitEmpty && v.Field(field.index).IsZero() {
			continue
		}
		w.comma(written)
		written++
		w.out = append(appendCanonicalString(w.out, field.key), ':')
		if err := w.value(v.Field(field.index)); err != nil {
			return err
		}
	}
	w.out = append(w.out, '}')
	return nil
}

func (w *canonicalWriter) fieldsOf(t reflect.Type) []canonicalField {
	fields, known := w.fields[t]
	if known {
		return fields
	}
	for i := range t.NumField() {
		key, option, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		fields = append(fields, canonicalField{key, i, option == "omitempty"})
	}
	slices.SortFunc(fields, func(a, b canonicalField) int { return compareUTF16(a.key, b.key) })
	w.fields[t] = fields
	return fields
}

func (w *canonicalWriter) dictionary(v reflect.Value) error {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return compareUTF16(a.String(), b.String()) })
	w.out = append(w.out, '{')
	for i, key := range keys {
		w.comma(i)
		w.out = append(appendCanonicalString(w.out, key.String()), ':')
		if err := w.value(v.MapIndex(key)); err != nil {
			return err
		}
	}
	w.out = append(w.out, '}')
	return nil
}

func (w *canonicalWriter) comma(i int) {
	if i > 0 {
		w.out = append(w.out, ',')
	}
}

// compareUTF16 orders keys by UTF-16 code units, as the RFC does. That differs from Go's order of bytes above U+FFFF.
func compareUTF16(a, b string) int {
	for a != "" && b != "" {
		charA, sizeA := utf8.DecodeRuneInString(a)
		charB, sizeB := utf8.DecodeRuneInString(b)
		if charA != charB {
			return cmp.Or(cmp.Compare(firstUnit(charA), firstUnit(charB)), cmp.Compare(charA, charB))
		}
		a, b = a[sizeA:], b[sizeB:]
	}
	return cmp.Compare(len(a), len(b))
}

func firstUnit(char rune) rune {
	if utf16.RuneLen(char) == 1 {
		return char
	}
	high, _ := utf16.EncodeRune(char)
	return high
}

// appendCanonicalString escapes what JSON must escape and nothing else: unlike encoding/json it leaves U+2028, "<",
// ">" and "&" as they are. A byte that is no letter becomes U+FFFD.
func appendCanonicalString(out []byte, text string) []byte {
	if !utf8.ValidString(text) {
		text = string([]rune(text))
	}
	out = append(out, '"')
	written := 0
	for i := range len(text) {
		if c := text[i]; c < ' ' || c == '"' || c == '\\' {
			out = appendEscaped(append(out, text[written:i]...), c)
			written = i + 1
		}
	}
	return append(append(out, text[written:]...), '"')
}

func appendEscaped(out []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(out, '\\', c)
	case '\b':
		return append(out, `\b`...)
	case '\f':
		return append(out, `\f`...)
	case '\n':
		return append(out, `\n`...)
	case '\r':
		return append(out, `\r`...)
	case '\t':
		return append(out, `\t`...)
	default:
		return fmt.Appendf(out, `\u%04x`, c)
	}
}

func sha256Hex(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
