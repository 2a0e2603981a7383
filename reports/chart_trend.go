package reports

import (
	"fmt"
	"slices"
	"time"

	"doorway/audit"
)

// trendPanel is a small line chart: how one domain stood in each self-assessment.
type trendPanel struct {
	Title  string
	Scores []*int       // from 0 to 100; nil: none is shown
	Done   []audit.Date // when actions about it were done
	Words  string       // instead of a line, where there is no score at all
}

const (
	panelPlot  = 24.0 // how high 100 stands above 0 in a panel
	panelBelow = 11.0 // room for dates and actions done
	panelApart = 9.0
)

// timeline is the days that every panel of a figure shares.
type timeline struct {
	Days   []audit.Date
	Breaks []int // before which of them the wording of some criteria changed
	// Versions are those of the criteria that each break came with.
	Versions []string
}

// place is where a day stands, from 0 to 1.
func (t timeline) place(day audit.Date) float64 {
	first, last := dayNumber(t.Days[0]), dayNumber(t.Days[len(t.Days)-1])
	if last <= first {
		return 0.5
	}
	return min(max((dayNumber(day)-first)/(last-first), 0), 1)
}

func dayNumber(day audit.Date) float64 {
	at, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return 0
	}
	return float64(at.Unix()) / 86400
}

// panelsAcross is how many panels stand side by side on paper.
const panelsAcross = 3

// trendFigure draws a panel for each of up to panelsAcross domains, side by side: many lines in one picture could not be
// told apart in grey.
func trendFigure(alt string, line timeline, panels []trendPanel) block {
	return block{Figure: &figure{Alt: alt, Draw: func(p pen) drawing {
		across := panelsAcross
		if p.narrow() {
			across = 1
		}
		width := (p.width - float64(across-1)*panelApart) / float64(across)
		d := drawing{Width: p.width}
		for from := 0; from < len(panels); from += across {
			d.trendRow(p, line, panels[from:min(from+across, len(panels))], width)
		}
		return d
	}}}
}

// trendRow draws panels side by side, their titles ending on one line.
func (d *drawing) trendRow(p pen, line timeline, panels []trendPanel, width float64) {
	titles, most := make([][]string, len(panels)), 1
	for i, each := range panels {
		titles[i] = p.wrapped(p.shown(each.Title), chartStrong(), width)
		most = max(most, len(titles[i]))
	}
	top := d.Height + labelStep*float64(most)
	for i, each := range panels {
		x := float64(i) * (width + panelApart)
		d.label(x, top-labelStep*float64(len(titles[i])-1)-1.2, titles[i], chartStrong())
		d.trendPanel(p, line, each, x, top+5, width)
	}
	d.Height = top + 5 + panelPlot + panelBelow + 3
}

// trendPanel draws the ground, the breaks, the actions done and the line, with the first and the latest score.
func (d *drawing) trendPanel(p pen, line timeline, panel trendPanel, x, top, width float64) {
	inner := width - 14 // room for the latest score
	at := func(day audit.Date) float64 { return x + 2 + (inner-2)*line.place(day) }
	base := top + panelPlot
	d.line(rule(), 0.25, false, point{x, top}, point{x + inner, top})
	if !panel.empty() {
		d.line(rule(), 0.25, false, point{x, top + panelPlot/2}, point{x + inner, top + panelPlot/2})
	}
	d.line(muted(), 0.3, false, point{x, base}, point{x + inner, base})
	if panel.empty() {
		d.centred(x, base-panelPlot/2, panel.Words, chartSmall(), anchorStart)
	} else {
		d.breaks(p, line, at, top, x+inner)
	}
	for _, day := range panel.Done {
		d.doneMark(at(day), base+1)
	}
	d.trendLine(panel, line, at, base)
	d.words(x, base+8, p.shown(monthOf(line.Days[0])), chartSmall(), anchorStart)
	if len(line.Days) > 1 {
		d.words(x+inner, base+8, p.shown(monthOf(line.Days[len(line.Days)-1])), chartSmall(), anchorEnd)
	}
}

// empty tells whether there is no score to draw.
func (t trendPanel) empty() bool {
	return !slices.ContainsFunc(t.Scores, func(score *int) bool { return score != nil })
}

// breaks draws a dashed line where the wording changed, with the version beside it, left of it where the panel ends.
func (d *drawing) breaks(p pen, line timeline, at func(audit.Date) float64, top, end float64) {
	for i, before := range line.Breaks {
		middle := (at(line.Days[before-1]) + at(line.Days[before])) / 2
		d.line(muted(), 0.4, true, point{middle, top - 3.5}, point{middle, top + panelPlot})
		words := p.shown(line.Versions[i])
		if side := middle + 1; side+p.measure(words, chartSmall()) <= end {
			d.words(side, top-1, words, chartSmall(), anchorStart)
		} else {
			d.words(middle-1, top-1, words, chartSmall(), anchorEnd)
		}
	}
}

// doneMark is a small triangle under the line of time: an action was done.
func (d *drawing) doneMark(x, y float64) {
	d.area(ink(), ink(), point{x, y}, point{x + 1.2, y + 2.2}, point{x - 1.2, y + 2.2})
}

// trendLine joins the scores, and leaves a gap where there is none.
func (d *drawing) trendLine(panel trendPanel, line timeline, at func(audit.Date) float64, base float64) {
	var points []point
	latest := -1
	flush := func() {
		if len(points) > 1 {
			d.line(teal(), 0.8, false, points...)
		}
		points = nil
	}
	for i, score := range panel.Scores {
		if score == nil {
			flush()
			continue
		}
		points = append(points, point{at(line.Days[i]), base - panelPlot*float64(*score)/100})
		latest = i
	}
	flush()
	for i, score := range panel.Scores {
		if score != nil {
			fill := paper()
			if i == latest {
				fill = teal()
			}
			d.dot(at(line.Days[i]), base-panelPlot*float64(*score)/100, 1, fill, teal())
		}
	}
	if latest < 0 {
		return
	}
	score := *panel.Scores[latest]
	d.centred(at(line.Days[latest])+2.4, base-panelPlot*float64(score)/100, fmt.Sprint(score), chartStrong(), anchorStart)
}

// monthOf writes a day short: "Nov 2026".
func monthOf(day audit.Date) string {
	at, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return ""
	}
	return at.Format("Jan 2006")
}

// shortDay writes a day for the head of a narrow column: "20 Nov 2026".
func shortDay(day audit.Date) string {
	at, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return ""
	}
	return at.Format("2 Jan 2006")
}
