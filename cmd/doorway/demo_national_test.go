package main

import (
	"testing"

	"doorway/audit"
)

// Whatever shows a national demonstration's criteria says first that the answers are invented.
func TestNationalCriteriaSayThatTheAnswersAreInvented(t *testing.T) {
	file, err := nationalCriteria()
	if err != nil {
		t.Fatal(err)
	}
	set, err := audit.ParseCriteria("invented", file)
	if err != nil {
		t.Fatal(err)
	}
	starter, err := audit.StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	if set.Title != nationalTitle || !set.Agreed() || set.ID == starter.ID || len(set.Criteria) != 43 {
		t.Errorf("got %q, %q, agreed: %v, %d criteria", set.ID, set.Title, set.Agreed(), len(set.Criteria))
	}
}
