package reports

const (
	chartLabel  = 50.0 // width of the words left of a bar
	chartWords  = 34.0 // width of the words right of it
	chartBar    = bodyWidth - chartLabel - chartWords - 2*columnGap
	barHeight   = 6.5
	barGap      = 2.8
	chartAbove  = 1.5
	longestRows = 14 // of one figure; a longer profile is parted
)

// barLines is a bar's words broken into lines.
type barLines struct{ label, words []line }

func (b barLines) height() float64 {
	return max(heightOf(b.label), heightOf(b.words), barHeight) + barGap
}

func (l *layout) barLines(b bar) barLines {
	return barLines{
		l.paragraphLines(text(b.Label), chartLabel),
		l.paragraphLines(text(b.Words), chartWords),
	}
}

func (l *layout) chartHeight(c chart) float64 {
	height := chartAbove + l.legendHeight(c.Legend)
	for _, b := range c.Bars[:min(len(c.Bars), longestRows)] {
		height += l.barLines(b).height()
	}
	return height
}

// chart draws the bars under their legend, whole on one page.
func (l *layout) chart(c chart) {
	l.need(min(l.chartHeight(c), l.whole()))
	figure := l.root.add("Figure")
	figure.alt = c.Alt
	l.gap(chartAbove)
	l.legend(figure, c.Legend)
	for i, b := range c.Bars {
		lines := l.barLines(b)
		if i > 0 && lines.height() > l.room() {
			l.newPage()
		}
		l.bar(figure, b, lines)
	}
	l.y += grid / 2
}

func (l *layout) bar(figure *element, b bar, lines barLines) {
	top, middle := l.y, l.y+(lines.height()-barGap)/2
	l.centred(figure, lines.label, margin, middle)
	segments := b.Segments
	l.draw(figure, func(c *canvas) { c.segments(segments, margin+chartLabel+columnGap, middle-barHeight/2) })
	l.centred(figure, lines.words, margin+chartLabel+chartBar+2*columnGap, middle)
	l.y = top + lines.height()
}

// centred places lines around a height.
func (l *layout) centred(owner *element, lines []line, x, middle float64) {
	y := middle - heightOf(lines)/2
	for _, each := range lines {
		each.owner = owner
		last := &each.spans[len(each.spans)-1]
		last.text += " " // parts the words of a figure for whoever takes its text out
		l.line(each, x, y)
		y += each.leading
	}
}

// segments draws a bar: one segment for each criterion, parted by a thin gap of ground.
func (c *canvas) segments(marks []mark, x, y float64) {
	width := chartBar / float64(max(len(marks), 1))
	for i, m := range marks {
		c.segment(m, x+float64(i)*width, y, width-0.6)
	}
}

func (c *canvas) segment(m mark, x, y, width float64) {
	c.box(x, y, width, barHeight, m.fill(), teal())
	colour := ink()
	if m.onDark() {
		colour = paper()
	}
	if m.Kind == markNotSure {
		c.hatch(x, y, width, barHeight, muted())
		c.dot(x+width/2, y+barHeight/2, min(2.3, width/2), paper())
	}
	c.mark(m, x+width/2, y+barHeight/2, min(1.8, width/2.5), colour)
}

// The legend is a few swatches with their words, as many on a line as fit.
const (
	swatch     = 9.0
	swatchGap  = 2.5
	legendStep = barHeight + 2.2
)

// legendPlaces gives each entry's place from the legend's corner, and the height of all.
func (l *layout) legendPlaces(entries []legendEntry) (xs, ys []float64, height float64) {
	var x, y float64
	for _, e := range entries {
		width := swatch + swatchGap + l.metrics.width(e.Words, body()) + 2*grid
		if x > 0 && x+width > bodyWidth+2*grid {
			x, y = 0, y+legendStep
		}
		xs, ys = append(xs, x), append(ys, y)
		x += width
	}
	return xs, ys, y + legendStep + grid
}

func (l *layout) legendHeight(entries []legendEntry) float64 {
	_, _, height := l.legendPlaces(entries)
	return height
}

func (l *layout) legend(figure *element, entries []legendEntry) {
	xs, ys, height := l.legendPlaces(entries)
	for i, e := range entries {
		x, y := margin+xs[i], l.y+ys[i]
		l.draw(figure, func(c *canvas) {
			c.segment(e.Mark, x, y, swatch)
			c.text(x+swatch+swatchGap, y+barHeight/2+0.34*body().size*pointInMM, e.Words+" ", body())
		})
	}
	l.y += height
}
