package reports

import (
	"fmt"
	"strings"

	"doorway/audit"
)

// actions is the plan itself: what is still to do, what is done, and what was dropped.
func (p planner) actions() []block {
	blocks := []block{section("actions", "What we will do")}
	if len(p.Actions) == 0 {
		return append(blocks, para(text("We have not chosen our actions yet. When we have, this page says what we will do, who leads on it and by when.")))
	}
	if len(p.sorted.toDo) > 0 {
		blocks = append(blocks, p.toDoTable())
	}
	if len(p.sorted.done) > 0 {
		blocks = append(blocks, part("done", "What we have done"), p.doneTable())
	}
	if len(p.sorted.dropped) > 0 {
		blocks = append(blocks, part("dropped", "What we decided not to do"), p.droppedTable())
	}
	return blocks
}

func (p planner) toDoTable() block {
	t := table{Columns: []column{{"What", 84, true}, {"Who", 31, false}, {"When", 35, false}, {"Status", 20, false}}}
	for _, a := range p.sorted.toDo {
		what := p.whatCell(a, detail{"First step", a.FirstStep}, detail{"How we will know", a.HowWeKnow},
			detail{"What we hope for", a.Benefit}, detail{"What is in the way", reason(a)})
		t.Rows = append(t.Rows, []cell{what, whoCell(a), p.whenCell(a), {text(statusWords(a.Status))}})
	}
	return tableBlock(t)
}

// reason is why an action is blocked. An earlier reason may be left on an action that goes on.
func reason(a PlanAction) string {
	if a.Status != audit.ActionBlocked {
		return ""
	}
	return a.StatusReason
}

func (p planner) doneTable() block {
	t := table{Columns: []column{{"What", 104, true}, {"Who", 31, false}, {"Done on", 35, false}}}
	for _, a := range p.sorted.done {
		what := p.whatCell(a, detail{"How we know", a.HowWeKnow}, detail{"What shows it", a.EvidenceNote})
		t.Rows = append(t.Rows, []cell{what, whoCell(a), doneCell(a)})
	}
	return tableBlock(t)
}

func (p planner) droppedTable() block {
	t := table{Columns: []column{{"What", 84, true}, {"Why", 86, false}}}
	for _, a := range p.sorted.dropped {
		why := text(a.StatusReason)
		if strings.TrimSpace(a.StatusReason) == "" {
			why = quietText("No reason was written down.")
		}
		t.Rows = append(t.Rows, []cell{p.whatCell(a), {why}})
	}
	return tableBlock(t)
}

// detail is a part of an action with its label.
type detail struct{ label, words string }

// whatCell says what will be done and what belongs to it; each only when it was written.
func (p planner) whatCell(a PlanAction, details ...detail) cell {
	c := cell{strong(a.What)}
	if about := p.aboutWords(a); about != "" {
		c = append(c, quietText(about))
	}
	for _, d := range details {
		if strings.TrimSpace(d.words) != "" {
			c = append(c, labelled(d.label, d.words))
		}
	}
	return c
}

// aboutWords names the criterion that an action is about, and marks the pledge.
func (p planner) aboutWords(a PlanAction) string {
	about := ""
	if c, found := p.Sheet.Set.Criterion(a.CriterionID); found {
		about = c.Title
	}
	if a.Pledge {
		return joined(" · ", "Our pledge", about)
	}
	return about
}

func whoCell(a PlanAction) cell {
	if owner(a) == "" {
		return cell{quietText("Not chosen yet")}
	}
	var c cell
	if a.OwnerRole != "" {
		c = append(c, text(a.OwnerRole))
	}
	if a.OwnerPerson != "" {
		c = append(c, quietText(a.OwnerPerson))
	}
	return c
}

func (p planner) whenCell(a PlanAction) cell {
	c := cell{text(day(a.Due))}
	switch {
	case a.Due == "":
		c = cell{quietText("No date yet")}
	case a.Due < p.AsOf:
		c = cell{text("Was due " + day(a.Due))}
	}
	return withMoves(c, a)
}

func doneCell(a PlanAction) cell {
	if a.DoneOn == "" {
		return withMoves(cell{quietText("No date")}, a)
	}
	return withMoves(cell{text(day(a.DoneOn))}, a)
}

func withMoves(c cell, a PlanAction) cell {
	if moved := movedWords(a.Moved); moved != "" {
		c = append(c, quietText(moved))
	}
	return c
}

func movedWords(times int) string {
	switch times {
	case 0:
		return ""
	case 1:
		return "Moved once"
	case 2:
		return "Moved twice"
	}
	return fmt.Sprintf("Moved %d times", times)
}

// statusWords names the status of an action that is still to do.
func statusWords(status audit.ActionStatus) string {
	switch status {
	case audit.ActionUnderWay:
		return "Under way"
	case audit.ActionBlocked:
		return "Blocked"
	}
	return "Not started"
}
