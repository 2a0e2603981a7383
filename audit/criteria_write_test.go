package audit

import (
	"bytes"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// roundTrip writes a set and reads it again: nothing but the checksum, which is the file's, may differ.
func roundTrip(t *testing.T, set *CriteriaSet) {
	t.Helper()
	written := WriteCriteria(set)
	again, err := ParseCriteria("written.yaml", written)
	if err != nil {
		t.Fatalf("%v\n%s", err, written)
	}
	second := WriteCriteria(again)
	if !bytes.Equal(written, second) {
		t.Errorf("written again it is not the same:\n%s\n%s", written, second)
	}
	if again.Checksum != sha256Hex(written) {
		t.Error("the checksum is not the file's")
	}
	again.Checksum = set.Checksum
	if !reflect.DeepEqual(again, set) {
		t.Errorf("something was lost:\n%s", written)
	}
}

func TestTheStarterSetIsWrittenWithoutLoss(t *testing.T) {
	set, err := StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	roundTrip(t, set)
}

// The example of docs/criteria.md has every key that the format knows.
func TestEveryKeyOfTheFormatIsWritten(t *testing.T) {
	set, err := ParseCriteria("example.yaml", []byte(exampleFile(t)))
	if err != nil {
		t.Fatal(err)
	}
	roundTrip(t, set)
	keys := regexp.MustCompile(`[\[{ ]?([a-z_]+): `)
	source, err := os.ReadFile("criteria_parse.go")
	if err != nil {
		t.Fatal(err)
	}
	written := map[string]bool{}
	for _, found := range keys.FindAllSubmatch(append(WriteCriteria(set), ' '), -1) {
		written[string(found[1])] = true
	}
	for _, found := range regexp.MustCompile(`m\.(?:text|texts|id|list|bool|number|field)\("([a-z_]+)"\)`).FindAllSubmatch(source, -1) {
		key := string(found[1])
		blocks := bytes.Contains(WriteCriteria(set), []byte(key+":\n"))
		if !written[key] && !blocks {
			t.Errorf("the key %s is read, and not written", key)
		}
	}
}

// Whatever somebody types comes back as it was typed, whatever it looks like to YAML.
func FuzzWriteCriteria(f *testing.F) {
	for _, seed := range []string{"null", "~", "1.0", "- a: b # c", "\"quoted\" 'too' \\n", "a\u2028b\u2029c", "\ufeffx", "😀", "a\n  b\n\n", "\ttab", "{x: [y]}", "a\uffffb", "%x @y `z", "a \n b"} {
		f.Add(seed, seed, seed)
	}
	f.Fuzz(func(t *testing.T, statement, level, easy string) {
		set, err := ParseCriteria("example.yaml", []byte(exampleFile(t)))
		if err != nil {
			t.Fatal(err)
		}
		set.Title, set.Criteria[0].Statement, set.Criteria[0].Levels[1] = level, statement, level
		set.Criteria[0].EasyRead, set.Criteria[0].ContentNote, set.Changes[0].Reason = easy, easy, statement
		set.Criteria[0].SuggestedActions[0].Text = statement
		written := WriteCriteria(set)
		again, err := ParseCriteria("written.yaml", written)
		for _, text := range []string{statement, level, easy} {
			if !utf8.ValidString(text) || strings.TrimSpace(text) == "" || strings.ContainsFunc(text, notInText) {
				return // no file may hold it
			}
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, written)
		}
		if again.Checksum = set.Checksum; !reflect.DeepEqual(again, set) {
			t.Errorf("something was lost:\n%s", written)
		}
		if !bytes.Equal(WriteCriteria(again), written) {
			t.Errorf("written again it is not the same:\n%s", written)
		}
	})
}
