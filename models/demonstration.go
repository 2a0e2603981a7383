package models

import (
	"context"
	"strings"

	"doorway/audit"
)

// InventedPractice is a practice of a demonstration. Its code begins with DEMO, which the ODS never issues.
type InventedPractice struct{ Code, Name, Town, Postcode, ICBCode string }

// AddInventedPractice adds a practice for a demonstration. No import touches it. Errors: audit.CodeInvalid when the
// code does not begin with DEMO, audit.CodeConflict when it is there already.
func (s *Store) AddInventedPractice(ctx context.Context, in InventedPractice) (audit.PracticeID, error) {
	if !odsCodeForm.MatchString(in.Code) || !strings.HasPrefix(in.Code, reservedForDemos) {
		return "", audit.Invalid("code", "The code of an invented practice begins with DEMO.")
	}
	row := practiceRow{
		ID: newID[audit.PracticeID](), ODSCode: in.Code, NameODS: strings.ToUpper(in.Name), ShownName: in.Name, Town: in.Town,
		Postcode: in.Postcode, ICBCode: in.ICBCode, Status: PracticeOpen, Invented: true, Version: 1,
	}
	row.setSearch()
	err := s.inTx(ctx, installation(), func(t *tx) error {
		row.CreatedAt, row.UpdatedAt = stamp{t.now}, stamp{t.now}
		if err := t.addPractices([]practiceRow{row}); err != nil {
			return err
		}
		return t.record(audit.Actor{Role: audit.RoleOperator}, "practice.invent", string(row.ID))
	})
	return row.ID, err
}

// GiveInventedFactor gives a person of a demonstration, who has none, a second factor whose secret is known to everybody.
func (s *Store) GiveInventedFactor(ctx context.Context, person audit.PersonID, secret string) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		if _, err := t.exec("INSERT INTO second_factors (person_id, secret, created_at, confirmed_at) VALUES (?, ?, ?, ?)",
			person, secret, stamp{t.now}, stamp{t.now}); err != nil {
			return err
		}
		return t.record(audit.Actor{Role: audit.RoleOperator}, "factor.invent", "")
	})
}

// Demonstration says what a database holds besides the list of practices: nothing, or the practices of a demonstration.
// A database that has people and none of these holds something else, which no demonstration may be mixed with.
type Demonstration struct {
	Empty    bool     // nobody and no invented practice
	Invented []string // the codes of the invented practices
}

// Demonstration looks at what the database holds.
func (s *Store) Demonstration(ctx context.Context) (Demonstration, error) {
	t := s.reading(ctx, installation())
	invented, err := all[practiceRow](t, "SELECT ods_code FROM practices WHERE invented = ? ORDER BY ods_code", true)
	if err != nil {
		return Demonstration{}, err
	}
	people, err := must[int64](t, "SELECT COUNT(*) FROM people WHERE id <> ?", erasedPerson)
	if err != nil {
		return Demonstration{}, err
	}
	found := Demonstration{Empty: people == 0 && len(invented) == 0}
	for _, practice := range invented {
		found.Invented = append(found.Invented, practice.ODSCode)
	}
	return found, nil
}
