package reports

import (
	"strings"

	"doorway/audit"
)

// actions is what was done, with what shows it, what is next, and what was decided against.
func (t teller) actions() []block {
	blocks := []block{section("did", "What we did")}
	if len(t.done) == 0 {
		blocks = append(blocks, para(text("No action is done yet. When one is, what shows it stands here.")))
	} else {
		blocks = append(blocks, t.doneTable())
	}
	blocks = append(blocks, section("next", "What is next"))
	if words := t.lookAgainWords(); words != "" {
		blocks = append(blocks, para(text(words)))
	}
	switch {
	case len(t.open) > 0:
		blocks = append(blocks, t.openTable())
	case len(t.Actions) == 0:
		blocks = append(blocks, para(text("We have not chosen our actions yet. The next step is to pick two to five.")))
	default:
		blocks = append(blocks, para(text("No action is open. The next step is to look again and choose what comes next.")))
	}
	if len(t.dropped) > 0 {
		blocks = append(blocks, part("dropped", "What we decided not to do"), t.droppedTable())
	}
	return blocks
}

func (t teller) doneTable() block {
	made := table{Columns: []column{{"What we did", 67, true}, {"What shows it", 67, false}, {"Done on", 36, false}}}
	for _, a := range t.done {
		shows := orQuiet(a.Action.EvidenceNote, "Nothing was written down.")
		made.Rows = append(made.Rows, []cell{t.actionCell(a), {shows}, {orQuiet(dayIf(a.Action.DoneOn), "No date")}})
	}
	return tableBlock(made)
}

func (t teller) openTable() block {
	made := table{Columns: []column{{"What we will do", 79, true}, {"Who", 31, false}, {"When", 40, false}, {"Status", 20, false}}}
	for _, a := range t.open {
		what := t.actionCell(a)
		if a.Action.Status == audit.ActionBlocked && strings.TrimSpace(a.Action.StatusReason) != "" {
			what = append(what, labelled("What is in the way", a.Action.StatusReason))
		}
		when := cell{orQuiet(upperFirst(dueWords(a.Action.Due, t.AsOf)), "No date yet")}
		if moved := movedWords(a.Moved); moved != "" {
			when = append(when, quietText(moved))
		}
		made.Rows = append(made.Rows, []cell{what, {orQuiet(a.Action.OwnerRole, "Not chosen yet")}, when, {text(statusWords(a.Action.Status))}})
	}
	return tableBlock(made)
}

func (t teller) droppedTable() block {
	made := table{Columns: []column{{"What", 84, true}, {"Why", 86, false}}}
	for _, a := range t.dropped {
		made.Rows = append(made.Rows, []cell{t.actionCell(a), {orQuiet(a.Action.StatusReason, "No reason was written down.")}})
	}
	return tableBlock(made)
}

// actionCell is an action and what it is about.
func (t teller) actionCell(a audit.ProgressAction) cell {
	made := cell{strong(a.Action.What)}
	about := ""
	if c, found := t.Set.Criterion(a.Action.CriterionID); found {
		about = c.Title
	}
	if a.Action.Pledge {
		about = joined(" · ", "Our pledge", about)
	}
	if about != "" {
		made = append(made, quietText(about))
	}
	return made
}

// orQuiet is a text, or quiet words where it is empty.
func orQuiet(words, otherwise string) paragraph {
	if strings.TrimSpace(words) == "" {
		return quietText(otherwise)
	}
	return text(words)
}
