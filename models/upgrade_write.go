package models

import (
	"context"
	"reflect"
	"slices"

	"doorway/audit"
)

// UpgradeConfirm is the preview that somebody agreed to: the version's number, and the preview's hash.
type UpgradeConfirm struct{ ToVersion, Hash string }

// UpgradeAudit takes a draft to the newest version of its criteria, as previewed. seen is the version of the audit that the
// actor saw; repeated with the same key it answers as the first time. Errors: audit.CodeNotFound; audit.CodeForbidden;
// audit.CodeConflict when it is no draft, was submitted before, has the newest criteria, when colleagues are giving their
// views on it, or when something has changed since the preview; audit.CodeStale with the Audit as it stands.
func (s *Store) UpgradeAudit(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID,
	in UpgradeConfirm, seen int64, key string,
) (Audit, error) {
	return s.changing(ctx, actor, audit.AuditUpgrade, practice, id, key, in, func(t *tx, row *auditRow) error {
		if err := t.checkUpgrade(*row, seen); err != nil {
			return err
		}
		if _, err := t.publishedVersions(t.store.dialect.forShare); err != nil { // none of them is retired meanwhile
			return err
		}
		plan, err := t.planUpgrade(*row)
		switch {
		case err != nil:
			return err
		case len(plan.path) < 2:
			return audit.Conflict("This self-assessment has the newest criteria already.")
		case plan.last().Version != in.ToVersion || plan.hash() != in.Hash:
			return changedSince()
		}
		if err := t.keepBeforeUpgrade(actor, row.ID, plan); err != nil {
			return err
		}
		row.VersionID = plan.to
		return t.writeUpgrade(actor, row.ID, plan)
	})
}

func changedSince() error {
	return audit.Conflict("Something has changed since you looked. Look at it again, then choose once more.")
}

// UndoUpgrade takes the last upgrade of a draft back: every answer is as it was before, and those that were not there are
// gone. What was written since is kept among the earlier texts. seen and key are those of UpgradeAudit, and so are the
// errors.
func (s *Store) UndoUpgrade(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, seen int64, key string) (Audit, error) {
	return s.changing(ctx, actor, audit.AuditUpgrade, practice, id, key, "undo", func(t *tx, row *auditRow) error {
		if err := t.checkUpgrade(*row, seen); err != nil {
			return err
		}
		done, found, err := t.lastUpgrade(row.ID)
		if err != nil {
			return err
		}
		if !found {
			return audit.Conflict("There is no newer wording to take back.")
		}
		if err := t.restoreAnswers(row.ID, done); err != nil {
			return err
		}
		row.VersionID, row.told = done.FromVersion, "audit.upgrade_undo"
		_, err = t.exec("DELETE FROM audit_upgrades WHERE practice_id = ? AND audit_id = ? AND number = ?", t.scope.practice, row.ID, done.Number)
		return err
	})
}

// checkUpgrade refuses to change the criteria under somebody's hands.
func (t *tx) checkUpgrade(row auditRow, seen int64) error {
	if row.Version != seen {
		whole, err := t.withAnswers(row)
		if err != nil {
			return err
		}
		return stale(whole)
	}
	if err := audit.CheckUpgrade(row.State, row.Submissions); err != nil {
		return err
	}
	asking, err := must[int64](t, "SELECT COUNT(*) FROM view_rounds WHERE practice_id = ? AND audit_id = ? AND closed_at IS NULL",
		t.scope.practice, row.ID)
	if err == nil && asking > 0 {
		err = audit.Conflict("Colleagues are being asked for their views on this wording. Close that round first.")
	}
	return err
}

// keepBeforeUpgrade copies every answer as it stands.
func (t *tx) keepBeforeUpgrade(actor audit.Actor, id audit.AuditID, plan upgradePlan) error {
	last, _, err := t.lastUpgrade(id)
	if err != nil {
		return err
	}
	if _, err := t.exec(`INSERT INTO audit_upgrades (practice_id, audit_id, number, from_version, to_version, upgraded_by, upgraded_at)
		VALUES (?, ?, ?, ?, ?, ?, ?)`, t.scope.practice, id, last.Number+1, plan.from, plan.to, actor.Person, stamp{t.now}); err != nil {
		return err
	}
	_, err = t.exec(`INSERT INTO answers_before_upgrade (practice_id, audit_id, number, criterion_id, choice, level, note, reason,
		who_could_tell, how_checked, evidence, reasons, lower_because, version, sitting, updated_by, updated_at)
		SELECT w.practice_id, w.audit_id, u.number, w.criterion_id, w.choice, w.level, w.note, w.reason, w.who_could_tell, w.how_checked,
		w.evidence, w.reasons, w.lower_because, w.version, w.sitting, w.updated_by, w.updated_at
		FROM answers w JOIN audit_upgrades u ON u.practice_id = w.practice_id AND u.audit_id = w.audit_id
		WHERE w.practice_id = ? AND w.audit_id = ? AND u.number = ?`, t.scope.practice, id, last.Number+1)
	return err
}

// writeUpgrade writes what the lines of a plan say. What is kept is not touched. Where the words are others now, a row is
// written even for an answer that was not there, so that a page which still shows the words of before can not save to it.
func (t *tx) writeUpgrade(actor audit.Actor, id audit.AuditID, plan upgradePlan) error {
	for _, line := range plan.lines() {
		before := plan.answers[line.CriterionID]
		_, asked := plan.first().Criterion(line.CriterionID)
		if line.Outcome == audit.UpgradeKept || line.Outcome == audit.UpgradeRetired || !asked && !line.Answer.Said() {
			continue
		}
		if err := t.rewriteAnswer(actor, id, line, before, plan); err != nil {
			return err
		}
	}
	for criterion := range plan.answers {
		if _, still := plan.last().Criterion(criterion); still {
			continue
		}
		if err := t.removeAnswer(id, criterion); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) removeAnswer(id audit.AuditID, criterion string) error {
	_, err := t.exec("DELETE FROM answers WHERE practice_id = ? AND audit_id = ? AND criterion_id = ?", t.scope.practice, id, criterion)
	return err
}

// rewriteAnswer puts what is left of an answer in its place, as whoever wrote it left it.
func (t *tx) rewriteAnswer(actor audit.Actor, id audit.AuditID, line audit.UpgradedLine, before answerRow, plan upgradePlan) error {
	row := answerRow{Sitting: stamp{t.now}, UpdatedBy: actor.Person, UpdatedAt: stamp{t.now}}
	if len(line.From) == 1 && line.Answer.Said() {
		row = plan.answers[line.From[0]]
	}
	row.PracticeID, row.AuditID, row.CriterionID = t.scope.practice, id, line.CriterionID
	row.put(line.Answer)
	texts := slices.DeleteFunc(line.Answer.Texts(), func(text audit.Text) bool { return text.Text == "" })
	row.Reasons = mergeReasons(texts, row.Reasons, nil)
	row.Version, row.WriteKey = before.Version+1, ""
	return t.mustWrite(row)
}

// mustWrite writes an answer of an audit that is locked, so that nobody can have been faster.
func (t *tx) mustWrite(row answerRow) error {
	written, err := t.upsertAnswer(row)
	if err == nil && !written {
		err = changedSince()
	}
	return err
}

// restoreAnswers puts every answer back as it was before an upgrade.
func (t *tx) restoreAnswers(id audit.AuditID, done upgradeRow) error {
	plan, err := t.planDone(id, done)
	if err != nil {
		return err
	}
	now, err := t.answerRows("SELECT "+answerColumns+" FROM answers WHERE practice_id = ? AND audit_id = ?", t.scope.practice, id)
	if err != nil {
		return err
	}
	if err := t.takeBack(id, now, plan); err != nil {
		return err
	}
	for criterion, row := range plan.answers {
		if now[criterion].Version == row.Version {
			continue // the upgrade kept it, and nobody has written since
		}
		row.PracticeID, row.AuditID = t.scope.practice, id
		row.Version = max(row.Version, now[criterion].Version) + 1
		if err := t.mustWrite(row); err != nil {
			return err
		}
	}
	return nil
}

// takeBack keeps what was written since an upgrade, and removes the answers that were not there before. What is kept is a
// sitting of its own: the one that it was written in may be the one that is put back.
func (t *tx) takeBack(id audit.AuditID, now map[string]answerRow, plan upgradePlan) error {
	left := map[string]audit.Answer{}
	for _, line := range plan.lines() {
		if line.Outcome != audit.UpgradeRetired {
			left[line.CriterionID] = line.Answer
		}
	}
	for criterion, row := range now {
		was, there := plan.answers[criterion]
		if row.answer().Said() && !sameAnswer(row.answer(), left[criterion]) && !sameAnswer(row.answer(), was.answer()) {
			row.PracticeID, row.AuditID, row.Sitting = t.scope.practice, id, stamp{t.now}
			if err := t.keepEarlier(row); err != nil {
				return err
			}
		}
		if there {
			continue
		}
		if err := t.removeAnswer(id, criterion); err != nil {
			return err
		}
	}
	return nil
}

// sameAnswer tells whether two answers say the same.
func sameAnswer(a, b audit.Answer) bool {
	if !slices.Equal(a.Evidence, b.Evidence) {
		return false
	}
	a.Evidence, b.Evidence = nil, nil
	return reflect.DeepEqual(a, b)
}
