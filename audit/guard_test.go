package audit

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// guardVectors is testdata/guard_vectors.json, which the browser's tests read too.
type guardVectors struct {
	Contexts  map[string]GuardContext
	Vectors   []guardVector
	Families  []guardVector
	Sentences map[GuardKind]string
	Reasons   []GuardReasonChoice
	Words     map[string]string
}

type guardVector struct {
	Rule, Text, Template, Context string
	Words                         []string
	Expect                        []guardExpected
}

type guardExpected struct {
	Kind           GuardKind
	Outcome, Match string
}

func readGuardVectors(t testing.TB) guardVectors {
	t.Helper()
	var v guardVectors
	readTestJSON(t, "testdata/guard_vectors.json", &v)
	for _, family := range v.Families {
		for _, word := range family.Words {
			one := guardVector{Rule: family.Rule, Context: family.Context, Text: strings.ReplaceAll(family.Template, "{}", word)}
			for _, e := range family.Expect {
				e.Match = strings.ReplaceAll(e.Match, "{}", word)
				one.Expect = append(one.Expect, e)
			}
			v.Vectors = append(v.Vectors, one)
		}
	}
	return v
}

func readTestJSON(t testing.TB, path string, into any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

// described gives findings the way the vectors write them.
func described(text string, findings []GuardFinding) []guardExpected {
	runes := []rune(text)
	var out []guardExpected
	for _, f := range findings {
		outcome := "asked"
		if f.Refused() {
			outcome = "refused"
		}
		out = append(out, guardExpected{f.Kind, outcome, string(runes[f.Start:f.End])})
	}
	return out
}

func TestGuardVectors(t *testing.T) {
	v := readGuardVectors(t)
	if len(v.Vectors) < 500 {
		t.Fatalf("only %d vectors", len(v.Vectors))
	}
	for _, vector := range v.Vectors {
		ctx, known := v.Contexts[vector.Context]
		if vector.Context != "" && !known {
			t.Fatalf("no context %q", vector.Context)
		}
		if got := described(vector.Text, Guard(vector.Text, ctx)); !slices.Equal(got, vector.Expect) {
			t.Errorf("%s: %q\n got %q\nwant %q", vector.Rule, vector.Text, got, vector.Expect)
		}
	}
}

func TestGuardWordsAndSentences(t *testing.T) {
	v := readGuardVectors(t)
	for name, list := range guardLists() {
		if strings.TrimSpace(list) != v.Words[name] {
			t.Errorf("the words of %s differ from guard_vectors.json", name)
		}
	}
	if len(v.Words) != len(guardLists()) {
		t.Errorf("%d lists in guard_vectors.json, %d in code", len(v.Words), len(guardLists()))
	}
	for _, kind := range GuardKinds() {
		if kind.Sentence() == "" || kind.Sentence() != v.Sentences[kind] {
			t.Errorf("%s: sentence %q, in guard_vectors.json %q", kind, kind.Sentence(), v.Sentences[kind])
		}
	}
	if len(v.Sentences) != len(GuardKinds()) {
		t.Errorf("%d sentences for %d kinds", len(v.Sentences), len(GuardKinds()))
	}
	if !slices.Equal(v.Reasons, GuardReasons()) {
		t.Errorf("reasons %v, in guard_vectors.json %v", GuardReasons(), v.Reasons)
	}
}

func guardLists() map[string]string {
	return map[string]string{
		"nearWords": guardNearWords, "numberWords": guardNumberWords, "smallWords": guardSmallWords, "titles": guardTitles,
		"nameParticles": guardNameParticles, "notSurnames": guardNotSurnames, "notSurnamesOfMs": guardNotSurnamesOfMs,
		"months": guardMonths, "fullMonths": guardFullMonths, "days": guardDays, "afterPatient": guardAfterPatient,
		"acronyms": guardAcronyms, "afterAge": guardAfterAge, "units": guardUnits, "postcodeAreas": guardPostcodeAreas,
	}
}

func TestGuardLeavesOrdinaryNotesAlone(t *testing.T) {
	var notes []string
	readTestJSON(t, "testdata/guard_ordinary_notes.json", &notes)
	if len(notes) < 300 {
		t.Fatalf("only %d notes", len(notes))
	}
	seen := map[string]bool{}
	for _, note := range notes {
		if seen[note] {
			t.Errorf("twice: %q", note)
		}
		seen[note] = true
		for _, found := range described(note, Guard(note, GuardContext{})) {
			t.Errorf("%s %q in %q", found.Kind, found.Match, note)
		}
	}
}

// Each kind and each near word must be in the page that people read, so that they know what is looked for.
func TestGuardDocumentNamesTheRules(t *testing.T) {
	data, err := os.ReadFile("../docs/guard.md")
	if err != nil {
		t.Fatal(err)
	}
	doc := string(data)
	for _, kind := range GuardKinds() {
		outcome := "asked about"
		if kind.Refused() {
			outcome = "refused"
		}
		if row := "| `" + string(kind) + "` | " + outcome + " |"; !strings.Contains(doc, row) {
			t.Errorf("docs/guard.md has no row %q", row)
		}
	}
	if rows := strings.Count(doc, "\n| `"); rows != len(GuardKinds())+len(GuardReasons()) {
		t.Errorf("docs/guard.md has %d rows for %d kinds and %d reasons", rows, len(GuardKinds()), len(GuardReasons()))
	}
	for _, choice := range GuardReasons() {
		if row := "| `" + string(choice.Reason) + "` | " + choice.Label + " |"; !strings.Contains(doc, row) {
			t.Errorf("docs/guard.md has no row %q", row)
		}
	}
	list := strings.ReplaceAll(strings.TrimSpace(guardNearWords), " ", ", ")
	if !strings.Contains(strings.Join(strings.Fields(doc), " "), list) {
		t.Errorf("docs/guard.md does not list the near words as %q", list)
	}
}

func FuzzGuard(f *testing.F) {
	v := readGuardVectors(f)
	for i := 0; i < len(v.Vectors); i += 7 {
		f.Add(v.Vectors[i].Text, v.Vectors[i].Text)
	}
	f.Add("\xff\x00 999 110 6847", "\xfe")
	f.Fuzz(func(t *testing.T, text, own string) {
		ctx := GuardContext{PracticeName: own, Telephone: own, Postcode: own, SupportNumbers: []string{own}}
		found := Guard(text, ctx)
		if !slices.Equal(found, Guard(text, ctx)) {
			t.Fatal("not the same twice")
		}
		place, length := 0, len([]rune(text))
		for _, one := range found {
			if one.Start < place || one.End <= one.Start || one.End > length {
				t.Fatalf("finding %v after %d in a text of %d", one, place, length)
			}
			if !slices.Contains(GuardKinds(), one.Kind) {
				t.Fatalf("unknown kind %q", one.Kind)
			}
			place = one.End
		}
	})
}

// The product asks for under 5 ms for 5 kB.
func BenchmarkGuard(b *testing.B) {
	var notes []string
	readTestJSON(b, "testdata/guard_ordinary_notes.json", &notes)
	texts := map[string]string{
		"notes":  strings.Join(notes, "\n"),
		"digits": strings.Repeat("999 110 6847 07700 900123 3/3/74 ", 200),
		"names":  strings.Repeat("patient Smith, Mrs Jones, JB, 43, jo@example.com, BS1 3NZ ", 100),
	}
	for name, text := range texts {
		text = text[:MaxGuardedRunes]
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Guard(text, GuardContext{PracticeName: "Hillside Surgery", Telephone: "0117 496 0123", Postcode: "BS1 3NZ"})
			}
		})
	}
}
