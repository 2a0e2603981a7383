package models

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"doorway/audit"
)

// rollupKind is what a line of the roll-ups counts.
type rollupKind string

const (
	rollupPractices rollupKind = "practices" // that share at a grain, which is the subject
	rollupDomain    rollupKind = "domain"    // by score; no value: no score
	rollupChange    rollupKind = "change"    // of a domain's score, since the first self-assessment that is shared; no value: no score in both
	rollupCriterion rollupKind = "criterion" // by choice
	rollupAction    rollupKind = "action"    // chosen, and done
	rollupBenchmark rollupKind = "benchmark" // as domain, of those that let others compare themselves
)

// The grains of rollupPractices and the values of rollupAction and of a criterion with a level.
const (
	grainDomains   = "domains"
	grainChanged   = "changed"
	grainFull      = "full"
	grainBenchmark = "benchmark"

	actionChosen = "chosen"
	actionDone   = "done"
)

// countedLine is one thing that a practice says, and so is counted with.
type countedLine struct {
	Version        audit.VersionID
	Form           audit.Form
	Kind           rollupKind
	Subject, Value string
}

// counted is what a practice adds to the roll-ups of a group.
type counted struct {
	GroupID audit.GroupID
	ICBCode string
	Lines   list[countedLine]
}

func (c *counted) add(of countedSubmission, kind rollupKind, subject, value string) {
	c.Lines = append(c.Lines, countedLine{of.VersionID, of.Form, kind, subject, value})
}

// rollupKey names one row of the roll-ups.
type rollupKey struct {
	countedLine
	icb string
}

// keys are the rows that a practice is counted in: those of its board, and those of all boards. A benchmark is of all only.
func (c counted) keys(visit func(rollupKey)) {
	for _, line := range c.Lines {
		visit(rollupKey{line, ""})
		if c.ICBCode != "" && line.Kind != rollupBenchmark && line.Subject != grainBenchmark {
			visit(rollupKey{line, c.ICBCode})
		}
	}
}

func compareKeys(a, b rollupKey) int {
	return cmp.Or(cmp.Compare(a.Version, b.Version), cmp.Compare(a.Form, b.Form), cmp.Compare(a.icb, b.icb),
		cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Value, b.Value))
}

// recount takes what a practice added to the roll-ups out, and puts in what it adds now. It comes last in every transaction
// that changes what a practice shares, what is in force of it, its actions or its board: the lock lets one at a time look,
// and whoever waited sees what the other wrote.
func (t *tx) recount(practice audit.PracticeID) error {
	t = t.in(within(practice))
	if _, err := must[int](t, "SELECT 1 FROM practices WHERE id = ?"+t.store.dialect.forOneAtOnce, practice); err != nil {
		return err
	}
	_, concerned, err := one[int](t, `SELECT 1 FROM sharing_consents WHERE practice_id = ? UNION ALL
		SELECT 1 FROM practice_counted WHERE practice_id = ? LIMIT 1`, practice, practice)
	if err != nil || !concerned {
		return err
	}
	now, err := t.countPractice()
	if err != nil {
		return err
	}
	return t.replaceCounted(now)
}

// uncount takes out what a practice added to the roll-ups, before its things are erased.
func (t *tx) uncount() error { return t.replaceCounted(nil) }

// replaceCounted writes what a practice adds to each group, and the difference to what it added before.
func (t *tx) replaceCounted(now []counted) error {
	before, err := all[counted](t, "SELECT group_id, icb_code, lines FROM practice_counted WHERE practice_id = ?", t.scope.practice)
	if err != nil {
		return err
	}
	groups := map[audit.GroupID][2]counted{}
	for _, one := range before {
		groups[one.GroupID] = [2]counted{one, {GroupID: one.GroupID}}
	}
	for _, one := range now {
		groups[one.GroupID] = [2]counted{groups[one.GroupID][0], one}
	}
	for _, group := range slices.Sorted(maps.Keys(groups)) {
		if err := t.moveCounted(group, groups[group][0], groups[group][1]); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) moveCounted(group audit.GroupID, before, after counted) error {
	difference := map[rollupKey]int{}
	before.keys(func(key rollupKey) { difference[key]-- })
	after.keys(func(key rollupKey) { difference[key]++ })
	maps.DeleteFunc(difference, func(_ rollupKey, practices int) bool { return practices == 0 })
	if len(difference) == 0 && before.ICBCode == after.ICBCode {
		return nil
	}
	if err := t.keepCounted(group, after); err != nil {
		return err
	}
	return t.addToRollups(group, difference)
}

func (t *tx) keepCounted(group audit.GroupID, now counted) error {
	if len(now.Lines) == 0 {
		_, err := t.exec("DELETE FROM practice_counted WHERE practice_id = ? AND group_id = ?", t.scope.practice, group)
		return err
	}
	_, err := t.exec(`INSERT INTO practice_counted (practice_id, group_id, icb_code, lines) VALUES (?, ?, ?, ?)
		ON CONFLICT (practice_id, group_id) DO UPDATE SET icb_code = excluded.icb_code, lines = excluded.lines`,
		t.scope.practice, group, now.ICBCode, now.Lines)
	return err
}

// addToRollups writes in one order of the rows, so that no two transactions wait for each other, and removes those that
// nobody is left in: an erased practice leaves no trace of the score that it alone had.
func (t *tx) addToRollups(group audit.GroupID, difference map[rollupKey]int) error {
	for keys := range slices.Chunk(slices.SortedFunc(maps.Keys(difference), compareKeys), batch) {
		values := make([]any, 0, 8*len(keys))
		for _, key := range keys {
			values = append(values, group, key.Version, key.Form, key.icb, string(key.Kind), key.Subject, key.Value, difference[key])
		}
		rows := strings.TrimSuffix(strings.Repeat("(?, ?, ?, ?, ?, ?, ?, ?), ", len(keys)), ", ")
		if _, err := t.exec(`INSERT INTO rollups (group_id, version_id, form, icb_code, kind, subject, value, practices) VALUES `+rows+`
			ON CONFLICT (group_id, version_id, form, icb_code, kind, subject, value)
			DO UPDATE SET practices = rollups.practices + excluded.practices`, values...); err != nil {
			return err
		}
	}
	_, err := t.exec("DELETE FROM rollups WHERE group_id = ? AND practices = 0", group)
	return err
}

// scoreValue writes a score as the value of a line.
func scoreValue(score *int) string {
	if score == nil {
		return ""
	}
	return strconv.Itoa(*score)
}
