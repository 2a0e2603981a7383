package audit

import (
	"slices"
	"testing"
)

func TestAViewIsALevelOrNotSureOrNothing(t *testing.T) {
	scale := starter(t).Scale
	for _, good := range []Opinion{{}, {ChoiceLevel, 0}, {ChoiceLevel, scale.Top()}, {ChoiceNotSure, 0}} {
		if got, err := NewView(scale, good); err != nil || got != good {
			t.Errorf("%+v became %+v, %v", good, got, err)
		}
	}
	if got, err := NewView(scale, Opinion{ChoiceNotSure, 2}); err != nil || got.Level != 0 {
		t.Errorf("not sure keeps a level: %+v, %v", got, err)
	}
	for field, bad := range map[string]Opinion{"level": {ChoiceLevel, scale.Top() + 1}, "choice": {ChoiceDoesNotApply, 0}} {
		_, err := NewView(scale, bad)
		if got := fieldsOf(t, err, CodeInvalid); !slices.Contains(got, field) {
			t.Errorf("%+v: %v", bad, got)
		}
	}
	_, err := NewView(scale, Opinion{ChoiceLevel, -1})
	fieldsOf(t, err, CodeInvalid)
}

func TestTheStatesOfARoundAreAsThePageSays(t *testing.T) {
	rows := docTable(t, "../docs/states.md", "A round of views")
	for _, row := range rows {
		state, closed := State(row["Self-assessment"]), row["Round"] == "closed"
		view, closing := "can be given and changed", "puts the views together"
		if err := CheckOpenRound(state, closed); err != nil {
			fieldsOf(t, err, CodeConflict)
			view = "–"
		}
		if err := CheckCloseRound(state); closed {
			closing = "changes nothing"
		} else if err != nil {
			fieldsOf(t, err, CodeConflict)
			closing = "–"
		}
		if view != row["A view"] || closing != row["Closing"] {
			t.Errorf("%s, %s: %s and %s, the page says %q and %q", state, row["Round"], view, closing, row["A view"], row["Closing"])
		}
	}
	if len(rows) != 6 {
		t.Errorf("the page has %d rows", len(rows))
	}
}

func TestWhenViewsCanBeAskedForAgain(t *testing.T) {
	for _, one := range []struct {
		same  bool
		today Date
		asked bool
	}{
		{false, "2026-08-31", false}, {false, "2027-02-27", false}, {false, "2027-02-28", true}, {true, "2026-08-31", false}, {true, "2036-08-31", false},
	} {
		if err := CheckAskAgain("Making contact", one.same, "2026-08-31", one.today); (err == nil) != one.asked {
			t.Errorf("on %s, the same self-assessment %t: %v", one.today, one.same, err)
		}
	}
}
