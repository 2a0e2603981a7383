package audit

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

func wholeAction() Action {
	return Action{
		CriterionID: "REG-1", SuggestionID: "REG-1-a", What: "Rewrite the joining form", FirstStep: "Find the form",
		OwnerRole: "Practice manager", OwnerPerson: "Zoë", Due: "2027-01-31", Effort: EffortLow, Benefit: "Nobody is turned away",
		HowWeKnow: "A test call", Status: ActionUnderWay,
	}
}

func changedAction(change func(*Action)) Action {
	action := wholeAction()
	change(&action)
	return action
}

func TestNewActionRefusesWhatCannotBe(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*Action)
		want   []string
	}{
		"says nothing":           {func(a *Action) { a.What = " \n" }, []string{"what"}},
		"says too much":          {func(a *Action) { a.What = strings.Repeat("é", MaxActionWhat+1) }, []string{"what"}},
		"NUL":                    {func(a *Action) { a.FirstStep = "\x00" }, []string{"firstStep"}},
		"bad UTF-8":              {func(a *Action) { a.Benefit = "\xff" }, []string{"benefit"}},
		"long role":              {func(a *Action) { a.OwnerRole = strings.Repeat("a", MaxOwner+1) }, []string{"ownerRole"}},
		"long person":            {func(a *Action) { a.OwnerPerson = strings.Repeat("a", MaxOwner+1) }, []string{"ownerPerson"}},
		"long how":               {func(a *Action) { a.HowWeKnow = strings.Repeat("a", MaxGuardedRunes+1) }, []string{"howWeKnow"}},
		"no such status":         {func(a *Action) { a.Status = "late" }, []string{"status"}},
		"no such effort":         {func(a *Action) { a.Effort = "huge" }, []string{"effort"}},
		"due never":              {func(a *Action) { a.Due = "2027-02-30" }, []string{"due"}},
		"blocked without reason": {func(a *Action) { a.Status = ActionBlocked }, []string{"statusReason"}},
		"dropped without reason": {func(a *Action) { a.Status, a.StatusReason = ActionDropped, " " }, []string{"statusReason"}},
		"done without evidence":  {func(a *Action) { a.Status = ActionDone }, []string{"evidenceNote", "doneOn"}},
		"done on no day":         {func(a *Action) { a.Status, a.EvidenceNote, a.DoneOn = ActionDone, "Form", "soon" }, []string{"doneOn"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := NewAction(changedAction(test.change))
			if got := fieldsOf(t, err, CodeInvalid); !slices.Equal(got, test.want) {
				t.Errorf("fields %v, want %v", got, test.want)
			}
		})
	}
}

func TestNewActionKeepsTheTextsAndBeginsNotStarted(t *testing.T) {
	in := Action{What: "  Ask 😀 \u2028 العربية\r\n", StatusReason: "kept for later"}
	out, err := NewAction(in)
	if err != nil {
		t.Fatal(err)
	}
	in.Status = ActionNotStarted
	if out != in {
		t.Errorf("got %+v", out)
	}
	if _, err := NewAction(Action{What: strings.Repeat("😀", MaxActionWhat)}); err != nil {
		t.Errorf("%d code points: %v", MaxActionWhat, err)
	}
}

func TestAnyStatusMayFollowAnyOther(t *testing.T) {
	ready := changedAction(func(a *Action) {
		a.StatusReason, a.EvidenceNote, a.DoneOn = "Waiting for the network", "New form", "2026-11-01"
	})
	for _, from := range ActionStatuses() {
		for _, to := range ActionStatuses() {
			before, after := ready, ready
			before.Status, after.Status = from, to
			_, changes, err := ChangeAction(before, after)
			if err != nil {
				t.Errorf("%s to %s: %v", from, to, err)
			}
			if want := from != to; want != slices.Equal(changes, []ActionChange{{"status", string(from), string(to)}}) {
				t.Errorf("%s to %s: changes %v", from, to, changes)
			}
		}
	}
}

func TestChangeActionNamesEveryField(t *testing.T) {
	after := Action{
		CriterionID: "REG-1", SuggestionID: "REG-1-a", What: "a", FirstStep: "b", OwnerRole: "c", OwnerPerson: "d",
		Due: "2027-02-28", Effort: EffortHigh, Benefit: "e", HowWeKnow: "f", Status: ActionDone, StatusReason: "g",
		EvidenceNote: "h", DoneOn: "2026-11-01", Pledge: true,
	}
	_, changes, err := ChangeAction(wholeAction(), after)
	if err != nil {
		t.Fatal(err)
	}
	want := []ActionChange{
		{"what", "Rewrite the joining form", "a"}, {"firstStep", "Find the form", "b"}, {"ownerRole", "Practice manager", "c"},
		{"ownerPerson", "Zoë", "d"}, {"benefit", "Nobody is turned away", "e"}, {"howWeKnow", "A test call", "f"},
		{"statusReason", "", "g"}, {"evidenceNote", "", "h"}, {"due", "2027-01-31", "2027-02-28"}, {"effort", "low", "high"},
		{"status", "under_way", "done"}, {"doneOn", "", "2026-11-01"}, {"pledge", "false", "true"},
	}
	if !slices.Equal(changes, want) {
		t.Errorf("got %v", changes)
	}
}

func TestChangeActionRefuses(t *testing.T) {
	for name, change := range map[string]func(*Action){
		"another criterion":  func(a *Action) { a.CriterionID = "REG-2" },
		"another suggestion": func(a *Action) { a.SuggestionID = "" },
		"nothing to do":      func(a *Action) { a.What = "" },
	} {
		after, changes, err := ChangeAction(wholeAction(), changedAction(change))
		fieldsOf(t, err, CodeInvalid)
		if after != (Action{}) || changes != nil {
			t.Errorf("%s: a refused change gave %+v, %v", name, after, changes)
		}
	}
}

func TestTimesMoved(t *testing.T) {
	for name, test := range map[string]struct {
		dues []Date
		want int
	}{
		"never set":          {[]Date{"", ""}, 0},
		"set once":           {[]Date{"", "2027-01-01"}, 0},
		"set from the start": {[]Date{"2027-01-01", "2027-01-01"}, 0},
		"moved twice":        {[]Date{"", "2027-01-01", "2027-02-01", "2027-03-01"}, 2},
		"brought forward":    {[]Date{"2027-02-01", "2027-01-01"}, 1},
		"taken away, set":    {[]Date{"2027-01-01", "", "2027-03-01"}, 1},
	} {
		var changes []ActionChange
		for i := 1; i < len(test.dues); i++ {
			before, after := Action{What: "a", Due: test.dues[i-1]}, Action{What: "b", Due: test.dues[i]}
			_, step, err := ChangeAction(before, after)
			if err != nil {
				t.Fatal(err)
			}
			changes = append(changes, step...)
		}
		if got := TimesMoved(changes); got != test.want {
			t.Errorf("%s: %d, want %d", name, got, test.want)
		}
	}
}

func TestAPledgeNamesTwoActionsAtMost(t *testing.T) {
	two := []Action{{Pledge: true}, {}, {Pledge: true}}
	if err := CheckPledge(two); err != nil {
		t.Error(err)
	}
	fieldsOf(t, CheckPledge(append(two, Action{Pledge: true})), CodeConflict)
}

// Whoever takes an action on says how far it is, and changes nothing else: every other field is tried.
func TestOwnersChangeHowFarAnActionIs(t *testing.T) {
	theirs := changedAction(func(a *Action) {
		a.Status, a.StatusReason, a.EvidenceNote, a.DoneOn = ActionDone, "a reason", "what shows it", "2026-11-20"
	})
	if err := CheckOwnersChange(wholeAction(), theirs); err != nil {
		t.Errorf("how far it is: %v", err)
	}
	free := []string{"Status", "StatusReason", "EvidenceNote", "DoneOn"}
	kind := reflect.TypeFor[Action]()
	for i := range kind.NumField() {
		name := kind.Field(i).Name
		changed := wholeAction()
		switch field := reflect.ValueOf(&changed).Elem().Field(i); field.Kind() {
		case reflect.Bool:
			field.SetBool(!field.Bool())
		default:
			field.SetString(field.String() + "x")
		}
		err := CheckOwnersChange(wholeAction(), changed)
		if refused := err != nil; refused == slices.Contains(free, name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
