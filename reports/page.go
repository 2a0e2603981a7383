package reports

import (
	"crypto/sha256"
	_ "embed" // the page and its style
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"math"
	"strings"
	"sync"
)

//go:embed page.html
var pageTemplate string

//go:embed page.css
var pageStyle string

// PageStyleHash is the source expression that lets a content security policy admit the style of every page of this
// package, and no other: 'sha256-…' with its quotes.
func PageStyleHash() string {
	sum := sha256.Sum256([]byte(pageStyle))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// parsedPage reads the page's template once.
var parsedPage = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"segment": newPageSegment, "width": segmentWidth, "sign": signPath, "pie": piePath, "boxes": pageBoxes,
		"squarePath": squarePath, "squareBox": squareBox,
	}).Parse(pageTemplate))
})

// writePage writes a report as one HTML page. Errors: those of w.
func writePage(w io.Writer, c content) error {
	return parsedPage().Execute(w, struct {
		content
		Style template.CSS
	}{headed(w, c), template.CSS(pageStyle)}) // #nosec G203 -- a constant of this package
}

// pageSegment is a segment of a bar, in units of its picture.
type pageSegment struct {
	X, Width, Middle float64
	Fill, Ink        string
	Hatch            bool
	Mark             mark
}

const pageBarWidth = 300

func segmentWidth(marks []mark) float64 { return pageBarWidth / float64(max(len(marks), 1)) }

func newPageSegment(m mark, index int, width any) pageSegment {
	wide := number(width)
	x := float64(index)*wide + 0.5
	s := pageSegment{X: x, Width: wide - 3, Middle: x + (wide-3)/2, Fill: m.fill().hex(), Ink: ink().hex(),
		Hatch: m.Kind == markNotSure, Mark: m}
	if m.onDark() {
		s.Ink = paper().hex()
	}
	return s
}

// pageBox is one level of a spread's sign, in units of its picture, which is 90 wide.
type pageBox struct {
	X, Width, Middle, Dot float64
	Fill                  string
	Most                  bool
}

func pageBoxes(m mark) []pageBox {
	boxes := make([]pageBox, m.Top+1)
	step := 92 / float64(m.Top+1)
	for level := range boxes {
		x, width := float64(level)*step+0.5, step-3
		boxes[level] = pageBox{x, width, x + width/2, min(4.5, width/3), m.boxFill(level).hex(), level == m.Most}
	}
	return boxes
}

// number takes a template's whole or broken number.
func number(value any) float64 {
	if whole, ok := value.(int); ok {
		return float64(whole)
	}
	broken, _ := value.(float64)
	return broken
}

func (c rgb) hex() string { return fmt.Sprintf("#%02x%02x%02x", c.r, c.g, c.b) }

// signPath is the outline of a mark's sign around the origin: a ring, a question mark's bow or a dash.
func signPath(m mark) string {
	switch m.Kind {
	case markLevel:
		return "M0-7A7 7 0 1 1 0 7A7 7 0 1 1 0-7Z"
	case markNotSure:
		return "M-3-2.5C-3-7 3.5-7 3.5-2.5C3.5.5 0 0 0 3"
	case markDoesNotApply:
		return "M-5 0H5"
	}
	return ""
}

// piePath is the filled part of a mark's sign: a part of a turn from the top, or the dot of a question mark.
func piePath(m mark) string {
	if m.Kind == markNotSure {
		return "M-1 5.5A1 1 0 1 1 1 5.5A1 1 0 1 1-1 5.5Z"
	}
	part := m.part()
	switch {
	case m.Kind != markLevel || part <= 0:
		return ""
	case part >= 1:
		return signPath(m)
	}
	turn := 2 * math.Pi * part
	large := 0
	if part > 0.5 {
		large = 1
	}
	return strings.TrimSpace(fmt.Sprintf("M0 0V-7A7 7 0 %d 1 %.2f %.2fZ", large, 7*math.Sin(turn), -7*math.Cos(turn)))
}
