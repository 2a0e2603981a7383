package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"doorway/audit"
)

// actionPlan makes the content of an action plan: what a reader wants first stands first.
func actionPlan(d ActionPlanData) content {
	p := planner{d, sortedActions(d.Actions)}
	c := content{
		Title: "Action plan: " + d.PracticeName, ReportID: d.ReportID(), AsOf: d.AsOf.Long(), Cover: p.cover(),
		Signed: d.Signed,
	}
	if d.Draft {
		c.Title += " (draft)"
		c.Draft = draftWords
	}
	for _, part := range [][]block{p.actions(), p.whereWeAreNow(), p.strengths(), p.essential(), p.questions(), p.about()} {
		c.Blocks = append(c.Blocks, part...)
	}
	return c
}

const draftWords = "DRAFT: this self-assessment has not been submitted yet, and may change."

// planner writes an action plan's blocks.
type planner struct {
	ActionPlanData
	sorted actionGroups
}

// actionGroups is the actions as the report lists them.
type actionGroups struct{ toDo, done, dropped []PlanAction }

// sortedActions puts the pledge first, then what is due first; what has no date comes last. Actions that stand equal
// keep the caller's order.
func sortedActions(actions []PlanAction) actionGroups {
	var groups actionGroups
	for _, a := range actions {
		switch a.Status {
		case audit.ActionDone:
			groups.done = append(groups.done, a)
		case audit.ActionDropped:
			groups.dropped = append(groups.dropped, a)
		default:
			groups.toDo = append(groups.toDo, a)
		}
	}
	slices.SortStableFunc(groups.toDo, func(a, b PlanAction) int {
		return cmp.Or(pledgeFirst(a, b), cmp.Compare(dueOrder(a), dueOrder(b)))
	})
	return groups
}

func pledgeFirst(a, b PlanAction) int {
	switch {
	case a.Pledge == b.Pledge:
		return 0
	case a.Pledge:
		return -1
	}
	return 1
}

func dueOrder(a PlanAction) string { return cmp.Or(string(a.Due), "9999") }

// cover is the first page: who, what, when, by which criteria, and a summary that can be read in a minute.
func (p planner) cover() []block {
	blocks := sealedHead(p.Signed, masthead(p.PracticeName, "Action plan", joined(" · ", p.AsOf.Long(), p.Town, p.ODSCode), coverGap))
	blocks = append(blocks, space(grid/2), criteriaPanel(p.Sheet.Set, p.Agreed, quietText(p.covered())))
	return append(blocks, p.summary()...)
}

// covered says which form and sites the self-assessment is about.
func (p planner) covered() string { return coveredWords(p.Sheet.Form, p.Sites) }

// coveredWords says which form and sites a self-assessment is about.
func coveredWords(form audit.Form, sites []string) string {
	words := "Full self-assessment"
	if form == audit.FormShort {
		words = "Short self-assessment (the essential criteria)"
	}
	if len(sites) == 0 {
		return words + ", all our sites."
	}
	return words + ". Sites: " + oneLine(strings.Join(sites, ", ")) + "."
}

const (
	summaryItems  = 3
	summaryLength = 150 // characters of a text in the summary
)

func (p planner) summary() []block {
	left := []block{part("summary-well", "What we do well"), p.strengthSummary()}
	right := []block{part("summary-first", "What we will do first"), p.firstSummary()}
	if dates := p.nextDates(); len(dates) > 0 {
		right = append(right, part("summary-dates", "Next dates"), bullets(dates...))
	}
	return []block{section("summary", "In a minute"), {Columns: &columns{left, right}}}
}

func (p planner) strengthSummary() block {
	if len(p.Strengths) == 0 {
		return para(text("This is where we begin. What we do well will stand here as we put things in place."))
	}
	var items [][]paragraph
	for _, c := range p.Strengths[:min(summaryItems, len(p.Strengths))] {
		items = append(items, []paragraph{text(shorten(c.Statement, summaryLength))})
	}
	return bullets(items...)
}

// first is the pledge when it is chosen, else what is due first.
func (p planner) first() []PlanAction {
	return p.sorted.toDo[:min(audit.MaxPledge, len(p.sorted.toDo))]
}

func (p planner) firstSummary() block {
	if len(p.sorted.toDo) == 0 && len(p.sorted.done) > 0 {
		return para(text("All that we planned is done. The next step is to look again and choose what comes next."))
	}
	if len(p.sorted.toDo) == 0 {
		return para(text("We have not chosen our actions yet. The next step is to pick two to five."))
	}
	var items [][]paragraph
	for _, a := range p.first() {
		words := []run{{Text: shorten(a.What, summaryLength), Strong: true}}
		if detail := joined(", ", shorten(owner(a), summaryLength/2), byDate(a)); detail != "" {
			words = append(words, run{Text: " (" + detail + ")"})
		}
		items = append(items, []paragraph{{Runs: words}})
	}
	return bullets(items...)
}

// owner is the role, with the person when one is named.
func owner(a PlanAction) string { return joined(": ", a.OwnerRole, a.OwnerPerson) }

func byDate(a PlanAction) string {
	if a.Due == "" {
		return ""
	}
	return "by " + day(a.Due)
}

// day writes a date that no line's end parts.
func day(d audit.Date) string { return strings.ReplaceAll(d.Long(), " ", "\u00a0") }

// nextDates lists the next due dates, and what is due on them.
func (p planner) nextDates() [][]paragraph {
	var items [][]paragraph
	var dated []PlanAction
	for _, a := range p.sorted.toDo {
		if a.Due != "" && a.Due >= p.AsOf {
			dated = append(dated, a)
		}
	}
	slices.SortStableFunc(dated, func(a, b PlanAction) int { return cmp.Compare(a.Due, b.Due) })
	for _, a := range dated[:min(summaryItems, len(dated))] {
		items = append(items, []paragraph{labelled(day(a.Due), shorten(a.What, summaryLength))})
	}
	return items
}

// strengths lists what the practice does well.
func (p planner) strengths() []block {
	blocks := []block{section("strengths", "What we do well")}
	if len(p.Strengths) == 0 {
		return append(blocks, p.strengthSummary())
	}
	t := table{Columns: []column{{"What we do", 118, true}, {"Where we are now", 52, false}}}
	for _, c := range p.Strengths {
		t.Rows = append(t.Rows, []cell{{strong(c.Title), text(c.Statement)}, {p.answerLine(c)}})
	}
	return append(blocks, tableBlock(t))
}

// essential lists the essential criteria that are not in place yet, each with the next step up.
func (p planner) essential() []block {
	blocks := []block{section("essential", "Essential criteria still to do")}
	if len(p.EssentialToDo) == 0 {
		return append(blocks, para(text("There is no essential criterion left to do. We will look again to keep it so.")))
	}
	blocks = append(blocks, para(text(fmt.Sprintf("%s. For each we show where we are now and what the next level looks like.",
		counted(len(p.EssentialToDo), "essential criterion is still to do", "essential criteria are still to do")))))
	t := table{Columns: []column{{"What should happen", 58, true}, {"Where we are now", 56, false}, {"What the next level looks like", 56, false}}}
	for _, c := range p.EssentialToDo {
		t.Rows = append(t.Rows, []cell{{strong(c.Title), text(c.Statement)}, p.nowCell(c), p.nextCell(c)})
	}
	return append(blocks, tableBlock(t))
}

// questions lists what the practice is not sure of, with who could tell.
func (p planner) questions() []block {
	blocks := []block{section("questions", "Questions to ask")}
	if len(p.Questions) == 0 {
		return append(blocks, para(text("There is nothing that we said we are not sure of.")))
	}
	blocks = append(blocks, para(text("We said that we are not sure of these. Not being sure is an honest answer, and a good place to begin.")))
	t := table{Columns: []column{{"What we are not sure of", 100, true}, {"Who could tell us", 70, false}}}
	for _, q := range p.Questions {
		told := quietText("We have not named anyone yet.")
		if strings.TrimSpace(q.WhoCouldTell) != "" {
			told = text(q.WhoCouldTell)
		}
		t.Rows = append(t.Rows, []cell{{strong(q.Criterion.Title), text(q.Criterion.Statement)}, {told}})
	}
	return append(blocks, tableBlock(t))
}

// joined joins the parts that are not empty.
func joined(by string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return strings.TrimSpace(s) == "" }), by)
}

// counted is "one thing" or "3 things".
func counted(n int, one, many string) string {
	if n == 1 {
		return "One " + one
	}
	return fmt.Sprint(n) + " " + many
}
