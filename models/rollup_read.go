package models

import (
	"cmp"
	"slices"
	"strconv"

	"doorway/audit"
)

type rollupRow struct {
	Kind           rollupKind
	Subject, Value string
	Practices      int
}

func (r *rollupRow) columns() []any { return []any{&r.Kind, &r.Subject, &r.Value, &r.Practices} }

const rollupColumns = "SELECT kind, subject, value, practices FROM rollups WHERE group_id = ? AND version_id = ? AND form = ? AND icb_code = ?"

// groupCounts reads what the practices that share with a group say together, in one board or, without one, in all. It is one
// statement over the roll-ups, however many practices there are. None of it may be shown as it is.
func (t *tx) groupCounts(group audit.GroupID, icb string, version audit.VersionID, form audit.Form) (counts audit.GroupCounts, err error) {
	err = each(t, func(row *rollupRow) { takeRollup(&counts, row) }, rollupColumns+` AND kind <> 'benchmark'
		ORDER BY kind, subject, value`, group, version, form, icb)
	for i := range counts.Domains {
		sortScores(counts.Domains[i].Scores)
	}
	for i := range counts.Changes {
		sortScores(counts.Changes[i].Changes)
	}
	return counts, err
}

// takeBenchmark takes a row of a benchmark. They come kind by kind and subject by subject.
func takeBenchmark(counts *audit.BenchmarkCounts, row *rollupRow) {
	switch {
	case row.Kind == rollupBenchmark:
		counts.Domains = addScore(counts.Domains, row)
	case row.Kind == rollupPractices && row.Subject == grainBenchmark:
		counts.Practices = row.Practices
	}
}

func takeRollup(counts *audit.GroupCounts, row *rollupRow) {
	switch row.Kind {
	case rollupPractices:
		switch row.Subject {
		case grainDomains:
			counts.Practices = row.Practices
		case grainChanged:
			counts.Changed = row.Practices
		case grainFull:
			counts.Full = row.Practices
		}
	case rollupDomain:
		counts.Domains = addScore(counts.Domains, row)
	case rollupChange:
		change := lastOf(&counts.Changes, row.Subject, func(c *audit.ChangeCounts) *string { return &c.DomainID })
		if row.Value == "" {
			change.NoChange = row.Practices
		} else {
			change.Changes = append(change.Changes, scoreCount(row))
		}
	case rollupCriterion:
		takeChoice(lastOf(&counts.Criteria, row.Subject, func(c *audit.CriterionCounts) *string { return &c.CriterionID }), row)
	case rollupAction:
		action := lastOf(&counts.Actions, row.Subject, func(a *audit.ActionCounts) *string { return &a.SuggestionID })
		if row.Value == actionDone {
			action.Done = row.Practices
		} else {
			action.Chosen = row.Practices
		}
	}
}

func takeChoice(criterion *audit.CriterionCounts, row *rollupRow) {
	switch audit.Choice(row.Value) {
	case audit.ChoiceLevel:
		criterion.Rated = row.Practices
	case audit.ChoiceNotSure:
		criterion.NotSure = row.Practices
	case audit.ChoiceDoesNotApply:
		criterion.DoesNotApply = row.Practices
	default:
		criterion.Unanswered = row.Practices
	}
}

func addScore(domains []audit.DomainCounts, row *rollupRow) []audit.DomainCounts {
	domain := lastOf(&domains, row.Subject, func(d *audit.DomainCounts) *string { return &d.DomainID })
	if row.Value == "" {
		domain.NoScore = row.Practices
	} else {
		domain.Scores = append(domain.Scores, scoreCount(row))
	}
	return domains
}

// lastOf gives the last of the counts if it is of a subject, and otherwise adds one: rows come subject by subject.
func lastOf[T any](counts *[]T, subject string, of func(*T) *string) *T {
	if n := len(*counts); n > 0 && *of(&(*counts)[n-1]) == subject {
		return &(*counts)[n-1]
	}
	var added T
	*of(&added) = subject
	*counts = append(*counts, added)
	return &(*counts)[len(*counts)-1]
}

// scoreCount reads a line by score. What is not a number nobody wrote.
func scoreCount(row *rollupRow) audit.ScoreCount {
	score, _ := strconv.Atoi(row.Value)
	return audit.ScoreCount{Score: score, Practices: row.Practices}
}

func sortScores(scores []audit.ScoreCount) {
	slices.SortFunc(scores, func(a, b audit.ScoreCount) int { return cmp.Compare(a.Score, b.Score) })
}

type sliceRow struct {
	countedLine
	ICBCode   string
	Practices int
}

func (r *sliceRow) columns() []any {
	return []any{&r.Version, &r.Form, &r.ICBCode, &r.Kind, &r.Subject, &r.Value, &r.Practices}
}

const (
	sliceColumns = "SELECT version_id, form, icb_code, kind, subject, value, practices FROM rollups WHERE group_id = ? AND "
	sliceOrder   = " ORDER BY version_id, form, icb_code"
)

// countedWhole gives every version and form that anything is counted of, of all boards together. It is not said who of those
// has no score in a domain.
func (t *tx) countedWhole(group audit.GroupID) ([]audit.CountedSlice, error) {
	return t.countedSlices(sliceColumns+"kind = 'practices' AND icb_code = ''"+sliceOrder, group)
}

// countedBoards gives every board that anything is counted of in one version and form, after all boards together.
func (t *tx) countedBoards(group audit.GroupID, version audit.VersionID, form audit.Form) ([]audit.CountedSlice, error) {
	const of = " AND version_id = ? AND form = ?"
	return t.countedSlices(sliceColumns+"kind = 'practices'"+of+" UNION ALL "+
		sliceColumns+"kind IN ('domain', 'change') AND value = ''"+of+sliceOrder, group, version, form, group, version, form)
}

func (t *tx) countedSlices(statement string, values ...any) (found []audit.CountedSlice, err error) {
	err = each(t, func(row *sliceRow) {
		last := len(found) - 1
		if last < 0 || found[last].Version != row.Version || found[last].Form != row.Form || found[last].ICB != row.ICBCode {
			found = append(found, audit.CountedSlice{ICB: row.ICBCode, Version: row.Version, Form: row.Form, NoScore: map[string]int{}, NoChange: map[string]int{}})
			last++
		}
		addToSlice(&found[last], row.countedLine, row.Practices)
	}, statement, values...)
	return found, err
}

// addToSlice counts what is said of so many practices. Only what decides whether anything may be shown of them is counted.
func addToSlice(slice *audit.CountedSlice, line countedLine, practices int) {
	switch {
	case line.Kind == rollupDomain && line.Value == "":
		slice.NoScore[line.Subject] += practices
	case line.Kind == rollupChange && line.Value == "":
		slice.NoChange[line.Subject] += practices
	case line.Kind == rollupPractices:
		switch line.Subject {
		case grainDomains:
			slice.Practices += practices
		case grainChanged:
			slice.Changed += practices
		case grainFull:
			slice.Full += practices
		case grainBenchmark:
			slice.Benchmark += practices
		}
	}
}
