package models

import "doorway/audit"

// noEarlierView refuses a second view of one answer: two would tell the practice that several people spoke, and that they differ.
// What was said of an answer before the practice submitted it anew is about another one; messages have days alone, so one of that
// day counts.
// The practice stays locked, so that of two who send at once one is refused. Errors: audit.CodeConflict.
func (t *tx) noEarlierView(row suggestionRow, submitted audit.Date) error {
	if !audit.ReviewsAnswer(row.Kind, row.CriterionID) {
		return nil
	}
	if _, err := must[int](t, "SELECT 1 FROM practices WHERE id = ?"+t.store.dialect.forOneAtOnce, row.PracticeID); err != nil {
		return err
	}
	earlier, found, err := one[struct{ View audit.ReviewView }](t, `SELECT view FROM practice_messages WHERE practice_id = ? AND group_id = ? AND audit_id = ?
		AND criterion_id = ? AND kind = ? AND view <> '' AND said_on >= ? ORDER BY said_on DESC, id LIMIT 1`, row.PracticeID, t.scope.group, row.AuditID, row.CriterionID, row.Kind, submitted)
	if err != nil || !found {
		return err
	}
	return audit.Conflict(groupSaid(earlier.View) + " A second view would tell the practice that several people spoke. You can leave this one unsent.")
}

// groupSaid names the view that the practice has read.
func groupSaid(view audit.ReviewView) string {
	switch view {
	case audit.ReviewAgree:
		return "The group has told the practice that it agrees with this answer."
	case audit.ReviewDifferently:
		return "The group has told the practice that it sees this answer differently."
	}
	return "The group has told the practice that it cannot tell about this answer."
}
