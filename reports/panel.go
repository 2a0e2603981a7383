package reports

// A panel stands on its own ground with a bar at its left, and may run over a page's end.
const (
	panelInset = 6.0
	panelEdge  = 3.5
	asideWidth = 36.0
	panelText  = bodyWidth - asideWidth - 2*panelInset - columnGap
)

// panelLines breaks paragraphs into the lines of one column of a panel.
func (l *layout) panelLines(paragraphs []paragraph, width float64, owned bool) []line {
	var all []line
	for i, each := range paragraphs {
		lines := l.paragraphLines(each, width)
		if owned {
			owner := l.root.add("P")
			for j := range lines {
				lines[j].owner = owner
			}
		}
		if i > 0 && len(lines) > 0 {
			lines[0].before = grid / 2
		}
		all = append(all, lines...)
	}
	return all
}

func (l *layout) panelHeight(p panel) float64 {
	aside, lines := l.panelLines(p.Aside, asideWidth, false), l.panelLines(p.Paragraphs, panelText, false)
	return max(heightOf(aside), heightOf(lines)) + 2*panelEdge
}

func (l *layout) panel(p panel) {
	if height := l.panelHeight(p); height <= l.whole() {
		l.need(height)
	}
	aside, lines := l.panelLines(p.Aside, asideWidth, true), l.panelLines(p.Paragraphs, panelText, true)
	for len(lines)+len(aside) > 0 {
		firstAside, restAside := l.panelFit(aside)
		first, rest := l.panelFit(lines)
		l.panelPart(firstAside, first)
		if aside, lines = restAside, rest; len(aside)+len(lines) > 0 {
			l.newPage()
		}
	}
	l.y += grid
}

// panelFit cuts lines where the page ends.
func (l *layout) panelFit(lines []line) (first, rest []line) {
	fit := len(lines)
	for fit > 1 && heightOf(lines[:fit])+2*panelEdge > l.room() {
		fit--
	}
	return lines[:fit], lines[fit:]
}

func (l *layout) panelPart(aside, lines []line) {
	y, height := l.y, max(heightOf(aside), heightOf(lines))+2*panelEdge
	l.draw(nil, func(c *canvas) {
		c.band(y, bodyWidth, height, sand())
		c.band(y, 1.2, height, teal())
	})
	l.y = y + panelEdge
	l.lines(aside, margin+panelInset)
	l.y = y + panelEdge
	l.lines(lines, margin+panelInset+asideWidth+columnGap)
	l.y = y + height
}
