package audit

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

const (
	firstID  = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
	secondID = "3f2504e0-4f89-41d3-9a0c-0305e82c3302"
)

// fieldsOf gives the fields that an error names; it must be of the code.
func fieldsOf(t *testing.T, err error, code Code) []string {
	t.Helper()
	var refusal *Error
	if !errors.As(err, &refusal) || refusal.Code != code || refusal.Message == "" {
		t.Fatalf("got error %v, want code %s", err, code)
	}
	var fields []string
	for _, field := range refusal.Fields {
		if field.Message == "" {
			t.Errorf("%s has no message", field.Field)
		}
		fields = append(fields, field.Field)
	}
	return fields
}

func level(l Level) Answer { return Answer{Choice: ChoiceLevel, Level: l} }

func TestNewAnswerRefusesWhatCannotBe(t *testing.T) {
	long, evidence := strings.Repeat("ñ", MaxGuardedRunes+1), func(rows ...Evidence) Answer { return Answer{Evidence: rows} }
	for name, test := range map[string]struct {
		in   Answer
		want []string
	}{
		"level below":     {level(-1), []string{"level"}},
		"level above":     {level(4), []string{"level"}},
		"unknown choice":  {Answer{Choice: "maybe"}, []string{"choice"}},
		"long note":       {Answer{Note: long}, []string{"note"}},
		"long reason":     {Answer{Reason: long}, []string{"reason"}},
		"NUL":             {Answer{WhoCouldTell: "a\x00b"}, []string{"whoCouldTell"}},
		"bad UTF-8":       {Answer{HowChecked: "a\xffb"}, []string{"howChecked"}},
		"no id":           {evidence(Evidence{What: "A"}), []string{"evidence.0.id"}},
		"odd id":          {evidence(Evidence{ID: "1=1"}), []string{"evidence.0.id"}},
		"one id twice":    {evidence(Evidence{ID: firstID}, Evidence{ID: strings.ToUpper(firstID)}), []string{"evidence.1.id"}},
		"date not real":   {evidence(Evidence{ID: firstID, Date: "2026-02-30"}), []string{"evidence." + firstID + ".date"}},
		"date with time":  {evidence(Evidence{ID: firstID, Date: "2026-02-01T00:00:00Z"}), []string{"evidence." + firstID + ".date"}},
		"long what":       {evidence(Evidence{ID: firstID, What: long}), []string{"evidence." + firstID + ".what"}},
		"NUL in where":    {evidence(Evidence{ID: firstID, Where: "\x00"}), []string{"evidence." + firstID + ".where"}},
		"too many rows":   {evidence(manyEvidence(MaxEvidence + 1)...), []string{"evidence"}},
		"several at once": {Answer{Choice: "maybe", Note: long, Reason: "\x00"}, []string{"choice", "note", "reason"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := NewAnswer(starter(t).Scale, test.in)
			if got := fieldsOf(t, err, CodeInvalid); !slices.Equal(got, test.want) {
				t.Errorf("fields %v, want %v", got, test.want)
			}
		})
	}
}

func manyEvidence(n int) []Evidence {
	rows := make([]Evidence, n)
	for i := range rows {
		rows[i].ID = fmt.Sprintf("3f2504e0-4f89-41d3-9a0c-%012x", i)
	}
	return rows
}

// A refusal must never repeat what was typed: it could be a patient's detail, and refusals are logged.
func TestNewAnswerNeverRepeatsTheText(t *testing.T) {
	_, err := NewAnswer(starter(t).Scale, Answer{Choice: "canary-1", Note: "canary-2\x00", Evidence: []Evidence{{ID: "canary-3", Date: "canary-4", What: "\x00"}}})
	refusal := &Error{}
	if !errors.As(err, &refusal) {
		t.Fatal(err)
	}
	for _, field := range refusal.Fields {
		if strings.Contains(field.Field+field.Message+refusal.Message, "canary") {
			t.Errorf("the message of %s repeats the text", field.Field)
		}
	}
}

func TestNewAnswerKeepsTextsAsTheyAre(t *testing.T) {
	awkward := " \t\r\n trailing \u2028 👩🏽‍⚕️ العربية \u200b é e\u0301 \u007f "
	in := Answer{
		Choice: ChoiceDoesNotApply, Note: awkward, Reason: awkward, WhoCouldTell: awkward, HowChecked: awkward,
		Evidence: []Evidence{{ID: firstID, What: awkward, Date: "2026-01-31", Where: awkward}, {ID: secondID}},
	}
	out, err := NewAnswer(starter(t).Scale, in)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(out.Texts(), in.Texts()) || !slices.Equal(out.Evidence, in.Evidence) {
		t.Errorf("got %+v", out)
	}
	if _, err := NewAnswer(starter(t).Scale, Answer{Note: strings.Repeat("😀", MaxGuardedRunes)}); err != nil {
		t.Errorf("%d code points: %v", MaxGuardedRunes, err)
	}
}

func TestNewAnswerClearsALevelThatTheChoiceDoesNotUse(t *testing.T) {
	for _, choice := range []Choice{ChoiceNone, ChoiceNotSure, ChoiceDoesNotApply} {
		if out, err := NewAnswer(starter(t).Scale, Answer{Choice: choice, Level: 7}); err != nil || out.Level != 0 {
			t.Errorf("%q: level %d, error %v", choice, out.Level, err)
		}
	}
}

func TestComplete(t *testing.T) {
	scale := starter(t).Scale
	withoutReason := scale
	withoutReason.DoesNotApply.NeedsReason = false
	for name, test := range map[string]struct {
		answer Answer
		scale  Scale
		want   bool
	}{
		"nothing":                {Answer{}, scale, false},
		"only a note":            {Answer{Note: "a"}, scale, false},
		"level 0":                {level(0), scale, true},
		"top level":              {level(3), scale, true},
		"no such level":          {level(4), scale, false},
		"not sure":               {Answer{Choice: ChoiceNotSure}, scale, true},
		"does not apply, why":    {Answer{Choice: ChoiceDoesNotApply, Reason: "We have no branch"}, scale, true},
		"does not apply":         {Answer{Choice: ChoiceDoesNotApply}, scale, false},
		"does not apply, spaces": {Answer{Choice: ChoiceDoesNotApply, Reason: " \u00a0\n"}, scale, false},
		"no reason asked":        {Answer{Choice: ChoiceDoesNotApply}, withoutReason, true},
	} {
		if got := test.answer.Complete(test.scale); got != test.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

func TestEvidenceToAdd(t *testing.T) {
	dated := func(date Date) Answer {
		return Answer{Choice: ChoiceLevel, Level: 3, HowChecked: "We rang.", Evidence: []Evidence{{ID: firstID, What: "Test call", Date: date}}}
	}
	changed := func(change func(*Answer)) Answer {
		a := dated("2026-05-01")
		change(&a)
		return a
	}
	for name, test := range map[string]struct {
		answer Answer
		want   bool
	}{
		"on the day":         {dated("2026-06-15"), false},
		"12 months before":   {dated("2025-06-15"), false},
		"a day too old":      {dated("2025-06-14"), true},
		"in the future":      {dated("2026-06-16"), true},
		"without a date":     {dated(""), true},
		"does not say what":  {changed(func(a *Answer) { a.Evidence[0].What = " " }), true},
		"not how checked":    {changed(func(a *Answer) { a.HowChecked = "\n" }), true},
		"no evidence":        {changed(func(a *Answer) { a.Evidence = nil }), true},
		"one of two is good": {changed(func(a *Answer) { a.Evidence = append(a.Evidence, Evidence{ID: secondID}) }), false},
		"lower level":        {level(2), false},
		"not sure":           {Answer{Choice: ChoiceNotSure, Level: 3}, false},
	} {
		if got := EvidenceToAdd(test.answer, starter(t).Scale, "2026-06-15"); got != test.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

func TestShownLeavesOutTheTextsOfOtherChoices(t *testing.T) {
	full := Answer{Note: "n", Reason: "r", WhoCouldTell: "w", HowChecked: "h"}
	for choice, want := range map[Choice]string{ChoiceLevel: "nh", ChoiceNotSure: "nwh", ChoiceDoesNotApply: "nrh", ChoiceNone: "nh"} {
		full.Choice = choice
		shown := full.Shown()
		if got := shown.Note + shown.Reason + shown.WhoCouldTell + shown.HowChecked; got != want {
			t.Errorf("%q shows %q, want %q", choice, got, want)
		}
	}
}

func TestSaid(t *testing.T) {
	if (Answer{}).Said() {
		t.Error("an empty answer says something")
	}
	for _, answer := range []Answer{level(0), {Note: "a"}, {Reason: "a"}, {WhoCouldTell: "a"}, {HowChecked: "a"}, {Evidence: []Evidence{{}}}} {
		if !answer.Said() {
			t.Errorf("%+v says nothing", answer)
		}
	}
}
