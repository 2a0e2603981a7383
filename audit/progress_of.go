package audit

import (
	"cmp"
	"fmt"
	"slices"
)

// ProgressInput is what a practice has, for ProgressOf to choose from.
type ProgressInput struct {
	Submitted []SubmittedAudit // each by its submission in force, in any order
	Chosen    []AuditID        // empty: all that cover the same sites as the latest; an id may come twice
	Versions  []*CriteriaSet   // of whatever sets, those of each set in the order in which they were published
	Actions   []ProgressAction
	AsOf      Date
}

// SubmittedAudit is a self-assessment by its submission in force.
type SubmittedAudit struct {
	ID AuditID
	Submission
}

// ProgressOf sets a practice's self-assessments beside each other, the latest of those chosen last. Only those of the same
// criteria that cover the same sites as that one are shown; the others are named with the reason why. Every score is worked
// out by Score. See docs/scoring.md for worked examples.
// Errors: CodeNotFound when one that was chosen is not there, CodeInvalid when nothing was submitted yet.
func ProgressOf(in ProgressInput) (Progress, error) {
	if len(in.Submitted) == 0 {
		return Progress{}, Invalid("audits", "Nothing has been submitted yet. What changed is shown once something is.")
	}
	trend, err := chooseTrend(in)
	if err != nil {
		return Progress{}, err
	}
	trend.findAsked()
	trend.findComparable()
	latest := trend.latest()
	return Progress{
		AsOf: in.AsOf, Set: latest.Sheet.Set, Latest: latest.Submission, Audits: each(trend.shown, progressAudit), LeftOut: trend.leftOut,
		Compared: len(trend.compared), Comparable: len(trend.comparable), CriteriaInAll: len(trend.criteria),
		Breaks: trend.breaks(), Domains: trend.lines(latest.Scores.Domains, domainTallies),
		Principles: trend.lines(latest.Scores.Principles, principleTallies), Criteria: trend.ofCriteria(),
		Now: latest.Scores.Domains, Actions: in.Actions, Newest: trend.newest,
	}, nil
}

func progressAudit(a SubmittedAudit) ProgressAudit {
	return ProgressAudit{a.ID, a.Number, a.Hash, LondonDate(a.At), a.Sheet.Form, a.Sheet.Set.Version, a.Sites}
}

// chooseTrend parts what is shown from what is left out.
func chooseTrend(in ProgressInput) (*trend, error) {
	all := slices.Clone(in.Submitted)
	slices.SortFunc(all, func(a, b SubmittedAudit) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
	for _, id := range in.Chosen {
		if !slices.ContainsFunc(all, func(a SubmittedAudit) bool { return a.ID == id }) {
			return nil, NotFound()
		}
	}
	chosen := func(a SubmittedAudit) bool { return len(in.Chosen) == 0 || slices.Contains(in.Chosen, a.ID) }
	candidates := filter(all, chosen)
	latest := candidates[len(candidates)-1]
	found := &trend{path: pathOf(in.Versions, latest.Sheet.Set.ID), newest: progressAudit(all[len(all)-1])}
	for _, one := range all {
		why := "It is not one of those that were chosen."
		if chosen(one) {
			why = whyNotBeside(one, latest)
		}
		if why == "" {
			found.shown = append(found.shown, one)
		} else {
			found.leftOut = append(found.leftOut, LeftOutAudit{one.ID, LondonDate(one.At), why})
		}
	}
	return found, nil
}

func pathOf(versions []*CriteriaSet, setID string) Path {
	return filter(versions, func(set *CriteriaSet) bool { return set.ID == setID })
}

// whyNotBeside says why a self-assessment cannot stand beside the latest, or nothing when it can.
func whyNotBeside(one, latest SubmittedAudit) string {
	switch {
	case one.Sheet.Set.ID != latest.Sheet.Set.ID:
		return "It answers another set of criteria than the latest one."
	case !SameSites(one.Sites, latest.Sites):
		return "It covers other sites than the latest one."
	}
	return ""
}

// SiteIDs tells which sites there are, whatever they are called by now: the ids in order, each once.
func SiteIDs(sites []Site) []string {
	ids := each(sites, func(site Site) string { return site.ID })
	slices.Sort(ids)
	return slices.Compact(ids)
}

// trend is the self-assessments that are shown, and what is found out about them on the way to their Progress.
type trend struct {
	path       Path
	shown      []SubmittedAudit // the oldest first; never empty
	leftOut    []LeftOutAudit
	newest     ProgressAudit
	criteria   []Criterion // of the latest form, by which everything is shown
	asked      []map[string]bool
	newWording []map[string]bool
	comparable []string // ids of the criteria that ask the same in all shown, in the set's order
	compared   []string // of those, the ones that were rated in each
}

func (t *trend) latest() SubmittedAudit { return t.shown[len(t.shown)-1] }

func (t *trend) findAsked() {
	for _, one := range t.shown {
		criteria := one.Sheet.Criteria()
		asked := make(map[string]bool, len(criteria))
		for i := range criteria {
			asked[criteria[i].ID] = true
		}
		t.asked = append(t.asked, asked)
	}
	t.criteria = t.latest().Sheet.Criteria()
}

// findComparable finds where criteria of the latest form were worded anew since they were last asked, those that never
// were and are asked in all, and of those the ones rated in all.
func (t *trend) findComparable() {
	t.newWording = make([]map[string]bool, len(t.shown))
	for i := range t.shown {
		t.newWording[i] = map[string]bool{}
	}
	for c := range t.criteria {
		id := t.criteria[c].ID
		if !t.asksTheSame(id) {
			continue
		}
		t.comparable = append(t.comparable, id)
		if t.inAll(func(s Sheet) bool { return s.Answers[id].Rated(s.Set.Scale) }) {
			t.compared = append(t.compared, id)
		}
	}
}

// asksTheSame tells whether every one shown asks the criterion in the same words, and notes where the words are new.
func (t *trend) asksTheSame(id string) bool {
	same, last := true, -1
	for i := range t.shown {
		if !t.asked[i][id] {
			same = false
			continue
		}
		if last >= 0 && !Comparable(t.path, t.shown[last].Sheet.Set, t.shown[i].Sheet.Set, id) {
			same, t.newWording[i][id] = false, true
		}
		last = i
	}
	return same
}

func (t *trend) inAll(is func(Sheet) bool) bool {
	return !slices.ContainsFunc(t.shown, func(one SubmittedAudit) bool { return !is(one.Sheet) })
}

func (t *trend) breaks() []ProgressBreak {
	var breaks []ProgressBreak
	for i := 1; i < len(t.shown); i++ {
		count := len(t.newWording[i])
		if count == 0 {
			continue
		}
		what, before, after := "Wording", t.shown[i-1].Sheet.Set, t.shown[i].Sheet.Set
		if !before.Scale.same(after.Scale) {
			what = "Levels"
		}
		breaks = append(breaks, ProgressBreak{t.shown[i].ID, count, fmt.Sprintf("%s changed (version %s)", what, after.Version)})
	}
	return breaks
}

// restricted is what one self-assessment said to the comparable criteria, as the latest version asks them, so that each
// counts for the same domain and principles in all. A level counts only where all have one. What does not apply in one of
// them is not applicable in the trend: it could never be compared.
func (t *trend) restricted(at SubmittedAudit) Sheet {
	latest := t.latest().Sheet
	sheet := Sheet{Set: latest.Set, Form: latest.Form, Only: orEmpty(t.comparable), Answers: make(map[string]Answer, len(t.comparable))}
	for _, id := range t.comparable {
		if answer, somewhere := t.doesNotApply(id); somewhere {
			sheet.Answers[id] = answer
			continue
		}
		answer := at.Sheet.Answers[id]
		if answer.Choice != ChoiceLevel || slices.Contains(t.compared, id) {
			sheet.Answers[id] = answer
		}
	}
	return sheet
}

// doesNotApply finds the first answer that a criterion does not apply, if any of those shown says so.
func (t *trend) doesNotApply(id string) (Answer, bool) {
	for _, one := range t.shown {
		answer := one.Sheet.Answers[id]
		if answer.Choice == ChoiceDoesNotApply && answer.Complete(one.Sheet.Set.Scale) {
			return answer, true
		}
	}
	return Answer{}, false
}

func domainTallies(s Scores) []Tally    { return s.Domains }
func principleTallies(s Scores) []Tally { return s.Principles }

// lines draws one line for each domain or principle of the latest form.
func (t *trend) lines(now []Tally, of func(Scores) []Tally) []TrendLine {
	lines := each(now, func(tally Tally) TrendLine { return TrendLine{ID: tally.ID, Title: tally.Title} })
	for _, one := range t.shown {
		tallies := of(Score(t.restricted(one), false))
		for i := range lines {
			tally, found := find(tallies, func(tally Tally) bool { return tally.ID == lines[i].ID })
			if !found {
				tally = Tally{NoScore: NoScoreFewRated, AtLevel: make([]int, len(t.latest().Sheet.Set.Scale.Levels))}
			}
			lines[i].Criteria = tally.Rated
			lines[i].Points = append(lines[i].Points, TrendPoint{one.ID, tally.Score, tally.NoScore, tally.Rated, tally.AtLevel})
		}
	}
	return lines
}

func (t *trend) ofCriteria() []CriterionTrend {
	return each(t.criteria, func(c Criterion) CriterionTrend {
		line := CriterionTrend{Criterion: c, Compared: slices.Contains(t.compared, c.ID), Moved: MovedNone}
		for i, one := range t.shown {
			line.Points = append(line.Points, t.point(i, one, c.ID))
		}
		if line.Compared && len(t.shown) > 1 {
			line.Moved = movement(line.Points[0].Level, line.Points[len(line.Points)-1].Level)
		}
		return line
	})
}

func (t *trend) point(i int, one SubmittedAudit, id string) CriterionPoint {
	if !t.asked[i][id] {
		return CriterionPoint{AuditID: one.ID, Choice: ChoiceNotAsked}
	}
	answer := one.Sheet.Answers[id]
	return CriterionPoint{one.ID, answer.Choice, answer.Level, t.newWording[i][id], answer.LowerBecause}
}

func movement(first, latest Level) Movement {
	switch {
	case latest > first:
		return MovedUp
	case latest < first:
		return MovedDown
	default:
		return MovedSame
	}
}
