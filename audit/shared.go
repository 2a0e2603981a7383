package audit

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
)

// SharedSchema names the format in which a shared conversation is kept. What was shared is never written again.
const SharedSchema = "doorway/shared/1"

// ErasedTrainee stands in place of the name where whoever shared a conversation was erased: the words are the practice's
// to keep, the name is not.
const ErasedTrainee = "A trainee whose account was erased"

// Shared is what a trainee shares with a practice by name, exactly as the practice sees it. It holds no date, and
// nothing of what was left out: a line that is hidden looks like one that was never written.
type Shared struct {
	Name            string
	SetID           string
	CriteriaVersion string
	Lines           []SharedLine // in the set's order
}

// SharedLine is what a trainee said of one criterion.
type SharedLine struct {
	CriterionID string
	Choice      Choice
	Level       Level // meaningful only with ChoiceLevel
	Note        string
}

// Share makes of what a trainee said what others see: in the set's order, without the criteria that are hidden, and
// without the notes of those whose notes are. What was left empty is no line.
// Errors: CodeInvalid for a criterion that the set does not have.
func Share(set *CriteriaSet, name string, said []SharedLine, hidden, hiddenNotes []string) (Shared, error) {
	var faults fieldFaults
	faults.criteria("hidden", set, hidden)
	faults.criteria("hiddenNotes", set, hiddenNotes)
	if err := faults.err(); err != nil {
		return Shared{}, err
	}
	shared := Shared{Name: name, SetID: set.ID, CriteriaVersion: set.Version, Lines: []SharedLine{}}
	for _, criterion := range set.Criteria {
		line, found := find(said, func(l SharedLine) bool { return l.CriterionID == criterion.ID })
		if !found || slices.Contains(hidden, criterion.ID) {
			continue
		}
		if slices.Contains(hiddenNotes, criterion.ID) {
			line.Note = ""
		}
		if line.Choice != ChoiceLevel {
			line.Level = 0
		}
		if line.Choice != ChoiceNone || !blank(line.Note) {
			shared.Lines = append(shared.Lines, line)
		}
	}
	return shared, nil
}

func (f *fieldFaults) criteria(field string, set *CriteriaSet, ids []string) {
	if slices.ContainsFunc(ids, func(id string) bool { _, known := set.Criterion(id); return !known }) {
		f.add(field, "One of these is not in the criteria. Load the page again.")
	}
}

// InOrder gives those of a set's criteria that a list names, once each, in the set's order, so that the same choice is always
// written the same.
func (s *CriteriaSet) InOrder(ids []string) []string {
	var ordered []string
	for _, criterion := range s.Criteria {
		if slices.Contains(ids, criterion.ID) {
			ordered = append(ordered, criterion.ID)
		}
	}
	return ordered
}

type sharedFile struct {
	Schema   string           `json:"schema"`
	Name     string           `json:"name"`
	Set      string           `json:"set"`
	Version  string           `json:"version"`
	Criteria []sharedFileLine `json:"criteria"`
}

type sharedFileLine struct {
	Criterion string `json:"criterion"`
	Choice    Choice `json:"choice"`
	Level     *Level `json:"level"` // null unless the choice is a level
	Note      string `json:"note"`
}

// Freeze writes what is shared as canonical JSON (RFC 8785), and gives its SHA-256 in hexadecimal. Two that look the same
// have the same hash, and no others do.
// Errors: none that a person could act on.
func (s Shared) Freeze() (content []byte, hash string, err error) {
	file := sharedFile{SharedSchema, s.Name, s.SetID, s.CriteriaVersion, orEmpty(each(s.Lines, func(l SharedLine) sharedFileLine {
		line := sharedFileLine{Criterion: l.CriterionID, Choice: l.Choice, Note: l.Note}
		if l.Choice == ChoiceLevel {
			line.Level = &l.Level
		}
		return line
	}))}
	content, err = canonicalJSON(file)
	return content, sha256Hex(content), err
}

// ReadShared reads what Freeze wrote.
// Errors: none that a person could act on: what cannot be read is an internal fault.
func ReadShared(content []byte) (Shared, error) {
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	var file sharedFile
	if err := decoder.Decode(&file); err != nil {
		return Shared{}, fmt.Errorf("read what was shared: %w", err)
	}
	if file.Schema != SharedSchema {
		return Shared{}, fmt.Errorf("read what was shared: its schema is %q, not %q", file.Schema, SharedSchema)
	}
	return Shared{file.Name, file.Set, file.Version, orEmpty(each(file.Criteria, func(row sharedFileLine) SharedLine {
		line := SharedLine{CriterionID: row.Criterion, Choice: row.Choice, Note: row.Note}
		if row.Level != nil {
			line.Level = *row.Level
		}
		return line
	}))}, nil
}
