package api

import (
	"errors"
	"strings"
	"testing"

	"doorway/audit"
)

func answerShape(t testing.TB) *schema {
	t.Helper()
	doc, err := readContract()
	if err != nil {
		t.Fatal(err)
	}
	return doc.Parts.Schemas["AnswerInput"]
}

const goodAnswer = `{"choice":"level","level":2,"note":"Ngũgĩ 👍 شكرا","reason":"","whoCouldTell":"","howChecked":"",` +
	`"evidence":[{"id":"6c0e6ad1-9f0b-4b8e-8f7c-0d8f4f3a9b11","what":"page","date":"2026-03-27","where":""}],"textReasons":[]}`

func TestBodyOfTheContractsShapeIsTaken(t *testing.T) {
	if err := checkBody(answerShape(t), strings.NewReader(goodAnswer)); err != nil {
		t.Fatal(err)
	}
}

func TestBodyOfAnotherShapeIsRefused(t *testing.T) {
	shape := answerShape(t)
	for _, one := range []struct{ name, old, new, field string }{
		{"unknown member", `"level":2`, `"level":2,"colour":"red"`, "colour"},
		{"unknown member that may be a name", `"level":2`, `"level":2,"Jane Canary":1`, ""},
		{"missing member", `"note":"Ngũgĩ 👍 شكرا",`, ``, "note"},
		{"null where text is", `"reason":""`, `"reason":null`, "reason"},
		{"number where text is", `"reason":""`, `"reason":7`, "reason"},
		{"text where a number is", `"level":2`, `"level":"2"`, "level"},
		{"half a level", `"level":2`, `"level":2.5`, "level"},
		{"huge level", `"level":2`, `"level":1e400`, "level"},
		{"level above the bound", `"level":2`, `"level":21`, "level"},
		{"object where a list is", `"textReasons":[]`, `"textReasons":{}`, "textReasons"},
		{"text where an object is", `[{"id"`, `["canary",{"id"`, "evidence.0"},
		{"missing inside", `"what":"page",`, ``, "evidence.0.what"},
		{"no id", `6c0e6ad1-9f0b-4b8e-8f7c-0d8f4f3a9b11`, `canary`, "evidence.0.id"},
		{"not offered", `"choice":"level"`, `"choice":"canary"`, "choice"},
		{"given twice", `"level":2`, `"level":2,"level":2`, ""},
		{"half a pair of surrogates", `Ngũgĩ`, `\ud83d`, "note"},
		{"invalid UTF-8", `Ngũgĩ`, "\xff", "note"},
		{"raw control character", `Ngũgĩ`, "\x01", "note"},
		{"cut short", `"textReasons":[]}`, `"textReasons":[`, "textReasons.0"},
		{"something after it", `"textReasons":[]}`, `"textReasons":[]} {}`, ""},
		{"nothing", goodAnswer, ``, ""},
		{"no object", goodAnswer, `[]`, ""},
		{"deep lists", `[{"id"`, strings.Repeat("[", 20000) + `{"id"`, "evidence.0"},
		{"deep objects", `"level":2`, `"level":` + strings.Repeat(`{"a":`, 20000), "level"},
		{"too many rows", `"textReasons":[]`, `"textReasons":[` + strings.Repeat(`{"field":"note","kind":"email","reason":"ours"},`, 100) + `{}]`, "textReasons"},
	} {
		t.Run(one.name, func(t *testing.T) {
			body := strings.Replace(goodAnswer, one.old, one.new, 1)
			err := checkBody(shape, strings.NewReader(body))
			var refusal *audit.Error
			if !errors.As(err, &refusal) || refusal.Code != audit.CodeInvalid {
				t.Fatalf("got %v", err)
			}
			if refusal.Fields[0].Field != one.field {
				t.Errorf("names %q, want %q (%s)", refusal.Fields[0].Field, one.field, refusal.Message)
			}
			for _, field := range refusal.Fields {
				if strings.Contains(strings.ToLower(field.Field+field.Message), "canary") {
					t.Errorf("repeats what was sent: %v", field)
				}
			}
		})
	}
}

// Whatever is sent, the check ends, and what it lets through can be read.
func FuzzBody(f *testing.F) {
	shape := answerShape(f)
	f.Add([]byte(goodAnswer))
	f.Add([]byte(`{"choice":"","level":null}`))
	f.Add([]byte("[[[[{\"a\":\"\\ud800\xff\"}"))
	f.Fuzz(func(t *testing.T, body []byte) {
		err := checkBody(shape, strings.NewReader(string(body)))
		var refusal *audit.Error
		if err != nil && !errors.As(err, &refusal) {
			t.Fatalf("no refusal: %v", err)
		}
		if err == nil {
			var in wireAnswerInput
			if err := unmarshal(body, &in); err != nil {
				t.Fatalf("let through what cannot be read: %v", err)
			}
		}
	})
}

func BenchmarkCheckBody(b *testing.B) {
	shape := answerShape(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := checkBody(shape, strings.NewReader(goodAnswer)); err != nil {
			b.Fatal(err)
		}
	}
}
