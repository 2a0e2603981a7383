package models_test

import (
	"encoding/json"
	"slices"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// What was counted before it was counted who has no score both times is counted as it is now, and can be taken out again.
func TestTheUpgradeCountsWhoHasNoScoreBothTimes(t *testing.T) {
	tellPictured(t, 3, 1, func(s *countedStory) {
		var latest audit.AuditID
		for i, lead := range s.leads {
			s.looksAgain(lead, "REG", "CON")
			if i < 3 { // the last looked once
				latest = s.looksAgain(lead, []string{"REG", "CON"}[i%2])
			}
		}
		s.forgetNoChange()
		s.Store = s.database.Open(s.t, models.Options{Now: s.clock.Now})
		s.exact("the upgrade")
		s.stopSharing(s.leads[2], latest, audit.AudienceGroup)
		s.exact("one stopped after the upgrade")
	})
}

// forgetNoChange makes the database what it was before the migration.
func (s *countedStory) forgetNoChange() {
	s.t.Helper()
	database := s.database.SQL(s.t)
	rows, err := database.Query("SELECT CAST(practice_id AS TEXT), CAST(lines AS TEXT) FROM practice_counted")
	s.want(err)
	defer func() { s.want(rows.Close()) }()
	kept := map[string]string{}
	for rows.Next() {
		var practice, text string
		s.want(rows.Scan(&practice, &text))
		var lines []map[string]string
		s.want(json.Unmarshal([]byte(text), &lines))
		before := len(lines)
		lines = slices.DeleteFunc(lines, func(line map[string]string) bool { return line["Kind"] == "change" && line["Value"] == "" })
		if without := before - len(lines); without != 0 && without != 9 {
			s.t.Fatalf("%d lines of domains without a score both times, in %s", without, text)
		}
		written, err := json.Marshal(lines)
		s.want(err)
		kept[practice] = string(written)
	}
	s.want(rows.Err())
	for practice, lines := range kept {
		_, err := database.Exec("UPDATE practice_counted SET lines = $1 WHERE practice_id = $2", lines, practice)
		s.want(err)
	}
	for _, statement := range []string{
		"DELETE FROM rollups WHERE kind = 'change' AND value = ''", "DROP INDEX rollups_without", "DELETE FROM goose_db_version WHERE version_id >= 29",
	} {
		_, err := database.Exec(statement)
		s.want(err)
	}
}
