package reports

import (
	"fmt"
	"strings"

	"doorway/audit"
)

// asPlanner lends the latest answers' profile from the action plan, which draws the same.
func (t teller) asPlanner() planner {
	return planner{ActionPlanData: ActionPlanData{Sheet: t.Latest.Sheet, Scores: t.Latest.Scores}}
}

// now is where the practice is, by domain, by its latest self-assessment.
func (t teller) now() []block {
	blocks := t.asPlanner().whereWeAreNow()
	words := "By our self-assessment of " + day(t.last().SubmittedOn) + "."
	if t.last().Form == audit.FormShort {
		words = "By our short self-assessment of " + day(t.last().SubmittedOn) + ", which asks about the essential criteria."
	}
	return append(blocks[:1:1], append([]block{para(text(words))}, blocks[1:]...)...)
}

// movement is what went up, what went down with its reason, and what stands where it stood.
func (t teller) movement() []block {
	if t.alone() {
		return nil
	}
	blocks := []block{section("moved", "What moved, and what did not"), para(text(t.comparedWords() + " Only those can show a movement."))}
	if t.Compared == 0 {
		return append(blocks, para(text("Nothing can be compared. Where we are now is the beginning of a new line.")))
	}
	blocks = append(blocks, t.levelsOverTime()...)
	blocks = append(blocks, part("higher", "What is higher"))
	if len(t.higher) == 0 {
		blocks = append(blocks, para(text("No answer is higher than the first time. What we put in place can take longer than this to show.")))
	} else {
		blocks = append(blocks, t.stepTable(t.higher, false))
	}
	if len(t.lower) > 0 {
		blocks = append(blocks, part("lower", "What is lower"),
			para(text("A lower answer is honest, and it is not a step back by itself: whoever looks harder sees more.")), t.stepTable(t.lower, true))
	}
	if len(t.steady) > 0 {
		blocks = append(blocks, part("steady", "What stands where it stood"), t.steadyTable())
	}
	return blocks
}

// levelsOverTime is how many of the compared criteria stood at each level, each time.
func (t teller) levelsOverTime() []block {
	rows := make([]levelRow, len(t.Audits))
	made := table{Columns: []column{{"Self-assessment", 44, true}}}
	levels := t.Set.Scale.Levels
	for level := len(levels) - 1; level >= 0; level-- {
		made.Columns = append(made.Columns, column{levels[level].Label, (bodyWidth - 44) / float64(len(levels)), false})
	}
	for i, a := range t.Audits {
		rows[i] = levelRow{Label: a.SubmittedOn.Long(), AtLevel: t.levelsAt(i)}
		cells := []cell{{strong(rows[i].Label)}}
		for level := len(levels) - 1; level >= 0; level-- {
			cells = append(cells, cell{text(fmt.Sprint(rows[i].AtLevel[level]))})
		}
		made.Rows = append(made.Rows, cells)
	}
	alt := fmt.Sprintf("Bar chart: a bar for each of %d self-assessments, parted by how many of %d criteria stood at each level. The table after it gives the same numbers.",
		len(t.Audits), t.Compared)
	return []block{part("levels", "How many stand at each level"), levelsFigure(alt, t.Set.Scale, rows), tableBlock(made)}
}

// stepTable lists criteria with where they stood and stand; with why for those that are lower.
func (t teller) stepTable(criteria []audit.CriterionTrend, why bool) block {
	made := table{Columns: []column{{"What should happen", 78, true}, {"The first time", 46, false}, {"Now", 46, false}}}
	if why {
		made.Columns = []column{{"What should happen", 62, true}, {"The first time", 36, false}, {"Now", 36, false}, {"Why", 36, false}}
	}
	for _, c := range criteria {
		row := []cell{{strong(c.Criterion.Title), quietText(t.domainTitle(c.Criterion.Domain))},
			{t.levelParagraph(c.Points[0].Level)}, {t.levelParagraph(c.Points[len(c.Points)-1].Level)}}
		if why {
			row = append(row, cell{whyLower(c)})
		}
		made.Rows = append(made.Rows, row)
	}
	return tableBlock(made)
}

func whyLower(c audit.CriterionTrend) paragraph {
	words := lowerWords(c)
	if words == "" {
		return quietText("Nobody wrote down why.")
	}
	return text(upperFirst(words) + ".")
}

func (t teller) levelParagraph(level audit.Level) paragraph {
	m := levelMark(t.Set.Scale, level)
	return paragraph{Mark: &m, Runs: []run{{Text: levelLabel(t.Set.Scale, level)}}}
}

func (t teller) domainTitle(id string) string {
	domain, _ := t.Set.Domain(id)
	return domain.Title
}

// steadyTable lists what did not move in short, by level: a word about each would be a page of the same.
func (t teller) steadyTable() block {
	made := table{Columns: []column{{"Level", 46, true}, {"What should happen", 124, false}}}
	for level := t.Set.Scale.Top(); level >= 0; level-- {
		var titles []string
		for _, c := range t.steady {
			if c.Points[len(c.Points)-1].Level == level {
				titles = append(titles, c.Criterion.Title)
			}
		}
		if len(titles) > 0 {
			made.Rows = append(made.Rows, []cell{{t.levelParagraph(level)}, {text(strings.Join(titles, "; ") + ".")}})
		}
	}
	return tableBlock(made)
}
