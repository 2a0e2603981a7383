package models

import (
	"context"
	"slices"
	"strings"

	"doorway/audit"
)

// leaver is somebody who is about to be erased, and what else of them leads to them.
type leaver struct {
	ID         audit.PersonID
	TrailID    string
	Name       string
	SignInName string
	SignInKey  string
	Email      string

	hats       []string
	placements []string
}

// PersonErasure is what erasing somebody does, table by table, and where their name stands in what others typed: that
// stays.
type PersonErasure struct {
	Tables   []ErasedTable
	Mentions []Mention
}

// ErasedTable is how many rows of a table go with a person, and how many stay without a name.
type ErasedTable struct {
	Name           string
	Gone, Nameless int64
}

// LookAtPersonErasure tells what ErasePerson would do, and does nothing. Errors: audit.CodeNotFound.
func (s *Store) LookAtPersonErasure(ctx context.Context, signInName string) (erasure PersonErasure, err error) {
	err = s.atOneMoment(ctx, installation(), func(t *tx) error {
		person, err := t.leaverByName(signInName)
		if err != nil {
			return err
		}
		if erasure.Tables, err = t.countErased(person.ID); err != nil {
			return err
		}
		erasure.Mentions, err = t.mentions(person)
		return err
	})
	return erasure, err
}

// ErasePerson erases somebody now: account, roles, sessions, factors, links. What they wrote stays, without a name, and
// so does the trail, whose id of them leads to nobody. It gives what was done.
// Errors: audit.CodeNotFound; audit.CodeConflict for the last operator.
func (s *Store) ErasePerson(ctx context.Context, signInName string) (erasure PersonErasure, err error) {
	if erasure, err = s.LookAtPersonErasure(ctx, signInName); err != nil {
		return PersonErasure{}, err
	}
	err = s.inTx(ctx, installation(), func(t *tx) error {
		person, err := t.leaverByName(signInName)
		if err != nil {
			return err
		}
		return t.erasePerson(person)
	})
	return erasure, err
}

const leaverColumns = "SELECT id, trail_id, name, sign_in_name, sign_in_key, email FROM people WHERE id <> '" + erasedPerson + "' AND "

func (t *tx) leaverByName(signInName string) (leaver, error) {
	person, err := must[leaver](t, leaverColumns+"sign_in_key = ?", signInKey(signInName))
	if err != nil {
		return leaver{}, err
	}
	return person, person.gather(t)
}

func (l *leaver) gather(t *tx) error {
	hats, err := all[struct{ ID, PlacementID *string }](t, "SELECT id, placement_id FROM hats WHERE person_id = ?", l.ID)
	for _, hat := range hats {
		l.hats = append(l.hats, *hat.ID)
		if hat.PlacementID != nil {
			l.placements = append(l.placements, *hat.PlacementID)
		}
	}
	return err
}

// countErased counts what each table has of a person.
func (t *tx) countErased(person audit.PersonID) ([]ErasedTable, error) {
	var tables []ErasedTable
	for _, table := range DataMap() {
		counted := ErasedTable{Name: table.Name}
		for _, part := range []struct {
			condition string
			into      *int64
		}{{table.goesWith(), &counted.Gone}, {table.stayNameless(), &counted.Nameless}} {
			if part.condition == "" {
				continue
			}
			ids := slices.Repeat([]any{string(person)}, strings.Count(part.condition, "?"))
			count, err := must[int64](t, "SELECT COUNT(*) FROM "+table.Name+" WHERE "+part.condition, ids...)
			if err != nil {
				return nil, err
			}
			*part.into = count
		}
		if counted.Gone+counted.Nameless > 0 {
			tables = append(tables, counted)
		}
	}
	return tables, nil
}

// goesWith is the condition by which a row goes with a person; empty when none does.
func (d DataTable) goesWith() string {
	var any []string
	for _, column := range d.columns(theirsBit) {
		any = append(any, column+" = ?")
	}
	for _, column := range d.columns(hatBit) {
		any = append(any, column+" IN (SELECT id FROM hats WHERE person_id = ?)")
	}
	if d.goes {
		any = append(any, d.person)
	}
	return strings.Join(any, " OR ")
}

// stayNameless is the condition by which a row stays, without the person's name; empty when none does.
func (d DataTable) stayNameless() string {
	var any []string
	for _, column := range d.columns(authorBit) {
		any = append(any, column+" = ?")
	}
	return strings.Join(any, " OR ")
}

// erasePerson carries an erasure out, following the data map from what refers to what is referred to.
func (t *tx) erasePerson(person leaver) error {
	if err := t.notTheLastOperator(person.ID); err != nil {
		return err
	}
	// Before any trail, as everybody does who writes about a contribution, and proposals first, as a decision does: no two wait
	// for each other.
	if err := t.execAll(append([]statement{withdrawProposalsOf(person.ID, stamp{t.now})}, withdrawOf(person.ID)...)); err != nil {
		return err
	}
	if err := t.recordErasedHats(person); err != nil {
		return err
	}
	if err := t.eraseTraces(person); err != nil {
		return err
	}
	tables := DataMap()
	slices.Reverse(tables)
	for _, table := range tables {
		if err := t.eraseFrom(table, person); err != nil {
			return err
		}
	}
	return t.record(audit.Actor{Role: audit.RoleOperator}, "person.erase", person.TrailID)
}

// recordErasedHats tells each place that somebody no longer has a role there.
func (t *tx) recordErasedHats(person leaver) error {
	hats, err := all[heldHat](t, `SELECT role, practice_id, group_id, placement_id FROM hats
		WHERE person_id = ? AND until IS NULL ORDER BY id`, person.ID)
	if err != nil {
		return err
	}
	for _, hat := range hats {
		place := scope{practice: orNone(hat.PracticeID), group: orNone(hat.GroupID)}
		if hat.PlacementID != nil { // nothing of it enters the group's chain
			place = ofPlacement(*hat.PlacementID)
		}
		if err := t.in(place).record(audit.Actor{Person: person.ID, Role: hat.Role}, "hat.erase", person.TrailID); err != nil {
			return err
		}
	}
	return nil
}

// heldHat is a role and where it is held.
type heldHat struct {
	Role        audit.Role
	PracticeID  *audit.PracticeID
	GroupID     *audit.GroupID
	PlacementID *audit.PlacementID
}

// eraseTraces removes what leads to a person without referring to them: hashes of the sign-in name, addresses that
// others typed into invitations, notes of what requests of others made.
func (t *tx) eraseTraces(person leaver) error {
	if err := t.forgetAttempts([]attempt{nameAttempt(person.SignInName)}); err != nil {
		return err
	}
	statements := []statement{
		{"DELETE FROM forgotten_passwords WHERE sign_in_key = ?", []any{person.SignInKey}},
		{"UPDATE links SET ended_at = ? WHERE created_by = ? AND used_at IS NULL AND ended_at IS NULL", []any{stamp{t.now}, person.ID}},
		// Two who were erased may have begun to write at the very same moment; the unique key takes one of them.
		{`DELETE FROM earlier_texts WHERE person_id = ? AND EXISTS (SELECT 1 FROM earlier_texts o WHERE o.practice_id = earlier_texts.practice_id
			AND o.audit_id = earlier_texts.audit_id AND o.criterion_id = earlier_texts.criterion_id AND o.sitting = earlier_texts.sitting
			AND o.person_id = ?)`, []any{person.ID, erasedPerson}},
	}
	for _, address := range []string{person.Email, person.SignInName} {
		if address = strings.ToLower(address); address != "" {
			statements = append(statements,
				statement{"UPDATE links SET email = '' WHERE LOWER(email) = ?", []any{address}},
				statement{"DELETE FROM outbox WHERE LOWER(address) = ?", []any{address}})
		}
	}
	if len(person.hats) > 0 {
		statements = append(statements, statement{"DELETE FROM idempotency_keys WHERE made IN ?", []any{person.hats}})
	}
	return t.execAll(statements)
}

// statement is one statement with its values.
type statement struct {
	text   string
	values []any
}

func (t *tx) execAll(statements []statement) error {
	for _, s := range statements {
		if _, err := t.exec(s.text, s.values...); err != nil {
			return err
		}
	}
	return nil
}

// eraseFrom does to one table what its columns say.
func (t *tx) eraseFrom(table DataTable, person leaver) error {
	for _, column := range table.Columns {
		var statement string
		value := any(person.ID)
		switch {
		case column.is(authorBit):
			statement = "UPDATE " + table.Name + " SET " + column.Name + " = '" + erasedPerson + "' WHERE " + column.Name + " = ?"
		case column.is(lastBit):
			statement = "UPDATE " + table.Name + " SET " + column.Name + " = '' WHERE " + column.Name + " LIKE ?"
			value = "% " + string(person.ID)
		case column.is(hatLeft):
			statement = "UPDATE " + table.Name + " SET " + column.Name + " = NULL WHERE " + column.Name + " IN (SELECT id FROM hats WHERE person_id = ?)"
		default:
			continue
		}
		if _, err := t.exec(statement, value); err != nil {
			return err
		}
	}
	if condition := table.goesWith(); condition != "" {
		ids := slices.Repeat([]any{person.ID}, strings.Count(condition, "?"))
		if _, err := t.exec("DELETE FROM "+table.Name+" WHERE "+condition, ids...); err != nil {
			return err
		}
	}
	return t.erasePlacements(table, person)
}

// erasePlacements removes the placements of somebody who was a trainee, and the invitations to them.
func (t *tx) erasePlacements(table DataTable, person leaver) error {
	if len(person.placements) == 0 {
		return nil
	}
	var err error
	switch table.Name {
	case "links":
		_, err = t.exec("DELETE FROM links WHERE placement_id IN ?", person.placements)
	case "placements":
		_, err = t.exec(`DELETE FROM placements WHERE id IN ? AND NOT EXISTS
			(SELECT 1 FROM hats h WHERE h.group_id = placements.group_id AND h.placement_id = placements.id)`, person.placements)
	}
	return err
}
