package audit

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

// moves tries what can be done to an audit and gives the state after each, or a dash for a refusal.
func moves(t *testing.T, state State, submissions int) map[string]string {
	t.Helper()
	at := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	after := func(state State, err error) string {
		if err == nil {
			return string(state)
		}
		fieldsOf(t, err, CodeConflict)
		return "–"
	}
	_, submitError := Submit(SubmissionInput{Sheet: Sheet{Set: starter(t)}, State: state}, at)
	return map[string]string{
		"submit":                    after(StateSubmitted, submitError),
		"reopen within 14 days":     after(StateDraft, Reopen(state, at.Add(-ReopenWithin), at)),
		"reopen later":              after(StateDraft, Reopen(state, at.Add(-ReopenWithin-time.Microsecond), at)),
		"discard":                   after(StateDiscarded, Discard(state, submissions)),
		"bring back within 30 days": after(StateDraft, Restore(state, at.Add(-RestoreWithin), at)),
		"bring back later":          after(StateDraft, Restore(state, at.Add(-RestoreWithin-time.Microsecond), at)),
	}
}

func TestTheStatesOfASelfAssessmentAreAsThePageSays(t *testing.T) {
	rows := docTable(t, "../docs/states.md", "A self-assessment")
	for _, row := range rows {
		state, submissions := row["From"], 0
		if before, found := strings.CutSuffix(state, ", submitted before"); found {
			state, submissions = before, 1
		}
		for move, got := range moves(t, State(state), submissions) {
			if got != row[move] {
				t.Errorf("%s, %s: %s, the page says %q", row["From"], move, got, row[move])
			}
		}
	}
	if len(rows) != 4 {
		t.Errorf("the page has %d rows", len(rows))
	}
}

func TestTheStatesOfAnActionAreAsThePageSays(t *testing.T) {
	var listed []ActionStatus
	for _, row := range docTable(t, "../docs/states.md", "An action") {
		status := ActionStatus(row["Status"])
		listed = append(listed, status)
		if open := (Action{Status: status}).Open(); open != (row["Still to do"] == "yes") {
			t.Errorf("%s: open %t, the page says %q", status, open, row["Still to do"])
		}
		_, err := NewAction(Action{What: "Rewrite the joining form", Status: status})
		needs := "–"
		var refusal *Error
		if errors.As(err, &refusal) {
			needs = strings.Join(each(refusal.Fields, func(f FieldError) string { return f.Field }), ", ")
		}
		if needs != row["Needs"] {
			t.Errorf("%s needs %s, the page says %q", status, needs, row["Needs"])
		}
	}
	if !slices.Equal(listed, ActionStatuses()) {
		t.Errorf("the page lists %v", listed)
	}
}

func TestLondonDate(t *testing.T) {
	for moment, want := range map[string]Date{
		"2026-01-15T23:59:59Z": "2026-01-15",
		"2026-07-15T22:59:59Z": "2026-07-15",
		"2026-07-15T23:00:00Z": "2026-07-16",
		"2026-03-29T00:59:59Z": "2026-03-29",
		"2026-10-25T00:30:00Z": "2026-10-25",
		"2026-12-31T23:59:59Z": "2026-12-31",
	} {
		at, err := time.Parse(time.RFC3339, moment)
		if err != nil {
			t.Fatal(err)
		}
		if got := LondonDate(at); got != want {
			t.Errorf("%s is %s in London, want %s", moment, got, want)
		}
	}
}

func TestParseForm(t *testing.T) {
	for _, form := range []Form{FormFull, FormShort} {
		if got, err := ParseForm(string(form)); err != nil || got != form {
			t.Errorf("%s: %s, %v", form, got, err)
		}
	}
	_, err := ParseForm("medium")
	if fields := fieldsOf(t, err, CodeInvalid); !slices.Equal(fields, []string{"form"}) {
		t.Errorf("fields %v", fields)
	}
}

func TestParseDate(t *testing.T) {
	for text, ok := range map[string]bool{
		"": true, "2026-02-28": true, "2024-02-29": true, "1900-01-01": true, "2199-12-31": true,
		"2026-02-29": false, "1899-12-31": false, "2200-01-01": false, "2026-2-1": false, "01/02/2026": false, "soon": false,
	} {
		if got, err := ParseDate(text); (err == nil) != ok || ok && string(got) != text {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, test := range []struct {
		from Date
		n    int
		want Date
	}{
		{"2026-06-15", -12, "2025-06-15"}, {"2024-02-29", -12, "2023-02-28"}, {"2026-01-31", 1, "2026-02-28"},
		{"2026-12-31", 2, "2027-02-28"}, {"2026-03-31", -1, "2026-02-28"}, {"", 1, ""}, {"soon", 1, ""},
	} {
		if got := test.from.AddMonths(test.n); got != test.want {
			t.Errorf("%s %+d months: %s, want %s", test.from, test.n, got, test.want)
		}
	}
}

func TestLongDate(t *testing.T) {
	if got := Date("2026-03-07").Long(); got != "7 March 2026" {
		t.Errorf("got %q", got)
	}
	if got := Date("").Long(); got != "" {
		t.Errorf("got %q", got)
	}
}
