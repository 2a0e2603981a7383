package models

import (
	"context"
	"slices"

	"doorway/audit"
)

// LookAtPracticeErasure tells what ErasePractice would do, and does nothing. Errors: audit.CodeNotFound.
func (s *Store) LookAtPracticeErasure(ctx context.Context, code string) (erasure PracticeErasure, err error) {
	err = s.atOneMoment(ctx, installation(), func(t *tx) error {
		if erasure.Practice, err = t.practiceByCode(code); err != nil {
			return err
		}
		for _, table := range goWithPractice() {
			count, err := must[int64](t, "SELECT COUNT(*) FROM "+table.Name+" WHERE "+table.practice, erasure.Practice)
			if err != nil {
				return err
			}
			if count > 0 {
				erasure.Tables = append(erasure.Tables, ErasedTable{Name: table.Name, Gone: count})
			}
		}
		return nil
	})
	return erasure, err
}

// ErasePractice erases a practice's things: all but its line in the list of England and its trail, and for 12 months who
// had a role there. now does it whether it was asked for or not; otherwise 30 days must have gone by since.
// Errors: audit.CodeNotFound; audit.CodeConflict before those 30 days are over.
func (s *Store) ErasePractice(ctx context.Context, code string, now bool) (PracticeErasure, error) {
	erasure, err := s.LookAtPracticeErasure(ctx, code)
	if err != nil {
		return PracticeErasure{}, err
	}
	return erasure, s.inTx(ctx, within(erasure.Practice), func(t *tx) error {
		due, err := t.practiceDue()
		if err == nil && !due && !now {
			err = audit.Conflict("Nobody asked for this 30 days ago. --now erases it all the same.")
		}
		if err != nil {
			return err
		}
		return t.erasePractice()
	})
}

// practiceDue tells whether it is time to erase the scope's practice, which stays locked.
func (t *tx) practiceDue() (bool, error) {
	row, err := must[struct{ EraseOn stamp }](t, "SELECT erase_on FROM practices WHERE id = ?"+t.store.dialect.forUpdate, t.scope.practice)
	return !row.EraseOn.IsZero() && !row.EraseOn.After(t.now), err
}

// goWithPractice are the tables whose rows go with a practice, each before those that it refers to.
func goWithPractice() []DataTable {
	tables := slices.DeleteFunc(DataMap(), func(table DataTable) bool { return table.practice == "" || table.stays })
	slices.Reverse(tables)
	return tables
}

// erasePractice carries an erasure out, following the data map from what refers to what is referred to. While both times
// are set, and in no other transaction, the database lets the practice's submissions go.
func (t *tx) erasePractice() error {
	practice := t.scope.practice
	if _, err := t.exec("UPDATE practices SET erase_on = ?, erased_at = ? WHERE id = ?", stamp{t.now}, stamp{t.now}, practice); err != nil {
		return err
	}
	if err := t.tellThePractice(); err != nil {
		return err
	}
	if err := t.uncount(); err != nil {
		return err
	}
	for _, table := range goWithPractice() {
		if slices.ContainsFunc(table.Columns, func(c DataColumn) bool { return c.Name == "id" }) {
			if _, err := t.exec("DELETE FROM idempotency_keys WHERE made IN (SELECT CAST(id AS TEXT) FROM "+table.Name+" WHERE "+table.practice+")", practice); err != nil {
				return err
			}
		}
		if _, err := t.exec("DELETE FROM "+table.Name+" WHERE "+table.practice, practice); err != nil {
			return err
		}
	}
	if err := t.execAll([]statement{
		{"DELETE FROM idempotency_keys WHERE made = ?", []any{string(practice)}},
		{"DELETE FROM hats WHERE practice_id = ? AND since > ?", []any{practice, stamp{t.now}}},
		{"UPDATE hats SET until = ? WHERE practice_id = ? AND until IS NULL", []any{stamp{t.now}, practice}},
	}); err != nil {
		return err
	}
	if err := t.resetPractice(); err != nil {
		return err
	}
	return t.record(audit.Actor{Role: audit.RoleOperator}, "practice.erase", string(practice))
}

// resetPractice leaves of the practice's row what the list of England says.
func (t *tx) resetPractice() error {
	row, err := t.practice(t.scope.practice, "")
	if err != nil {
		return err
	}
	row.ShownName = audit.TitleCase(row.NameODS)
	row.setSearch()
	_, err = t.exec(`UPDATE practices SET shown_name = ?, corrected = ?, sites = ?, reasons = ?, search = ?, write_key = '', erase_on = NULL,
		public_page = ?, updated_at = ?, version = version + 1 WHERE id = ?`, row.ShownName, false, list[audit.Site]{}, list[audit.TextReason]{},
		row.Search, false, stamp{t.now}, t.scope.practice)
	return err
}

// eraseDuePractice erases the scope's practice if it is still to be done.
func (t *tx) eraseDuePractice(string) error {
	due, err := t.practiceDue()
	if err != nil || !due {
		return err
	}
	return t.erasePractice()
}

// eraseDuePerson erases somebody if it is still to be done. The last operator stays until there is another.
func (t *tx) eraseDuePerson(id string) error {
	person, found, err := one[leaver](t, leaverColumns+"id = ? AND erase_on <= ?"+t.store.dialect.forUpdate, id, stamp{t.now})
	if err != nil || !found {
		return err
	}
	if err := person.gather(t); err != nil {
		return err
	}
	if err := t.notTheLastOperator(person.ID); err != nil {
		return t.unlessRefused(err)
	}
	return t.erasePerson(person)
}

// unlessRefused leaves out a refusal: there is nobody to tell.
func (t *tx) unlessRefused(err error) error {
	if refused(err) {
		return nil
	}
	return err
}
