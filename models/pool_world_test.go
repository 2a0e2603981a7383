package models_test

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
)

// pooling is a story with trainees whose ratings are pooled. They are put into the database as their own pages would.
type pooling struct {
	*peopled
	db      *sql.DB
	version string
}

func tellPooling(t *testing.T, run func(p *pooling)) {
	t.Helper()
	tellPeople(t, func(people *peopled) { run(people.pooling()) })
}

func (p *peopled) pooling() *pooling {
	p.t.Helper()
	pooled := &pooling{peopled: p, db: p.database.SQL(p.t)}
	p.want(pooled.db.QueryRow("SELECT id FROM criteria_versions").Scan(&pooled.version))
	return pooled
}

// exec runs statements, with names such as :person replaced.
func (p *pooling) exec(statement string, names ...any) {
	p.t.Helper()
	for i := 0; i+1 < len(names); i += 2 {
		statement = strings.ReplaceAll(statement, fmt.Sprint(names[i]), fmt.Sprint(names[i+1]))
	}
	if _, err := p.db.Exec(statement); err != nil {
		p.t.Fatalf("%s: %v", statement, err)
	}
}

// text is one value, as text.
func (p *pooling) text(query string) string {
	p.t.Helper()
	return strings.Join(p.texts(query), "\n")
}

func (p *pooling) texts(query string) (found []string) {
	p.t.Helper()
	rows, err := p.db.Query(query)
	p.want(err)
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var one string
		p.want(rows.Scan(&one))
		found = append(found, one)
	}
	p.want(rows.Err())
	return found
}

func dbTime(at time.Time) string { return at.UTC().Format("2006-01-02 15:04:05.999999-07:00") }

// newTrainee makes somebody who was a trainee.
func (p *pooling) newTrainee() audit.PersonID {
	p.t.Helper()
	id := uuid.NewString()
	p.exec(`INSERT INTO people (id, trail_id, name, sign_in_name, sign_in_key, password_hash, created_at, updated_at)
		VALUES (':id', ':trail', 'Tam Okeke', ':id', ':id', '', ':now', ':now')`, ":id", id, ":trail", uuid.NewString(), ":now", dbTime(p.clock.Now()))
	return audit.PersonID(id)
}

// newPractice makes a practice in which nobody has a role.
func (p *pooling) newPractice() audit.PracticeID {
	p.t.Helper()
	id := uuid.NewString()
	p.exec(`INSERT INTO practices (id, ods_code, name_ods, shown_name, address, town, postcode, telephone, icb_code, opened_on, closed_on,
		status, invented, search, created_at, updated_at) VALUES (':id', ':id', 'X', 'X', '', '', '', '', '', '', '', 'open', TRUE, '', ':now', ':now')`,
		":id", id, ":now", dbTime(p.clock.Now()))
	return audit.PracticeID(id)
}

// rated is an assessment of a placement at a practice.
type rated struct {
	audit.Actor
	assessment string
}

// rates makes a trainee's assessment of a placement, submitted and waiting to be pooled since a moment, with a level or -1
// for not seen of each criterion: "REG-1 2, REG-2 -1".
func (p *pooling) rates(who audit.PersonID, practice audit.PracticeID, starts, ends audit.Date, chosen time.Time, levels string) rated {
	p.t.Helper()
	placement, hat, assessment := uuid.NewString(), uuid.NewString(), uuid.NewString()
	fill := func(statement string, more ...any) {
		p.t.Helper()
		p.exec(statement, append(more, ":group", p.facilitator.Group, ":practice", practice, ":placement", placement, ":hat", hat, ":person", who,
			":assessment", assessment, ":version", p.version, ":starts", starts, ":ends", ends, ":chosen", dbTime(chosen))...)
	}
	fill(`INSERT INTO placements (id, group_id, practice_id, starts, ends, created_at, updated_at)
		VALUES (':placement', ':group', ':practice', ':starts', ':ends', ':chosen', ':chosen')`)
	fill(`INSERT INTO hats (id, person_id, since, role, group_id, placement_id) VALUES (':hat', ':person', ':chosen', 'trainee', ':group', ':placement')`)
	fill(`INSERT INTO placement_assessments (group_id, placement_id, id, person_id, version_id, state, release, release_chosen_at, created_at,
		updated_at, submitted_at) VALUES (':group', ':placement', ':assessment', ':person', ':version', 'submitted', 'pooled', ':chosen', ':chosen', ':chosen', ':chosen')`)
	for line := range strings.SplitSeq(levels, ", ") {
		criterion, level, _ := strings.Cut(line, " ")
		choice := "level"
		if level == "-1" {
			choice, level = "not_seen", "0"
		}
		fill(`INSERT INTO observations (group_id, placement_id, criterion_id, choice, level, note, version, write_key, updated_at)
			VALUES (':group', ':placement', ':criterion', ':choice', :level, 'a note', 1, '', ':chosen')`, ":criterion", criterion, ":choice", choice, ":level", level)
	}
	return rated{audit.Actor{Person: who, Role: audit.RoleTrainee, Hat: audit.HatID(hat), Placement: audit.PlacementID(placement)}, assessment}
}

// release runs the quarterly job.
func (p *pooling) release() {
	p.t.Helper()
	p.want(p.ReleasePools(p.t.Context()))
}

// seen is what a practice sees of pooled ratings, a line for each criterion: "REG-1 0 (1) 3 2026-04-01".
func (p *pooling) seen(practice audit.PracticeID) string {
	p.t.Helper()
	return p.text(`SELECT criterion_id || ' ' || lowest || ' (' || COALESCE(CAST(most AS TEXT), '-') || ') ' || highest || ' ' || quarter
		FROM pooled_spreads WHERE practice_id = '` + string(practice) + `' ORDER BY criterion_id`)
}

// state is where an assessment stands: what was pooled of it, and whether it is released.
func (p *pooling) state(of rated) string {
	p.t.Helper()
	return p.text(`SELECT a.state || ' ' || a.release || CASE WHEN a.released_at IS NULL THEN '' ELSE ' released' END FROM placement_assessments a
		WHERE a.id = '`+of.assessment+"'") + strings.Join(p.texts("SELECT ' ' || criterion_id || ':' || pooled_on FROM observations WHERE placement_id = '"+
		string(of.Placement)+"' AND pooled_on <> '' ORDER BY criterion_id"), "")
}

// at moves the clock to a moment.
func (p *pooling) at(moment time.Time) { p.clock.Forward(moment.Sub(p.clock.Now())) }

// april is the very moment at which the second quarter of 2026 begins in London, where it is summer time.
func april() time.Time { return time.Date(2026, 3, 31, 23, 0, 0, 0, time.UTC) }
