package reports

import (
	"cmp"
	"fmt"
	"slices"

	"doorway/audit"
)

// slopeLine is one line of a slope chart: where something stood first, and where it stands now, from 0 to 100.
type slopeLine struct {
	Title       string
	First, Last int
}

const (
	slopeStep  = 5.6  // least distance between two labels
	slopeHead  = 9.0  // room for the words above the two ends
	slopeLeft  = 14.0 // room for the numbers at the left
	slopeReach = 80.0 // how high 100 stands above 0
)

// slopeFigure draws each line from its first score to its latest. Higher is a thick line, the same a thin one, lower a
// dashed one: they are told apart without a colour.
func slopeFigure(alt string, from, to audit.Date, lines []slopeLine) block {
	return block{Figure: &figure{Alt: alt, Draw: func(p pen) drawing { return slope(p, from, to, lines) }}}
}

func slope(p pen, from, to audit.Date, lines []slopeLine) drawing {
	right := p.width * 0.58
	if p.narrow() {
		right = p.width * 0.47
	}
	room := p.width - right - 16
	labels := make([][]string, len(lines))
	heights := make([]float64, len(lines))
	for i, each := range lines {
		labels[i] = p.wrapped(p.shown(each.Title), chartText(), room)
		heights[i] = max(slopeStep, float64(len(labels[i]))*labelStep)
	}
	firsts, lowest := spreadOut(lines, func(l slopeLine) int { return l.First }, func(int) float64 { return slopeStep })
	lasts, deepest := spreadOut(lines, func(l slopeLine) int { return l.Last }, func(i int) float64 { return heights[i] })
	d := drawing{Width: p.width, Height: slopeHead + max(lowest, deepest, slopeReach) + 4}
	d.words(slopeLeft, 4, shortDay(from), chartStrong(), anchorMiddle)
	d.words(right, 4, shortDay(to), chartStrong(), anchorMiddle)
	bottom := slopeHead + slopeReach + 2
	d.line(rule(), 0.4, false, point{slopeLeft, slopeHead - 1}, point{slopeLeft, bottom})
	d.line(rule(), 0.4, false, point{right, slopeHead - 1}, point{right, bottom})
	for i, each := range lines {
		d.slopeLine(each, right)
		d.slopeEnds(each, right, firsts[i], lasts[i], labels[i])
	}
	return d
}

func slopeHeight(score int) float64 { return slopeHead + slopeReach*(1-float64(score)/100) }

func (d *drawing) slopeLine(l slopeLine, right float64) {
	colour, thick, dash := teal(), 0.9, false
	switch {
	case l.Last == l.First:
		colour, thick = muted(), 0.4
	case l.Last < l.First:
		colour, thick, dash = ink(), 0.6, true
	}
	a, b := point{slopeLeft, slopeHeight(l.First)}, point{right, slopeHeight(l.Last)}
	d.line(colour, thick, dash, a, b)
	d.dot(a.x, a.y, 1, paper(), colour)
	d.dot(b.x, b.y, 1, colour, colour)
}

// slopeEnds writes both scores and the name, joined to their dots by thin lines where they had to make way.
func (d *drawing) slopeEnds(l slopeLine, right, first, last float64, label []string) {
	a, b := slopeHeight(l.First), slopeHeight(l.Last)
	d.line(rule(), 0.25, false, point{slopeLeft - 1.4, a}, point{slopeLeft - 5, slopeHead + first})
	d.centred(slopeLeft-6, slopeHead+first, fmt.Sprint(l.First), chartText(), anchorEnd)
	d.line(rule(), 0.25, false, point{right + 1.4, b}, point{right + 5, slopeHead + last})
	d.centred(right+12, slopeHead+last, fmt.Sprint(l.Last), chartStrong(), anchorEnd)
	middle := slopeHead + last - float64(len(label)-1)*labelStep/2
	d.label(right+14, middle+0.34*chartText().size*pointInMM, label, chartText())
}

// spreadOut gives labels their heights below the top: beside their scores, and apart from each other by as much as each
// needs. It also gives how far down the last one reaches.
func spreadOut(lines []slopeLine, score func(slopeLine) int, needs func(int) float64) (at []float64, deepest float64) {
	order := make([]int, len(lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(score(lines[b]), score(lines[a])), cmp.Compare(lines[b].Last, lines[a].Last))
	})
	at = make([]float64, len(lines))
	end := 0.0
	for _, i := range order {
		half := needs(i) / 2
		at[i] = max(slopeReach*(1-float64(score(lines[i]))/100), end+half)
		end = at[i] + half
	}
	limit := max(end, slopeReach+slopeStep/2)
	if limit > slopeReach+slopeStep/2 { // the labels need more room than the axis: move up what can
		limit = max(slopeReach+slopeStep/2, total(order, needs))
	}
	for place := len(order) - 1; place >= 0; place-- {
		i := order[place]
		half := needs(i) / 2
		at[i] = min(at[i], limit-half)
		limit = at[i] - half
	}
	return at, bottomOf(at, needs)
}

func total(order []int, needs func(int) float64) float64 {
	var sum float64
	for _, i := range order {
		sum += needs(i)
	}
	return sum
}

func bottomOf(at []float64, needs func(int) float64) float64 {
	var deepest float64
	for i, middle := range at {
		deepest = max(deepest, middle+needs(i)/2)
	}
	return deepest
}
