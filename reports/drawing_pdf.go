package reports

import "strings"

// figure places a drawing whole on one page. All of it belongs to its element, so that its words are read in the order
// in which they were drawn.
func (l *layout) figure(f figure) {
	drawn := f.Draw(pen{l.width, printable, 1})
	l.need(drawn.Height)
	owner := l.root.add("Figure")
	owner.alt = f.Alt
	x, y := l.x, l.y
	l.draw(owner, func(c *canvas) {
		for _, each := range drawn.Shapes {
			c.shape(each, x, y)
		}
	})
	l.y += drawn.Height + grid/2
}

// shape draws one thing of a drawing whose corner is at x, y.
func (c *canvas) shape(s shape, x, y float64) {
	switch {
	case s.Words != "":
		c.shapeWords(s, x, y)
	case s.Sign != nil:
		c.mark(*s.Sign, x+s.X, y+s.Y, s.Radius, *s.Fill)
	case s.Radius > 0:
		c.pdf.SetFillColor(s.Fill.r, s.Fill.g, s.Fill.b)
		c.stroke(*s.Edge, s.Thick)
		c.pdf.Circle(x+s.X, y+s.Y, s.Radius, "FD")
	default:
		c.path(s, x, y)
	}
}

func (c *canvas) shapeWords(s shape, x, y float64) {
	left, width := x+s.X, textWidth(strings.TrimSuffix(s.Words, " "), s.Style)
	switch s.Anchor {
	case anchorMiddle:
		left -= width / 2
	case anchorEnd:
		left -= width
	}
	c.text(left, y+s.Y, s.Words, s.Style)
}

func (c *canvas) path(s shape, x, y float64) {
	c.stroke(*s.Edge, s.Thick)
	if s.Dash {
		c.pdf.SetDashPattern([]float64{1.4, 1.1}, 0)
		defer c.pdf.SetDashPattern([]float64{}, 0)
	}
	for i, p := range s.Points {
		if i == 0 {
			c.pdf.MoveTo(x+p.x, y+p.y)
		} else {
			c.pdf.LineTo(x+p.x, y+p.y)
		}
	}
	if s.Fill == nil {
		c.pdf.DrawPath("D")
		return
	}
	c.pdf.ClosePath()
	c.pdf.SetFillColor(s.Fill.r, s.Fill.g, s.Fill.b)
	c.pdf.DrawPath("FD")
}
