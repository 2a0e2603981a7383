package reports

import (
	"fmt"
	"math"
	"strings"

	"github.com/jung-kurt/gofpdf"
)

// canvas draws on the current page of a gofpdf document. It holds no state between two drawings: each says its colour
// and font, so that none leaks into the next.
type canvas struct{ pdf *gofpdf.Fpdf }

// text draws words with their baseline at y.
func (c *canvas) text(x, y float64, words string, s style) {
	c.pdf.SetFont(fontFamily, fontStyleName(s.weight), s.size)
	c.pdf.SetTextColor(s.colour.r, s.colour.g, s.colour.b)
	c.pdf.Text(x, y, words)
}

// band fills a rectangle that begins at the left margin.
func (c *canvas) band(y, width, height float64, fill rgb) {
	c.pdf.SetFillColor(fill.r, fill.g, fill.b)
	c.pdf.Rect(margin, y, width, height, "F")
}

// box draws a filled and outlined rectangle.
func (c *canvas) box(x, y, width, height float64, fill, edge rgb) {
	c.pdf.SetFillColor(fill.r, fill.g, fill.b)
	c.pdf.SetDrawColor(edge.r, edge.g, edge.b)
	c.pdf.SetLineWidth(0.2)
	c.pdf.Rect(x, y, width, height, "FD")
}

func (c *canvas) dot(x, y, radius float64, fill rgb) {
	c.pdf.SetFillColor(fill.r, fill.g, fill.b)
	c.pdf.Circle(x, y, radius, "F")
}

func (c *canvas) stroke(colour rgb, width float64) {
	c.pdf.SetDrawColor(colour.r, colour.g, colour.b)
	c.pdf.SetLineWidth(width)
}

// mark draws an answer's sign around a centre: a disc filled as far as the level goes, a question mark or a dash.
func (c *canvas) mark(m mark, x, y, radius float64, colour rgb) {
	switch m.Kind {
	case markLevel:
		c.pie(x, y, radius, m.part(), colour)
	case markNotSure:
		c.question(x, y, radius, colour)
	case markSpread:
		c.spread(m, x-2, y)
	case markDoesNotApply:
		c.stroke(colour, 0.35)
		c.pdf.Line(x-0.6*radius, y, x+0.6*radius, y)
	}
}

const (
	spreadWidth  = 18.0 // of a spread's boxes together
	spreadHeight = 4.0
	spreadGap    = 0.6
)

// spread draws a box for each level of the scale: shaded from the lowest that was said to the highest, dark with a light
// dot where most were.
func (c *canvas) spread(m mark, x, y float64) {
	step := (spreadWidth + spreadGap) / float64(m.Top+1)
	for level := range m.Top + 1 {
		left, width := x+float64(level)*step, step-spreadGap
		c.box(left, y-spreadHeight/2, width, spreadHeight, m.boxFill(level), teal())
		if level == m.Most {
			c.dot(left+width/2, y, min(0.9, width/3), paper())
		}
	}
}

// rule draws a thin line to write on.
func (c *canvas) rule(x, y, width float64) {
	c.pdf.SetFillColor(muted().r, muted().g, muted().b)
	c.pdf.Rect(x, y, width, 0.2, "F")
}

// pie draws a ring whose part of a turn from the top is filled.
func (c *canvas) pie(x, y, radius, part float64, colour rgb) {
	c.pdf.SetFillColor(colour.r, colour.g, colour.b)
	c.stroke(colour, 0.3)
	c.pdf.Circle(x, y, radius, "D")
	if part >= 1 {
		c.pdf.Circle(x, y, radius, "F")
		return
	}
	if part <= 0 {
		return
	}
	points := []gofpdf.PointType{{X: x, Y: y}}
	for i := range 25 {
		turn := 2 * math.Pi * part * float64(i) / 24
		points = append(points, gofpdf.PointType{X: x + radius*math.Sin(turn), Y: y - radius*math.Cos(turn)})
	}
	c.pdf.Polygon(points, "F")
}

// question draws a question mark as a shape, so that it is no word of the text.
func (c *canvas) question(x, y, radius float64, colour rgb) {
	c.stroke(colour, 0.24*radius)
	c.pdf.MoveTo(x-0.5*radius, y-0.5*radius)
	c.pdf.CurveBezierCubicTo(x-0.5*radius, y-1.15*radius, x+0.55*radius, y-1.15*radius, x+0.55*radius, y-0.45*radius)
	c.pdf.CurveBezierCubicTo(x+0.55*radius, y, x, y-0.05*radius, x, y+0.4*radius)
	c.pdf.DrawPath("D")
	c.dot(x, y+0.85*radius, 0.17*radius, colour)
}

// hatch draws slanting lines over a rectangle.
func (c *canvas) hatch(x, y, width, height float64, colour rgb) {
	c.stroke(colour, 0.2)
	c.pdf.ClipRect(x, y, width, height, false)
	for offset := -height; offset < width; offset += 1.6 {
		c.pdf.Line(x+offset, y+height, x+offset+height, y)
	}
	c.pdf.ClipEnd()
}

// door draws the mark of the product: a door ajar in its frame, with light on the floor.
func (c *canvas) door(x, y, height float64) {
	unit := height / 10
	c.stroke(teal(), 0.09*height)
	c.pdf.SetLineCapStyle("round")
	c.pdf.MoveTo(x+unit, y+9.5*unit)
	c.pdf.LineTo(x+unit, y+0.5*unit)
	c.pdf.LineTo(x+7.5*unit, y+0.5*unit)
	c.pdf.LineTo(x+7.5*unit, y+9.5*unit)
	c.pdf.DrawPath("D")
	c.pdf.SetLineCapStyle("butt")
	c.pdf.SetFillColor(teal().r, teal().g, teal().b)
	leaf := []gofpdf.PointType{
		{X: x + unit, Y: y + 0.5*unit}, {X: x + 5*unit, Y: y + 2*unit}, {X: x + 5*unit, Y: y + 10*unit}, {X: x + unit, Y: y + 9.5*unit}}
	c.pdf.Polygon(leaf, "F")
	c.dot(x+4.1*unit, y+6*unit, 0.45*unit, paper())
}

// draftHead writes what a draft is above its page, in a box that a copier cannot lose.
func (c *canvas) draftHead(words string) {
	s := bodyStrong()
	c.stroke(ink(), 0.3)
	c.pdf.Rect(margin, margin-1, bodyWidth, 6.5, "D")
	c.text(margin+2.5, margin+3.6, words, s)
}

// foot writes a page's foot: what the report is and which page of it.
func (c *canvas) foot(left, right string, width float64) {
	c.band(footerLine-5, bodyWidth, 0.2, rule())
	c.text(margin, footerLine, left, footing())
	c.text(pageWidth-margin-width, footerLine, right, footing())
}

// begin opens marked content that an element owns; end closes it.
func (c *canvas) begin(role string, id int) {
	c.pdf.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC", role, id))
}

// beginArtifact opens marked content that assistive technology passes over.
func (c *canvas) beginArtifact(kind string) {
	c.pdf.RawWriteStr(strings.TrimSpace("/Artifact " + kind))
}

func (c *canvas) end() { c.pdf.RawWriteStr("EMC") }
