package models

import (
	"context"
	"time"

	"doorway/audit"
)

// trailPage is how many entries of a trail are given at once.
const trailPage = 50

// TrailEntry is one entry of a trail as those may read it whom it concerns: who did what, when, and never to which
// words. Who is the person's name, or empty: for somebody of another place, for somebody who was erased, and for a
// command at the machine.
type TrailEntry struct {
	Seq  int64 // from 1
	At   time.Time
	Who  string
	Role audit.Role
	What string // a code that audit.TrailWords knows
}

// Trail is some entries of a trail, latest first. More tells whether there are earlier ones.
type Trail struct {
	Entries []TrailEntry
	More    bool
}

// PracticeTrail gives the practice's entries before a number; 0 is the latest. Names are those of people who have or had
// a role in the practice. Errors: audit.CodeNotFound.
func (s *Store) PracticeTrail(ctx context.Context, actor audit.Actor, practice audit.PracticeID, before int64) (Trail, error) {
	if err := inPractice(actor, audit.PracticeTrail, practice); err != nil {
		return Trail{}, err
	}
	t := s.reading(ctx, within(practice))
	return t.readTrail(before, "p.name", "h.practice_id = ?", practice)
}

// GroupTrail gives the group's entries before a number; 0 is the latest. A facilitator reads the names of the accounts of
// people who have or had a role in the group; a group member what the group calls facilitators and themselves.
// Errors: audit.CodeNotFound.
func (s *Store) GroupTrail(ctx context.Context, actor audit.Actor, group audit.GroupID, before int64) (Trail, error) {
	if err := inGroup(actor, audit.GroupTrail, group); err != nil {
		return Trail{}, err
	}
	t := s.reading(ctx, ofGroup(group))
	if inGroup(actor, audit.GroupPeople, group) == nil {
		return t.readTrail(before, "p.name", "h.group_id = ? AND h.placement_id IS NULL", group)
	}
	return t.readTrail(before, calledInGroup, "h.group_id = ? AND (h.role = ? OR h.person_id = ?)", group, audit.RoleFacilitator, actor.Person)
}

// PlacementTrail gives the placement's entries before a number; 0 is the latest. The one name is the trainee's own.
// Errors: audit.CodeNotFound.
func (s *Store) PlacementTrail(ctx context.Context, actor audit.Actor, placement audit.PlacementID, before int64) (Trail, error) {
	if placement == "" || actor.Placement != placement {
		return Trail{}, allowed(actor, audit.PlacementTrail, audit.RelationOtherPlacement)
	}
	if err := allowed(actor, audit.PlacementTrail, audit.RelationPlacement); err != nil {
		return Trail{}, err
	}
	return s.reading(ctx, ofPlacement(placement)).readTrail(before, "p.name", "h.placement_id = ? AND h.person_id = ?", placement, actor.Person)
}

// InstallationTrail gives the installation's entries before a number; 0 is the latest. Names are those of people who
// are or were operators or facilitators. Errors: audit.CodeForbidden.
func (s *Store) InstallationTrail(ctx context.Context, actor audit.Actor, before int64) (Trail, error) {
	if err := allowed(actor, audit.InstallationTrail, audit.RelationNone); err != nil {
		return Trail{}, err
	}
	t := s.reading(ctx, installation())
	return t.readTrail(before, "p.name", "h.role IN (?, ?)", audit.RoleOperator, audit.RoleFacilitator)
}

// readTrail reads a page of the scope's chain. Names are those of people p with a hat h that named chooses: what name says
// of the two.
func (t *tx) readTrail(before int64, name, named string, values ...any) (Trail, error) {
	condition, limits := "", []any{t.scope.chain()}
	if before > 0 {
		condition, limits = " AND seq < ?", append(limits, before)
	}
	rows, err := all[trailRow](t, "SELECT seq, actor, role, what, at FROM trail WHERE chain = ?"+condition+
		" ORDER BY seq DESC LIMIT ?", append(limits, trailPage+1)...)
	if err != nil {
		return Trail{}, translate(err)
	}
	trail := Trail{More: len(rows) > trailPage}
	rows = rows[:min(len(rows), trailPage)]
	names, err := t.trailNames(rows, name, named, values)
	if err != nil {
		return Trail{}, translate(err)
	}
	trail.Entries = make([]TrailEntry, len(rows))
	for i, row := range rows {
		trail.Entries[i] = TrailEntry{row.Seq, row.At.Time, names[row.Actor], row.Role, row.What}
	}
	return trail, nil
}

// trailNames gives the names behind the trail ids of entries.
func (t *tx) trailNames(rows []trailRow, name, named string, values []any) (map[string]string, error) {
	names := make(map[string]string, len(rows))
	if len(rows) == 0 {
		return names, nil
	}
	actors := make([]string, len(rows))
	for i, row := range rows {
		actors[i] = row.Actor
	}
	people, err := all[struct{ TrailID, Name string }](t, "SELECT DISTINCT p.trail_id, "+name+` AS name FROM people p JOIN hats h ON h.person_id = p.id
		WHERE p.trail_id IN ? AND `+named, append([]any{actors}, values...)...)
	for _, person := range people {
		names[person.TrailID] = person.Name
	}
	return names, err
}
