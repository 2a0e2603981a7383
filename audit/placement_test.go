package audit

import (
	"errors"
	"strconv"
	"testing"
	"time"
)

func TestPlacementDates(t *testing.T) {
	for _, c := range []struct {
		starts, ends Date
		field        string
	}{
		{"2026-08-05", "2026-08-06", ""},
		{"2026-08-05", "2028-08-05", ""},
		{"2028-02-29", "2030-02-28", ""},
		{"2026-08-05", "2028-08-06", "ends"},
		{"2026-08-05", "2026-08-05", "ends"},
		{"2026-08-05", "2026-08-04", "ends"},
		{"2026-08-05", "", "ends"},
		{"2026-08-05", "2026-09-31", "ends"},
		{"", "2026-08-05", "starts"},
		{"2026-02-29", "2026-08-05", "starts"},
		{"1899-12-31", "1900-08-05", "starts"},
	} {
		placement, err := NewPlacement(c.starts, c.ends)
		var refusal *Error
		switch {
		case c.field == "":
			if err != nil || placement != (Placement{c.starts, c.ends}) {
				t.Errorf("%s to %s: %+v, %v", c.starts, c.ends, placement, err)
			}
		case !errors.As(err, &refusal) || refusal.Code != CodeInvalid || refusal.Fields[0].Field != c.field:
			t.Errorf("%s to %s: %v, want a refusal of %s", c.starts, c.ends, err, c.field)
		}
	}
}

// From the second week to four weeks after the end.
func TestPlacementStates(t *testing.T) {
	placement, err := NewPlacement("2026-08-05", "2027-02-02")
	if err != nil {
		t.Fatal(err)
	}
	if placement.OpensOn() != "2026-08-12" || placement.ClosesOn() != "2027-03-02" {
		t.Errorf("from %s to %s", placement.OpensOn(), placement.ClosesOn())
	}
	for day, want := range map[Date]PlacementState{
		"2026-01-01": PlacementToCome, "2026-08-11": PlacementToCome, "2026-08-12": PlacementOpen, "2027-02-03": PlacementOpen,
		"2027-03-02": PlacementOpen, "2027-03-03": PlacementClosed, "2029-01-01": PlacementClosed,
	} {
		if got := placement.State(day); got != want {
			t.Errorf("on %s it is %s, want %s", day, got, want)
		}
		relation := RelationPlacement
		if want == PlacementClosed {
			relation = RelationPlacementClosed
		}
		if got := placement.Relation(day); got != relation {
			t.Errorf("on %s it stands as %s, want %s", day, got, relation)
		}
	}
}

func TestOwnInterestLastsTwelveMonths(t *testing.T) {
	now := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	long, edge := now.AddDate(-5, 0, 0), now.AddDate(-1, 0, 0)
	for name, c := range map[string]struct {
		held []Held
		want bool
	}{
		"never had one":                      {nil, false},
		"has one":                            {[]Held{{"here", long, time.Time{}}}, true},
		"has one elsewhere":                  {[]Held{{"there", long, time.Time{}}}, false},
		"waits for one":                      {[]Held{{"here", now.AddDate(0, 0, 7), time.Time{}}}, true},
		"ended just now":                     {[]Held{{"here", long, now}}, true},
		"ended a moment less than 12 months": {[]Held{{"here", long, edge.Add(time.Microsecond)}}, true},
		"ended 12 months ago":                {[]Held{{"here", long, edge}}, false},
		"ended long ago":                     {[]Held{{"here", long, long.AddDate(1, 0, 0)}}, false},
		"ended long ago, and has one again":  {[]Held{{"here", long, long.AddDate(1, 0, 0)}, {"here", now, time.Time{}}}, true},
		"was refused before it began":        {[]Held{{"here", now.AddDate(0, 0, 3), now}}, false},
	} {
		if got := HasInterest(c.held, "here", now); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// docs/states.md says on which day a placement is in which state.
func TestPlacementStatesAsWritten(t *testing.T) {
	placement := Placement{Starts: "2026-08-05", Ends: "2027-02-02"}
	from := map[string]Date{"the first day": placement.Starts, "the last day": placement.Ends}
	for _, row := range docTable(t, "../docs/states.md", "A placement") {
		days, err := strconv.Atoi(row["Days after"])
		if err != nil || from[row["Counted from"]] == "" {
			t.Fatalf("cannot read %v", row)
		}
		if got := placement.State(from[row["Counted from"]].addDays(days)); string(got) != row["State"] {
			t.Errorf("%v: it is %s", row, got)
		}
	}
}

func TestEndedWhenClosedBefore(t *testing.T) {
	for _, day := range []Date{"2027-03-01", "2027-03-02", "2027-03-03", "2027-03-04"} {
		placement := Placement{"2026-08-05", "2027-02-02"}
		if ended, closed := placement.Ends < EndedWhenClosedBefore(day), placement.ClosesOn() < day; ended != closed {
			t.Errorf("before %s: %t, and it is %t that it had closed", day, ended, closed)
		}
	}
}
