package reports

import (
	"fmt"
	"slices"
	"strings"

	"doorway/audit"
)

// columnsOfTime is how many self-assessments stand side by side in one table.
const columnsOfTime = 8

// trends are the scores over time, by part of the journey and by principle.
func (t teller) trends() []block {
	if t.alone() {
		return nil
	}
	blocks := []block{section("trend", "How it went over time"),
		para(text("These scores count the criteria that can be compared and no others, so they can differ from where we are now."))}
	if slopes := t.slopes(); len(slopes) > 1 {
		blocks = append(blocks, part("slope", "From the first time to now"),
			para(quietText("Thick line: higher. Thin line: the same. Dashed line: lower. 0 is the lowest level throughout, 100 the highest.")),
			slopeFigure(fmt.Sprintf("Slope chart: the scores of %d parts of the journey the first time and now. The table of scores gives the same numbers.", len(slopes)),
				t.first().SubmittedOn, t.last().SubmittedOn, slopes))
	}
	blocks = append(blocks, part("each", "Each part of the journey"), para(quietText(t.panelKey())))
	blocks = append(blocks, t.panels()...)
	blocks = append(blocks, part("scores-over-time", "The scores"))
	blocks = append(blocks, t.trendTables("Part of the journey", t.Domains)...)
	blocks = append(blocks, t.breakWords()...)
	if len(t.Principles) > 0 {
		blocks = append(blocks, part("principles", "By principle"), para(text("A criterion can serve more than one principle.")))
		blocks = append(blocks, t.trendTables("Principle", t.Principles)...)
	}
	return blocks
}

// slopes are the parts of the journey with a score both the first time and the last.
func (t teller) slopes() []slopeLine {
	var lines []slopeLine
	for _, each := range t.Domains {
		first, last := each.Points[0].Score, each.Points[len(each.Points)-1].Score
		if first != nil && last != nil {
			lines = append(lines, slopeLine{each.Title, *first, *last})
		}
	}
	return lines
}

func (t teller) panelKey() string {
	words := "Each dot is a self-assessment, from 0 at the bottom to 100 at the top; the number is the latest score."
	if len(t.done) > 0 {
		words += " A triangle under the line: an action about this was done."
	}
	if len(t.breaks()) > 0 {
		words += " A dashed line: the wording of some criteria changed, with the version that it came with."
	}
	return words
}

// panels is a line for each part of the journey, all over the same time, a few in each figure.
func (t teller) panels() []block {
	line := timeline{Breaks: t.breaks()}
	for _, at := range line.Breaks {
		line.Versions = append(line.Versions, t.Audits[at].Version)
	}
	for _, a := range t.Audits {
		line.Days = append(line.Days, a.SubmittedOn)
	}
	var panels []trendPanel
	for _, domain := range t.Domains {
		panel := trendPanel{Title: domain.Title, Done: t.doneIn(domain.ID), Words: fmt.Sprintf("Fewer than %d compared", audit.MinRated)}
		for _, p := range domain.Points {
			panel.Scores = append(panel.Scores, p.Score)
		}
		panels = append(panels, panel)
	}
	var figures []block
	for from := 0; from < len(panels); from += panelsAcross {
		some := panels[from:min(from+panelsAcross, len(panels))]
		figures = append(figures, trendFigure(t.panelsAlt(some), line, some))
	}
	return figures
}

func (t teller) panelsAlt(panels []trendPanel) string {
	titles := make([]string, len(panels))
	for i, each := range panels {
		titles[i] = each.Title
	}
	return fmt.Sprintf("Line charts of %d self-assessments: %s. The table of scores gives the same numbers.", len(t.Audits), strings.Join(titles, "; "))
}

// doneIn is when actions about a domain were done, within the time that is shown.
func (t teller) doneIn(domain string) []audit.Date {
	var days []audit.Date
	for _, a := range t.done {
		c, found := t.Set.Criterion(a.Action.CriterionID)
		if on := a.Action.DoneOn; found && c.Domain == domain && on >= t.first().SubmittedOn && on <= t.last().SubmittedOn {
			days = append(days, on)
		}
	}
	return days
}

// breaks are before which of the self-assessments the wording of some criteria changed.
func (t teller) breaks() []int {
	var at []int
	for _, b := range t.Breaks {
		if i := slices.IndexFunc(t.Audits, func(a audit.ProgressAudit) bool { return a.ID == b.Before }); i > 0 {
			at = append(at, i)
		}
	}
	return at
}

// breakWords says where a line breaks, and why.
func (t teller) breakWords() []block {
	var items [][]paragraph
	for _, b := range t.Breaks {
		for _, a := range t.Audits {
			if a.ID == b.Before {
				items = append(items, []paragraph{labelled(a.SubmittedOn.Long(), b.Label+". "+
					counted(b.Criteria, "criterion asks something else than before, and is left out.", "criteria ask something else than before, and are left out."))})
			}
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []block{part("breaks", "Where the wording changed"), bullets(items...)}
}

// trendTables are the scores of each line, so many self-assessments side by side, and as many tables as that takes.
func (t teller) trendTables(first string, lines []audit.TrendLine) []block {
	var blocks []block
	for from := 0; from < len(t.Audits); from += columnsOfTime {
		audits := t.Audits[from:min(from+columnsOfTime, len(t.Audits))]
		made := t.overTime(first, 20, audits)
		made.Columns = slices.Insert(made.Columns, 1, column{"Criteria", 20, false})
		for _, each := range lines {
			row := []cell{{strong(each.Title)}, {text(fmt.Sprint(each.Criteria))}}
			for _, p := range each.Points[from : from+len(audits)] {
				row = append(row, cell{pointParagraph(p)})
			}
			made.Rows = append(made.Rows, row)
		}
		blocks = append(blocks, tableBlock(made))
	}
	return append(blocks, para(quietText(fmt.Sprintf("– means no score: fewer than %d criteria can be compared.", audit.MinRated))))
}

// overTime is a table with a column for each self-assessment. What is left of the page's width beside them is the first
// column's, less so many millimetres for others.
func (t teller) overTime(first string, others float64, audits []audit.ProgressAudit) table {
	width := min(30, (bodyWidth-others-50)/float64(len(audits)))
	made := table{Columns: []column{{first, bodyWidth - others - width*float64(len(audits)), true}}}
	for _, a := range audits {
		made.Columns = append(made.Columns, column{shortDay(a.SubmittedOn), width, false})
	}
	return made
}

func pointParagraph(p audit.TrendPoint) paragraph {
	if p.Score == nil {
		return quietText("–")
	}
	return text(fmt.Sprint(*p.Score))
}

// criteria is where each criterion of the latest form stood each time, by part of the journey.
func (t teller) criteria() []block {
	blocks := []block{section("criteria", "Criterion by criterion"), para(text(t.levelKey()))}
	for _, domain := range t.Set.Domains {
		var trends []audit.CriterionTrend
		for _, c := range t.Criteria {
			if c.Criterion.Domain == domain.ID {
				trends = append(trends, c)
			}
		}
		if len(trends) > 0 {
			blocks = append(blocks, part("domain-"+domain.ID, domain.Title))
			blocks = append(blocks, t.criterionTables(trends)...)
		}
	}
	return blocks
}

// levelKey names the levels by their numbers, which stand in the tables.
func (t teller) levelKey() string {
	words := "Levels: "
	for i, level := range t.Set.Scale.Levels {
		if i > 0 {
			words += ", "
		}
		words += unbroken(fmt.Sprintf("%d %s", i, lowerFirst(level.Label)))
	}
	return words + ". “?” is not sure, “n/a” does not apply, “–” was not answered, and an empty place was not asked."
}

func (t teller) criterionTables(trends []audit.CriterionTrend) []block {
	var blocks []block
	for from := 0; from < len(t.Audits); from += columnsOfTime {
		audits := t.Audits[from:min(from+columnsOfTime, len(t.Audits))]
		made := t.overTime("What should happen", 0, audits)
		for _, c := range trends {
			row := []cell{t.criterionCell(c)}
			for _, p := range c.Points[from : from+len(audits)] {
				row = append(row, t.criterionPoint(p))
			}
			made.Rows = append(made.Rows, row)
		}
		blocks = append(blocks, tableBlock(made))
	}
	return blocks
}

// criterionCell names a criterion and says where its line breaks.
func (t teller) criterionCell(c audit.CriterionTrend) cell {
	made := cell{text(c.Criterion.Title)}
	if c.Criterion.Essential {
		made = append(made, quietText("Essential"))
	}
	for i, p := range c.Points {
		if p.NewWording {
			made = append(made, quietText("Wording changed before "+day(t.Audits[i].SubmittedOn)))
		}
	}
	return made
}

func (t teller) criterionPoint(p audit.CriterionPoint) cell {
	switch p.Choice {
	case audit.ChoiceLevel:
		m := levelMark(t.Set.Scale, p.Level)
		return cell{{Mark: &m, Runs: []run{{Text: fmt.Sprint(int(p.Level))}}}}
	case audit.ChoiceNotSure:
		return cell{text("?")}
	case audit.ChoiceDoesNotApply:
		return cell{text("n/a")}
	case audit.ChoiceNotAsked:
		return cell{text("")}
	}
	return cell{text("–")}
}
