package reports

import (
	"fmt"

	"doorway/audit"
)

// progressSummary makes the content of the one page for a noticeboard and a practice meeting. See ProgressSummary for what
// stands on it and what never does.
func progressSummary(d ProgressData) content {
	t := newTeller(d)
	c := content{Title: "Our progress: " + d.PracticeName, ReportID: d.SummaryID(), AsOf: d.Progress.AsOf.Long(), Signed: d.Signed}
	c.Blocks = onePage(mostWallItems, t.summary)
	return c
}

const mostWallItems = 5

func (t teller) summary(items int) []block {
	blocks := sealedHead(t.Signed, masthead(t.PracticeName, "Making it easier to reach us", joined(" · ", "Our progress", t.wallSpan(), t.Town), 0))
	blocks = append(blocks, t.wallPicture()...)
	blocks = append(blocks, block{Facts: []fact{t.wallDid(items), t.wallMoved(items), t.wallNext(items)}})
	return append(blocks, para(quietText(t.wallNotice())))
}

func (t teller) wallSpan() string {
	if t.alone() {
		return t.last().SubmittedOn.Long()
	}
	return t.first().SubmittedOn.Long() + " to " + t.last().SubmittedOn.Long()
}

// wallPicture is how many criteria stood at each level, first and now, with its table in words.
func (t teller) wallPicture() []block {
	var rows []levelRow
	words := ""
	for i, a := range t.Audits {
		if i > 0 && i+1 < len(t.Audits) {
			continue
		}
		row := levelRow{Label: a.SubmittedOn.Long(), AtLevel: t.levelsAt(i)}
		rows = append(rows, row)
		words += fmt.Sprintf("%s: %s. ", row.Label, t.asPlanner().levelWords(audit.Tally{AtLevel: row.AtLevel}))
	}
	asked := "We ask ourselves how easy it is to reach care here, one thing at a time. This is how many things stand at each level."
	if t.Compared == 0 && !t.alone() {
		return []block{para(text(asked)), para(text("The questions are new this time. The next time will show what moved."))}
	}
	alt := "Bar chart: how many criteria stood at each level. The words after it give the same numbers."
	return []block{para(text(asked)), levelsFigure(alt, t.Set.Scale, rows), para(quietText(words + t.wallCompared()))}
}

// levelsAt counts the compared criteria at each level in one self-assessment; where there is only one, the rated.
func (t teller) levelsAt(i int) []int {
	atLevel := make([]int, len(t.Set.Scale.Levels))
	for _, c := range t.Criteria {
		if p := c.Points[i]; p.Choice == audit.ChoiceLevel && (c.Compared || t.alone()) && int(p.Level) < len(atLevel) {
			atLevel[p.Level]++
		}
	}
	return atLevel
}

func (t teller) wallCompared() string {
	if t.alone() {
		return ""
	}
	return fmt.Sprintf("%d of %d criteria can be compared.", t.Compared, t.CriteriaInAll)
}

func (t teller) wallDid(items int) fact {
	f := fact{Title: "What we did", Figure: fmt.Sprint(len(t.done)), Caption: "done, of " + fmt.Sprint(len(t.Actions))}
	if len(t.done) == 0 {
		f.Said = "None is done yet. Trust and results take time."
		return f
	}
	f.Items, f.Said = t.wallWords(t.done, items)
	return f
}

// wallMoved names what is higher by its criterion: those words are public.
func (t teller) wallMoved(items int) fact {
	f := fact{Title: "What moved", Figure: fmt.Sprint(len(t.higher)), Caption: nounFor(len(t.higher), "thing is higher", "things are higher")}
	if t.alone() {
		f.Said = "This is our first time. The next one will show what moved."
		return f
	}
	if len(t.lower) > 0 {
		f.Said = counted(len(t.lower), "is lower.", "are lower.") + " A lower answer is honest, and no step back by itself."
	}
	for _, c := range t.higher {
		f.Items = append(f.Items, shorten(c.Criterion.Title, factLength))
	}
	f.Items = atMost(f.Items, items)
	return f
}

func (t teller) wallNext(items int) fact {
	f := fact{Title: "What is next", Figure: fmt.Sprint(len(t.open)), Caption: nounFor(len(t.open), "thing to do", "things to do")}
	if len(t.open) == 0 {
		f.Said = "We look again and choose what comes next."
		return f
	}
	f.Items, f.Said = t.wallWords(t.open, items)
	return f
}

// wallWords gives the words of actions that may hang on a wall, and how many more there are.
func (t teller) wallWords(actions []audit.ProgressAction, most int) (items []string, more string) {
	for _, a := range actions {
		if words := t.wallWord(a); words != "" && len(items) < most {
			items = append(items, words)
		}
	}
	if left := len(actions) - len(items); left > 0 && len(items) > 0 {
		return items, fmt.Sprintf("%d of them:", len(items))
	}
	return items, ""
}

// wallWord is what the practice says to everybody about an action; else the words of the suggestion that it was taken
// from, as they are in the criteria; else none, since the practice's own words were not written for a wall.
func (t teller) wallWord(a audit.ProgressAction) string {
	if words := t.PublicLines[a.ID]; words != "" {
		return shorten(words, 2*factLength)
	}
	if s, _, found := t.Set.Suggestion(a.Action.SuggestionID); found && s.Text == a.Action.What {
		return shorten(s.Text, 2*factLength)
	}
	if c, found := t.Set.Criterion(a.Action.CriterionID); found {
		return "About: " + shorten(c.Title, factLength)
	}
	return ""
}

// wallNotice says what this is not, and by which criteria.
func (t teller) wallNotice() string {
	return "This is our own view of our work; nobody has inspected it. " + shortNotice(t.Set, t.Agreed)
}
