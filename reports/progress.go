package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"doorway/audit"
)

// progressReport makes the content of a progress report.
func progressReport(d ProgressData) content {
	p := newTeller(d)
	return content{
		Title: "Progress report: " + d.PracticeName, ReportID: d.ReportID(), AsOf: d.Progress.AsOf.Long(),
		Cover: p.cover(), Blocks: slices.Concat(p.now(), p.moved(), p.actions(), p.about()),
	}
}

// progressSummary makes the content of the summary of one page.
func progressSummary(d ProgressData) content {
	p := newTeller(d)
	return content{
		Title: "Our progress: " + d.PracticeName, ReportID: d.SummaryID(), AsOf: d.Progress.AsOf.Long(),
		Blocks: append(masthead(d.PracticeName, "Our progress", joined(" · ", d.Progress.AsOf.Long(), d.Town), 0), p.nowTable()),
	}
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
	return t
}

func (t teller) cover() []block {
	last := t.Audits[len(t.Audits)-1]
	return append(
		masthead(t.PracticeName, "Progress report", joined(" · ", t.AsOf.Long(), t.Town, t.ODSCode), coverGap),
		space(grid/2), criteriaPanel(t.Set, t.Agreed, quietText(coveredWords(last.Form, siteNames(last.Sites)))),
		section("minute", "In a minute"),
		bullets(
			[]paragraph{labelled("What we did", counted(len(t.done), "action is done.", "actions are done."))},
			[]paragraph{labelled("What moved", counted(len(t.higher), "criterion is higher than before.", "criteria are higher than before."))},
			[]paragraph{labelled("What is next", counted(len(t.open), "action is open.", "actions are open."))},
		),
	)
}

func siteNames(sites []audit.Site) []string {
	names := make([]string, len(sites))
	for i, site := range sites {
		names[i] = site.Name
	}
	return names
}

func (t teller) now() []block { return []block{section("now", "Where we are now"), t.nowTable()} }

func (t teller) nowTable() block {
	made := table{Columns: []column{{"Part of the journey", 90, true}, {"Score", 40, false}, {"Rated", 40, false}}}
	for _, each := range t.Now {
		made.Rows = append(made.Rows, []cell{
			{strong(each.Title)}, {text(scoreWords(each))}, {text(unbroken(fmt.Sprintf("%d of %d", each.Rated, each.Applicable)))}})
	}
	return tableBlock(made)
}

func (t teller) moved() []block {
	blocks := []block{section("moved", "What moved")}
	made := table{Columns: []column{{"What should happen", 100, true}, {"Where it went", 70, false}}}
	for _, c := range slices.Concat(t.higher, t.lower, t.steady) {
		first, last := c.Points[0], c.Points[len(c.Points)-1]
		made.Rows = append(made.Rows, []cell{{strong(c.Criterion.Title)},
			{text(levelLabel(t.Set.Scale, first.Level) + " → " + levelLabel(t.Set.Scale, last.Level))}})
	}
	if len(made.Rows) == 0 {
		return append(blocks, para(text("There is nothing to compare yet.")))
	}
	return append(blocks, tableBlock(made))
}

func (t teller) actions() []block {
	blocks := []block{section("actions", "What we said we would do")}
	made := table{Columns: []column{{"What", 84, true}, {"Who", 36, false}, {"What became of it", 50, false}}}
	for _, a := range slices.Concat(t.done, t.open, t.dropped) {
		became := cell{text(strings.TrimSpace(statusWords(a.Action.Status)))}
		switch a.Action.Status {
		case audit.ActionDone:
			became = cell{text("Done on " + day(a.Action.DoneOn)), text(a.Action.EvidenceNote)}
		case audit.ActionDropped:
			became = cell{text("We decided not to"), text(a.Action.StatusReason)}
		}
		made.Rows = append(made.Rows, []cell{{text(a.Action.What)}, {text(a.Action.OwnerRole)}, became})
	}
	if len(made.Rows) == 0 {
		return append(blocks, para(text("We have not chosen our actions yet.")))
	}
	return append(blocks, tableBlock(made))
}

func (t teller) about() []block {
	var sources [][2]string
	for _, a := range t.Audits {
		sources = append(sources, [2]string{a.SubmittedOn.Long(), submissionWords(a.Number, a.Hash)})
	}
	return []block{section("about", "Where it comes from"), bullets(provenance(append(sources, [2]string{"Report", t.ReportID()})...)...)}
}
