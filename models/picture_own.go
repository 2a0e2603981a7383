package models

import (
	"maps"
	"slices"

	"doorway/audit"
)

// countedOfInterest gives what practices add to a group's roll-ups in which a person has a role, or lately had one, and
// one more practice, when one is given. It is taken out of whatever that person is shown of many practices together.
func (t *tx) countedOfInterest(group audit.GroupID, person audit.PersonID, also audit.PracticeID) ([]counted, error) {
	held, err := t.held(person)
	if err != nil {
		return nil, err
	}
	var practices []string
	for _, one := range held {
		if audit.HasInterest(held, one.Practice, t.now) {
			practices = append(practices, string(one.Practice))
		}
	}
	if also != "" {
		practices = append(practices, string(also))
	}
	if len(practices) == 0 {
		return nil, nil
	}
	slices.Sort(practices)
	return all[counted](t, "SELECT group_id, icb_code, lines FROM practice_counted WHERE group_id = ? AND practice_id IN ?", group, slices.Compact(practices))
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
		switch {
		case key.Version != version || key.Form != form || key.icb != "":
		case key.Kind == rollupBenchmark:
			counts.Domains = addScore(counts.Domains, &rollupRow{key.Kind, key.Subject, key.Value, practices})
		case key.Kind == rollupPractices && key.Subject == grainBenchmark:
			counts.Practices = practices
		}
	})
	return counts
}

// lessSlices takes practices out of what one can filter by.
func lessSlices(counted []audit.CountedSlice, own []counted) []audit.CountedSlice {
	left := slices.Clone(counted)
	eachRollup(own, func(key rollupKey, practices int) {
		at := slices.IndexFunc(left, func(c audit.CountedSlice) bool {
			return c.Version == key.Version && c.Form == key.Form && c.ICB == key.icb
		})
		if at < 0 || key.Kind != rollupPractices {
			return
		}
		switch key.Subject {
		case grainDomains:
			left[at].Practices -= practices
		case grainFull:
			left[at].Full -= practices
		}
	})
	return left
}
