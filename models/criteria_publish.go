package models

import (
	"context"
	"fmt"

	"doorway/audit"
)

// PublishCriteria publishes the version of a set of criteria that a file holds, so that new self-assessments use it; one
// whose status is retired can be read, and used by none. The name of the file is for faults only. Published again, the
// same file changes nothing. It gives what the file holds, and whether it was there already.
// Errors: audit.CriteriaFaults, also for what is never kept, wherever it stands in the file; audit.CodeConflict when there is another file of the same number, or a newer version that
// a new one would come before.
func (s *Store) PublishCriteria(ctx context.Context, name string, file []byte) (set *audit.CriteriaSet, there bool, err error) {
	if set, err = audit.ParseCriteria(name, file); err != nil {
		return nil, false, err
	}
	if faults := audit.GuardFile(name, file, nil, groupGuard()).Refused(); len(faults) > 0 {
		return nil, false, faults
	}
	err = s.inTx(ctx, installation(), func(t *tx) error {
		there, err = t.publish(name, file, set)
		return err
	})
	return set, there, err
}

func (t *tx) publish(name string, file []byte, set *audit.CriteriaSet) (there bool, err error) {
	setID, err := t.setRow(set)
	if err != nil {
		return false, err
	}
	checksum, found, err := one[string](t, "SELECT checksum FROM criteria_versions WHERE set_id = ? AND number = ?", setID, set.Version)
	if err != nil || checksum == set.Checksum {
		return found, err
	}
	if found {
		return false, audit.Conflict(fmt.Sprintf("There is another version %s of %s, which stays as it is. Give this one a new number.", set.Version, set.ID))
	}
	path, err := t.path(set.ID)
	if err != nil {
		return false, err
	}
	if faults := audit.CheckPublish(name, path, set); len(faults) > 0 {
		return false, faults
	}
	if last := len(path) - 1; set.State() == audit.VersionPublished && last >= 0 && audit.VersionOrder(path[last].Version, set.Version) >= 0 {
		return false, audit.Conflict(fmt.Sprintf("There is version %s of %s already. Only one with a greater number can follow.", path[last].Version, set.ID))
	}
	return false, t.addVersion(audit.Actor{Role: audit.RoleOperator}, setID, file, set)
}

// addVersion keeps a version as its file says it, unless there is one of its number.
func (t *tx) addVersion(actor audit.Actor, setID string, file []byte, set *audit.CriteriaSet) error {
	added, err := t.exec(`INSERT INTO criteria_versions (id, set_id, number, file, checksum, state, agreed, created_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (set_id, number) DO NOTHING`, newID[audit.VersionID](), setID, set.Version,
		file, set.Checksum, set.State(), set.Agreed(), stamp{t.now})
	if err != nil || added == 0 {
		return err
	}
	return t.record(actor, "criteria.publish", set.ID+" "+set.Version)
}
