package audit

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestSignposts(t *testing.T) {
	all, err := Signposts()
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[SignpostKind]int{}
	for _, one := range all {
		kinds[one.Kind]++
		if one.Shown() != (one.Kind != SignpostLine || one.ReviewedOn != "") {
			t.Errorf("%s: shown %t", one.ID, one.Shown())
		}
	}
	if kinds[SignpostAlways] != 2 || kinds[SignpostRoute] < 5 || kinds[SignpostLine] < 5 {
		t.Errorf("kinds: %v", kinds)
	}
	if all[0].Telephone != "999" || all[1].Telephone != "111" {
		t.Errorf("first come 999 and 111, not %v", all[:2])
	}
	all[0].Title = "changed"
	if again, _ := Signposts(); again[0].Title == "changed" {
		t.Error("a caller can change the signposts")
	}
}

func TestAReviewIsOfOneText(t *testing.T) {
	line := Signpost{ID: "a-line", Kind: SignpostLine, Title: "A line", Text: "Somebody listens.", Telephone: "0117 496 0100"}
	if line.Shown() {
		t.Error("a line that nobody looked at is shown")
	}
	seen := line.Hash()
	if reviewed := line.Reviewed(seen, "2026-11-22"); !reviewed.Shown() || reviewed.ReviewedOn != "2026-11-22" {
		t.Errorf("reviewed: %+v", reviewed)
	}
	line.Telephone = "0117 496 0101"
	if line.Reviewed(seen, "2026-11-22").Shown() {
		t.Error("the review of another number holds")
	}
	line.ReviewedOn = "2026-12-01"
	if got := line.Reviewed(line.Hash(), "2026-11-22").ReviewedOn; got != "2026-12-01" {
		t.Errorf("an older review comes first: %s", got)
	}
	one, two := Signpost{Title: "a", Text: "bc"}, Signpost{Title: "ab", Text: "c"}
	if one.Hash() == two.Hash() {
		t.Error("two texts have one hash")
	}
}

func TestParseSignpostsNamesEveryFault(t *testing.T) {
	const good = "schema: doorway/signposts/v1\nsignposts:\n  - {id: a, kind: route, title: A, text: Ask.}\n"
	if all, err := ParseSignposts("s.yaml", []byte(good)); err != nil || len(all) != 1 {
		t.Fatalf("%v, %v", all, err)
	}
	for item, fault := range map[string]string{
		"{id: a, kind: route, title: B, text: B.}":                                         "is the id of another signpost",
		"{id: B, kind: route, title: B, text: B.}":                                         "must be small letters",
		"{id: b, kind: road, title: B, text: B.}":                                          "must be one of always, route, line",
		"{id: b, kind: line, title: B, text: B.}":                                          "a line has a telephone number or an address",
		"{id: b, kind: route, title: B, text: B., telephone: '111'}":                       "a route has neither",
		"{id: b, kind: line, title: B, text: B., telephone: call us}":                      "must be a telephone number",
		"{id: b, kind: line, title: B, text: B., url: 'http://b.example'}":                 "begins with https://",
		"{id: b, kind: line, title: B, text: B., url: 'https://'}":                         "begins with https://",
		"{id: b, kind: line, title: B, text: B., url: 'https:///path'}":                    "begins with https://",
		"{id: b, kind: line, title: B, text: B., url: 'https://b.example/a b'}":            "begins with https://",
		"{id: b, kind: line, title: B, text: B., telephone: '111', reviewed_on: soon}":     "must be a date",
		"{id: b, kind: line, title: B, text: B., telephone: '111', reviewed_on: ''}":       "must not be empty",
		"{id: b, kind: line, title: B, telephone: '111'}":                                  "is missing",
		"{id: b, kind: line, title: B, text: B., telephone: '111', note: of another time}": "the format has no such key",
	} {
		_, err := ParseSignposts("s.yaml", []byte(good+"  - "+item+"\n"))
		if err == nil || !strings.Contains(err.Error(), fault) || !strings.HasPrefix(err.Error(), "s.yaml:4") {
			t.Errorf("%s: %v", item, err)
		}
	}
}

// The lines on file are nobody's secret, whoever writes of them.
func TestGuardLeavesSupportLinesAlone(t *testing.T) {
	numbers := SupportNumbers()
	if !slices.Contains(numbers, "0161 923 6399") || len(numbers) < 5 {
		t.Fatalf("numbers: %v", numbers)
	}
	ctx := GuardContext{SupportNumbers: numbers}
	for _, number := range numbers {
		for _, written := range []string{number, strings.ReplaceAll(number, " ", ""), "+44 " + strings.TrimPrefix(number, "0")} {
			if len(number) < 8 && strings.HasPrefix(written, "+") {
				continue // three figures are dialled as they are
			}
			if found := Guard("They gave "+written+" to call.", ctx); len(found) > 0 {
				t.Errorf("%s: %v", written, found)
			}
		}
	}
	if len(Guard("They gave 0161 496 0399 to call.", ctx)) != 1 {
		t.Error("another number is not asked about")
	}
}

// The browser knows the same numbers, from a list of its own.
func TestTheBrowserKnowsTheSupportLines(t *testing.T) {
	list, err := os.ReadFile("../frontend/src/lib/supportNumbers.ts")
	if err != nil {
		t.Fatal(err)
	}
	var numbers []string
	for _, found := range regexp.MustCompile(`(?m)^  '([0-9 ]+)',$`).FindAllStringSubmatch(string(list), -1) {
		numbers = append(numbers, found[1])
	}
	if !slices.Equal(numbers, SupportNumbers()) {
		t.Errorf("supportNumbers.ts has %v, the file of signposts %v", numbers, SupportNumbers())
	}
}
