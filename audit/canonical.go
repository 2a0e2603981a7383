package audit

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// canonicalJSON writes a value as RFC 8785 says, so that the same content always has the same bytes and the same
// hash, whoever writes it. Invariant: numbers are whole and exact in a double (up to 2^53), because the snapshot has
// no others and the RFC's rule for fractions is not worth its length here.
func canonicalJSON(value any) ([]byte, error) {
	encoded, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(encoded))
	decoder.UseNumber()
	var tree any
	if err := decoder.Decode(&tree); err != nil {
		return nil, err
	}
	return appendCanonical(nil, tree)
}

func appendCanonical(out []byte, value any) ([]byte, error) {
	switch value := value.(type) {
	case nil:
		return append(out, "null"...), nil
	case bool:
		return strconv.AppendBool(out, value), nil
	case json.Number:
		return appendCanonicalNumber(out, value)
	case string:
		return appendCanonicalString(out, value), nil
	case []any:
		return appendCanonicalArray(out, value)
	case map[string]any:
		return appendCanonicalObject(out, value)
	default:
		return nil, fmt.Errorf("canonical JSON has no %T", value)
	}
}

const largestExactInteger = 1 << 53

func appendCanonicalNumber(out []byte, number json.Number) ([]byte, error) {
	whole, err := number.Int64()
	if err != nil || whole > largestExactInteger || whole < -largestExactInteger {
		return nil, fmt.Errorf("canonical JSON here has whole numbers up to 2^53 only, not %s", number)
	}
	return strconv.AppendInt(out, whole, 10), nil
}

func appendCanonicalArray(out []byte, items []any) (_ []byte, err error) {
	out = append(out, '[')
	for i, item := range items {
		if i > 0 {
			out = append(out, ',')
		}
		if out, err = appendCanonical(out, item); err != nil {
			return nil, err
		}
	}
	return append(out, ']'), nil
}

func appendCanonicalObject(out []byte, object map[string]any) (_ []byte, err error) {
	keys := make([]string, 0, len(object))
	for key := range object {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, compareUTF16)
	out = append(out, '{')
	for i, key := range keys {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(appendCanonicalString(out, key), ':')
		if out, err = appendCanonical(out, object[key]); err != nil {
			return nil, err
		}
	}
	return append(out, '}'), nil
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
// ">" and "&" as they are.
func appendCanonicalString(out []byte, text string) []byte {
	out = append(out, '"')
	for _, char := range text {
		switch char {
		case '"', '\\':
			out = append(out, '\\', byte(char))
		case '\b':
			out = append(out, `\b`...)
		case '\f':
			out = append(out, `\f`...)
		case '\n':
			out = append(out, `\n`...)
		case '\r':
			out = append(out, `\r`...)
		case '\t':
			out = append(out, `\t`...)
		default:
			if char < ' ' {
				out = fmt.Appendf(out, `\u%04x`, char)
			} else {
				out = utf8.AppendRune(out, char)
			}
		}
	}
	return append(out, '"')
}

func sha256Hex(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
