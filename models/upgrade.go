package models

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"doorway/audit"
)

// UpgradeState is whether a newer version of the criteria waits for a draft.
type UpgradeState string

// The states. UpgradeDone is that of a draft that was taken to the newest version, and of what it became.
const (
	UpgradeNone      UpgradeState = "none"
	UpgradeAvailable UpgradeState = "available"
	UpgradeDone      UpgradeState = "done"
)

// Upgrade is what a newer version of the criteria would change in a draft, or what it changed. Hash is the preview's, and
// empty for what was done.
type Upgrade struct {
	State    UpgradeState
	From, To *audit.CriteriaSet
	Hash     string
	CanUndo  bool
	Lines    []UpgradedLine
}

// UpgradedLine is a criterion with what becomes of its answer, and the draft's answers that it comes from.
type UpgradedLine struct {
	audit.UpgradedLine
	Criterion audit.Criterion // of the newer version; of the older one when it is retired
	Before    []AnswerBefore
}

type upgradeRow struct {
	Number      int
	FromVersion audit.VersionID
	ToVersion   audit.VersionID
}

// Upgrade previews what a newer version of the criteria would change in a draft; nothing is written by looking. Where none
// waits, it tells what was done last. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Upgrade(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (Upgrade, error) {
	if err := inPractice(actor, audit.AuditUpgrade, practice); err != nil {
		return Upgrade{}, err
	}
	found, err := s.reading(ctx, within(practice)).upgrade(id)
	return found, translate(err)
}

func (t *tx) upgrade(id audit.AuditID) (Upgrade, error) {
	row, err := t.auditRow(id, "")
	if err != nil {
		return Upgrade{}, err
	}
	done, found, err := t.lastUpgrade(id)
	if err != nil {
		return Upgrade{}, err
	}
	open := audit.CheckUpgrade(row.State, row.Submissions) == nil
	plan, err := t.planUpgrade(row)
	if err != nil {
		return Upgrade{}, err
	}
	if open && len(plan.path) > 1 {
		preview := plan.upgrade(row.Form)
		preview.State, preview.Hash, preview.CanUndo = UpgradeAvailable, plan.hash(), found
		return preview, nil
	}
	if !found {
		return Upgrade{State: UpgradeNone, From: plan.path[0], To: plan.path[0]}, nil
	}
	if plan, err = t.planDone(id, done); err != nil {
		return Upgrade{}, err
	}
	told := plan.upgrade(row.Form)
	told.State, told.CanUndo = UpgradeDone, open
	return told, nil
}

// lastUpgrade is the upgrade of a draft that would be taken back first.
func (t *tx) lastUpgrade(id audit.AuditID) (upgradeRow, bool, error) {
	return one[upgradeRow](t, `SELECT number, from_version, to_version FROM audit_upgrades WHERE practice_id = ? AND audit_id = ?
		ORDER BY number DESC LIMIT 1`, t.scope.practice, id)
}

// upgradePlan is the versions that an upgrade goes through, with the answers that it begins with.
type upgradePlan struct {
	from, to audit.VersionID
	path     audit.Path // from the draft's version to the newest that is published
	answers  map[string]answerRow
}

// planUpgrade finds the way from the criteria of a draft to the newest published ones of the same set; a path of one
// version when it has them already.
func (t *tx) planUpgrade(row auditRow) (upgradePlan, error) {
	plan := upgradePlan{from: row.VersionID, to: row.VersionID}
	set, err := t.criteriaSet(row.VersionID)
	if err != nil {
		return plan, err
	}
	versions, err := t.pathRows(set.ID)
	if err != nil {
		return plan, err
	}
	first := slices.IndexFunc(versions, func(v criteriaVersionRow) bool { return v.ID == row.VersionID })
	if first < 0 {
		plan.path = audit.Path{set}
		return plan, nil
	}
	last := first
	for i := first + 1; i < len(versions); i++ {
		if versions[i].State == audit.VersionPublished {
			last = i
		}
	}
	plan.to = versions[last].ID
	if plan.path, err = t.pathOf(versions[first : last+1]); err != nil {
		return plan, err
	}
	plan.answers, err = t.answerRows("SELECT "+answerColumns+" FROM answers WHERE practice_id = ? AND audit_id = ?", t.scope.practice, row.ID)
	return plan, err
}

// planDone is the plan of an upgrade that was done, with the answers that it began with.
func (t *tx) planDone(id audit.AuditID, done upgradeRow) (upgradePlan, error) {
	plan := upgradePlan{from: done.FromVersion, to: done.ToVersion}
	set, err := t.criteriaSet(done.FromVersion)
	if err != nil {
		return plan, err
	}
	versions, err := t.pathRows(set.ID)
	if err != nil {
		return plan, err
	}
	first := slices.IndexFunc(versions, func(v criteriaVersionRow) bool { return v.ID == done.FromVersion })
	last := slices.IndexFunc(versions, func(v criteriaVersionRow) bool { return v.ID == done.ToVersion })
	if first < 0 || last < first {
		return plan, fmt.Errorf("an upgrade of %s goes along no path of versions", id)
	}
	if plan.path, err = t.pathOf(versions[first : last+1]); err != nil {
		return plan, err
	}
	plan.answers, err = t.answersBefore(id, done.Number)
	return plan, err
}

func (t *tx) answersBefore(id audit.AuditID, number int) (map[string]answerRow, error) {
	return t.answerRows(`SELECT criterion_id, choice, level, note, reason, who_could_tell, how_checked, evidence, reasons, lower_because,
		version, '' AS write_key, sitting, updated_by, updated_at FROM answers_before_upgrade
		WHERE practice_id = ? AND audit_id = ? AND number = ?`, t.scope.practice, id, number)
}

// answerRows reads answers by their criteria. The columns are those of answerColumns.
func (t *tx) answerRows(statement string, values ...any) (map[string]answerRow, error) {
	rows := map[string]answerRow{}
	err := each(t, func(row *answerRow) { rows[row.CriterionID] = *row }, statement, values...)
	return rows, err
}

func (p upgradePlan) first() *audit.CriteriaSet { return p.path[0] }
func (p upgradePlan) last() *audit.CriteriaSet  { return p.path[len(p.path)-1] }

func (p upgradePlan) lines() []audit.UpgradedLine {
	answers := make(map[string]audit.Answer, len(p.answers))
	for id, row := range p.answers {
		answers[id] = row.answer()
	}
	return audit.Upgrade(p.path, answers)
}

// hash stands for what a preview showed: both versions, and every answer as it was.
func (p upgradePlan) hash() string {
	parts := []string{string(p.from), string(p.to)}
	for id, row := range p.answers {
		parts = append(parts, fmt.Sprintf("%s %d", id, row.Version))
	}
	slices.Sort(parts[2:])
	return sha256Hex(strings.Join(parts, "\n"))
}

// upgrade tells of the criteria that the form asks, and of every other whose answer is touched.
func (p upgradePlan) upgrade(form audit.Form) Upgrade {
	told := Upgrade{From: p.first(), To: p.last()}
	before := audit.Sheet{Set: p.first(), Form: form, Answers: map[string]audit.Answer{}}
	for id, row := range p.answers {
		before.Answers[id] = row.answer()
	}
	for _, line := range audit.Upgrade(p.path, before.Answers) {
		set := told.To
		if line.Outcome == audit.UpgradeRetired {
			set = told.From
		}
		criterion, _ := set.Criterion(line.CriterionID)
		answers := answersBefore(before, line.From)
		if form == audit.FormFull || set.InShortForm(criterion.ID) || len(answers) > 0 {
			told.Lines = append(told.Lines, UpgradedLine{line, criterion, answers})
		}
	}
	return told
}
