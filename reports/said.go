package reports

// said is what people said beside what came of it, in letters for a wall.
type said struct {
	Size  float64 // points
	Pairs []saidPair
}

type saidPair struct{ Asked, Said, Answered, Answer, When string }

const (
	saidInset   = 4.0
	saidWidth   = 72.0 // of the bubble
	saidTail    = 5.0
	saidBetween = 5.0
)

func (s said) style(w weight, colour rgb) style {
	return style{w, s.Size, s.Size * pointInMM * 1.28, colour}
}

// saidSide is one side of a pair: its label, its words and a day.
type saidSide struct{ label, words, when []line }

func (s saidSide) height() float64 { return heightOf(s.label) + heightOf(s.words) + heightOf(s.when) }

func (l *layout) saidSide(label, words, when string, normal style, width float64) saidSide {
	small := style{semibold, 11, grid * 4 / 3, teal()}
	side := saidSide{
		label: l.metrics.breakLines([]styledRun{{printable(label), &small}}, width),
		words: l.metrics.breakLines([]styledRun{{printable(words), &normal}}, width),
	}
	if when != "" {
		quiet := bodyMuted()
		side.when = l.metrics.breakLines([]styledRun{{printable(when), &quiet}}, width)
	}
	return side
}

// said places the pairs: what was said in a bubble that points at the answer.
func (l *layout) said(s said) {
	answerX := l.x + saidWidth + saidTail + columnGap
	for _, pair := range s.Pairs {
		asked := l.saidSide(pair.Asked, pair.Said, "", s.style(regular, ink()), saidWidth-2*saidInset)
		answered := l.saidSide(pair.Answered, pair.Answer, pair.When, s.style(semibold, ink()), l.x+l.width-answerX)
		bubble := asked.height() + 2*saidInset
		height := max(bubble, answered.height()+saidInset)
		l.need(height)
		x, y := l.x, l.y
		l.draw(nil, func(c *canvas) { c.bubble(x, y, saidWidth, bubble) })
		l.saidColumn(asked, y+saidInset, x+saidInset)
		l.saidColumn(answered, y+saidInset, answerX)
		l.y = y + height + saidBetween
	}
}

func (l *layout) saidColumn(side saidSide, top, x float64) {
	for _, lines := range [][]line{side.label, side.words, side.when} {
		if len(lines) > 0 {
			top = l.factColumn(owned(lines, l.root.add("P")), top, x)
		}
	}
}

// bubble draws the ground of what somebody said, with a tail at its right.
func (c *canvas) bubble(x, y, width, height float64) {
	d := drawing{}
	tail := min(height/2, 9)
	d.area(sand(), muted(), point{x, y}, point{x + width, y}, point{x + width, y + tail - 3}, point{x + width + saidTail, y + tail},
		point{x + width, y + tail + 3}, point{x + width, y + height}, point{x, y + height})
	c.shape(d.Shapes[0], 0, 0)
}
