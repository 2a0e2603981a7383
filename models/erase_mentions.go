package models

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"doorway/audit"
)

// Mention is one text in which somebody's name stands, typed by whoever wrote it. It says where, never what.
type Mention struct {
	Practice string // its ODS code; empty outside practices
	Table    string
	Where    string // the ids in the row: of the self-assessment, the criterion, the action
	Column   string
}

// String says it in a line.
func (m Mention) String() string {
	return strings.TrimSpace(fmt.Sprintf("%s %s, %s: %s", m.Practice, m.Table, m.Where, m.Column))
}

// mentions looks through the texts that people typed for somebody's name, sign-in name and address, but for what trainees
// write: of that nobody who runs the machine is to learn that it exists.
func (t *tx) mentions(person leaver) ([]Mention, error) {
	var found []Mention
	names := []string{person.Name, person.SignInName, person.Email}
	practices := map[string]string{}
	for _, table := range DataMap() {
		if len(table.columns(wordsBit)) == 0 || slices.Contains([]string{"placement_assessments", "observations", "shared_assessments"}, table.Name) {
			continue
		}
		inTable, err := t.mentionsIn(table, names)
		if err != nil {
			return nil, err
		}
		found = append(found, inTable...)
	}
	for i, mention := range found {
		code, known := practices[mention.Practice]
		if !known && mention.Practice != "" {
			var err error
			if code, err = must[string](t, "SELECT ods_code FROM practices WHERE id = ?", mention.Practice); err != nil {
				return nil, err
			}
			practices[mention.Practice] = code
		}
		found[i].Practice = code
	}
	return found, nil
}

// placeColumns say where a row is, in the order in which they are told.
func placeColumns() []string {
	return []string{"practice_id", "audit_id", "criterion_id", "action_id", "number", "seq", "id"}
}

// mentionsIn looks through one table; Practice is still the practice's id.
func (t *tx) mentionsIn(table DataTable, names []string) ([]Mention, error) {
	words := table.columns(wordsBit)
	var places []string
	for _, name := range placeColumns() {
		if slices.ContainsFunc(table.Columns, func(c DataColumn) bool { return c.Name == name }) {
			places = append(places, name)
		}
	}
	rows, err := t.db.Raw("SELECT " + strings.Join(slices.Concat(places, words), ", ") + " FROM " + table.Name + " ORDER BY " + table.key).Rows()
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }() // rows.Err says what there is to say
	kinds, err := rows.ColumnTypes()
	if err != nil {
		return nil, err
	}
	var found []Mention
	for rows.Next() {
		row, err := copiedRow(rows, kinds)
		if err != nil {
			return nil, err
		}
		for _, column := range words {
			if namesSomebody(textOf(row[column]), names) {
				found = append(found, mentionAt(table, column, places, row))
			}
		}
	}
	return found, rows.Err()
}

func mentionAt(table DataTable, column string, places []string, row map[string]any) Mention {
	mention := Mention{Table: table.Name, Column: column}
	var where []string
	for _, place := range places {
		text := textOf(row[place])
		switch {
		case place == "practice_id" || table.Name == "practices":
			mention.Practice = text
		case text != "":
			where = append(where, text)
		}
	}
	mention.Where = strings.Join(where, " ")
	return mention
}

func textOf(value any) string {
	switch value := value.(type) {
	case nil:
		return ""
	case []byte:
		return string(value)
	}
	return fmt.Sprint(value)
}

// namesSomebody tells whether a text holds one of the names as words of its own, in whatever case.
func namesSomebody(text string, names []string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(names, func(name string) bool {
		name = strings.ToLower(strings.TrimSpace(name))
		for at := 0; name != ""; {
			found := strings.Index(text[at:], name)
			if found < 0 {
				return false
			}
			begin, end := at+found, at+found+len(name)
			before, _ := utf8.DecodeLastRuneInString(text[:begin])
			after, _ := utf8.DecodeRuneInString(text[end:])
			if !inWord(before) && !inWord(after) {
				return true
			}
			at = end
		}
		return false
	})
}

func inWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// PracticeErasure is what erasing a practice removes, table by table.
type PracticeErasure struct {
	Practice audit.PracticeID
	Tables   []ErasedTable
}
