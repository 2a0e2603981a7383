package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"doorway/audit"
)

// progressReport makes the content of a progress report: what a partner reads in a minute stands on the first page.
func progressReport(d ProgressData) content {
	t := newTeller(d)
	c := content{Title: "Progress report: " + d.PracticeName, ReportID: d.ReportID(), AsOf: d.Progress.AsOf.Long(), Signed: d.Signed}
	head := sealedHead(t.Signed, masthead(t.PracticeName, "Progress report", joined(" · ", t.AsOf.Long(), t.Town, t.ODSCode), 0))
	c.Cover = onePage(mostFactItems, func(items int) []block { return slices.Concat(head, t.cover(items)) })
	c.Blocks = slices.Concat(t.now(), t.movement(), t.actions(), t.trends(), t.criteria(), t.about())
	return c
}

// mostFactItems is how many lines stand under each of the first page's numbers, where there is room.
const mostFactItems = 3

// onePage makes blocks with as many items as one page holds.
func onePage(most int, made func(items int) []block) []block {
	m := &metrics{}
	for items := most; items > 0; items-- {
		if blocks := made(items); len(m.place(content{Blocks: blocks}, false).pages) == 1 {
			return blocks
		}
	}
	return made(0)
}

// teller writes a progress report's blocks.
type teller struct {
	ProgressData
	audit.Progress
	done, open, dropped   []audit.ProgressAction
	higher, lower, steady []audit.CriterionTrend
}

func newTeller(d ProgressData) teller {
	t := teller{ProgressData: d, Progress: d.Progress}
	for _, a := range d.Progress.Actions {
		switch a.Action.Status {
		case audit.ActionDone:
			t.done = append(t.done, a)
		case audit.ActionDropped:
			t.dropped = append(t.dropped, a)
		default:
			t.open = append(t.open, a)
		}
	}
	slices.SortStableFunc(t.done, func(a, b audit.ProgressAction) int { return cmp.Compare(b.Action.DoneOn, a.Action.DoneOn) })
	slices.SortStableFunc(t.open, func(a, b audit.ProgressAction) int {
		return cmp.Compare(cmp.Or(a.Action.Due, "9999"), cmp.Or(b.Action.Due, "9999"))
	})
	for _, c := range d.Progress.Criteria {
		switch c.Moved {
		case audit.MovedUp:
			t.higher = append(t.higher, c)
		case audit.MovedDown:
			t.lower = append(t.lower, c)
		case audit.MovedSame:
			t.steady = append(t.steady, c)
		}
	}
	slices.SortStableFunc(t.higher, func(a, b audit.CriterionTrend) int { return cmp.Compare(rise(b), rise(a)) })
	return t
}

// rise is how many levels a criterion went up from the first self-assessment to the latest.
func rise(c audit.CriterionTrend) int {
	return int(c.Points[len(c.Points)-1].Level) - int(c.Points[0].Level)
}

func (t teller) first() audit.ProgressAudit { return t.Audits[0] }
func (t teller) last() audit.ProgressAudit  { return t.Audits[len(t.Audits)-1] }

// alone tells whether there is nothing yet to compare the self-assessment with.
func (t teller) alone() bool { return len(t.Audits) < 2 }

// cover is the first page: who, what, over which time, by which criteria, and five parts with a number each.
func (t teller) cover(items int) []block {
	return []block{
		{Panel: &panel{
			Aside: []paragraph{strong(t.spanTitle())},
			Paragraphs: []paragraph{text(t.spanWords()),
				quietText(shortNotice(t.Set, t.Agreed))},
		}},
		{Facts: t.facts(items)},
	}
}

func (t teller) spanTitle() string {
	if t.alone() {
		return "Where we start from"
	}
	return counted(len(t.Audits), "self-assessment", "self-assessments")
}

// spanWords says from when to when, and how much of it can be compared.
func (t teller) spanWords() string {
	covers := sitesWords(t.last().Sites)
	if t.alone() {
		return fmt.Sprintf("This is our first self-assessment, of %s. %s It says where we start from. The next one will show what moved.",
			day(t.last().SubmittedOn), covers)
	}
	return fmt.Sprintf("From %s to %s. %s %s", day(t.first().SubmittedOn), day(t.last().SubmittedOn), covers, t.comparedWords())
}

func sitesWords(sites []audit.Site) string {
	if len(sites) == 0 {
		return "All our sites."
	}
	return "Sites: " + shorten(strings.Join(siteNames(sites), ", "), 200) + "."
}

func siteNames(sites []audit.Site) []string {
	names := make([]string, len(sites))
	for i, site := range sites {
		names[i] = site.Name
	}
	return names
}

// comparedWords prints the count that everything about movement rests on.
func (t teller) comparedWords() string {
	return fmt.Sprintf("%d of %d criteria are comparable: they ask the same each time. We rated %d of them each time.",
		t.Comparable, t.CriteriaInAll, t.Compared)
}

// shortNotice is the criteria's name and the beginning of their notice: the whole stands where the report says how to
// read it.
func shortNotice(set *audit.CriteriaSet, agreed bool) string {
	name := strings.TrimRight(shorten(set.Title, 120), ". ") + ", version " + set.Version + ". "
	if agreed || set.Notice == "" {
		return name + Standing(set, agreed)
	}
	return name + shorten(firstSentences(set.Notice, 130), 300)
}
