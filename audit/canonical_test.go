package audit

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/gowebpki/jcs"
)

// canonicalElsewhere is the same value as another implementation of RFC 8785 writes it.
func canonicalElsewhere(t *testing.T, value any) string {
	t.Helper()
	encoded, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return canonicalBytes(t, encoded)
}

func canonicalBytes(t *testing.T, encoded []byte) string {
	t.Helper()
	canonical, err := jcs.Transform(encoded)
	if err != nil {
		t.Fatal(err)
	}
	return string(canonical)
}

func TestCanonicalJSONIsWhatTheStandardSays(t *testing.T) {
	var control strings.Builder
	for char := range rune(0x20) {
		control.WriteRune(char)
	}
	for name, value := range map[string]any{
		"nothing":       nil,
		"yes and no":    []any{true, false},
		"whole numbers": []any{0, -1, 43, 9007199254740992, -9007199254740992},
		"empty":         []any{"", []any{}, map[string]any{}},
		"control":       control.String() + "\u007f\u0080\u009f",
		"separators":    "a\u2028b\u2029c\u00a0d\u200be\ufefff",
		"JSON signs":    `"\/<>&'` + "`",
		"emoji":         "👩🏽‍⚕️🏴󠁧󠁢󠁷󠁬󠁳󠁿😀",
		"right to left": "العربية עברית \u202eabc\u202c",
		"composed":      "é e\u0301 Ngũgĩ Łukasz Siân",
		"private use":   "\ue000\uf8ff\U0010ffff",
		"replacement":   "\ufffd",
		// The standard's own example, and keys whose order differs between bytes and UTF-16: U+FB33 and an emoji.
		"order of keys": map[string]any{"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, "ö": 7, "": 8, "10": 9, "2": 10, "a": 11, "A": 12},
		"nested":        map[string]any{"b": []any{map[string]any{"z": nil, "y": "x"}}, "a": map[string]any{"\u2028": "\u2028"}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := canonicalJSON(value)
			if err != nil {
				t.Fatal(err)
			}
			if want := canonicalElsewhere(t, value); string(got) != want {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

func TestCanonicalJSONRefusesNumbersItCannotWriteExactly(t *testing.T) {
	for _, value := range []any{0.5, 1e300, 9007199254740993, -9007199254740993, map[string]any{"a": []any{1.25}}, func() {}} {
		if out, err := canonicalJSON(value); err == nil {
			t.Errorf("got %s", out)
		}
	}
}

func FuzzCanonicalJSON(f *testing.F) {
	f.Add("note", "a\u2028b", "😀", 3)
	f.Add("", "\x00\x1f", "\xff", -9)
	f.Fuzz(func(t *testing.T, key, text, other string, number int) {
		if number > largestExactInteger || number < -largestExactInteger || !utf8.ValidString(key) || !utf8.ValidString(other) {
			return // Two keys with bytes that are no letters would become one key.
		}
		value := map[string]any{key: text, other: []any{number, text, key}}
		got, err := canonicalJSON(value)
		if err != nil {
			t.Fatal(err)
		}
		if want := canonicalElsewhere(t, value); string(got) != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	})
}
