package models_test

import (
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// What a search remembers of the list is never out of date, also when another process changed it.
func TestSearchFindsWhatAnotherProcessChanged(t *testing.T) {
	tell(t, func(s *story) {
		facilitator := s.facilitator("fen")
		other := s.database.Open(t, models.Options{Now: s.clock.Now})
		names := func(words string) string {
			found, err := s.SearchPractices(t.Context(), facilitator, facilitator.Group, words)
			s.want(err)
			var names []string
			for _, practice := range found {
				name := practice.Name
				if practice.Closed {
					name += " (closed)"
				}
				names = append(names, name)
			}
			return strings.Join(names, ", ")
		}
		if got := names("densham"); got != "The Densham Surgery" {
			t.Fatalf("got %q", got)
		}
		practice := s.practice(facilitator, "A81001")
		lead := s.lead(facilitator, practice, "Sam Okoro")
		mine, err := other.Practice(t.Context(), lead, practice)
		s.want(err)
		_, err = other.ChangePractice(t.Context(), lead, practice, models.PracticeChange{ShownName: "Lawson Street Practice"}, mine.Version, key())
		s.want(err)
		if got := names("lawson"); got != "Lawson Street Practice" {
			t.Errorf("after it was renamed: got %q", got)
		}
		_, err = other.AddInventedPractice(t.Context(), models.InventedPractice{Code: "DEMO77", Name: "Lawson Hill Surgery", Town: "Densham"})
		s.want(err)
		if got := names("laws"); got != "Lawson Hill Surgery, Lawson Street Practice" {
			t.Errorf("after another was added: got %q", got)
		}
		lines := strings.SplitAfter(fixture(t), "\n")
		_, err = other.ImportPractices(t.Context(), strings.NewReader(strings.Join(lines[1:], "")), models.ImportOptions{})
		s.want(err)
		if got := names("laws"); got != "Lawson Hill Surgery, Lawson Street Practice (closed)" {
			t.Errorf("after one closed: got %q", got)
		}
		_, err = s.SearchPractices(t.Context(), facilitator, facilitator.Group, "l")
		s.refused(err, audit.CodeInvalid)
	})
}
