package models

import (
	"context"
	"errors"

	"doorway/audit"
)

// ImportDraft begins a draft of a set, by the set's name, with a criteria file. The file's bytes are kept until something in the
// draft is changed. Repeated with the same key it gives the draft that it began.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid with a sentence for each fault of the file, in the field
// "file"; audit.CodeConflict while another draft of the set is open.
func (s *Store) ImportDraft(ctx context.Context, actor audit.Actor, group audit.GroupID, lineage string, file []byte, key string) (draft CriteriaDraft, err error) {
	if err := inGroup(actor, audit.DraftWrite, group); err != nil {
		return CriteriaDraft{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		id, repeated, err := t.once(actor, key, newID[string](), "draft.import", group, lineage, file)
		if err != nil {
			return err
		}
		if !repeated {
			if err := t.importDraft(actor, audit.DraftID(id), lineage, file); err != nil {
				return err
			}
		}
		draft, err = t.draft(audit.DraftID(id), "")
		return err
	})
	return draft, err
}

func (t *tx) importDraft(actor audit.Actor, id audit.DraftID, lineage string, file []byte) error {
	from, _, err := t.newestVersion(lineage)
	if err != nil {
		return err
	}
	path, err := t.path(lineage)
	if err != nil {
		return err
	}
	work, err := audit.DraftFromFile(path, file, groupGuard())
	if faults := (audit.CriteriaFaults)(nil); errors.As(err, &faults) {
		return faults.Refusal("file")
	}
	if err != nil {
		return err
	}
	if err := t.insertDraft(actor, id, from, work, "draft.import"); err != nil {
		return err
	}
	for _, change := range work.Changes {
		if err := t.putDraftCriterion(actor, id, change, nil, 1); err != nil {
			return err
		}
	}
	return nil
}
