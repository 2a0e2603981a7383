package reports

import (
	"fmt"
	"strings"

	"doorway/audit"
)

// factLength is how many characters of a text stand on the first page; the whole text stands further on.
const factLength = 120

// facts are the five parts of the first page.
func (t teller) facts(items int) []fact {
	if t.alone() {
		return []fact{t.saidFact(items), t.didFact(items), t.strengthFact(items), t.toDoFact(items), t.nextFact(items)}
	}
	return []fact{t.saidFact(items), t.didFact(items), t.movedFact(items), t.notMovedFact(items), t.nextFact(items)}
}

func (t teller) saidFact(items int) fact {
	f := fact{Title: "What we said we would do", Figure: fmt.Sprint(len(t.Actions)), Caption: nounFor(len(t.Actions), "action", "actions")}
	if len(t.Actions) == 0 {
		f.Said = "We have not chosen our actions yet. The next step is to pick two to five."
		return f
	}
	f.Said = "We agreed " + lowerFirst(counted(len(t.Actions), "action", "actions")) + "."
	if essential := t.essentialActions(); essential > 0 {
		f.Said += " " + counted(essential, "of them is about an essential criterion.", "of them are about essential criteria.")
	}
	for _, a := range t.Actions {
		if a.Action.Pledge {
			f.Items = append(f.Items, "Our pledge: "+shorten(a.Action.What, factLength))
		}
	}
	f.Items = atMost(f.Items, items)
	return f
}

func (t teller) essentialActions() int {
	count := 0
	for _, a := range t.Actions {
		if c, found := t.Set.Criterion(a.Action.CriterionID); found && c.Essential {
			count++
		}
	}
	return count
}

func (t teller) didFact(items int) fact {
	f := fact{Title: "What we did", Figure: fmt.Sprint(len(t.done)), Caption: "done, of " + fmt.Sprint(len(t.Actions))}
	switch {
	case len(t.Actions) == 0:
		f.Caption, f.Said = "done", "There is nothing to tell yet."
	case len(t.done) == 0:
		f.Said = "None is done yet. " + t.underWayWords()
	case len(t.open) == 0:
		f.Said = "All that we went on with is done."
	}
	for _, a := range t.done {
		f.Items = append(f.Items, joined(", ", shorten(a.Action.What, factLength), dayIf(a.Action.DoneOn)))
	}
	if f.Items = atMost(f.Items, items); len(f.Items) == 0 && f.Said == "" {
		f.Said = "Each stands under “What we did”."
	}
	return f
}

func (t teller) underWayWords() string {
	count := 0
	for _, a := range t.open {
		if a.Action.Status == audit.ActionUnderWay {
			count++
		}
	}
	if count == 0 {
		return "Trust and results take time."
	}
	return counted(count, "is under way.", "are under way.")
}

func (t teller) movedFact(items int) fact {
	f := fact{Title: "What moved", Figure: fmt.Sprint(len(t.higher)), Caption: nounFor(len(t.higher), "criterion is higher", "criteria are higher")}
	switch {
	case t.Compared == 0:
		f.Said = "No criterion asks the same each time and was rated each time, so nothing can be compared."
	case len(t.higher) == 0:
		f.Said = "No answer is higher than the first time. What we put in place can take longer than this to show."
	default:
		f.Said = fmt.Sprintf("Of %d that can be compared. What went furthest:", t.Compared)
	}
	for _, c := range t.higher {
		f.Items = append(f.Items, shorten(c.Criterion.Title, factLength)+": "+t.stepWords(c))
	}
	if f.Items = atMost(f.Items, items); len(f.Items) == 0 {
		f.Said = strings.TrimSuffix(f.Said, " What went furthest:")
	}
	return f
}

// stepWords is where a criterion stood and stands, in the scale's words.
func (t teller) stepWords(c audit.CriterionTrend) string {
	return fmt.Sprintf("from “%s” to “%s”", levelLabel(t.Set.Scale, c.Points[0].Level),
		levelLabel(t.Set.Scale, c.Points[len(c.Points)-1].Level))
}

func (t teller) notMovedFact(items int) fact {
	f := fact{Title: "What did not", Figure: fmt.Sprint(len(t.steady) + len(t.lower)), Caption: "as before, or lower"}
	if t.Compared == 0 {
		f.Said = "There is nothing to compare yet."
		return f
	}
	f.Said = t.steadyWords() + " " + t.lowerCount()
	for _, c := range t.lower {
		f.Items = append(f.Items, joined(": ", shorten(c.Criterion.Title, factLength), lowerWords(c)))
	}
	f.Items = atMost(f.Items, items)
	return f
}

func (t teller) steadyWords() string {
	if len(t.steady) == 0 {
		return "None stands where it stood."
	}
	return counted(len(t.steady), "stands where it stood.", "stand where they stood.")
}

func (t teller) lowerCount() string {
	if len(t.lower) == 0 {
		return "None is lower."
	}
	return counted(len(t.lower), "is lower.", "are lower.") + " A lower answer is honest, and no step back by itself."
}

// lowerWords says why an answer is lower, where somebody said so.
func lowerWords(c audit.CriterionTrend) string {
	switch c.Points[len(c.Points)-1].LowerBecause {
	case "looked_harder":
		return "we looked harder"
	case "staff_changed":
		return "staff changed"
	case "we_stopped":
		return "we stopped doing it"
	}
	return ""
}

// strengthFact stands where there is nothing to compare yet.
func (t teller) strengthFact(items int) fact {
	strengths := audit.Strengths(t.Latest.Sheet)
	f := fact{Title: "What we do well", Figure: fmt.Sprint(len(strengths)), Caption: nounFor(len(strengths), "criterion", "criteria")}
	if len(strengths) == 0 {
		f.Said = "This is where we begin. What we do well will stand here as we put things in place."
	}
	for _, c := range strengths {
		f.Items = append(f.Items, shorten(c.Title, factLength))
	}
	f.Items = atMost(f.Items, items)
	return f
}

func (t teller) toDoFact(items int) fact {
	toDo := audit.EssentialToDo(t.Latest.Sheet)
	f := fact{Title: "What is not in place yet", Figure: fmt.Sprint(len(toDo)), Caption: nounFor(len(toDo), "essential criterion", "essential criteria")}
	if len(toDo) == 0 {
		f.Said = "There is no essential criterion left to do. We will look again to keep it so."
	}
	for _, c := range toDo {
		f.Items = append(f.Items, shorten(c.Title, factLength))
	}
	f.Items = atMost(f.Items, items)
	return f
}

func (t teller) nextFact(items int) fact {
	f := fact{Title: "What is next", Figure: fmt.Sprint(len(t.open)), Caption: nounFor(len(t.open), "open action", "open actions"), Said: t.lookAgainWords()}
	for _, a := range t.open {
		words := shorten(a.Action.What, factLength)
		f.Items = append(f.Items, joined(", ", words, shorten(a.Action.OwnerRole, factLength/2), dueWords(a.Action.Due, t.AsOf)))
	}
	f.Items = atMost(f.Items, items)
	return f
}

func (t teller) lookAgainWords() string {
	switch {
	case t.LookAgainFrom == "":
		return ""
	case t.LookAgainFrom <= t.AsOf:
		return "It is a good time to look again."
	case t.LookAgainFullFrom == "":
		return "We look again from " + day(t.LookAgainFrom) + "."
	}
	return fmt.Sprintf("We look again from %s (the short form), or from %s (all criteria).", day(t.LookAgainFrom), day(t.LookAgainFullFrom))
}

func dueWords(due, asOf audit.Date) string {
	switch {
	case due == "":
		return ""
	case due < asOf:
		return "was due " + day(due)
	}
	return "by " + day(due)
}

func dayIf(d audit.Date) string {
	if d == "" {
		return ""
	}
	return day(d)
}

func atMost(items []string, most int) []string { return items[:min(most, len(items))] }

func nounFor(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
