package models

import (
	"context"

	"doorway/audit"
)

// Label is what a group calls the network that a practice belongs to. Version 0 is none yet.
type Label struct {
	PCN     string
	Version int64
}

// Label gives the label of a practice. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Label(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID) (Label, error) {
	if err := inGroup(actor, audit.LabelWrite, group); err != nil {
		return Label{}, err
	}
	label, err := s.reading(ctx, ofGroup(group)).label(practice)
	return label.Label, translate(err)
}

type labelRow struct {
	Label
	WriteKey string
}

func (t *tx) label(practice audit.PracticeID) (labelRow, error) {
	return must[labelRow](t, `SELECT COALESCE(l.pcn, '') AS pcn, COALESCE(l.version, 0) AS version, COALESCE(l.write_key, '') AS write_key
		FROM practices p LEFT JOIN practice_labels l ON l.group_id = ? AND l.practice_id = p.id WHERE p.id = ?`, t.scope.group, practice)
}

// SaveLabel says which network a practice belongs to; nothing takes the label away. seen is the version that the actor saw;
// repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeInvalid; audit.CodeRefusedText for a patient's number; audit.CodeStale with the Label as it stands.
func (s *Store) SaveLabel(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID, pcn string, seen int64, key string) (saved Label, err error) {
	if err := inGroup(actor, audit.LabelWrite, group); err != nil {
		return Label{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		saved, err = t.saveLabel(actor, practice, pcn, seen, writeKey(actor, key))
		return err
	})
	return saved, err
}

func (t *tx) saveLabel(actor audit.Actor, practice audit.PracticeID, pcn string, seen int64, key string) (Label, error) {
	row, err := t.label(practice)
	if err != nil || row.WriteKey == key {
		return row.Label, err
	}
	if row.Version != seen {
		return Label{}, stale(row.Label)
	}
	if pcn, err = audit.NewLabel(pcn); err != nil {
		return Label{}, err
	}
	written, err := t.exec(`INSERT INTO practice_labels (group_id, practice_id, pcn, version, write_key) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (group_id, practice_id) DO UPDATE SET pcn = excluded.pcn, version = excluded.version, write_key = excluded.write_key
		WHERE practice_labels.version = ?`, t.scope.group, practice, pcn, seen+1, key, seen)
	if err != nil {
		return Label{}, err
	}
	if written == 0 {
		return Label{}, stale(nil)
	}
	return Label{pcn, seen + 1}, t.record(actor, "label.write", string(practice))
}
