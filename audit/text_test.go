package audit

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// An NHS number of the range that is never given to anybody.
const testNHSNumber = "NHS number 999 000 0018"

func TestCheckTexts(t *testing.T) {
	phone, mail := "ring 07700 900123", "write to a.b@example.org"
	because := func(field string, kind GuardKind) TextReason { return TextReason{field, kind, GuardColleague} }
	for name, test := range map[string]struct {
		texts   []Text
		reasons []TextReason
		code    Code
		want    []string // field and kind
	}{
		"nothing":                        {nil, nil, "", nil},
		"ordinary notes":                 {[]Text{{"note", "We rang all 12 on 3 March 2026."}, {"reason", ""}}, nil, "", nil},
		"refused":                        {[]Text{{"note", "fine"}, {"howChecked", testNHSNumber}}, nil, CodeRefusedText, []string{"howChecked nhs_number"}},
		"refused comes alone":            {[]Text{{"note", phone}, {"reason", testNHSNumber}}, nil, CodeRefusedText, []string{"reason nhs_number"}},
		"asked about":                    {[]Text{{"note", phone}, {"reason", mail}}, nil, CodeReasonNeeded, []string{"note telephone", "reason email"}},
		"once per kind":                  {[]Text{{"note", phone + ", then " + phone + ", or " + mail}}, nil, CodeReasonNeeded, []string{"note telephone", "note email"}},
		"with its reason":                {[]Text{{"note", phone}}, []TextReason{because("note", GuardTelephone)}, "", nil},
		"reason of another field":        {[]Text{{"note", phone}}, []TextReason{because("reason", GuardTelephone)}, CodeReasonNeeded, []string{"note telephone"}},
		"reason of another kind":         {[]Text{{"note", phone}}, []TextReason{because("note", GuardEmail)}, CodeReasonNeeded, []string{"note telephone"}},
		"one of two has it":              {[]Text{{"note", phone + " " + mail}}, []TextReason{because("note", GuardEmail)}, CodeReasonNeeded, []string{"note telephone"}},
		"no reason allows an NHS number": {[]Text{{"note", testNHSNumber}}, []TextReason{because("note", GuardNHSNumber)}, CodeInvalid, []string{"reasons "}},
		"a reason not on the list":       {[]Text{{"note", phone}}, []TextReason{{"note", GuardTelephone, "in a hurry"}}, CodeInvalid, []string{"reasons "}},
		"a kind not on the list":         {nil, []TextReason{because("note", "shoe size")}, CodeInvalid, []string{"reasons "}},
	} {
		t.Run(name, func(t *testing.T) {
			err := CheckTexts(test.texts, GuardContext{}, test.reasons)
			if test.code == "" {
				if err != nil {
					t.Errorf("got %v", err)
				}
				return
			}
			fieldsOf(t, err, test.code)
			var refusal *Error
			errors.As(err, &refusal)
			got := each(refusal.Fields, func(f FieldError) string { return f.Field + " " + string(f.Kind) })
			if !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestCheckTextsLetsThePracticeNameItself(t *testing.T) {
	ours := GuardContext{PracticeName: "The Densham Surgery", Telephone: "01642 672351", Postcode: "TS18 1HU"}
	if err := CheckTexts([]Text{{"note", "Our line is 01642 672351, we are at TS18 1HU"}}, ours, nil); err != nil {
		t.Errorf("got %v", err)
	}
}

// Every text that an answer and an action can hold must reach the guard.
func TestTheGuardReachesEveryText(t *testing.T) {
	answer := Answer{Note: "1", Reason: "2", WhoCouldTell: "3", HowChecked: "4", Evidence: []Evidence{{ID: firstID, What: "5", Where: "6"}}}
	action := wholeAction()
	action.StatusReason, action.EvidenceNote = "Waiting", "New form"
	for _, text := range append(answer.Texts(), action.Texts()...) {
		if text.Text == "" {
			t.Errorf("%s is not what was typed", text.Field)
		}
		err := CheckTexts([]Text{{text.Field, testNHSNumber}}, GuardContext{}, nil)
		if fields := fieldsOf(t, err, CodeRefusedText); !slices.Equal(fields, []string{text.Field}) {
			t.Errorf("%s: fields %v", text.Field, fields)
		}
		if strings.Contains(err.Error(), "999") {
			t.Error("the message repeats the number")
		}
	}
	if len(answer.Texts()) != 6 || len(action.Texts()) != 8 {
		t.Errorf("%d texts of an answer, %d of an action", len(answer.Texts()), len(action.Texts()))
	}
}
