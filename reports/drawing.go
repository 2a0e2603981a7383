package reports

import (
	"fmt"
	"strings"
)

// figure is a drawing that says something, with what it says in words. Its table stands after it. The same function draws
// it for paper and for the page, as wide as it is asked to.
type figure struct {
	Alt  string
	Draw func(pen) drawing
}

// pen is what a figure is drawn with: how wide, and how words are shown there.
type pen struct {
	width float64 // millimetres
	shown func(string) string
	slack float64 // how much wider letters may come out than those of the embedded fonts
}

// otherLetters is how much wider the letters of whatever font a reader's machine has may be.
const otherLetters = 1.22

// The widths of a figure: on paper and a wide screen, and on a telephone.
const (
	wideFigure   = bodyWidth
	narrowFigure = 88.0
)

// measure is how wide a text may come out.
func (p pen) measure(words string, s style) float64 { return p.slack * textWidth(words, s) }

func asTyped(words string) string { return words }

// Wide and Narrow are the figure's two drawings on a page.
func (f figure) Wide() drawing   { return f.Draw(pen{wideFigure, asTyped, otherLetters}) }
func (f figure) Narrow() drawing { return f.Draw(pen{narrowFigure, asTyped, otherLetters}) }

// narrow tells whether labels must stand above what they name instead of beside it.
func (p pen) narrow() bool { return p.width < 120 }

// drawing is shapes on a ground of so many millimetres, with its corner at the top left.
type drawing struct {
	Width, Height float64
	Shapes        []shape
}

// shape is one thing of a drawing: words, a dot, the sign of an answer, or else a line or an area.
type shape struct {
	Words  string
	Style  style
	Anchor anchor
	Sign   *mark
	X, Y   float64 // where words begin, end or are centred, on their baseline; the middle of a dot or a sign
	Radius float64 // of a dot or a sign
	Points []point
	Fill   *rgb
	Edge   *rgb
	Thick  float64 // of the edge
	Dash   bool
}

type point struct{ x, y float64 }

// anchor is which end of words stands at their place.
type anchor string

const (
	anchorStart  anchor = "start"
	anchorMiddle anchor = "middle"
	anchorEnd    anchor = "end"
)

// words ends with a space, which parts the words of a figure for whoever takes its text out.
func (d *drawing) words(x, y float64, words string, s style, at anchor) {
	if words != "" {
		d.Shapes = append(d.Shapes, shape{X: x, Y: y, Words: words + " ", Style: s, Anchor: at})
	}
}

// label writes lines as wrapped gives them, the first on the baseline y.
func (d *drawing) label(x, y float64, lines []string, s style) {
	for i, words := range lines {
		d.Shapes = append(d.Shapes, shape{X: x, Y: y + labelStep*float64(i), Words: words, Style: s, Anchor: anchorStart})
	}
}

// labelStep is from one line of a label to the next.
const labelStep = 4.8

// centred writes words with their middle at a height.
func (d *drawing) centred(x, middle float64, words string, s style, at anchor) {
	d.words(x, middle+0.34*s.size*pointInMM, words, s, at)
}

func (d *drawing) line(colour rgb, thick float64, dash bool, points ...point) {
	d.Shapes = append(d.Shapes, shape{Points: points, Edge: &colour, Thick: thick, Dash: dash})
}

func (d *drawing) area(fill, edge rgb, points ...point) {
	d.Shapes = append(d.Shapes, shape{Points: points, Fill: &fill, Edge: &edge, Thick: 0.2})
}

func (d *drawing) rect(x, y, width, height float64, fill, edge rgb) {
	d.area(fill, edge, point{x, y}, point{x + width, y}, point{x + width, y + height}, point{x, y + height})
}

func (d *drawing) dot(x, y, radius float64, fill, edge rgb) {
	d.Shapes = append(d.Shapes, shape{X: x, Y: y, Radius: radius, Fill: &fill, Edge: &edge, Thick: 0.5})
}

func (d *drawing) sign(m mark, x, y, radius float64, colour rgb) {
	d.Shapes = append(d.Shapes, shape{X: x, Y: y, Radius: radius, Sign: &m, Fill: &colour})
}

// legend names the marks in lines of swatches, and gives how high it is.
func (d *drawing) legend(p pen, entries []legendEntry) float64 {
	var x, y float64
	for _, e := range entries {
		words := p.shown(e.Words)
		width := swatch + swatchGap + p.measure(words, chartText()) + 2*grid
		if x > 0 && x+width > p.width+2*grid {
			x, y = 0, y+legendStep
		}
		d.rect(x, y, swatch, barHeight, e.Mark.fill(), teal())
		colour := ink()
		if e.Mark.onDark() {
			colour = paper()
		}
		d.sign(e.Mark, x+swatch/2, y+barHeight/2, 1.8, colour)
		d.centred(x+swatch+swatchGap, y+barHeight/2, words, chartText(), anchorStart)
		x += width
	}
	return y + legendStep + grid/2
}

// chartText and chartSmall are the words of a drawing.
func chartText() style   { return style{regular, 11, grid * 4 / 3, ink()} }
func chartStrong() style { return style{semibold, 11, grid * 4 / 3, ink()} }
func chartSmall() style  { return style{regular, 9, grid, muted()} }

// wrapped breaks words into lines no wider than width, as a label of a drawing. A line ends with a space, but where a word
// was cut that is too long for any.
func (p pen) wrapped(words string, s style, width float64) []string {
	width /= p.slack
	var lines []string
	var at string
	for word := range strings.FieldsSeq(words) {
		if at != "" && textWidth(at+word, s) > width {
			lines, at = append(lines, at), ""
		}
		for at == "" && textWidth(word, s) > width {
			cut := cutWord(word, s, width)
			lines, word = append(lines, word[:cut]), word[cut:]
		}
		at += word + " "
	}
	if at != "" {
		lines = append(lines, at)
	}
	return lines
}

// cutWord finds how many bytes of a word fit, at least one character.
func cutWord(word string, s style, width float64) int {
	end := 0
	for i, r := range word {
		next := i + len(string(r))
		if end > 0 && textWidth(word[:next], s) > width {
			return end
		}
		end = next
	}
	return end
}

// Path is a line or an area in the words of SVG.
func (s shape) Path() string {
	var out strings.Builder
	for i, p := range s.Points {
		fmt.Fprintf(&out, "%s%.2f %.2f", []string{"M", "L"}[min(i, 1)], p.x, p.y)
	}
	if s.Fill != nil {
		out.WriteString("Z")
	}
	return out.String()
}

// FillHex and EdgeHex are a shape's colours on a page.
func (s shape) FillHex() string { return hexOr(s.Fill) }
func (s shape) EdgeHex() string { return hexOr(s.Edge) }

func hexOr(colour *rgb) string {
	if colour == nil {
		return "none"
	}
	return colour.hex()
}

// InkHex, Size and Weight are how a shape's words look on a page.
func (s shape) InkHex() string { return s.Style.colour.hex() }
func (s shape) Size() string   { return fmt.Sprintf("%.2f", s.Style.size*pointInMM) }
func (s shape) Weight() int {
	if s.Style.weight == semibold {
		return 600
	}
	return 400
}

// Scale is how much a sign of radius 7 shrinks.
func (s shape) Scale() string { return fmt.Sprintf("%.3f", s.Radius/7) }
