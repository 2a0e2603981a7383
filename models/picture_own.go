package models

import (
	"maps"
	"slices"

	"doorway/audit"
)

// interestRow is a role that a person has, or had, in a practice, with what the practice adds to a group's roll-ups.
type interestRow struct {
	heldRow
	counted
}

func (r *interestRow) columns() []any { return append(r.heldRow.columns(), &r.ICBCode, &r.Lines) }

// interestRows goes with heldPlaces, and takes the group's id.
const (
	interestColumns = "CAST(w.practice_id AS TEXT), h.since, h.until, COALESCE(k.icb_code, ''), k.lines"
	interestRows    = ` FROM places w JOIN hats h ON h.id = w.hat_id
		LEFT JOIN practice_counted k ON k.practice_id = w.practice_id AND k.group_id = ?`
)

// countedOfInterest gives what practices add to a group's roll-ups in which a person has a role, or lately had one. It is
// taken out of whatever that person is shown of many practices together.
func (t *tx) countedOfInterest(group audit.GroupID, person audit.PersonID) ([]counted, error) {
	rows, err := all[interestRow](t, heldPlaces+"SELECT "+interestColumns+interestRows, person, group)
	return t.ownCounted(rows, ""), err
}

// ownCounted leaves out the roles that are long past, and takes each practice once: one more of them, when one is given.
func (t *tx) ownCounted(rows []interestRow, also audit.PracticeID) (own []counted) {
	held := make([]audit.Held, len(rows))
	for i, row := range rows {
		held[i] = row.held()
	}
	taken := map[audit.PracticeID]bool{}
	for _, row := range rows {
		if !taken[row.PracticeID] && (row.PracticeID == also || audit.HasInterest(held, row.PracticeID, t.now)) {
			taken[row.PracticeID], own = true, append(own, row.counted)
		}
	}
	return own
}

// eachRollup visits what practices add to the roll-ups, as the rows that it is added to.
func eachRollup(of []counted, visit func(key rollupKey, practices int)) {
	sums := map[rollupKey]int{}
	for _, one := range of {
		one.keys(func(key rollupKey) { sums[key]++ })
	}
	for _, key := range slices.SortedFunc(maps.Keys(sums), compareKeys) {
		visit(key, sums[key])
	}
}

// groupCountsOf is what some practices add to the counts of what is asked for.
func groupCountsOf(practices []counted, asked PictureAsked) (counts audit.GroupCounts) {
	eachRollup(practices, func(key rollupKey, practices int) {
		if key.Version == asked.Version && key.Form == asked.Form && key.icb == asked.ICB {
			takeRollup(&counts, &rollupRow{key.Kind, key.Subject, key.Value, practices})
		}
	})
	return counts
}

// benchmarkCountsOf is what some practices add to a benchmark.
func benchmarkCountsOf(practices []counted, version audit.VersionID, form audit.Form) (counts audit.BenchmarkCounts) {
	eachRollup(practices, func(key rollupKey, practices int) {
		if key.Version == version && key.Form == form && key.icb == "" {
			takeBenchmark(&counts, &rollupRow{key.Kind, key.Subject, key.Value, practices})
		}
	})
	return counts
}

// lessSlices takes practices out of what one can filter by.
func lessSlices(counted []audit.CountedSlice, own []counted) []audit.CountedSlice {
	left := slices.Clone(counted)
	for i := range left {
		left[i].NoScore, left[i].NoChange = maps.Clone(left[i].NoScore), maps.Clone(left[i].NoChange)
	}
	eachRollup(own, func(key rollupKey, practices int) {
		if at := slices.IndexFunc(left, func(c audit.CountedSlice) bool {
			return c.Version == key.Version && c.Form == key.Form && c.ICB == key.icb
		}); at >= 0 {
			addToSlice(&left[at], key.countedLine, -practices)
		}
	})
	return left
}
