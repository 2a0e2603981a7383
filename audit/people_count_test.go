package audit

import (
	"reflect"
	"strings"
	"testing"
)

func TestFewPeopleAreNotCounted(t *testing.T) {
	for people, want := range map[int]PeopleCount{
		0: {}, 1: {}, 7: {}, 8: {true, 10}, 12: {true, 10}, 13: {true, 15}, 17: {true, 15}, 18: {true, 20}, 1002: {true, 1000},
	} {
		if got := CountPeople(people, 8); got != want {
			t.Errorf("%d: %+v", people, got)
		}
	}
	if CountPeople(0, 0).Shown {
		t.Error("nobody is told")
	}
	if words := CountPeople(23, 8).Words(); words != "about 25 people" {
		t.Error(words)
	}
	if words := CountPeople(3, 8).Words(); strings.ContainsAny(words, "0123456789") || words != CountPeople(0, 8).Words() {
		t.Error(words)
	}
}

func TestATotalOfSomethingHiddenIsHidden(t *testing.T) {
	got := SuppressTable([][]int{{12, 9, 20}, {8, 3, 11}}, 8)
	about := func(n int) PeopleCount { return PeopleCount{true, n} }
	want := PeopleTable{
		Cells: [][]PeopleCount{{about(10), about(10), about(20)}, {about(10), {}, about(10)}},
		Rows:  []PeopleCount{about(40), {}}, Columns: []PeopleCount{about(20), {}, about(30)},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	if whole := SuppressTable([][]int{{8, 30}}, 8); whole.Total != about(40) || whole.Rows[0] != about(40) {
		t.Errorf("%+v", whole)
	}
	if ragged := SuppressTable([][]int{{8, 30}, {9}}, 8); ragged.Cells[1][1].Shown || ragged.Total.Shown || !ragged.Rows[0].Shown {
		t.Errorf("%+v", ragged)
	}
	if empty := SuppressTable(nil, 8); empty.Total.Shown {
		t.Errorf("%+v", empty)
	}
}

func TestAMiddleBandHasNoEnds(t *testing.T) {
	if band, shown := MiddleBand(scoresOf([]int{3, 97, 41, 55, 60, 68, 52}), 7); !shown || band != (Band{40, 70}) {
		t.Errorf("%+v %v", band, shown)
	}
	if _, shown := MiddleBand(scoresOf([]int{3, 97, 41, 55, 60, 68}), 7); shown {
		t.Error("six practices")
	}
	if band, _ := MiddleBand(scoresOf([]int{0, 0, 0, 0, 100, 100, 100, 100}), 7); band != (Band{0, 100}) {
		t.Errorf("%+v", band)
	}
	if _, shown := MiddleBand(nil, 0); shown {
		t.Error("nothing has a middle")
	}
}
