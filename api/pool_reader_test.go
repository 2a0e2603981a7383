package api

import (
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// Three trainees are pooled, one of them alone at a level. That one takes a role in the practice later: with their own level
// in mind they would read what the two others said. They are shown nothing of it, on the page or in a file; others are.
func TestAReaderWhoIsAPartOfAPool(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormShort)
		var trainees []*caller
		for i, starts := range []audit.Date{"2026-05-01", "2026-06-01", "2026-09-15"} {
			trainee := w.trainee(lead.practice, starts, "2026-11-15")
			trainee.pools([]audit.Level{3, 0, 0}[i])
			trainees = append(trainees, trainee)
		}
		w.clock.at(t, "2027-01-01T00:00:00Z")
		w.releasesPools()
		lead, one := w.anew(lead), w.anew(trainees[0])
		one.ended().wears(models.Hat{Role: audit.RolePracticeLead, Practice: lead.practice})
		reads := func(reader *caller, want bool) {
			t.Helper()
			for path, sign := range map[string]string{
				sheet.at + "/comparison":      `"kind":"pooled"`,
				sheet.at + "/comparison.csv":  "January to March 2027",
				sheet.at + "/comparison.html": "January to March 2027",
				lead.home() + "/export":       `"pooled_spreads"`,
			} {
				if got := string(reader.send("GET", path, nil).is(200).body); strings.Contains(got, sign) != want {
					t.Errorf("%s shows the pool: %t, want %t", path, !want, want)
				}
			}
		}
		reads(lead, true)
		reads(one, false)
	})
}
