package audit

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
)

// edited gives the starter file with one passage replaced.
func edited(t *testing.T, old, replacement string) []byte {
	t.Helper()
	file := string(StarterFile())
	if !strings.Contains(file, old) {
		t.Fatalf("the starter file has no %q", old)
	}
	return []byte(strings.Replace(file, old, replacement, 1))
}

// faultsOf parses a file that must have faults.
func faultsOf(t *testing.T, data []byte) CriteriaFaults {
	t.Helper()
	set, err := ParseCriteria("set.yaml", data)
	var faults CriteriaFaults
	if !errors.As(err, &faults) || len(faults) == 0 || set != nil {
		t.Fatalf("got set %v and error %v, want faults", set != nil, err)
	}
	return faults
}

func TestParseCriteriaNamesFileLineAndField(t *testing.T) {
	for name, test := range map[string]struct{ old, replacement, want string }{
		"unknown key":          {"  domain: REG\n", "  domain: REG\n  colour: red\n", "set.yaml:128: criteria[0].colour: the format has no such key"},
		"unknown block":        {"  domain: REG\n", "  domain: REG\n  colours:\n  - red\n", "set.yaml:128: criteria[0].colours: the format has no such key"},
		"duplicate key":        {"  title: \"Joining without papers\"\n", "  title: \"A\"\n  title: \"B\"\n", "set.yaml:129: criteria[0].title: the key comes twice; first on line 128"},
		"missing key":          {"  statement: \"People can join our practice without showing", "  plain: \"People", "set.yaml:126: criteria[0].statement: is missing"},
		"duplicate id":         {"- id: REG-2\n", "- id: REG-1\n", "set.yaml:160: criteria[1].id: the id comes twice; first on line 126"},
		"duplicate action":     {"id: REG-1-b", "id: REG-1-a", "criteria[0].suggested_actions[1].id: the id comes twice; first on line 145"},
		"duplicate source":     {"  mcgeown-2024-ppg:", "  mcgeown-2023:", "sources.mcgeown-2023: the key comes twice"},
		"unresolved source":    {"sources: [dotw-safe-surgeries, groundswell-cards, nhse", "sources: [nobody, groundswell-cards, nhse", "set.yaml:159: criteria[0].sources[0]: there is no source with this id"},
		"unresolved domain":    {"  domain: REG\n", "  domain: XYZ\n", "set.yaml:127: criteria[0].domain: there is no domain with this id"},
		"unresolved principle": {"principles: [trust, safety, cultural", "principles: [truth, safety, cultural", "criteria[0].principles[0]: there is no principle with this id"},
		"principle twice":      {"principles: [trust, safety, cultural", "principles: [trust, trust, cultural", "criteria[0].principles[1]: the id comes twice in this list"},
		"unresolved short":     {"[REG-1, CON-1,", "[REG-1, NIL-1,", "short_form[1]: there is no criterion with this id"},
		"essential too much":   {"essential: false", "essential: true", "must be false, because short_form does not list the criterion"},
		"essential too few":    {"essential: true", "essential: false", "must be true, because short_form lists the criterion"},
		"missing level":        {"    2: \"Our policy, form and website all say", "    # \"Our", "set.yaml:135: criteria[0].levels: level 2 is missing"},
		"extra level":          {"    3: \"Everyone who asks to join", "    4: \"More\"\n    3: \"Everyone who asks to join", "criteria[0].levels.4: there is no such level on the scale, which goes from 0 to 3"},
		"gap in the scale":     {"    2: {label: \"Mostly", "    5: {label: \"Mostly", "scale.levels: level 2 is missing"},
		"scale with a word":    {"    3: {label: \"In place", "    top: {label: \"In place", "scale.levels.top: there is no such level"},
		"empty text":           {"title: \"Joining without papers\"", "title: \"  \"", "set.yaml:128: criteria[0].title: must not be empty"},
		"null text":            {"title: \"Joining without papers\"", "title:", "criteria[0].title: must be text"},
		"number as text":       {"version: \"0.1.0\"", "version: 0.1", "set.version: must be text: put it in quotes"},
		"control character":    {"title: \"Joining without papers\"", `title: "Joining\0without"`, "criteria[0].title: holds a control character"},
		"bad effort":           {"effort: low", "effort: tiny", "criteria[0].suggested_actions[0].effort: must be one of low, medium, high"},
		"bad mode":             {"placement_mode: ask-staff", "placement_mode: ask-patient", "criteria[0].placement_mode: must be one of observe, look-at-public-or-blank-material, ask-staff"},
		"bad status":           {"status: draft-not-co-designed", "status: co-designed", "set.status: must be one of draft, draft-not-co-designed"},
		"bad schema":           {"criteria/v1", "criteria/v2", "set.yaml:3: schema: must be one of trauma-informed-access-audit/criteria/v1"},
		"text for a bool":      {"essential: true", "essential: \"true\"", "criteria[0].essential: must be true or false"},
		"text for a number":    {"order: 1,", "order: first,", "domains[0].order: must be a whole number"},
		"huge number":          {"order: 1,", "order: 123456789,", "domains[0].order: must be a whole number from 0 to 9999"},
		"order out of turn":    {"order: 1,", "order: 3,", "domains[0]: order must count up from 1 in the order of the file: 1 is expected here"},
		"text for a list":      {"principles: [trust, safety, cultural-consideration]", "principles: trust", "criteria[0].principles: must be a list"},
		"empty list":           {"principles: [trust, safety, cultural-consideration]", "principles: []", "criteria[0].principles: must not be empty"},
		"list for a mapping":   {"  review:\n", "  review: []\n  reviews:\n", "set.review: must be a mapping of keys and values"},
		"list as a key":        {"  id: starter\n", "  [a, b]: c\n  id: starter\n", "set: a key must be plain text"},
		"odd key":              {"  id: starter\n", "  \"a b\": c\n  id: starter\n", `set."a b": the format has no such key`},
		"odd id":               {"- id: REG-1\n", "- id: \"REG 1\"\n", "criteria[0].id: must be an id"},
		"odd source id":        {"  mcgeown-2024-ppg:", "  \"mc geown\":", "the key must be an id"},
		"not a link":           {"url: \"https://doi.org/10.1111/hex.13795\"", "url: \"javascript:alert(1)\"", "sources.mcgeown-2023.url: must begin with https:// or http://"},
		"not sure that counts": {"counts_in_score: false, prompts", "counts_in_score: true, prompts", "scale.other_answers.not_sure.counts_in_score: must be false"},
		"merge key":            {"  id: starter\n", "  <<: {id: x}\n  id: starter\n", "the format has no such key"},
		"own tag":              {"title: \"Joining without papers\"", "title: !!binary aGVsbG8=", "criteria[0].title: must be text"},
		"change of nothing":    {"criteria:\n- id: REG-1", "changes:\n- {criterion: NIL-1, kind: clarified, reason: \"Because\"}\ncriteria:\n- id: REG-1", "changes[0].criterion: there is no criterion with this id"},
		"change of no kind":    {"criteria:\n- id: REG-1", "changes:\n- {criterion: REG-1, kind: better, reason: \"Because\"}\ncriteria:\n- id: REG-1", "changes[0].kind: must be one of editorial"},
	} {
		t.Run(name, func(t *testing.T) {
			message := faultsOf(t, edited(t, test.old, test.replacement)).Error()
			if !strings.Contains(message, test.want) {
				t.Errorf("got\n%s\nwant\n%s", message, test.want)
			}
		})
	}
}

func TestParseCriteriaRefusesWhatIsNoSuchFile(t *testing.T) {
	for name, test := range map[string]struct{ data, want string }{
		"empty":         {"", "set.yaml: the file is empty"},
		"only comments": {"# nothing\n", "set.yaml: the file is empty"},
		"too large":     {strings.Repeat("#", MaxCriteriaFile+1), "set.yaml: the file is larger than 2 MB"},
		"NUL":           {"schema: a\x00b", "set.yaml: the file holds a NUL character"},
		"bad UTF-8":     {"schema: \xff", "set.yaml: the file is not valid UTF-8"},
		"not YAML":      {"a: b\nc: [d\n", "the file is not valid YAML"},
		"a list":        {"- a\n", "set.yaml:1: must be a mapping of keys and values"},
		"two documents": {string(StarterFile()) + "\n---\na: b\n", "the file holds more than one document"},
		"second broken": {string(StarterFile()) + "\n---\na: [b\n", "the file is not valid YAML"},
		"anchor":        {"schema: &a b\n", "set.yaml:1: anchors are not allowed"},
		"bomb":          {yamlBomb(), "aliases are not allowed"},
		"very deep":     {strings.Repeat("[", 20000), "the file is not valid YAML"},
	} {
		t.Run(name, func(t *testing.T) {
			if message := faultsOf(t, []byte(test.data)).Error(); !strings.Contains(message, test.want) {
				t.Errorf("got\n%s\nwant\n%s", message, test.want)
			}
		})
	}
}

// yamlBomb is a small file that would become 10^9 texts if its aliases were followed.
func yamlBomb() string {
	bomb := "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
	for i := range 9 {
		bomb += fmt.Sprintf("a%d: &a%d [%s]\n", i+1, i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i), 10), ", "))
	}
	return bomb
}

func TestParseCriteriaNamesAllFaultsInTheOrderOfTheLines(t *testing.T) {
	file := strings.NewReplacer("effort: low", "effort: tiny", "version: \"0.1.0\"", "version: 1").Replace(string(StarterFile()))
	faults := faultsOf(t, []byte(file))
	if len(faults) <= MaxCriteriaFaults {
		t.Fatalf("only %d faults", len(faults))
	}
	for i := 1; i < len(faults); i++ {
		if faults[i-1].Line > faults[i].Line {
			t.Fatalf("line %d comes before line %d", faults[i-1].Line, faults[i].Line)
		}
	}
	lines := strings.Split(faults.Error(), "\n")
	if len(lines) != MaxCriteriaFaults+1 || lines[MaxCriteriaFaults] != fmt.Sprintf("and %d more", len(faults)-MaxCriteriaFaults) {
		t.Errorf("%d lines, the last one %q", len(lines), lines[len(lines)-1])
	}
}

func TestCriteriaComeInTheOrderOfTheirDomains(t *testing.T) {
	file := edited(t, "{id: REG, order: 1,", "{id: CON, order: 1,")
	file = []byte(strings.Replace(string(file), "{id: CON, order: 2,", "{id: REG, order: 2,", 1))
	set, err := ParseCriteria("set.yaml", file)
	if err != nil {
		t.Fatal(err)
	}
	if set.Criteria[0].ID != "CON-1" {
		t.Errorf("the first criterion is %s", set.Criteria[0].ID)
	}
}

// exampleFile is the file that docs/criteria.md shows: one thing of each kind.
func exampleFile(t testing.TB) string {
	t.Helper()
	page, err := os.ReadFile("../docs/criteria.md")
	if err != nil {
		t.Fatal(err)
	}
	_, file, _ := strings.Cut(string(page), "```yaml\n")
	file, _, found := strings.Cut(file, "```\n")
	if !found {
		t.Fatal("docs/criteria.md shows no file")
	}
	return file
}

func TestTheFileOfThePageIsRead(t *testing.T) {
	set, err := ParseCriteria("criteria.md", []byte(exampleFile(t)))
	if err != nil {
		t.Fatal(err)
	}
	first := set.Criteria[0]
	if first.Plain == "" || first.EasyRead == "" || first.DerivedFrom == "" || first.ContentNote == "" {
		t.Errorf("an optional text was lost: %+v", first)
	}
	if len(set.Changes) != 2 || set.Changes[1] != (Change{"REG-9", ChangeRetired, "It said the same as REG-1."}) {
		t.Errorf("changes: %v", set.Changes)
	}
	if set.Scale.Top() != 1 || set.Sources[0].Year != 2024 {
		t.Errorf("top %d, year %d", set.Scale.Top(), set.Sources[0].Year)
	}
}

func FuzzParseCriteria(f *testing.F) {
	for _, seed := range []string{exampleFile(f), "", "schema: x", "a: &a [*a]", "{a: [b, {c: d}]}", "? a\n: b", "- - -", "a: !!binary x"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		set, err := ParseCriteria("set.yaml", data)
		var faults CriteriaFaults
		if (set == nil) == (err == nil) || err != nil && !errors.As(err, &faults) {
			t.Errorf("set %v, error %v", set != nil, err)
		}
	})
}
