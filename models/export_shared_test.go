package models_test

import (
	"strings"
	"testing"
	"time"
)

// shares puts a confirmed conversation of a trainee into the database, and gives their two ids.
func (p *pooling) shares() (person, trail string) {
	p.t.Helper()
	person = string(p.newTrainee())
	trail = p.text("SELECT CAST(trail_id AS TEXT) FROM people WHERE CAST(id AS TEXT) = '" + person + "'")
	p.exec(`INSERT INTO shared_assessments (practice_id, id, version_id, person_id, content, shared_on)
		VALUES (':practice', '00000000-0000-4000-8000-000000000002', ':version', ':person', '{"note":"Tam Okeke was kind"}', '2026-03-17')`,
		":practice", p.practice, ":version", p.version, ":person", person)
	return person, trail
}

// The practice's export has what a trainee shared, with the name, and neither of the ids that stand for them elsewhere.
func TestAPracticesExportNamesWhoSharedAndNoMore(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		person, trail := p.shares()
		export := p.exported()
		if strings.Contains(export, person) || strings.Contains(export, trail) {
			t.Error("it has an id of the trainee")
		}
		if !strings.Contains(export, "Tam Okeke was kind") || strings.Count(export, "Tam Okeke") != 2 {
			t.Errorf("it does not say who shared what: %s", export)
		}
	})
}

// Whoever erases somebody is told where the name stands, but not that a trainee wrote it.
func TestMentionsAreNotLookedForInWhatTraineesWrite(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		person, _ := p.shares()
		p.rates(p.newTrainee(), p.practice, "2026-01-01", "2026-03-31", p.clock.Now().Add(-time.Hour), "REG-1 1")
		p.exec("UPDATE observations SET note = 'Tam Okeke said so'")
		p.exec("UPDATE placement_assessments SET noticed = 'Tam Okeke said so'")
		erasure, err := p.LookAtPersonErasure(t.Context(), person)
		p.want(err)
		if len(erasure.Mentions) != 0 {
			t.Errorf("told are %v", erasure.Mentions)
		}
	})
}
