package audit

import (
	"strings"
	"testing"
)

func TestAnchorIsReadAsItIsPrinted(t *testing.T) {
	hash := strings.Repeat("0a", 32)
	for _, anchor := range []TrailAnchor{
		{"practice:A81001", 12, hash}, {"installation", 1, hash}, {"practice:3f2504e0-4f89-41d3-9a0c-0305e82c3301", 1 << 40, hash},
	} {
		printed := anchor.String()
		broken := printed[:20] + "\n  " + printed[20:]
		for _, text := range []string{printed, broken, " " + printed + "\n"} {
			if got, err := ParseTrailAnchor(text); err != nil || got != anchor {
				t.Errorf("%q reads %+v, %v", text, got, err)
			}
		}
	}
	for _, text := range []string{
		"", "practice:A81001", "practice:A81001:0:" + hash, "practice:A81001:-1:" + hash, "practice:A81001:x:" + hash,
		"practice:A81001:1:" + hash[1:], "practice:A81001:1:" + hash + "00", "1:" + hash,
	} {
		if got, err := ParseTrailAnchor(text); err == nil {
			t.Errorf("%q reads %+v", text, got)
		}
	}
}

func TestTrailWordsAreWords(t *testing.T) {
	for code, words := range trailWords() {
		if words == "" || strings.HasSuffix(words, ".") || strings.ToLower(words[:1]) != words[:1] {
			t.Errorf("%s: %q does not follow a name", code, words)
		}
	}
	if TrailWords("nothing.known") != "" {
		t.Error("an unknown code has words")
	}
}
