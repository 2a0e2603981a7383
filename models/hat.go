package models

import (
	"time"

	"doorway/audit"
)

// hatRow is a row of the table hats.
type hatRow struct {
	ID          audit.HatID
	PersonID    audit.PersonID
	Role        audit.Role
	Kind        audit.MemberKind
	PracticeID  *audit.PracticeID
	GroupID     *audit.GroupID
	PlacementID *audit.PlacementID
	Since       stamp
	Until       stamp
	PausedAt    stamp
	Name        string // of the person, read beside the row
}

const hatColumns = "h.id, h.person_id, h.role, h.kind, h.practice_id, h.group_id, h.placement_id, h.since, h.until, h.paused_at"

// worn tells whether the hat can be worn now.
func (h hatRow) worn(now time.Time) bool {
	return h.Until.IsZero() && h.PausedAt.IsZero() && !h.Since.After(now)
}

// leads tells whether the hat leads its practice already, paused or not.
func (h hatRow) leads(now time.Time) bool {
	return h.Role == audit.RolePracticeLead && h.Until.IsZero() && !h.Since.After(now)
}

// scope is the place that the hat is held in.
func (h hatRow) scope() scope {
	switch {
	case h.PracticeID != nil:
		return within(*h.PracticeID)
	case h.PlacementID != nil:
		return ofPlacement(*h.PlacementID)
	case h.GroupID != nil:
		return ofGroup(*h.GroupID)
	}
	return installation()
}

// openHat finds the one hat that a person has in a practice, also one that waits to begin.
func (t *tx) openHat(person audit.PersonID, practice audit.PracticeID) (hatRow, bool, error) {
	return one[hatRow](t, "SELECT "+hatColumns+" FROM hats h WHERE h.practice_id = ? AND h.person_id = ? AND h.until IS NULL"+
		t.store.dialect.forUpdate, practice, person)
}

// endHat ends a hat and what hangs on it: the requests that it has not answered, the actions that it took on, the
// secret address of its calendar, and its waiting to lead; a trainee's takes back what can be taken back, and whoever
// has left a group altogether has no buddy there any more.
func (t *tx) endHat(hat hatRow) error {
	if _, err := t.exec("UPDATE hats SET until = ? WHERE id = ? AND until IS NULL", stamp{t.now}, hat.ID); err != nil {
		return err
	}
	if hat.PlacementID != nil {
		return t.withdrawWithHat(hat)
	}
	if hat.PracticeID == nil {
		return t.leaveBuddies(hat)
	}
	for _, statement := range []string{
		"UPDATE domain_requests SET ended_at = ? WHERE practice_id = ? AND hat_id = ? AND done_at IS NULL AND ended_at IS NULL",
		"UPDATE lead_claims SET outcome = 'no', decided_at = ? WHERE practice_id = ? AND hat_id = ? AND outcome = ''",
	} {
		if _, err := t.exec(statement, stamp{t.now}, *hat.PracticeID, hat.ID); err != nil {
			return err
		}
	}
	if _, err := t.exec("DELETE FROM calendar_addresses WHERE practice_id = ? AND hat_id = ?", *hat.PracticeID, hat.ID); err != nil {
		return err
	}
	_, err := t.exec("DELETE FROM action_owners WHERE practice_id = ? AND hat_id = ?", *hat.PracticeID, hat.ID)
	return err
}

// removeHat ends a hat that is not the actor's own: the person is signed out everywhere, and what they invited to the
// same place can no longer be used, so that nobody lets themselves in again.
func (t *tx) removeHat(hat hatRow) error {
	if err := t.endHat(hat); err != nil {
		return err
	}
	if _, err := t.exec("DELETE FROM sessions WHERE person_id = ?", hat.PersonID); err != nil {
		return err
	}
	where, values := "role IN (?, ?)", []any{audit.RoleOperator, audit.RoleFacilitator}
	switch {
	case hat.PracticeID != nil:
		where, values = "group_id IS NULL AND practice_id = ?", []any{*hat.PracticeID}
	case hat.GroupID != nil:
		where, values = "group_id = ? AND placement_id IS NULL", []any{*hat.GroupID}
	}
	_, err := t.exec("UPDATE links SET ended_at = ?, email = '' WHERE kind = 'invitation' AND created_by = ? AND used_at IS NULL AND ended_at IS NULL AND "+
		where, append([]any{stamp{t.now}, hat.PersonID}, values...)...)
	return err
}
